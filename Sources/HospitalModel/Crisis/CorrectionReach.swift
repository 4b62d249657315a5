/// What a correction has not reached yet: own posts that still carry the value that was wrong.
public struct CorrectionReach: Hashable, Sendable {
  public let old: StatusFact
  public let new: StatusFact
  /// The most read first, then the newest.
  public let posts: [StalePost]

  /// A post that carries an old value.
  public struct StalePost: Hashable, Sendable {
    public let id: PostID
    public let channel: String
    public let title: String
    public let time: Timestamp
    /// How often it was seen, where its channel tells.
    public let views: Int64?

    public init(id: PostID, channel: String, title: String, time: Timestamp, views: Int64?) {
      self.id = id
      self.channel = channel
      self.title = title
      self.time = time
      self.views = views
    }
  }

  public init(old: StatusFact, new: StatusFact, posts: [StalePost]) {
    self.old = old
    self.new = new
    self.posts = posts
  }
}

/// Whether a post says what was said: by words in their order, whatever stands between them.
public enum SaidWords {
  private static let numerals: [String: String] = [
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13",
  ]

  /// The words of a text in small letters; numbers up to thirteen in figures.
  public static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { numerals[String($0)] ?? String($0) }
  }

  /// True when a post's words hold those of a text side by side.
  public static func holds(_ post: [String], _ text: String) -> Bool {
    let text = words(text)
    guard let first = text.first, post.count >= text.count else { return false }
    return (0...post.count - text.count).contains { start in
      post[start] == first && post[start..<start + text.count].elementsEqual(text)
    }
  }

  /// True when a post's words tell a figure that is wrong by now: the number near a word of the value, or near a word for
  /// people, and the right number nowhere.
  ///
  /// A value without a number is looked for word for word.
  public static func carries(_ post: [String], old: String, new: String) -> Bool {
    let (oldWords, newWords) = (words(old), words(new))
    guard let number = oldWords.first(where: \.isNumeral) else { return holds(post, old) && !holds(post, new) }
    let right = newWords.first(where: \.isNumeral)
    guard right != number, right.map({ !post.contains($0) }) ?? true else { return false }
    let subjects = people.union(oldWords.filter { !$0.isNumeral && $0.count > 3 })
    return post.indices.contains { place in
      post[place] == number
        && !subjects.isDisjoint(with: post[max(place - reach, 0)..<min(place + reach + 1, post.count)])
    }
  }

  /// True when a post says what a statement says: its first line word for word, or so much of its text that one was made of the
  /// other.
  ///
  /// Compared are runs of three words. A short post carries a statement when three fifths of its own runs are the statement's, a
  /// long one when it holds as much of the statement; fewer than ``leastRuns`` common runs prove nothing.
  public static func carries(_ post: [String], title: String, text: String) -> Bool {
    if holds(post, title) { return true }
    let (said, other) = (runs(words(title + "\n" + text)), runs(post))
    let common = said.intersection(other).count
    guard common >= leastRuns else { return false }
    return 5 * common >= 3 * min(said.count, other.count)
  }

  private static let leastRuns = 5

  private static func runs(_ words: [String]) -> Set<[String]> {
    guard words.count >= 3 else { return [] }
    return Set((0...words.count - 3).map { Array(words[$0..<$0 + 3]) })
  }

  /// How many words may stand between a number and what it counts.
  private static let reach = 8
  private static let people: Set<String> = ["patients", "people", "received", "hurt", "injured", "wounded", "brought"]
}

extension String {
  fileprivate var isNumeral: Bool { allSatisfy(\.isNumber) }
}

/// Where a statement's words were seen: our collector found them on our own channels.
public struct StatementSighting: Hashable, Sendable {
  public let statement: StatementID
  /// The own channels that carry it, with when each did first, and those that don't.
  public let seen: [Place]
  public let missing: [String]

  public struct Place: Hashable, Sendable {
    public let channel: String
    public let time: Timestamp

    public init(channel: String, time: Timestamp) {
      self.channel = channel
      self.time = time
    }
  }

  public init(statement: StatementID, seen: [Place], missing: [String]) {
    self.statement = statement
    self.seen = seen
    self.missing = missing
  }
}
