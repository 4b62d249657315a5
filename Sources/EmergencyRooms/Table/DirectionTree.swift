/// A balanced kd-tree of the directions to the rooms, kept as an order: the middle of a range is its node.
struct DirectionTree {
  struct Node {
    let x: Double
    let y: Double
    let z: Double
    var axis: Int
  }

  private(set) var rooms: [EmergencyRoom] = []
  private(set) var nodes: [Node] = []

  /// - Complexity: O(*n* log² *n*).
  init(_ unordered: [EmergencyRoom]) {
    var entries = unordered.map { room in
      let direction = UnitVector(room.coordinate)
      return (room: room, node: Node(x: direction.x, y: direction.y, z: direction.z, axis: 0))
    }
    Self.arrange(&entries, 0, entries.count)
    rooms = entries.map(\.room)
    nodes = entries.map(\.node)
  }

  private static func arrange(_ entries: inout [(room: EmergencyRoom, node: Node)], _ low: Int, _ high: Int) {
    guard high - low > TableFormat.leafSize else { return }
    let axes: [(Node) -> Double] = [\.x, \.y, \.z]
    let extents = axes.map { value in
      let values = entries[low..<high].map { value($0.node) }
      return (values.max() ?? 0) - (values.min() ?? 0)
    }
    let widest = extents.indices.max { extents[$0] < extents[$1] } ?? 0
    let value = axes[widest]
    entries[low..<high].sort { (value($0.node), $0.room.id) < (value($1.node), $1.room.id) }
    let middle = (low + high) / 2
    entries[middle].node.axis = widest
    arrange(&entries, low, middle)
    arrange(&entries, middle + 1, high)
  }
}
