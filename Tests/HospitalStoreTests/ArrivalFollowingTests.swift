import HospitalModel
import HospitalStore
import Testing

/// Following what is stored.
@Suite("Following arrivals")
struct ArrivalFollowingTests {
  private func told(_ following: inout ArrivalFollowing) throws -> [String] {
    var titles: [String] = []
    try following.follow { titles.append($0.title) }
    return titles
  }

  @Test("what arrives is told once in the order of its storing, old dates and own writes too")
  func order() throws {
    let desk = try Desk()
    let other = try HospitalStore(path: desk.path, kind: .asFound, now: Desk.start)
    try desk.write([Desk.post("a", "a"), Desk.post("b", "b", minutes: -60)])
    var following = ArrivalFollowing(store: desk.store, audience: .staff)
    #expect(try following.newest(1).map(\.title) == ["b"])
    #expect(try told(&following).isEmpty)
    try desk.write([Desk.post("c", "c", minutes: -5_000)])
    _ = try other.write([.feed(Desk.post("d", "d", minutes: -9_000))], now: Desk.start)
    #expect(try told(&following) == ["c", "d"])
    try desk.write([Desk.post("c", "c, edited", minutes: -5_000)])
    #expect(try told(&following).isEmpty)
  }

  @Test("a store that is empty at first loses nothing")
  func empty() throws {
    let desk = try Desk()
    var following = ArrivalFollowing(store: desk.store, audience: .public)
    #expect(try following.newest(0).isEmpty)
    try desk.write([Desk.post("in", "inside", in: Desk.closed), Desk.post("out", "outside")])
    #expect(try told(&following) == ["outside"])
  }

  @Test("a burst of many thousands is told whole")
  func burst() throws {
    let desk = try Desk()
    var following = ArrivalFollowing(store: desk.store, audience: .staff)
    _ = try following.newest(0)
    let count = 12_345
    let other = try HospitalStore(path: desk.path, kind: .asFound, now: Desk.start)
    _ = try other.write(
      (0..<count).map { .feed(Desk.post("\($0)", "\($0)", minutes: -Int64($0 * 7 % 1_000))) }, now: Desk.start)
    #expect(try told(&following) == (0..<count).map(String.init))
  }
}
