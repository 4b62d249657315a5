/// A mail address in words: `jane dot doe at example dot org`, `jdoe (at) example.org`.
enum SpelledMail {
  static func find(at index: Int, _ text: ScreenedText) -> Candidate? {
    guard text.token(index).marks.contains(.mailSign), isPart(index - 1, text), isPart(index + 1, text) else {
      return nil
    }
    var end = index + 2
    var hasEnding = false
    while end < index + 8, isDot(end, text) || text.token(end).gap == .period {
      let next = isDot(end, text) ? end + 1 : end
      guard isPart(next, text) else { break }
      hasEnding = endings.contains(text.hash(next))
      end = next + 1
      if hasEnding { break }
    }
    guard hasEnding else { return nil }
    var start = index - 1
    while start > index - 7, isDot(start - 1, text) || isJoined(start, text),
      isPart(start - 2 + (isDot(start - 1, text) ? 0 : 1), text)
    {
      start -= isDot(start - 1, text) ? 2 : 1
    }
    return Candidate(shape: .mail, tokens: start..<end, bytes: text.bytes(of: start..<end), traits: .spelled)
  }

  private static let endings = WordSet(
    """
    com org net edu gov mil int info biz name pro mx us ca uk es ar cl co pe io me tv de fr email mail health care
    online site app dev live example test
    """)

  private static let dots = WordSet("dot punto")

  private static func isDot(_ index: Int, _ text: ScreenedText) -> Bool {
    dots.contains(text.hash(index))
  }

  /// `jane_doe`, `jane.doe`, `jane89`.
  private static func isJoined(_ index: Int, _ text: ScreenedText) -> Bool {
    let gap = text.token(index).gap
    return gap.isEmpty || gap == .underscore || gap == .period || gap == .dash
  }

  private static func isPart(_ index: Int, _ text: ScreenedText) -> Bool {
    [.word, .number, .mixed].contains(text.token(index).kind)
  }
}
