/// Names of those to whom something happens that happens to patients.
extension NameContext {
  /// The grammatical subject or the possessor of care: `was admitted`, `is in the ICU`, `passed away`, `'s surgery`.
  var isSubjectOfCare: Bool {
    guard isPlausibleAlone || isUnlistedSubject || isGivenNameInCare, !isStatesman else { return false }
    let isBehindCare = !cue.isDisjoint(with: [.care, .death]) && (isAttached || first.gap.contains(.colon))
    if isBehindCare, isAboutPatient { return true }
    if isPossessorOfCare || isInCareInNextSentence || isNamedForCare { return true }
    return !isAgentOfCare && isSubjectOfNearestHealth
  }

  private var isSubjectOfNearestHealth: Bool {
    let publicWords: WordClass = [.role, .event, .performs, .institutionSelf, .publicDeed]
    var isSubject =
      isPossessor || next.gap.contains(.comma) || next.kind == .handle
      || !next.classes.isDisjoint(with: [.auxiliary, .relative])
      || Self.verbsOfPatients.contains(next.hash)
    for distance in (isPossessor ? 1 : 0)..<9 {
      let token = after(distance)
      if token.kind == .edge || token.gap.contains(.sentence) { return false }
      // Whose it is: `missed her appointment`.
      if token.classes.contains(.thirdPerson) { isSubject = true }
      // `Ann from homeroom is in the ER`
      if distance > 0, distance < 5, token.classes.contains(.auxiliary), next.classes.contains(.placePreposition) {
        isSubject = true
      }
      // `Ann Lee, 40 years in surgery`: how long somebody has worked there.
      if token.hash == Self.years, distance == 1, after(0).length == 2, after(0).digits == 2 { return false }
      let isHealth = !token.classes.isDisjoint(with: Self.health)
      if isHealth { return (isSubject || distance <= 1) && isAboutPatient }
      // `Ann from our church is in the ER`
      let isOfOurs = distance == 1 && next.classes.contains(.placePreposition) && token.classes.contains(.possessive)
      if !isOfOurs, !token.classes.isDisjoint(with: publicWords) { return false }
      if token.classes.contains(.careThing) { return isSubject && evidence.balance >= 1 }
    }
    return false
  }

  private static let years = WordHash("years")
  private static let verbsOfPatients = WordSet(
    """
    spent stayed needs needed starts started begins began awaits got gets lost weighs weighed opened squeezed moved smiled
    ate drank took woke came made turned finished kicked fights hates sleeps slept cried keeps kept remains still just
    finally never always didn doesn couldn wouldn hasn hadn can cannot could may might must did does wants goes went passed failed missed hit fell
    """)

  /// `Walt cared for the wounded`: who gives care, not who gets it.
  private var isAgentOfCare: Bool {
    guard next.classes.contains(.turnsTo), next.classes.contains(.care) else { return false }
    return !text.endsPassive(found.tokens.upperBound + max(1, Int(next.phraseLength)))
  }

  /// A word of no list that somebody with `his` or `her` goes by: `Ngozi lost his leg`.
  private var isUnlistedSubject: Bool {
    guard text.hasTellingCapitals, first.letterCase == .title, first.facts.isUnlisted else { return false }
    if isUnlistedInCare { return true }
    return next.gap.contains(.apostrophe) || text.nearestAfter(found, .thirdPerson, within: 12) != nil
  }

  /// `Bill is out of surgery`: a name that is a word besides, and what is said of nothing but people.
  private var isGivenNameInCare: Bool {
    found.tokens.count == 1 && first.facts.givenName == 3 && first.letterCase == .title && text.hasTellingCapitals
      && next.classes.contains(.auxiliary) && next.gap == .space && evidence.forPublic == 0
      && (1...4).contains { after($0).classes.contains(.care) }
  }

  /// `Ngozi got moved out of the ICU`: what is said of no drug and no device.
  private var isUnlistedInCare: Bool {
    guard found.tokens.count == 1, first.length > 3, next.gap == .space,
      next.classes.contains(.auxiliary) || text.isSpanish && !next.classes.isDisjoint(with: [.care, .death]),
      before.classes.isDisjoint(with: [.article, .placePreposition]), evidence.forPublic <= 1
    else { return false }
    return (0...4).contains { !after($0).classes.isDisjoint(with: [.care, .carePlace, .death]) }
  }

  /// `news about Mateo. He is out of surgery`: the next sentence says it of them.
  private var isInCareInNextSentence: Bool {
    guard next.gap.contains(.sentence), next.classes.contains(.thirdPerson), evidence.balance >= 1 else { return false }
    guard after(1).classes.contains(.auxiliary) || after(1).gap == .apostrophe else { return false }
    return (2...5).contains { !after($0).classes.isDisjoint(with: Self.health) }
  }

  /// `the one who fainted was Ann`: what happened stands before, and no role.
  var isNamedForCare: Bool {
    guard Self.copulas.contains(before.hash), first.gap == .space, isKnown else { return false }
    var isHealth = false
    for index in stride(from: found.tokens.lowerBound - 2, to: found.tokens.lowerBound - 12, by: -1) {
      let token = text.token(index)
      if token.kind == .edge || token.classes.contains(.role) { return false }
      if token.classes.contains(.relative) { return isHealth && text.token(index - 1).classes.isDisjoint(with: .role) }
      isHealth = isHealth || !token.classes.isDisjoint(with: [.care, .condition, .death])
      if token.gap.contains(.sentence) { return false }
    }
    return false
  }
  private static let copulas = WordSet("was is fue era es")

  /// `Olga's chemo`, `Maria's surgery`.
  private var isPossessorOfCare: Bool {
    guard isPossessor, evidence.balance >= -1 else { return false }
    let care: WordClass = [.care, .condition, .procedure, .death, .careThing]
    return (1...2).contains { distance in
      let token = after(distance)
      let isStruggle = Self.struggles.contains(token.hash) && token.letterCase == .lower && evidence.balance >= 0
      return isStruggle || !token.classes.isDisjoint(with: care)
    }
  }

  private static let struggles = WordSet(
    """
    journey fundraiser recovery battle fight prognosis caringbridge gofundme hand hands arm arms chest foot feet eye eyes
    ear ears back neck finger fingers hip tooth teeth nose mouth tongue throat skin face
    """)

  /// `Actor X was hospitalized`: for all but clinicians the role before a name says nothing against what happened.
  var isHospitalized: Bool {
    guard !next.classes.isDisjoint(with: [.auxiliary, .death]), next.gap.isOnly([.space, .period, .wide]),
      isPlausibleAlone, !isNearDeed(), next.hash != Self.will, !isStatesman
    else { return false }
    // A surgeon is in surgery too.
    let isClinician = text.followsClinicianTitle(found)
    let happens: WordClass = isClinician ? [.condition, .death] : [.care, .condition, .death, .carePlace, .procedure]
    for distance in 0...5 {
      let token = after(distance)
      if token.kind == .edge || token.gap.contains(.sentence) { return false }
      if !token.classes.isDisjoint(with: [.role, .event, .publicDeed, .performs]) { return false }
      if !token.classes.isDisjoint(with: happens) { return true }
    }
    return false
  }

  private static let will = WordHash("will")

  /// `President Lee`, `Queen Ann`.
  private var isStatesman: Bool {
    text.isStatesman(found.tokens.lowerBound) || text.isStatesman(found.tokens.lowerBound - 1)
  }

  // MARK: Beside an identifier

  /// Beside an identifier: a date of birth, a record number, an age, a bed.
  var isIdentified: Bool {
    if isFamily || isOfList { return true }
    if isInBed { return isKnown || first.facts.isName || found.tokens.count > 1 }
    if isBehindBed { return isKnown || found.tokens.count > 1 || !found.traits.contains(.uncertainCase) }
    // `Ebony, 26,`: a name that is a word besides.
    guard isPlausibleAlone || first.facts.givenName >= 2 && next.gap.contains(.comma) && next.kind == .number else {
      return false
    }
    if next.classes.contains(.birth) || [.record, .socialSecurity, .plan, .account].contains(next.label) {
      return true
    }
    if next.classes.contains(.age), next.gap.contains(.comma) { return evidence.balance >= 1 }
    return isBesideAge || isBesideDateOrAddress
  }

  /// `Porter, David, M, 3/14/1962`, `Porter, P., 68M`: the family name first, then sex, age or date.
  private var isOfList: Bool {
    guard found.traits.contains(.inverted), evidence.balance >= 0, next.gap.contains(.comma) else { return false }
    return next.isAgeAndSex(in: text) || next.length == 1 && after(1).digits > 0 && after(1).gap.contains(.comma)
  }

  /// `Luis, 31;`, `Nance, 54F`, `Ann (94)`.
  private var isBesideAge: Bool {
    if next.isAgeAndSex(in: text), next.gap.contains(.comma) || next.gap == .space { return evidence.balance >= 1 }
    guard next.kind == .number, next.length <= 3, !next.gap.isDisjoint(with: [.comma, .opening]) else { return false }
    if (1...3).contains(where: { !after($0).classes.isDisjoint(with: [.publicDeed, .performs]) }) { return false }
    let end = after(1)
    let isAge =
      end.kind == .edge || !end.gap.isDisjoint(with: [.comma, .semicolon, .closing, .sentence, .period])
      || end.classes.contains(.yearsOld) && end.phraseLength != 1
    return isAge && isAboutPatient
  }

  private var isBesideDateOrAddress: Bool {
    let place = found.tokens.upperBound
    guard next.digits > 0 || next.classes.contains(.month) else { return false }
    let isListed = next.gap.isOnly([.comma, .space, .slash, .wide, .dash])
    if isKnownFully, isListed, evidence.forPublic == 0, AddressShape.find(at: place, text) != nil { return true }
    guard evidence.forPatient >= 1 && evidence.balance >= 0 || isBesideBirthDate else { return false }
    return DateShape.find(at: place, text) != nil || AddressShape.find(at: place, text) != nil
  }

  /// Followed by a whole date of somebody who may live: `Murray, George 20 September 1984`.
  private var isBesideBirthDate: Bool {
    guard evidence.balance >= 0, next.gap.isOnly([.space, .comma, .slash, .wide]),
      let date = DateShape.find(at: found.tokens.upperBound, text)
    else { return false }
    if found.traits.contains(.inverted), date.tokens.count >= 3 { return true }
    return text.holdsYear(date.tokens, 1925...2022)
  }

  /// `Walters in 14`, `Lopez, bed 7`.
  private var isInBed: Bool {
    let (place, number) = (next, after(1))
    let isPlace =
      place.classes.contains(.placePreposition) && place.length == 2
      || !place.classes.isDisjoint(with: [.carePlace, .unit])
    return isPlace && place.phraseLength == 1 && number.digits > 0 && number.length <= 4
      && number.gap.isOnly([.space, .hash, .wide]) && evidence.balance >= (isSoughtInRoom ? -1 : 1)
      && DateShape.find(at: found.tokens.upperBound + 1, text) == nil
  }

  /// `see Ann Lee in 316`: somebody is to be seen in what can only be a room.
  private var isSoughtInRoom: Bool {
    cue.contains(.turnsTo) && after(1).kind == .number && after(1).length == 3 && found.tokens.count > 1
  }

  /// `bed 9 (Dones)`, `room 12: Lopez`.
  private var isBehindBed: Bool {
    let isApart =
      !first.gap.isDisjoint(with: [.opening, .colon, .dash, .equals, .comma]) || found.traits.contains(.inverted)
    return isApart && before.digits > 0 && text.token(found.tokens.lowerBound - 2).classes.contains(.carePlace)
  }
}

extension Token {
  /// `54F`, `71yo`.
  fileprivate func isAgeAndSex(in text: ScreenedText) -> Bool {
    guard kind == .mixed, (2...5).contains(length), (1...3).contains(Int(digits)), Int(digits) < length else {
      return false
    }
    return [0x66, 0x6D, 0x79].contains(text[Int(start) + Int(digits)] | 0x20)
  }
}
