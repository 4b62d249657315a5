/// A street address, a post-office box, a ZIP code.
enum AddressShape {
  private static let longestStreet = 5

  static func find(at index: Int, _ text: ScreenedText) -> Candidate? {
    numberFirst(at: index, text) ?? numberAndKindFirst(at: index, text) ?? streetFirst(at: index, text)
      ?? box(at: index, text) ?? numberedStreet(at: index, text)
  }

  /// `803 W 5th`
  private static func numberedStreet(at index: Int, _ text: ScreenedText) -> Candidate? {
    let (number, side, street) = (text.token(index), text.token(index + 1), text.token(index + 2))
    guard number.kind == .number, number.length <= 5, side.classes.contains(.direction), side.gap == .space,
      street.kind == .mixed, street.gap.isOnly([.space, .period, .wide]), Int(street.digits) == street.length - 2
    else { return nil }
    return make(index..<index + 3, text)
  }

  /// `1309 Park Road`, `2401 S 31st St, Temple, TX`.
  private static func numberFirst(at index: Int, _ text: ScreenedText) -> Candidate? {
    let number = text.token(index)
    let isSpelled =
      number.classes.contains(.digitWord) && number.letterCase == .title && text.token(index + 1).letterCase == .title
    guard
      isSpelled
        || number.digits > 0 && number.length <= 6 && (number.kind == .number || number.digits >= number.length - 1),
      !number.gap.contains(.currency), text.token(index - 1).label != .nobody,
      text.token(index - 1).classes.isDisjoint(with: .carePlace) || !text.token(index).gap.isOnly(.space),
      text.token(index + 1).gap.isOnly([.space, .wide])
    else { return nil }
    var street = index + 1
    while street <= index + longestStreet {
      let token = text.token(street)
      guard token.gap.isOnly([.space, .period, .wide, .apostrophe, .dash]), !token.gap.contains(.sentence),
        [.word, .mixed, .number].contains(token.kind)
      else { return nil }
      let isKind =
        token.classes.contains(.streetKind) && street > index + 1 && !text.token(street - 1).classes.contains(.particle)
      if isKind, !isFollowedByStreetKind(street, text) { return make(index..<street + 1, text) }
      if token.classes.contains(.streetKind), isHighway(street, text) { return make(index..<street + 2, text) }
      guard isStreetWord(token, street, index, text) else { return nil }
      street += 1
    }
    return nil
  }

  /// `1207 Calle Encino`, `45 Avenida de las Flores`.
  private static func numberAndKindFirst(at index: Int, _ text: ScreenedText) -> Candidate? {
    let (number, kind) = (text.token(index), text.token(index + 1))
    guard number.kind == .number, number.length <= 5, !number.gap.contains(.currency), kind.gap == .space,
      kind.classes.contains(.streetFirst), kind.letterCase == .title || !text.hasTellingCapitals,
      text.token(index - 1).label != .nobody
    else { return nil }
    var end = index + 2
    var lastName: Int?
    while end < index + 2 + longestStreet {
      let token = text.token(end)
      guard token.kind == .word, token.gap == .space else { break }
      let isParticle = token.classes.contains(.particle) && token.letterCase == .lower
      guard isParticle || token.letterCase == .title && token.classes.isDisjoint(with: [.auxiliary, .possessive]) else {
        break
      }
      if !isParticle { lastName = end }
      end += 1
    }
    return lastName.map { make(index..<$0 + 1, text) }
  }

  /// `Park St Road`: the last word of its kind ends the street.
  private static func isFollowedByStreetKind(_ index: Int, _ text: ScreenedText) -> Bool {
    let next = text.token(index + 1)
    return next.classes.contains(.streetKind) && next.gap == .space && next.letterCase == text.token(index).letterCase
      && !next.classes.contains(.unit)
  }

  /// `4500 Highway 6`.
  private static func isHighway(_ index: Int, _ text: ScreenedText) -> Bool {
    let next = text.token(index + 1)
    return next.digits > 0 && next.length <= 4 && next.gap == .space && text.token(index).length >= 3
  }

  private static func isStreetWord(_ token: Token, _ street: Int, _ index: Int, _ text: ScreenedText) -> Bool {
    if token.digits > 0 { return token.length <= 5 && token.kind == .mixed || token.length <= 3 }
    if token.classes.contains(.direction) || token.classes.contains(.placeBeginning) { return true }
    if text.hasTellingCapitals, token.letterCase == .lower {
      return token.classes.contains(.particle) || token.facts.word < 2 && token.classes.isEmpty
    }
    let isSmallWord = token.classes.contains(.common) && !token.facts.isName && !token.classes.contains(.particle)
    return !isSmallWord
      && token.classes.isDisjoint(with: [.yearsOld, .amount, .people, .weekday, .auxiliary, .possessive, .care])
  }

  private static func make(_ street: Range<Int>, _ text: ScreenedText) -> Candidate {
    let end = placeEnd(from: unitEnd(from: street.upperBound, text), text)
    return Candidate(shape: .address, tokens: street.lowerBound..<end, bytes: text.bytes(of: street.lowerBound..<end))
  }

  /// Takes in `Apt 76`, `# 4`, `Unit B`, and the direction after a street.
  private static func unitEnd(from index: Int, _ text: ScreenedText) -> Int {
    let token = text.token(index)
    if token.classes.contains(.direction), token.length <= 2, token.gap == .space, token.letterCase != .lower {
      return unitEnd(from: index + 1, text)
    }
    let gap: Gap = [.space, .comma, .wide, .hash, .period]
    if token.gap.contains(.hash), token.gap.isOnly(gap), token.digits > 0, token.length <= 5 { return index + 1 }
    let value = text.token(index + 1)
    guard token.classes.contains(.unit), token.gap.isOnly(gap), !token.gap.contains(.sentence), value.gap.isOnly(gap),
      value.length <= 4,
      value.digits > 0 || value.length == 1
    else { return index }
    return index + 2
  }

  /// Takes in `, Temple`, `, Temple, TX`, `Temple TX`.
  private static func placeEnd(from index: Int, _ text: ScreenedText) -> Int {
    var end = index
    while end - index < 3, isPlaceWord(text.token(end), isFirst: end == index, text) { end += 1 }
    let state = text.token(end)
    if isState(state, text), state.gap.isOnly([.space, .comma, .wide]), end > index || state.gap.contains(.comma) {
      return end + max(1, Int(state.phraseLength))
    }
    // Without a state it takes a comma and a known place.
    guard end > index, text.token(index).gap.contains(.comma), isKnownPlace(index..<end, text) else { return index }
    return end
  }

  private static func isPlaceWord(_ token: Token, isFirst: Bool, _ text: ScreenedText) -> Bool {
    guard token.kind == .word, token.gap.isOnly(isFirst ? [.comma, .space, .wide] : [.space, .period, .apostrophe]),
      !token.gap.contains(.sentence)
    else { return false }
    if isState(token, text), token.length == 2 { return false }
    return !text.hasTellingCapitals
      ? token.facts.contains(.place) || token.classes.isEmpty && token.facts.word < 2 : token.letterCase != .lower
  }

  private static func isKnownPlace(_ range: Range<Int>, _ text: ScreenedText) -> Bool {
    text.isKnownPlace(range) || text.hasTellingCapitals
  }

  static func isState(_ token: Token, _ text: ScreenedText) -> Bool {
    guard token.classes.contains(.state), token.phraseLength > 0 else { return false }
    return token.length > 2
      ? token.letterCase != .lower || !text.hasTellingCapitals : token.letterCase == .upper || !text.hasTellingCapitals
  }

  /// `Calle Juárez 123`, `Av. Hidalgo #45`.
  private static func streetFirst(at index: Int, _ text: ScreenedText) -> Candidate? {
    let kind = text.token(index)
    guard kind.classes.contains(.streetFirst) else { return nil }
    var end = index + 1
    while end <= index + longestStreet {
      let token = text.token(end)
      guard token.gap.isOnly([.space, .period, .hash, .comma, .wide]) else { return nil }
      if token.kind == .number, end > index + 1 { return token.length <= 5 ? make(index..<end + 1, text) : nil }
      guard token.kind == .word, !token.gap.contains(.sentence) || end == index + 1,
        token.letterCase != .lower || token.classes.contains(.particle) || !text.hasTellingCapitals || token.length <= 3
      else { return nil }
      end += 1
    }
    return nil
  }

  /// `PO Box 1234`, `RR 2 Box 61`.
  private static func box(at index: Int, _ text: ScreenedText) -> Candidate? {
    let token = text.token(index)
    if ruralRoutes.contains(text.hash(index + Int(max(1, token.phraseLength)) - 1)) {
      let route = index + Int(max(1, token.phraseLength))
      guard text.token(route).digits > 0, text.token(route).length <= 4, boxes.contains(text.hash(route + 1)),
        text.token(route + 2).digits > 0, text.token(route + 2).length <= 5
      else { return nil }
      return make(index..<route + 3, text)
    }
    guard token.classes.contains(.unit), token.phraseLength >= 2 else { return nil }
    let number = index + Int(token.phraseLength)
    return text.token(number).digits > 0 ? make(index..<number + 1, text) : nil
  }

  private static let ruralRoutes = WordSet("rr route hc hcr rfd rte")
  private static let boxes = WordSet("box buzon")

  /// Five digits, or nine with a dash.
  static func zip(at index: Int, _ text: ScreenedText) -> Candidate? {
    let token = text.token(index)
    guard token.kind == .number, token.length == 5, !token.gap.contains(.currency) else { return nil }
    // The digits of a code: `MZ-40917`.
    if token.gap == .dash, text.token(index - 1).kind == .word, text.token(index - 1).classes.isDisjoint(with: .state) {
      return nil
    }
    let next = text.token(index + 1)
    let isLong = next.kind == .number && next.length == 4 && next.gap == .dash
    let range = index..<index + (isLong ? 2 : 1)
    guard NumberFormats.standsAlone(range, text), !text.token(range.upperBound).gap.contains(.percent) else {
      return nil
    }
    return Candidate(shape: .zip, tokens: range, bytes: text.bytes(of: range))
  }
}
