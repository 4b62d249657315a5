public import HospitalModel

/// What a hospital may say of itself now, as a plain value: whoever approved it, whatever it is written as.
public struct ApprovedStatus: Hashable, Sendable {
  /// One thing that may be said.
  public struct Fact: Hashable, Sendable {
    /// Such as `ER` or `Visiting`.
    public let topic: String
    /// One line.
    public let value: String
    /// Who says so, by role.
    public let source: String
    public let time: Timestamp
    public let isCorrected: Bool

    public init(topic: String, value: String, source: String, time: Timestamp, isCorrected: Bool = false) {
      self.topic = topic
      self.value = value
      self.source = source
      self.time = time
      self.isCorrected = isCorrected
    }
  }

  /// A statement in its own words, where one was approved.
  public struct Statement: Hashable, Sendable {
    public let title: String
    public let body: String
    /// As it is to be told: `ic-1, by phone, 15:28`.
    public let approval: String
    public let time: Timestamp

    public init(title: String, body: String, approval: String, time: Timestamp) {
      self.title = title
      self.body = body
      self.approval = approval
      self.time = time
    }
  }

  /// Whether something real is told.
  public enum Mode: String, Hashable, Sendable {
    case actual = "ACTUAL"
    case exercise = "EXERCISE"
  }

  public let hospital: Hospital
  public let mode: Mode
  /// Such as `Mass casualty`; `nil` without an incident.
  public let incident: String?
  public let facts: [Fact]
  public let statement: Statement?
  /// Its own facility's values, each with its time; empty where none is known.
  public let values: [FacilityValue]
  public let position: GeographicPoint?
  /// Its number among the emergency rooms.
  public let number: String?
  /// The counties and zones that it answers for.
  public let zones: [ZoneCode]
  /// When the public was promised the next word.
  public let nextUpdate: Timestamp?
  /// When this is written.
  public let written: Timestamp

  public init(
    hospital: Hospital, mode: Mode, incident: String?, facts: [Fact], statement: Statement? = nil,
    values: [FacilityValue] = [], position: GeographicPoint? = nil, number: String? = nil, zones: [ZoneCode] = [],
    nextUpdate: Timestamp? = nil, written: Timestamp
  ) {
    self.hospital = hospital
    // Nothing of a simulation is real, whatever it is called.
    self.mode = hospital.isSimulated ? .exercise : mode
    self.incident = incident
    self.facts = facts
    self.statement = statement
    self.values = values
    self.position = position
    self.number = number
    self.zones = zones
    self.nextUpdate = nextUpdate
    self.written = written
  }

  /// `EXERCISE`, and for a simulation `EXERCISE SIM`; `nil` for what is real.
  public var mark: String? {
    mode == .actual ? nil : hospital.isSimulated ? "EXERCISE SIM" : "EXERCISE"
  }

  public var isEmpty: Bool { facts.isEmpty && statement == nil && values.isEmpty }

  /// The newest word on emergency room access: of a fact, or of what the facility reports.
  public var access: (word: String, detail: String?, time: Timestamp)? {
    let told = facts.first { $0.topic == FactTopic.emergencyAccess.rawValue }.map { fact in
      let word = EmergencyAccess(factValue: fact.value).rawValue
      let rest = fact.value.hasPrefix(word) ? fact.value.dropFirst(word.count) : fact.value[...]
      let detail = String(rest.drop { $0 == ":" || $0 == " " || $0 == "," })
      return (word: word, detail: detail.isEmpty ? nil : detail, time: fact.time)
    }
    let reported = values.first { $0.topic == .emergencyAccess }.map {
      (word: $0.value, detail: $0.detail, time: $0.time)
    }
    guard let told, let reported else { return told ?? reported }
    return told.time >= reported.time ? told : reported
  }

  /// `ER: LIMITED: incident patients first.`, a line for each thing that may be said.
  public var factLines: [String] {
    facts.map { "\($0.topic): \($0.value)\($0.isCorrected ? " (corrected)" : "")" }
  }
}
