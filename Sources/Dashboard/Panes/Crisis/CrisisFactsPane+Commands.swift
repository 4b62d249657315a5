import HospitalModel
import TerminalCells

extension CrisisFactsPane {
  package static let commands: [Command<Self>] =
    listCommands { $0.facts.count } + changing + [
      Command(
        "open", ["Enter"], "history", help: "every value that this fact had, who wrote it down, and why it changed"
      ) {
        state, model, context in
        guard let fact = selected(state, model) else { return [] }
        return [.show(history(fact, model.hospital, context.clock))]
      },
      Command("copy", ["y"], "copy one", help: "copies this value, if it may be said", isHinted: true) {
        state, model, _ in
        guard let fact = selected(state, model)?.current, let incident = model.incident else { return [] }
        guard fact.maySay else { return [.notice("\(fact.topic.rawValue) is NOT to be said: nothing is copied.")] }
        return [.perform(.copy(.words(outgoing([fact], incident), of: fact.topic.rawValue)))]
      },
      Command("copy-all", ["Y"], "copy all", help: "copies all that may be said now") { _, model, _ in
        guard let incident = model.incident, model.sayable > 0 else { return [.notice("Nothing may be said yet.")] }
        let facts = model.facts.prefix(model.sayable).map(\.current)
        return [.perform(.copy(.words(outgoing(facts, incident), of: "what may be said")))]
      },
      Command("why", ["x"], "why not", help: "why it is not to be said, and who can release it") { state, model, _ in
        guard let fact = selected(state, model)?.current else { return [] }
        return [.notice(reason(fact))]
      },
    ]

  private static let changing: [Command<Self>] = [
    Command(
      "edit", ["e"], "edit", help: "another value, state or source; the old one stays with its reason",
      access: .changing,
      isHinted: true
    ) { state, model, _ in
      guard let incident = open(model), let fact = selected(state, model)?.current else { return [.notice(closed)] }
      return [.fill(.fact(incident, basis: fact))]
    },
    Command(
      "new", ["n"], "new fact", help: "another topic, or another hospital's access", access: .changing, isHinted: true
    ) { _, model, _ in
      guard let incident = open(model) else { return [.notice(closed)] }
      return [.fill(.fact(incident, basis: nil))]
    },
    Command(
      "seal", ["X"], "seal", help: "takes this value out for good; asks for the reason, keeps the act and a hash",
      access: .changing
    ) { state, model, _ in
      guard let fact = selected(state, model)?.current else { return [] }
      return [.seal(.fact(fact), "this value of \(fact.topic.rawValue)")]
    },
  ]

  private static let closed = "No incident is open: O opens one."

  private static func open(_ model: Model) -> Incident? {
    model.incident.flatMap { $0.ended == nil ? $0 : nil }
  }

  private static func selected(_ state: State, _ model: Model) -> FactHistory? {
    state.selected(of: model.facts.count).map { model.facts[$0] }
  }

  /// The words as they leave: an exercise and a simulation say so in their first line.
  private static func outgoing(_ facts: [StatusFact], _ incident: Incident) -> String {
    let marks = (incident.mode == .exercise ? ["EXERCISE"] : []) + (incident.isSimulated ? ["SIM"] : [])
    return ((marks.isEmpty ? [] : [marks.joined(separator: " ")]) + facts.map { "\($0.topic.rawValue): \($0.value)" })
      .joined(separator: "\n")
  }

  private static func reason(_ fact: StatusFact) -> String {
    let releaser = fact.releasedBy.map { " It can be released by \($0)." } ?? " Nobody is named who can release it."
    if fact.maySay { return "\(fact.topic.rawValue) may be said." }
    if fact.topic.isStaffOnly { return "\(fact.topic.rawValue) is a figure for staff, never public text." }
    if fact.topic == .deaths { return "Numbers of dead are the lead agency's or the medical examiner's, not ours." }
    return fact.state == .unconfirmed
      ? "\(fact.topic.rawValue) is UNCONFIRMED.\(releaser)"
      : fact.state == .withdrawn ? "\(fact.topic.rawValue) was withdrawn." : "It is for staff only.\(releaser)"
  }

  /// Every version, newest first.
  private static func history(_ fact: FactHistory, _ hospital: Hospital?, _ clock: BoardClock) -> TextSheet {
    let lines = ([fact.current] + fact.earlier).flatMap { version -> [String] in
      let by = version.recordedBy.map { ", written down by \($0)" } ?? ""
      let confirmed = version.confirmedBy.map { ", confirmed by \($0)" } ?? ""
      return ["\(clock.local(version.time, in: hospital).clock)  \(version.value)"]
        + ["       \(version.state.rawValue), says \(version.source)\(confirmed)\(by)"]
        + (version.reason.map { ["       because: \($0)"] } ?? [])
    }
    return TextSheet(title: "\(fact.current.name), newest first", lines: lines)
  }
}
