/// An emergency room and how far away it is.
public struct NearbyRoom: Hashable, Sendable {
  public let room: EmergencyRoom
  public let distance: Distance

  public init(room: EmergencyRoom, distance: Distance) {
    self.room = room
    self.distance = distance
  }
}

extension EmergencyRoomTable {
  /// The emergency rooms closest to a place, nearest first, by the geodesic on the WGS 84 ellipsoid.
  ///
  /// A kd-tree of unit vectors, stored in the table, gives every room that could be among them; the ellipsoid decides.
  ///
  /// - Parameter limit: How many; fewer when the table has fewer.
  /// - Complexity: O(log *n*) for a small limit.
  public func nearest(to place: Coordinate, limit: Int) -> [NearbyRoom] {
    ranked(to: place, limit: limit).map { NearbyRoom(room: room($0.index), distance: $0.distance) }
  }

  /// The same without the rooms' facts: their places in the table and the distances.
  public func ranked(to place: Coordinate, limit: Int) -> [(index: Int, distance: Distance)] {
    let wanted = min(limit, count)
    guard wanted > 0, place.isOnEarth else { return [] }
    let directions = section(.directions)
    var search = DirectionSearch(
      nodes: UnsafeRawBufferPointer(
        rebasing: bytes.buffer[directions.offset..<(directions.offset + directions.length)]),
      from: UnitVector(place), wanted: wanted)
    let candidates = withExtendedLifetime(bytes) { search.candidates(in: count) }
    let geodesic = Geodesic(from: place)
    var ranked = candidates.map { (index: $0, distance: geodesic.distance(to: roomCoordinate($0))) }
    ranked.sort { ($0.distance, $0.index) < ($1.distance, $1.index) }
    return Array(ranked.prefix(wanted))
  }
}

/// A search of the kd-tree: the middle of a range is its node, what is below it on its axis lies before it.
private struct DirectionSearch {
  private let nodes: UnsafeRawBufferPointer
  private let target: SIMD3<Float>
  private let wanted: Int
  /// The squares of the smallest chords so far, in order.
  private var smallest: [Float] = []
  private var found: [(index: Int, squaredChord: Float)] = []
  /// The square of the chord beyond which nothing can be among those wanted.
  private var reach = Float.infinity

  init(nodes: UnsafeRawBufferPointer, from origin: UnitVector, wanted: Int) {
    self.nodes = nodes
    self.wanted = wanted
    target = SIMD3(Float(origin.x), Float(origin.y), Float(origin.z))
    smallest.reserveCapacity(wanted + 1)
    found.reserveCapacity(4 * wanted + 16)
  }

  mutating func candidates(in count: Int) -> [Int] {
    visit(0, min(count, nodes.count / TableFormat.Stride.direction))
    let reach = reach
    return found.lazy.filter { $0.squaredChord <= reach }.map(\.index)
  }

  private mutating func visit(_ low: Int, _ high: Int) {
    guard high - low > TableFormat.leafSize else {
      for index in low..<high { consider(index, direction(index)) }
      return
    }
    let middle = (low + high) / 2
    let node = direction(middle)
    let axis = Int(nodes.loadUnaligned(fromByteOffset: middle * TableFormat.Stride.direction + 12, as: UInt32.self) % 3)
    let difference = target[axis] - node[axis]
    consider(middle, node)
    if difference < 0 {
      visit(low, middle)
      if difference * difference <= reach { visit(middle + 1, high) }
    } else {
      visit(middle + 1, high)
      if difference * difference <= reach { visit(low, middle) }
    }
  }

  private func direction(_ index: Int) -> SIMD3<Float> {
    let at = index * TableFormat.Stride.direction
    return SIMD3(
      nodes.loadUnaligned(fromByteOffset: at, as: Float.self),
      nodes.loadUnaligned(fromByteOffset: at + 4, as: Float.self),
      nodes.loadUnaligned(fromByteOffset: at + 8, as: Float.self))
  }

  private mutating func consider(_ index: Int, _ direction: SIMD3<Float>) {
    let squared = ((direction - target) * (direction - target)).sum()
    guard squared <= reach else { return }
    found.append((index, squared))
    guard smallest.count < wanted || squared < smallest[wanted - 1] else { return }
    var position = smallest.count
    smallest.append(squared)
    while position > 0, smallest[position - 1] > squared {
      smallest[position] = smallest[position - 1]
      position -= 1
    }
    smallest[position] = squared
    if smallest.count > wanted { smallest.removeLast() }
    if smallest.count == wanted {
      let chord = smallest[wanted - 1].squareRoot() * Self.stretch + Self.rounding
      reach = chord * chord
    }
  }

  /// A way on the ellipsoid is between 6,335.4 and 6,399.6 km (the least and the greatest radius of curvature) times the angle that the
  /// same way has on the unit sphere, so what is nearest there lies within 1.0102 times the angle; a chord grows slower than its angle.
  private static let stretch: Float = 1.0105
  /// Of a unit vector's single-precision coordinates, with a wide margin: about six metres.
  private static let rounding: Float = 1e-6
}
