import HospitalModel

extension FortHood {
  /// What the desk does, by a script. Its people, and who approves, are invented and bear the mark SIM.
  static let desk: [StoryStep] = opening + promises + statementsOfTheDesk

  private static let scenarioHospital = Hospital.ofTheStories[3].id

  // MARK: The incident

  private static let opening: [StoryStep] = [
    StoryStep(0, "pio-2") { start in
      .open(
        Incident(
          id: incident, hospital: scenarioHospital, title: "Mass casualty", mode: .exercise, started: start,
          hashtags: ["#fthood", "#forthood"], isSimulated: true, template: IncidentTemplate.all[0].id))
    },
    check(14, 0, "Sprout paused", by: "pio-2"),
    check(16, 1, "gift page banner off, birthday posts off", by: "pio-2"),
    check(20, 2, "#fthood #forthood", by: "pio-2"),
    check(38, 3, "base public affairs: no answer yet", by: "pio-2"),
    check(70, 4, "main lobby, north side", by: "ops chief"),
    check(115, 5, "line open, two people", by: "pio-2"),
    check(110, 6, "hall B, east door", by: "ops chief"),
    StoryStep(17_160, "ic-1") { _ in .close(words: "This page goes back to everyday news.") },
  ]

  private static func check(_ minute: Double, _ item: Int, _ note: String, by person: String) -> StoryStep {
    StoryStep(minute, person) { _ in
      .check(ChecklistMark(item: IncidentTemplate.all[0].checklist[item], isDone: true, note: note))
    }
  }

  /// Each promise is renewed by the word that keeps it. The one for 18:00 was kept thirteen minutes late.
  private static let promises: [StoryStep] =
    [
      (105, 118), (118, 150), (149, 210), (208, 270), (283, 345), (344, 465), (462, 570), (568, 720), (715, 1_050),
      (1_048, 1_530), (1_528, 2_490),
    ].map { made, due in promise(made, due) } + [StoryStep(2_488, "pio-2") { _ in .promise(nil) }]

  private static func promise(_ made: Double, _ due: Double) -> StoryStep {
    StoryStep(made, "pio-2") { start in .promise(start.later(minutes: due)) }
  }

  // MARK: Statements

  /// A statement on its way: drafted, asked for, approved, put out.
  private struct Way {
    let key: String
    let version: Int
    let title: String
    let text: String
    let drafted: Double
    /// `nil` while it waits.
    var approved: Double?
    var isByPhone = false
    var places: [(minute: Double, place: String)] = []
    var audiences: [StatementAudience] = [.public, .media]

    var id: StatementVersionID { StatementVersionID(StatementID(rawValue: "fort-hood/\(key)"), version) }
  }

  /// The words are those of the status page.
  private static let ways: [Way] = [
    Way(
      key: "holding", version: 1, title: "Scott & White has activated its disaster plan.",
      text:
        "We have heard of an emergency in the area and are making room. The emergency room is open.\nWe do not know "
        + "more yet. We will say here what we know, when we know it.", drafted: 46, approved: 51,
      places: [(53, "status page"), (58, "phone line")]),
    Way(
      key: "access", version: 1, title: "Emergency room access.",
      text: "People hurt at Fort Hood are treated first. Ambulances with other patients are directed to hospitals "
        + "nearby.\nAnyone who walks in is examined: in an emergency call 911 or come.", drafted: 95, approved: 100,
      places: [(106, "status page"), (107, "microblog")]),
    Way(
      key: "visitors", version: 1, title: "Visitors, blood, clinics.",
      text:
        "Visiting is suspended. Blood: please give at the Red Cross center, not at the hospital. Clinics are open as "
        + "usual tomorrow.\nBriefing for the press at 16:00 in the main lobby. Next word here at 16:00.", drafted: 108,
      approved: 116, isByPhone: true, places: [(118, "status page"), (119, "microblog"), (121, "phone line")]),
    Way(
      key: "received", version: 1, title: "Nine people hurt at Fort Hood have been brought to Scott & White.",
      text: "This is the number received. We give no names.", drafted: 114),
    Way(
      key: "received", version: 2, title: "Ten people hurt at Fort Hood have been brought to Scott & White.",
      text: "This is the number received, confirmed at 15:31. Earlier talk of nine was our first count, before one who "
        + "came by helicopter was on the list.", drafted: 122, approved: 164,
      places: [(165, "status page"), (166, "phone line")]),
    Way(
      key: "deaths", version: 1, title: "Numbers of dead come from the Army, which leads.",
      text: "Reports name figures. We cannot confirm any and ask everybody to wait for the Army's briefing.",
      drafted: 150,
      approved: 156, places: [(158, "status page")]),
    Way(
      key: "blood", version: 1, title: "Do you need blood now? No.",
      text: "Please do not come to the hospital to give. The Red Cross takes names for tomorrow and the days after.",
      drafted: 185, approved: 191, places: [(193, "status page"), (194, "microblog")]),
    Way(
      key: "deaths", version: 2, title: "Correction: the Army now says 12 dead, not 11.",
      text: "We repeat the Army's figure so that the older one is not passed on from this page. Please ask the Army.",
      drafted: 186, approved: 189, places: [(190, "status page")]),
    Way(
      key: "late", version: 1, title: "This word is thirteen minutes late, and we are sorry.",
      text: "We waited for a figure and should have told you so at 18:00. Ten received; nobody has been moved "
        + "elsewhere.\nNext word at 19:15.", drafted: 276, approved: 281, isByPhone: true,
      places: [(283, "status page"), (284, "microblog")]),
    Way(
      key: "suspect", version: 1, title: "Correction: the suspect is alive and in custody, says the Army.",
      text: "The word of the afternoon was wrong. We have removed a link to it from this page.", drafted: 465,
      approved: 466, places: [(467, "status page")]),
    Way(
      key: "deaths", version: 3, title: "Correction: the Army now says 13 dead, not 12.",
      text: "This is the Army's figure, told at its evening briefing. Questions about it go to the Army.", drafted: 476,
      approved: 477, places: [(478, "status page")]),
    Way(
      key: "night", version: 1, title: "For staff: counsellors are here until morning.",
      text: "Second floor, any time. Please do not post, confirm or deny anything.", drafted: 560, approved: 566,
      places: [(568, "staff mail")], audiences: [.staff]),
    Way(
      key: "open", version: 1, title: "Emergency room: open.", text: "The limits of the afternoon are lifted.",
      drafted: 612, approved: 618, places: [(620, "status page"), (621, "microblog")]),
    Way(
      key: "fund", version: 1, title: "A fund for the families: give only through the links on this page.",
      text: "We have seen two appeals with our name that are not ours. Our foundation never asks by telephone.",
      drafted: 1_920, approved: 1_930, places: [(1_935, "status page")]),
    Way(
      key: "last", version: 1, title: "17 November: three are still in hospital, all in fair condition.",
      text: "The others have been discharged or moved nearer to home.", drafted: 17_110, approved: 17_125,
      places: [(17_130, "status page")]),
  ]

  private static let statementsOfTheDesk: [StoryStep] = ways.flatMap { way -> [StoryStep] in
    let draft = StatementDraft(
      statement: way.id.statement, basis: way.version - 1, title: way.title, text: way.text, audiences: way.audiences,
      hospitals: [scenarioHospital])
    var steps = [StoryStep(way.drafted, "pio-2") { _ in .draft(draft) }]
    // What was written over again was never asked for.
    if way.approved != nil { steps.append(StoryStep(way.drafted, "pio-2") { _ in .request(way.id) }) }
    if let approved = way.approved {
      steps.append(
        StoryStep(approved, way.isByPhone ? "pio-2" : "ic-1") { _ in
          .approve(way.id, scenarioHospital, way.isByPhone ? .byPhone(approver: "ic-1 (SIM)") : .inHsdash)
        })
    }
    return steps
      + way.places.map { minute, place in
        StoryStep(minute, "pio-2") { _ in .release(way.id, StatementRelease(.said, place: place)) }
      }
  }

  // MARK: Neighbors

  /// Hospitals nearby, invented.
  static let neighbors: [StoryFact] = [
    StoryFact(
      20, .emergencyAccess, "OPEN", .confirmed, from: "regional desk", isReleasable: false, at: "Example North"),
    StoryFact(
      25, .emergencyAccess, "OPEN", .confirmed, from: "regional desk", isReleasable: false, at: "Example South"),
    StoryFact(
      69, .emergencyAccess, "DIVERT: lockdown", .confirmed, from: "regional desk", isReleasable: false,
      at: "Example Base"),
    StoryFact(
      121, .emergencyAccess, "OPEN", .confirmed, from: "regional desk", isReleasable: false, at: "Example North"),
    StoryFact(121, .beds, "ICU 2, OR 1", .confirmed, from: "regional desk", isReleasable: false, at: "Example North"),
    StoryFact(
      190, .emergencyAccess, "LIMITED: lockdown over", .confirmed, from: "regional desk", isReleasable: false,
      at: "Example Base"),
    StoryFact(
      240, .emergencyAccess, "OPEN", .confirmed, from: "regional desk", isReleasable: false, at: "Example South"),
    StoryFact(
      128, .beds, "ICU 4, OR 6", .confirmed, from: "charge RN", isReleasable: false, releasedBy: "incident commander"),
    StoryFact(128, .nedocs, "139, overcrowded", .confirmed, from: "charge RN", isReleasable: false),
  ]
}
