import FoundationEssentials
import GRDB
import HospitalModel
import HospitalStore
import Testing

@Suite("Counters in the store")
struct CounterTests {
  private static let film = "film-1"

  private func views(_ value: Int64, _ minutes: Int64, of subject: String = film, on channel: ChannelID = Desk.open)
    -> FeedEvent
  {
    .measurement(
      Measurement(
        channel: channel, metric: .views, subject: subject, time: Desk.start + minutes * 60, value: value))
  }

  /// Two quiet films, read hourly for two days.
  private var quiet: [FeedEvent] {
    (0..<48).flatMap { hour in
      [views(1_000 + hour * 2, hour * 60, of: "old-1"), views(40 + hour / 5, hour * 60, of: "old-2")]
    }
  }

  private func alarms(_ desk: Desk) throws -> [FigureAlarm] { try desk.read { try $0.figures.alarms(nil, 20) } }

  /// A film whose views double every two hours for half a day, then stay, read every ten minutes for three days.
  private var rise: [FeedEvent] {
    (0..<432).map { step in
      let minutes = Int64(step) * 10
      let doublings = Double(min(minutes, 720)) / 120
      var value = 500.0
      for _ in 0..<Int(doublings) { value *= 2 }
      value *= 1 + (doublings - Double(Int(doublings)))
      return views(Int64(value) - 500, 47 * 60 + minutes)
    }
  }

  @Test("a rise alarms within its first tenth, and once only", arguments: [1, 7, 1_000])
  func once(batch: Int) throws {
    let desk = try Desk()
    try desk.write(quiet)
    let events = rise
    for start in stride(from: 0, to: events.count, by: batch) {
      try desk.write(Array(events[start..<min(start + batch, events.count)]))
    }
    let alarms = try alarms(desk)
    #expect(alarms.count == 1)
    let alarm = try #require(alarms.first)
    let begun = Desk.start + 47 * 3_600
    // Half a day of rise from 0 to 31,500 views: a tenth of it are 3,150.
    let reached = try desk.read { reader in
      try reader.figures.course(Desk.open, .views, Self.film, begun...alarm.began, 1_000).last?.last
    }
    #expect(try #require(reached) <= 3_150)
    #expect(alarm.ended != nil, "three days later it is calm")
    #expect(alarm.words.contains("views in the last hour") && alarm.words.contains("usual"))
    #expect(alarm.reason.contains("median"))
  }

  @Test("a quiet channel never alarms, whatever single views come")
  func quietChannel() throws {
    let desk = try Desk()
    try desk.write(quiet)
    try desk.write((0..<20).map { views(Int64($0) * 3, 47 * 60 + Int64($0) * 60, of: "slow") })
    #expect(try alarms(desk).isEmpty)
  }

  @Test("the first reading of a counter is no rise, however high it is")
  func late() throws {
    let desk = try Desk()
    try desk.write(quiet)
    try desk.write([views(2_000_000, 48 * 60, of: "found-late"), views(2_000_001, 49 * 60, of: "found-late")])
    #expect(try alarms(desk).isEmpty)
  }

  @Test("an internal channel's alarm is absent from everything public, and its words from a frame")
  func hidden() throws {
    let desk = try Desk()
    let events = (0..<48).map { views(Int64($0), $0 * 60, of: "old", on: Desk.closed) }
    try desk.write(events + (0..<12).map { views(Int64($0) * 900, 47 * 60 + Int64($0) * 10, on: Desk.closed) })
    #expect(try alarms(desk).count == 1)
    #expect(try desk.read(.public) { try $0.figures.alarms(nil, 9) }.isEmpty)
    #expect(try desk.read(.public) { try $0.figures.counters([.views], 9) }.isEmpty)
    #expect(try desk.read(.staff, .export) { try $0.figures.counters([.views], 9) }.isEmpty)
    let whole = Desk.start...(Desk.start + 86_400 * 9)
    #expect(try desk.read(.public) { try $0.figures.course(Desk.closed, .views, "old", whole, 9) }.isEmpty)
  }

  @Test("hours tell a fall, and what was read late takes its place")
  func hours() throws {
    let desk = try Desk()
    try desk.write((0..<3_000).map { views(Int64($0), Int64($0)) })
    try desk.write([views(900, 3_000), views(7_777, 30)])
    let range = Desk.start...(Desk.start + 3_001 * 60)
    let course = try desk.read { try $0.figures.course(Desk.open, .views, Self.film, range, 5_000) }
    #expect(course.count == 51)
    #expect(course[0].highest == 7_777 && course[0].first == 0 && course[0].last == 59)
    #expect(course[50].last == 900 && course[49].last == 2_999)
    let few = try desk.read { try $0.figures.course(Desk.open, .views, Self.film, range, 10) }
    #expect(few.count <= 10 && few.last?.last == 900 && few.map(\.readings).reduce(0, +) == 3_001)
    let part = try desk.read {
      try $0.figures.course(Desk.open, .views, Self.film, (Desk.start + 600)...(Desk.start + 900), 100)
    }
    #expect(part.map(\.last) == [9, 10, 11, 12, 13, 14, 15])
  }

  @Test("a store of before gets its hours with the new schema")
  func migrated() throws {
    let path = "\(FileManager.default.temporaryDirectory.path)/hsdash-test-\(UUID().uuidString)/store.sqlite"
    let before = Array(Migration.all.prefix { !$0.sql.contains("measurement_hour") })
    try HospitalStore(path: path, kind: .scenario("test"), now: Desk.start, migrations: before).close()
    let file = try DatabaseQueue(path: path)
    try file.write { database in
      try database.execute(
        sql: """
          INSERT INTO hospital VALUES (1, 'example', 0, 'Example', 'Example', '', 'UTC', 1, 0);
          INSERT INTO channel (key, id, hospital, kind, name, is_internal, is_simulated, interval)
            VALUES (1, 'example.blog', 1, 'blog', 'Blog', 0, 1, 900);
          INSERT INTO counter VALUES (1, 1, 'views', 'film-1');
          INSERT INTO measurement VALUES (1, 3600, 1, 5), (1, 3660, 1, 9), (1, 3660, 2, 7), (1, 7300, 1, 8);
          """)
    }
    let new = try HospitalStore(path: path, kind: .asFound, now: Desk.start)
    let extent = try new.read(audience: .staff, use: .screen, moment: .live) {
      try $0.figures.extent(Desk.open, .views, Self.film)
    }
    #expect(extent == Timestamp(seconds: 3_600)...Timestamp(seconds: 7_300))
    new.close()
    let hours = try file.read { try Int.fetchAll($0, sql: "SELECT last FROM measurement_hour ORDER BY hour") }
    #expect(hours == [7, 8])
  }
}
