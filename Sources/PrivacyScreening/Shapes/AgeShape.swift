/// An age of 90 to 125, in figures or words.
enum AgeShape {
  static let ages = 90...125

  static func find(at index: Int, _ text: ScreenedText) -> Candidate? {
    let token = text.token(index)
    if token.classes.contains(.tensWord) { return spelled(at: index, text) }
    if token.kind == .mixed { return joined(at: index, text) }
    guard let value = text.number(token), ages.contains(value), isWhole(index, text) else { return nil }
    return Candidate(shape: .age, tokens: index..<index + 1, bytes: text.bytes(of: index..<index + 1))
  }

  /// No part of an amount, a range, a fraction or a time.
  private static func isWhole(_ index: Int, _ text: ScreenedText) -> Bool {
    let (gap, next) = (text.token(index).gap, text.token(index + 1))
    if !gap.isDisjoint(with: [.currency, .slash, .hash, .plus]) || gap.isEmpty { return false }
    if text.token(index - 1).digits > 0, gap == .period || gap == .comma || gap == .dash || gap == .colon {
      return false
    }
    if !next.gap.isDisjoint(with: [.percent, .slash, .plus, .currency]) { return false }
    return !(next.digits > 0 && !next.gap.contains(.space))
  }

  /// `92yo`, `95F`, `101st`.
  private static func joined(at index: Int, _ text: ScreenedText) -> Candidate? {
    let token = text.token(index)
    let digits = token.range.prefix { ByteClass.isDigit(text[$0]) }
    guard (2...3).contains(digits.count), digits.count == token.digits,
      let value = Optional(digits.reduce(0) { $0 * 10 + Int(text[$1] &- 0x30) }), ages.contains(value)
    else { return nil }
    var rest = WordHash()
    for position in digits.endIndex..<Int(token.end) { rest.add(text[position]) }
    guard joinedEndings.contains(rest) else { return nil }
    return Candidate(shape: .age, tokens: index..<index + 1, bytes: digits.startIndex..<digits.endIndex, traits: .valid)
  }

  private static let joinedEndings = WordSet("y yo yr yrs yof yom f m yom th st nd rd years")

  /// `ninety-two`, `noventa y dos`, `one hundred and one`.
  private static func spelled(at index: Int, _ text: ScreenedText) -> Candidate? {
    var end = index + 1
    let mayAdd = text.token(end).classes.contains(.and) && text.token(end).gap == .space
    let unit = mayAdd ? end + 1 : end
    if text.token(unit).classes.contains(.digitWord), text.token(unit).gap.isOnly([.space, .dash]) { end = unit + 1 }
    let hasOne = text.token(index - 1).classes.contains(.digitWord) && text.token(index).gap == .space
    let hasArticle = text.token(index - 1).classes.contains(.article) && text.token(index - 1).length == 1
    let start = hasOne || hasArticle ? index - 1 : index
    return Candidate(shape: .age, tokens: start..<end, bytes: text.bytes(of: start..<end), traits: .spelled)
  }
}
