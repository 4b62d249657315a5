import HospitalModel
import TerminalCells
import TerminalWidgets

/// What is known in an incident: each fact with its source, time and state, and what it replaced.
package enum CrisisFactsPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let incident: Incident?
    package let hospital: Hospital?
    package let facts: [FactHistory]
    /// The newest reading of the watched tags and those before it, oldest first.
    package let mentions: [Measurement]
  }

  package static let id = PaneID("crisis-facts")
  package static let title = "What is known"
  package static let summary = "An incident's facts: value, source, time, and what each one corrected."
  package static let initialState = IndexedState()

  private static let mentionsShown = 24

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard let incident = try reader.incident(context.subject.hospital) else {
      return Model(incident: nil, hospital: nil, facts: [], mentions: [])
    }
    let channels = try reader.sources(incident.hospital).map(\.channel.id)
    let readings = try channels.map { channel in
      try reader.measurements(channel, .mentions, incident.started).filter(\.subject.isEmpty)
    }
    return Model(
      incident: incident, hospital: try reader.facts().hospitals.first { $0.id == incident.hospital },
      facts: try reader.factHistories(incident.id),
      mentions: Array((readings.max { $0.count < $1.count } ?? []).suffix(mentionsShown)))
  }

  package static let commands: [Command<Self>] =
    listCommands { $0.facts.count } + [
      Command("open", ["Enter"], "history", help: "what this fact replaced, and why", isHinted: true) {
        state, model, _ in
        guard let index = state.selected(of: model.facts.count) else { return [] }
        let fact = model.facts[index]
        guard let earlier = fact.replaced else { return [.notice("\(fact.current.topic.rawValue): never changed.")] }
        let reason = fact.current.reason.map { ", because: \($0)" } ?? ""
        let more = fact.earlier.count > 1 ? " (\(fact.earlier.count) earlier values)" : ""
        return [.notice("\(fact.current.topic.rawValue) was “\(earlier.value)”\(reason)\(more)")]
      },
      Command(
        "seal", ["X"], "seal", help: "takes this value out for good; asks for the reason, keeps the act and a hash",
        access: .changing
      ) { state, model, _ in
        guard let index = state.selected(of: model.facts.count) else { return [] }
        let fact = model.facts[index].current
        return [.seal(.fact(fact), "this value of \(fact.topic.rawValue)")]
      },
    ]

  /// The fact's lines for a width, the first with its value.
  static func lines(_ fact: FactHistory, _ incident: Incident, width: Int) -> [StyledLine] {
    let current = fact.current
    let role: StyleRole =
      current.topic == .emergencyAccess
      ? EmergencyAccess(factValue: current.value).role : current.state == .unconfirmed ? .warning : .text
    let found = StyledParagraph(
      findingSpans(current.value, fact.findings, style: CellStyle(role)), width: max(width - topicWidth, 8))
    var lines = found.lines.enumerated().map { index, part in
      let topic = StyledText(padded(index == 0 ? current.topic.rawValue : ""), .bright)
      return StyledLine([topic] + part.pieces)
    }
    lines += details(current, incident) + warnings(fact)
    if let earlier = fact.replaced {
      lines.append(
        StyledLine([
          StyledText(padded(""), .dim), StyledText("was ", .dim), StyledText(earlier.value, CellStyle(.dim, .struck)),
        ]))
    }
    return lines
  }

  /// What must not be said, and how far it can be relied on, on a line of their own: they are never cut. Then when, and who says so.
  private static func details(_ fact: StatusFact, _ incident: Incident) -> [StyledLine] {
    var words: [StyledText] = []
    if !fact.isReleasable { words.append(StyledText("NOT to be said  ", CellStyle(.severe))) }
    if fact.state != .confirmed {
      words.append(
        StyledText(fact.state.rawValue.uppercased(), CellStyle(fact.state == .corrected ? .focus : .warning)))
    }
    let told = StyledText("\(Age.elapsed(fact.time - incident.started))  \(fact.source)", .dim)
    return ([words, [told]]).filter { !$0.isEmpty }.map { StyledLine([StyledText(padded(""), .dim)] + $0) }
  }

  /// What stands in the way of telling it.
  private static func warnings(_ fact: FactHistory) -> [StyledLine] {
    let small = fact.isSmallCount ? ["small count: could it tell who it is?"] : []
    return (FindingWords.summary(fact.findings).map { "may identify a patient: \($0)" } + small).map { words in
      StyledLine([StyledText(padded(""), .dim), StyledText(words, CellStyle(.finding))])
    }
  }

  private static let topicWidth = 11

  private static func padded(_ topic: String) -> String {
    topic + String(repeating: " ", count: max(topicWidth - topic.count, 1))
  }
}

extension FactHistory {
  /// The value that this one took the place of; a fact that was only told again replaced nothing.
  var replaced: StatusFact? {
    earlier.first { $0.value != current.value }
  }
}

extension EmergencyAccess {
  /// The colour that repeats the word.
  var role: StyleRole {
    switch self {
    case .open: .good
    case .limited: .warning
    case .divert, .closed: .severe
    case .unknown: .dim
    }
  }
}
