/// A state or territory, and where it lies on the map.
public struct StateOutline: Hashable, Sendable {
  /// The two-letter code.
  public let code: String
  public let name: String
  public let region: MapRegion
  /// Alaska's west lies below -180 because its islands are kept in one piece.
  public let southWest: Coordinate
  public let northEast: Coordinate
  /// Where its name can be written.
  public let label: Coordinate

  public init(
    code: String, name: String, region: MapRegion, southWest: Coordinate, northEast: Coordinate, label: Coordinate
  ) {
    self.code = code
    self.name = name
    self.region = region
    self.southWest = southWest
    self.northEast = northEast
    self.label = label
  }
}

/// The part of the map that a state is drawn in.
public enum MapRegion: String, Sendable, CaseIterable {
  case contiguous = "conus"
  case alaska = "ak"
  case hawaii = "hi"
  case puertoRico = "pr"
  /// Not on the map: shown as a list.
  case listed = "list"
}

/// A polyline of the map; every one drawn once draws the nation.
public struct OutlineArc: Hashable, Sendable {
  /// True between two states, false on a coast or a foreign border.
  public let isBorder: Bool
  /// The codes of the states it bounds, one or two.
  public let states: [String]
  public let points: [Coordinate]

  public init(isBorder: Bool, states: [String], points: [Coordinate]) {
    self.isBorder = isBorder
    self.states = states
    self.points = points
  }
}
