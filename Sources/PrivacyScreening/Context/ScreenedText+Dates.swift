/// Whether a date is one person's.
extension ScreenedText {
  private static let ofEvent: WordClass = [.event, .service, .publicDeed]
  private static let ofCare: WordClass = [.care, .death]

  /// `born on Christmas Eve`, `died Thanksgiving Day`: the day by its name alone takes the word right before.
  func isHolidayOfSomebody(_ found: Candidate) -> Bool {
    nearestBefore(found, [.birth, .death, .care], within: 3) != nil && evidence(found) >= 2
      && hasPerson(found, isThird: true) && nearestBefore(found, .people) == nil
  }

  /// A word of birth in the few tokens before or right after.
  func isBirth(_ found: Candidate) -> Bool {
    guard let before = nearestBefore(found, [.birth, .event, .care, .death, .organisation], within: 7) else {
      return nearestAfter(found, .birth, within: 4) != nil && evidence(found) >= 0
    }
    return before.classes.contains(.birth)
  }

  /// `Welcome baby Ana, born`, and no date of an event.
  func isDateOfNewborn(_ found: Candidate) -> Bool {
    found.traits.isDisjoint(with: [.doubtful, .coarse]) && announcesBirth(found)
      && !isNear(found, .event, before: 8, after: 4)
  }

  /// The nearest word of care or death stands nearer than any of an event.
  func isCareDate(_ found: Candidate) -> Bool {
    if followsOwnCare(found) { return evidence(found) >= -1 }
    if isAfterWordForCareDate(found) { return evidence(found) >= 0 }
    // `Admit 11/02/24`
    if found.tokens.count >= 3, token(found.tokens.lowerBound - 1).classes.contains(.care),
      evidence(around: found.tokens).forPublic == 0
    {
      return true
    }
    let isPlain = found.traits.isDisjoint(with: [.doubtful, .coarse]) || isAfterDatePreposition(found)
    let limit = isPlain ? Self.sentenceReach : 5
    let event = nearestBefore(found, Self.ofEvent, within: limit)
    if let care = nearestBefore(found, Self.ofCare, within: limit) {
      return isOfCare(found, isNearest: event.map { care.distance <= $0.distance } ?? true)
    }
    if event != nil { return evidence(found) >= (hasPerson(found, isThird: true) ? 1 : 4) }
    let weak: WordClass = [.procedure, .condition, .careThing, .birth, .carePlace]
    if let weak = nearestBefore(found, weak, within: limit) { return isOfWeakCare(found, weak) }
    return precedesCare(found, limit)
  }

  private func isOfCare(_ found: Candidate, isNearest: Bool) -> Bool {
    let isOfMany = nearestBefore(found, [.people, .patients], within: 10) != nil
    let isOfOne = hasPerson(found) || !isOfMany && evidence(around: found.tokens).forPatient >= 2
    return isOfOne && evidence(found) >= (isNearest ? (isPublicDeed(found) ? 1 : 0) : 3)
  }

  /// After a condition, which may be a population's, or a procedure, which is somebody's.
  private func isOfWeakCare(_ found: Candidate, _ weak: (classes: WordClass, distance: Int)) -> Bool {
    let reach = token(found.tokens.lowerBound - 1).classes.contains(.article) ? 3 : 2
    let isProcedure = !weak.classes.isDisjoint(with: [.procedure, .careThing]) && weak.distance <= reach + 2
    // `Miscarriage on May 5`
    let isEvent = weak.distance == 2 && isAfterDatePreposition(found) && evidence(around: found.tokens).forPublic == 0
    return (isProcedure || isEvent || hasPerson(found, isThird: true))
      && evidence(found) >= (isPublicDeed(found) ? 3 : 1)
  }

  /// `On 3/4 my husband had a stroke`.
  private func precedesCare(_ found: Candidate, _ limit: Int) -> Bool {
    let care = Self.ofCare.union([.procedure, .condition, .relation, .carePlace])
    guard let after = nearestAfter(found, care.union(Self.ofEvent), within: min(limit, 8)) else { return false }
    return !after.classes.isDisjoint(with: care) && !after.classes.contains(.event) && evidence(found) >= 1
      && hasPerson(found)
  }

  /// What somebody in public does, or is.
  private func isPublicDeed(_ found: Candidate) -> Bool {
    isNear(found, [.performs, .publicDeed], before: 12, after: 4)
      || isNear(found, .role, before: 12, after: 4) && !hasPerson(found)
  }

  /// `her chemo`, `my son's surgery` before the date, in its sentence.
  private func followsOwnCare(_ found: Candidate) -> Bool {
    let care: WordClass = [.care, .condition, .procedure]
    var index = found.tokens.lowerBound
    for _ in 0..<12 {
      if token(index).gap.contains(.sentence) { return false }
      index -= 1
      let owner = token(index).classes
      let isRelative = owner.contains(.relation) && token(index + 1).gap == .apostrophe
      let isOwner = owner.contains(.possessive) && owner.isDisjoint(with: [.institutionSelf, .addressed])
      guard isOwner || isRelative else { continue }
      if (1...(isRelative ? 3 : 2)).contains(where: { !token(index + $0).classes.isDisjoint(with: care) }) {
        return true
      }
    }
    return false
  }

  /// `on 2/4`, `since 3/1`: what may be a fraction elsewhere is a date here.
  private func isAfterDatePreposition(_ found: Candidate) -> Bool {
    Self.datePrepositions.contains(hash(found.tokens.lowerBound - 1))
  }

  private static let datePrepositions = WordSet("on since dated until el desde of del")

  /// `admit date 20240302`: eight digits are a date where the word before says so.
  func isAfterWordForDate(_ found: Candidate) -> Bool {
    (1...2).contains { Self.wordsForDate.contains(hash(found.tokens.lowerBound - $0)) }
  }

  /// `Date of service 3/4/24`, `admit date 3/4`: what a form calls the date of somebody's care.
  private func isAfterWordForCareDate(_ found: Candidate) -> Bool {
    (1...3).contains { distance in
      let token = token(found.tokens.lowerBound - distance)
      return token.classes.contains(.care) && Self.wordsForDate.contains(token.hash)
    }
  }

  private static let wordsForDate = WordSet("date dates dated fecha dos doa dod")

  /// What the text is about is a patient, or a name stands right before.
  func isPersonalDate(_ found: Candidate) -> Bool {
    guard found.traits.isDisjoint(with: [.doubtful, .coarse]), !isNear(found, Self.ofEvent, before: 8, after: 4) else {
      return false
    }
    let evidence = evidence(around: found.tokens)
    if followsPatientNumber(found) { return evidence.forPublic == 0 }
    if followsName(found) {
      // Somebody alive may have been born then.
      let isWhole = found.tokens.count >= 3 && token(found.tokens.lowerBound - 1).letterCase == .upper
      if isWhole || holdsYear(found.tokens, 1925...2015), evidence.balance >= 0 { return true }
      let marks: Gap = [.slash, .comma, .semicolon, .dash, .opening, .line]
      if !token(found.tokens.lowerBound).gap.isDisjoint(with: marks) { return evidence.balance >= 1 }
    }
    if evidence.balance >= 2 { return hasPerson(found, inSentence: false) }
    return evidence.forPublic == 0 && evidence.forPatient >= 1 && hasPerson(found, isThird: true)
      && isAround(found.tokens, WordClass.health.union([.relation, .patient]), 14)
  }

  /// `Medicaid ID XY 123 456, since 3/4`: after somebody's number, in its sentence.
  private func followsPatientNumber(_ found: Candidate) -> Bool {
    isAnnounced(found, by: [.plan, .record, .socialSecurity, .encounter], before: 10)
      && (1...5).contains { distance in
        let token = token(found.tokens.lowerBound - distance)
        return token.kind == .redacted || token.digits >= 3
      }
  }

  private func followsName(_ found: Candidate) -> Bool {
    let isSex = Self.sexes.contains(hash(found.tokens.lowerBound - 1))
    let place = found.tokens.lowerBound - (isSex ? 1 : 0)
    let (before, first) = (token(place - 1), token(place - 2))
    guard before.kind == .word else { return false }
    if before.length == 1 { return first.facts.isName }
    if before.facts.isName, before.facts.word < 3 { return true }
    let isListed = first.letterCase == .upper && before.letterCase == .upper && before.gap.contains(.comma)
    if isListed { return true }
    let isPair = first.letterCase == .title && before.letterCase == .title
    return isPair && (before.facts.isName || before.facts.word == 0)
  }

  private static let sexes = WordSet("f m")

  /// Of a year before anybody who lives was born, or the end of a card: `exp 09/28`.
  func isHistoricalOrExpiry(_ found: Candidate) -> Bool {
    holdsYear(found.tokens, 1000...1899) || isOfStatesman(found)
      || HistoricalNames.isNamed(self, within: 10, before: found)
      || (1...2).contains { Self.expiries.contains(hash(found.tokens.lowerBound - $0)) }
  }

  private static let expiries = WordSet("exp expires expiry expiration expiring vence")

  /// `Welcome baby Ana`, `twins … weighing`: words of a birth near each other.
  func announcesBirth(_ candidate: Candidate) -> Bool {
    var isChild = false
    var isArrival = false
    for index in max(0, candidate.tokens.lowerBound - 14)..<min(tokens.count, candidate.tokens.upperBound + 14) {
      isChild = isChild || Self.newborns.contains(hash(index))
      isArrival = isArrival || Self.arrivals.contains(hash(index))
    }
    return isChild && isArrival
  }

  private static let newborns = WordSet(
    "baby twins triplets boy girl son daughter newborn parents mom dad bebe nino nina gemelos")
  private static let arrivals = WordSet(
    """
    arrived arrives welcomed welcome delivered weighing weighed weighs lbs pounds oz ounces born nacio
    nacieron llego llegaron peso pesaron
    """)
}
