import ChannelFeeds
import HospitalModel
import Testing

@Suite("Phone lists")
struct ContactFileTests {
  private func read(_ text: String) throws -> ContactFile? {
    let client = FeedClient { address, _ throws(FeedError) in
      FeedResponse(address: address, bodyBytes: Array(text.utf8))
    }
    return try ContactFile.read("/x", client: client)
  }

  @Test(
    "a list is known by an organization or a kind beside a phone or a mail; who can't be called is left out and told")
  func table() throws {
    let file = try #require(
      try read(
        "Outlet;Name;Type;Phone;E-Mail;For\r\nExample Herald;News desk;press;254-555-0111;;prints at 23:00\r\n"
          + "Example County;;Government agency;;desk@county.example;\r\nExample North;;Partner;254-555-0131;;\r\n"
          + ";House supervisor;own staff;254-555-0141;;beds\r\nExample Post;;press;;;\r\n"))
    #expect(file.contacts.map(\.kind) == [.outlet, .agency, .hospital, .own])
    #expect(file.contacts[0].party == "Example Herald, News desk" && file.contacts[0].note == "prints at 23:00")
    #expect(file.contacts[1].mail == "desk@county.example")
    #expect(file.warnings == ["1 line was left out: nobody to call, or no phone and no mail"])
  }

  @Test("without a kind an organization is an outlet; the same names are one entry, as they came last")
  func usual() throws {
    let file = try #require(
      try read("organization,name,phone\nExample Herald,desk,1\nExample Radio,,2\nexample herald,Desk,3\n"))
    #expect(file.contacts.map(\.phone) == ["2", "3"] && file.contacts.allSatisfy { $0.kind == .outlet })
  }

  @Test(
    "what is no list of people to call is none",
    arguments: [
      "", "<rss/>", "{}", "name,phone\nA,1\n", "id,title\n1,a\n", "organization,name\nA,B\n",
      "name,specialty,video\nA,B,https://x.example/a\n", "amount,date,kind\n1,2026-03-02,gift\n", "PK\u{3}\u{4}",
    ])
  func none(text: String) throws {
    #expect(try read(text) == nil)
  }
}
