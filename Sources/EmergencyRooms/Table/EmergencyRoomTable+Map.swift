/// A part of the earth between two parallels and two meridians.
public struct CoordinateBounds: Hashable, Sendable {
  public let south: Double
  public let west: Double
  public let north: Double
  /// Degrees east; greater than ``west``, beyond 180 where the part goes on across the 180th meridian.
  public let east: Double

  public init(south: Double, west: Double, north: Double, east: Double) {
    self.south = south
    self.west = west
    self.north = north
    self.east = east
  }

  public func contains(_ place: Coordinate) -> Bool {
    guard place.latitude >= south, place.latitude <= north else { return false }
    var longitude = place.longitude
    while longitude < west { longitude += 360 }
    return longitude <= east || longitude - 360 >= west && longitude - 360 <= east
  }
}

/// Where an emergency room stands, and in which part of the map.
public struct RoomPoint: Hashable, Sendable {
  public let coordinate: Coordinate
  public let region: MapRegion
}

extension EmergencyRoomTable {
  /// The points of all emergency rooms.
  ///
  /// - Complexity: O(*n*); no texts are read.
  public var roomPoints: [RoomPoint] {
    let regions = states.map(\.region)
    return (0..<count).map { index in
      let at = record(.rooms, index, stride: TableFormat.Stride.room)
      let state = Int(bytes.load(at + 56, as: UInt8.self))
      return RoomPoint(
        coordinate: coordinate(at: at), region: regions.indices.contains(state) ? regions[state] : .listed)
    }
  }

  /// The towns of a part of the map within bounds, the most populous first.
  ///
  /// - Complexity: O(*n*) in the number of all towns; only those found are read whole.
  public func places(in region: MapRegion, within bounds: CoordinateBounds, limit: Int) -> [PopulatedPlace] {
    let isWanted = states.map { $0.region == region }
    var found: [(index: Int, population: Int)] = []
    for index in 0..<placeCount {
      let at = record(.places, index, stride: TableFormat.Stride.place)
      let state = Int(bytes.load(at + 20, as: UInt8.self))
      guard isWanted.indices.contains(state), isWanted[state], let population = optional(at: at + 16),
        bounds.contains(coordinate(at: at + 8))
      else { continue }
      found.append((index, population))
    }
    found.sort { ($1.population, $0.index) < ($0.population, $1.index) }
    return found.prefix(limit).map { populatedPlace($0.index) }
  }

  /// The state or territory that a place lies in, else that of the nearest emergency room: outlines are coarse, and coasts have piers.
  public func state(around place: Coordinate) -> StateOutline? {
    let containing = states.first { outline in
      CoordinateBounds(
        south: outline.southWest.latitude, west: outline.southWest.longitude, north: outline.northEast.latitude,
        east: outline.northEast.longitude
      ).contains(place) && rings(of: outline.code).contains { $0.encloses(place) }
    }
    return containing ?? nearest(to: place, limit: 1).first.flatMap { state($0.room.state) }
  }
}

extension [Coordinate] {
  /// True when a ring goes round a place, by the number of its sides that a parallel from there to the east crosses.
  fileprivate func encloses(_ place: Coordinate) -> Bool {
    // A ring that crosses the 180th meridian goes on below -180.
    [place.longitude, place.longitude - 360].contains { longitude in
      var isInside = false
      for (start, end) in zip(self, dropFirst())
      where (start.latitude > place.latitude) != (end.latitude > place.latitude) {
        let part = (place.latitude - start.latitude) / (end.latitude - start.latitude)
        if longitude < start.longitude + part * (end.longitude - start.longitude) { isInside.toggle() }
      }
      return isInside
    }
  }
}
