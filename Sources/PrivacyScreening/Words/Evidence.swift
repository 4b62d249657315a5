/// How much each kind of word says that one patient is the subject, or that an institution and its public are.
///
/// The weights are small whole numbers, so that one word never decides; rules ask for a sum within a window.
enum Evidence {
  /// Tokens looked at on either side.
  static let reach = 40

  private static let weights: [(WordClass, Int8)] = [
    (.patient, 3), (.relation, 1), (.care, 1), (.condition, 1), (.procedure, 1), (.carePlace, 1), (.death, 2), (.birth, 2),
    (.careThing, 1), (.thirdPerson, 1), (.firstPerson, 1), (.person, 1), (.reachMe, 1), (.yearsOld, 1), (.contact, 2),
    (.people, -1), (.event, -2), (.service, -2), (.publicDeed, -2), (.amount, -1), (.role, -1),
    (.credential, -1), (.group, -1),
  ]

  /// What a label is worth; the ones that announce a number of a patient say most.
  private static func weight(of label: Label) -> Int8 {
    switch label {
    case .socialSecurity, .record: 2
    case .account, .card, .license, .plate, .vehicle, .device, .biometric: 1
    case .nobody: -1
    case .none, .patient, .plan, .encounter, .otherID, .network, .phone, .fax, .mail, .zip, .address, .handle: 0
    }
  }

  static func weight(of token: Token, after previous: Token, _ beforePrevious: Token) -> Int8 {
    guard token.phraseLength > 0, token.kind == .word else { return 0 }
    var sum = weight(of: token.label)
    for (classes, weight) in weights where !token.classes.isDisjoint(with: classes) { sum += weight }
    if token.classes.contains(.relation), previous.classes.contains(.possessive) { sum += 1 }
    // `your surgery`, `sus resultados`: somebody is told about their own care.
    let isAddressed = [previous, beforePrevious].contains { $0.classes.contains(.addressed) }
    if isAddressed, !token.classes.isDisjoint(with: .health) { sum += 2 }
    return sum
  }
}
