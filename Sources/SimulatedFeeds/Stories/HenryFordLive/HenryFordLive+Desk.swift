import HospitalModel

/// What the desk in the corner does, by a script: run sheet, drafts, the stop at the sample, what follows. Its people, and who
/// approves, are invented and bear the mark SIM. Minutes after 08:00.
extension HenryFordLive {
  static let event = IncidentID("henry-ford-awake")

  /// In the order of their time; what was before the story's first second comes with it, and keeps that order.
  static let deskSteps: [StoryStep] = (opening + sheet + firstSteps + drafts + stops + followUps).enumerated()
    .sorted { ($0.element.minute, $0.offset) < ($1.element.minute, $1.offset) }.map(\.element)

  /// Minutes from the beginning to a day of March 2009.
  private static func on(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Double { at(3, day, hour, minute) }

  private static let opening: [StoryStep] = [
    StoryStep(on(5, 16), "producer") { start in
      .live(
        .open(
          LiveEvent(
            id: event, hospital: Hospital.ofTheStories[9].id, title: "Awake craniotomy",
            consent: "patient and family, signed in January, press office folder 6", starts: start,
            ends: start.later(minutes: 120), own: [live], watched: [questions],
            words: ["#hfsurgery", "awake", "operation", "microscope", "film", "protocol", "television"],
            isSimulated: true)))
    },
    StoryStep(120.5, "producer") { _ in .live(.end(words: "last post at 10:00")) },
  ]

  // MARK: Run sheet

  /// Planned and actual minutes; what the producer ticked off.
  private static let cues: [(planned: Double, words: String, actual: Double)] = [
    (-30, "camera, microphone, stop switch", -26), (0, "first post", 0), (6, "time-out", 6), (15, "incision", 14),
    (30, "microscope", 24), (30, "mapping begins", 32), (50, "sample to the laboratory", 48),
    (90, "deep part done", 93), (105, "closing", 101), (120, "last post", 120),
  ]

  private static let sheet: [StoryStep] = cues.enumerated().flatMap { index, row in
    @Sendable func cue(_ start: Timestamp) -> RunSheetCue {
      RunSheetCue(key: "cue-\(index + 1)", planned: start.later(minutes: row.planned), words: row.words)
    }
    return [
      StoryStep(on(5, 16), "producer") { .live(.cue(cue($0))) },
      StoryStep(row.actual, "producer") { .live(.happened(cue($0), at: $0.later(minutes: row.actual))) },
    ]
  }

  private static let firstSteps: [StoryStep] = [
    step(-45, 0, "news account's own schedule empty", by: "producer"),
    step(-44, 1, "gift page banner off until noon", by: "producer"),
    step(-40, 2, "#hfsurgery", by: "producer"),
    step(-25, 4, "press officer at the desk in the corner", by: "producer"),
    step(-20, 5, "a nurse sits with them", by: "family nurse"),
    step(-18, 6, "two cameras, both on hands and microscope", by: "producer"),
    step(48.5, 0, "news account's own schedule still empty", by: "producer"),
  ]

  private static func step(_ minute: Double, _ item: Int, _ note: String, by person: String) -> StoryStep {
    StoryStep(minute, person) { _ in
      .check(ChecklistMark(item: IncidentTemplate.liveEvent.checklist[item], isDone: true, note: note))
    }
  }

  // MARK: Drafts

  /// A post on its way through our own queue.
  private struct Way {
    let key: String
    let title: String
    let drafted: Double
    /// `nil` while it waits.
    var approved: Double?
    var released: Double?

    var id: StatementVersionID { StatementVersionID(StatementID(rawValue: "henry-ford/\(key)"), 1) }
  }

  /// The words are those of the live posts; two of them waited for the laboratory.
  private static let ways: [Way] = [
    Way(
      key: "begin", title: "We begin. The family has read and signed what we may tell.", drafted: -20, approved: -12,
      released: 0),
    Way(key: "window", title: "A window of a few centimeters is open.", drafted: 12, approved: 17, released: 20),
    Way(
      key: "sample", title: "First sample goes to the laboratory, three floors down, by hand.", drafted: 44,
      approved: 47,
      released: 53),
    Way(
      key: "answer", title: "They call back: what was expected. On we go.", drafted: 47, approved: 47.5, released: 53.5),
    Way(key: "counting", title: "The patient is awake and counting.", drafted: 66, approved: 70, released: 71.5),
    Way(key: "thirds", title: "We are two thirds through.", drafted: 68, approved: 71, released: 75),
    Way(key: "edge", title: "The edge is reached on the left side.", drafted: 70, approved: 76, released: 77),
    Way(key: "break", title: "A song is requested. The room agrees.", drafted: 71, approved: 81, released: 83),
    Way(
      key: "closing", title: "We close. It takes longer than you think and is done with the same care.", drafted: 96,
      approved: 100, released: 101),
    Way(
      key: "thanks", title: "Thank you to the family, who let you look over our shoulder.", drafted: 110, approved: 115,
      released: 116.5),
  ]

  private static let drafts: [StoryStep] = ways.flatMap { way -> [StoryStep] in
    let draft = StatementDraft(
      statement: way.id.statement, basis: 0, title: way.title, text: "", audiences: [.public],
      hospitals: [Hospital.ofTheStories[9].id])
    var steps = [
      StoryStep(way.drafted, "press officer") { _ in .draft(draft) },
      StoryStep(way.drafted, "press officer") { _ in .request(way.id) },
    ]
    if let approved = way.approved {
      steps.append(
        StoryStep(approved, "second surgeon") { _ in .approve(way.id, Hospital.ofTheStories[9].id, .inHsdash) })
    }
    if let released = way.released {
      steps.append(
        StoryStep(released, "press officer") { _ in .release(way.id, StatementRelease(.said, place: "news account")) })
    }
    return steps
  }

  // MARK: The stop

  private static let stops: [StoryStep] = [
    StoryStep(-26, "producer") { _ in .live(.hold(word: "", reason: "test of the stop")) },
    StoryStep(-25.5, "producer") { _ in .live(.resume(word: "surgeon", reason: "test over, 4 min late")) },
    StoryStep(48, "producer") { _ in
      .live(.hold(word: "surgeon", reason: "everything about the sample waits until the laboratory has called"))
    },
    StoryStep(52.5, "producer") { _ in .live(.resume(word: "surgeon", reason: "the laboratory has called")) },
  ]

  // MARK: Afterwards

  /// What follows: what, who, due, done; minutes after the beginning.
  private static let tasks: [(what: String, who: String, due: Double, done: Double)] = [
    ("thanks", "surgeon", on(6, 11), on(6, 10, 50)), ("photo set", "photo desk", on(6, 12), on(6, 12, 20)),
    ("open questions", "second surgeon", on(6, 14), on(6, 13, 50)),
    ("press release", "press officer", on(7, 7), on(7, 7)), ("video", "film desk", on(13, 12), on(13, 11, 10)),
    ("list of press pick-ups", "producer", on(20, 9), on(23, 9)),
  ]

  private static let followUps: [StoryStep] = tasks.enumerated().flatMap { index, row in
    @Sendable func task(_ start: Timestamp, isDone: Bool) -> FollowUpTask {
      FollowUpTask(
        key: "task-\(index + 1)", what: row.what, who: row.who, due: start.later(minutes: row.due), isDone: isDone)
    }
    return [
      StoryStep(on(5, 16, 5), "producer") { .live(.task(task($0, isDone: false))) },
      StoryStep(row.done, "producer") { .live(.task(task($0, isDone: true))) },
    ]
  }
}
