/// What one hospital says of its availability (OASIS EDXL-HAVE 1.0): emergency department, beds, services, operations.
///
/// What a report does not give is `nil` or empty and means nothing: reports may be partial, so that an absent value never
/// takes the place of a known one.
public struct HAVEReport: Hashable, Sendable {
  /// The hospital's identifier where the report gives one; HAVE has none of its own.
  public var facilityID: String?
  public var name: String?
  public var position: GeographicPoint?
  public var comments: [String] = []
  public var emergencyDepartment = EmergencyDepartment()
  public var beds: [Beds] = []
  /// Services in the standard's words, such as `Dialysis`.
  public var services: [Service] = []
  /// Such as `Level1`.
  public var traumaLevel: String?
  public var facility = Facility()
  public var resources = Resources()
  /// The overall colour of a HAVE 2.0 report.
  public var colour: String?
  public var updated: Timestamp?

  public init() {}
}

extension HAVEReport {
  /// Whether ambulances are taken (EMSTrafficStatus).
  public enum Traffic: String, Hashable, Sendable, CaseIterable {
    case normal = "Normal"
    case advisory = "Advisory"
    case closed = "Closed"
    case notApplicable = "NotApplicable"
  }

  public struct EmergencyDepartment: Hashable, Sendable {
    public var traffic: Traffic?
    public var trafficReason: String?
    /// How many more patients of each triage colour can be taken.
    public var capacity: [TriageCount] = []
    /// How many patients of each triage colour are there.
    public var census: [TriageCount] = []
    public var ambulanceOffload = Offload()
    public var airOffload = Offload()

    public init() {}
  }

  public struct TriageCount: Hashable, Sendable {
    /// `Red`, `Yellow`, `Green` or `Black`.
    public let colour: String
    public let count: Int

    public init(colour: String, count: Int) {
      self.colour = colour
      self.count = count
    }
  }

  /// How long crews wait until they can hand a patient over.
  public struct Offload: Hashable, Sendable {
    /// `Normal` or `Delayed`.
    public var status: String?
    public var minutes: Int?

    public init() {}
  }

  /// The beds of one type.
  public struct Beds: Hashable, Sendable {
    /// Such as `AdultICU`.
    public var type: String
    /// False for `NotAvailable`.
    public var isAvailable: Bool?
    public var available: Int?
    /// The usual number.
    public var baseline: Int?
    /// What could be added within 24 hours.
    public var additionalIn24Hours: Int?
    /// What could be added within 72 hours.
    public var additionalIn72Hours: Int?

    public init(type: String) {
      self.type = type
    }
  }

  public struct Service: Hashable, Sendable {
    public let name: String
    /// `true` or `false` in HAVE 1.0; HAVE 2.0 gives a colour instead.
    public let isOffered: Bool?
    public let colour: String?

    public init(name: String, isOffered: Bool? = nil, colour: String? = nil) {
      self.name = name
      self.isOffered = isOffered
      self.colour = colour
    }
  }

  /// The state of the house, in the standard's words.
  public struct Facility: Hashable, Sendable {
    /// `Active` or `Inactive`: the emergency operations center.
    public var operationsCenter: String?
    /// `Active` or `Inactive`.
    public var operationsPlan: String?
    /// `Normal` or `Full`; some lists have levels.
    public var clinical: String?
    /// `Normal`, `Compromised`, `Evacuating` or `Closed`.
    public var status: String?
    /// `Normal`, `Elevated`, `RestrictedAccess`, `Lockdown` or `Quarantine`.
    public var security: String?
    /// `Inactive`, `Open`, `Full` or `Exceeded`.
    public var decontamination: String?
    /// `Open`, `Full` or `Exceeded`.
    public var morgue: String?
    public var morgueUnits: Int?
    /// In the last 24 hours. A small number: never published without a person's decision.
    public var admissions: Int?
    /// In the last 24 hours.
    public var discharges: Int?
    /// In the last 24 hours. A small number: never published without a person's decision.
    public var deaths: Int?

    public init() {}
  }

  /// `Adequate` or `Insufficient`, each.
  public struct Resources: Hashable, Sendable {
    public var staffing: String?
    public var facilityOperations: String?
    public var clinicalOperations: String?

    public init() {}
  }
}
