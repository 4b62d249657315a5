/// Names of those who are named for what they are or do in public, and names of what is nobody.
extension NameContext {
  /// Part of the name of a hospital, a street, a disease, a team, a place.
  var isOrganisation: Bool {
    if HistoricalNames.contains(text, found) { return true }
    if cue.contains(.group), cueIndex >= found.tokens.lowerBound - 2 { return true }
    let isCapital = text.token(cueIndex).letterCase != .lower || !text.hasTellingCapitals
    let isPlaceName = cue.contains(.placeBeginning) && cue.isDisjoint(with: [.relation, .patient])
    if isAttached, isPlaceName, isCapital { return true }
    if isOfScale || endsInOrganisation { return true }
    return isInPlace && (next.gap != .apostrophe || next.classes.contains(.organisation))
  }

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

  private static let from = WordHash("from")
  private static let of = WordHash("of")

  /// The words in capitals after a name end in what is no person: `Gentry Family Foundation`.
  var endsInOrganisation: Bool {
    for distance in 0..<4 {
      let token = after(distance)
      guard token.kind == .word, token.gap.isOnly([.space, .ampersand, .wide, .apostrophe]) else { return false }
      let isCapital = token.letterCase != .lower || !text.hasTellingCapitals
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

  /// `Dr.`, `nurse`, `chief of surgery` before it, `, RN` or `, board chair` behind it, `blogs` or `performs` after it.
  var hasRole: Bool {
    if cue.contains(.role) || followsRole || isReligious || isNominalRole { return true }
    if isAuthor, evidence.balance < 3 { return true }
    if text.followsTitle(found) || text.followsAgentNoun(found) { return true }
    return next.classes.contains(.performs) && next.gap == .space && !next.classes.contains(.care)
  }

  /// `, RN`, `, our new chief of surgery`.
  var followsRole: Bool {
    guard !next.gap.isDisjoint(with: [.comma, .opening, .dash]) else { return false }
    if next.classes.contains(.credential), next.letterCase != .lower || !text.hasTellingCapitals { return true }
    var strangers = 0
    for distance in 0..<7 {
      let token = after(distance)
      if token.kind == .edge || token.gap.contains(.sentence) || distance > 0 && token.gap.contains(.comma) {
        return false
      }
      if !token.classes.isDisjoint(with: [.patient, .relation, .care, .death]) { return false }
      if token.classes.contains(.role) { return true }
      guard token.classes.isDisjoint(with: Self.qualifiers) else { continue }
      strangers += 1
      let isVerb = token.classes.contains(.auxiliary) || token.classes.contains(.common) && token.length > 3
      if isVerb || strangers > 2 { return false }
    }
    return false
  }

  /// What may stand between a name and what somebody is.
  private static let qualifiers: WordClass = [
    .article, .possessive, .filler, .organisation, .carePlace, .procedure, .condition, .particle, .institutionSelf,
    .credential, .service, .thing, .group, .unit, .and,
  ]

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
    guard balance < 3, isNearDeed([.publicDeed, .performs]) else { return false }
    return evidence.forPatient < 3 || text.nearestAfter(found, .performs, within: 4) != nil
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
    before.hash == Self.by && text.token(found.tokens.lowerBound - 2).classes.isDisjoint(with: Self.health)
  }

  private static let by = WordHash("by")
}
