/// A message of the Common Alerting Protocol (OASIS CAP 1.1 and 1.2): an alert, an update or a cancellation.
///
/// What a message does not give, or gives in no word of the standard, is `nil`: nothing is guessed.
public struct CAPAlert: Hashable, Sendable, Codable {
  /// What tells a message from every other: `references` of later messages name it.
  public struct Key: Hashable, Sendable, Codable {
    public let sender: String
    public let identifier: String
    public let sent: Timestamp

    public init(sender: String, identifier: String, sent: Timestamp) {
      self.sender = sender
      self.identifier = identifier
      self.sent = sent
    }
  }

  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    case actual = "Actual"
    case exercise = "Exercise"
    case system = "System"
    case test = "Test"
    case draft = "Draft"
  }

  public enum MessageType: String, Hashable, Sendable, Codable, CaseIterable {
    case alert = "Alert"
    case update = "Update"
    case cancel = "Cancel"
    case acknowledgement = "Ack"
    case error = "Error"
  }

  public enum Scope: String, Hashable, Sendable, Codable, CaseIterable {
    case everyone = "Public"
    case restricted = "Restricted"
    case addressees = "Private"
  }

  public var identifier: String?
  public var sender: String?
  public var sent: Timestamp?
  public var status: Status?
  public var messageType: MessageType?
  public var scope: Scope?
  /// The particular source of the message, such as an operator or a device.
  public var source: String?
  public var restriction: String?
  public var note: String?
  /// Names of incidents, separated by spaces.
  public var incidents: String?
  /// Special handling, such as the name of a profile.
  public var codes: [String] = []
  /// The earlier messages that this one replaces or withdraws.
  public var references: [Key] = []
  /// The same alert in several languages, or several parts of it.
  public var infos: [CAPInfo] = []

  public init() {}
}

extension CAPAlert {
  /// What the message is known by; `nil` when it does not say all of it.
  public var key: Key? {
    guard let sender, let identifier, let sent else { return nil }
    return Key(sender: sender, identifier: identifier, sent: sent)
  }

  /// True for a message about something real. Exercises, tests and drafts never raise an alarm.
  public var isActual: Bool { status == .actual }

  /// True when this update or cancellation takes the place of an earlier message.
  public func replaces(_ earlier: CAPAlert) -> Bool {
    guard messageType == .update || messageType == .cancel, let key = earlier.key else { return false }
    return references.contains(key)
  }

  /// The part in the first of these languages that it is written in, else the first part.
  ///
  /// - Parameter languages: Codes such as `en` or `es-US`; a code matches its own and every narrower one.
  public func info(preferring languages: [String] = ["en"]) -> CAPInfo? {
    for language in languages {
      let wanted = language.lowercased()
      let match = infos.first { info in
        let given = info.language.lowercased()
        return given == wanted || given.hasPrefix(wanted + "-")
      }
      if let match { return match }
    }
    return infos.first
  }
}

/// One part of an alert: what happens, how bad it is, and what to do.
public struct CAPInfo: Hashable, Sendable, Codable {
  public enum Category: String, Hashable, Sendable, Codable, CaseIterable {
    case geophysical = "Geo"
    case meteorological = "Met"
    case safety = "Safety"
    case security = "Security"
    case rescue = "Rescue"
    case fire = "Fire"
    case health = "Health"
    case environment = "Env"
    case transport = "Transport"
    case infrastructure = "Infra"
    /// Chemical, biological, radiological, nuclear or explosive.
    case hazardousMaterial = "CBRNE"
    case other = "Other"
  }

  public enum ResponseType: String, Hashable, Sendable, Codable, CaseIterable {
    case shelter = "Shelter"
    case evacuate = "Evacuate"
    case prepare = "Prepare"
    case execute = "Execute"
    case avoid = "Avoid"
    case monitor = "Monitor"
    case assess = "Assess"
    case allClear = "AllClear"
    case nothing = "None"
  }

  public enum Urgency: String, Hashable, Sendable, Codable, CaseIterable {
    case immediate = "Immediate"
    case expected = "Expected"
    case future = "Future"
    case past = "Past"
    case unknown = "Unknown"
  }

  public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    case extreme = "Extreme"
    case severe = "Severe"
    case moderate = "Moderate"
    case minor = "Minor"
    case unknown = "Unknown"
  }

  public enum Certainty: String, Hashable, Sendable, Codable, CaseIterable {
    case observed = "Observed"
    case likely = "Likely"
    case possible = "Possible"
    case unlikely = "Unlikely"
    case unknown = "Unknown"
  }

  /// A language code (RFC 3066); `en-US` where the part gives none.
  public var language = "en-US"
  public var categories: [Category] = []
  public var event: String?
  public var responseTypes: [ResponseType] = []
  public var urgency: Urgency?
  public var severity: Severity?
  public var certainty: Certainty?
  public var audience: String?
  public var eventCodes: [CAPCode] = []
  public var effective: Timestamp?
  public var onset: Timestamp?
  /// When the message, not the event, expires.
  public var expires: Timestamp?
  public var senderName: String?
  public var headline: String?
  /// Plain text; line feeds separate lines.
  public var details: String?
  /// Plain text; line feeds separate lines.
  public var instruction: String?
  /// An `http` or `https` address.
  public var web: String?
  public var contact: String?
  public var parameters: [CAPCode] = []
  public var areas: [CAPArea] = []

  public init() {}

  /// The codes of the areas in a system such as `SAME` or `UGC`, each once, in the order in which they stand.
  public func geocodes(_ system: String) -> [String] {
    areas.flatMap(\.geocodes).reduce(into: []) { codes, code in
      if code.name == system, !codes.contains(code.value) { codes.append(code.value) }
    }
  }
}

/// A value in a system of codes, such as `SAME` and `048027`.
public struct CAPCode: Hashable, Sendable, Codable {
  public let name: String
  public let value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// A place that an alert is for.
public struct CAPArea: Hashable, Sendable, Codable {
  public struct Circle: Hashable, Sendable, Codable {
    public let center: GeographicPoint
    /// Kilometers.
    public let radius: Double

    public init(center: GeographicPoint, radius: Double) {
      self.center = center
      self.radius = radius
    }
  }

  public var name: String?
  /// Outlines; each has at least four points and ends where it begins.
  public var polygons: [[GeographicPoint]] = []
  public var circles: [Circle] = []
  public var geocodes: [CAPCode] = []
  /// Feet above mean sea level.
  public var altitude: Double?
  /// Feet above mean sea level.
  public var ceiling: Double?

  public init() {}
}

/// A place on the Earth as a message gives it, WGS 84.
public struct GeographicPoint: Hashable, Sendable, Codable {
  /// Degrees north, -90 to 90.
  public let latitude: Double
  /// Degrees east, -180 to 180.
  public let longitude: Double

  /// Makes a point; `nil` outside the Earth's degrees.
  public init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }
}
