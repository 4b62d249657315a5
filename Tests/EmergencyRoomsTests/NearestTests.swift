import Testing

@testable import EmergencyRooms

@Suite("Nearest emergency rooms")
struct NearestTests {
  private func bruteForce(_ table: EmergencyRoomTable, _ place: Coordinate, _ limit: Int) -> [Double] {
    let geodesic = Geodesic(from: place)
    return Array(table.rooms.map { geodesic.distance(to: $0.coordinate).meters }.sorted().prefix(limit))
  }

  private func expectExact(_ table: EmergencyRoomTable, _ place: Coordinate, _ limit: Int) {
    let found = table.nearest(to: place, limit: limit)
    #expect(found.map(\.distance.meters) == bruteForce(table, place, limit), "\(place)")
    #expect(Set(found.map(\.room.id)).count == found.count)
  }

  @Test("equal those of a look at every room, wherever rooms and places are", arguments: [1, 7, 8, 9, 40, 700])
  func random(count: Int) throws {
    var numbers = Samples.Numbers(seed: UInt64(count))
    var contents = Samples.contents
    contents.rooms = (0..<count).map { index in
      let point = numbers.point()
      return Samples.room("\(index)", point.latitude, point.longitude)
    }
    let table = try Samples.table(contents)
    for round in 0..<60 { expectExact(table, numbers.point(), [1, 5, 50][round % 3]) }
  }

  @Test("equal those of a look at every room among crowds at one point and on one line")
  func crowded() throws {
    var contents = Samples.contents
    contents.rooms = (0..<60).map { Samples.room("\($0)", 30, -97) }
    contents.rooms += (0..<60).map { Samples.room("L\($0)", 30 + Double($0) / 1_000, -97) }
    let table = try Samples.table(contents)
    expectExact(table, Coordinate(latitude: 30, longitude: -97), 5)
    expectExact(table, Coordinate(latitude: 30.03, longitude: -97.0001), 50)
  }

  @Test(
    "of the shipped table equal those of a look at every room: cities, seas, the date line, the poles",
    arguments: [
      (42.36, -71.07), (30.27, -97.74), (51.88, -176.65), (52.9, 172.91), (52, 179.99), (52, -179.99), (13.45, 144.78),
      (-14.29, -170.7), (71.29, -156.79), (18.34, -64.93), (90, 0), (-90, 0), (-49, 70), (0, 180), (0, -180), (25, -40),
    ])
  func shipped(latitude: Double, longitude: Double) throws {
    let table = try EmergencyRoomTable.shipped()
    expectExact(table, Coordinate(latitude: latitude, longitude: longitude), 5)
  }

  @Test("across the 180th meridian is the short way")
  func dateLine() throws {
    let table = try Samples.table()
    let found = table.nearest(to: Coordinate(latitude: 52.9, longitude: 172.91), limit: 1)
    #expect(found.map(\.room.id) == ["H0005"])
    #expect(found.allSatisfy { $0.distance.kilometers < 730 })
  }

  @Test("a limit of none, a table of none and a place off the earth give none")
  func none() throws {
    let table = try Samples.table()
    let place = Coordinate(latitude: 30, longitude: -97)
    #expect(table.nearest(to: place, limit: 0).isEmpty)
    #expect(table.nearest(to: Coordinate(latitude: .nan, longitude: 0), limit: 5).isEmpty)
    #expect(try Samples.table(.empty).nearest(to: place, limit: 5).isEmpty)
    #expect(table.nearest(to: place, limit: 50).count == Samples.rooms.count)
  }
}
