/// Whether a handle is a patient's.
extension ScreenedText {
  /// `@name` of somebody who is said to be a patient.
  func isPatientHandle(_ found: Candidate) -> Bool {
    guard !isOrganisationHandle(found) else { return false }
    let index = found.tokens.lowerBound
    let before = token(index - 1)
    // `RT @name:` names who wrote it.
    guard !Self.forwardings.contains(before.hash) else { return false }
    let evidence = evidence(found)
    if before.label == .handle || token(index - 2).label == .handle { return evidence >= 1 }
    if isIntroduced(found), !before.classes.isDisjoint(with: [.relation, .patient]) { return evidence >= 2 }
    let isMessaging = Self.messagings.contains(before.hash) || Self.messagings.contains(hash(index - 2))
    if isMessaging || nearestBefore(found, .reachMe, within: 6) != nil { return isAboutPatient(found) }
    let isIll = nearestAfter(found, [.care, .condition, .procedure, .carePlace, .death], within: 10) != nil
    if isIntroduced(found) || before.classes.contains(.publicDeed) { return isIll || evidence >= 2 }
    if isAddressedCare(found) { return true }
    if isIntroducedPerson(found), isIll || evidence >= 2 { return evidence >= 1 }
    return isIll && isSubject(found)
  }

  private static let pointings = WordSet("that")
  private static let forwardings = WordSet("rt mt via by")
  private static let messagings = WordSet(
    "dm message tag insta instagram ig twitter snapchat snap tiktok facebook handle username account")

  /// After `my friend`, `the patient`, `praying for`.
  private func isIntroduced(_ found: Candidate) -> Bool {
    !token(found.tokens.lowerBound - 1).classes.isDisjoint(with: [.relation, .patient, .turnsTo])
      && token(found.tokens.lowerBound).gap.isOnly([.space, .comma, .colon, .wide, .opening])
  }

  /// `@name is`, `@name, diagnosed`: and nobody who is only spoken to.
  private func isSubject(_ found: Candidate) -> Bool {
    let index = found.tokens.lowerBound
    let (before, next) = (token(index - 1), token(index + 1))
    let end = index + 1 + max(1, Int(next.phraseLength))
    let isPassive = next.classes.contains(.care) && (!next.classes.contains(.turnsTo) || endsPassive(end))
    guard isPassive || !next.classes.isDisjoint(with: [.auxiliary, .relative]) && !Self.pointings.contains(next.hash),
      next.gap.isOnly([.space, .comma, .wide])
    else { return false }
    let isAddressee =
      before.kind == .edge || before.kind == .handle || before.classes.contains(.greeting)
      || token(index).gap.contains(.sentence)
    return !isAddressee || before.kind != .handle && next.gap == .space && evidence(found) >= 1
  }

  /// `your surgery` after the handle: somebody is told about their own care.
  private func isAddressedCare(_ found: Candidate) -> Bool {
    let care: WordClass = [.care, .condition, .procedure, .careThing]
    let end = found.tokens.upperBound
    return (end..<max(end, min(tokens.count, end + 16))).contains { index in
      token(index).classes.contains(.addressed)
        && (1...2).contains { !token(index + $0).classes.isDisjoint(with: care) }
    }
  }

  /// A handle that reads as a person's, after a word that may lead to one.
  private func isIntroducedPerson(_ found: Candidate) -> Bool {
    let before = token(found.tokens.lowerBound - 1)
    guard before.kind == .word, !token(found.tokens.lowerBound).gap.contains(.sentence),
      token(found.tokens.upperBound).kind != .edge, !Self.mentions.contains(before.hash),
      before.classes.isDisjoint(with: [.placePreposition, .greeting])
    else { return false }
    let handle = bytes[found.bytes].dropFirst()
    if handle.contains(where: { ($0 | 0x20) &- 0x61 >= 26 }) { return true }
    var prefix = WordHash()
    for (place, byte) in handle.enumerated() {
      prefix.add(byte)
      if place >= 2, NameDictionary.facts(of: prefix).givenName >= 2 { return true }
    }
    return false
  }

  /// What stands before a handle that is mentioned, not spoken of.
  private static let mentions = WordSet("rt via thanks thank cc by gracias mt hat at from")

  /// A handle with a word of an institution in it: `@RiverbendHealth`.
  private func isOrganisationHandle(_ found: Candidate) -> Bool {
    let handle = bytes[found.bytes].map { $0 | 0x20 }
    return Self.organisationParts.contains { part in
      handle.count >= part.count
        && (0...handle.count - part.count).contains { handle[$0...].starts(with: part) }
    }
  }

  private static let organisationParts = [
    "hosp", "health", "medic", "medctr", "clinic", "general", "news", "center", "centre", "univ", "children", "kids",
    "foundation", "mercy", "care", "surg", "nurs", "pharm", "ems", "fire", "police", "county", "city", "official",
    "team",
    "cancer", "heart", "blood", "regional", "memorial",
  ].map { Array($0.utf8) }
}
