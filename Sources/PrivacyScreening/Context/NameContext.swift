/// The words around a name.
struct NameContext {
  let text: ScreenedText
  let found: Candidate
  /// The nearest word before the name that it can belong to.
  let cue: WordClass
  let cueIndex: Int
  /// What the words around say.
  let evidence: Evidence

  static let cues: WordClass = [
    .relation, .patient, .patients, .honorific, .role, .named, .turnsTo, .contact, .greeting, .group, .placeBeginning,
    .care,
    .death, .carePlace,
  ]
  static let health: WordClass = [.care, .condition, .procedure, .carePlace, .death, .birth]

  init(_ text: ScreenedText, _ found: Candidate) {
    self.text = text
    self.found = found
    cue = found.cue
    cueIndex = found.cueIndex
    evidence = text.evidence(around: found.tokens)
  }

  /// Goes back over what may stand between a word and the name that it introduces: commas, ages, `is`, other names of a
  /// list.
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
      isList = isList || token.classes.contains(.and) || !gap.isDisjoint(with: [.comma, .semicolon])
      // `Sen. Hope Lee`: a given name that is a word stands between.
      let isGiven =
        index == found.tokens.lowerBound - 1 && token.letterCase == .title && token.classes.isEmpty && gap == .space
      guard isGiven || mayStandBetween(token, isList: isList) else { break }
    }
    return ([], index)
  }

  private static func mayStandBetween(_ token: Token, isList: Bool) -> Bool {
    if token.kind == .number { return token.length <= 3 }
    guard token.kind == .word else { return false }
    if !token.classes.isDisjoint(with: [.filler, .auxiliary, .article, .yearsOld, .age, .and]) { return true }
    return isList && (token.facts.isName || token.length == 1) && token.letterCase != .lower
  }

  // MARK: What the questions below have in common

  var first: Token { text.token(found.tokens.lowerBound) }
  var before: Token { text.token(found.tokens.lowerBound - 1) }
  var next: Token { text.token(found.tokens.upperBound) }

  /// The token so many places after the name.
  func after(_ distance: Int) -> Token { text.token(found.tokens.upperBound + distance) }

  /// True when the cue stands right before the name.
  var isAttached: Bool { cueIndex >= found.tokens.lowerBound - 1 }

  /// True when no more than a little speaks against a patient as the subject, and something for it.
  var isAboutPatient: Bool { evidence.forPatient >= 1 && evidence.balance >= -1 }

  var isKnown: Bool { !found.traits.isDisjoint(with: [.known, .knownFully]) }
  var isKnownFully: Bool { found.traits.contains(.knownFully) }
  var isShort: Bool { found.traits.contains(.short) }

  /// Known as a name, or so near to its cue that it can hardly be anything else.
  var isPlausible: Bool { isKnown || isAttached || !found.traits.contains(.uncertainCase) }

  /// A name by its own look.
  var isPlausibleAlone: Bool { isKnown || found.tokens.count > 1 }

  /// Something public is said within so many words.
  func isNearDeed(_ classes: WordClass = .publicDeed, _ reach: Int = 10) -> Bool {
    text.isAround(found.tokens, classes, reach)
  }

  /// `'s` follows.
  var isPossessor: Bool { next.gap.contains(.apostrophe) && next.length == 1 }
}
