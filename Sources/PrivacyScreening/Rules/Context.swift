/// Questions that rules ask about the words around a candidate. Each looks at a bounded number of tokens.
extension ScreenedText {
  /// How far a word reaches within its sentence.
  static let sentenceReach = 14

  /// What stands nearest before a candidate in its sentence: the first word of any of these classes or labels.
  func nearestBefore(_ candidate: Candidate, _ classes: WordClass, within reach: Int = sentenceReach) -> (classes: WordClass, distance: Int)? {
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
  func nearestAfter(_ candidate: Candidate, _ classes: WordClass, within reach: Int = sentenceReach) -> (classes: WordClass, distance: Int)? {
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

  /// True when one of these labels stands that near before a candidate, in its sentence.
  func isAnnounced(_ candidate: Candidate, by labels: Set<Label>, before: Int, after: Int = 0) -> Bool {
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
    for index in max(0, range.lowerBound - reach)..<min(tokens.count, range.upperBound + reach) {
      if !token(index).classes.isDisjoint(with: classes) { return true }
    }
    return false
  }

  /// What the words around a candidate say for one patient as the subject, less what they say for an institution.
  func evidence(_ candidate: Candidate) -> Int {
    evidence(around: candidate.tokens).balance
  }

  /// `Welcome baby Ana`, `twins … weighing`: words of a birth together in a sentence or the next.
  func announcesBirth(_ candidate: Candidate) -> Bool {
    var isChild = false
    var isArrival = false
    for index in max(0, candidate.tokens.lowerBound - 14)..<min(tokens.count, candidate.tokens.upperBound + 14) {
      isChild = isChild || Self.newborns.contains(token(index).hash)
      isArrival = isArrival || Self.arrivals.contains(token(index).hash)
    }
    return isChild && isArrival
  }

  private static let newborns = WordSet("baby twins triplets boy girl son daughter newborn parents mom dad bebe nino nina gemelos")
  private static let arrivals = WordSet("arrived arrives welcomed welcome delivered weighing weighed weighs lbs pounds oz ounces born nacio llego peso")

  /// True when somebody is spoken of near: a pronoun, a relative, a patient, a given name.
  ///
  /// - Parameter isThird: Leaves out who is only spoken to.
  func hasPerson(_ candidate: Candidate, inSentence: Bool = true, isThird: Bool = false) -> Bool {
    var index = candidate.tokens.lowerBound
    for _ in 0..<Self.sentenceReach * 2 {
      if inSentence && token(index).gap.contains(.sentence) || token(index - 1).kind == .edge { break }
      index -= 1
      if isPerson(index, isThird) { return true }
    }
    index = candidate.tokens.upperBound
    for _ in 0..<Self.sentenceReach * 2 {
      if inSentence && token(index).gap.contains(.sentence) || token(index).kind == .edge { break }
      if isPerson(index, isThird) { return true }
      index += 1
    }
    return false
  }

  private func isPerson(_ index: Int, _ isThird: Bool) -> Bool {
    let token = token(index)
    var people: WordClass = [.relation, .patient, .thirdPerson, .firstPerson, .contact, .honorific, .reachMe]
    if !isThird { people.formUnion([.addressed, .person]) }
    if !token.classes.isDisjoint(with: people) { return true }
    if token.facts.givenName >= 2, token.classes.isDisjoint(with: .noName) { return token.letterCase != .lower || !hasTellingCapitals }
    return isUnlistedPair(index)
  }

  /// Two words in capitals of which no list knows the first: a full name as likely as anything.
  private func isUnlistedPair(_ index: Int) -> Bool {
    let (first, second, third) = (token(index), token(index + 1), token(index + 2))
    guard hasTellingCapitals, first.kind == .word, first.letterCase == .title || first.letterCase == .mixed, first.length > 2, first.facts.word == 0, first.classes.isEmpty,
      second.kind == .word, second.letterCase == .title || second.letterCase == .mixed, second.gap == .space, second.facts.word == 0, second.classes.isDisjoint(with: .noName)
    else { return false }
    return third.gap != .space || third.letterCase == .lower
  }

  /// True when something says that a patient is the subject, and no more says that an institution is.
  func isAboutPatient(_ candidate: Candidate, margin: Int = 0) -> Bool {
    let evidence = evidence(around: candidate.tokens)
    return evidence.forPatient >= 1 && evidence.balance >= margin
  }
}
