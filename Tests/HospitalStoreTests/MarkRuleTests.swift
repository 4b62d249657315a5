import HospitalModel
import HospitalStore
import Testing

/// Which posts stand out in the lists, and which are kept out of them.
@Suite("Rules for the lists")
struct MarkRuleTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write([
      Desk.post("1", "Parking is full"), Desk.post("2", "Visiting hours", minutes: 1, body: "100% the same"),
      Desk.post("3", "Is parking free?", minutes: 2, kind: .question, thread: "3"),
      Desk.post("4", "Parking, an official word", minutes: 3, kind: .statement),
      .item(
        FeedItem(
          id: "5", title: "Game on Saturday", author: "Example Fan", published: Desk.start + 240, tags: ["Sports"]),
        channel: Desk.open),
    ])
  }

  private func keep(_ rules: MarkRule?...) throws {
    _ = try desk.store.write([.marks(rules.compactMap { $0 })], now: Desk.start + 600)
  }

  private func page(hides: Bool = true, search: String? = nil, above: Int = 0, below: Int = 100) throws -> PostPage {
    var window = PostWindow(search: search, above: above, below: below)
    window.hidesMuted = hides
    return try desk.read { try $0.posts(window) }
  }

  private func titles(_ page: PostPage) -> [String] { page.rows.map(\.id.rawValue).map { String($0.suffix(1)) } }

  @Test("without rules nothing is hidden and nothing stands out")
  func none() throws {
    let page = try page()
    #expect(page.rows.count == 5 && page.mutedCount == 0)
    #expect(!page.rows.contains { $0.isMuted || $0.isHighlighted })
  }

  @Test("muted posts are left out and counted; asked for, they are listed and say so")
  func muting() throws {
    try keep(MarkRule(.mute, words: "PARKING"), MarkRule(.mute, tag: "#sports"))
    let hidden = try page()
    #expect(titles(hidden) == ["4", "3", "2"] && hidden.mutedCount == 2)
    let whole = try page(hides: false)
    #expect(titles(whole) == ["5", "4", "3", "2", "1"] && whole.mutedCount == 0)
    #expect(whole.rows.filter(\.isMuted).map(\.id.rawValue) == ["example.blog/5", "example.blog/1"])
    #expect(try desk.read { try $0.counts(.all).total } == 5, "nothing is lost")
  }

  @Test("a question that waits, an official statement and a post of an incident are never muted")
  func protected() throws {
    let incident = IncidentID("storm")
    try desk.write([
      .incident(
        Incident(
          id: incident, hospital: Desk.hospital, title: "Storm", mode: .exercise, started: Desk.start, isSimulated: true
        )),
      .item(
        FeedItem(id: "6", title: "Everything", published: Desk.start + 300, incident: incident), channel: Desk.open),
    ])
    try keep(MarkRule(.mute, channel: Desk.open))
    #expect(titles(try page()) == ["6", "4", "3"])
    try desk.write([Desk.post("7", "Yes, it is", minutes: 6, kind: .answer, thread: "3")])
    #expect(titles(try page()) == ["6", "4"], "answered, it waits no more")
  }

  @Test("a search finds what is muted, and an export leaves nothing out")
  func search() throws {
    try keep(MarkRule(.mute, words: "parking"))
    #expect(titles(try page(search: "parking")) == ["4", "3", "1"])
    #expect(try desk.read(.staff, .export) { try $0.archive(nil, 10).count } == 5)
  }

  @Test("a rule fits only what fits all of its parts")
  func parts() throws {
    try keep(MarkRule(.highlight, words: "game*saturday", author: "example fan"), MarkRule(.highlight, words: "100%"))
    #expect(try page().rows.filter(\.isHighlighted).map(\.id.rawValue) == ["example.blog/5", "example.blog/2"])
    try keep(MarkRule(.highlight, words: "game", author: "Somebody Else"), MarkRule(.highlight, words: "1_0"))
    #expect(try !page().rows.contains(where: \.isHighlighted))
    #expect(MarkRule(.mute) == nil)
  }

  @Test("the count is that of the part of the list that is shown")
  func part() throws {
    try desk.write((10..<30).map { Desk.post("\($0)", $0 % 2 == 0 ? "Parking" : "Doors", minutes: Int64($0)) })
    try keep(MarkRule(.mute, words: "parking"))
    let page = try page(below: 3)
    #expect(page.rows.count == 3 && page.hasOlder && page.mutedCount == 2)
  }

  @Test("the public is told of no mark")
  func audience() throws {
    try keep(MarkRule(.highlight, words: "parking"))
    #expect(try desk.read(.public) { try $0.posts(PostWindow()).rows.contains(where: \.isHighlighted) } == false)
  }

  @Test("rules are replaced as a whole, and the same again are no change")
  func replaced() throws {
    try keep(MarkRule(.mute, words: "parking"))
    let revision = try desk.read { try $0.facts().revision }
    try keep(MarkRule(.mute, words: "parking"))
    #expect(try desk.read { try $0.facts().revision } == revision)
    try keep()
    #expect(try page().rows.count == 5)
  }
}
