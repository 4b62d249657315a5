/// A rule of the configuration that makes posts stand out in the lists, or keeps them out of them.
///
/// A post fits when it fits every part that the rule has. Nothing is lost by a rule: what is muted is counted, found by a
/// search and exported as ever.
public struct MarkRule: Hashable, Sendable {
  public enum Effect: String, Hashable, Sendable, CaseIterable {
    /// Stands out.
    case highlight
    /// Isn't listed until it is asked for. A post of an incident, an official statement and what waits for a person always are.
    case mute
  }

  public let effect: Effect
  /// Words as they follow one another in a title or text, letters A to Z in either case; `*` stands for anything.
  public let words: String?
  /// As the source names who wrote it, letters A to Z in either case.
  public let author: String?
  public let channel: ChannelID?
  /// A category or tag, without its `#`.
  public let tag: String?

  /// `nil` for a rule without any part: it would fit everything.
  public init?(
    _ effect: Effect, words: String? = nil, author: String? = nil, channel: ChannelID? = nil, tag: String? = nil
  ) {
    guard words != nil || author != nil || channel != nil || tag != nil else { return nil }
    self.effect = effect
    self.words = words
    self.author = author
    self.channel = channel
    self.tag = tag.map { $0.hasPrefix("#") ? String($0.dropFirst()) : $0 }
  }

  /// More rules than these cost every list time, and nobody knows them by heart.
  public static let most = 100
}
