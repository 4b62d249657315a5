/// A number or a code that no word of the lists announces: `MZ-40917`, `7719340`.
///
/// What it is for cannot be told, and need not: whose it is says the context.
enum UnnamedCode {
  private static let lengths = 5...20
  private static let leastDigits = 4

  static func find(at index: Int, _ text: ScreenedText) -> Candidate? {
    guard text.token(index).digits > 0, !joinsNumberBefore(index, text) else { return nil }
    let first = beginning(index, text)
    var (end, digits, length) = (first, 0, 0)
    repeat {
      digits += Int(text.token(end).digits)
      length += text.token(end).length
      end += 1
    } while goesOn(at: end, text) && length <= lengths.upperBound
    let range = first..<end
    let next = text.token(end)
    guard digits >= leastDigits, lengths.contains(length), text.token(first).gap.isDisjoint(with: [.currency, .plus]),
      next.gap.isDisjoint(with: [.percent, .plus, .currency, .at]), !next.gap.isOnly(.colon),
      !next.gap.isEmpty || next.kind == .edge,
      next.classes.isDisjoint(with: [.yearsOld, .amount, .month])
    else { return nil }
    let hasLetters = range.contains { text.token($0).kind != .number }
    return Candidate(
      shape: .code, tokens: range, bytes: text.bytes(of: range), traits: hasLetters ? .valid : [])
  }

  private static func joinsNumberBefore(_ index: Int, _ text: ScreenedText) -> Bool {
    let gap = text.token(index).gap
    return text.token(index - 1).digits > 0 && (gap.isEmpty || gap.isOnly([.dash, .period, .slash, .comma, .colon]))
  }

  /// The letters before the first digits: `MZ` of `MZ-40917`.
  private static func beginning(_ index: Int, _ text: ScreenedText) -> Int {
    let before = text.token(index - 1)
    let isPrefix =
      text.token(index).gap == .dash && before.kind == .word && before.length <= 5 && before.letterCase == .upper
    return isPrefix ? index - 1 : index
  }

  private static func goesOn(at index: Int, _ text: ScreenedText) -> Bool {
    let token = text.token(index)
    guard token.gap == .dash || token.gap.isEmpty || token.gap == .underscore else { return false }
    return token.kind != .edge && (token.digits > 0 || token.length <= 4 && token.letterCase == .upper)
  }
}
