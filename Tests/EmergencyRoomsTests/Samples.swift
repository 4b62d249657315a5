@testable import EmergencyRooms

/// Invented hospitals, ZIP codes and towns at invented points of a country that has real states only where a name needs one.
enum Samples {
  static let month = DataMonth("2026-02") ?? .oldest

  static func room(
    _ id: String, _ latitude: Double, _ longitude: Double, name: String? = nil, state: String = "TX",
    kind: FacilityKind = .acute, precision: PointPrecision = .confirmed, phone: String = "", zip: String = "90001",
    address: String = "", trauma: String = ""
  ) -> EmergencyRoom {
    EmergencyRoom(
      id: id, name: name ?? "Example \(id)", address: address, city: "Exampleton", state: state, zip: zip, phone: phone,
      coordinate: Coordinate(latitude: latitude, longitude: longitude), precision: precision, kind: kind,
      trauma: trauma, asOf: month)
  }

  static let places = [
    PopulatedPlace(
      name: "St. Example", state: "TX", coordinate: Coordinate(latitude: 30, longitude: -97), population: 900),
    PopulatedPlace(
      name: "Springdale", state: "IL", coordinate: Coordinate(latitude: 40, longitude: -89), population: 500),
    PopulatedPlace(
      name: "Springdale", state: "TX", coordinate: Coordinate(latitude: 31, longitude: -98), population: 5_000),
    PopulatedPlace(
      name: "Springer", state: "TX", coordinate: Coordinate(latitude: 32, longitude: -99), population: nil),
    PopulatedPlace(
      name: "‘Āina Ōla", state: "HI", coordinate: Coordinate(latitude: 21, longitude: -157), population: 50),
    PopulatedPlace(
      name: "Mountain Example", state: "HI", coordinate: Coordinate(latitude: 20, longitude: -156), population: 70),
    PopulatedPlace(
      name: "Mount Example", state: "HI", coordinate: Coordinate(latitude: 20.5, longitude: -156), population: 60),
  ]

  static let zips = [
    ZipArea(
      code: "00501", coordinate: Coordinate(latitude: 40.8, longitude: -73), city: "Holt Example", state: "IL"),
    ZipArea(
      code: "90001", coordinate: Coordinate(latitude: 30.25, longitude: -97.75), city: "Exampleton", state: "TX"),
    ZipArea(code: "90002", coordinate: Coordinate(latitude: 33, longitude: -95), city: "", state: "TX"),
  ]

  static var map: MapOutlines {
    var map = MapOutlines()
    map.states = [("HI", MapRegion.hawaii), ("IL", .contiguous), ("TX", .contiguous)].map { code, region in
      StateOutline(
        code: code, name: "State of \(code)", region: region, southWest: Coordinate(latitude: 10, longitude: -187.5),
        northEast: Coordinate(latitude: 50, longitude: -80), label: Coordinate(latitude: 30, longitude: -90))
    }
    let corners = [(0.0, 0.0), (0, 10), (10, 10), (10, 0)].map { Coordinate(latitude: $0, longitude: $1) }
    map.arcs = [
      OutlineArc(isBorder: false, states: ["TX"], points: [corners[0], corners[1], corners[2]]),
      OutlineArc(isBorder: true, states: ["IL", "TX"], points: [corners[0], corners[3], corners[2]]),
    ]
    map.rings = ["TX": [[0, -2]]]
    map.projections = [
      .contiguous: AlbersProjection(
        firstParallel: 29.5, secondParallel: 45.5, origin: Coordinate(latitude: 37.5, longitude: -96), scale: 1,
        shiftX: 0, shiftY: 0, radius: 6_371.0088)
    ]
    map.canvas = MapCanvas(minX: -2_420, minY: -2_011, maxX: 2_252, maxY: 1_559)
    return map
  }

  static let rooms = [
    room("000001", 30.26, -97.74, phone: "(512) 555-0101", address: "1 Example Street", trauma: "I"),
    room("000002", 30.30, -97.70, kind: .veterans), room("000003", 30.40, -97.60, kind: .military),
    room("000004", 30.50, -97.50, precision: .zipMiddle), room("H0005", 51.87, -176.64, state: "HI"),
    room("000006", 13.47, 144.79, state: "HI"), room("000007", -14.29, -170.70, state: "HI"),
  ]

  static var contents: TableContents {
    TableContents(rooms: rooms, zips: zips, places: places, map: map)
  }

  static func table(_ contents: TableContents = contents) throws -> EmergencyRoomTable {
    try EmergencyRoomTable(bytes: contents.encoded())
  }

  /// A sequence of numbers from 0 to below 1 that is the same each time (Knuth's MMIX generator).
  struct Numbers {
    private var state: UInt64

    init(seed: UInt64) {
      state = seed
    }

    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(UInt64(1) << 53)
    }

    /// Evenly over the sphere.
    mutating func point() -> Coordinate {
      let height = 2 * next() - 1
      return UnitVector(
        x: (1 - height * height).squareRoot(), y: 0, z: height
      ).coordinate.turned(to: 360 * next() - 180)
    }
  }
}

extension Coordinate {
  fileprivate func turned(to longitude: Double) -> Coordinate {
    Coordinate(latitude: latitude, longitude: longitude)
  }
}
