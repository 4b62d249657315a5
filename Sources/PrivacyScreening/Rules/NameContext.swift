/// The words around a name.
struct NameContext {
  private let text: ScreenedText
  private let found: Candidate
  /// The nearest word before the name that it can belong to.
  private let cue: WordClass
  private let cueIndex: Int

  private static let cues: WordClass = [
    .relation, .patient, .honorific, .role, .named, .turnsTo, .contact, .greeting, .group, .placeBeginning, .care, .death, .carePlace,
  ]
  private static let health: WordClass = [.care, .condition, .procedure, .carePlace, .death]

  init(_ text: ScreenedText, _ found: Candidate) {
    self.text = text
    self.found = found
    (cue, cueIndex) = Self.cue(text, found)
  }

  /// Goes back over what may stand between a word and the name that it introduces: commas, ages, `is`, other names of a list.
  private static func cue(_ text: ScreenedText, _ found: Candidate) -> (WordClass, Int) {
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

  private var isAttached: Bool { cueIndex >= found.tokens.lowerBound - 1 }
  private var evidence: Int { text.evidence(found) }
  private var next: Token { text.token(found.tokens.upperBound) }
  private var isKnown: Bool { found.traits.contains(.known) || found.traits.contains(.knownFully) }

  // MARK: What it is

  /// Part of the name of a hospital, a street, a disease, a team, a place.
  var isOrganisation: Bool {
    if cue.contains(.group), isAttached || cueIndex == found.tokens.lowerBound - 2 { return true }
    if isAttached, cue.contains(.placeBeginning), cue.isDisjoint(with: [.relation, .patient]), text.token(cueIndex).letterCase != .lower { return true }
    if endsInOrganisation(from: found.tokens.upperBound) { return true }
    if text.isNear(found, .placePreposition, before: 1, after: 0), !isOfPerson { return evidence < 3 || found.traits.contains(.short) }
    return false
  }

  private var isOfPerson: Bool {
    !text.token(found.tokens.lowerBound - 2).classes.isDisjoint(with: [.care, .turnsTo])
  }

  /// The words in capitals after a name end in what is no person: `Gentry Family Foundation`.
  private func endsInOrganisation(from index: Int) -> Bool {
    for place in index..<index + 4 {
      let token = text.token(place)
      guard token.kind == .word, token.gap.isOnly([.space, .ampersand, .wide, .apostrophe]), !token.gap.contains(.sentence) else { return false }
      let isCapital = token.letterCase != .lower || !text.hasTellingCapitals
      if isCapital, !token.classes.isDisjoint(with: [.organisation, .streetKind, .eponym]), token.classes.isDisjoint(with: .carePlace) { return true }
      if token.classes.contains(.and), token.length == 3 { continue }
      guard isCapital, token.facts.isName || token.classes.isDisjoint(with: .noName) && token.facts.word == 0 || token.length > 5 else { return false }
      if !token.classes.isDisjoint(with: [.care, .auxiliary, .common]) { return false }
    }
    return false
  }

  /// After `patient`, `pt`, `victim`.
  var isPatient: Bool {
    cue.contains(.patient) && cue.isDisjoint(with: .role) && !followsRole && isPlausible
  }

  /// After `my mother`, `her son`, `emergency contact`.
  var isRelation: Bool {
    guard !cue.isDisjoint(with: [.relation, .contact]), !followsRole, isPlausible else { return false }
    if text.isAround(found.tokens, .publicDeed, 12), evidence < 2 { return false }
    let before = text.token(cueIndex - 1)
    return before.classes.contains(.possessive) || evidence >= 1
  }

  /// Known as a name, or so near to its cue that it can hardly be anything else.
  private var isPlausible: Bool {
    isKnown || isAttached || !found.traits.contains(.uncertainCase)
  }

  private var followsRole: Bool {
    let comma = next.gap.contains(.comma) || next.gap.contains(.opening) || next.gap.contains(.dash)
    guard comma else { return false }
    if next.classes.contains(.credential), next.letterCase != .lower || !text.hasTellingCapitals { return true }
    for index in found.tokens.upperBound..<found.tokens.upperBound + 6 {
      let token = text.token(index)
      if token.kind == .edge || token.gap.contains(.sentence) || index > found.tokens.upperBound && token.gap.contains(.comma) { return false }
      if !token.classes.isDisjoint(with: [.patient, .relation, .care, .death]) { return false }
      if token.classes.contains(.role) { return true }
    }
    return false
  }

  /// `Dr.`, `nurse`, `chief of surgery` before it, `, RN` or `, board chair` behind it, `blogs` or `performs` after it.
  var hasRole: Bool {
    if cue.contains(.role) { return true }
    if followsRole { return true }
    if let before = text.nearestBefore(found, [.role, .relation, .patient], within: 5), before.classes.contains(.role),
      before.classes.isDisjoint(with: [.relation, .patient]), text.hasNoStopBetween(found, before.distance) { return true }
    return next.classes.contains(.performs) && next.gap == .space && !next.classes.contains(.care)
  }

  /// Beside an identifier: a date of birth, a record number, an age.
  var isIdentified: Bool {
    if text.token(found.tokens.upperBound).classes.contains(.birth) || isRecordLabel(next.label) { return isPlausibleAlone }
    if next.kind == .number, next.gap.contains(.comma) || next.gap.contains(.opening), next.length <= 3 {
      let after = text.token(found.tokens.upperBound + 1)
      let isAge = after.kind == .edge || !after.gap.isDisjoint(with: [.comma, .semicolon, .closing, .sentence, .period]) || after.classes.contains(.yearsOld)
      return isAge && evidence >= 1 && isPlausibleAlone
    }
    if next.classes.contains(.age), next.gap.contains(.comma) { return evidence >= 1 }
    if next.digits > 0 || next.classes.contains(.month), evidence >= 2, isPlausibleAlone { return DateShape.find(at: found.tokens.upperBound, text) != nil }
    return false
  }

  private func isRecordLabel(_ label: Label) -> Bool {
    [.record, .socialSecurity, .plan, .account].contains(label)
  }

  private var isPlausibleAlone: Bool {
    isKnown || found.tokens.count > 1 && !found.traits.contains(.uncertainCase)
  }

  /// The grammatical subject or the possessor of something that happens to patients: `was admitted`, `is in the ICU`,
  /// `passed away`, `'s surgery`.
  var isSubjectOfCare: Bool {
    guard isPlausibleAlone else { return false }
    if !cue.isDisjoint(with: [.care, .death]), isAttached || text.token(found.tokens.lowerBound).gap.contains(.colon), evidence >= 1 { return true }
    var isSubject = false
    for index in found.tokens.upperBound..<found.tokens.upperBound + 9 {
      let token = text.token(index)
      if token.kind == .edge || token.gap.contains(.sentence) { return false }
      if token.gap == .apostrophe, token.length == 1, index == found.tokens.upperBound { isSubject = true; continue }
      if !token.classes.isDisjoint(with: [.role, .event, .performs, .institutionSelf, .publicDeed]), token.classes.isDisjoint(with: Self.health) { return false }
      if index == found.tokens.upperBound, !token.classes.isDisjoint(with: [.auxiliary, .relative]) || token.gap.contains(.comma) { isSubject = true }
      if !token.classes.isDisjoint(with: Self.health) { return (isSubject || index <= found.tokens.upperBound + 1) && evidence >= 1 }
    }
    return false
  }

  /// Named for a gift, an award, a show, or with nothing about anybody's health near.
  var isPublic: Bool {
    if evidence < 1 { return true }
    return text.isAround(found.tokens, [.publicDeed, .performs], 10) && evidence < 4
  }

  /// `Mr`, `Mrs`, `Sra.` in a text about care.
  var isAddressed: Bool {
    cue.contains(.honorific) && evidence >= 1
  }

  /// `pray for`, `took care of`, `Dear`, `named`.
  var isTurnedTo: Bool {
    !cue.isDisjoint(with: [.named, .turnsTo, .greeting]) && isPlausible && evidence >= 1
  }

  /// A full name in a text about one patient.
  var isInPatientText: Bool {
    found.traits.contains(.knownFully) && evidence >= 3 || isKnown && evidence >= 5 && !found.traits.contains(.short)
  }
}

extension ScreenedText {
  /// No comma and no other mark between a word before a candidate and the candidate.
  func hasNoStopBetween(_ found: Candidate, _ distance: Int) -> Bool {
    (found.tokens.lowerBound - distance + 1...found.tokens.lowerBound).allSatisfy { token($0).gap.isOnly([.space, .wide, .dash, .period]) }
  }
}
