/// Numbers that are known by their format or check digit alone.
enum NumberFormats {
  static func find(at index: Int, _ text: ScreenedText) -> Candidate? {
    socialSecurity(at: index, text) ?? card(at: index, text)
      ?? vehicle(at: index, text) ?? medicare(at: index, text) ?? bankAccount(at: index, text)
      ?? network(at: index, text) ?? labelled(at: index, text)
  }

  /// `MRN0099182`: the label and its number in one.
  private static func labelled(at index: Int, _ text: ScreenedText) -> Candidate? {
    let token = text.token(index)
    let letters = token.range.prefix { !ByteClass.isDigit(text[$0]) }.count
    guard token.kind == .mixed, (3...5).contains(letters), token.length - letters == Int(token.digits),
      token.digits >= 5
    else { return nil }
    var label = WordHash()
    for place in token.range.prefix(letters) { label.add(text[place]) }
    guard let kind = joinable.first(where: { $0.word == label })?.label else { return nil }
    return Candidate(shape: .announced(kind), tokens: index..<index + 1, bytes: text.bytes(of: index..<index + 1))
  }

  private static let joinable: [(word: WordHash, label: Label)] = [
    (WordHash("mrn"), .record), (WordHash("hrn"), .record), (WordHash("chart"), .record),
    (WordHash("ssn"), .socialSecurity),
    (WordHash("csn"), .encounter), (WordHash("acct"), .account),
  ]

  private static func candidate(
    _ shape: Shape, _ range: Range<Int>, _ text: ScreenedText, _ traits: Candidate.Traits = []
  )
    -> Candidate
  {
    Candidate(shape: shape, tokens: range, bytes: text.bytes(of: range), traits: traits)
  }

  /// True when nothing goes on before the first or after the last token: `12-345-67` is no part of `12-345-67-8`.
  static func standsAlone(_ range: Range<Int>, _ text: ScreenedText) -> Bool {
    let before = text.token(range.lowerBound)
    let after = text.token(range.upperBound)
    return !(isTight(before.gap) && text.token(range.lowerBound - 1).digits > 0)
      && !(isTight(after.gap) && (after.digits > 0 || after.kind == .redacted))
      && !(before.gap.isEmpty && text.token(range.lowerBound - 1).kind != .edge)
  }

  private static func isTight(_ gap: Gap) -> Bool {
    gap.isEmpty || !gap.contains(.wide) && gap.isOnly([.dash, .period, .slash])
  }

  /// `ddd-dd-dddd`, with dashes, periods or spaces.
  private static func socialSecurity(at index: Int, _ text: ScreenedText) -> Candidate? {
    let range = index..<index + 3
    let (first, second, third) = (text.token(index), text.token(index + 1), text.token(index + 2))
    guard first.length == 3, second.length == 2, third.length == 4, second.gap == third.gap,
      [Gap.dash, .period, .space].contains(second.gap), let area = text.number(first), let group = text.number(second),
      let serial = text.number(third), standsAlone(range, text)
    else { return nil }
    let isIssued = Checksums.isIssuedSocialSecurity(area: area, group: group, serial: serial)
    let isDashed = second.gap == .dash
    return candidate(.socialSecurity, range, text, isIssued ? (isDashed ? .valid : [.valid, .doubtful]) : [])
  }

  /// Application identifiers of GS1 in brackets: `(01)…(21)…`.
  static func deviceIdentifier(at index: Int, _ text: ScreenedText) -> Candidate? {
    guard text.token(index).length == 2, text.number(text.token(index)) == 1, text.token(index).gap.contains(.opening),
      text.token(index + 1).gap == .closing, text.token(index + 1).length == 14
    else { return nil }
    var end = index + 2
    while end - index < 12, text.token(end).digits > 0,
      text.token(end).gap == .opening || text.token(end).gap == .closing || isTight(text.token(end).gap)
    {
      end += 1
    }
    var found = candidate(.device, index..<end, text, .valid)
    found.bytes = found.bytes.lowerBound - 1..<found.bytes.upperBound
    return found
  }

  /// 13 to 19 digits in one, or in groups of 4-4-4-4 or 4-6-5, of a range that card companies use.
  private static func card(at index: Int, _ text: ScreenedText) -> Candidate? {
    guard text.token(index).kind == .number, [4, 13, 14, 15, 16, 17, 18, 19].contains(text.token(index).length) else {
      return nil
    }
    var end = index + 1
    if text.token(index).length == 4 {
      let gap = text.token(end).gap
      guard gap == .space || gap == .dash else { return nil }
      while end - index < 5, text.token(end).kind == .number, text.token(end).gap == gap { end += 1 }
      let lengths = (index..<end).map { text.token($0).length }
      guard lengths == [4, 4, 4, 4] || lengths == [4, 6, 5] else { return nil }
    }
    let digits = text.digits(index..<end)
    guard (13...19).contains(digits.count), (3...6).contains(digits[0]) || digits.value(0..<2) == 22,
      standsAlone(index..<end, text)
    else { return nil }
    return candidate(.card, index..<end, text, Checksums.luhn(digits) ? .valid : [])
  }

  private static func vehicle(at index: Int, _ text: ScreenedText) -> Candidate? {
    guard text.token(index).length == 17, text.token(index).kind == .mixed else { return nil }
    let range = index..<index + 1
    return Checksums.vehicle(text.characters(range)[...]) ? candidate(.vehicle, range, text, .valid) : nil
  }

  /// Eleven characters, or 4-3-4 of them with dashes.
  private static func medicare(at index: Int, _ text: ScreenedText) -> Candidate? {
    let isWhole = text.token(index).length == 11
    let isCut =
      text.token(index).length == 4 && text.token(index + 1).length == 3 && text.token(index + 2).length == 4
      && text.token(index + 1).gap == .dash && text.token(index + 2).gap == .dash
    guard text.token(index).kind == .mixed, isWhole || isCut else { return nil }
    let range = index..<index + (isWhole ? 1 : 3)
    return Checksums.isMedicareBeneficiary(text.characters(range)) ? candidate(.medicare, range, text, .valid) : nil
  }

  /// Two letters, two digits and up to 30 characters, in one or in groups of four.
  private static func bankAccount(at index: Int, _ text: ScreenedText) -> Candidate? {
    let first = text.token(index)
    guard first.kind == .mixed, first.length >= 4, first.letterCase == .upper,
      text[Int(first.start)] &- 0x41 < 26, text[Int(first.start) + 1] &- 0x41 < 26,
      ByteClass.isDigit(text[Int(first.start) + 2]),
      ByteClass.isDigit(text[Int(first.start) + 3])
    else { return nil }
    var end = index + 1
    if first.length == 4 {
      while end - index < 9, text.token(end).gap == .space, text.token(end).length <= 4,
        text.token(end).digits > 0 || text.token(end).letterCase == .upper
      {
        end += 1
      }
    }
    return Checksums.bankAccount(text.characters(index..<end))
      ? candidate(.bankAccount, index..<end, text, .valid) : nil
  }

  /// Four numbers below 256 with periods, or groups of up to four hexadecimal digits with colons.
  static func network(at index: Int, _ text: ScreenedText) -> Candidate? {
    let joint = text.token(index + 1).gap
    guard joint == .period || joint.isOnly([.colon, .wide]) else { return nil }
    var end = index
    while end - index < 5, let value = text.number(text.token(end)), value < 256, text.token(end).length <= 3,
      end == index || text.token(end).gap == .period
    {
      end += 1
    }
    if end - index == 4, standsAlone(index..<end, text) { return candidate(.network, index..<end, text) }
    end = index
    while end - index < 9, text.token(end).length <= 4, isHexadecimal(text.token(end), text),
      end == index || text.token(end).gap.isOnly([.colon, .wide])
    {
      end += 1
    }
    let isCut = (index + 1..<max(end, index + 1)).contains { text.token($0).gap.contains(.wide) }
    return end - index == 8 || isCut && end - index >= 3 ? candidate(.network, index..<end, text) : nil
  }

  private static func isHexadecimal(_ token: Token, _ text: ScreenedText) -> Bool {
    token.kind != .edge && !text.bytes[token.range].isEmpty
      && text.bytes[token.range].allSatisfy { ByteClass.isDigit($0) || ($0 | 0x20) &- 0x61 < 6 }
  }
}
