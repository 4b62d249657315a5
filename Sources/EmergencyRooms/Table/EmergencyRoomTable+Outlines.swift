extension EmergencyRoomTable {
  /// The states and territories, by code.
  public var states: [StateOutline] { (0..<stateCount).map(outline) }

  /// The polylines of the map.
  public var arcs: [OutlineArc] { (0..<count(.arcs, stride: TableFormat.Stride.arc)).map(arc) }

  /// - Parameter code: The two-letter code in capitals.
  public func state(_ code: String) -> StateOutline? {
    (0..<stateCount).first { stateCode($0) == code }.map(outline)
  }

  /// The closed outlines of a state: one for each of its parts; none for a state that is not on the map.
  public func rings(of code: String) -> [[Coordinate]] {
    ringArcs(of: code).map { numbers in
      var ring: [Coordinate] = []
      for number in numbers {
        let points = arc(number < 0 ? -number - 1 : number).points
        let ordered = number < 0 ? points.reversed() : points
        // Each arc begins where the one before it ends.
        ring += ring.last == ordered.first ? Array(ordered.dropFirst()) : ordered
      }
      return ring
    }
  }

  /// The arcs of a state's rings by number; a negative number `n` is arc `-n - 1` from its end to its beginning.
  func ringArcs(of code: String) -> [[Int]] {
    guard let index = (0..<stateCount).first(where: { stateCode($0) == code }) else { return [] }
    let at = record(.states, index, stride: TableFormat.Stride.state)
    var rings: [[Int]] = [[]]
    let start = Int(bytes.load(at + 32, as: UInt32.self))
    let length = Int(bytes.load(at + 36, as: UInt32.self))
    let end = min(start + length, count(.rings, stride: TableFormat.Stride.ring))
    for position in min(start, end)..<end {
      let number: Int32 = bytes.load(record(.rings, position, stride: TableFormat.Stride.ring))
      if number == RingPacking.end { rings.append([]) } else { rings[rings.count - 1].append(Int(number)) }
    }
    return rings.filter { !$0.isEmpty }
  }

  /// How a part of the map is projected; `nil` for what is only listed.
  public func projection(of region: MapRegion) -> AlbersProjection? {
    guard let index = MapRegion.drawn.firstIndex(of: region),
      index < count(.projections, stride: TableFormat.Stride.projection)
    else { return nil }
    let at = record(.projections, index, stride: TableFormat.Stride.projection)
    let values = (0..<8).map { bytes.loadDouble(at + $0 * 8) }
    return AlbersProjection(
      firstParallel: values[0], secondParallel: values[1],
      origin: Coordinate(latitude: values[2], longitude: values[3]), scale: values[4], shiftX: values[5],
      shiftY: values[6], radius: values[7])
  }

  /// The bounds of the whole map.
  public var canvas: MapCanvas {
    let at = section(.summary).offset + 8
    return MapCanvas(
      minX: bytes.loadDouble(at), minY: bytes.loadDouble(at + 8), maxX: bytes.loadDouble(at + 16),
      maxY: bytes.loadDouble(at + 24))
  }

  private var stateCount: Int { count(.states, stride: TableFormat.Stride.state) }

  func stateCode(_ index: Int) -> String {
    guard index < stateCount else { return "" }
    let at = record(.states, index, stride: TableFormat.Stride.state)
    return String(decoding: [bytes.load(at, as: UInt8.self), bytes.load(at + 1, as: UInt8.self)], as: UTF8.self)
  }

  private func outline(_ index: Int) -> StateOutline {
    let at = record(.states, index, stride: TableFormat.Stride.state)
    let region = Int(bytes.load(at + 2, as: UInt8.self))
    return StateOutline(
      code: stateCode(index), name: string(at: at + 4),
      region: MapRegion.allCases.indices.contains(region) ? MapRegion.allCases[region] : .listed,
      southWest: coordinate(at: at + 8), northEast: coordinate(at: at + 16), label: coordinate(at: at + 24))
  }

  private func arc(_ index: Int) -> OutlineArc {
    let at = record(.arcs, index, stride: TableFormat.Stride.arc)
    let start = Int(bytes.load(at, as: UInt32.self))
    let end = min(start + Int(bytes.load(at + 4, as: UInt32.self)), count(.points, stride: TableFormat.Stride.point))
    let states = [bytes.load(at + 9, as: UInt8.self), bytes.load(at + 10, as: UInt8.self)]
    return OutlineArc(
      isBorder: bytes.load(at + 8, as: UInt8.self) == 1,
      states: states.map { stateCode(Int($0)) }.filter { !$0.isEmpty },
      points: (min(start, end)..<end).map { coordinate(at: record(.points, $0, stride: TableFormat.Stride.point)) })
  }
}

/// How the rings of a state follow each other.
enum RingPacking {
  /// Stands after a ring.
  static let end = Int32.min
}

extension MapRegion {
  /// The parts that have a projection, in the order of the table.
  static let drawn: [MapRegion] = [.contiguous, .alaska, .hawaii, .puertoRico]
}
