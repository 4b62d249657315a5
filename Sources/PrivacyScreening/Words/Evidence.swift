/// How much the words around a place say that one patient is the subject, and how much that an institution and its
/// public are.
///
/// The weights are small whole numbers, so that one word never decides; rules ask for sums within a window.
struct Evidence: Equatable, Sendable {
  private(set) var forPatient: Int32 = 0
  private(set) var forPublic: Int32 = 0

  /// Above 0 for a patient, below for an institution.
  var balance: Int { Int(forPatient - forPublic) }

  /// Tokens looked at on either side.
  static let reach = 40

  private static let patientWeights: [(WordClass, Int32)] = [
    (.patient, 3), (.relation, 1), (.care, 1), (.condition, 1), (.procedure, 1), (.carePlace, 1), (.death, 2),
    (.birth, 2),
    (.careThing, 1), (.thirdPerson, 1), (.firstPerson, 1), (.person, 1), (.reachMe, 1), (.yearsOld, 1), (.contact, 2),
  ]
  private static let publicWeights: [(WordClass, Int32)] = [
    (.people, 1), (.event, 2), (.service, 2), (.publicDeed, 2), (.amount, 1), (.role, 1), (.credential, 1), (.group, 1),
  ]

  private static let others: WordClass = [.institutionSelf, .addressed]

  init() {}

  /// What a word of these classes says by itself.
  init(of classes: WordClass, _ label: Label) {
    for (some, weight) in Self.patientWeights where !classes.isDisjoint(with: some) { forPatient += weight }
    // `Dr` is as often a drive.
    let isStreet = classes.contains(.streetKind)
    for (some, weight) in Self.publicWeights where !isStreet && !classes.isDisjoint(with: some) { forPublic += weight }
    // `Mr` is a title, and before `#` a record.
    switch classes.contains(.honorific) ? .none : label {
    case .socialSecurity, .record: forPatient += 2
    case .account, .card, .license, .plate, .vehicle, .device, .biometric: forPatient += 1
    default: break
    }
  }

  /// What a token says after the two before it.
  init(of token: Token, after previous: Token, _ beforePrevious: Token) {
    guard token.isEvidence else { return }
    self = token.evidence
    if token.classes.contains(.relation), previous.classes.contains(.possessive) { forPatient += 1 }
    // `my class`, `her team`: somebody's own, and no event of an institution.
    let isOwn = { (word: Token) in word.classes.contains(.possessive) && word.classes.isDisjoint(with: Self.others) }
    if !token.classes.isDisjoint(with: [.event, .group]), isOwn(previous) || isOwn(beforePrevious) { forPublic = 0 }
    // `your nurse never called`: said to an institution as often as by it.
    if token.classes.contains(.role), previous.classes.contains(.addressed) { forPublic = 0 }
    // `your surgery`, `sus resultados`: somebody is told about their own care.
    let isAddressed = previous.classes.contains(.addressed) || beforePrevious.classes.contains(.addressed)
    if isAddressed, !token.classes.isDisjoint(with: [.care, .condition, .procedure, .careThing]) { forPatient += 2 }
    // `4 West`, `5 North`: a ward by its floor and side.
    if token.classes.contains(.direction), previous.kind == .number, previous.length <= 2 { forPatient += 1 }
  }

  static func += (left: inout Evidence, right: Evidence) {
    left.forPatient += right.forPatient
    left.forPublic += right.forPublic
  }

  static func - (left: Evidence, right: Evidence) -> Evidence {
    var difference = left
    difference.forPatient -= right.forPatient
    difference.forPublic -= right.forPublic
    return difference
  }
}
