import HospitalModel

/// Dates finer than a year of one person, and ages of 90 and more.
extension RuleTable {
  static let dates: [Rule] = [
    .row("date.birth", .date, .date, .block, 0.95, .safeHarborC) { text, found in text.isBirth(found) },
    .exemption("date.number", .date, .contract) { _, found in found.traits.contains(.spelled) },
    .row("date.care", .date, .date, .warn, 0.85, .safeHarborC) { text, found in text.isCareDate(found) },
    .row("date.person", .date, .date, .warn, 0.65, .safeHarborC) { text, found in
      found.traits.isDisjoint(with: [.doubtful, .coarse]) && text.isPersonalDate(found)
    },
    .exemption("age.thing", .age, .contract) { text, found in text.isAgeOfThing(found) },
    .row("age.stated", .ageOver89, .age, .warn, 0.9, .safeHarborC) { text, found in text.isStatedAge(found) },
    .row("age.apposition", .ageOver89, .age, .warn, 0.8, .safeHarborC) { text, found in text.isAgeInApposition(found) },
  ]
}

extension ScreenedText {
  private static let event: WordClass = [.event, .service, .publicDeed]

  /// A word of birth in the few tokens before or right after.
  func isBirth(_ found: Candidate) -> Bool {
    guard let before = nearestBefore(found, [.birth, .event, .care, .death, .organisation], within: 7) else {
      return nearestAfter(found, .birth, within: 4).map { $0.distance <= 4 } == true && evidence(found) >= 0
    }
    return before.classes.contains(.birth)
  }

  /// The nearest word of care or death stands nearer than any of an event.
  func isCareDate(_ found: Candidate) -> Bool {
    let care: WordClass = [.care, .death]
    let limit = found.traits.isDisjoint(with: [.doubtful, .coarse]) ? Self.sentenceReach : 5
    let before = nearestBefore(found, care.union(Self.event).union([.procedure, .condition, .careThing, .birth]), within: limit)
    if let before {
      if !before.classes.isDisjoint(with: Self.event), before.classes.isDisjoint(with: care) { return evidence(found) >= 6 }
      if !before.classes.isDisjoint(with: care) { return evidence(found) >= 0 }
      return evidence(found) >= 2
    }
    guard let after = nearestAfter(found, care.union(Self.event), within: min(limit, 6)) else { return false }
    return !after.classes.isDisjoint(with: care) && after.classes.isDisjoint(with: .event) && evidence(found) >= 1
  }

  /// What the text is about is a patient.
  func isPersonalDate(_ found: Candidate) -> Bool {
    !isNear(found, Self.event, before: 8, after: 4) && evidence(found) >= 3
  }

  /// `147-year-old building`, `our hospital turned 92`, ages of a group.
  func isAgeOfThing(_ found: Candidate) -> Bool {
    let things: WordClass = [.thing, .organisation, .people, .amount, .institutionSelf]
    let people: WordClass = [.person, .relation, .patient, .thirdPerson]
    if let after = nearestAfter(found, things.union(people), within: 6), !after.classes.isDisjoint(with: things), after.classes.isDisjoint(with: people) {
      return true
    }
    if isNear(found, people, before: 6, after: 6) { return false }
    return nearestBefore(found, things, within: 7) != nil && !token(found.tokens.upperBound).classes.contains(.relative)
  }

  /// `97 years old`, `92-year-old`, `aged 93`, `turned 101`, `she is 94`.
  func isStatedAge(_ found: Candidate) -> Bool {
    let after = token(found.tokens.upperBound)
    if found.traits.contains(.valid) { return evidence(found) >= 1 }
    if after.classes.contains(.yearsOld), after.gap.isOnly([.space, .dash, .wide, .slash]) || after.gap.isEmpty { return evidence(found) >= 0 || isPersonAround(found) }
    let before = token(found.tokens.lowerBound - 1)
    if before.classes.contains(.age) { return evidence(found) >= 0 }
    if before.classes.contains(.turns) { return isPersonAround(found) }
    let isPredicate = before.classes.contains(.auxiliary) && token(found.tokens.lowerBound - 2).classes.isDisjoint(with: [.thing, .organisation])
    let isAlone = after.kind == .edge || !after.gap.isOnly([.space]) || !after.classes.isDisjoint(with: [.and, .relative, .common])
    return isPredicate && isAlone && !found.traits.contains(.spelled) && isPersonAround(found)
  }

  private func isPersonAround(_ found: Candidate) -> Bool {
    isNear(found, [.person, .relation, .patient, .thirdPerson, .firstPerson], before: 8, after: 8)
  }

  /// `Maria, 94, of Harlan`.
  func isAgeInApposition(_ found: Candidate) -> Bool {
    let (gap, after) = (token(found.tokens.lowerBound).gap, token(found.tokens.upperBound))
    guard gap.contains(.comma) && gap.isOnly([.comma, .space, .wide]) || gap.contains(.opening), !found.traits.contains(.spelled),
      after.kind == .edge || !after.gap.isDisjoint(with: [.comma, .semicolon, .closing, .sentence, .period])
    else { return false }
    let before = token(found.tokens.lowerBound - 1)
    return (before.facts.isName || before.facts.word == 0) && before.kind == .word && evidence(found) >= 1
  }
}
