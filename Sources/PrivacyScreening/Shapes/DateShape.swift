/// A day of a month, with or without its year, in figures or with the month's name; or a month of a year.
enum DateShape {
  static func find(at index: Int, _ text: ScreenedText) -> Candidate? {
    let token = text.token(index)
    if token.classes.contains(.month) { return monthFirst(at: index, text) }
    if token.classes.contains(.holiday) { return holiday(at: index, text) }
    if token.kind == .mixed {
      return dayFirst(at: index, text) ?? compact(at: index, text) ?? dayOfThisMonth(at: index, text)
    }
    guard token.kind == .number, !token.gap.contains(.currency), !isTailOfNumber(index, text) else { return nil }
    return threeNumbers(at: index, text) ?? dayFirst(at: index, text) ?? twoNumbers(at: index, text)
      ?? eightDigits(at: index, text)
  }

  private static func isTailOfNumber(_ index: Int, _ text: ScreenedText) -> Bool {
    let gap = text.token(index).gap
    return text.token(index - 1).digits > 0 && (gap == .slash || gap == .dash || gap == .period)
      || gap.isEmpty && text.token(index - 1).kind != .edge
  }

  private static func make(_ range: Range<Int>, _ text: ScreenedText, _ traits: Candidate.Traits = []) -> Candidate {
    Candidate(shape: .date, tokens: range, bytes: text.bytes(of: range), traits: traits)
  }

  private static func isMonthAndDay(_ first: Int, _ second: Int) -> Bool {
    (1...12).contains(first) && (1...31).contains(second) || (1...31).contains(first) && (1...12).contains(second)
  }

  private static func isYear(_ token: Token, _ text: ScreenedText) -> Bool {
    guard let value = text.number(token) else { return false }
    return token.length == 4 ? (1500...2150).contains(value) : token.length == 2
  }

  /// `3/14/62`, `14.03.1962`, `1962-03-14`.
  private static func threeNumbers(at index: Int, _ text: ScreenedText) -> Candidate? {
    let (first, second, third) = (text.token(index), text.token(index + 1), text.token(index + 2))
    guard third.kind == .number || third.kind == .mixed, isDateJoint(second.gap), second.gap == third.gap,
      let a = text.number(first),
      let b = text.number(second), second.length <= 2
    else { return nil }
    let after = text.token(index + 3)
    guard !((after.gap == second.gap || after.gap.isEmpty) && after.digits > 0) || second.gap.contains(.space) else {
      return nil
    }
    if first.length == 4, (1500...2150).contains(a), (1...12).contains(b), third.length <= 2 || isTimeStamp(third, text)
    {
      return make(index..<index + 3, text)
    }
    guard first.length <= 2, isMonthAndDay(a, b), isYear(third, text) else { return nil }
    // Two-digit parts with periods are more often versions and sections than dates.
    return make(index..<index + 3, text, second.gap == .period && third.length == 2 ? .doubtful : [])
  }

  private static func isDateJoint(_ gap: Gap) -> Bool {
    gap == .slash || gap == .dash || gap == .period || gap.contains(.slash) && gap.isOnly([.slash, .space, .wide])
  }

  /// `14T10:22` after year and month.
  private static func isTimeStamp(_ token: Token, _ text: ScreenedText) -> Bool {
    token.kind == .mixed && token.length >= 3 && text[Int(token.start) + 2] | 0x20 == 0x74
  }

  /// `3/14`, and nothing that is a fraction, a blood pressure or a part of a longer number.
  private static func twoNumbers(at index: Int, _ text: ScreenedText) -> Candidate? {
    let (first, second, after) = (text.token(index), text.token(index + 1), text.token(index + 2))
    let isDashed = second.gap == .dash && isAfterStay(index, text)
    guard second.gap == .slash || isDashed, let month = text.number(first), let day = text.number(second),
      first.length <= 2,
      second.length <= 2, isMonthAndDay(month, day), !after.gap.contains(.percent), !after.gap.contains(.slash)
    else { return nil }
    if isDashed { return make(index..<index + 2, text, .short) }
    if month == 24 && day == 7 || month == day && month >= 10 && day > 12 { return nil }
    return make(index..<index + 2, text, day <= 4 && month < day || day == 10 ? [.short, .doubtful] : .short)
  }

  /// `admitted 10-2`, `discharged on 10-9`: with a dash it is a date only right after the beginning or end of a stay.
  private static func isAfterStay(_ index: Int, _ text: ScreenedText) -> Bool {
    let isOn = onWords.contains(text.hash(index - 1))
    return stays.contains(text.hash(isOn ? index - 2 : index - 1))
  }

  private static let onWords = WordSet("on el")
  private static let stays = WordSet(
    "admitted readmitted discharged released hospitalized admission discharge ingreso alta ingresado ingresada")

  /// `March 14, 1962`, `Mar 14th`, `March 1962`.
  private static func monthFirst(at index: Int, _ text: ScreenedText) -> Candidate? {
    let next = text.token(index + 1)
    guard next.gap.isOnly([.space, .period, .dash, .wide, .slash, .comma, .sentence]) || next.gap.isEmpty else {
      return nil
    }
    if next.kind == .number, next.length == 4, isYear(next, text) { return make(index..<index + 2, text, .coarse) }
    guard isDay(next, text) else { return nil }
    let year = yearEnd(after: index + 2, text)
    return make(index..<(year ?? index + 2), text, year == nil ? .short : [])
  }

  /// `Christmas Eve`, `Navidad de 1990`.
  private static func holiday(at index: Int, _ text: ScreenedText) -> Candidate? {
    let length = Int(text.token(index).phraseLength)
    guard length > 0 else { return nil }
    let year = yearEnd(after: index + length, text)
    return make(index..<(year ?? index + length), text, year == nil ? [.short, .holiday] : [])
  }

  /// `14 March 1962`, `the 3rd of March`, `14 de marzo de 1962`, `17-Feb-2023`.
  private static func dayFirst(at index: Int, _ text: ScreenedText) -> Candidate? {
    guard isDay(text.token(index), text) else { return nil }
    let month = afterOf(index + 1, text)
    guard text.token(month).classes.contains(.month),
      text.token(month).gap.isOnly([.space, .dash, .wide, .slash, .period])
    else { return nil }
    let year = yearEnd(after: month + 1, text)
    // `2 May` begins many a sentence about two people named May; a year or a capital settles it.
    guard
      year != nil || text.token(month).length > 3 || text.token(month).letterCase != .lower
        || text.token(index).kind == .mixed
    else { return nil }
    return make(index..<(year ?? month + 1), text, year == nil ? .short : [])
  }

  /// `Monday the 13th`, `on the 21st`, and nothing that goes on: `on the 21st floor`.
  private static func dayOfThisMonth(at index: Int, _ text: ScreenedText) -> Candidate? {
    let (article, before) = (text.token(index - 1), text.token(index - 2))
    guard isDay(text.token(index), text), article.classes.contains(.article), article.length > 1,
      before.classes.contains(.weekday) || onWords.contains(before.hash)
    else { return nil }
    let next = text.token(index + 1)
    let isEnd = next.kind == .edge || !next.gap.isOnly([.space, .dash]) || next.classes.contains(.and)
    guard isEnd || next.gap == .space && smallWords.contains(next.hash) else { return nil }
    return make(index..<index + 1, text, .short)
  }

  private static let smallWords = WordSet("with for at in by but when after because so to he she my they we i")

  /// `14`, `3rd`, `21st`.
  private static func isDay(_ token: Token, _ text: ScreenedText) -> Bool {
    if token.kind == .number { return token.length <= 2 && (1...31).contains(text.number(token) ?? 0) }
    guard token.kind == .mixed, token.digits == token.length - 2, (3...4).contains(token.length) else { return false }
    let ending = UInt16(text[Int(token.end) - 2] | 0x20) << 8 | UInt16(text[Int(token.end) - 1] | 0x20)
    return [0x7374, 0x6E64, 0x7264, 0x7468].contains(ending)
  }

  private static func afterOf(_ index: Int, _ text: ScreenedText) -> Int {
    let token = text.token(index)
    let isOf =
      token.kind == .word
      && (token.length == 2 && token.classes.contains(.common)
        || token.length == 3 && token.classes.contains(.particle))
    return isOf && token.gap.isOnly([.space, .wide]) ? index + 1 : index
  }

  /// The end of a year after a month and a day; also `'62`.
  private static func yearEnd(after index: Int, _ text: ScreenedText) -> Int? {
    let place = afterOf(index, text)
    let token = text.token(place)
    guard token.kind == .number, !token.gap.contains(.sentence) || token.gap.contains(.comma) else { return nil }
    if token.length == 4, isYear(token, text),
      token.gap.isOnly([.space, .comma, .dash, .wide, .slash, .period]) || token.gap.isEmpty
    {
      return place + 1
    }
    let isShort = token.length == 2 && (token.gap.contains(.apostrophe) || token.gap == .dash || token.gap == .slash)
    return isShort ? place + 1 : nil
  }

  /// `14Mar1962`.
  private static func compact(at index: Int, _ text: ScreenedText) -> Candidate? {
    let token = text.token(index)
    guard (6...9).contains(token.length), token.length - Int(token.digits) == 3 else { return nil }
    let day = token.range.prefix { ByteClass.isDigit(text[$0]) }.count
    guard (1...2).contains(day) else { return nil }
    var month = WordHash()
    for position in Int(token.start) + day..<Int(token.start) + day + 3 { month.add(text[position]) }
    return Lexicon.current[month]?.meaning.classes.contains(.month) == true ? make(index..<index + 1, text) : nil
  }

  /// `19620314` or `03141962`, which only a word of birth before it makes a date.
  private static func eightDigits(at index: Int, _ text: ScreenedText) -> Candidate? {
    guard text.token(index).length == 8 else { return nil }
    let digits = text.digits(index..<index + 1)
    let isYearFirst =
      (1900...2099).contains(digits.value(0..<4)) && (1...12).contains(digits.value(4..<6))
      && (1...31).contains(digits.value(6..<8))
    let isYearLast =
      (1900...2099).contains(digits.value(4..<8)) && isMonthAndDay(digits.value(0..<2), digits.value(2..<4))
    return isYearFirst || isYearLast ? make(index..<index + 1, text, [.doubtful, .spelled]) : nil
  }
}
