import HospitalModel
import TerminalCells
import TerminalWidgets

/// The event that the live view shows, as every pane of it knows it.
package struct LiveScene: Equatable, Sendable {
  package let event: LiveEvent
  package let hospitals: [Hospital]
  /// The stop that holds now; `nil` while the queue is free, and for the public.
  package let hold: QueueHold?

  var hospital: Hospital? { hospitals.first { $0.id == event.hospital } }
  var desk: LiveDesk { LiveDesk(event: event, hospital: hospital) }
  package var isHeld: Bool { hold != nil }

  /// The event of the hospital that the screen is about, else the one that runs, begins next or was last.
  static func load(_ context: LoadContext, from reader: StoreReader) throws -> LiveScene? {
    let events = try reader.live.events(context.clock.now)
    guard let event = events.first(where: { $0.hospital == context.subject.hospital }) ?? events.first else {
      return nil
    }
    return try scene(of: event, try reader.facts().hospitals, reader)
  }

  /// The events that are not over.
  static func all(at now: Timestamp, _ hospitals: [Hospital], from reader: StoreReader) throws -> [LiveScene] {
    try reader.live.events(now).filter { $0.ended == nil }.map { try scene(of: $0, hospitals, reader) }
  }

  private static func scene(
    of event: LiveEvent, _ hospitals: [Hospital], _ reader: StoreReader
  ) throws -> LiveScene {
    LiveScene(
      event: event, hospitals: hospitals,
      hold: try reader.live.holds(event.id).last.flatMap { $0.resumed == nil ? $0 : nil })
  }

  /// Why nothing of the queue may leave; `nil` where it may.
  var objection: String? {
    if event.isConsentWithdrawn { return "The consent was taken back: nothing leaves." }
    return hold.map { "STOPPED by \($0.words). Nothing leaves; S resumes." }
  }

  /// `LIVE T+01:12`, `STOPPED 4 min`, `begins in 26 min`, `over after 02:00`, and how grave that is.
  func state(_ clock: BoardClock) -> StyledText {
    let elapsed = Age.elapsed(clock.now - event.starts)
    if event.isConsentWithdrawn { return StyledText("CONSENT WITHDRAWN", CellStyle(.severe, .bold)) }
    if let hold {
      return StyledText("STOPPED \(Age.text(clock.now - hold.since))  \(elapsed)", CellStyle(.severe, .bold))
    }
    if let ended = event.ended {
      return StyledText("over after \(Age.elapsed(ended - event.starts).dropFirst(2))", .dim)
    }
    if clock.now < event.starts {
      return StyledText("begins in \(Age.text(event.starts - clock.now))", CellStyle(.warning))
    }
    return StyledText("LIVE \(elapsed)", CellStyle(.focus, .bold))
  }

  /// The border that every pane of the view has: its own words, then the clock.
  func box(
    _ title: String, right: [StyledText] = [], left: [StyledText] = [], _ context: DrawContext
  ) -> PaneBox {
    PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))],
      // While it is held nothing stands beside that.
      topRight: (isHeld ? [] : right.map { StyledText($0.text.text + "  ", $0.style) }) + [state(context.clock)],
      bottomLeft: left,
      bottomRight: hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  /// `08:14`, with the day where that is another one than the event's.
  func time(_ time: Timestamp, _ clock: BoardClock) -> String {
    let date = clock.local(time, in: hospital)
    let start = clock.local(event.starts, in: hospital)
    return date.longDay == start.longDay ? date.clock : "\(date.shortDay) \(date.clock)"
  }
}

/// What a pane of the live view says without an event.
enum LiveWords {
  static func none(_ audience: Audience) -> [String] {
    audience == .public
      ? ["Nothing is told live at the moment."]
      : [
        "No event is told live. N opens one.",
        "It is told by its procedure, never by its patient, and needs the written consent of patient and family on file.",
      ]
  }

  static let inside = ["This is the office’s own."]
}

/// Keys that every pane of the live view has.
enum LiveCommands {
  static func rows<P: Pane>(_ scene: @escaping @Sendable (P.Model) -> LiveScene?) -> [Command<P>] {
    func command(
      _ name: String, _ key: KeyPress, _ title: String, _ help: String, isHinted: Bool = false,
      _ run: @escaping @Sendable (LiveScene) -> [Move]
    ) -> Command<P> {
      Command(name, [key], title, help: help, access: .changing, isHinted: isHinted) { _, model, _ in
        guard let scene = scene(model) else { return [.notice("No event is told live: N opens one.")] }
        return run(scene)
      }
    }
    return [
      command(
        "stop", "S", "STOP", "stops our queue at once, whoever presses it; once more resumes it, by name",
        isHinted: true
      ) { stop($0) },
      command("draft", "c", "draft", "drafts a post of the event; what is typed is screened", isHinted: true) { scene in
        [.compose(Composition(new: scene.event.desk), inEditor: false)]
      },
      Command(
        "new-event", ["N"], "new event", help: "opens an event that is to be told live", access: .changing
      ) { _, _, _ in [.openEvent] },
      command("end-event", "F", "over", "says that it is over; its follow-ups begin") { scene in
        guard scene.event.ended == nil else { return [.notice("It is over already.")] }
        return [.fill(.live(.end(scene.desk)))]
      },
      command("consent-back", "W", "consent back", "patient or family took the consent back: nothing leaves any more") {
        [.fill(.live(.takeConsentBack($0.desk)))]
      },
    ]
  }

  /// Holds at once and asks why afterwards; a queue that is held is resumed by a form.
  static func stop(_ scene: LiveScene) -> [Move] {
    if let hold = scene.hold { return [.fill(.live(.resume(scene.desk, hold)))] }
    return [
      .act(.live(.hold(word: "", reason: "")), scene.event.id, "STOPPED: nothing of our queue leaves."),
      .focus(LiveChecklistPane.id), .fill(.live(.stopped(scene.desk))),
    ]
  }
}
