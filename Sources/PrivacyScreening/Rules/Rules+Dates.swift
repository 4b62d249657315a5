import HospitalModel

/// Dates finer than a year of one person, and ages of 90 and more.
extension RuleTable {
  static let dates: [Rule] = [
    .exemption("date.past", .date, .contract) { text, found in text.isHistorical(found) || text.isExpiry(found) },
    .row("date.birth", .date, .date, .block, 0.95, .safeHarborC) { text, found in text.isBirth(found) },
    .exemption("date.number", .date, .contract) { _, found in found.traits.contains(.spelled) },
    .row("date.newborn", .date, .date, .warn, 0.8, .safeHarborC) { text, found in
      found.traits.isDisjoint(with: [.doubtful, .coarse]) && text.announcesBirth(found) && !text.isNear(found, .event, before: 8, after: 4)
    },
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
    let isPlain = found.traits.isDisjoint(with: [.doubtful, .coarse]) || isAfterDatePreposition(found)
    let limit = isPlain ? Self.sentenceReach : 5
    if followsOwnCare(found) { return evidence(found) >= -1 }
    let isOfEvent = nearestBefore(found, Self.event, within: limit)
    if let ofCare = nearestBefore(found, care, within: limit) {
      let isNearer = isOfEvent.map { ofCare.distance <= $0.distance } ?? true
      let isPublic = isPublicDeed(found)
      let isOfMany = nearestBefore(found, [.people, .patients], within: 10) != nil && !hasPerson(found)
      if isOfMany { return false }
      let isOfOne = hasPerson(found) || evidence(around: found.tokens).forPatient >= 2
      return isOfOne && evidence(found) >= (isNearer ? (isPublic ? 1 : 0) : 3)
    }
    if isOfEvent != nil { return evidence(found) >= (hasPerson(found, isThird: true) ? 1 : 4) }
    if let weak = nearestBefore(found, [.procedure, .condition, .careThing, .birth, .carePlace], within: limit) {
      let isPublic = isPublicDeed(found)
      // A condition may be a population's; a procedure is somebody's.
      let isOfOne = !weak.classes.isDisjoint(with: [.procedure, .careThing]) && weak.distance <= (token(found.tokens.lowerBound - 1).classes.contains(.article) ? 3 : 2) || hasPerson(found, isThird: true)
      return evidence(found) >= (isPublic ? 3 : 1) && isOfOne
    }
    let weak: WordClass = [.procedure, .condition, .relation, .carePlace]
    guard let after = nearestAfter(found, care.union(Self.event).union(weak), within: min(limit, 8)) else { return false }
    return !after.classes.isDisjoint(with: care.union(weak)) && after.classes.isDisjoint(with: .event) && evidence(found) >= 1 && hasPerson(found)
  }

  /// What somebody in public does, or is.
  private func isPublicDeed(_ found: Candidate) -> Bool {
    isNear(found, [.performs, .publicDeed], before: 12, after: 4) || isNear(found, .role, before: 12, after: 4) && !hasPerson(found)
  }

  /// `her chemo`, `my son's surgery` before the date, in its sentence.
  private func followsOwnCare(_ found: Candidate) -> Bool {
    let care: WordClass = [.care, .condition, .procedure]
    var index = found.tokens.lowerBound
    for _ in 0..<12 {
      if token(index).gap.contains(.sentence) { return false }
      index -= 1
      let isOwner = token(index).classes.contains(.possessive) && token(index).classes.isDisjoint(with: [.institutionSelf, .addressed])
      let isRelative = token(index).classes.contains(.relation) && token(index + 1).gap == .apostrophe
      if isOwner || isRelative, (1...(isRelative ? 3 : 2)).contains(where: { !token(index + $0).classes.isDisjoint(with: care) }) { return true }
    }
    return false
  }

  /// `on 2/4`, `since 3/1`: what may be a fraction elsewhere is a date here.
  private func isAfterDatePreposition(_ found: Candidate) -> Bool {
    Self.datePrepositions.contains(hash(found.tokens.lowerBound - 1))
  }

  private static let datePrepositions = WordSet("on since dated until el desde of del")

  /// `exp 09/28`, `valid until 3/31`.
  func isExpiry(_ found: Candidate) -> Bool {
    Self.expiries.contains(hash(found.tokens.lowerBound - 1)) || Self.expiries.contains(hash(found.tokens.lowerBound - 2))
  }

  private static let expiries = WordSet("exp expires expiry expiration expiring vence")

  /// Of a year before anybody who lives was born.
  func isHistorical(_ found: Candidate) -> Bool {
    found.tokens.contains { token($0).length == 4 && number(token($0)).map { (1000..<1900).contains($0) } == true }
  }

  /// Of a year that somebody alive may have been born in, and not of the last years.
  private func isOfTheLiving(_ found: Candidate) -> Bool {
    found.tokens.contains { token($0).length == 4 && number(token($0)).map { (1925...2015).contains($0) } == true }
  }

  /// What the text is about is a patient, or a name stands right before.
  func isPersonalDate(_ found: Candidate) -> Bool {
    if isNear(found, Self.event, before: 8, after: 4) { return false }
    let before = token(found.tokens.lowerBound - 1)
    let isSecond = token(found.tokens.lowerBound - 2).letterCase == .title && before.letterCase == .title && before.kind == .word
    let followsName = before.facts.isName && before.facts.word < 3 || isSecond && (before.facts.isName || before.facts.word == 0) || before.length == 1 && token(found.tokens.lowerBound - 2).facts.isName
    let isListed = !token(found.tokens.lowerBound).gap.isDisjoint(with: [.slash, .comma, .semicolon, .dash, .opening, .line])
    if followsName, isOfTheLiving(found), evidence(found) >= 0 { return true }
    if followsName && isListed { return evidence(found) >= 1 }
    let around = evidence(around: found.tokens)
    let isOnlyPersonal = around.forPublic == 0 && around.forPatient >= 1
      && isAround(found.tokens, WordClass.health.union([.relation, .patient]), 14) && hasPerson(found, isThird: true)
    return isOnlyPersonal || around.balance >= 2 && hasPerson(found, inSentence: false)
  }

  /// `147-year-old building`, `our hospital turned 92`, ages of a group.
  func isAgeOfThing(_ found: Candidate) -> Bool {
    let things: WordClass = [.thing, .organisation, .people, .amount, .institutionSelf]
    let people: WordClass = [.person, .relation, .patient, .thirdPerson]
    if evidence(found) >= 4 { return false }
    if let before = nearestBefore(found, things.union(people), within: 5), before.classes.isDisjoint(with: things) { return false }
    if let after = nearestAfter(found, things.union(people), within: 6), !after.classes.isDisjoint(with: things), after.classes.isDisjoint(with: people) {
      return true
    }
    if isNear(found, people, before: 6, after: 6) { return false }
    return nearestBefore(found, things, within: 7) != nil && !token(found.tokens.upperBound).classes.contains(.relative)
  }

  /// `97 years old`, `92-year-old`, `aged 93`, `turned 101`, `she is 94`.
  func isStatedAge(_ found: Candidate) -> Bool {
    let after = token(found.tokens.upperBound)
    if found.traits.contains(.valid) { return evidence(found) >= 1 || isPersonAround(found) }
    if after.classes.contains(.yearsOld), after.gap.isOnly([.space, .dash, .wide, .slash]) || after.gap.isEmpty { return evidence(found) >= 0 || isPersonAround(found) }
    let before = token(found.tokens.lowerBound - 1)
    let isLeading = before.length == 2 && before.classes.contains(.placePreposition) && (after.gap.contains(.comma) || after.classes.contains(.thirdPerson))
    if isLeading, !after.classes.isDisjoint(with: [.possessive, .relation, .person, .thirdPerson]) || after.facts.givenName >= 2 { return true }
    let isOf = before.length == 2 && Self.datePrepositions.contains(before.hash) || before.classes.contains(.particle)
    if isOf, !token(found.tokens.lowerBound - 2).classes.isDisjoint(with: [.person, .relation, .patient]) { return true }
    if before.classes.contains(.age) { return evidence(found) >= 0 }
    if before.classes.contains(.turns) { return isPersonAround(found) }
    let isShortened = before.length == 1 && before.gap == .apostrophe
    let isPredicate = (before.classes.contains(.auxiliary) || isShortened) && token(found.tokens.lowerBound - 2).classes.isDisjoint(with: [.thing, .organisation])
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
    let isPerson = before.facts.isName || before.facts.word == 0 || !before.classes.isDisjoint(with: [.patient, .relation, .person])
    return isPerson && before.kind == .word && isAboutPatient(found)
  }
}
