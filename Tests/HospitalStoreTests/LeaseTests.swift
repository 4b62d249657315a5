import HospitalModel
import HospitalStore
import Testing

@Suite("Leases")
struct LeaseTests {
  private static let start = Desk.start

  @Test("one holder has it until it gives it back or its time is over")
  func exclusive() throws {
    let desk = try Desk()
    func take(_ holder: String, at time: Timestamp) throws -> String? {
      try desk.store.takeLease("fetching", holder: holder, now: time, seconds: 120)
    }
    #expect(try take("process 1", at: Self.start) == nil)
    #expect(try take("process 2", at: Self.start + 60) == "process 1")
    #expect(try take("process 1", at: Self.start + 60) == nil, "the holder may hold it for longer")
    #expect(try take("process 2", at: Self.start + 121) == "process 1")
    #expect(try take("process 2", at: Self.start + 180) == nil, "a killed process holds nobody up")
    try desk.store.endLease("fetching", holder: "process 1", now: Self.start + 181)
    #expect(try take("process 1", at: Self.start + 182) == "process 2", "only its holder gives it back")
    try desk.store.endLease("fetching", holder: "process 2", now: Self.start + 183)
    #expect(try take("process 1", at: Self.start + 184) == nil)
  }

  @Test("a clock that was set back doesn't make it last for ever, and another lease is another's")
  func clocks() throws {
    let desk = try Desk()
    _ = try desk.store.takeLease("fetching", holder: "process 1", now: Self.start + 100_000, seconds: 120)
    #expect(try desk.store.takeLease("fetching", holder: "process 2", now: Self.start, seconds: 120) == nil)
    #expect(try desk.store.takeLease("other", holder: "process 3", now: Self.start, seconds: 120) == nil)
  }

  @Test("taking one is no news for a screen")
  func quiet() throws {
    let desk = try Desk()
    let commits = desk.store.commitCount
    _ = try desk.store.takeLease("fetching", holder: "process 1", now: Self.start, seconds: 120)
    #expect(desk.store.commitCount == commits)
  }
}
