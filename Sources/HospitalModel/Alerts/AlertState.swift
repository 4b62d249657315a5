/// An alert in force as the store has it: where it stands to each hospital, and who has taken it on.
public struct AlertState: Hashable, Sendable {
  /// A hospital whose counties are known, and how the alert stands to them.
  public struct Place: Hashable, Sendable {
    public let hospital: HospitalID
    public let zones: AlertZones
    public let place: AlertPlace

    public init(hospital: HospitalID, zones: AlertZones, _ place: AlertPlace) {
      self.hospital = hospital
      self.zones = zones
      self.place = place
    }

    public var isHere: Bool { if case .here = place { true } else { false } }
  }

  public struct Acknowledgement: Hashable, Sendable {
    /// As claimed.
    public let person: String
    public let time: Timestamp

    public init(person: String, time: Timestamp) {
      self.person = person
      self.time = time
    }
  }

  public let id: AttentionID
  public let standing: StandingAlert
  /// For each hospital whose counties are known, in their order.
  public let places: [Place]
  public let acknowledgement: Acknowledgement?
  /// 1 for one that came in one text only.
  public let versions: Int

  public init(
    id: AttentionID, standing: StandingAlert, places: [Place], acknowledgement: Acknowledgement?, versions: Int
  ) {
    self.id = id
    self.standing = standing
    self.places = places
    self.acknowledgement = acknowledgement
    self.versions = versions
  }

  /// The hospitals that it names a county or zone of.
  public var here: [Place] { places.filter(\.isHere) }

  /// The hospitals whose people must be told of it.
  public var calling: [Place] { here.filter { standing.calls(in: $0.zones) } }

  /// The zones to word it for: those of the first hospital that it is for.
  public var wordedFor: AlertZones { here.first?.zones ?? AlertZones([]) }

  /// `Tornado Warning: Example County`.
  public func words(in zones: AlertZones) -> String {
    let info = standing.info(in: zones)
    let event = info?.event ?? info?.headline ?? "Alert"
    guard case .here(let areas) = standing.place(in: zones), !areas.isEmpty else { return event }
    return "\(event): \(areas.joined(separator: ", "))"
  }
}

extension AlertZones {
  /// The counties in which the ten hospitals of the stories lie (FIPS 6-4).
  public static let ofTheStories: [HospitalID: AlertZones] = [
    HospitalID("mayo"): "027109", HospitalID("rush"): "017031", HospitalID("mgh"): "025025",
    HospitalID("scott-white"): "048027", HospitalID("nebraska"): "031055", HospitalID("ucsf"): "006075",
    HospitalID("wakemed"): "037183", HospitalID("texas-health"): "048439", HospitalID("geisinger"): "042093",
    HospitalID("henry-ford"): "026163",
  ].mapValues { AlertZones(texts: [$0]) }
}
