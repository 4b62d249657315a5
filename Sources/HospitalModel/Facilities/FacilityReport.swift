/// The text key of a facility: the number or identifier that reports give, else its name in small letters.
public struct FacilityID: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// The key of a facility that is known by its name alone.
  public init(name: String) {
    rawValue = "name:" + name.lowercased().split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")
  }
}

/// What one report says of one facility, value by value. What it doesn't say is not there, and takes nothing away.
public struct FacilityReport: Hashable, Sendable {
  public struct Value: Hashable, Sendable {
    public let topic: FacilityTopic
    /// A word or a number.
    public let value: String
    /// Why, where the report says so. It belongs to this value alone: another value has its own, or none.
    public let detail: String?

    public init(_ topic: FacilityTopic, _ value: String, detail: String? = nil) {
      self.topic = topic
      self.value = value
      self.detail = detail
    }
  }

  public let facility: FacilityID
  public let name: String?
  public let position: GeographicPoint?
  public let values: [Value]
  /// When it was so, as the report says; `nil` where it does not say.
  public let time: Timestamp?

  public init(
    facility: FacilityID, name: String?, position: GeographicPoint? = nil, values: [Value], time: Timestamp?
  ) {
    self.facility = facility
    self.name = name
    self.position = position
    self.values = values
    self.time = time
  }
}

extension FacilityReport {
  /// The values of a HAVE report; `nil` for one that names no facility.
  public init?(_ report: HAVEReport) {
    let id = report.facilityID.map { FacilityID($0) } ?? report.name.map { FacilityID(name: $0) }
    guard let id else { return nil }
    let words = Self.words.compactMap { row in row.word(report).map { Value(row.topic, $0) } }
    self.init(
      facility: id, name: report.name, position: report.position,
      values: Self.access(report) + words + Self.beds(report) + Self.services(report) + Self.triage(report),
      time: report.updated)
  }

  private static func access(_ report: HAVEReport) -> [Value] {
    guard let traffic = report.emergencyDepartment.traffic else { return [] }
    return [Value(.emergencyAccess, traffic.accessWord, detail: report.emergencyDepartment.trafficReason)]
  }

  /// The values that a report gives in one place, each with where it stands.
  private static let words: [(topic: FacilityTopic, word: @Sendable (HAVEReport) -> String?)] = [
    (.facility, { $0.facility.status }), (.security, { $0.facility.security }),
    (.operationsCenter, { $0.facility.operationsCenter }), (.operationsPlan, { $0.facility.operationsPlan }),
    (.clinical, { $0.facility.clinical }), (.decontamination, { $0.facility.decontamination }),
    (.morgue, { $0.facility.morgue }), (.morgueUnits, { $0.facility.morgueUnits.map(String.init) }),
    (.admissions, { $0.facility.admissions.map(String.init) }),
    (.discharges, { $0.facility.discharges.map(String.init) }), (.deaths, { $0.facility.deaths.map(String.init) }),
    (.staffing, { $0.resources.staffing }), (.facilityOperations, { $0.resources.facilityOperations }),
    (.clinicalOperations, { $0.resources.clinicalOperations }), (.trauma, { $0.traumaLevel }),
    (.colour, { $0.colour }), (.ambulances, { handover($0.emergencyDepartment.ambulanceOffload) }),
    (.airTransport, { handover($0.emergencyDepartment.airOffload) }),
  ]

  private static func handover(_ offload: HAVEReport.Offload) -> String? {
    let words = [offload.status, offload.minutes.map { "\($0) min" }].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private static func beds(_ report: HAVEReport) -> [Value] {
    report.beds.flatMap { beds in
      let figures: [(FacilityTopic.BedFigure, String?)] = [
        (.available, beds.available.map(String.init)), (.baseline, beds.baseline.map(String.init)),
        (.within24Hours, beds.additionalIn24Hours.map(String.init)),
        (.within72Hours, beds.additionalIn72Hours.map(String.init)),
        (.state, beds.isAvailable.map { $0 ? "available" : "none" }),
      ]
      return figures.compactMap { figure, text in text.map { Value(.beds(beds.type, figure), $0) } }
    }
  }

  private static func services(_ report: HAVEReport) -> [Value] {
    report.services.compactMap { service in
      let word = service.isOffered.map { $0 ? "yes" : "no" } ?? service.colour
      return word.map { Value(.service(service.name), $0) }
    }
  }

  private static func triage(_ report: HAVEReport) -> [Value] {
    report.emergencyDepartment.capacity.map { Value(.capacity($0.colour), String($0.count)) }
      + report.emergencyDepartment.census.map { Value(.census($0.colour), String($0.count)) }
  }
}

extension HAVEReport.Traffic {
  /// The board's word for it (DOMAIN 2.4): closed to ambulances is divert, since whoever walks in is seen.
  public var accessWord: String {
    switch self {
    case .normal: EmergencyAccess.open.rawValue
    case .advisory: EmergencyAccess.limited.rawValue
    case .closed: EmergencyAccess.divert.rawValue
    case .notApplicable: Self.noEmergencyRoom
    }
  }

  /// What is told of a facility without an emergency room.
  public static let noEmergencyRoom = "NO ED"

  /// The standard's word for one of the board's; `nil` where there is none to write.
  public init?(accessWord: String) {
    let words: [String: HAVEReport.Traffic] = [
      "OPEN": .normal, "LIMITED": .advisory, "DIVERT": .closed, "CLOSED": .closed, Self.noEmergencyRoom: .notApplicable,
    ]
    guard let traffic = words[accessWord] else { return nil }
    self = traffic
  }
}

/// A value of a facility's status as it holds.
public struct FacilityValue: Hashable, Sendable {
  public let topic: FacilityTopic
  public let value: String
  public let detail: String?
  /// When it was so: as reported, or, where nobody said when, when it was first read.
  public let time: Timestamp
  /// False where no report said when.
  public let isReported: Bool
  /// The channel that brought it.
  public let channel: ChannelID
  /// When the same topic had another value before; `nil` while it never did.
  public let changed: Timestamp?

  public init(
    topic: FacilityTopic, value: String, detail: String?, time: Timestamp, isReported: Bool, channel: ChannelID,
    changed: Timestamp? = nil
  ) {
    self.topic = topic
    self.value = value
    self.detail = detail
    self.time = time
    self.isReported = isReported
    self.channel = channel
    self.changed = changed
  }
}

/// A facility with everything that is known of it, each value with its own age.
public struct FacilityStatus: Hashable, Sendable {
  public let facility: FacilityID
  public let name: String?
  public let position: GeographicPoint?
  /// By topic; the newest of each.
  public let values: [FacilityValue]
  public let isSimulated: Bool

  public init(
    facility: FacilityID, name: String?, position: GeographicPoint?, values: [FacilityValue], isSimulated: Bool
  ) {
    self.facility = facility
    self.name = name
    self.position = position
    self.values = values
    self.isSimulated = isSimulated
  }

  public subscript(topic: FacilityTopic) -> FacilityValue? { values.first { $0.topic == topic } }
}
