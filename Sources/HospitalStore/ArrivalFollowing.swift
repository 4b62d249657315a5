import HospitalModel

/// Tells every post once, in the order in which they are stored, whoever stores them and whatever time they say.
package struct ArrivalFollowing {
  private let store: HospitalStore
  private let audience: Audience
  private let use: ReadingUse
  /// The arrival number of the post told last.
  private var last: Int64 = -1
  private var seenCommits: Int?

  /// Posts a reading: a burst of any size is paged through.
  private static let page = 1_000

  package init(store: HospitalStore, audience: Audience, use: ReadingUse = .screen) {
    self.store = store
    self.audience = audience
    self.use = use
  }

  /// The posts that arrived last, oldest first; what follows begins behind them.
  package mutating func newest(_ count: Int) throws -> [PostSummary] {
    // Asked before the reading: what is written meanwhile is told next time.
    _ = hasChanged()
    let posts = try read { try $0.arrivals(nil, max(count, 1)) }
    last = posts.last?.key.sequence ?? last
    return Array(posts.suffix(count))
  }

  /// Tells what arrived since the last time.
  package mutating func follow(_ tell: (PostSummary) -> Void) throws {
    guard hasChanged() else { return }
    while true {
      let after = last
      let posts = try read { try $0.arrivals(after, Self.page) }
      for post in posts { tell(post) }
      guard let newest = posts.last else { return }
      last = newest.key.sequence
    }
  }

  private mutating func hasChanged() -> Bool {
    let commits = store.commitCount
    let isOwn = commits != seenCommits
    seenCommits = commits
    return store.otherProcessChanged() || isOwn
  }

  private func read<Value>(_ body: (StoreReader) throws -> Value) throws -> Value {
    try store.search(audience: audience, use: use, moment: .live, body)
  }
}
