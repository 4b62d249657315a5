import HospitalModel
import HospitalStore
import Testing

/// What the store remembers of fetches.
@Suite("Fetch history")
struct FetchHistoryTests {
  private static func end(
    _ minutes: Int64, bytes: Int64 = 0, failure: String? = nil, of channel: ChannelID = Desk.open
  ) -> FeedEvent {
    let time = Desk.start + minutes * 60
    return .fetch(
      failure.map { .failed(reason: $0) } ?? .succeeded(validators: Validators()), channel: channel, at: time,
      next: time + 900, traffic: FetchTraffic(requests: 1, bytes: bytes, milliseconds: 40))
  }

  @Test("each fetch is kept with what it brought, what it cost, and why it failed, newest first")
  func fetches() throws {
    let desk = try Desk()
    try desk.write([Desk.post("1"), Desk.post("2"), Self.end(0, bytes: 1_000)])
    try desk.write([Self.end(15, failure: "the server is silent")])
    try desk.write([Desk.post("1", "Other words"), Desk.post("2"), Desk.post("3"), Self.end(30, bytes: 200)])
    let fetches = try desk.read { try $0.fetches(Desk.open, 10) }
    #expect(fetches.map(\.inserted) == [1, 0, 2])
    #expect(fetches.map(\.edited) == [1, 0, 0])
    #expect(fetches.map(\.failure) == [nil, "the server is silent", nil])
    #expect(fetches.map(\.traffic.bytes) == [200, 0, 1_000])
    #expect(fetches.map(\.time) == [30, 15, 0].map { Desk.start + $0 * 60 })
  }

  @Test("sums go on, and failures are counted until the next success")
  func totals() throws {
    let desk = try Desk()
    func totals() throws -> FetchTotals? {
      try desk.read { try $0.sources(nil).first { $0.channel.id == Desk.open }?.totals }
    }
    try desk.write([Self.end(0, bytes: 10), Self.end(1, failure: "silent"), Self.end(2, failure: "silent")])
    #expect(try totals() == FetchTotals(fetches: 3, bytes: 10, failuresInARow: 2))
    try desk.write([Self.end(3, bytes: 5)])
    #expect(try totals() == FetchTotals(fetches: 4, bytes: 15, failuresInARow: 0))
  }

  @Test("the oldest fetch makes room for the newest")
  func ring() throws {
    let desk = try Desk()
    try desk.write((0..<130).map { Self.end(Int64($0)) })
    let fetches = try desk.read { try $0.fetches(Desk.open, 1_000) }
    #expect(fetches.map(\.time) == (80..<130).reversed().map { Desk.start + Int64($0) * 60 })
    #expect(try desk.read { try $0.fetches(Desk.open, 3).count } == 3)
  }

  @Test("what a large fetch brings in several writes counts for that fetch")
  func parts() throws {
    let desk = try Desk()
    try desk.write([Desk.post("1"), Desk.post("2")])
    try desk.write([Desk.post("3")])
    try desk.write([Desk.post("4"), Self.end(1)])
    try desk.write([Self.end(2)])
    #expect(try desk.read { try $0.fetches(Desk.open, 10).map(\.inserted) } == [0, 4])
  }

  @Test("what a fetch left out is kept with it, for staff")
  func notices() throws {
    let desk = try Desk()
    let end = FeedEvent.fetch(
      .succeeded(validators: Validators(), notice: "line 4 was left out"), channel: Desk.open, at: Desk.start,
      next: Desk.start + 900)
    try desk.write([end])
    #expect(try desk.read { try $0.fetches(Desk.open, 1).map(\.notice) } == ["line 4 was left out"])
    #expect(try desk.read(.public) { try $0.fetches(Desk.open, 1).map(\.notice) } == [nil])
  }

  @Test("an internal channel's fetches are for nobody outside")
  func audience() throws {
    let desk = try Desk()
    try desk.write([Self.end(0, of: Desk.closed)])
    #expect(try desk.read { try $0.fetches(Desk.closed, 10).count } == 1)
    #expect(try desk.read(.public) { try $0.fetches(Desk.closed, 10) }.isEmpty)
  }

  @Test("a moved source keeps its new address, whatever still names the old one, and says where it was")
  func moved() throws {
    let desk = try Desk(kind: .real)
    func channel(_ address: String, name: String = "Feed") -> FeedEvent {
      .channel(
        Channel(id: ChannelID("feed"), hospital: Desk.hospital, kind: .news, name: name, address: address))
    }
    try desk.write([channel("https://old.example/feed")])
    try desk.write([channel("https://new.example/feed")])
    try desk.write([channel("https://old.example/feed", name: "Renamed")])
    let source = try #require(try desk.read { try $0.sources(nil).first { $0.channel.id == ChannelID("feed") } })
    #expect(source.channel.address == "https://new.example/feed")
    #expect(source.channel.name == "Renamed")
    #expect(source.totals.movedFrom == "https://old.example/feed")
  }
}
