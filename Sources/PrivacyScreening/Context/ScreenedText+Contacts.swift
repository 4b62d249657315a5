/// Whose telephone or mailbox it is.
extension ScreenedText {
  private static let personal: WordClass = [.reachMe, .contact, .relation, .patient]
  private static let institutional: WordClass = [.service, .event, .institutionSelf, .people, .publicDeed]
  private static let institutionalAfter: WordClass = [.service, .event, .organisation]
  private static let personalAfter: WordClass = [.careThing, .care, .procedure, .condition, .relation, .firstPerson]

  /// True when a number or an address is a patient's or a contact's, by the nearest word that says whose it is, or by
  /// what the text is about.
  func isPersonalContact(_ found: Candidate) -> Bool {
    let isLabelled = isAnnounced(found, by: [.phone, .fax], before: 4)
    if found.traits.contains(.doubtful) {
      return isLabelled || isNear(found, .reachMe, before: 5, after: 5) || isCalledFor(found)
        || isNear(found, [.relation, .contact], before: 2, after: 0)
    }
    if followsPerson(found), evidence(found) >= 0 { return true }
    if isForOwnThing(found) || isForHealthThing(found) { return true }
    let isWeak = found.traits.contains(.short)
    if let before = nearestBefore(found, Self.personal.union(Self.institutional)) {
      if before.classes.contains(.reachMe) { return true }
      if !before.classes.isDisjoint(with: Self.personal) { return !isWeak || before.distance <= 6 || isLabelled }
      return evidence(found) >= (hasPerson(found, inSentence: before.distance <= 6, isThird: true) ? 1 : 3)
    }
    if asksForNumber(before: found.tokens.lowerBound) { return true }
    if isNear(found, .role, before: 6, after: 0), !hasPerson(found, isThird: true) { return false }
    if let after = nearestAfter(found, Self.personalAfter.union(Self.institutionalAfter), within: 10) {
      return after.classes.isDisjoint(with: Self.institutionalAfter) && isAboutPatient(found)
    }
    return isPersonalByText(found, isWeak: isWeak)
  }

  /// `call or text 2125550142, I'm her ride`
  private func isCalledFor(_ found: Candidate) -> Bool {
    (1...8).contains { Self.calls.contains(hash(found.tokens.lowerBound - $0)) } && isAboutPatient(found)
      && hasPerson(found, inSentence: false, isThird: true)
  }
  private static let calls = WordSet("call text txt ring phone llame llamen")

  /// `fax her vaccine record to`, `send my results to`
  private func isForOwnThing(_ found: Candidate) -> Bool {
    var index = found.tokens.lowerBound
    for _ in 0..<10 {
      if token(index).gap.contains(.sentence) { return false }
      index -= 1
      let owner = token(index).classes
      guard owner.contains(.possessive), owner.isDisjoint(with: [.institutionSelf, .addressed]) else { continue }
      return (1...3).contains {
        !token(index + $0).classes.isDisjoint(with: [.careThing, .procedure, .care])
          || token(index + $0).label == .record
      }
    }
    return false
  }

  /// `email the ultrasound pictures to`: to a mailbox, for results are faxed from office to office too.
  private func isForHealthThing(_ found: Candidate) -> Bool {
    guard found.shape == .mail, hash(found.tokens.lowerBound - 1) == Self.to,
      evidence(around: found.tokens).forPublic == 0,
      !isNear(found, [.addressed, .institutionSelf], before: Self.sentenceReach, after: 6)
    else { return false }
    return nearestBefore(found, [.careThing, .procedure], within: 6) != nil && isSent(found)
  }

  private func isSent(_ found: Candidate) -> Bool {
    (1...9).contains { Self.sendings.contains(hash(found.tokens.lowerBound - $0)) }
  }
  private static let to = WordHash("to")
  private static let sendings = WordSet("email mail send forward mande manden envie envien")

  private func isPersonalByText(_ found: Candidate, isWeak: Bool) -> Bool {
    let evidence = evidence(around: found.tokens)
    if isWeak { return evidence.balance >= 3 && hasPerson(found, inSentence: false) }
    if evidence.forPublic == 0, evidence.forPatient >= 1, hasPerson(found, inSentence: false, isThird: true) {
      return true
    }
    return evidence.forPatient >= 1 && evidence.balance >= 1 && hasPerson(found, inSentence: false)
  }

  /// `call Ann Lee at`, `Ann Lee (`: a name right before, of nobody with a role.
  private func followsPerson(_ found: Candidate) -> Bool {
    var index = found.tokens.lowerBound - 1
    let link = token(index)
    let isAt = link.length == 2 && link.classes.contains(.placePreposition) || link.classes.contains(.auxiliary)
    if isAt { index -= 1 }
    let joints: Gap = [.space, .comma, .opening, .dash, .colon, .slash, .wide]
    guard isAt || token(found.tokens.lowerBound).gap.isOnly(joints) else { return false }
    let name = token(index)
    let isName = name.kind == .word && name.facts.isName && name.classes.isDisjoint(with: .noName)
    let offices: WordClass = [.role, .credential, .service, .event, .organisation]
    return isName && (name.letterCase != .lower || !hasTellingCapitals) && !isNear(found, offices, before: 10, after: 6)
  }

  /// `What's your number?` right before.
  private func asksForNumber(before index: Int) -> Bool {
    token(index).gap.contains(.sentence) && (1...3).contains { token(index - $0).classes.contains(.reachMe) }
  }

  // MARK: Mail

  /// `press@`, `careers@`: a mailbox of an office.
  func isRoleMailbox(_ found: Candidate) -> Bool {
    guard found.tokens.count == 1 else { return false }
    var word = WordHash()
    for position in found.bytes {
      let byte = self[position]
      guard !ByteClass.isASCIIWord(byte) else {
        word.add(byte)
        continue
      }
      if Self.roleMailboxes.contains(word) { return true }
      if byte == 0x40 { return false }
      word = WordHash()
    }
    return false
  }

  private static let roleMailboxes = WordSet(
    """
    press media news newsroom info information contact careers jobs hr recruiting recruitment giving foundation donate
    development events volunteer volunteers support help helpdesk service services office admin webmaster web
    marketing communications comms pio pr billing appointments scheduling records referrals privacy compliance
    security editor hello team noreply no reply feedback questions community education research alumni gala auction
    sponsor tickets pharmacy lab nursing hospital clinic wellness patientrelations mail prensa informacion citas
    contacto empleo
    """)

  /// A private mailbox of somebody who is named for a public role.
  func isOfOfficer(_ found: Candidate) -> Bool {
    let own: WordClass = [.relation, .patient, .reachMe, .firstPerson, .contact, .careThing]
    guard let before = nearestBefore(found, own.union(.role)) else { return false }
    return before.classes.isDisjoint(with: own) && evidence(found) < 1
  }

  /// A mailbox at a provider for private people.
  func isPrivateMailbox(_ found: Candidate) -> Bool {
    let bytes = bytes[found.bytes]
    guard let sign = bytes.lastIndex(of: 0x40) else {
      return found.traits.contains(.spelled) && found.tokens.contains { Self.privateProviders.contains(hash($0)) }
    }
    var provider = WordHash()
    for byte in bytes[(sign + 1)...].prefix(while: { $0 != 0x2E }) { provider.add(byte) }
    return Self.privateProviders.contains(provider)
  }

  private static let privateProviders = WordSet(
    """
    gmail googlemail yahoo ymail rocketmail hotmail outlook live msn aol icloud me mac comcast verizon att sbcglobal
    bellsouth cox charter earthlink juno protonmail proton gmx mail zoho fastmail hushmail tutanota optonline frontier
    windstream centurylink roadrunner prodigy terra
    """)
}
