import HospitalModel
import Testing

/// How long a text is on each network, counted as that network counts.
@Suite("Length of a draft")
struct NetworkLengthTests {
  private func length(_ text: String, on network: String) throws -> Int {
    try #require(DraftLengths(text).rows.first { $0.network.network == network }).length
  }

  @Test("X counts letters 1, ideographs and emoji 2, and any link 23")
  func weighted() throws {
    #expect(try length("Doors open", on: "X") == 10)
    #expect(try length("¿Está abierto?", on: "X") == 14)
    #expect(try length("病院", on: "X") == 4)
    #expect(try length("👩🏽‍⚕️", on: "X") == 2)
    #expect(try length("Read https://north.example/a/very/long/path/that/goes/on/and/on.", on: "X") == 5 + 23 + 1)
    #expect(try length("e\u{301}", on: "X") == 1, "a letter with its mark is one letter")
    #expect(try length(String(repeating: "x", count: 291), on: "X") == 291)
  }

  @Test("Mastodon counts what a reader takes for a letter, links 23, and of a mention the name alone")
  func status() throws {
    #expect(try length("👩🏽‍⚕️病院", on: "Mastodon") == 3)
    #expect(try length("@desk@social.example hello", on: "Mastodon") == 11)
    #expect(try length("(https://north.example/) and http://a.example", on: "Mastodon") == 1 + 23 + 1 + 5 + 23)
  }

  @Test("Bluesky counts links in full; Threads emoji by their bytes")
  func graphemes() throws {
    let link = "https://north.example/"
    #expect(try length(link, on: "Bluesky") == link.count)
    #expect(try length("👍", on: "Bluesky") == 1 && length("👍", on: "Threads") == 4)
    let flags = String(repeating: "👩🏽‍⚕️", count: 280)
    #expect(try length(flags, on: "Bluesky") > 300, "3,000 bytes are too long in any case")
  }

  @Test("a text message holds 160 letters of its alphabet or 70 of any other")
  func message() throws {
    #expect(try length(String(repeating: "a", count: 160), on: "text message") == 160)
    #expect(try length("[€]", on: "text message") == 6)
    #expect(try length(String(repeating: "病", count: 70), on: "text message") == 160)
    #expect(try length(String(repeating: "病", count: 71), on: "text message") > 160)
  }

  @Test("a picture counts nowhere, and one without words is told")
  func pictures() throws {
    let lengths = DraftLengths("Doors open\n[picture: the east door, with a sign]\n")
    #expect(lengths.pictures == ["the east door, with a sign"] && !lengths.lacksAlternativeText)
    #expect(lengths.rows.first { $0.network.network == "X" }?.length == 10)
    #expect(DraftLengths("Doors open\n[picture: ]").lacksAlternativeText)
    #expect(DraftLengths("[picture: one]\nWords between\n[picture:]").pictures == ["one", ""])
    #expect(DraftLengths("He said [picture: x]").pictures.isEmpty)
  }

  @Test("an empty text has no length, and every network has a limit")
  func empty() {
    for row in DraftLengths("").rows { #expect(row.length == 0 && row.network.limit > 0) }
    #expect(Set(NetworkLength.all.map(\.network)).count == NetworkLength.all.count)
  }
}
