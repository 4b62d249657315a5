import HospitalModel

/// A synthetic history of posts, for trying and measuring: the same from the same size and seed, and plainly made up.
///
/// Hospitals with three channels each, the ten of the stories first, and posts about every seven minutes, oldest first. It
/// belongs into a simulated store.
package struct SyntheticHistory: Sendable, Sequence {
  /// The scenario name of a store that holds one.
  package static let scenario = "seed"

  package let posts: Int
  package let seed: UInt64
  /// The time of the newest post.
  package let end: Timestamp
  /// Every hospital's channels, in order.
  private let channels: [Channel]
  private let hospitals: [Hospital]
  /// Posts in a batch: large enough for one statement to feed the index well, small enough to keep memory low.
  package let batchSize: Int

  /// Makes a history.
  ///
  /// - Parameters:
  ///   - posts: How many; 0 or more.
  ///   - hospitals: How many; 1 or more.
  ///   - end: The time of the newest one.
  package init(posts: Int, hospitals: Int = 10, seed: UInt64, end: Timestamp, batchSize: Int = 5_000) {
    self.posts = Swift.max(posts, 0)
    self.hospitals = (0..<Swift.max(hospitals, 1)).map(Self.hospital)
    channels = self.hospitals.flatMap(Self.channels)
    self.seed = seed
    self.end = end
    self.batchSize = Swift.max(batchSize, 1)
  }

  /// The hospitals and channels, then the posts: each element is meant for one write.
  package func makeIterator() -> some IteratorProtocol<[FeedEvent]> {
    Batches(history: self)
  }

  /// Seconds between two posts.
  private static let pace: Int64 = 420

  /// One of the stories' hospitals, or one that is plainly made up.
  private static func hospital(_ position: Int) -> Hospital {
    let known = Hospital.ofTheStories
    if position < known.count { return known[position] }
    let number = position + 1
    return Hospital(
      id: HospitalID("synthetic-\(number)"), position: position, name: "Synthetic Hospital \(number)",
      shortName: "Synthetic \(number)", place: "", zone: .utc, isSimulated: true)
  }

  private static func channels(of hospital: Hospital) -> [Channel] {
    [(ChannelKind.news, "News"), (.blog, "Blog"), (.microblog, "Updates")].map { kind, name in
      Channel(
        id: ChannelID("\(hospital.id.rawValue)-\(kind.rawValue)"), hospital: hospital.id, kind: kind,
        name: "\(hospital.shortName) \(name)", address: nil, isSimulated: true)
    }
  }

  fileprivate var directory: [FeedEvent] {
    hospitals.map { .hospital($0) } + channels.map { .channel($0) }
      + channels.map {
        .fetch(.succeeded(validators: Validators()), channel: $0.id, at: end, next: end + $0.interval)
      }
  }

  fileprivate func post(_ index: Int) -> FeedEvent {
    var random = SplitMix(state: seed ^ UInt64(index) &* 0x9E37_79B9_7F4A_7C15)
    let channel = channels[random.below(channels.count)]
    let age = Int64(posts - 1 - index) * Self.pace
    let jitter = index == posts - 1 ? 0 : Int64(random.below(Int(Self.pace)))
    let item = FeedItem(
      id: String(index), title: SyntheticText.title(&random), body: SyntheticText.body(&random),
      author: SyntheticText.author(&random), link: "https://example.org/\(channel.id.rawValue)/\(index)",
      published: end - age - jitter)
    return .item(item, channel: channel.id)
  }

  private struct Batches: IteratorProtocol {
    let history: SyntheticHistory
    private var nextPost: Int?

    init(history: SyntheticHistory) {
      self.history = history
    }

    mutating func next() -> [FeedEvent]? {
      guard let start = nextPost else {
        nextPost = 0
        return history.directory
      }
      guard start < history.posts else { return nil }
      let end = Swift.min(start + history.batchSize, history.posts)
      nextPost = end
      return (start..<end).map(history.post)
    }
  }
}

/// A small generator whose numbers are the same on every machine (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to one less than the limit.
  mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// One of several.
  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[below(choices.count)]
  }
}
