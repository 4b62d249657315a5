/// A number or code with a word that says what it is: `MRN: 48-29-13`, `member ID on the card is XJH882133901`,
/// `4829137 (chart)`.
enum AnnouncedNumber {
  /// What the number of a label looks like.
  private struct Form {
    var leastDigits = 4
    var leastLength = 4
    var most = 25
    /// How many other words may stand between.
    var reach = 0
    /// Whether it may stand before its label.
    var mayPrecede = true
  }

  private static func form(of label: Label) -> Form? {
    switch label {
    case .none, .phone, .fax, .mail, .address, .handle, .zip, .network: nil
    case .socialSecurity: Form(leastDigits: 4, most: 9, reach: 5)
    case .record: Form(reach: 5)
    case .patient: Form(leastDigits: 5, leastLength: 5, mayPrecede: false)
    case .plan: Form(leastDigits: 4, leastLength: 6, reach: 6)
    case .account: Form(leastDigits: 4, leastLength: 5, most: 34, reach: 6)
    case .card: Form(leastDigits: 12, leastLength: 12, most: 19, reach: 6)
    case .license: Form(leastDigits: 4, leastLength: 5, reach: 5)
    case .plate: Form(leastDigits: 1, leastLength: 4, most: 8, reach: 4)
    case .vehicle: Form(leastDigits: 4, leastLength: 8, most: 17, reach: 4)
    case .device: Form(leastDigits: 3, leastLength: 5, most: 40, reach: 5)
    case .biometric: Form(leastDigits: 3, leastLength: 5, most: 40, reach: 5)
    case .implant: Form(leastDigits: 3, leastLength: 6, reach: 1, mayPrecede: false)
    case .encounter: Form(reach: 4)
    case .otherID: Form(leastDigits: 4, leastLength: 4, reach: 4)
    case .nobody: Form(leastDigits: 1, leastLength: 1, most: 40, reach: 1)
    }
  }

  static func find(after label: Int, _ text: ScreenedText) -> Candidate? {
    let kind = text.token(label).label
    guard let form = form(of: kind), !isHonorific(label, text) else { return nil }
    var index = label + max(1, Int(text.token(label).phraseLength))
    var strangers = 0
    while index < label + 14 {
      let token = text.token(index)
      if token.kind == .edge || token.gap.contains(.sentence) && !token.gap.contains(.hash)
        || token.gap.contains(.currency)
      {
        return nil
      }
      // Its number is found already.
      if token.kind == .redacted, strangers == 0 { return nil }
      if token.digits > 0, let found = value(at: index, text, form, kind, isNear: strangers == 0) {
        var candidate = Candidate(shape: .announced(kind), tokens: found, bytes: text.bytes(of: found))
        if strangers > 0 { candidate.traits.insert(.distant) }
        return candidate
      }
      if token.label == .nobody || token.digits > 3 || DateShape.find(at: index, text) != nil { return nil }
      if token.label != .none, token.phraseLength > 0,
        strangers > 0 || AnnouncedNumber.form(of: token.label) != nil && token.label != .patient
      {
        if !token.classes.contains(.numberWord), kind != .card, kind != .socialSecurity { return nil }
      }
      let next = text.token(index + 1)
      let beginsCode = token.length <= 3 && isJoint(next.gap) && next.digits > 0
      if !token.classes.contains(.numberWord), !beginsCode {
        if plurals.contains(text.hash(index - 1)) { return nil }
        strangers += plurals.contains(token.hash) ? 0 : 1
      }
      if strangers > form.reach { return nil }
      index += max(1, Int(token.phraseLength))
    }
    return nil
  }

  /// `4829137 is her MRN`, `4829137 (MRN)`.
  static func find(before label: Int, _ text: ScreenedText) -> Candidate? {
    let kind = text.token(label).label
    guard let form = form(of: kind), form.mayPrecede, kind != .nobody else { return nil }
    var index = label
    for _ in 0..<4 {
      let isApart = !text.token(index).gap.isDisjoint(with: [.comma, .slash])
      if text.token(index).gap.contains(.sentence) || isHonorific(label, text)
        || isApart && !(kind == .socialSecurity && text.token(index - 1).length == 9)
      {
        return nil
      }
      index -= 1
      let token = text.token(index)
      if token.digits > 0 {
        let first = valueStart(endingAt: index, text)
        guard let found = value(at: first, text, form, kind, isNear: true), found.upperBound == index + 1 else {
          return nil
        }
        return Candidate(shape: .announced(kind), tokens: found, bytes: text.bytes(of: found), traits: .distant)
      }
      guard !token.classes.isDisjoint(with: [.auxiliary, .possessive, .numberWord, .article]) else { return nil }
    }
    return nil
  }

  /// `MR` is a label before `#` only; elsewhere it is a title. So are `hosp`, `rec` and `exp`.
  private static func isHonorific(_ label: Int, _ text: ScreenedText) -> Bool {
    let (token, gap) = (text.token(label), text.token(label + 1).gap)
    if token.classes.contains(.honorific) {
      return !gap.contains(.hash) && !(gap == .dash && token.letterCase == .upper)
    }
    return token.phraseLength == 1 && shortened.contains(token.hash) && gap.isDisjoint(with: [.hash, .colon])
  }

  private static let shortened = WordSet("hosp rec exp ss")

  /// `Serial numbers begin with`: of many at once, unless the number stands right behind.
  private static let plurals = WordSet("numbers ids codes nos numeros")

  private static func valueStart(endingAt index: Int, _ text: ScreenedText) -> Int {
    var first = index
    while index - first < 6, isJoint(text.token(first).gap), text.token(first - 1).kind != .edge { first -= 1 }
    return first
  }

  private static func isJoint(_ gap: Gap) -> Bool {
    gap.isEmpty || !gap.contains(.wide) && gap.isOnly([.dash, .period, .underscore, .slash])
  }

  /// The tokens of a number that begins there, or `nil` when what begins there is none of this form.
  private static func value(at start: Int, _ text: ScreenedText, _ form: Form, _ label: Label, isNear: Bool) -> Range<
    Int
  >? {
    let isTail =
      isJoint(text.token(start).gap) && text.token(start - 1).kind == .number && text.token(start - 1).length > 1
    guard !isTail || label == .nobody else { return nil }
    let first = label == .plate ? plateStart(codeStart(start, text), text) : codeStart(start, text)
    var end = first
    var digits = 0
    var length = 0
    repeat {
      digits += Int(text.token(end).digits)
      length += text.token(end).length
      end += 1
    } while goesOn(at: end, text, label) && length <= form.most
    let isCode = isNear && end == first + 1 && isLongCode(text.token(first), label)
    guard digits >= form.leastDigits || isCode, length >= form.leastLength, length <= form.most else { return nil }
    let range = first..<end
    let next = text.token(end)
    if next.gap.contains(.percent) || next.gap.contains(.colon) && next.gap.isOnly(.colon) { return nil }
    if label == .nobody { return range }
    if DateShape.find(at: first, text).map({ $0.tokens.upperBound >= end }) == true { return nil }
    if !isNear || label == .patient || label == .otherID, let phone = PhoneShape.find(at: first, text),
      phone.tokens.count > 1
    {
      return nil
    }
    if NumberFormats.network(at: first, text) != nil { return nil }
    if label != .plate, AddressShape.find(at: first, text) != nil { return nil }
    if isYearOrAge(range, text) || next.classes.contains(.yearsOld) { return nil }
    return fits(range, text, label, digits) ? range : nil
  }

  /// A code may begin with letters that are a word by themselves: `HP-987654`.
  private static func codeStart(_ start: Int, _ text: ScreenedText) -> Int {
    var first = start
    while start - first < 3, isJoint(text.token(first).gap), text.token(first - 1).kind == .word,
      text.token(first - 1).length <= 5,
      text.token(first - 1).label == .none || text.token(first - 1).letterCase == .upper
    {
      first -= 1
    }
    return first
  }

  /// A plate may begin with letters and go on with digits after a space: `RPQ 261`.
  private static func plateStart(_ start: Int, _ text: ScreenedText) -> Int {
    let (token, before) = (text.token(start), text.token(start - 1))
    let isApart =
      token.gap == .space && token.kind == .number && before.kind == .word && (2...4).contains(before.length)
    let isCode = before.letterCase == .upper || !text.hasTellingCapitals && before.facts.word == 0
    return isApart && isCode && before.label == .none ? start - 1 : start
  }

  private static func goesOn(at index: Int, _ text: ScreenedText, _ label: Label) -> Bool {
    let token = text.token(index)
    guard [.word, .number, .mixed].contains(token.kind) else { return false }
    if isJoint(token.gap) {
      // A dash that joins words is no part of a code: `4829137-then`.
      return token.digits > 0 || token.length <= 4 && token.letterCase != .lower || token.length == 1
    }
    guard token.gap == .space, token.kind == .number,
      text.token(index - 1).digits >= 3 || text.token(index - 1).kind == .number
    else {
      if label == .plate, token.gap == .space, token.kind == .mixed, token.letterCase == .upper,
        text.token(index - 1).kind == .mixed
      {
        return token.length <= 4
      }
      return label == .plate && token.gap == .space && token.length <= 4
        && (token.digits > 0) != (text.token(index - 1).digits > 0)
        && (token.digits > 0 || token.letterCase == .upper || !text.hasTellingCapitals && token.classes.isEmpty)
    }
    let next = text.token(index + 1)
    return token.length >= 2 && !next.classes.contains(.yearsOld) && !next.classes.contains(.month)
  }

  /// `8GM4QT`: letters in capitals and a few digits in one, right behind a word that announces such codes.
  private static func isLongCode(_ token: Token, _ label: Label) -> Bool {
    let kinds: [Label] = [.license, .device, .plan, .biometric, .encounter, .record, .otherID]
    return token.kind == .mixed && token.length >= 6 && token.digits >= 2 && token.letterCase == .upper
      && kinds.contains(label)
  }

  private static func isYearOrAge(_ range: Range<Int>, _ text: ScreenedText) -> Bool {
    guard range.count == 1, let value = text.number(text.token(range.lowerBound)),
      text.token(range.lowerBound).length == 4
    else { return false }
    return (1900...2099).contains(value)
  }

  private static func fits(_ range: Range<Int>, _ text: ScreenedText, _ label: Label, _ digits: Int) -> Bool {
    switch label {
    case .socialSecurity:
      let all = text.digits(range)
      guard all.count == digits, digits == 9 || digits == 4 else { return false }
      return digits == 4
        || Checksums.isIssuedSocialSecurity(area: all.value(0..<3), group: all.value(3..<5), serial: all.value(5..<9))
    case .plate: return digits < 8
    case .implant: return range.contains { text.token($0).kind != .number }
    default: return true
    }
  }
}

extension ScreenedText {
  /// The digits of a range of tokens as values, letters left out.
  func digits(_ range: Range<Int>) -> [UInt8] {
    range.flatMap { bytes[tokens[$0].range].filter(ByteClass.isDigit).map { $0 &- 0x30 } }
  }

  /// The letters, in capitals, and digits of a range of tokens.
  func characters(_ range: Range<Int>) -> [UInt8] {
    range.flatMap { bytes[tokens[$0].range].map { $0 &- 0x61 < 26 ? $0 & 0xDF : $0 } }
  }
}

extension [UInt8] {
  /// The number that some of these digits are.
  func value(_ range: Range<Int>) -> Int {
    self[range.clamped(to: indices)].reduce(0) { $0 * 10 + Int($1) }
  }
}
