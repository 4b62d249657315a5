import HospitalModel

extension FortHood {
  /// Calls, inquiries and a change of shift, by the script; everybody in them is invented.
  static let calls: [StoryStep] = incomingCalls + callsOfTheDesk + inquiries + handOvers

  /// The phone list of the desk.
  static let contacts: [Contact] = [
    Contact(
      kind: .outlet, name: "news desk", organization: "Example Herald", phone: "254-555-0111", mail: "",
      note: "prints at 23:00"),
    Contact(
      kind: .outlet, name: "assignment desk", organization: "Example TV 6", phone: "254-555-0112", mail: "",
      note: "live at 17, 18 and 22"),
    Contact(
      kind: .outlet, name: "", organization: "Example Radio", phone: "254-555-0113", mail: "news@radio.example",
      note: "in Spanish, too"),
    Contact(
      kind: .agency, name: "public affairs", organization: "Example Base", phone: "254-555-0121", mail: "",
      note: "leads: numbers of dead, the suspect"),
    Contact(
      kind: .agency, name: "press officer", organization: "Example County", phone: "254-555-0122", mail: "",
      note: "roads, shelters"),
    Contact(
      kind: .agency, name: "duty officer", organization: "Example Red Cross", phone: "254-555-0123", mail: "",
      note: "blood, families"),
    Contact(
      kind: .hospital, name: "communications", organization: "Example North", phone: "254-555-0131", mail: "",
      note: "one message with us"),
    Contact(
      kind: .hospital, name: "communications", organization: "Example South", phone: "254-555-0132", mail: "",
      note: ""),
    Contact(
      kind: .own, name: "house supervisor", organization: "", phone: "254-555-0141", mail: "", note: "beds, access"),
    Contact(
      kind: .own, name: "chief executive's office", organization: "", phone: "254-555-0142", mail: "",
      note: "speaks at briefings"),
    Contact(kind: .own, name: "chaplain", organization: "", phone: "254-555-0143", mail: "", note: "family center"),
  ]

  private static func id(_ key: String) -> CallID { CallID(rawValue: "fort-hood/call-\(key)") }

  private static func call(
    _ minute: Double, _ key: String, _ outlet: String, _ name: String, _ words: String, by deadline: Double? = nil,
    reach: String = ""
  ) -> StoryStep {
    StoryStep(minute, "pio-3") { start in
      .call(
        CallNote(
          id: id(key), direction: .incoming, outlet: outlet, name: name, reach: reach, words: words,
          deadline: deadline.map { start.later(minutes: $0) }))
    }
  }

  private static func answer(
    _ minute: Double, _ key: String, with statement: (key: String, version: Int)?, _ words: String = ""
  ) -> StoryStep {
    StoryStep(minute, "pio-3") { _ in
      let version = statement.map { StatementVersionID(StatementID(rawValue: "fort-hood/\($0.key)"), $0.version) }
      return .answerCall(id(key), CallAnswer(statement: version, words: words), seen: 0)
    }
  }

  private static let incomingCalls: [StoryStep] = [
    call(
      41, "tv", "Example TV 6", "assignment desk", "Is it true, and how many are coming to you?", reach: "254-555-0112"),
    answer(55, "tv", with: ("holding", 1)),
    call(72, "herald", "Example Herald", "news desk", "Do other patients get in at all?", reach: "254-555-0111"),
    answer(109, "herald", with: ("access", 1), "read out, sent by mail"),
    call(97, "radio", "Example Radio", "", "Where can people give blood? For the bulletin at 15:30.", by: 120),
    answer(119, "radio", with: ("visitors", 1)),
    call(
      112, "wire", "Example Wire", "Example Reporter 1", "How many received, how many in surgery?", by: 160,
      reach: "212-555-0114"),
    call(
      124, "daily", "Example Daily", "Example Reporter 2", "May a photographer come to the lobby before 16:00?", by: 128
    ),
    call(127, "paper", "Example Post", "Example Reporter 3", "Who is the doctor that speaks at the briefing?"),
    answer(140, "daily", with: nil, "no cameras beyond the lobby doors; the briefing is open to all"),
    answer(142, "paper", with: nil, "the chief of trauma, at 16:00"),
    answer(167, "wire", with: ("received", 2), "nothing on surgery"),
    call(181, "network", "Example Network", "Example Producer 1", "Is it 11 or 12 dead?", by: 200),
    answer(191, "network", with: ("deaths", 2), "the Army's figure, ask them"),
  ]

  private static func called(
    _ minute: Double, _ key: String, _ contact: Int, _ words: String, by person: String = "pio-2"
  ) -> StoryStep {
    StoryStep(minute, person) { _ in
      let entry = contacts[contact]
      return .call(
        CallNote(
          id: id(key), direction: .outgoing, outlet: entry.organization, name: entry.name, reach: entry.phone,
          words: words, deadline: nil, contact: entry.id))
    }
  }

  private static let callsOfTheDesk: [StoryStep] = [
    called(12, "supervisor", 8, "ER open, making room"),
    called(36, "base", 3, "no answer yet"),
    called(61, "north", 6, "same words on both pages: agreed"),
    called(64, "red-cross", 5, "blood at their center, not here", by: "pio-3"),
    called(104, "base-2", 3, "numbers of dead come from them alone"),
  ]

  // MARK: The register

  private static func inquiry(
    _ minute: Double, _ key: String, _ who: String, _ asker: String, isByName: Bool = true
  ) -> StoryStep {
    StoryStep(minute, "desk-1") { _ in
      .inquire(
        InquiryNote(
          id: InquiryID(rawValue: "fort-hood/inquiry-\(key)"), askedFor: who, asker: asker, reach: "",
          isByName: isByName))
    }
  }

  private static func told(
    _ minute: Double, _ key: String, _ kind: InquiryAnswer.Kind, _ directory: DirectoryStanding,
    _ objection: PatientObjection = .unknown
  ) -> StoryStep {
    StoryStep(minute, "desk-1") { start in
      .answerInquiry(
        InquiryID(rawValue: "fort-hood/inquiry-\(key)"),
        InquiryAnswer(
          kind, directory: directory, objection: objection, person: "desk-1 (SIM)", time: start.later(minutes: minute)),
        seen: 0)
    }
  }

  /// Nobody in it is a person: the names say so.
  private static let inquiries: [StoryStep] = [
    inquiry(82, "1", "Example Person One", "sister"),
    told(84, "1", .condition(.fair), .listed, .no),
    inquiry(91, "2", "Example Person Two", "Example Herald"),
    told(92, "2", .nothing, .listed, .yes),
    inquiry(102, "3", "whoever came by helicopter", "Example TV 6", isByName: false),
    told(103, "3", .nothing, .unknown),
    inquiry(113, "4", "Example Person Four", "parents, on their way"),
    told(115, "4", .referred("family center, hall B"), .notListed),
    inquiry(121, "5", "Example Person Five", "employer"),
    inquiry(126, "6", "Example Person Six", "neighbor"),
    told(133, "5", .nothing, .notListed),
    told(134, "6", .condition(.good), .listed, .no),
  ]

  private static let handOvers: [StoryStep] = [
    StoryStep(571, "pio-4") { start in
      .handOver(
        HandOver(
          from: "pio-2 (SIM)", open: "no call, no inquiry", promised: start.later(minutes: 720),
          words: "counsellors until morning", sheet: TextFingerprint(of: "the sheet of 23:00")))
    }
  ]
}
