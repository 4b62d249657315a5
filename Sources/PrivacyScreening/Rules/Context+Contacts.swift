/// Whose telephone, mail, page, picture or handle it is.
extension ScreenedText {
  private static let personal: WordClass = [.reachMe, .contact, .relation, .patient]
  private static let institutional: WordClass = [.service, .event, .institutionSelf, .people, .publicDeed]

  /// True when a number or an address is a patient's or a contact's, by the nearest word that says whose it is, or by what
  /// the text is about.
  func isPersonalContact(_ found: Candidate) -> Bool {
    let weak = found.traits.contains(.doubtful) || found.traits.contains(.short)
    if found.traits.contains(.doubtful) { return isAnnounced(found, by: [.phone, .fax], before: 4) || isNear(found, .reachMe, before: 5, after: 0) }
    if followsPerson(found), evidence(found) >= 0 { return true }
    if let before = nearestBefore(found, Self.personal.union(Self.institutional)) {
      if before.classes.contains(.reachMe) { return true }
      if !before.classes.isDisjoint(with: Self.personal) { return !weak || before.distance <= 6 || isAnnounced(found, by: [.phone, .fax], before: 4) }
      return evidence(found) >= (hasPerson(found, inSentence: false, isThird: true) ? 1 : 3)
    }
    if token(found.tokens.lowerBound).gap.contains(.sentence), asksForNumber(before: found.tokens.lowerBound) { return true }
    if isNear(found, .role, before: 6, after: 0), !hasPerson(found, isThird: true) { return false }
    if let after = nearestAfter(found, [.careThing, .care, .procedure, .condition, .relation, .firstPerson, .service, .event, .organisation], within: 10) {
      if !after.classes.isDisjoint(with: [.service, .event, .organisation]) { return false }
      return isAboutPatient(found)
    }
    if !weak, evidence(around: found.tokens).forPublic == 0, hasPerson(found, inSentence: false, isThird: true) { return true }
    return (weak ? evidence(found) >= 3 : isAboutPatient(found, margin: 1)) && hasPerson(found, inSentence: false)
  }

  /// `call Ann Lee at`, `Ann Lee (`: a name right before, of nobody with a role.
  private func followsPerson(_ found: Candidate) -> Bool {
    var index = found.tokens.lowerBound - 1
    let isAt = token(index).length == 2 && token(index).classes.contains(.placePreposition) || token(index).classes.contains(.auxiliary)
    if isAt { index -= 1 }
    guard isAt || token(found.tokens.lowerBound).gap.isOnly([.space, .comma, .opening, .dash, .colon, .slash, .wide]) else { return false }
    let name = token(index)
    let isName = name.kind == .word && name.facts.isName && name.classes.isDisjoint(with: .noName) && (name.letterCase != .lower || !hasTellingCapitals)
    return isName && !isNear(found, [.role, .credential, .service, .event, .organisation], before: 10, after: 6)
  }

  /// `What's your number?` right before.
  private func asksForNumber(before index: Int) -> Bool {
    (1...3).contains { token(index - $0).classes.contains(.reachMe) }
  }

  /// `press@`, `careers@`: a mailbox of an office.
  func isRoleMailbox(_ found: Candidate) -> Bool {
    guard found.tokens.count == 1 else { return false }
    var word = WordHash()
    for position in found.bytes {
      let byte = self[position]
      if byte == 0x40 { return Self.roleMailboxes.contains(word) }
      guard ByteClass.isASCIIWord(byte) else {
        if Self.roleMailboxes.contains(word) { return true }
        word = WordHash()
        continue
      }
      word.add(byte)
    }
    return false
  }

  private static let roleMailboxes = WordSet(
    """
    press media news newsroom info information contact careers jobs hr recruiting recruitment giving foundation donate
    development events volunteer volunteers support help helpdesk service services office admin webmaster web marketing
    communications comms pio pr billing appointments scheduling records referrals privacy compliance security editor
    hello team noreply no reply feedback questions community education research alumni gala auction sponsor tickets
    pharmacy lab nursing hospital clinic wellness patientrelations mail prensa informacion citas contacto empleo
    """)

  /// A private mailbox of somebody who is named for a public role.
  func isOfOfficer(_ found: Candidate) -> Bool {
    guard let before = nearestBefore(found, [.role, .relation, .patient, .reachMe, .firstPerson, .contact, .careThing]) else { return false }
    return before.classes.isDisjoint(with: [.relation, .patient, .reachMe, .firstPerson, .contact, .careThing]) && evidence(found) < 1
  }

  /// A mailbox at a provider for private people.
  func isPrivateMailbox(_ found: Candidate) -> Bool {
    let bytes = bytes[found.bytes]
    guard let at = bytes.lastIndex(of: 0x40) else { return found.traits.contains(.spelled) && endsAtPrivateProvider(found) }
    var provider = WordHash()
    for byte in bytes[(at + 1)...].prefix(while: { $0 != 0x2E }) { provider.add(byte) }
    return Self.privateProviders.contains(provider)
  }

  private func endsAtPrivateProvider(_ found: Candidate) -> Bool {
    found.tokens.contains { Self.privateProviders.contains(hash($0)) }
  }

  private static let privateProviders = WordSet(
    """
    gmail googlemail yahoo ymail rocketmail hotmail outlook live msn aol icloud me mac comcast verizon att sbcglobal bellsouth cox
    charter earthlink juno protonmail proton gmx mail zoho fastmail hushmail tutanota optonline frontier windstream centurylink
    roadrunner prodigy terra
    """)

  /// A page that raises money for, remembers or shows the record of one patient.
  func isPatientPage(_ found: Candidate) -> Bool {
    let link = LinkWords(self, found)
    if link.host.contains(where: Self.patientHosts.contains) { return link.path.count > 0 }
    if link.all.contains(where: Self.recordWords.contains) { return link.hasNumber || link.isLong }
    return link.path.contains(where: Self.personWords.contains) && link.isLong && evidence(found) >= 1
  }

  private static let patientHosts = WordSet("gofundme gofund caringbridge givesendgo mealtrain youcaring givebutter legacy tributes dignitymemorial everloved gatheringus lotsahelpinghands postop carepages helphopelive plumfund fundly mychart patientportal myhealth followmyhealth")
  private static let recordWords = WordSet("mychart patient patients mrn pid chart charts encounter patientid ehr emr dob ssn memberid obituary obituaries visit record records results labs")
  private static let personWords = WordSet("help for support recover recovery journey fight memorial tribute beat save pray story fundraiser f fund")

  /// An address of an image file.
  func isImageLink(_ found: Candidate) -> Bool {
    var end = found.bytes.upperBound
    if let mark = bytes[found.bytes].firstIndex(of: 0x3F) { end = mark }
    guard let dot = bytes[found.bytes.lowerBound..<end].lastIndex(of: 0x2E), end - dot <= 5 else { return false }
    return ByteClass.imageEndings.contains(bytes[(dot + 1)..<end].reduce(0) { $0 << 8 | UInt32($1 | 0x20) })
  }

  /// A picture of a patient, by the words beside it or in its name.
  func isPatientPicture(_ found: Candidate) -> Bool {
    let words = LinkWords(self, found)
    let isNamed = words.path.contains { NameDictionary.facts(of: $0).givenName >= 2 || Self.pictureWords.contains($0) || Self.recordWords.contains($0) }
    if isNear(found, [.event, .publicDeed, .organisation, .service], before: 10, after: 0), evidence(found) < 2 { return false }
    return isNear(found, [.patient, .relation, .care, .procedure, .condition, .careThing, .carePlace], before: 14, after: 8) || evidence(found) >= 2
      || isNamed && evidence(found) >= 0 && words.path.contains { Self.pictureWords.contains($0) }
  }

  private static let pictureWords = WordSet("icu er nicu wound incision xray scan mri ct recovery surgery postop preop chemo bedside discharge patient rash scar face stitches")

  /// `@name` of somebody who is said to be a patient.
  func isPatientHandle(_ found: Candidate) -> Bool {
    let index = found.tokens.lowerBound
    let before = token(index - 1)
    guard !isOrganisationHandle(found) else { return false }
    let isIntroduced = !before.classes.isDisjoint(with: [.relation, .patient, .turnsTo]) && token(index).gap.isOnly([.space, .comma, .colon, .wide, .opening])
    let isAddressee = before.kind == .edge || before.kind == .handle || before.classes.contains(.greeting) || token(index).gap.contains(.sentence)
    if token(index - 1).label == .handle || token(index - 2).label == .handle { return evidence(found) >= 1 }
    let health: WordClass = [.care, .condition, .procedure, .carePlace, .death]
    if isIntroduced, !before.classes.isDisjoint(with: [.relation, .patient]) { return evidence(found) >= 2 }
    let next = token(index + 1)
    let isPassive = next.classes.contains(.care) && (!next.classes.contains(.turnsTo) || endsPassive(index + 1 + max(1, Int(next.phraseLength))))
    let isSubject = !next.classes.isDisjoint(with: [.auxiliary, .relative]) || isPassive
    let isIll = nearestAfter(found, health, within: 10) != nil
    if nearestBefore(found, .reachMe, within: 6) != nil || Self.messagings.contains(hash(index - 1)) || Self.messagings.contains(hash(index - 2)) {
      return isAboutPatient(found)
    }
    if isIntroduced || before.classes.contains(.publicDeed) { return isIll || evidence(found) >= 2 }
    if isAddressedCare(found) { return true }
    if isIntroducedPerson(found), isIll || evidence(found) >= 2 { return evidence(found) >= 1 }
    return isSubject && isIll && token(index + 1).gap.isOnly([.space, .comma, .wide]) && (!isAddressee || before.kind != .handle && evidence(found) >= 1 && token(index + 1).gap == .space)
  }
}

extension ScreenedText {
  fileprivate static let messagings = WordSet("dm message tag insta instagram ig twitter snapchat snap tiktok facebook handle username account")

  /// `your surgery` after the handle: somebody is told about their own care.
  fileprivate func isAddressedCare(_ found: Candidate) -> Bool {
    let last = min(tokens.count, found.tokens.upperBound + 16)
    return (found.tokens.upperBound..<max(last, found.tokens.upperBound)).contains { index in
      guard token(index).classes.contains(.addressed) else { return false }
      return (1...2).contains { !token(index + $0).classes.isDisjoint(with: [.care, .condition, .procedure, .careThing]) }
    }
  }

  /// A handle that reads as a person's, after a word that may lead to one.
  fileprivate func isIntroducedPerson(_ found: Candidate) -> Bool {
    let before = token(found.tokens.lowerBound - 1)
    guard before.kind == .word, !token(found.tokens.lowerBound).gap.contains(.sentence), token(found.tokens.upperBound).kind != .edge,
      before.classes.isDisjoint(with: [.placePreposition, .greeting]), !Self.mentions.contains(hash(found.tokens.lowerBound - 1))
    else { return false }
    let handle = bytes[found.bytes].dropFirst()
    if handle.contains(where: { !((($0 | 0x20) &- 0x61) < 26) }) { return true }
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
  fileprivate func isOrganisationHandle(_ found: Candidate) -> Bool {
    let handle = bytes[found.bytes].map { $0 | 0x20 }
    return Self.organisationParts.contains { part in
      handle.count >= part.count && (0...handle.count - part.count).contains { handle[$0...].starts(with: part) }
    }
  }

  private static let organisationParts = [
    "hosp", "health", "medic", "medctr", "clinic", "general", "news", "center", "centre", "univ", "children", "kids", "foundation", "mercy", "care",
    "surg", "nurs", "pharm", "ems", "fire", "police", "county", "city", "official", "team", "cancer", "heart", "blood", "regional", "memorial",
  ].map { Array($0.utf8) }
}

/// The words of a link or a file name.
struct LinkWords {
  private(set) var host: [WordHash] = []
  private(set) var path: [WordHash] = []
  private(set) var hasNumber = false

  var all: [WordHash] { host + path }
  var isLong: Bool { path.count >= 3 }

  init(_ text: ScreenedText, _ found: Candidate) {
    var word = WordHash()
    var digits = 0
    var length = 0
    var slashes = text.token(found.tokens.lowerBound).kind == .image ? 3 : 0
    let bytes = text.bytes[found.bytes]
    if !bytes.contains(0x3A) { slashes = max(slashes, 2) }
    for byte in bytes + [0x2F] {
      if ByteClass.isASCIIWord(byte) {
        word.add(byte)
        length += 1
        if ByteClass.isDigit(byte) { digits += 1 }
        continue
      }
      if length > 0 {
        if digits >= 4 { hasNumber = true }
        if slashes >= 3 { path.append(word) } else { host.append(word) }
      }
      if byte == 0x2F { slashes += 1 }
      word = WordHash()
      digits = 0
      length = 0
    }
  }
}
