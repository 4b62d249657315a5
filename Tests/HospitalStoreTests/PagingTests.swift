import HospitalModel
import HospitalStore
import Testing

@Suite("Paging and counting")
struct PagingTests {
  /// Posts at scattered minutes, some at the same one.
  private func filled(_ count: Int) throws -> Desk {
    let desk = try Desk()
    var random = SeededRandom(state: 42)
    let posts = (0..<count).map { index in
      Desk.post(
        "\(index)", "Title \(index)", minutes: -Int64(random.next() % 200), in: index % 3 == 0 ? Desk.closed : Desk.open
      )
    }
    for start in stride(from: 0, to: count, by: 50) { try desk.write(Array(posts[start..<min(start + 50, count)])) }
    return desk
  }

  @Test(
    "pages walked in either direction are the whole list in order", arguments: [PostScope.all, .channel(Desk.open)])
  func walking(scope: PostScope) throws {
    let desk = try filled(257)
    let whole = try desk.read { try $0.posts(PostWindow(scope: scope, below: 1_000)) }.rows
    #expect(whole.map(\.key) == whole.map(\.key).sorted(by: >))
    var down: [PostSummary] = []
    var anchor = PostWindow.Anchor.head
    while down.count < whole.count {
      let page = try desk.read {
        try $0.posts(PostWindow(scope: scope, anchor: anchor, offset: down.isEmpty ? 0 : 1, below: 20))
      }
      down += page.rows[page.anchorIndex...]
      anchor = .key(down[down.count - 1].key)
      #expect(page.hasOlder == (down.count < whole.count))
    }
    #expect(down.map(\.id) == whole.map(\.id))
    let tail = try desk.read { try $0.posts(PostWindow(scope: scope, anchor: .tail, above: 1_000, below: 1)) }
    #expect(tail.rows.map(\.id) == whole.map(\.id) && !tail.hasNewer)
  }

  @Test("an offset past an end lands on the last row there", arguments: [-5_000, -3, 3, 5_000])
  func clamping(offset: Int) throws {
    let desk = try filled(100)
    let whole = try desk.read { try $0.posts(PostWindow(below: 1_000)) }.rows
    let page = try desk.read {
      try $0.posts(PostWindow(anchor: .key(whole[50].key), offset: offset, above: 5, below: 5))
    }
    #expect(page.rows[page.anchorIndex].id == whole[min(max(50 + offset, 0), 99)].id)
  }

  @Test("the kept counts equal a recount after any operations")
  func counters() throws {
    let desk = try filled(120)
    var random = SeededRandom(state: 7)
    for _ in 0..<60 {
      let rows = try desk.read { try $0.posts(PostWindow(below: 1_000)) }.rows
      let post = rows[Int(random.next() % UInt64(rows.count))]
      let decision: PersonDecision =
        switch random.next() % 4 {
        case 0: .markRead([post.id], isRead: false)
        case 1: .markAllRead(.channel(post.channel), upTo: post.key)
        default: .markRead([post.id], isRead: true)
        }
      _ = try desk.store.write([.decision(decision)], now: Desk.start)
    }
    for scope in [PostScope.all, .hospital(Desk.hospital), .channel(Desk.open), .channel(Desk.closed)] {
      let rows = try desk.read { try $0.posts(PostWindow(scope: scope, below: 1_000)) }.rows
      let counts = try desk.read { try $0.counts(scope) }
      #expect(counts == PostCounts(total: rows.count, unread: rows.count { $0.isUnread }))
    }
  }

  @Test("what came since is counted above")
  func newer() throws {
    let desk = try filled(10)
    let head = try desk.read { try $0.posts(PostWindow(below: 1)) }.rows[0].key
    try desk.write([Desk.post("n1", minutes: 5), Desk.post("n2", minutes: 6)])
    let page = try desk.read { try $0.posts(PostWindow(anchor: .key(head), above: 0, below: 3, countNewerThan: head)) }
    #expect(page.newerCount == 2 && page.hasNewer && page.rows[page.anchorIndex].key == head)
  }
}

/// SplitMix64: the same numbers at every run.
struct SeededRandom {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
