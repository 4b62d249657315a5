/// Why a query for a place can't be answered.
public enum PlaceError: Error, Equatable, Sendable {
  case empty
  case tooLong
  case notAPlace
  case notFinite
  case latitudeOutOfRange
  case longitudeOutOfRange
  case unknownZIP(String)
  case unknownState(String)
  case unknownCity(name: String, state: String)
  /// The states that have a town of that name, perhaps none.
  case cityWithoutState(name: String, states: [String])

  /// What is wrong and what to do, in one line.
  public var message: String {
    switch self {
    case .empty: "no place given; \(Self.forms)"
    case .tooLong: "too long for a place; \(Self.forms)"
    case .notAPlace: "not a place; \(Self.forms)"
    case .notFinite: "not a finite number of degrees; \(Self.forms)"
    case .latitudeOutOfRange: "the latitude is not between -90 and 90; \(Self.forms)"
    case .longitudeOutOfRange: "the longitude is not between -180 and 180; \(Self.forms)"
    case .unknownZIP(let code): "no ZIP code \(code) is known; try the town as City, ST"
    case .unknownState(let code): "no state \(code); \(Self.forms)"
    case .unknownCity(let name, let state): "no town \(name) is known in \(state); try its ZIP code"
    case .cityWithoutState(_, let states):
      states.isEmpty
        ? "not a place without its state; \(Self.forms)"
        : "a town needs its state; there is one in \(states.joined(separator: ", "))"
    }
  }

  private static let forms = "give LAT,LON in degrees, a five-digit ZIP code, or City, ST"
}
