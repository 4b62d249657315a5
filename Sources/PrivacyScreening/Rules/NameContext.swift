/// The words around a name.
struct NameContext {
  private let text: ScreenedText
  private let found: Candidate
  /// The nearest word before the name that it can belong to.
  private let cue: WordClass
  private let cueIndex: Int

  private static let cues: WordClass = [
    .relation, .patient, .honorific, .role, .named, .turnsTo, .contact, .greeting, .group, .placeBeginning, .care, .death, .carePlace, .patients,
  ]
  private static let health: WordClass = [.care, .condition, .procedure, .carePlace, .death, .birth]

  init(_ text: ScreenedText, _ found: Candidate) {
    self.text = text
    self.found = found
    cue = found.cue
    cueIndex = found.cueIndex
  }

  /// Goes back over what may stand between a word and the name that it introduces: commas, ages, `is`, other names of a list.
  static func cue(_ text: ScreenedText, _ found: Candidate) -> (WordClass, Int) {
    var index = found.tokens.lowerBound
    var isList = false
    for _ in 0..<10 {
      let gap = text.token(index).gap
      if gap.contains(.sentence), !text.token(index - 1).classes.contains(.honorific) { break }
      if !gap.isDisjoint(with: [.slash, .at]) { break }
      index -= 1
      let token = text.token(index)
      if token.kind == .edge { break }
      if !token.classes.isDisjoint(with: cues) { return (token.classes, index) }
      if token.classes.contains(.and) || gap.contains(.comma) || gap.contains(.semicolon) { isList = true }
      guard mayStandBetween(token, isList: isList) else { break }
    }
    return ([], index)
  }

  private static func mayStandBetween(_ token: Token, isList: Bool) -> Bool {
    if token.kind == .number { return token.length <= 3 }
    guard token.kind == .word else { return false }
    if !token.classes.isDisjoint(with: [.filler, .auxiliary, .article, .yearsOld, .age, .and]) { return true }
    return isList && (token.facts.isName || token.length == 1) && token.letterCase != .lower
  }

  /// In a list of names: after `and` or a semicolon.
  private var isListed: Bool {
    let first = text.token(found.tokens.lowerBound)
    return text.token(found.tokens.lowerBound - 1).classes.contains(.and) || first.gap.contains(.semicolon)
  }

  private var isAttached: Bool { cueIndex >= found.tokens.lowerBound - 1 }
  private var evidence: Int { text.evidence(found) }
  private var isAboutPatient: Bool { text.isAboutPatient(found, margin: -1) }
  private var next: Token { text.token(found.tokens.upperBound) }
  private var isKnown: Bool { found.traits.contains(.known) || found.traits.contains(.knownFully) }

  // MARK: What it is

  /// Part of the name of a hospital, a street, a disease, a team, a place.
  var isOrganisation: Bool {
    if HistoricalNames.contains(text, found) { return true }
    if cue.contains(.group), isAttached || cueIndex == found.tokens.lowerBound - 2 { return true }
    let isCapital = text.token(cueIndex).letterCase != .lower || !text.hasTellingCapitals
    if isAttached, cue.contains(.placeBeginning), cue.isDisjoint(with: [.relation, .patient]), isCapital { return true }
    if isOfScale { return true }
    if endsInOrganisation(from: found.tokens.upperBound) { return true }
    if isInPlace, next.gap != .apostrophe || !next.classes.isDisjoint(with: .organisation) { return true }
    return false
  }

  /// `in Denver`, `from the Denver area`, `of Harlan` after an age or a name.
  private var isInPlace: Bool {
    let first = found.tokens.lowerBound
    guard text.token(first).gap.isOnly([.space, .wide]) else { return false }
    let before = text.token(first - 1)
    // Full names come after `from`, and places too; after `in` and `at` come places.
    let isFromPerson = before.length == 4 && text.hash(first - 1) == Self.from && found.traits.contains(.knownFully)
      && !text.isKnownPlace(found.tokens) && before.phraseLength == 1
    if text.isNear(found, .placePreposition, before: before.classes.contains(.article) ? 2 : 1, after: 0) { return !isFromPerson }
    return before.length == 2 && text.hash(first - 1) == Self.of && cue.isEmpty && text.isKnownPlace(found.tokens)
  }

  /// The words in capitals after a name end in what is no person: `Gentry Family Foundation`.
  private func endsInOrganisation(from index: Int) -> Bool {
    for place in index..<index + 4 {
      let token = text.token(place)
      guard token.kind == .word, token.gap.isOnly([.space, .ampersand, .wide, .apostrophe]), !token.gap.contains(.sentence) else { return false }
      let isCapital = token.letterCase != .lower || !text.hasTellingCapitals
      let isNamed = isCapital && !token.classes.isDisjoint(with: [.organisation, .streetKind, .eponym]) && token.classes.isDisjoint(with: .carePlace)
      if isNamed || token.letterCase == .title && token.classes.contains(.carePlace) { return true }
      if token.classes.contains(.and), token.length == 3 { continue }
      guard isCapital, token.facts.isName || token.classes.isDisjoint(with: .noName) && token.facts.word == 0 || token.length > 5 || token.letterCase == .title else { return false }
      if !token.classes.isDisjoint(with: [.care, .auxiliary, .common]) { return false }
    }
    return false
  }

  private static let from = WordHash("from")
  private static let of = WordHash("of")

  /// `Framingham Risk Score`, `Ferriman-Gallwey score`.
  private var isOfScale: Bool {
    next.gap.isOnly([.space, .apostrophe, .wide]) && Self.scales.contains(text.hash(found.tokens.upperBound))
      || Self.scales.contains(text.hash(found.tokens.upperBound - 1))
  }

  private static let scales = WordSet("score scores scale sign index criteria reflex classification maneuver syndrome disease test stage grade protocol trial rule law method guidelines")

  /// `Walters in 14`, `Lopez, bed 7`.
  private var isInBed: Bool {
    let place = text.token(found.tokens.upperBound)
    let number = text.token(found.tokens.upperBound + 1)
    let isPlace = place.classes.contains(.placePreposition) && place.length == 2 || place.classes.contains(.carePlace) || place.classes.contains(.unit)
    return isPlace && place.phraseLength == 1 && number.digits > 0 && number.length <= 4 && number.gap.isOnly([.space, .hash, .wide]) && evidence >= 1
      && DateShape.find(at: found.tokens.upperBound + 1, text) == nil
  }

  /// `the Fore baby`, `Hilson family update`.
  private var isFamily: Bool {
    let isKin = next.classes.contains(.relation) || Self.families.contains(text.hash(found.tokens.upperBound))
    return isKin && next.gap == .space && next.letterCase == .lower && isAboutPatient && (isKnown || text.token(found.tokens.lowerBound - 1).classes.contains(.article)) && !text.isAround(found.tokens, [.publicDeed, .performs], 10)
      && text.token(found.tokens.upperBound + 1).classes.isDisjoint(with: .organisation)
  }

  private static let families = WordSet("family twins triplets kids boys girls babies household familia gemelos")

  /// `bed 9 (Dones)`, `room 12: Lopez`.
  private var isBehindBed: Bool {
    let first = text.token(found.tokens.lowerBound)
    let isApart = !first.gap.isDisjoint(with: [.opening, .colon, .dash, .equals, .comma]) || found.traits.contains(.inverted)
    return isApart && text.token(found.tokens.lowerBound - 1).digits > 0 && text.token(found.tokens.lowerBound - 2).classes.contains(.carePlace)
  }

  /// After `patient`, `pt`, `victim`.
  var isPatient: Bool {
    if cue.contains(.patients) {
      let first = text.token(found.tokens.lowerBound)
      return found.traits.contains(.knownFully) && !first.gap.isDisjoint(with: [.comma, .colon]) || isListed && found.traits.contains(.knownFully)
    }
    return cue.contains(.patient) && cue.isDisjoint(with: .role) && !followsRole && isPlausible
  }

  /// After `my mother`, `her son`, `emergency contact`.
  var isRelation: Bool {
    let isOurTeacher = text.followsSomebodysRole(found) && isAboutPatient
    if isEndeared || isKinAfter || isOwnerOfKin { return true }
    if isReligious { return false }
    guard !cue.isDisjoint(with: [.relation, .contact]) || isOurTeacher, !followsRole, isPlausible || isOurTeacher, !isNominalRole else { return false }
    if text.isAround(found.tokens, .publicDeed, 12), evidence < 2, text.evidence(around: found.tokens).forPatient < 3 { return false }
    let before = text.token(cueIndex - 1)
    return isOurTeacher || before.classes.contains(.possessive) || isAboutPatient && !text.token(cueIndex - 1).classes.contains(.article)
  }

  /// `Sister Mary ran the wards`, `Father Lee`: a title of an order, unless somebody is ill.
  private var isReligious: Bool {
    guard cueIndex == found.tokens.lowerBound - 1, text.token(cueIndex).letterCase == .title, text.hasTellingCapitals,
      Self.orders.contains(text.hash(cueIndex))
    else { return false }
    return !text.token(cueIndex - 1).classes.contains(.possessive) && evidence < 3
  }

  private static let orders = WordSet("sister mother father brother padre madre hermana hermano")

  /// `Ann's wife`, `Lee's mom`.
  private var isOwnerOfKin: Bool {
    next.gap.contains(.apostrophe) && next.length == 1 && isPlausibleAlone && !text.isAround(found.tokens, .publicDeed, 10)
      && text.isAround(found.tokens, Self.health.union([.careThing, .patient]), 20)
      && (1...2).contains { text.token(found.tokens.upperBound + $0).classes.contains(.relation) }
  }

  /// `Ann, my aunt`, `Ann is my mother`, `Ann as my proxy`.
  private var isKinAfter: Bool {
    let isJoined = next.classes.contains(.auxiliary) || text.hash(found.tokens.upperBound) == Self.asWord
    let owner = isJoined ? found.tokens.upperBound + 1 : found.tokens.upperBound
    let possessive = text.token(owner).classes
    guard isJoined || next.gap.contains(.comma) || next.gap.contains(.dash) || next.gap.contains(.opening), possessive.contains(.possessive),
      !possessive.contains(.institutionSelf)
    else { return false }
    return (1...2).contains { !text.token(owner + $0).classes.isDisjoint(with: [.relation, .contact]) }
  }

  private static let asWord = WordHash("as")

  /// `Little Ngozi`, `our sweet Ann`.
  private var isEndeared: Bool {
    let isBefore = Self.endearments.contains(text.hash(found.tokens.lowerBound - 1)) && text.token(found.tokens.lowerBound).gap == .space
    return (isBefore || found.tokens.count == 2 && Self.endearments.contains(text.hash(found.tokens.lowerBound))) && text.isAboutPatient(found)
      && (isKnown || !found.traits.contains(.uncertainCase)) && !endsInOrganisation(from: found.tokens.upperBound)
  }

  private static let endearments = WordSet("little sweet brave precious tiny poor darling beautiful dearest pequena pequeno")

  /// Known as a name, or so near to its cue that it can hardly be anything else.
  private var isPlausible: Bool {
    isKnown || isAttached || !found.traits.contains(.uncertainCase)
  }

  private var followsRole: Bool {
    let comma = next.gap.contains(.comma) || next.gap.contains(.opening) || next.gap.contains(.dash)
    guard comma else { return false }
    if next.classes.contains(.credential), next.letterCase != .lower || !text.hasTellingCapitals { return true }
    var strangers = 0
    for index in found.tokens.upperBound..<found.tokens.upperBound + 7 {
      let token = text.token(index)
      if token.kind == .edge || token.gap.contains(.sentence) || index > found.tokens.upperBound && token.gap.contains(.comma) { return false }
      if !token.classes.isDisjoint(with: [.patient, .relation, .care, .death]) { return false }
      if token.classes.contains(.role) { return true }
      guard token.classes.isDisjoint(with: Self.qualifiers) else { continue }
      strangers += 1
      if token.classes.contains(.common) && token.length > 3 || token.classes.contains(.auxiliary) || strangers > 2 { return false }
    }
    return false
  }

  /// What may stand between a name and what somebody is: `, our new chief`, `, cancer surgeon`.
  private static let qualifiers: WordClass = [
    .article, .possessive, .filler, .organisation, .carePlace, .procedure, .condition, .particle, .institutionSelf, .credential, .service, .thing, .group,
    .unit, .and,
  ]

  /// `Dr.`, `nurse`, `chief of surgery` before it, `, RN` or `, board chair` behind it, `blogs` or `performs` after it.
  var hasRole: Bool {
    if cue.contains(.role) { return true }
    if followsRole || isReligious || isAuthor && evidence < 3 { return true }
    if text.followsTitle(found) || isNominalRole || text.followsAgentNoun(found) { return true }
    return next.classes.contains(.performs) && next.gap == .space && !next.classes.contains(.care)
  }

  /// `Actor X was hospitalized`: for all but clinicians the role before a name says nothing against what happened.
  var isHospitalized: Bool {
    let isClinician = text.followsClinicianTitle(found)
    guard next.classes.contains(.auxiliary) || next.classes.contains(.death), next.gap.isOnly([.space, .period, .wide]), isPlausibleAlone,
      !text.isAround(found.tokens, .publicDeed, 10), text.hash(found.tokens.upperBound) != Self.will
    else { return false }
    let place = found.tokens.upperBound
    for index in place...place + 5 {
      let token = text.token(index)
      if token.kind == .edge || token.gap.contains(.sentence) || !token.classes.isDisjoint(with: [.role, .event, .publicDeed, .performs]) { return false }
      // A surgeon is in surgery too.
      if !token.classes.isDisjoint(with: isClinician ? [.condition, .death] : [.care, .condition, .death, .carePlace, .procedure]) { return true }
    }
    return false
  }

  /// `was a nurse here`.
  private var isNominalRole: Bool {
    guard next.classes.contains(.auxiliary) else { return false }
    return (1...3).contains { text.token(found.tokens.upperBound + $0).classes.contains(.role) }
      && text.nearestAfter(found, Self.health, within: 10) == nil
  }

  /// Beside an identifier: a date of birth, a record number, an age.
  var isIdentified: Bool {
    if isFamily { return true }
    if isInBed || isBehindBed { return isKnown || text.token(found.tokens.lowerBound).facts.isName || found.tokens.count > 1 || isBehindBed && !found.traits.contains(.uncertainCase) }
    if text.token(found.tokens.upperBound).classes.contains(.birth) || isRecordLabel(next.label) { return isPlausibleAlone }
    if isAgeAndSex(next), next.gap.contains(.comma) || next.gap == .space { return evidence >= 1 && isPlausibleAlone }
    if next.kind == .number, next.gap.contains(.comma) || next.gap.contains(.opening), next.length <= 3 {
      let after = text.token(found.tokens.upperBound + 1)
      if (1...3).contains(where: { !text.token(found.tokens.upperBound + $0).classes.isDisjoint(with: [.publicDeed, .performs]) }) { return false }
      let isAge = after.kind == .edge || !after.gap.isDisjoint(with: [.comma, .semicolon, .closing, .sentence, .period]) || after.classes.contains(.yearsOld) && after.phraseLength != 1
      return isAge && isAboutPatient && isPlausibleAlone
    }
    if next.classes.contains(.age), next.gap.contains(.comma) { return evidence >= 1 }
    if next.digits > 0, next.gap.isOnly([.comma, .space, .slash, .wide, .dash]), text.evidence(around: found.tokens).forPublic == 0, found.traits.contains(.knownFully),
      AddressShape.find(at: found.tokens.upperBound, text) != nil
    {
      return true
    }
    if next.digits > 0 || next.classes.contains(.month), text.isAboutPatient(found) || isBirthDate, isPlausibleAlone { return DateShape.find(at: found.tokens.upperBound, text) != nil || AddressShape.find(at: found.tokens.upperBound, text) != nil }
    return false
  }

  /// Followed by a whole date of somebody who may live: `Murray, George 20 September 1984`.
  private var isBirthDate: Bool {
    guard let date = DateShape.find(at: found.tokens.upperBound, text), evidence >= 0, next.gap.isOnly([.space, .comma, .slash, .wide]) else { return false }
    return date.tokens.contains { text.token($0).length == 4 && text.number(text.token($0)).map { (1925...2022).contains($0) } == true }
  }

  /// `54F`, `71yo`.
  private func isAgeAndSex(_ token: Token) -> Bool {
    guard token.kind == .mixed, (2...5).contains(token.length), (1...3).contains(Int(token.digits)), Int(token.digits) < token.length else { return false }
    return [0x66, 0x6D, 0x79].contains(text[Int(token.start) + Int(token.digits)] | 0x20)
  }

  private func isRecordLabel(_ label: Label) -> Bool {
    [.record, .socialSecurity, .plan, .account].contains(label)
  }

  private var isPlausibleAlone: Bool {
    isKnown || found.tokens.count > 1
  }

  /// The grammatical subject or the possessor of something that happens to patients: `was admitted`, `is in the ICU`,
  /// `passed away`, `'s surgery`.
  var isSubjectOfCare: Bool {
    guard isPlausibleAlone || isUnlistedSubject else { return false }
    if !cue.isDisjoint(with: [.care, .death]), isAttached || text.token(found.tokens.lowerBound).gap.contains(.colon), isAboutPatient { return true }
    var isSubject = false
    if isPossessorOfCare { return true }
    if isAgentOfCare { return false }
    for index in found.tokens.upperBound..<found.tokens.upperBound + 9 {
      let token = text.token(index)
      if token.kind == .edge || token.gap.contains(.sentence) { return false }
      if token.gap.contains(.apostrophe), token.length == 1, index == found.tokens.upperBound { isSubject = true; continue }
      // Whose it is: `missed her appointment`.
      if token.classes.contains(.thirdPerson) { isSubject = true }
      if !token.classes.isDisjoint(with: [.role, .event, .performs, .institutionSelf, .publicDeed]), token.classes.isDisjoint(with: Self.health) { return false }
      if index == found.tokens.upperBound, !token.classes.isDisjoint(with: [.auxiliary, .relative]) || token.gap.contains(.comma) { isSubject = true }
      if !token.classes.isDisjoint(with: Self.health) { return (isSubject || index <= found.tokens.upperBound + 1) && isAboutPatient }
      if token.classes.contains(.careThing) { return isSubject && evidence >= 1 }
    }
    return false
  }

  /// `Walt cared for the wounded`: who gives care, not who gets it.
  private var isAgentOfCare: Bool {
    guard next.classes.contains(.turnsTo), next.classes.contains(.care) else { return false }
    return !text.endsPassive(found.tokens.upperBound + max(1, Int(next.phraseLength)))
  }

  /// A word of no list that somebody with `his` or `her` goes by: `Ngozi lost his leg`.
  private var isUnlistedSubject: Bool {
    let first = text.token(found.tokens.lowerBound)
    guard text.hasTellingCapitals, first.letterCase == .title, first.facts.rawValue & 0x3F == 0 else { return false }
    return next.gap.contains(.apostrophe) || text.nearestAfter(found, .thirdPerson, within: 12) != nil
  }

  /// `Olga's chemo`, `Maria's surgery`.
  private var isPossessorOfCare: Bool {
    guard next.gap.contains(.apostrophe), next.length == 1, evidence >= -1 else { return false }
    let care: WordClass = [.care, .condition, .procedure, .death, .careThing]
    return (1...2).contains {
      !text.token(found.tokens.upperBound + $0).classes.isDisjoint(with: care) || Self.struggles.contains(text.hash(found.tokens.upperBound + $0))
        && text.token(found.tokens.upperBound + $0).letterCase == .lower && evidence >= 0
    }
  }

  private static let struggles = WordSet("journey fundraiser recovery battle fight prognosis caringbridge gofundme")

  /// Named for a gift, an award, a show, or with nothing about anybody's health near.
  var isPublic: Bool {
    if isOfThePast { return true }
    if evidence < 0 { return !isAboutPatient || evidence < -1 }
    let around = text.evidence(around: found.tokens)
    return text.isAround(found.tokens, [.publicDeed, .performs], 10) && evidence < 3 && !(around.forPatient >= 3 && evidence >= 0 && text.nearestAfter(found, .performs, within: 4) == nil)
  }

  /// A year long past stands near.
  private var isOfThePast: Bool {
    guard evidence < 5 else { return false }
    return (found.tokens.lowerBound - 8..<found.tokens.upperBound + 14).contains { index in
      let token = text.token(index)
      return token.length == 4 && text.number(token).map { (1500..<1930).contains($0) } == true && !text.token(index - 3).classes.contains(.birth)
        && token.gap.isDisjoint(with: [.dash, .hash])
    }
  }

  /// `Mr`, `Mrs`, `Sra.` in a text about care.
  var isAddressed: Bool {
    cue.contains(.honorific) && isAboutPatient
  }

  /// `pray for`, `took care of`, `Dear`, `named`.
  var isTurnedTo: Bool {
    guard isPlausible else { return false }
    if text.token(found.tokens.lowerBound).gap.contains(.colon), text.isAround(found.tokens, .named, 10) { return evidence >= 0 }
    guard !cue.isDisjoint(with: [.named, .turnsTo, .greeting]) else { return false }
    if isVisited { return true }
    guard text.isAboutPatient(found) else { return false }
    // `see`, `visit`, `help` lead to performers and speakers too; `pray for` does not.
    let isPlainVerb = cue.contains(.turnsTo) && cue.isDisjoint(with: Self.health) && text.token(cueIndex).phraseLength == 1
    return !isPlainVerb || text.evidence(around: found.tokens).forPublic == 0
  }

  /// Whoever does what is not said of patients: `Ann trained generations`, `told by Ann`, `a film by Ann`.
  private var isAgent: Bool {
    if isAuthor { return true }
    guard next.kind == .word, next.gap == .space, next.letterCase == .lower, next.length > 3, next.facts.word > 0,
      next.classes.isSubset(of: [.performs, .publicDeed, .event])
    else { return false }
    let turnsToCare = (1...4).contains { !text.token(found.tokens.upperBound + $0).classes.isDisjoint(with: Self.health.union([.careThing, .thirdPerson])) }
    if turnsToCare, next.classes.isEmpty { return false }
    let ending = text.bytes[next.range].suffix(2).map { $0 | 0x20 }
    return ending[1] == 0x73 && ending[0] != 0x73 || ending == Array("ed".utf8)
  }

  /// `a talk by Ann`, and not `treated by Ann`.
  private var isAuthor: Bool {
    let before = text.token(found.tokens.lowerBound - 1)
    return before.length == 2 && before.hash == Self.by && text.token(found.tokens.lowerBound - 2).classes.isDisjoint(with: Self.health)
  }

  private static let by = WordHash("by")
  private static let will = WordHash("will")

  private var hasUnlistedWord: Bool {
    found.tokens.contains { text.token($0).length > 2 && text.token($0).facts.rawValue & 0x3F == 0 && text.token($0).letterCase != .upper }
  }

  /// In an announcement of a birth.
  var isNewborn: Bool {
    isPlausibleAlone && text.announcesBirth(found) && text.nearestAfter(found, [.performs, .event], within: 3) == nil
  }

  /// `visiting Ann at Lakeside Memorial`: somebody is seen in a hospital, and nothing public is near.
  private var isVisited: Bool {
    cue.contains(.turnsTo) && isKnown && text.evidence(around: found.tokens).forPublic == 0 && next.classes.contains(.placePreposition)
      && text.nearestAfter(found, .organisation, within: 8) != nil
  }

  /// A full name in a text about one patient.
  var isInPatientText: Bool {
    if isAgent, evidence < 3 { return false }
    if evidence >= 5, isKnown, !found.traits.contains(.short) { return true }
    let around = text.evidence(around: found.tokens)
    if found.traits.contains(.knownFully), around.forPublic == 0, around.forPatient >= 1 { return true }
    guard text.isAround(found.tokens, Self.health.union([.careThing, .relation, .patient]), 20) else { return false }
    if found.traits.contains(.knownFully) { return text.isAboutPatient(found) }
    let first = text.token(found.tokens.lowerBound)
    if found.traits.contains(.short), first.gap.contains(.sentence), first.facts.word >= 2, !next.classes.contains(.auxiliary), next.gap != .apostrophe { return false }
    if found.traits.contains(.short), isKnown, first.facts.givenName >= 2, around.balance >= 1, text.isAround(found.tokens, Self.health.union(.careThing), 8) { return true }
    if found.traits.contains(.short) { return isKnown && evidence >= (text.token(found.tokens.lowerBound).facts.givenName == 3 ? 2 : 3) }
    return isKnown ? evidence >= 2 : evidence >= 3 && !found.traits.contains(.uncertainCase) && hasUnlistedWord
  }
}

extension ScreenedText {
  /// `Dr.`, `nurse` within the few words before a name.
  func followsClinicianTitle(_ found: Candidate) -> Bool {
    (1...4).contains { Self.clinicians.contains(hash(found.tokens.lowerBound - $0)) } && token(found.tokens.lowerBound).gap.isDisjoint(with: .sentence)
  }

  /// After a verb of care that stands for `was admitted`, `who was treated`: a preposition or the end follows.
  func endsPassive(_ index: Int) -> Bool {
    let token = token(index)
    return token.kind == .edge || !token.gap.isOnly([.space]) || Self.passivePrepositions.contains(hash(index)) || token.digits > 0
  }

  private static let passivePrepositions = WordSet("to with for at in on by from after last this today yesterday again tonight and en por con el de")

  /// The words of a range are the name of a place.
  func isKnownPlace(_ range: Range<Int>) -> Bool {
    var hash = WordHash()
    for index in range {
      if index > range.lowerBound { hash.add(0x20) }
      for position in tokens[index].range { hash.add(bytes[position]) }
    }
    return NameDictionary.facts(of: hash).contains(.place)
  }

  /// A role before a name, with nothing between but `of` and a field: `chief of surgery Maria`.
  func followsTitle(_ found: Candidate) -> Bool {
    var index = found.tokens.lowerBound
    for _ in 0..<4 {
      guard token(index).gap.isOnly([.space, .wide, .dash, .period]) else { return false }
      index -= 1
      let token = token(index)
      if token.classes.contains(.role) { return token.classes.isDisjoint(with: [.relation, .patient]) }
      let isField = !token.classes.isDisjoint(with: [.carePlace, .procedure, .condition, .organisation, .particle, .eponym, .thing]) || Self.ofWords.contains(token.hash)
      guard isField, token.classes.isDisjoint(with: [.auxiliary, .relation, .patient, .care]) else { return false }
    }
    return false
  }

  private static let ofWords = WordSet("of de del")

  /// Right after a word such as `economist` or `beekeeper`, which says what somebody does.
  func followsAgentNoun(_ found: Candidate) -> Bool {
    let before = token(found.tokens.lowerBound - 1)
    guard before.kind == .word, before.length >= 6, before.classes.isEmpty, before.facts.word > 0, token(found.tokens.lowerBound).gap == .space
    else { return false }
    let ending = bytes[before.range].suffix(3).map { $0 | 0x20 }
    return ending.suffix(2) == Array("er".utf8)[...] || ending.suffix(2) == Array("or".utf8)[...] || ending == Array("ist".utf8)
      || ending == Array("ian".utf8) || ending == Array("man".utf8)
  }

  /// `my coach Alan`, `our son's barber Alan`: somebody named for what they are to a family, and no clinician.
  func followsSomebodysRole(_ found: Candidate) -> Bool {
    let index = found.tokens.lowerBound - 1
    guard token(index).classes.contains(.role) || followsAgentNoun(found), token(found.tokens.lowerBound).gap.isOnly([.space, .comma, .wide]),
      !Self.clinicians.contains(hash(index))
    else { return false }
    let before = token(index - 1)
    // `our` is said by hospitals too: then only what happens to patients tells.
    if before.classes.contains(.institutionSelf) { return nearestAfter(found, [.care, .condition, .procedure, .carePlace, .death], within: 8) != nil }
    return before.classes.contains(.possessive) || before.length == 1 && before.gap == .apostrophe
  }

  private static let clinicians = WordSet(
    """
    dr doctor doctors nurse nurses surgeon surgeons physician physicians practitioner hospitalist midwife doula pharmacist paramedic emt medic therapist
    clinician resident intern fellow chaplain tech technician rn np dra doctora doctores enfermera enfermero cirujano cirujana medico medica
    oncologist cardiologist neurologist radiologist pediatrician psychiatrist psychologist dentist
    """)
}
