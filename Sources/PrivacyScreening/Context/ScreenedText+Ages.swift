/// Whether an age is one person's.
extension ScreenedText {
  private static let aged: WordClass = [.person, .relation, .patient, .thirdPerson, .honorific]
  private static let agedThings: WordClass = [.thing, .organisation, .people, .amount, .institutionSelf]

  /// `147-year-old building`, `our hospital turned 92`, ages of a group.
  func isAgeOfThing(_ found: Candidate) -> Bool {
    if isOfStatesman(found) { return true }
    let before = token(found.tokens.lowerBound - 1)
    let isBesideName = before.facts.isName && before.classes.isDisjoint(with: .noName)
    if isBesideName, token(found.tokens.lowerBound).gap.contains(.opening), evidence(found) >= 1 { return false }
    if evidence(found) >= 4 { return false }
    let all = Self.aged.union(Self.agedThings)
    if let before = nearestBefore(found, all, within: 5), before.classes.isDisjoint(with: Self.agedThings) {
      return false
    }
    if let after = nearestAfter(found, all, within: 6), after.classes.isDisjoint(with: Self.aged) { return true }
    if isNear(found, Self.aged, before: 6, after: 6) { return false }
    return nearestBefore(found, Self.agedThings, within: 7) != nil
      && !token(found.tokens.upperBound).classes.contains(.relative)
  }

  /// `97 years old`, `92-year-old`, `aged 93`, `turned 101`, `she is 94`.
  func isStatedAge(_ found: Candidate) -> Bool {
    let after = token(found.tokens.upperBound)
    let before = token(found.tokens.lowerBound - 1)
    if found.traits.contains(.valid) { return evidence(found) >= 1 || isPersonAround(found) }
    let isUnit =
      after.classes.contains(.yearsOld) && (after.gap.isEmpty || after.gap.isOnly([.space, .dash, .wide, .slash]))
    if isUnit { return evidence(found) >= 0 || isPersonAround(found) }
    if leadsToPerson(found.tokens.upperBound, before, after) || isAgeOfWhom(found, before) { return true }
    // `F, 90, hip fx`
    if Self.sexes.contains(before.hash), !after.gap.isDisjoint(with: [.comma, .semicolon, .slash]) {
      return evidence(found) >= 1
    }
    // `pt 97 F`
    if before.classes.contains(.patient), Self.sexes.contains(after.hash) { return true }
    if before.classes.contains(.age) { return evidence(found) >= 0 }
    if before.classes.contains(.turns) { return isPersonAround(found) && !isOfSomebodyWithRole(found) }
    return isPredicate(found, before, after) && isPersonAround(found) && !isOfSomebodyWithRole(found)
  }

  /// `Retired nurse Ann Lee turned 100`: staff, in a text about no patient.
  private func isOfSomebodyWithRole(_ found: Candidate) -> Bool {
    nearestBefore(found, .role, within: 6) != nil && evidence(found) < 2
  }

  /// `At 106, my grandfather`, `at 97 she`, `at 92 my mother`.
  private func leadsToPerson(_ index: Int, _ before: Token, _ after: Token) -> Bool {
    guard before.length == 2, before.classes.contains(.placePreposition) else { return false }
    if after.classes.contains(.thirdPerson) { return true }
    if after.classes.contains(.possessive), token(index + 1).classes.contains(.relation) { return true }
    let people: WordClass = [.possessive, .relation, .person, .thirdPerson]
    return after.gap.contains(.comma) && (!after.classes.isDisjoint(with: people) || after.facts.givenName >= 2)
  }

  /// `a lady of 93`, `paciente de 95`.
  private func isAgeOfWhom(_ found: Candidate, _ before: Token) -> Bool {
    (before.classes.contains(.particle) || Self.ofWords.contains(before.hash))
      && !token(found.tokens.lowerBound - 2).classes.isDisjoint(with: [.person, .relation, .patient])
  }

  private static let ofWords = WordSet("of de")
  private static let sexes = WordSet("f m male female")

  /// `she is 94`, `he's 93 and`.
  private func isPredicate(_ found: Candidate, _ before: Token, _ after: Token) -> Bool {
    let isShortened = before.length == 1 && before.gap == .apostrophe
    guard isShortened || before.classes.contains(.auxiliary),
      token(found.tokens.lowerBound - 2).classes.isDisjoint(with: [.thing, .organisation])
    else { return false }
    return after.kind == .edge || !after.gap.isOnly([.space])
      || !after.classes.isDisjoint(with: [.and, .relative, .common, .placePreposition, .carePlace, .care])
  }

  private func isPersonAround(_ found: Candidate) -> Bool {
    isNear(found, Self.aged.union([.firstPerson, .honorific]), before: 8, after: 8)
  }

  /// `Maria, 94, of Harlan`.
  func isAgeInApposition(_ found: Candidate) -> Bool {
    let (gap, after) = (token(found.tokens.lowerBound).gap, token(found.tokens.upperBound))
    let isApart = gap.contains(.comma) && gap.isOnly([.comma, .space, .wide]) || gap.contains(.opening)
    let ends: Gap = [.comma, .semicolon, .closing, .sentence, .period]
    guard isApart, !found.traits.contains(.spelled) else { return false }
    // `her hip done, 91 and dancing`
    if gap.contains(.comma), after.classes.contains(.and), after.gap == .space {
      return evidence(found) >= 2 && isNear(found, Self.aged, before: 10, after: 0)
    }
    guard after.kind == .edge || !after.gap.isDisjoint(with: ends) else { return false }
    let before = token(found.tokens.lowerBound - 1)
    let isPerson =
      before.facts.isName || before.facts.word == 0
      || !before.classes.isDisjoint(with: [.patient, .relation, .person])
    return isPerson && before.kind == .word && isAboutPatient(found)
  }
}
