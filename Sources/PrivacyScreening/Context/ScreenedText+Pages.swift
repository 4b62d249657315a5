/// Whose page, picture or network address it is.
extension ScreenedText {
  /// A page that raises money for, remembers or shows the record of one patient.
  func isPatientPage(_ found: Candidate) -> Bool {
    let link = LinkWords(self, found)
    if link.host.contains(where: Self.patientHosts.contains) { return !link.path.isEmpty }
    if !link.path.isEmpty, isPageOfRelative(found) { return true }
    if link.all.contains(where: Self.recordWords.contains) { return link.hasNumber || link.isLong }
    return link.path.contains(where: Self.personWords.contains) && link.isLong && evidence(found) >= 1
  }

  /// `see … for updates on my dad's transplant`
  private func isPageOfRelative(_ found: Candidate) -> Bool {
    let evidence = evidence(around: found.tokens)
    guard evidence.balance >= 3, evidence.forPublic == 0 else { return false }
    let around = max(0, found.tokens.lowerBound - 8)..<min(tokens.count, found.tokens.upperBound + 8)
    return around.contains { Self.pageWords.contains(hash($0)) }
      && around.contains {
        token($0).classes.contains(.possessive) && token($0).classes.isDisjoint(with: [.institutionSelf, .addressed])
          && token($0 + 1).classes.contains(.relation)
      }
  }
  private static let pageWords = WordSet(
    "update updates follow page journal fundraiser donate story blog gofundme noticias pagina")

  private static let patientHosts = WordSet(
    """
    gofundme gofund caringbridge givesendgo mealtrain youcaring givebutter legacy tributes dignitymemorial everloved
    gatheringus lotsahelpinghands postop carepages helphopelive plumfund fundly mychart patientportal myhealth
    followmyhealth
    """)
  private static let recordWords = WordSet(
    """
    mychart patient patients mrn pid chart charts encounter patientid ehr emr dob ssn memberid obituary obituaries
    visit record records results labs case cases portal expediente resultados paciente
    """)
  private static let personWords = WordSet(
    """
    help for support recover recovery journey fight memorial tribute beat save pray story fundraiser f fund journal
    journals diary updates
    """)

  /// An address of an image file.
  func isImageLink(_ found: Candidate) -> Bool {
    let end = bytes[found.bytes].firstIndex(of: 0x3F) ?? found.bytes.upperBound
    guard let dot = bytes[found.bytes.lowerBound..<end].lastIndex(of: 0x2E), end - dot <= 5 else { return false }
    return ByteClass.imageEndings.contains(bytes[(dot + 1)..<end].reduce(0) { $0 << 8 | UInt32($1 | 0x20) })
  }

  /// A picture of a patient, by the words beside it or in its name.
  func isPatientPicture(_ found: Candidate) -> Bool {
    let isOfEvent = isNear(found, [.event, .publicDeed, .organisation, .service], before: 10, after: 0)
    let isOfSomebody = isNear(found, [.relation, .patient, .carePlace], before: 0, after: 6)
    if isOfEvent, !isOfSomebody, evidence(found) < 2 { return false }
    let health: WordClass = [.patient, .relation, .care, .procedure, .condition, .careThing, .carePlace]
    if evidence(found) >= 2 || isNear(found, health, before: 14, after: 8) { return true }
    guard evidence(found) >= -2 else { return false }
    if isSomebodysPicture(found) { return true }
    let words = LinkWords(self, found).path
    let isOfCare = words.contains { word in
      Lexicon.current[word].map { !$0.meaning.classes.isDisjoint(with: [.care, .condition, .procedure]) } ?? false
    }
    let isOfPublic = words.contains(where: Self.publicWords.contains)
    if isOfCare, !isOfPublic, words.contains(where: { NameDictionary.facts(of: $0).givenName >= 2 }) { return true }
    return words.contains(where: Self.pictureWords.contains)
      || words.contains(where: Self.kinWords.contains) && !isOfPublic
  }
  /// `her picture is still up:`
  private func isSomebodysPicture(_ found: Candidate) -> Bool {
    var index = found.tokens.lowerBound
    for _ in 0..<10 {
      if token(index).gap.contains(.sentence) { return false }
      index -= 1
      let owner = token(index - 1).classes
      if token(index).classes.contains(.photo), owner.contains(.possessive) {
        return owner.contains(.thirdPerson) && evidence(found) >= 1
      }
    }
    return false
  }

  private static let kinWords = WordSet(
    """
    mom mama mother dad papa father grandma grandpa nana abuela abuelo baby bebe son daughter sister brother hermana
    hermano hijo hija tia tio
    """)
  private static let publicWords = WordSet(
    "gala staff team award event poster flyer logo banner dr nurse headshot center clinic hospital class walk run")

  private static let pictureWords = WordSet(
    """
    icu er nicu wound incision xray scan mri ct recovery surgery postop preop chemo bedside discharge patient rash
    scar face stitches incubadora uci herida cirugia quirofano operacion paciente cicatriz hospital burn cast iv
    ultrasound traction ventilator vent wheelchair gurney
    """)

  /// A network address that a word announces, or in a text about a patient.
  func isPatientNetwork(_ found: Candidate) -> Bool {
    isAnnounced(found, by: [.network], before: 10, after: 4) || evidence(found) >= 2
      || isAfterLogin(found) && hasPerson(found, isThird: true)
  }
  private func isAfterLogin(_ found: Candidate) -> Bool {
    (1...10).contains { distance in
      Self.logins.contains(hash(found.tokens.lowerBound - distance))
        || distance <= 5 && Self.logins.contains(hash(found.tokens.upperBound + distance - 1))
    }
  }
  private static let logins = WordSet(
    "login logins logged signed session connected connecting accessed opened viewed reset hacked password mychart")
}

/// The words of a link or a file name.
struct LinkWords {
  private(set) var host: [WordHash] = []
  private(set) var path: [WordHash] = []
  /// Some word has four digits or more.
  private(set) var hasNumber = false

  var all: [WordHash] { host + path }
  var isLong: Bool { path.count >= 3 }

  init(_ text: ScreenedText, _ found: Candidate) {
    let bytes = text.bytes[found.bytes]
    let isFile = text.token(found.tokens.lowerBound).kind == .image
    // A host ends at the third slash, and at the first where no scheme is written.
    var slashes = isFile ? 3 : bytes.contains(0x3A) ? 0 : 2
    var word = WordHash()
    var length = 0
    var digits = 0
    for byte in bytes + [0x2F] {
      if ByteClass.isASCIIWord(byte) {
        word.add(byte)
        length += 1
        digits += ByteClass.isDigit(byte) ? 1 : 0
        continue
      }
      if length > 0 {
        hasNumber = hasNumber || digits >= 4
        if slashes >= 3 { path.append(word) } else { host.append(word) }
      }
      if byte == 0x2F { slashes += 1 }
      (word, length, digits) = (WordHash(), 0, 0)
    }
  }
}
