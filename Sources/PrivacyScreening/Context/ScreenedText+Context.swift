/// Questions that rules ask about the words around a candidate. Each looks at a bounded number of tokens.
extension ScreenedText {
  /// How far a word reaches within its sentence.
  static let sentenceReach = 14

  typealias Near = (classes: WordClass, distance: Int)

  /// What stands nearest before a candidate in its sentence: the first word of any of these classes.
  func nearestBefore(_ candidate: Candidate, _ classes: WordClass, within reach: Int = sentenceReach) -> Near? {
    var index = candidate.tokens.lowerBound
    for distance in 1...reach {
      if token(index).gap.contains(.sentence) { return nil }
      index -= 1
      let token = token(index)
      if token.kind == .edge { return nil }
      if !token.classes.isDisjoint(with: classes) { return (token.classes, distance) }
    }
    return nil
  }

  /// What stands nearest after a candidate in its sentence.
  func nearestAfter(_ candidate: Candidate, _ classes: WordClass, within reach: Int = sentenceReach) -> Near? {
    var index = candidate.tokens.upperBound
    for distance in 1...reach {
      let token = token(index)
      if token.kind == .edge || token.gap.contains(.sentence) { return nil }
      if !token.classes.isDisjoint(with: classes) { return (token.classes, distance) }
      index += 1
    }
    return nil
  }

  /// True when one of these words stands that near before or after a candidate, in its sentence.
  func isNear(_ candidate: Candidate, _ classes: WordClass, before: Int, after: Int) -> Bool {
    before > 0 && nearestBefore(candidate, classes, within: before) != nil
      || after > 0 && nearestAfter(candidate, classes, within: after) != nil
  }

  /// True when one of these labels stands that near before or after a candidate, in its sentence.
  func isAnnounced(_ candidate: Candidate, by labels: [Label], before: Int, after: Int = 0) -> Bool {
    var index = candidate.tokens.lowerBound
    for _ in 0..<before {
      if token(index).gap.contains(.sentence) { break }
      index -= 1
      if labels.contains(token(index).label) { return true }
    }
    index = candidate.tokens.upperBound
    for _ in 0..<after {
      if token(index).gap.contains(.sentence) { break }
      if labels.contains(token(index).label) { return true }
      index += 1
    }
    return false
  }

  /// Any of these classes within so many tokens, across sentences.
  func isAround(_ range: Range<Int>, _ classes: WordClass, _ reach: Int) -> Bool {
    (max(0, range.lowerBound - reach)..<min(tokens.count, range.upperBound + reach)).contains {
      !token($0).classes.isDisjoint(with: classes)
    }
  }

  /// A number of four digits in a range of years among some tokens.
  func holdsYear(_ range: Range<Int>, _ years: ClosedRange<Int>) -> Bool {
    range.contains { token($0).length == 4 && number(token($0)).map(years.contains) == true }
  }

  /// A year that stands near a candidate, and is no year of birth and no part of a number.
  func isNearYear(_ candidate: Candidate, _ years: ClosedRange<Int>) -> Bool {
    (candidate.tokens.lowerBound - 8..<candidate.tokens.upperBound + 14).contains { index in
      holdsYear(index..<index + 1, years) && token(index).gap.isDisjoint(with: [.dash, .hash, .slash, .period])
        && !token(index - 3).classes.contains(.birth)
    }
  }

  // MARK: What the text is about

  /// What the words around a candidate say for one patient as the subject, less what they say for an institution.
  func evidence(_ candidate: Candidate) -> Int {
    evidence(around: candidate.tokens).balance
  }

  /// True when something says that a patient is the subject, and no more says that an institution is.
  func isAboutPatient(_ candidate: Candidate) -> Bool {
    let evidence = evidence(around: candidate.tokens)
    return evidence.forPatient >= 1 && evidence.balance >= 0
  }

  /// True when the words around speak of an institution and its public, and of no patient.
  func isInstitutional(_ found: Candidate) -> Bool {
    let owner = nearestBefore(found, .possessive, within: 6)?.classes ?? []
    if owner.contains(.possessive), owner.isDisjoint(with: [.institutionSelf, .addressed]) { return false }
    let evidence = evidence(found)
    return evidence < -2 || evidence < 2 && isAround(found.tokens, .publicDeed, 8)
  }

  /// True when somebody is spoken of near: a pronoun, a relative, a patient, a given name.
  ///
  /// - Parameter isThird: Leaves out who is only spoken to.
  func hasPerson(_ candidate: Candidate, inSentence: Bool = true, isThird: Bool = false) -> Bool {
    var people: WordClass = [.relation, .patient, .thirdPerson, .firstPerson, .contact, .honorific, .reachMe]
    if !isThird { people.formUnion([.addressed, .person]) }
    var index = candidate.tokens.lowerBound
    for _ in 0..<Self.sentenceReach * 2 {
      if inSentence && token(index).gap.contains(.sentence) || token(index - 1).kind == .edge { break }
      index -= 1
      if isPerson(index, people) { return true }
    }
    index = candidate.tokens.upperBound
    for _ in 0..<Self.sentenceReach * 2 {
      if inSentence && token(index).gap.contains(.sentence) || token(index).kind == .edge { break }
      if isPerson(index, people) { return true }
      index += 1
    }
    return false
  }

  private func isPerson(_ index: Int, _ people: WordClass) -> Bool {
    let token = token(index)
    if !token.classes.isDisjoint(with: people) { return true }
    let isGivenName = token.facts.givenName >= 2 && token.classes.isDisjoint(with: .noName)
    return isGivenName ? token.letterCase != .lower || !hasTellingCapitals : isUnlistedPair(index)
  }

  /// Two words in capitals of which no list knows the first: a full name as likely as anything.
  private func isUnlistedPair(_ index: Int) -> Bool {
    let (first, second, third) = (token(index), token(index + 1), token(index + 2))
    guard hasTellingCapitals, first.isCapitalised, first.length > 2, first.facts.word == 0, first.classes.isEmpty,
      second.isCapitalised, second.gap == .space, second.facts.word == 0, second.classes.isDisjoint(with: .noName)
    else { return false }
    return third.gap != .space || third.letterCase == .lower
  }
}

extension Token {
  /// A word that begins with a capital and goes on in small letters.
  fileprivate var isCapitalised: Bool {
    kind == .word && (letterCase == .title || letterCase == .mixed)
  }
}
