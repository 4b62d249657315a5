/// A name of a person as it is written: words in capitals that could be one, or words of the dictionary in a text
/// without telling capitals.
struct NameShape {
  let text: ScreenedText
  private let isTaken: [Bool]
  private static let mostWords = 5

  /// How well a word serves as a part of a name.
  private enum Quality: Comparable {
    /// It is a word and no name.
    case none
    /// It is a word in capitals and no name.
    case ordinary
    /// It is a name and a common word, such as Grace or Price.
    case weak
    /// No list has it.
    case unknown
    /// It is a name and little else.
    case likely
  }

  init(_ text: ScreenedText, isTaken: [Bool]) {
    self.text = text
    self.isTaken = isTaken
  }

  func find(at index: Int) -> Candidate? {
    if text.tokens[index].length == 1, let pair = initials(at: index) { return pair }
    guard mayBegin(at: index), let end = runEnd(from: index) else { return nil }
    let whole = invertedEnd(index..<end) ?? end
    guard !isPartOfFirm(index..<whole) else { return nil }
    var candidate = Candidate(
      shape: .name, tokens: index..<whole, bytes: text.bytes(of: index..<whole), traits: traits(index..<whole))
    if whole > end { candidate.traits.insert(.inverted) }
    // The period of an initial belongs to it.
    if text.token(whole - 1).length == 1, text[candidate.bytes.upperBound] == 0x2E {
      candidate.bytes = candidate.bytes.lowerBound..<candidate.bytes.upperBound + 1
    }
    return candidate
  }

  /// `Scott` or `White` of `Scott & White ER`: two names with a sign between them before what they run.
  private func isPartOfFirm(_ tokens: Range<Int>) -> Bool {
    func isJoined(_ left: Int, _ right: Int) -> Bool {
      let gap = text.bytes[
        text.token(left).range.upperBound..<max(text.token(right).range.lowerBound, text.token(left).range.upperBound)]
      return gap.contains(0x26)
    }
    let next = tokens.upperBound
    let house: WordClass = [.organisation, .carePlace]
    if tokens.lowerBound > 0, isJoined(tokens.lowerBound - 1, tokens.lowerBound) {
      return !text.token(next).classes.isDisjoint(with: house)
    }
    return text.token(next).kind == .word && isJoined(next - 1, next)
      && !text.token(next + 1).classes.isDisjoint(with: house)
  }

  func isFree(_ index: Int) -> Bool { index < isTaken.count && !isTaken[index] }

  private func quality(_ token: Token) -> Quality {
    guard token.kind == .word, token.length > 1, token.label == .none || token.facts.givenName >= 2 else {
      return .none
    }
    if !token.classes.isDisjoint(with: .noName) || token.phraseLength == 0 {
      return token.facts.isName && token.phraseLength == 1 ? .weak : .none
    }
    if token.facts.isName { return token.facts.word >= 2 ? .weak : .likely }
    if token.facts.word == 0 { return .unknown }
    // An ordinary word in capitals within a sentence may be a name that no list has.
    return text.hasTellingCapitals && token.letterCase == .title && token.classes.isEmpty
      && !token.gap.contains(.sentence) ? .ordinary : .none
  }

  private func isCapitalised(_ token: Token) -> Bool {
    token.letterCase != .lower
  }

  private func mayBegin(at index: Int) -> Bool {
    let token = text.token(index)
    guard token.kind == .word, isFree(index), !(token.gap == .apostrophe && text.token(index - 1).kind != .edge) else {
      return false
    }
    // The rest of a word of which a part is redacted.
    if token.gap.isEmpty, text.token(index - 1).kind == .redacted { return false }
    // The end of a joined word such as `Port-au-Prince`.
    if token.gap == .dash, text.token(index - 1).letterCase == .lower { return false }
    let quality = quality(token)
    if !token.classes.isDisjoint(with: .noName), token.facts.givenName < 2, !isAttachedToPerson(index) { return false }
    if text.hasTellingCapitals, isCapitalised(token) {
      if isInitial(index) || isParticle(index) { return true }
      if token.letterCase == .upper {
        if isInitialsOfKin(index) { return true }
        return quality == .likely && (token.length > 3 || isInSlot(index))
          || quality == .weak && !isRare(token) && token.classes.isEmpty && isShouted(index)
          || quality == .unknown && token.length > 2 && isInForm(index) || isCapitalListBeginning(index)
      }
      return quality > .ordinary || quality == .ordinary && (isAttachedToPerson(index) || isBehindName(index))
    }
    if text.hasTellingCapitals, !isInSlot(index) { return false }
    if text.hasTellingCapitals { return quality == .likely && token.facts.word == 0 }
    if isInSlot(index) {
      return quality == .likely || quality == .unknown && token.length > 2 && !isOrdinaryStart(token)
        || quality == .weak
          && (token.facts.givenName == 3 && token.classes.isEmpty || text.token(index - 1).classes.contains(.honorific))
        || quality == .weak && token.classes.isEmpty && self.quality(text.token(index + 1)) >= .unknown
          && text.token(index + 1).gap == .space
        || isInitial(index) && text.token(index).gap.contains(.space)
    }
    let next = text.token(index + 1)
    let isPair =
      self.quality(next) >= .unknown
      || next.length == 1 && text.token(index + 2).gap.contains(.period)
        && self.quality(text.token(index + 2)) >= .unknown
    let mayPair = !text.isSpanish && next.gap == .space && isPair && !isOrdinaryStart(token) && !isOrdinaryStart(next)
    return quality == .likely && token.facts.givenName >= 1 && (token.facts.word == 0 || token.facts.givenName == 3)
      || quality == .unknown && token.length > 2 && mayPair
      || quality == .unknown && token.length > 3 && isBeforeInitial(index) && !isOrdinaryStart(token)
      || quality == .weak && token.facts.givenName == 3 && token.classes.isEmpty
        && (self.quality(text.token(index + 1)) == .likely || text.token(index + 2).gap == .apostrophe
          || text.token(index + 2).gap.contains(.period))
      || quality == .likely && token.facts.surname >= 2 && text.token(index + 1).gap.contains(.comma)
      || isCapitalListBeginning(index)
  }

  /// `her name is Amaryllis`, `a girl named Clover`.
  private func isBehindName(_ index: Int) -> Bool {
    let before = text.token(index - 1)
    return before.classes.contains(.named) && before.classes.isDisjoint(with: .firstPerson)
      && text.token(index).gap == .space
  }

  /// `GRACE HILL`: a name that is a word besides, in capitals beside another; alone only a very common one, for
  /// `FAST` is what the letters stand for.
  private func isShouted(_ index: Int) -> Bool {
    let (before, token, next) = (text.token(index - 1), text.token(index), text.token(index + 1))
    return token.facts.givenName == 3 || before.letterCase == .upper && before.facts.isName
      || next.letterCase == .upper && next.facts.isName && next.gap.isOnly([.space, .comma, .wide])
  }

  /// `Name: JESSAMY TULK`: after a word that announces a name, in a form.
  private func isInForm(_ index: Int) -> Bool {
    text.token(index).gap.contains(.colon)
      && !text.token(index - 1).classes.isDisjoint(with: [.named, .patient, .contact, .relation])
      && text.token(index + 1).letterCase == .upper && text.token(index + 1).gap == .space
  }

  /// A word that no list has but that is no name either, by its ending: adverbs, forms of verbs.
  private func isOrdinaryStart(_ token: Token) -> Bool {
    guard token.length >= 2 else { return false }
    let end = token.range.upperBound
    let last = (
      token.length > 2 ? text[end - 3] | 0x20 : 0, text[end - 2] | 0x20, text[end - 1] | 0x20
    )
    switch last {
    case (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "g")), (_, UInt8(ascii: "l"), UInt8(ascii: "y")):
      return true
    // `publicada`, `perdido`: participles.
    case (UInt8(ascii: "a"), UInt8(ascii: "d"), UInt8(ascii: "a")),
      (UInt8(ascii: "a"), UInt8(ascii: "d"), UInt8(ascii: "o")),
      (UInt8(ascii: "i"), UInt8(ascii: "d"), UInt8(ascii: "a")),
      (UInt8(ascii: "i"), UInt8(ascii: "d"), UInt8(ascii: "o")):
      return text.isSpanish && token.letterCase == .lower
    default: return false
    }
  }

  /// `kaylynn r. is`: a letter with its period ends the name.
  private func isBeforeInitial(_ index: Int) -> Bool {
    let initial = text.token(index + 1)
    return initial.kind == .word && initial.length == 1 && initial.gap == .space && text[Int(initial.end)] == 0x2E
  }

  /// `my nephew JT`
  private func isInitialsOfKin(_ index: Int) -> Bool {
    let token = text.token(index)
    return token.length == 2 && token.facts.word == 0 && token.classes.isEmpty && token.label == .none
      && text.token(index - 1).classes.contains(.relation) && token.gap == .space
      && text.token(index - 2).classes.contains(.possessive)
  }

  /// Right after a title, a patient or somebody's relative.
  private func isAttachedToPerson(_ index: Int) -> Bool {
    let before = text.token(index - 1)
    if !before.classes.isDisjoint(with: [.honorific, .patient]) {
      return text.token(index).gap.isOnly([.space, .period, .wide])
    }
    guard before.classes.contains(.relation), text.token(index).gap == .space else { return false }
    // `the dad of Calliope`
    if before.phraseLength == 0, before.classes.contains(.turnsTo), text.token(index).letterCase == .title {
      return true
    }
    return text.token(index - 2).classes.contains(.possessive)
      || text.token(index).facts.surname >= 2 && text.token(index).letterCase != .lower
  }

  private func isRare(_ token: Token) -> Bool {
    token.facts.givenName < 2 && token.facts.surname < 2
  }

  /// `BEHL, KARAN`: two words in capitals with a comma, the second a given name.
  private func isCapitalListBeginning(_ index: Int) -> Bool {
    let next = text.token(index + 1)
    return text.token(index).classes.isEmpty && next.gap == [.comma, .space, .wide]
      && next.letterCase == text.token(index).letterCase
      && next.facts.givenName > 0 && (text.token(index).facts.isName || text.hasTellingCapitals)
      && next.classes.isDisjoint(with: .noName)
  }

  /// After a word that is often followed by a name.
  private func isInSlot(_ index: Int) -> Bool {
    let slots: WordClass = [.relation, .patient, .honorific, .named, .turnsTo, .contact, .greeting, .role]
    let before = text.token(index - 1)
    let gap = text.token(index).gap
    guard !gap.contains(.sentence) || before.classes.contains(.honorific) else { return false }
    if !before.classes.isDisjoint(with: slots) { return gap.isDisjoint(with: .apostrophe) }
    // `vibes to lil mikey`
    if before.classes.contains(.filler), gap == .space, before.gap == .space,
      text.token(index - 2).classes.contains(.turnsTo), text.token(index - 2).phraseLength == 0
    {
      return true
    }
    return gap.contains(.colon) && !text.token(index - 1).classes.isDisjoint(with: [.role, .people, .care])
  }

  private func isInitial(_ index: Int) -> Bool {
    let token = text.token(index)
    let next = text.token(index + 1)
    guard token.kind == .word, token.length == 1, token.letterCase != .lower || !text.hasTellingCapitals else {
      return false
    }
    if next.gap == .apostrophe { return isCapitalised(next) && next.length > 2 }
    return next.gap.contains(.period) && next.gap.isOnly([.period, .space, .wide])
      && (self.quality(next) > .none || isSecondInitial(index + 1))
  }

  private func isSecondInitial(_ index: Int) -> Bool {
    let token = text.token(index)
    return token.kind == .word && token.length == 1 && self.quality(text.token(index + 1)) > .none
  }

  private func isParticle(_ index: Int) -> Bool {
    let token = text.token(index)
    let next = text.token(index + 1)
    return token.classes.contains(.particle) && next.gap == .space && isCapitalised(next) && quality(next) >= .unknown
      && token.length > 1
      && token.facts.isName
  }

  /// The end of the words that go on a name.
  private func runEnd(from index: Int) -> Int? {
    var end = index + 1
    while end - index < Self.mostWords, isFree(end), let next = continuation(at: end, from: index) { end = next }
    while end > index + 1, text.token(end - 1).classes.contains(.particle), text.token(end - 1).facts.isName == false {
      end -= 1
    }
    let isLoneInitial = end == index + 1 && text.token(index).length == 1
    return isLoneInitial ? nil : end
  }

  private func continuation(at index: Int, from start: Int) -> Int? {
    let token = text.token(index)
    let isAfterInitial = text.token(index - 1).length == 1
    let joints: Gap = isAfterInitial ? [.space, .period, .apostrophe, .dash, .wide] : [.space, .dash, .apostrophe]
    guard token.kind == .word, token.gap.isOnly(joints), isAfterInitial || !token.gap.contains(.wide) else {
      return nil
    }
    if token.length == 1 { return isTrailingInitial(token) || isApostropheInitial(index) ? index + 1 : nil }
    if token.classes.contains(.particle), let next = afterParticles(index) { return next }
    if token.classes.contains(.common), token.facts.givenName < 2, !isSurnameAndWord(token, after: start) { return nil }
    if token.classes.contains(.nameEnd), token.length <= 3 { return index + 1 }
    let quality = quality(token)
    if text.hasTellingCapitals, isCapitalised(text.token(start)) {
      if token.gap == .dash, token.letterCase == .lower, token.length <= 5, token.facts.word == 0 { return index + 1 }
      guard isCapitalised(token), !isPlainOrganisation(token, after: start) else { return nil }
      if token.letterCase == .upper, quality == .unknown, text.token(start).letterCase != .upper { return nil }
      return quality > .none ? index + 1 : nil
    }
    guard quality >= .unknown || quality == .weak && token.classes.isDisjoint(with: .noName), index - start < 4 else {
      return nil
    }
    if quality == .unknown, isOrdinaryStart(token) { return nil }
    return index + 1
  }

  /// A letter after the first word, a middle or a last initial: `Thomas M.`
  private func isTrailingInitial(_ token: Token) -> Bool {
    // Without its period `I` is who speaks: `May I`, `Hope I`.
    let isPronoun = text.bytes[token.range].first.map { $0 | 0x20 } == 0x69
    return token.gap == .space && (token.letterCase != .lower || !text.hasTellingCapitals)
      && (text[Int(token.end)] == 0x2E
        || !isPronoun && !ByteClass.isWord(text[Int(token.end)]) && text[Int(token.end)] != 0x27
          && text.hasTellingCapitals)
  }

  /// `Dana Long`: a common word in capitals that is a common surname, after a given name.
  private func isSurnameAndWord(_ token: Token, after start: Int) -> Bool {
    text.hasTellingCapitals && token.letterCase == .title && token.facts.surname >= 2
      && text.token(start).facts.givenName >= 2
  }

  /// The `O` of O'Brien.
  private func isApostropheInitial(_ index: Int) -> Bool {
    text.token(index + 1).gap == .apostrophe && text.token(index + 1).length > 2
      && (text.token(index).letterCase != .lower || !text.hasTellingCapitals)
  }

  /// `Park` ends a place after most words, and a name after a given name.
  private func isPlainOrganisation(_ token: Token, after start: Int) -> Bool {
    guard token.classes.contains(.organisation) else { return false }
    guard Self.surnamesOfPlaces.contains(token.hash) else { return true }
    let first = text.token(start)
    let isAfterPlaceWord = !text.token(start - 1).classes.isDisjoint(with: [.placePreposition, .article])
    let isOfPerson =
      first.facts.givenName >= 1 || quality(first) == .unknown && !isAfterPlaceWord || isAttachedToPerson(start)
      || isInSlot(start)
    return !isOfPerson
  }

  private static let surnamesOfPlaces = WordSet("park church hall house temple lodge bank bridge garden tower")

  /// `de la` and the name after it.
  private func afterParticles(_ index: Int) -> Int? {
    var end = index
    while end < index + 3, text.token(end).classes.contains(.particle),
      text.token(end).gap == .space || text.token(end).gap == .dash
    { end += 1 }
    let name = text.token(end)
    guard name.gap == .space || name.gap == .dash, isFree(end), quality(name) > .none,
      isCapitalised(name) || !text.hasTellingCapitals || !isCapitalised(text.token(index - 1))
    else { return nil }
    return end + 1
  }

  /// `Porter, David` after a word that announces a patient, or before an identifier.
  private func invertedEnd(_ family: Range<Int>) -> Int? {
    let given = family.upperBound
    let token = text.token(given)
    if family.count == 1, isInitialOfList(given) { return given + 1 }
    guard family.count <= 2, token.gap.isOnly([.comma, .space, .wide]), token.gap.contains(.comma), isFree(given),
      token.kind == .word,
      token.facts.givenName > 0 || quality(token) == .unknown && isCapitalised(token), quality(token) > .none,
      token.length > 1,
      isCapitalised(token) == isCapitalised(text.token(family.lowerBound)), text.token(family.lowerBound).length > 1,
      token.letterCase != .upper || token.length > 2
    else { return nil }
    var end = given + 1
    while end - given < 3, let next = continuation(at: end, from: family.lowerBound) { end = next }
    let before = text.token(family.lowerBound - 1)
    let after = text.token(end)
    let isAnnounced = !before.classes.isDisjoint(with: [.patient, .contact, .named]) || before.label != .none
    let isIdentified =
      after.digits > 0 || after.label != .none || after.length == 1 && after.gap.contains(.comma)
      || !after.classes.isDisjoint(with: [.birth, .month, .age])
    let isForm =
      token.letterCase == .upper && text.hasTellingCapitals
      || (text.token(family.lowerBound).facts.givenName == 0 || text.token(family.lowerBound).facts == WorldNames.facts)
        && token.facts.givenName >= 2
        && !before.classes.contains(.placePreposition)
        && !before.classes.contains(.and) && !after.classes.contains(.and)
        && text.token(family.lowerBound).letterCase == .title
    return isAnnounced || isIdentified || isForm ? end : nil
  }

  /// The `P.` of `Porter, P., 68M`.
  private func isInitialOfList(_ index: Int) -> Bool {
    let (token, after) = (text.token(index), text.token(index + 1))
    return token.kind == .word && token.length == 1 && token.letterCase != .lower && text[Int(token.end)] == 0x2E
      && token.gap == [.comma, .space, .wide] && after.digits > 0
  }

  private func traits(_ range: Range<Int>) -> Candidate.Traits {
    var traits: Candidate.Traits = []
    let words = range.map { text.token($0) }.filter { $0.length > 1 }
    if words.count < 2 { traits.insert(.short) }
    let isKnownInPart = words.contains { $0.facts.isName }
    let isWholly = words.allSatisfy { $0.facts.isName || $0.facts.word == 0 }
    if words.count > 1 && isKnownInPart && (isWholly && text.hasTellingCapitals || words.allSatisfy(\.facts.isName))
      || isKnownInPart && words.count < range.count
    {
      traits.insert(.knownFully)
    }
    if words.contains(where: {
      quality($0) == .likely || max($0.facts.givenName, $0.facts.surname) == 3 && $0.classes.isDisjoint(with: .noName)
    }) {
      traits.insert(.known)
    }
    if !text.hasTellingCapitals || text.token(range.lowerBound).letterCase == .lower { traits.insert(.uncertainCase) }
    return traits
  }
}
