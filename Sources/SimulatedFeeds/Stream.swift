import HospitalModel

/// Words of a stream: a post, and, for a question, what is answered.
struct Words: Sendable {
  /// Where it was said: the category of a forum, which stands in its address.
  let topic: String?
  let title: String
  let answer: String?

  init(_ title: String, topic: String? = nil, answer: String? = nil) {
    self.title = title
    self.topic = topic
    self.answer = answer
  }

  /// Reads a deck of words: one on each line, as `title`, `title => answer` or `topic | title => answer`.
  static func lines(_ text: String) -> [Words] {
    text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
      let line = Substring(line)
      let (topic, rest) = line.parts(before: " | ")
      let (title, answer) = rest.parts(after: " => ")
      return Words(String(title), topic: topic.map { String($0) }, answer: answer.map { String($0) })
    }
  }
}

extension Substring {
  /// What stands before a mark, if it is there, and the rest.
  fileprivate func parts(before mark: StaticString) -> (Substring?, Substring) {
    place(of: mark).map { (self[..<$0.lowerBound], self[$0.upperBound...]) } ?? (nil, self)
  }

  /// What stands before a mark, and what stands after it, if it is there.
  fileprivate func parts(after mark: StaticString) -> (Substring, Substring?) {
    place(of: mark).map { (self[..<$0.lowerBound], self[$0.upperBound...]) } ?? (self, nil)
  }

  /// Where an ASCII mark stands first. The library's search by characters takes ten times as long.
  private func place(of mark: StaticString) -> Range<Index>? {
    let bytes = utf8
    return mark.withUTF8Buffer { mark in
      var start = bytes.startIndex
      while let found = bytes[start...].firstIndex(of: mark[0]) {
        let end = bytes.index(found, offsetBy: mark.count, limitedBy: bytes.endIndex)
        if let end, bytes[found..<end].elementsEqual(mark) { return found..<end }
        start = bytes.index(after: found)
      }
      return nil
    }
  }
}

/// Posts of one sort on one channel.
struct Stream: Sendable {
  let channel: ChannelID
  var kind: PostKind = .post
  /// Each has an author drawn from these; none when empty.
  var authors: [String] = []
  /// What is said: each once, in this order; only who says it and in which second is left to the seed.
  var words: [Words] = []
  /// The address under which each topic lies.
  var topics: String?
  /// How answers are marked, and by whom they are.
  var answerKind = PostKind.answer
  var answerAuthors: [String] = []
  /// Seconds from a question to its answer.
  var answerDelay: ClosedRange<Int64> = 240...1_500
}

/// A stretch of a conversation: what is said, evenly but for a jitter, between two times.
struct StoryTalk: Sendable {
  /// Minutes from the story's start.
  let from: Double
  let to: Double
  let words: [Words]

  /// - Parameter text: One post on each line, as ``Words/lines(_:)`` reads them.
  init(_ from: Double, _ to: Double, _ text: String) {
    self.from = from
    self.to = to
    words = Words.lines(text)
  }
}

/// Invented people: `Example Reader 1`, `Example Reader 2` and so on.
func people(_ role: String, _ count: Int) -> [String] {
  (1...count).map { "Example \(role) \($0)" }
}
