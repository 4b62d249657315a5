import HospitalModel
import HospitalStore
import Testing

/// Posts in the order of their arrival, and posts from an archive.
@Suite("Arrivals and archives")
struct ArrivalTests {
  @Test("posts arrive in the order of their storing, whatever time they say")
  func order() throws {
    let desk = try Desk()
    try desk.write([Desk.post("a", "a", minutes: 5)])
    let seen = try #require(try desk.read { try $0.arrivals(nil, 10).last }).key.sequence
    try desk.write([Desk.post("b", "b", minutes: -900), Desk.post("c", "c", minutes: 9)])
    try desk.write([Desk.post("d", "d", minutes: -1), Desk.post("e", "e", in: Desk.closed)])
    #expect(try desk.read { try $0.arrivals(seen, 10).map(\.title) } == ["b", "c", "d", "e"])
    #expect(try desk.read { try $0.arrivals(seen, 2).map(\.title) } == ["b", "c"])
    #expect(try desk.read { try $0.arrivals(nil, 2).map(\.title) } == ["d", "e"])
    #expect(try desk.read(.public) { try $0.arrivals(seen, 10).map(\.title) } == ["b", "c", "d"])
  }

  @Test("an archive gives everything back as it stood, and what is internal stays inside")
  func archive() throws {
    let desk = try Desk()
    try desk.write([
      Desk.post("q", "Question", minutes: 1, kind: .question, thread: "q", body: "Two\nlines"),
      Desk.post("i", "Inside", in: Desk.closed), Desk.post("u", "", minutes: 1, body: "No title"),
    ])
    try desk.write([Desk.post("q", "Question, edited", minutes: 1, kind: .question, thread: "q")])
    func posts(_ desk: Desk) throws -> [ArchivedPost] {
      try desk.read(.staff, .export) { try $0.archive(nil, 100).map(\.post) }
    }
    let copy = try Desk()
    let archived = try posts(desk)
    #expect(archived.map(\.item.title) == ["Question, edited", ""])
    #expect(archived.map(\.versions) == [2, 1])
    let receipt = try copy.store.write(archived.map { .archived($0) }, now: Desk.start + 86_400)
    #expect(receipt.inserted == 2)
    #expect(try posts(copy) == archived)
    #expect(try copy.read { try $0.attention(Desk.start, 10) }.isEmpty)
    #expect(try copy.store.write(archived.map { .archived($0) }, now: Desk.start).unchanged == 2)
    #expect(try copy.store.faults() == [])
  }
}
