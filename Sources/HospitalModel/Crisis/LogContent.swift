/// What the log keeps of an act: its name, a sentence, and the details in a fixed order.
public struct LogContent: Hashable, Sendable {
  /// One or two words.
  public let act: String
  /// The sentence, then a line for each detail that there is.
  public let text: String

  public init(_ act: String, _ sentence: String, _ details: [(name: String, value: String?)] = []) {
    self.act = act
    text = ([sentence] + details.compactMap { detail in detail.value.map { "\(detail.name): \($0)" } })
      .map(Self.oneLine).joined(separator: "\n")
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " / ")
  }

  /// What is kept of a version of a fact.
  public init(_ fact: StatusFact) {
    let facility = fact.facility.map { "\($0), " } ?? ""
    self.init(
      Self.acts[fact.state] ?? "fact", "\(facility)\(fact.topic.rawValue): \(fact.value)",
      [
        ("state", fact.state.rawValue), ("source", fact.source), ("confirmed by", fact.confirmedBy),
        ("time", fact.time.iso8601), ("reason", fact.reason), ("may be said", fact.isReleasable ? "yes" : "no"),
        ("released by", fact.releasedBy),
      ])
  }

  private static let acts: [FactState: String] = [
    .unconfirmed: "note fact", .confirmed: "confirm", .corrected: "correct", .withdrawn: "withdraw fact",
  ]

  /// What is kept of a version of an incident.
  public init(_ act: String, _ incident: Incident) {
    self.init(
      act, "\(incident.title), \(incident.mode.rawValue)\(incident.isSimulated ? ", SIM" : "")",
      [
        ("hospital", incident.hospital.rawValue), ("started", incident.started.iso8601),
        ("template", incident.template?.rawValue),
        ("hashtags", incident.hashtags.isEmpty ? nil : incident.hashtags.joined(separator: " ")),
      ])
  }
}
