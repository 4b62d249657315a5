import EmergencyRooms
import HospitalModel
import TerminalCells
import TerminalWidgets

/// A point of the map's canvas, in its units: kilometres of the contiguous states.
struct MapPoint: Hashable, Sendable {
  var x: Double
  /// To the north.
  var y: Double

  init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  init(_ place: Coordinate, in projection: AlbersProjection) {
    (x, y) = projection.canvasPoint(of: place)
  }
}

/// A part of the canvas.
struct MapBounds: Hashable, Sendable {
  private(set) var low: MapPoint
  private(set) var high: MapPoint

  /// The smallest that holds all of some points; `nil` for none.
  init?(_ points: some Sequence<MapPoint>) {
    var iterator = points.makeIterator()
    guard let first = iterator.next() else { return nil }
    (low, high) = (first, first)
    while let point = iterator.next() {
      low = MapPoint(x: min(low.x, point.x), y: min(low.y, point.y))
      high = MapPoint(x: max(high.x, point.x), y: max(high.y, point.y))
    }
  }

  init(_ canvas: MapCanvas) {
    low = MapPoint(x: canvas.minX, y: canvas.minY)
    high = MapPoint(x: canvas.maxX, y: canvas.maxY)
  }

  var middle: MapPoint { MapPoint(x: (low.x + high.x) / 2, y: (low.y + high.y) / 2) }
  var width: Double { high.x - low.x }
  var height: Double { high.y - low.y }

  /// With a margin of so many units on each side.
  func widened(by units: Double) -> MapBounds {
    var wide = self
    wide.low = MapPoint(x: low.x - units, y: low.y - units)
    wide.high = MapPoint(x: high.x + units, y: high.y + units)
    return wide
  }

  /// The point of it that is closest to one.
  func clamped(_ point: MapPoint) -> MapPoint {
    MapPoint(x: min(max(point.x, low.x), high.x), y: min(max(point.y, low.y), high.y))
  }
}

/// Which part of the canvas a pane shows, and how its points become dots.
struct MapFrame: Hashable, Sendable {
  let middle: MapPoint
  /// Units of the canvas a dot.
  let unit: Double
  /// Dots across and down.
  let extent: Size
  /// Kilometres on the ground a unit: the insets are drawn at scales of their own.
  let kilometersPerUnit: Double
  /// What the map may be moved within.
  private let bounds: MapBounds

  /// - Parameters:
  ///   - bounds: What is to be seen unzoomed.
  ///   - zoom: Steps of ``step``.
  ///   - middle: Where a person moved the map to, else what it is zoomed towards.
  init(_ bounds: MapBounds, size: Size, zoom: Int, middle: MapPoint?, kilometersPerUnit: Double) {
    extent = Size(columns: size.columns * 2, rows: size.rows * 4)
    let across = Double(max(extent.columns - 1, 1))
    let down = Double(max(extent.rows - 1, 1))
    var unit = max(bounds.width * Self.margin / across, bounds.height * Self.margin / down, Self.smallestUnit)
    for _ in 0..<zoom { unit /= Self.step }
    self.unit = unit
    self.middle = middle.map { bounds.clamped($0) } ?? bounds.middle
    self.bounds = bounds
    self.kilometersPerUnit = kilometersPerUnit
  }

  /// A step of zooming.
  static let step = 1.5
  private static let margin = 1.06
  /// Ten metres a dot.
  private static let smallestUnit = 0.01

  func place(of point: MapPoint) -> BrailleMap.Place {
    BrailleMap.Place(
      across: (point.x - middle.x) / unit + Double(extent.columns - 1) / 2,
      down: (middle.y - point.y) / unit + Double(extent.rows - 1) / 2)
  }

  func shows(_ place: BrailleMap.Place) -> Bool {
    place.across >= 0 && place.down >= 0 && place.across < Double(extent.columns) && place.down < Double(extent.rows)
  }

  /// Where an eighth of the frame away from a point is.
  func moved(from point: MapPoint, across: Double, up: Double) -> MapPoint {
    bounds.clamped(
      MapPoint(
        x: point.x + across * unit * Double(extent.columns) / 8, y: point.y + up * unit * Double(extent.rows) / 8))
  }

  /// The part of the earth that the frame shows of a projection, a little more at its corners; `nil` for none.
  func earth(_ projection: AlbersProjection) -> CoordinateBounds? {
    let (wide, high) = (unit * Double(extent.columns) / 2, unit * Double(extent.rows) / 2)
    let steps = [-1.0, -0.5, 0, 0.5, 1]
    let places = steps.flatMap { across in
      steps.compactMap { up in projection.place(atX: middle.x + across * wide, y: middle.y + up * high) }
    }
    guard let south = places.map(\.latitude).min(), let north = places.map(\.latitude).max(),
      let west = places.map(\.longitude).min(), let east = places.map(\.longitude).max()
    else { return nil }
    return CoordinateBounds(south: south, west: west, north: north, east: east)
  }

  /// A bar of a round length in miles: its words and its columns.
  var scale: (words: String, columns: Int)? {
    let kilometersPerColumn = unit * 2 * kilometersPerUnit
    let lengths = Self.lengths.map { (miles: $0, columns: $0 * 1.609344 / kilometersPerColumn) }
    guard let longest = lengths.last(where: { $0.columns <= longestBar }), longest.columns >= 2 else { return nil }
    let miles = longest.miles < 1 ? "\(longest.miles)" : Int(longest.miles).grouped
    return ("\(miles) mi", Int(longest.columns.rounded()))
  }

  private static let lengths = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000]
  /// In columns: the legend stands on the same line.
  private var longestBar: Double { min(Double(extent.columns) / 12, 14) }
}
