import ChannelFeeds
import HospitalModel
import Testing

@Suite("Files of physicians")
struct PhysicianFileTests {
  private func read(_ text: String) throws -> PhysicianFile? {
    let client = FeedClient { address, _ throws(FeedError) in
      FeedResponse(address: address, bodyBytes: Array(text.utf8))
    }
    return try PhysicianFile.read("/x", client: client)
  }

  @Test("a table is known by name, specialty and video; what is no card is left out and told")
  func table() throws {
    let file = try #require(
      try read(
        "Name;Specialty;Languages;Video;Campaign;Hospital\r\nExample A;Surgery;English / Español;https://x.example/a;Meet;North\r\n"
          + "Example B;Surgery;;ftp://x.example/b;;\r\n"))
    #expect(file.physicians.count == 1 && file.warnings == ["1 record was left out: no name, or no video of the web"])
    let card = file.physicians[0]
    #expect(
      card.name == "Example A" && card.languages == ["English", "Español"] && card.video == "https://x.example/a")
    #expect(card.campaign == "Meet" && card.hospital == "North")
  }

  @Test("scans are known by a name or utm_content and scans, with a date or without one")
  func scans() throws {
    let file = try #require(
      try read("date,utm_content,scans\n2026-03-02,example-a,\"1,204\"\n,example-b,7\n,example-c,many\n"))
    #expect(file.physicians.isEmpty && file.scans.map(\.subject) == ["example-a", "example-b"])
    #expect(file.scans.map(\.count) == [1_204, 7])
    #expect(file.scans[0].time?.iso8601 == "2026-03-02T00:00:00Z" && file.scans[1].time == nil)
  }

  @Test("JSON: a list, or one under its name; a broken one is none")
  func json() throws {
    let card =
      ##"{"name":"Example A","specialty":"Surgery","languages":["English","Thai"],"video":"https://x.example/a"}"##
    #expect(try read("[\(card)]")?.physicians.first?.languages == ["English", "Thai"])
    #expect(try read("{\"physicians\":[\(card)]}")?.physicians.count == 1)
    #expect(try read("{\"scans\":[{\"name\":\"Example A\",\"scans\":3}]}")?.scans.first?.count == 3)
    #expect(try read("[\(card)") == nil)
  }

  @Test(
    "what holds neither is none",
    arguments: [
      "", "<rss/>", "[]", "{}", "id,title\n1,a\n", "name,specialty\nA,B\n", "[{\"title\":\"a\"}]", "PK\u{3}\u{4}",
    ])
  func others(text: String) throws {
    #expect(try read(text) == nil)
  }
}
