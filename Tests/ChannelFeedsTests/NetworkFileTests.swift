import ChannelFeeds
import HospitalModel
import Testing

@Suite("Files of an internal network")
struct NetworkFileTests {
  private func read(_ text: String) throws -> NetworkFile? {
    let client = FeedClient { address, _ throws(FeedError) in
      FeedResponse(address: address, bodyBytes: Array(text.utf8))
    }
    return try NetworkFile.read("/x", client: client)
  }

  @Test("topics are known by a topic and a state; each record that is left out has its line and its reason")
  func topics() throws {
    let file = try #require(
      try read(
        """
        Topic;Status;Waiting for;Opened;Since;By
        "Order set:
        chest pain";open;Pharmacy;2010-10-04;2010-10-05T09:00Z;Example A
        Order set: stroke;Decided;Night nurse;2010-10-05;;
        ;open;;;;
        Order set: hip;maybe;;;;
        Order set: asthma;open;;yesterday-ish;;
        """))
    #expect(file.topics.map(\.title) == ["Order set: chest pain", "Order set: stroke"])
    #expect(file.topics.map(\.state) == [.open, .decided] && file.topics.map(\.waitsFor) == ["Pharmacy", nil])
    #expect(file.topics[0].id == "Order set: chest pain" && file.topics[0].author == "Example A")
    #expect(file.topics[0].since?.iso8601 == "2010-10-05T09:00:00Z" && file.topics[1].since == nil)
    #expect(file.rejections.map(\.line) == [5, 6, 7] && file.unit == "line")
    #expect(
      file.rejections.map(\.reason) == [
        "it has no topic", "its state is neither open nor decided, but “maybe”",
        "its date can't be read: “yesterday-ish”",
      ])
  }

  @Test("adoption is known by a hospital, a date and a percentage of a hundred")
  func adoption() throws {
    let file = try #require(
      try read(
        "Hospital,Date,Adoption\nExample Alder,2010-10-01,87 %\nExample Ash,2010-10-01,\"62,5\"\n"
          + "Example Elm,2010-10-01,120\nExample Fir,,40\n,2010-10-01,40\nExample Oak,,\n"))
    #expect(file.adoption.map(\.hospital) == ["Example Alder", "Example Ash"])
    #expect(file.adoption.map(\.percent) == [87, 62] && file.topics.isEmpty)
    #expect(file.rejections.map(\.line) == [4, 5, 6, 7])
    #expect(file.rejections[0].reason.contains("120") && file.rejections[1].reason == "it has no date")
    #expect(file.rejections[2].reason == "it has no hospital")
  }

  @Test("JSON: a list, or one under its name; records are named by their number, a broken list is none")
  func json() throws {
    let topic = #"{"id":"t1","topic":"Order set: sepsis","state":"open","waiting_for":"night labs","text":"Draft 3"}"#
    let file = try #require(try read("[\(topic),{\"topic\":\"x\"}]"))
    #expect(file.topics.map(\.id) == ["t1"] && file.topics[0].waitsFor == "night labs")
    #expect(
      file.rejections.map(\.line) == [2] && file.rejections.map(\.reason) == ["it has no state"]
        && file.unit == "record")
    #expect(try read("{\"topics\":[\(topic)]}")?.topics.count == 1)
    let reading = #"{"hospital":"Example Alder","date":"2010-10-01","percent":87}"#
    #expect(try read("{\"adoption\":[\(reading)]}")?.adoption.map(\.percent) == [87])
    #expect(try read("[\(topic)") == nil)
  }

  @Test(
    "what holds neither is none",
    arguments: [
      "", "<rss/>", "[]", "{}", "id,title\n1,a\n", "hospital,date\nA,2010-10-01\n", "[{\"title\":\"a\"}]",
      "PK\u{3}\u{4}", "{\"topics\":3}",
    ])
  func others(text: String) throws {
    #expect(try read(text) == nil)
  }
}
