/// Names of patients and of those around them, by a word that says so.
extension NameContext {
  /// After `patient`, `pt`, `victim`.
  var isPatient: Bool {
    if cue.contains(.patients) {
      let isListed = before.classes.contains(.and) || !first.gap.isDisjoint(with: [.comma, .colon, .semicolon])
      return isKnownFully && isListed
    }
    return cue.contains(.patient) && !cue.contains(.role) && !followsRole && isPlausible
  }

  /// After `my mother`, `her son`, `emergency contact`.
  var isRelation: Bool {
    if isEndeared || isKinAfter || isOwnerOfKin || isTitleOfKin { return true }
    if cue.contains(.honorific), evidence.balance >= -2, followsTurn(cueIndex) || isInCare { return true }
    if isReligious || first.gap == .dash { return false }
    // `delivered baby Ann`
    if cue.contains(.relation), isAttached, isPlausible, text.token(cueIndex - 1).classes.contains(.care) {
      return true
    }
    let isOurTeacher = text.followsSomebodysRole(found) && isAboutPatient
    guard isOurTeacher || !cue.isDisjoint(with: [.relation, .contact]) && isPlausible, !followsRole, !isNominalRole
    else {
      return false
    }
    if isNearDeed(.publicDeed, 12), evidence.balance < 2, evidence.forPatient < 3 { return false }
    let owner = text.token(cueIndex - 1).classes
    return isOurTeacher || owner.contains(.possessive) || cue.contains(.relation) && text.announcesBirth(found)
      || isAboutPatient && !owner.contains(.article) && evidence.balance >= 0
  }

  /// `Nana Josephine`, `Aunt Ruth`, `Tía Lupe`: a relative's title as a part of the name, and nothing public near.
  private var isTitleOfKin: Bool {
    let isWithin = found.tokens.count > 1 && Self.titlesOfKin.contains(first.hash)
    let title = isWithin ? first : before
    let name = isWithin ? text.token(found.tokens.lowerBound + 1) : first
    return name.gap == .space && text.hasTellingCapitals && title.letterCase == .title
      && Self.titlesOfKin.contains(title.hash) && name.facts.givenName >= 2 && evidence.forPublic == 0
      && !isPossessor && !Self.proverbial.contains(name.hash) && !endsInOrganisation
  }

  private static let titlesOfKin = WordSet(
    """
    nana granny grandma grandpa granddad gramps meemaw pawpaw nonna nonno yaya oma opa papaw memaw mawmaw aunt auntie uncle
    abuela abuelita abuelo tia tio
    """
  )
  /// Uncle Sam, Aunt Jemima, Uncle Ben, Uncle Tom, Grandma Moses.
  private static let proverbial = WordSet("sam jemima ben tom moses remus")

  /// `Mr`, `Mrs`, `Sra.` in a text about care.
  var isAddressed: Bool {
    cue.contains(.honorific) && isAboutPatient
      && (evidence.forPublic < 2 || evidence.balance >= 0)
      && !(isPossessor && (1...3).contains { after($0).classes.contains(.people) })
  }

  /// `Mrs. Lee in dialysis`, `Mr. Lee in the ICU`.
  private var isInCare: Bool {
    let article = after(1).classes.contains(.article) ? 1 : 0
    return next.length == 2 && next.classes.contains(.placePreposition) && next.phraseLength == 1
      && !after(1 + article).classes.isDisjoint(with: [.procedure, .carePlace])
  }

  /// `cuidar a Doña Ana`, `prayers for Mr. Lee`: what turns to somebody stands right before a title.
  private func followsTurn(_ title: Int) -> Bool {
    guard text.token(title - 1).phraseLength == 0 else { return false }
    var first = title - 2
    while first > title - 5, text.token(first).phraseLength == 0 { first -= 1 }
    return Int(text.token(first).phraseLength) == title - first && text.token(first).classes.contains(.turnsTo)
  }

  /// `Sister Mary ran the wards`, `Father Lee`: a title of an order, unless somebody is ill.
  var isReligious: Bool {
    let title = text.token(cueIndex)
    guard cueIndex == found.tokens.lowerBound - 1, title.letterCase == .title, text.hasTellingCapitals,
      Self.orders.contains(title.hash)
    else { return false }
    return !text.token(cueIndex - 1).classes.contains(.possessive) && evidence.balance < 3
  }

  private static let orders = WordSet("sister mother father brother padre madre hermana hermano")

  /// `Ann's wife`, `Lee's mom`.
  private var isOwnerOfKin: Bool {
    isPossessor && isPlausibleAlone && !isNearDeed()
      && text.isAround(found.tokens, Self.health.union([.careThing, .patient]), 20)
      && (1...2).contains { after($0).classes.contains(.relation) }
  }

  /// `Ann, my aunt`, `Ann is my mother`, `Ann as my proxy`.
  private var isKinAfter: Bool {
    if isKinOfSomebody { return true }
    let isJoined = next.classes.contains(.auxiliary) || next.hash == Self.asWord
    let owner = isJoined ? 1 : 0
    let possessive = after(owner).classes
    guard isJoined || !next.gap.isDisjoint(with: [.comma, .dash, .opening]), possessive.contains(.possessive),
      !possessive.contains(.institutionSelf)
    else { return false }
    return (1...2).contains { !after(owner + $0).classes.isDisjoint(with: [.relation, .contact]) }
  }

  /// `Ann Lee, mother of the boy`
  private var isKinOfSomebody: Bool {
    !next.gap.isDisjoint(with: [.comma, .dash, .opening]) && next.classes.contains(.relation) && next.phraseLength == 2
      && isPlausibleAlone && isAboutPatient && evidence.balance >= 1 && !isNearDeed()
  }

  private static let asWord = WordHash("as")

  /// `Little Ngozi`, `our sweet Ann`.
  private var isEndeared: Bool {
    let isBefore = Self.endearments.contains(before.hash) && first.gap == .space
    let isWithin = found.tokens.count == 2 && Self.endearments.contains(first.hash)
    return (isBefore || isWithin) && evidence.forPatient >= 1 && evidence.balance >= 0
      && (isKnown || !found.traits.contains(.uncertainCase)) && !endsInOrganisation
  }

  private static let endearments = WordSet(
    "little sweet brave precious tiny poor darling beautiful dearest pequena pequeno")

  /// `the Fore baby`, `Hilson family update`.
  var isFamily: Bool {
    let isKin = next.classes.contains(.relation) || Self.families.contains(next.hash)
    return isKin && next.gap == .space && next.letterCase == .lower && isAboutPatient
      && (isKnown || before.classes.contains(.article)) && !isNearDeed([.publicDeed, .performs])
      && !after(1).classes.contains(.organisation) && !(1...3).contains { Self.givings.contains(after($0).hash) }
  }
  /// What a family does for a hospital.
  private static let givings = WordSet(
    """
    supported supports given gave gives made makes established funded funds contributed pledged
    challenged created underwrote hosted hosts matches championed paid built founded opened started
    """)

  private static let families = WordSet("family twins triplets kids boys girls babies household familia gemelos")

  /// In an announcement of a birth.
  var isNewborn: Bool {
    isPlausibleAlone && text.announcesBirth(found)
      && text.nearestAfter(found, [.performs, .event], within: 3) == nil
  }

  /// `pray for`, `took care of`, `Dear`, `named`.
  var isTurnedTo: Bool {
    guard isPlausible else { return false }
    if first.gap.contains(.colon), text.isAround(found.tokens, .named, 10) { return evidence.balance >= 0 }
    guard !cue.isDisjoint(with: [.named, .turnsTo, .greeting]) else { return false }
    if isVisited { return true }
    guard evidence.forPatient >= 1, evidence.balance >= 0 else { return false }
    // `see`, `visit`, `help` lead to performers and speakers too; `pray for` does not.
    let isPlainVerb =
      cue.contains(.turnsTo) && cue.isDisjoint(with: Self.health) && text.token(cueIndex).phraseLength == 1
    return !isPlainVerb || evidence.forPublic == 0
  }

  /// `visiting Ann at Lakeside Memorial`: somebody is seen in a hospital, and nothing public is near.
  private var isVisited: Bool {
    cue.contains(.turnsTo) && isKnown && evidence.forPublic == 0 && next.classes.contains(.placePreposition)
      && text.nearestAfter(found, .organisation, within: 8) != nil
  }

  /// A full name in a text about one patient.
  var isInPatientText: Bool {
    let balance = evidence.balance
    if isAgent, balance < 3 { return false }
    if isKnown, !isShort, balance >= 5 { return true }
    if isKnownFully, evidence.forPublic == 0, evidence.forPatient >= 1 { return true }
    guard text.isAround(found.tokens, Self.health.union([.careThing, .relation, .patient]), 20) else { return false }
    if isKnownFully { return evidence.forPatient >= 1 && balance >= 0 }
    if isShort { return isKnown && isGivenNameInPatientText }
    return isKnown ? balance >= 2 : balance >= 3 && !found.traits.contains(.uncertainCase) && hasUnlistedWord
  }

  /// One word takes more: a given name, and words of health right beside it.
  private var isGivenNameInPatientText: Bool {
    let beginsSentence = first.gap.contains(.sentence) && first.facts.word >= 2
    if beginsSentence, !next.classes.contains(.auxiliary), next.gap != .apostrophe { return false }
    let isBesideHealth = text.isAround(found.tokens, Self.health.union(.careThing), 8)
    if first.facts.givenName >= 2, evidence.balance >= 1, isBesideHealth { return true }
    return evidence.balance >= (first.facts.givenName == 3 ? 2 : 3)
  }

  private var hasUnlistedWord: Bool {
    found.tokens.contains { index in
      let token = text.token(index)
      return token.length > 2 && token.facts.isUnlisted && token.letterCase != .upper
    }
  }
}
