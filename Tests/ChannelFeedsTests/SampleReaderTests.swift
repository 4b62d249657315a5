import FoundationEssentials
import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Files of counts over time")
struct SampleReaderTests {
  private func reader(_ text: String) throws -> SampleReader? {
    let file = FileManager.default.temporaryDirectory.appending(path: "hsdash-test-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try SampleReader(path: file.path, zone: .utc)
  }

  @Test("each count of a row is a reading of a counter; bad rows are named")
  func table() throws {
    let reader = try #require(
      try reader(
        "date,time,channel,post id,views,likes,comments,shares\n2026-03-02,12:30,Films,a1,\"1,204\",30,,2\n"
          + "2026-03-02,12:30,Films,a2,,,,\n2026-03-02,12:30,Films,a2,many,,,\n"))
    let first = try reader.next()
    guard case .sample(let sample) = first else {
      Issue.record("no sample but \(String(describing: first))")
      return
    }
    #expect(sample.channel == "Films" && sample.post == "a1")
    #expect(sample.time == Timestamp(year: 2026, month: 3, day: 2, hour: 12, minute: 30))
    #expect(sample.values.map(\.metric) == [.views, .likes, .reposts] && sample.values.map(\.count) == [1_204, 30, 2])
    #expect(try reader.next() == .rejected(RejectedRecord(line: 3, reason: "nothing is counted")))
    #expect(try reader.next() == .rejected(RejectedRecord(line: 4, reason: "\"many\" is no count of views")))
    #expect(try reader.next() == nil)
  }

  @Test(
    "other files are none",
    arguments: ["date,amount\n2026-03-02,5\n", "post id,views\na,1\n", "date,post id\n2026-03-02,a\n"])
  func others(text: String) throws {
    #expect(try reader(text) == nil)
  }
}
