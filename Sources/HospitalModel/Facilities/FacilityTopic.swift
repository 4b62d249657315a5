/// What one value of a facility's status is about: `er`, `security`, `beds/AdultICU/available`, `service/Burn`.
///
/// Beds, services and triage counts have the standard's own names in their topics, so that the list can grow without this one.
public struct FacilityTopic: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// Emergency room access, in the words of ``EmergencyAccess``, or `NO ED`.
  public static let emergencyAccess = FacilityTopic("er")
  public static let facility = FacilityTopic("facility")
  public static let security = FacilityTopic("security")
  public static let operationsCenter = FacilityTopic("operations-center")
  public static let operationsPlan = FacilityTopic("operations-plan")
  public static let clinical = FacilityTopic("clinical")
  public static let decontamination = FacilityTopic("decontamination")
  public static let morgue = FacilityTopic("morgue")
  public static let morgueUnits = FacilityTopic("morgue-units")
  public static let admissions = FacilityTopic("admissions")
  public static let discharges = FacilityTopic("discharges")
  public static let deaths = FacilityTopic("deaths")
  public static let staffing = FacilityTopic("staffing")
  public static let facilityOperations = FacilityTopic("facility-operations")
  public static let clinicalOperations = FacilityTopic("clinical-operations")
  public static let trauma = FacilityTopic("trauma")
  public static let ambulances = FacilityTopic("ambulance-handover")
  public static let airTransport = FacilityTopic("air-handover")
  /// The overall colour of a HAVE 2.0 report, which is not read as anything else.
  public static let colour = FacilityTopic("colour")

  /// A number of a type of beds.
  public static func beds(_ type: String, _ figure: BedFigure) -> FacilityTopic {
    FacilityTopic("beds/\(type)/\(figure.rawValue)")
  }

  /// Whether a service is offered, or its colour.
  public static func service(_ name: String) -> FacilityTopic { FacilityTopic("service/\(name)") }

  /// How many more patients of a triage colour can be taken.
  public static func capacity(_ colour: String) -> FacilityTopic { FacilityTopic("capacity/\(colour)") }

  /// How many patients of a triage colour are there.
  public static func census(_ colour: String) -> FacilityTopic { FacilityTopic("census/\(colour)") }

  /// What is told of beds.
  public enum BedFigure: String, Hashable, Sendable, CaseIterable {
    case available, baseline
    case within24Hours = "24h"
    case within72Hours = "72h"
    /// `available` or `none`.
    case state
  }

  /// The words between the slashes: `["beds", "AdultICU", "available"]`.
  public var parts: [Substring] { rawValue.split(separator: "/") }

  /// The name for people.
  public var label: String {
    let parts = parts
    switch parts.first {
    case "beds" where parts.count == 3: return "beds \(parts[1]) \(parts[2])"
    case "service" where parts.count == 2: return String(parts[1])
    case "capacity" where parts.count == 2: return "can take \(parts[1].lowercased())"
    case "census" where parts.count == 2: return "has \(parts[1].lowercased())"
    default: return Self.labels[self] ?? rawValue.split(separator: "-").joined(separator: " ")
    }
  }

  private static let labels: [FacilityTopic: String] = [
    .emergencyAccess: "ER", .operationsCenter: "operations center", .decontamination: "decontamination",
    .ambulances: "ambulances hand over", .airTransport: "air transport hands over",
  ]

  /// True for what the public may be told: whether the emergency room and the house take patients, and what they offer. Beds,
  /// staffing, security and every count are for staff.
  public var isPublic: Bool {
    [.emergencyAccess, .facility, .trauma].contains(self) || parts.first == "service"
  }

  /// True for small counts of people, which leave the house only by a person's decision and are in no export (DOMAIN 2.5).
  public var isSensitive: Bool {
    [.admissions, .discharges, .deaths, .morgue, .morgueUnits].contains(self) || parts.first == "census"
      || self == .capacity("Black")
  }
}
