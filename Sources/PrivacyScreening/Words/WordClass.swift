/// What kind of word a word is, as far as the rules need to know; a word can be of several.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64

  // People
  /// Kin, household and contacts: mother, roommate, vecino.
  static let relation = WordClass(rawValue: 1 << 0)
  /// One patient: patient, pt, víctima.
  static let patient = WordClass(rawValue: 1 << 1)
  /// Anybody: woman, boy, señora.
  static let person = WordClass(rawValue: 1 << 2)
  /// he, her, ella.
  static let thirdPerson = WordClass(rawValue: 1 << 3)
  /// I, my, mi.
  static let firstPerson = WordClass(rawValue: 1 << 4)
  /// my, his, their, su.
  static let possessive = WordClass(rawValue: 1 << 5)
  /// Mr, Mrs, Sra.
  static let honorific = WordClass(rawValue: 1 << 6)
  /// Who is named for what they do: doctor, mayor, volunteer, author.
  static let role = WordClass(rawValue: 1 << 7)
  /// RN, MD, PhD.
  static let credential = WordClass(rawValue: 1 << 8)
  /// we, our, nuestro.
  static let institutionSelf = WordClass(rawValue: 1 << 9)

  // Care
  /// What happens to a patient: admitted, discharged, diagnosed, intubated.
  static let care = WordClass(rawValue: 1 << 10)
  static let condition = WordClass(rawValue: 1 << 11)
  static let procedure = WordClass(rawValue: 1 << 12)
  /// ICU, ward, bedside.
  static let carePlace = WordClass(rawValue: 1 << 13)
  static let death = WordClass(rawValue: 1 << 14)
  static let birth = WordClass(rawValue: 1 << 15)
  /// Results, prescription, chart, appointment.
  static let careThing = WordClass(rawValue: 1 << 16)
  /// A disease named after somebody: Parkinson, Crohn.
  static let eponym = WordClass(rawValue: 1 << 17)

  // Institutions
  /// Hospital, foundation, pavilion, school: what ends a name that is nobody's.
  static let organisation = WordClass(rawValue: 1 << 18)
  /// Gala, drill, open house, opens, register.
  static let event = WordClass(rawValue: 1 << 19)
  /// Appointments, hotline, media, billing: what an institution gives a number or an address for.
  static let service = WordClass(rawValue: 1 << 20)
  /// Donated, pledge, award, keynote, performed: what people are named for in public.
  static let publicDeed = WordClass(rawValue: 1 << 21)
  /// Dollars, followers, tickets.
  static let amount = WordClass(rawValue: 1 << 22)
  /// Before a name of a team or a group: team, gang.
  static let group = WordClass(rawValue: 1 << 23)

  // Places and times
  static let streetKind = WordClass(rawValue: 1 << 24)
  /// Apt, suite, floor.
  static let unit = WordClass(rawValue: 1 << 25)
  static let direction = WordClass(rawValue: 1 << 26)
  /// The code or the name of a state.
  static let state = WordClass(rawValue: 1 << 27)
  static let month = WordClass(rawValue: 1 << 28)
  static let weekday = WordClass(rawValue: 1 << 29)
  /// One digit as a word: zero, seven, cinco.
  static let digitWord = WordClass(rawValue: 1 << 30)
  /// in, at, from, near: what comes before places.
  static let placePreposition = WordClass(rawValue: 1 << 31)
  static let lives = WordClass(rawValue: 1 << 32)
  /// Fort, Mount, Lake, Saint: what begins a place or a hospital.
  static let placeBeginning = WordClass(rawValue: 1 << 33)

  // What leads to a name
  /// Named, called, llamado, name is.
  static let named = WordClass(rawValue: 1 << 34)
  /// Pray for, took care of, thinking of, check on.
  static let turnsTo = WordClass(rawValue: 1 << 35)
  /// Next of kin, emergency contact, guarantor.
  static let contact = WordClass(rawValue: 1 << 36)
  /// Dear, hi, hello.
  static let greeting = WordClass(rawValue: 1 << 37)
  /// Reach me, call me, my number, text me.
  static let reachMe = WordClass(rawValue: 1 << 38)
  static let and = WordClass(rawValue: 1 << 39)
  /// de, la, van, bin: a small word within a name.
  static let particle = WordClass(rawValue: 1 << 40)
  /// Jr, III.
  static let nameEnd = WordClass(rawValue: 1 << 41)
  /// Never a part of a name, though it may stand where one does and in capitals.
  static let common = WordClass(rawValue: 1 << 42)

  // Grammar
  /// is, was, has been, fue.
  static let auxiliary = WordClass(rawValue: 1 << 43)
  /// Years old, yo, años.
  static let yearsOld = WordClass(rawValue: 1 << 44)
  /// Age, aged, edad.
  static let age = WordClass(rawValue: 1 << 45)
  /// Turned, turning, cumple.
  static let turns = WordClass(rawValue: 1 << 46)
  /// An abbreviation whose period ends no sentence.
  static let abbreviation = WordClass(rawValue: 1 << 47)
  /// number, no, id: what may stand between a label and its number.
  static let numberWord = WordClass(rawValue: 1 << 48)
  /// A photo, a picture, a selfie.
  static let photo = WordClass(rawValue: 1 << 49)
  /// What an age, a number or an address belongs to when it is no person: building, program, tree.
  static let thing = WordClass(rawValue: 1 << 50)
  /// Tens as words: twenty, noventa.
  static let tensWord = WordClass(rawValue: 1 << 51)
  /// Many people at once: patients, people, survivors.
  static let people = WordClass(rawValue: 1 << 52)
  /// who, whose, que.
  static let relative = WordClass(rawValue: 1 << 53)
  /// a, the, this, la.
  static let article = WordClass(rawValue: 1 << 54)
  /// wrong, missing, my: an adverb or adjective that may stand between a cue and what it is about.
  static let filler = WordClass(rawValue: 1 << 55)
  /// Wrote, sings, plays, spoke: what somebody known does.
  static let performs = WordClass(rawValue: 1 << 56)

  /// What stands before the name of a street in Spanish: calle, avenida.
  static let streetFirst = WordClass(rawValue: 1 << 57)

  /// your, tu, su: somebody is spoken to.
  static let addressed = WordClass(rawValue: 1 << 59)
  /// Several patients at once: patients, victims.
  static let patients = WordClass(rawValue: 1 << 60)
  /// A small word of Spanish.
  static let spanish = WordClass(rawValue: 1 << 58)

  /// A day of the year by its name: Christmas Eve, Navidad.
  static let holiday = WordClass(rawValue: 1 << 61)

  /// Anything about somebody's health.
  static let health: WordClass = [.care, .condition, .procedure, .carePlace, .death, .careThing]
  /// What cannot be part of a name unless the dictionary knows it as one: everything but these.
  static let noName = WordClass(
    rawValue:
      ~(direction.rawValue | state.rawValue | placePreposition.rawValue | lives.rawValue | particle.rawValue
      | nameEnd.rawValue | abbreviation.rawValue | tensWord.rawValue | filler.rawValue | streetFirst.rawValue
      | spanish.rawValue | addressed.rawValue | patients.rawValue))
}

/// Which identifier a word announces.
enum Label: UInt8, Sendable, CaseIterable {
  case none
  case socialSecurity, record, plan, account, card, license, plate, vehicle, device, biometric, otherID, network, phone
  case fax, mail, zip, address, handle
  /// The patient themselves, before their number.
  case patient
  /// A visit, a wristband: numbers that only patients have.
  case encounter
  /// A device in or on somebody, before its number.
  case implant
  /// Numbers that belong to nobody: orders, tickets, trials, codes, versions.
  case nobody
}
