import HospitalModel
import HospitalStore
import Testing

@Suite("Search")
struct SearchTests {
  private func titles(_ desk: Desk, _ window: PostWindow, _ audience: Audience = .staff) throws -> [String] {
    try desk.store.search(audience: audience, use: .screen, moment: .live) { try $0.posts(window) }.rows.map(\.title)
  }

  /// 900 posts whose arrival is not their order in time; every third says `garden`, every hundredth `helipad`.
  private func filled() throws -> Desk {
    let desk = try Desk()
    let posts = (0..<900).map { index in
      let words = (index % 3 == 0 ? " Garden" : "") + (index % 100 == 0 ? " helipad" : "")
      return Desk.post("\(index)", "Note \(index)\(words)", minutes: -Int64(index * 7 % 900))
    }
    try desk.write(Array(posts[..<450]))
    try desk.write(Array(posts[450...]))
    return desk
  }

  @Test(
    "finds whole words, beginnings, other cases and letters without their accents",
    arguments: [
      ("garden", 1), ("GARD", 1), ("cafe", 1), ("café garden", 1), ("arden", 0), ("garden kiosk", 0), ("covid-19", 1),
      ("19", 1), ("病院", 1),
    ])
  func words(query: String, hits: Int) throws {
    let desk = try Desk()
    try desk.write([Desk.post("1", "Café in the gardens", body: "After COVID-19. 病院だより")])
    #expect(try titles(desk, PostWindow(search: query)).count == hits)
  }

  @Test(
    "the same posts in the same order as by looking at each",
    arguments: ["garden", "helipad", "note", "garden helipad", "note 12"])
  func completeness(query: String) throws {
    let desk = try filled()
    let wanted = query.split(separator: " ")
    let all = try desk.read { try $0.posts(PostWindow(below: 1_000)) }.rows
    let expected = all.filter { row in
      let words = row.title.lowercased().split(separator: " ")
      return wanted.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }
    #expect(!expected.isEmpty)
    #expect(try titles(desk, PostWindow(search: query, below: 1_000)) == expected.map(\.title))
    #expect(try titles(desk, PostWindow(search: query, anchor: .tail, above: 1_000, below: 1)) == expected.map(\.title))
  }

  @Test("pages by key in both directions", arguments: ["garden", "helipad"])
  func paging(query: String) throws {
    let desk = try filled()
    let whole = try desk.read { try $0.posts(PostWindow(search: query, below: 1_000)) }.rows
    var walked: [PostSummary] = []
    while walked.count < whole.count {
      let anchor = walked.last.map { PostWindow.Anchor.key($0.key) } ?? .head
      let window = PostWindow(search: query, anchor: anchor, offset: walked.isEmpty ? 0 : 1, below: 4)
      walked += try desk.read { try $0.posts(window) }.rows
    }
    #expect(walked == whole)
    let middle = PostWindow(search: query, anchor: .key(whole[4].key), offset: -2, above: 1, below: 3)
    let page = try desk.read { try $0.posts(middle) }
    #expect(page.rows == Array(whole[1...4]) && page.anchorIndex == 1 && page.hasNewer && page.hasOlder)
  }

  @Test("stays inside its scope, and inside what is unread")
  func scope() throws {
    let desk = try Desk()
    try desk.write([
      Desk.post("1", "Helipad"), Desk.post("2", "Helipad two"), Desk.post("3", "Helipad", in: Desk.closed),
    ])
    _ = try desk.store.write(
      [.decision(.markRead([PostID(channel: Desk.open, item: "1")], isRead: true))], now: Desk.start)
    #expect(try titles(desk, PostWindow(scope: .channel(Desk.open), search: "helipad")).count == 2)
    #expect(
      try titles(desk, PostWindow(scope: .channel(Desk.open), search: "helipad", unreadOnly: true)) == ["Helipad two"])
    #expect(try titles(desk, PostWindow(search: "helipad"), .public).count == 2)
    #expect(try titles(desk, PostWindow(scope: .channel(ChannelID("none")), search: "helipad")).isEmpty)
  }

  @Test("finds the words of now, and those of then in a past moment")
  func edits() throws {
    let desk = try Desk()
    let before = try desk.write([Desk.post("1", "Doors open at nine")]).revision
    try desk.write([Desk.post("1", "Doors open at ten"), Desk.post("2", "Nine lives", minutes: 1)])
    #expect(try titles(desk, PostWindow(search: "nine")) == ["Nine lives"])
    let then = try desk.read(at: .revision(before)) { try $0.posts(PostWindow(search: "nine")) }.rows
    #expect(then.map(\.title) == ["Doors open at nine"])
    #expect(try desk.read(at: .revision(before)) { try $0.posts(PostWindow(search: "ten")) }.rows.isEmpty)
  }

  @Test("the public finds a post by what surrounds an identifier, not by the identifier")
  func publicSearch() throws {
    let desk = try Desk()
    try desk.write([Desk.post("1", "Notes", body: "Born on March 14, 1962 in spring, MRN 00482913")])
    for (query, isFound) in [("spring", true), ("march", false), ("1962", false), ("00482913", false), ("born", true)] {
      #expect(try titles(desk, PostWindow(search: query), .public).isEmpty != isFound, "\(query)")
      #expect(try titles(desk, PostWindow(search: query)).count == 1, "\(query)")
    }
  }

  @Test("a blank query is no search; one without a word finds nothing")
  func withoutWords() throws {
    let desk = try Desk()
    try desk.write([Desk.post("1")])
    #expect(try titles(desk, PostWindow(search: "  ")).count == 1)
    #expect(try titles(desk, PostWindow(search: "!?")).isEmpty)
  }
}
