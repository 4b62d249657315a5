import HospitalModel
import TerminalCells
import TerminalWidgets

/// What is known in an incident: each fact with its source, time and state, and what it replaced.
package enum CrisisFactsPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let incident: Incident?
    package let hospital: Hospital?
    /// What may be said first, then what may not; each in the order of the topics.
    package let facts: [FactHistory]
    /// How many of them may be said.
    package let sayable: Int
    /// The newest reading of the watched tags and those before it, oldest first.
    package let mentions: [Measurement]
  }

  package static let id = PaneID("crisis-facts")
  package static let title = "What may be said"
  package static let summary =
    "An incident's facts: what may be said now, and what not, with source, time and who can release it."
  package static let initialState = IndexedState()

  private static let mentionsShown = 24

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard let incident = try reader.incident(context.subject.hospital) else {
      return Model(incident: nil, hospital: nil, facts: [], sayable: 0, mentions: [])
    }
    let channels = try reader.sources(incident.hospital).map(\.channel.id)
    let readings = try channels.map { channel in
      try reader.measurements(channel, .mentions, incident.started).filter(\.subject.isEmpty)
    }
    let all = try reader.factHistories(incident.id).filter { $0.current.facility == nil }
    let order = Dictionary(uniqueKeysWithValues: FactTopic.usual.enumerated().map { ($1, $0) })
    let facts = all.enumerated().sorted { left, right in
      (order[left.element.current.topic] ?? order.count, left.offset)
        < (order[right.element.current.topic] ?? order.count, right.offset)
    }.map(\.element)
    let sayable = facts.filter(\.maySay)
    return Model(
      incident: incident, hospital: try reader.facts().hospitals.first { $0.id == incident.hospital },
      facts: sayable + facts.filter { !$0.maySay }, sayable: sayable.count,
      mentions: Array((readings.max { $0.count < $1.count } ?? []).suffix(mentionsShown)))
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    guard let incident = model.incident, let selected = state.selected(of: model.facts.count) else { return false }
    let all = rows(model, incident, context.clock, width: context.size.columns - 3)
    let row = top(all, selected: selected, height: context.size.rows) + place.row
    guard all.indices.contains(row), all[row].fact != selected else { return false }
    state.place.index = all[row].fact
    return true
  }

  /// The fact's lines for a width, the first with its value.
  static func lines(_ fact: FactHistory, _ incident: Incident, _ clock: BoardClock, width: Int) -> [StyledLine] {
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
    lines += details(current, incident, clock) + warnings(fact)
    if let earlier = fact.replaced {
      lines.append(
        StyledLine([
          StyledText(padded(""), .dim), StyledText("was ", .dim), StyledText(earlier.value, CellStyle(.dim, .struck)),
        ]))
    }
    return lines
  }

  /// What must not be said, and how far it can be relied on, on a line of their own: they are never cut. Then when, and who says so.
  private static func details(_ fact: StatusFact, _ incident: Incident, _ clock: BoardClock) -> [StyledLine] {
    var words: [StyledText] = []
    if !fact.isReleasable { words.append(StyledText("NOT to be said  ", CellStyle(.severe))) }
    if fact.state != .confirmed {
      words.append(
        StyledText(fact.state.rawValue.uppercased(), CellStyle(fact.state == .corrected ? .focus : .warning)))
    }
    if !fact.maySay, let releaser = fact.releasedBy {
      words.append(StyledText("\(fact.state == .confirmed ? "" : "  ")ask \(releaser)", .dim))
    }
    let confirmed = fact.confirmedBy.flatMap { $0 == fact.source ? nil : ", confirmed by \($0)" } ?? ""
    let told = StyledText(
      "\(Age.elapsed(fact.time - incident.started))  \(Age.text(clock.now - fact.time))  \(fact.source)\(confirmed)",
      .dim)
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

extension StatusFact {
  /// True for what may be said now: confirmed, and marked so.
  var maySay: Bool { isReleasable && !topic.isStaffOnly && (state == .confirmed || state == .corrected) }
}

extension FactHistory {
  var maySay: Bool { current.maySay }

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
