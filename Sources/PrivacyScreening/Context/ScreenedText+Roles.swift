/// What somebody is, by the words before a name.
extension ScreenedText {
  /// `Dr.`, `nurse` within the few words before a name.
  func followsClinicianTitle(_ found: Candidate) -> Bool {
    !token(found.tokens.lowerBound).gap.contains(.sentence)
      && (1...4).contains { Self.clinicians.contains(hash(found.tokens.lowerBound - $0)) }
  }

  /// A role before a name, with nothing between but `of` and a field: `chief of surgery Maria`.
  func followsTitle(_ found: Candidate) -> Bool {
    let fields: WordClass = [.carePlace, .procedure, .condition, .organisation, .particle, .eponym, .thing]
    var index = found.tokens.lowerBound
    for _ in 0..<4 {
      guard token(index).gap.isOnly([.space, .wide, .dash, .period]) else { return false }
      index -= 1
      let word = token(index)
      if word.classes.contains(.honorific) || Self.learners.contains(word.hash) { continue }
      if word.classes.contains(.role) { return word.classes.isDisjoint(with: [.relation, .patient]) }
      let isField = !word.classes.isDisjoint(with: fields) || Self.ofWords.contains(word.hash)
      guard isField, word.classes.isDisjoint(with: [.auxiliary, .relation, .patient, .care]) else { return false }
    }
    return false
  }

  private static let ofWords = WordSet("of de del")
  /// `nurse practitioner student Ann`
  private static let learners = WordSet("student students candidate trainee fellow intern estudiante")

  /// A president, a queen, a pope in the few words before, in the sentence: their years and days are history.
  func isOfStatesman(_ found: Candidate) -> Bool {
    var index = found.tokens.lowerBound
    for _ in 0..<12 {
      if token(index).gap.contains(.sentence) { return false }
      index -= 1
      if isStatesman(index) { return true }
    }
    return false
  }
  /// The word leads a name: `President Lee`, `Queen Ann`.
  func isStatesman(_ index: Int) -> Bool {
    Self.statesmen.contains(hash(index)) && token(index + 1).letterCase == .title && token(index + 1).gap == .space
      && token(index).letterCase == .title && hasTellingCapitals
  }
  private static let statesmen = WordSet("president queen pope princess emperor empress senator justice lady")

  func isClinician(_ index: Int) -> Bool { Self.clinicians.contains(hash(index)) }

  /// Right after a word such as `economist` or `beekeeper`, which says what somebody does.
  func followsAgentNoun(_ found: Candidate) -> Bool {
    let before = token(found.tokens.lowerBound - 1)
    guard before.kind == .word, before.length >= 6, before.classes.isEmpty, before.facts.word > 0,
      token(found.tokens.lowerBound).gap == .space
    else { return false }
    return ends(before, in: "er") || ends(before, in: "or") || ends(before, in: "ist") || ends(before, in: "ian")
      || ends(before, in: "man")
  }

  /// `my coach Alan`, `our son's barber Alan`: somebody named for what they are to a family, and no clinician.
  func followsSomebodysRole(_ found: Candidate) -> Bool {
    let index = found.tokens.lowerBound - 1
    guard token(index).classes.contains(.role) || followsAgentNoun(found),
      token(found.tokens.lowerBound).gap.isOnly([.space, .comma, .wide]), !Self.clinicians.contains(hash(index))
    else { return false }
    let before = token(index - 1)
    // `our` is said by hospitals too: then only what happens to patients tells.
    if before.classes.contains(.institutionSelf) {
      return nearestAfter(found, [.care, .condition, .procedure, .carePlace, .death], within: 8) != nil
    }
    return before.classes.contains(.possessive) || before.length == 1 && before.gap == .apostrophe
  }

  private static let clinicians = WordSet(
    """
    dr doctor doctors nurse nurses surgeon surgeons physician physicians practitioner hospitalist midwife doula
    pharmacist paramedic emt medic therapist clinician resident intern fellow chaplain tech technician rn np dra
    doctora doctores enfermera enfermero cirujano cirujana medico medica oncologist cardiologist neurologist
    radiologist pediatrician psychiatrist psychologist dentist
    """)

  /// After a verb of care that stands for `was admitted`, `who was treated`: a preposition or the end follows.
  func endsPassive(_ index: Int) -> Bool {
    let token = token(index)
    return token.kind == .edge || token.digits > 0 || !token.gap.isOnly([.space])
      || Self.passivePrepositions.contains(token.hash)
  }

  private static let passivePrepositions = WordSet(
    "to with for at in on by from after last this today yesterday again tonight and en por con el de")

  /// True when a word ends in these small letters.
  func ends(_ token: Token, in ending: StaticString) -> Bool {
    guard token.length > ending.utf8CodeUnitCount else { return false }
    return ending.withUTF8Buffer { letters in
      bytes[token.range].suffix(letters.count).elementsEqual(letters) { $0 | 0x20 == $1 }
    }
  }
}
