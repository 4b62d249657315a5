/// A hospital as its source lists it; in a list of the nearest, one that has emergency services.
public struct EmergencyRoom: Hashable, Sendable {
  /// The CMS Certification Number, or `H` and the HIFLD number; text, with its leading zeros.
  public var id: String
  public var name: String
  public var address: String
  public var city: String
  /// The two-letter code.
  public var state: String
  /// Five digits; empty when not known.
  public var zip: String
  /// As `(AAA) BBB-CCCC`; empty when not known.
  public var phone: String
  /// As the source gives it, often without a scheme; empty when not known.
  public var website: String
  public var coordinate: Coordinate
  public var precision: PointPrecision
  public var kind: FacilityKind
  /// What its source says of emergency services.
  public var services: EmergencyServices
  /// The adult trauma level I to V or the class of its state; empty when not known.
  public var trauma: String
  /// The level of pediatric trauma I to III, or `yes`; empty when not known.
  public var pediatricTrauma: String
  public var beds: Int?
  /// The month of the listing that it was taken from.
  public var asOf: DataMonth

  public init(
    id: String, name: String, address: String = "", city: String, state: String, zip: String = "", phone: String = "",
    website: String = "", coordinate: Coordinate, precision: PointPrecision, kind: FacilityKind,
    services: EmergencyServices = .offered, trauma: String = "", pediatricTrauma: String = "", beds: Int? = nil,
    asOf: DataMonth
  ) {
    self.id = id
    self.name = name
    self.address = address
    self.city = city
    self.state = state
    self.zip = zip
    self.phone = phone
    self.website = website
    self.coordinate = coordinate
    self.precision = precision
    self.kind = kind
    self.services = services
    self.trauma = trauma
    self.pediatricTrauma = pediatricTrauma
    self.beds = beds
    self.asOf = asOf
  }
}

/// What a listing says of a hospital's emergency services.
public enum EmergencyServices: UInt8, Sendable {
  case offered
  /// The listing says that there are none.
  case none
  /// A campus that shares its parent's certification, for example: no listing says it.
  case unknown
}

/// How well a facility's point is known.
public enum PointPrecision: UInt8, Sendable, CaseIterable {
  /// Two sources agree within a kilometre.
  case confirmed
  /// One source, near the facility's ZIP area.
  case singleSource
  /// The middle of its ZIP area: it can be several kilometres off.
  case zipMiddle

  /// The letter of the data files: a, b, z.
  public var letter: String {
    switch self {
    case .confirmed: "a"
    case .singleSource: "b"
    case .zipMiddle: "z"
    }
  }

  init?(letter: String) {
    guard let match = Self.allCases.first(where: { $0.letter == letter }) else { return nil }
    self = match
  }
}

/// The kind of a hospital, in the words of the data files.
public struct FacilityKind: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static let acute = FacilityKind(rawValue: "acute")
  public static let criticalAccess = FacilityKind(rawValue: "critical-access")
  public static let ruralEmergency = FacilityKind(rawValue: "rural-emergency")
  public static let children = FacilityKind(rawValue: "children")
  public static let psychiatric = FacilityKind(rawValue: "psychiatric")
  /// Of the Department of Veterans Affairs: it serves veterans first.
  public static let veterans = FacilityKind(rawValue: "va")
  /// Of the Department of Defense: it serves the armed forces and their families first.
  public static let military = FacilityKind(rawValue: "dod")
  public static let longTerm = FacilityKind(rawValue: "long-term")
  public static let special = FacilityKind(rawValue: "special")
}
