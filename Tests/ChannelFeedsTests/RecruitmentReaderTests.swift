import FoundationEssentials
import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Files of recruiting")
struct RecruitmentReaderTests {
  private struct Read: Equatable {
    var counts: [RecruitmentReader.Count] = []
    var rejected: [RejectedRecord] = []

    func sum(_ figure: RecruitmentFigure, _ name: String, tag: String = "") -> Int64 {
      counts.filter { $0.figure == figure && $0.way == RecruitmentWay(name: name, tag: tag) }.reduce(0) {
        $0 + $1.value
      }
    }
  }

  private func reader(_ text: String, zone: CivilZone = .utc) throws -> RecruitmentReader? {
    let file = FileManager.default.temporaryDirectory.appending(path: "hsdash-test-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try RecruitmentReader(path: file.path, settings: .init(zone: zone))
  }

  private func read(_ text: String, zone: CivilZone = .utc) throws -> Read {
    let reader = try #require(try reader(text, zone: zone))
    var result = Read()
    while let reading = try reader.next() {
      switch reading {
      case .counts(let counts): result.counts += counts
      case .rejected(let record): result.rejected.append(record)
      }
    }
    return result
  }

  @Test("a row for a day and a way, with costs outside and inside", arguments: [",", ";", "\t", "|"])
  func table(separator: String) throws {
    let rows = [
      "date,utm_source,utm_campaign,impressions,clicks,applications,interviews,offers,hires,cost,internal cost",
      "2026-03-02,Board,Spring,12000,240,14,5,2,1,$900.50,0", "2026-03-03,Board,Spring,8000,160,10,3,1,1,,300",
    ]
    let read = try read("\u{FEFF}" + rows.joined(separator: "\r\n").replacing(",", with: separator))
    #expect(read.rejected.isEmpty)
    #expect(read.sum(.impressions, "board", tag: "spring") == 20_000 && read.sum(.hires, "board", tag: "spring") == 2)
    #expect(
      read.sum(.external, "board", tag: "spring") == 90_050 && read.sum(.internal, "board", tag: "spring") == 30_000)
    #expect(read.counts[0].day == Timestamp(year: 2026, month: 3, day: 2) && read.counts[0].currency.isEmpty)
    #expect(read.counts.last?.currency == "USD")
  }

  @Test("clicks of a short link, one a row: the day in the file's zone, the tags in the address")
  func clicks() throws {
    let read = try read(
      """
      timestamp,short link,long url
      2026-03-02T03:30:00Z,https://s.example/a,https://north.example/jobs?utm_source=Face%20book&utm_campaign=gi+spring#top
      2026-03-02T23:30:00Z,https://s.example/a,https://north.example/jobs?utm_medium=x&utm_source=mail
      2026-03-02T23:31:00Z,https://s.example/a,https://north.example/jobs
      """, zone: .eastern)
    #expect(read.rejected.isEmpty && read.counts.count == 3)
    #expect(read.sum(.clicks, "face book", tag: "gi spring") == 1 && read.sum(.clicks, "mail") == 1)
    #expect(read.sum(.clicks, "") == 1)
    #expect(read.counts[0].day == CivilZone.eastern.time(year: 2026, month: 3, day: 1, hour: 0, minute: 0))
  }

  @Test("events by their words, and what analytics write where they know no tag")
  func events() throws {
    let read = try read(
      """
      day;source;event;count
      3.3.2026;facebook / social;apply;2
      31.3.2026;(direct);Hired;
      31.3.2026;(not set);offer made;1
      31.3.2026;mail;rejected;1
      31.3.2026;mail;apply;some
      """)
    #expect(read.sum(.applications, "facebook") == 2 && read.sum(.hires, "") == 1 && read.sum(.offers, "") == 1)
    #expect(read.rejected.map(\.line) == [5, 6])
    #expect(read.rejected[0].reason == "\"rejected\" is no step of recruiting")
    #expect(read.counts[0].day == Timestamp(year: 2026, month: 3, day: 3))
  }

  @Test("each bad row is named by its line and reason, and the good ones are kept")
  func rejected() throws {
    let read = try read(
      """
      date,source,clicks,hires,cost
      2026-03-02,page,17,1,
      2026-03-02,Total,21,1,
      someday,page,1,,
      ,page,1,,
      2026-03-02,page,-4,,
      2026-03-02,page,,,
      2026-03-02,page,1,,free
      2026-03-02,page,1,,(5)
      2026-03-02,page,1,,,more
      2026-03-02,"mail
      room",4,0,5 EUR
      """)
    #expect(read.rejected.map(\.line) == [3, 4, 5, 6, 7, 8, 9, 10])
    #expect(read.rejected[0].reason == "a sum, no way of its own" && read.rejected[4].reason == "nothing is counted")
    #expect(read.sum(.clicks, "page") == 17 && read.counts.last?.currency == "EUR")
  }

  @Test("JSON lines and a list of objects say the same", arguments: [true, false])
  func json(isList: Bool) throws {
    let rows = [
      "{\"date\":\"2026-03-02\",\"utm_source\":\"page\",\"clicks\":17,\"hires\":1}",
      "{\"date\":\"2026-03-02\",\"utm_source\":\"mail\",\"clicks\":4}",
    ]
    let read = try read(isList ? "[\(rows.joined(separator: ","))]" : rows.joined(separator: "\n"))
    #expect(read.sum(.clicks, "page") == 17 && read.sum(.clicks, "mail") == 4 && read.rejected.isEmpty)
  }

  @Test(
    "other files are none of recruiting",
    arguments: [
      "date,amount,team\n2026-03-02,5,Blue\n", "title,link,impressions,clicks\nA,https://x.example,1,2\n",
      "name,specialty,video\nA,B,https://x.example\n", "[{\"title\":\"A\"}]", "<rss/>", "",
      "date,post id,views\n2026-03-02,1,5\n",
    ])
  func others(text: String) throws {
    #expect(try reader(text) == nil)
  }

  @Test("without a column for the day the file is told, not guessed at")
  func noDay() throws {
    #expect(throws: FeedError.badRecord(line: 1, detail: "the header has no column for the day, such as date")) {
      try reader("source,clicks,hires\npage,17,1\n")
    }
  }
}
