import HospitalModel

/// Words of a stream: a post, and, for a question, what is answered.
struct Words: Sendable, ExpressibleByStringLiteral {
  let title: String
  let answer: String?

  init(_ title: String, answer: String? = nil) {
    self.title = title
    self.answer = answer
  }

  init(stringLiteral title: String) {
    self.init(title)
  }
}

/// Posts of one sort on one channel, told in an order that the seed decides.
struct Stream: Sendable {
  let channel: ChannelID
  var kind: PostKind = .post
  /// Its part of all the streams' posts.
  let share: Int
  /// Each has an author drawn from these; none when empty.
  var authors: [String] = []
  /// Each is used once before any is used twice.
  let words: [Words]
  /// How answers are marked, and by whom they are.
  var answerKind = PostKind.answer
  var answerAuthor: String?
  /// Seconds from a question to its answer.
  var answerDelay: ClosedRange<Int64> = 240...1_500
}

/// Patterns with two blanks, `{a}` and `{b}`, and what may stand in them.
struct PhraseBook: Sendable {
  let patterns: [String]
  let a: [String]
  var b: [String] = [""]

  /// Every sentence that the patterns give, each once.
  var words: [Words] {
    var sentences: Set<String> = []
    return patterns.flatMap { pattern in
      a.flatMap { first in
        b.map { pattern.replacing("{a}", with: first).replacing("{b}", with: $0) }
      }
    }
    .filter { sentences.insert($0).inserted }
    .map { Words($0) }
  }
}
