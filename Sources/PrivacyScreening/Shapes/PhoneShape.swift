/// A telephone number: of the North American plan with or without area code, or an international one with `+`.
enum PhoneShape {
  private static let mostGroups = 6

  static func find(at index: Int, _ text: ScreenedText) -> Candidate? {
    let token = text.token(index)
    if token.classes.contains(.digitWord) || token.kind == .number && text.token(index + 1).classes.contains(.digitWord)
    {
      return spelled(at: index, text)
    }
    guard token.kind == .number, !joinsNumberBefore(index, text) else { return nil }
    if text[Int(token.start) - 1] == 0x2B { return international(at: index, text) }
    return northAmerican(at: index, text)
  }

  private static func joinsNumberBefore(_ index: Int, _ text: ScreenedText) -> Bool {
    let gap = text.token(index).gap
    return text.token(index - 1).digits > 0
      && (gap.isEmpty || !gap.contains(.wide) && gap.isOnly([.dash, .period, .slash]))
      || gap.isEmpty && text.token(index - 1).kind != .edge || gap.contains(.currency)
  }

  /// The lengths of the groups of digits from there on.
  private static func groups(from index: Int, _ text: ScreenedText) -> [Int] {
    var lengths: [Int] = []
    while lengths.count < mostGroups {
      let token = text.token(index + lengths.count)
      let isFirst = lengths.isEmpty
      guard token.kind == .number, isFirst || isSeparator(token.gap) else { break }
      lengths.append(token.length)
    }
    return lengths
  }

  private static func isSeparator(_ gap: Gap) -> Bool {
    gap.isOnly([.space, .dash, .period, .slash, .opening, .closing, .wide, .underscore])
      && !gap.isDisjoint(with: [.space, .dash, .period, .slash, .closing, .underscore])
  }

  private static let withArea: [[Int]] = [
    [3, 3, 4], [1, 3, 3, 4], [3, 7], [1, 3, 7], [10], [11], [1, 10], [6, 4],
  ]

  private static func northAmerican(at index: Int, _ text: ScreenedText) -> Candidate? {
    switch text.token(index).length {
    case 1, 3, 6, 10, 11: break
    default: return nil
    }
    let groups = groups(from: index, text)
    if let form = withArea.first(where: { groups.starts(with: $0) }) {
      let range = index..<index + form.count
      var digits = text.digits(range)
      if digits.count == 11 {
        guard digits[0] == 1 else { return nil }
        digits.removeFirst()
      }
      return candidate(range, digits, text)
    }
    guard groups.starts(with: [3, 4]), let gap = Optional(text.token(index + 1).gap),
      gap == .dash || gap == .period || gap == .space,
      groups.count == 2
    else { return nil }
    let exchange = text.digits(index..<index + 1).value(0..<3)
    let traits: Candidate.Traits = gap == .space ? [.short, .doubtful] : .short
    return exchange >= 200 ? make(index..<index + 2, text, traits) : nil
  }

  private static func candidate(_ range: Range<Int>, _ digits: [UInt8], _ text: ScreenedText) -> Candidate? {
    let after = text.token(range.upperBound)
    guard !(after.gap.isEmpty && after.kind != .edge || after.gap == .dash && after.digits > 0) else { return nil }
    let area = digits.value(0..<3)
    var traits: Candidate.Traits = []
    if Checksums.isNumberingPlan(area: area, exchange: digits.value(3..<6)) { traits.insert(.valid) }
    if Checksums.tollFreeAreas.contains(area) { traits.insert(.tollFree) }
    if range.count == 1 { traits.insert(.doubtful) }
    return make(range, text, traits)
  }

  /// Takes in the bracket or the `+` before the first digit.
  private static func make(_ range: Range<Int>, _ text: ScreenedText, _ traits: Candidate.Traits) -> Candidate {
    var bytes = text.bytes(of: range)
    if text[bytes.lowerBound - 1] == 0x28 { bytes = bytes.lowerBound - 1..<bytes.upperBound }
    if text[bytes.lowerBound - 1] == 0x2B { bytes = bytes.lowerBound - 1..<bytes.upperBound }
    return Candidate(shape: .phone, tokens: range, bytes: bytes, traits: traits)
  }

  private static func international(at index: Int, _ text: ScreenedText) -> Candidate? {
    if text.number(text.token(index)) == 1 || text.token(index).length == 11, let found = northAmerican(at: index, text)
    {
      return found
    }
    let groups = groups(from: index, text)
    let digits = groups.reduce(0, +)
    guard groups[0] <= 3 && groups.count > 1 || groups.count == 1, (8...15).contains(digits) else { return nil }
    return make(index..<index + groups.count, text, .valid)
  }

  /// Seven, ten or eleven digits of which some are words: `five five five 01 four two`.
  private static func spelled(at index: Int, _ text: ScreenedText) -> Candidate? {
    var end = index
    var digits = 0
    var words = 0
    while digits <= 11 {
      let token = text.token(end)
      guard end == index || token.gap.isOnly([.space, .dash, .comma, .wide, .period]) else { break }
      if token.classes.contains(.digitWord) {
        digits += 1
        words += 1
      } else if token.kind == .number, token.length <= 4 {
        digits += token.length
      } else {
        break
      }
      end += 1
    }
    guard words >= 3, [7, 10, 11].contains(digits) else { return nil }
    return make(index..<end, text, [.spelled, .valid])
  }
}
