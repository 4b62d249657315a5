import Glibc

extension Coordinate {
  /// The one of the eight winds that a place lies to, at the beginning of the great circle there; empty for the same place.
  public func wind(to place: Coordinate) -> String {
    let radians = Double.pi / 180
    let turn = (place.longitude - longitude) * radians
    let east = sin(turn) * cos(place.latitude * radians)
    let north =
      cos(latitude * radians) * sin(place.latitude * radians) - sin(latitude * radians) * cos(place.latitude * radians)
      * cos(turn)
    guard abs(east) + abs(north) > Self.samePlace else { return "" }
    let eighths = Int((atan2(east, north) / (.pi / 4)).rounded())
    return Self.winds[(eighths + 8) % 8]
  }

  private static let winds = [
    "north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west",
  ]
  /// About six metres, in radians.
  private static let samePlace = 1e-6
}
