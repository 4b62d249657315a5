import HospitalModel
import Testing

@Suite("Canonical links")
struct CanonicalLinkTests {
  @Test(
    "ways to the same page are the same",
    arguments: [
      "http://example.org/a", "https://www.example.org/a/", "https://EXAMPLE.org:443/a#top",
      "https://example.org/a?utm_source=x&utm_medium=y", "https://example.org/a?fbclid=1",
    ])
  func same(link: String) {
    #expect(CanonicalLink(link) == CanonicalLink("https://example.org/a"))
  }

  @Test("a parameter that chooses the page counts, and so do the letters of a path")
  func different() {
    #expect(CanonicalLink("https://example.org/?p=1") != CanonicalLink("https://example.org/?p=2"))
    #expect(CanonicalLink("https://example.org/A") != CanonicalLink("https://example.org/a"))
    #expect(CanonicalLink("https://example.org/a?p=1&utm_id=3") == CanonicalLink("https://example.org/a?p=1"))
  }

  @Test(
    "a home page and other schemes are no post's own",
    arguments: ["https://example.org", "https://example.org/#x", "mailto:a@b.example", "nothing", ""])
  func none(link: String) {
    #expect(CanonicalLink(link) == nil)
  }
}
