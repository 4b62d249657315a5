import Testing

@testable import EmergencyRooms

/// The lengths are those of C. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013), as GeographicLib computes them.
@Suite("Distances on WGS 84")
struct GeodesicTests {
  struct Line: Sendable {
    let from: Coordinate
    let to: Coordinate
    let meters: Double

    init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ meters: Double) {
      from = Coordinate(latitude: a, longitude: b)
      to = Coordinate(latitude: c, longitude: d)
      self.meters = meters
    }
  }

  @Test(
    "agrees with the exact geodesic to a centimetre",
    arguments: [
      Line(40.6, -73.8, 51.6, -0.5, 5_551_759.4003), Line(0, 0, 90, 0, 10_001_965.7293),
      Line(51.88, -176.65, 52.9, 172.91, 719_090.2660), Line(13.45, 144.78, -14.29, -170.7, 5_786_942.1309),
      Line(42.3631, -71.0686, 42.3359, -71.1067, 4_357.0421), Line(71.29, -156.79, 71.29, -156.79, 0),
      Line(71.29, -156.79, 90, 0, 2_089_059.6590), Line(0, 0, 0, 1, 111_319.4908),
      Line(18.34, -64.93, 18.3401, -64.9299, 15.3047),
      Line(-37.951033416667, 144.424867888889, -37.652821138889, 143.926495527778, 54_972.2711),
    ])
  func known(_ line: Line) {
    #expect(abs(Geodesic(from: line.from).distance(to: line.to).meters - line.meters) < 0.01)
    #expect(abs(Geodesic(from: line.to).distance(to: line.from).meters - line.meters) < 0.01)
  }

  @Test(
    "close to the antipode the way by a point half-way is right to a metre",
    arguments: [
      Line(-30, 0, 29.9, 179.8, 19_989_832.8276), Line(0, 0, 0.5, 179.5, 19_936_288.5790),
      Line(0, 0, 0, 180, 20_003_931.4586), Line(90, 0, -90, 0, 20_003_931.4586),
      Line(-41.32, 174.81, 40.96, -5.5, 19_959_679.2674),
    ])
  func antipodal(_ line: Line) {
    #expect(abs(Geodesic(from: line.from).distance(to: line.to).meters - line.meters) < 1)
  }

  @Test("a distance has kilometres and miles")
  func units() {
    #expect(Distance(meters: 1_609.344).miles == 1)
    #expect(Distance(meters: 1_500).kilometers == 1.5)
  }
}
