import Testing

@testable import EmergencyRooms

@Suite("What a map asks of the table")
struct MapTests {
  @Test(
    "a projected point leads back to its place",
    arguments: [
      (MapRegion.contiguous, 42.36, -71.06), (.contiguous, 25.77, -124.5), (.alaska, 71.29, -156.79),
      (.alaska, 52.9, -187.1),
      (.hawaii, 21.31, -157.86), (.puertoRico, 18.47, -66.11),
    ])
  func inverse(region: MapRegion, latitude: Double, longitude: Double) throws {
    let projection = try #require(try EmergencyRoomTable.shipped().projection(of: region))
    let point = projection.canvasPoint(of: Coordinate(latitude: latitude, longitude: longitude))
    let place = try #require(projection.place(atX: point.x, y: point.y))
    #expect(abs(place.latitude - latitude) < 1e-9 && abs(place.longitude - longitude) < 1e-9)
  }

  @Test("south of the equator too, and nowhere beyond the pole")
  func southern() throws {
    let middle = Coordinate(latitude: -14.3, longitude: -170.7)
    let projection = AlbersProjection(
      firstParallel: -15.3, secondParallel: -13.3, origin: middle, scale: 1, shiftX: 5, shiftY: 7, radius: 6_371)
    let east = Coordinate(latitude: -14.1, longitude: -170.2)
    let point = projection.canvasPoint(of: east)
    #expect(point.x > 5 && point.y > 7)
    let place = try #require(projection.place(atX: point.x, y: point.y))
    #expect(abs(place.latitude - east.latitude) < 1e-9 && abs(place.longitude - east.longitude) < 1e-9)
    #expect(projection.place(atX: 0, y: 1e6) == nil)
  }

  @Test(
    "bounds hold what lies in them, across the 180th meridian too",
    arguments: [
      (-190.0, -170.0, 175.0, true), (-190, -170, -175, true), (-190, -170, 169, false), (-190, -170, -169, false),
      (170, 190, -175, true), (-100, -90, -95, true), (-100, -90, 95, false),
    ])
  func bounds(west: Double, east: Double, longitude: Double, isInside: Bool) {
    let bounds = CoordinateBounds(south: 50, west: west, north: 60, east: east)
    #expect(bounds.contains(Coordinate(latitude: 55, longitude: longitude)) == isInside)
    #expect(!bounds.contains(Coordinate(latitude: 61, longitude: longitude)))
  }

  @Test("towns within bounds, the most populous first, of one part of the map")
  func towns() throws {
    let table = try Samples.table()
    let south = CoordinateBounds(south: 29, west: -99, north: 31.5, east: -96)
    #expect(table.places(in: .contiguous, within: south, limit: 5).map(\.name) == ["Springdale", "St. Example"])
    #expect(table.places(in: .contiguous, within: south, limit: 1).count == 1)
    #expect(table.places(in: .hawaii, within: south, limit: 5).isEmpty)
  }

  @Test(
    "the state around a place is the one that its outline goes round, else that of the nearest room",
    arguments: [
      (42.36, -71.07, "MA"), (31.11, -97.74, "TX"), (71.29, -156.79, "AK"), (52.9, 172.91, "AK"),
      (51.88, -176.65, "AK"),
      (21.31, -157.86, "HI"), (18.4, -66.1, "PR"), (13.45, 144.79, "GU"), (18.34, -64.93, "VI"), (44.0, -73.2, "VT"),
      (41.0, -87.0, "IN"), (38.9, -77.03, "DC"), (30, -130, "CA"), (47.2, -88.5, "MI"),
    ])
  func states(latitude: Double, longitude: Double, code: String) throws {
    let table = try EmergencyRoomTable.shipped()
    #expect(table.state(around: Coordinate(latitude: latitude, longitude: longitude))?.code == code)
  }

  @Test("every emergency room has its point and its part of the map")
  func points() throws {
    let table = try EmergencyRoomTable.shipped()
    let regions = Dictionary(table.states.map { ($0.code, $0.region) }) { first, _ in first }
    #expect(
      table.roomPoints == table.rooms.map { RoomPoint(coordinate: $0.coordinate, region: regions[$0.state] ?? .listed) }
    )
  }

  @Test(
    "the wind that a place lies to",
    arguments: [
      (30.0, -97.0, "north"), (29, -95.9, "north-east"), (28, -96, "east"), (27, -96, "south-east"), (20, -97, "south"),
      (28, -98, "west"), (29, -98.1, "north-west"), (27, -98, "south-west"), (28, -97, ""), (52, 150, "north-west"),
    ])
  func winds(latitude: Double, longitude: Double, wind: String) {
    let here = Coordinate(latitude: 28, longitude: -97)
    #expect(here.wind(to: Coordinate(latitude: latitude, longitude: longitude)) == wind)
    let attu = Coordinate(latitude: 52, longitude: 179.9)
    #expect(attu.wind(to: Coordinate(latitude: 52, longitude: -179.9)) == "east")
  }
}
