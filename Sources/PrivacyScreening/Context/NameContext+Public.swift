/// Names of those who are named for what they are or do in public, and names of what is nobody.
extension NameContext {
  /// Part of the name of a hospital, a street, a disease, a team, a place.
  var isOrganisation: Bool {
    if HistoricalNames.contains(text, found) || isWork || isStreet { return true }
    if cue.contains(.group), cueIndex >= found.tokens.lowerBound - 2 { return true }
    let isCapital = text.token(cueIndex).letterCase != .lower || !text.hasTellingCapitals
    let isPlaceName = cue.contains(.placeBeginning) && cue.isDisjoint(with: [.relation, .patient])
    if isAttached, isPlaceName, isCapital { return true }
    if isOfScale || endsInOrganisation || isTeam || isState { return true }
    return isInPlace && (next.gap != .apostrophe || next.classes.contains(.organisation))
  }

  /// `on Irving Street`
  private var isStreet: Bool {
    found.tokens.count > 1 && text.token(found.tokens.upperBound - 1).classes.contains(.streetKind)
      && (before.classes.contains(.placePreposition) || Self.beforeStreets.contains(before.hash))
  }
  private static let beforeStreets = WordSet("on down along across off up en por")

  /// `read Goodnight Moon to`, `watching Peter Pan`: a book, a film, a song.
  private var isWork: Bool {
    Self.worksFollow.contains(before.hash) && before.phraseLength == 1 && first.gap.isOnly([.space, .quote])
      && found.tokens.count > 1 && next.gap != .apostrophe && evidence.balance < 2
  }
  private static let worksFollow = WordSet("read reads reading watch watched watching sang singing titled entitled")

  /// `in Denver`, `from the Denver area`, `of Harlan` after an age or a name.
  private var isInPlace: Bool {
    guard first.gap.isOnly([.space, .wide]) else { return false }
    // Full names come after `from`, and places too; after `in` and `at` come places.
    let isFromPerson =
      before.hash == Self.from && before.phraseLength == 1 && isKnownFully && !text.isKnownPlace(found.tokens)
    let reach = before.classes.contains(.article) ? 2 : 1
    if text.isNear(found, .placePreposition, before: reach, after: 0) { return !isFromPerson }
    return before.hash == Self.of && cue.isEmpty && text.isKnownPlace(found.tokens)
  }

  /// `Nevada`, and not Virginia.
  private var isState: Bool {
    found.tokens.count == 1 && first.classes.contains(.state) && first.length > 2 && first.facts.givenName < 2
  }

  /// `The Temple Owls won`: an article before two words, the last in the plural, is no person.
  private var isTeam: Bool {
    let last = text.token(found.tokens.upperBound - 1)
    if before.hash == Self.versus || next.hash == Self.versus { return true }
    return before.classes.contains(.article) && before.length == 3 && first.gap == .space && found.tokens.count > 1
      && text.ends(last, in: "s") && !last.facts.isName && next.gap != .apostrophe
  }

  private static let versus = WordHash("vs")
  private static let from = WordHash("from")
  private static let of = WordHash("of")

  /// The words in capitals after a name end in what is no person: `Gentry Family Foundation`.
  var endsInOrganisation: Bool {
    for distance in 0..<6 {
      let token = after(distance)
      guard token.kind == .word, token.gap.isOnly([.space, .ampersand, .wide, .apostrophe]) else { return false }
      let isCapital = token.letterCase != .lower || !text.hasTellingCapitals
      if distance > 0, token.classes.contains(.placeBeginning), after(distance + 1).letterCase == .title {
        return false
      }
      let isCarePlace = token.classes.contains(.carePlace)
      let isNamed = isCapital && !isCarePlace && !token.classes.isDisjoint(with: [.organisation, .streetKind, .eponym])
      if isNamed || token.letterCase == .title && (isCarePlace || Self.partsOfHouse.contains(token.hash)) {
        return true
      }
      if token.classes.contains(.and), token.length == 3 { continue }
      let mayGoOn = token.facts.isName || token.facts.isUnlisted || token.length > 5 || token.letterCase == .title
      guard isCapital, mayGoOn, token.classes.isDisjoint(with: [.care, .auxiliary, .common]) else { return false }
    }
    return false
  }

  private static let partsOfHouse = WordSet(
    "unit floor tower wing suite lobby hall pavilion building laboratory lab atrium annex campus auditorium theater")

  /// `Framingham Risk Score`, `Ferriman-Gallwey score`.
  private var isOfScale: Bool {
    next.gap.isOnly([.space, .apostrophe, .wide]) && Self.scales.contains(next.hash)
      || Self.scales.contains(text.hash(found.tokens.upperBound - 1))
  }

  private static let scales = WordSet(
    """
    score scores scale sign index criteria reflex classification maneuver syndrome disease test stage grade protocol
    trial rule law method guidelines
    """)

  /// Beside a year when nobody who is a patient now can have been one, in a text about no patient.
  var isOfThePast: Bool {
    evidence.balance < 4 && cue.isDisjoint(with: [.patient, .honorific]) && text.isNearYear(found, 1500...1929)
  }

  /// `Dr.`, `nurse`, `chief of surgery` before it, `, RN` or `, board chair` behind it, `blogs` or `performs` after it.
  var hasRole: Bool {
    if cue.contains(.role) || followsRole || isReligious || isNominalRole || isOfOffice { return true }
    if cue.contains(.named), text.token(cueIndex - 1).classes.contains(.role) { return true }
    if isAuthor, evidence.balance < 3 { return true }
    if text.followsTitle(found) || text.followsAgentNoun(found) { return true }
    return next.classes.contains(.performs) && next.gap == .space && !next.classes.contains(.care)
  }

  /// `, RN`, `, our new chief of surgery`.
  var followsRole: Bool {
    guard !next.gap.isDisjoint(with: [.comma, .opening, .dash]) else { return false }
    if next.classes.contains(.credential), next.letterCase != .lower || !text.hasTellingCapitals { return true }
    if followsDepartment { return true }
    // `Ann Lee, my old gym teacher`: somebody's, and named for that.
    if next.classes.contains(.possessive), next.classes.isDisjoint(with: [.institutionSelf, .addressed]) {
      return false
    }
    var strangers = 0
    for distance in 0..<7 {
      let token = after(distance)
      if token.kind == .edge || token.gap.contains(.sentence) || distance > 0 && token.gap.contains(.comma) {
        return false
      }
      if !token.classes.isDisjoint(with: [.patient, .relation, .care, .death]) { return false }
      if token.classes.contains(.role) { return !isInCareNext(from: distance) }
      guard token.classes.isDisjoint(with: Self.qualifiers) else { continue }
      strangers += 1
      let isVerb = token.classes.contains(.auxiliary) || token.classes.contains(.common) && token.length > 3
      if isVerb || strangers > 2 { return false }
    }
    return false
  }

  /// `Ann Lee, the weather lady? She is here for chemo`: what the next sentence says of them, clinicians aside.
  private func isInCareNext(from role: Int) -> Bool {
    guard !text.isClinician(found.tokens.upperBound + role) else { return false }
    for distance in role + 1..<role + 4 where after(distance).gap.contains(.sentence) {
      guard after(distance).classes.contains(.thirdPerson), after(distance + 1).classes.contains(.auxiliary) else {
        return false
      }
      return (2...6).contains { !after(distance + $0).classes.isDisjoint(with: Self.health) }
        && !(2...6).contains { !after(distance + $0).classes.isDisjoint(with: [.role, .performs, .event]) }
    }
    return false
  }

  /// What may stand between a name and what somebody is.
  private static let qualifiers: WordClass = [
    .article, .possessive, .filler, .organisation, .carePlace, .procedure, .condition, .particle, .institutionSelf,
    .credential, .service, .thing, .group, .unit, .and,
  ]

  /// `Ann Lee, dermatology.`: a department and no more, in a text about an institution.
  private var followsDepartment: Bool {
    let fields: WordClass = [.procedure, .carePlace]
    return evidence.forPublic >= 1 && next.gap.contains(.comma) && !next.classes.isDisjoint(with: fields)
      && next.classes.isDisjoint(with: [.care, .condition])
      && (after(1).kind == .edge || after(1).gap.contains(.sentence) || after(1).gap.contains(.semicolon))
  }

  /// `Ann in scheduling, you are a gem`: where somebody works, and nothing that they are or have.
  private var isOfOffice: Bool {
    let article = after(1).classes.contains(.article) ? 1 : 0
    return Self.officePrepositions.contains(next.hash) && next.gap == .space && !isNamedForCare
      && Self.offices.contains(after(1 + article).hash)
      && after(2 + article).classes.isDisjoint(with: [.auxiliary, .care])
      && text.nearestAfter(found, [.thirdPerson, .condition, .procedure, .death], within: 12) == nil
  }
  private static let officePrepositions = WordSet("in from at de en")
  private static let offices = WordSet(
    """
    scheduling billing registration admitting housekeeping dietary security transport pharmacy lab laboratory reception
    hr accounting records phlebotomy environmental food maintenance engineering volunteer cafeteria payroll switchboard
    facturacion admision recepcion limpieza mantenimiento cafeteria farmacia laboratorio
    """)

  /// `was a nurse here`.
  var isNominalRole: Bool {
    next.classes.contains(.auxiliary) && (1...3).contains { after($0).classes.contains(.role) }
      && text.nearestAfter(found, Self.health, within: 10) == nil
  }

  /// Named for a gift, an award, a show, or with nothing about anybody's health near.
  var isPublic: Bool {
    let balance = evidence.balance
    if balance < 5, text.isNearYear(found, 1500...1929) { return true }
    if balance < 0 { return !isAboutPatient }
    guard balance < 3, isNearDeed([.publicDeed, .performs]), !isCaredFor else { return false }
    return evidence.forPatient < 3 || text.nearestAfter(found, .performs, within: 4) != nil
  }

  /// Right behind `caring for`, `praying for`, with nothing public near.
  private var isCaredFor: Bool {
    guard isAttached, cue.contains(.turnsTo), evidence.forPublic == 0 else { return false }
    return text.token(cueIndex).phraseLength == 0
  }

  /// Whoever does what is not said of patients: `Ann trained generations`, `told by Ann`, `a film by Ann`.
  var isAgent: Bool {
    if isAuthor { return true }
    guard next.kind == .word, next.gap == .space, next.letterCase == .lower, next.length > 3, next.facts.word > 0,
      next.classes.isSubset(of: [.performs, .publicDeed, .event])
    else { return false }
    let own = Self.health.union([.careThing, .thirdPerson])
    if next.classes.isEmpty, (1...4).contains(where: { !after($0).classes.isDisjoint(with: own) }) { return false }
    return text.ends(next, in: "ed") || text.ends(next, in: "s") && !text.ends(next, in: "ss")
  }

  /// `a talk by Ann`, and not `treated by Ann`.
  private var isAuthor: Bool {
    before.hash == Self.by && before.phraseLength == 1
      && text.token(found.tokens.lowerBound - 2).classes.isDisjoint(with: Self.health)
  }

  private static let by = WordHash("by")
}
