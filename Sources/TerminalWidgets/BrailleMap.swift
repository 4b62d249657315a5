import TerminalCells

/// Outlines and points in dots of braille, with marks of one letter over them, and words where there is room.
///
/// Places are in dots from the top left corner, two across and four down in a cell. Marks lie over outlines, outlines over points;
/// words are whole or not there.
public struct BrailleMap: Equatable, Sendable {
  /// A place in dots; outside of the area for what is not to be seen.
  public struct Place: Hashable, Sendable {
    public var across: Double
    public var down: Double

    public init(across: Double, down: Double) {
      self.across = across
      self.down = down
    }

    fileprivate var isNumber: Bool { across.isFinite && down.isFinite }
  }

  /// A polyline.
  public struct Outline: Equatable, Sendable {
    public var places: [Place]
    public var style: CellStyle

    public init(_ places: [Place], style: CellStyle) {
      self.places = places
      self.style = style
    }
  }

  /// A letter that stands for something, and words beside it.
  public struct Mark: Equatable, Sendable {
    public var place: Place
    public var letter: Character
    public var style: CellStyle
    /// What is said of it, the fullest first: the first for which there is room.
    public var words: [StyledText]

    public init(_ place: Place, letter: Character, style: CellStyle, words: [StyledText] = []) {
      self.place = place
      self.letter = letter
      self.style = style
      self.words = words
    }
  }

  /// The name of a place, beside its dot.
  public struct Name: Equatable, Sendable {
    public var place: Place
    public var text: StyledText

    public init(_ place: Place, _ text: StyledText) {
      self.place = place
      self.text = text
    }
  }

  public var outlines: [Outline]
  /// Single dots, all in one style.
  public var points: [Place]
  public var pointStyle: CellStyle
  /// In the order of their weight: a later one makes way, and goes where there is no cell for it.
  public var marks: [Mark]
  /// In the order of their weight.
  public var names: [Name]

  public init(
    outlines: [Outline] = [], points: [Place] = [], pointStyle: CellStyle = CellStyle(.chart), marks: [Mark] = [],
    names: [Name] = []
  ) {
    self.outlines = outlines
    self.points = points
    self.pointStyle = pointStyle
    self.marks = marks
    self.names = names
  }

  /// Draws the map over the whole area.
  public func draw(into buffer: inout CellBuffer) {
    let size = buffer.bounds.size
    guard !size.isEmpty else { return }
    var canvas = BrailleCanvas(size: size)
    for outline in outlines { draw(outline, on: &canvas) }
    let lines = canvas
    for point in points {
      if let dot = dot(point, in: canvas.extent) { canvas.setBelow(dot, style: pointStyle) }
    }
    canvas.draw(into: &buffer)
    var space = FreeSpace(size: size)
    for mark in marks { draw(mark, among: &space, into: &buffer) }
    for row in 0..<size.rows {
      for column in 0..<size.columns where lines.hasDots(column: column, row: row) {
        space.take(Rect(column: column, row: row, columns: 1, rows: 1))
      }
    }
    for name in names { draw(name, among: &space, into: &buffer) }
  }

  private func draw(_ outline: Outline, on canvas: inout BrailleCanvas) {
    let extent = canvas.extent
    for (start, end) in zip(outline.places, outline.places.dropFirst()) where start.isNumber && end.isNumber {
      guard let seen = UnitPlace.clipped(from: unit(start, in: extent), to: unit(end, in: extent)) else { continue }
      canvas.line(from: seen.from.dot(in: extent), to: seen.to.dot(in: extent), style: outline.style)
    }
  }

  /// The mark whose letter stands in a cell of a map of that size, or next to it: its place in ``marks``.
  public func mark(at cell: Point, in size: Size) -> Int? {
    guard !size.isEmpty else { return nil }
    var space = FreeSpace(size: size)
    let cells = marks.map { place($0, among: &space, in: size)?.cell }
    func distance(_ other: Point) -> Int { max(abs(other.column - cell.column), abs(other.row - cell.row)) }
    let close = cells.enumerated().compactMap { index, place in place.map { (index: index, distance: distance($0)) } }
    return close.filter { $0.distance <= 1 }.min { ($0.distance, $0.index) < ($1.distance, $1.index) }?.index
  }

  /// A mark in its own cell, else in one beside it, and its words where nobody takes it for another's: such words are worth a few dots.
  private func draw(_ mark: Mark, among space: inout FreeSpace, into buffer: inout CellBuffer) {
    guard let (cell, word) = place(mark, among: &space, in: buffer.bounds.size) else { return }
    buffer.put(Cell(mark.letter.glyph, style: mark.style), column: cell.column, row: cell.row)
    guard let (text, place) = word else { return }
    buffer.put(.blank, column: place.column > cell.column ? cell.column + 1 : cell.column - 1, row: cell.row)
    buffer.write(text.text, column: place.column, row: place.row, style: text.style)
  }

  private typealias PlacedMark = (cell: Point, word: (text: StyledText, place: Point)?)

  private func place(_ mark: Mark, among space: inout FreeSpace, in size: Size) -> PlacedMark? {
    guard let dot = dot(mark.place, in: Size(columns: size.columns * 2, rows: size.rows * 4)) else {
      return nil
    }
    let cells = Self.around.map { Point(column: dot.column / 2 + $0.column, row: dot.row / 4 + $0.row) }
    guard let cell = space.place(.init(columns: 1, rows: 1), at: cells, margin: 0) else { return nil }
    for word in mark.words {
      let places = [cell.column + 2, cell.column - word.columns - 1].map { Point(column: $0, row: cell.row) }
      guard let place = space.place(Size(columns: word.columns, rows: 1), at: places, margin: 0) else { continue }
      // No letter comes between the mark and its word, or after it.
      space.take(Rect(column: place.column - 1, row: place.row, columns: word.columns + 2, rows: 1))
      return (cell, (word, place))
    }
    return (cell, nil)
  }

  /// A cell and its neighbours, those on the same row first: they lie half as far away as those above and below.
  private static let around = [(0, 0), (1, 0), (-1, 0), (0, -1), (0, 1)].map { Point(column: $0.0, row: $0.1) }

  /// Names lie over points, which are many, never over outlines.
  private func draw(_ name: Name, among space: inout FreeSpace, into buffer: inout CellBuffer) {
    let size = buffer.bounds.size
    guard let dot = dot(name.place, in: Size(columns: size.columns * 2, rows: size.rows * 4)) else { return }
    let (column, row, columns) = (dot.column / 2, dot.row / 4, name.text.columns)
    let (right, left, centred) = (column + 2, column - columns - 1, column - columns / 2)
    let places = [
      (right, 0), (left, 0), (centred, -1), (centred, 1), (right, -1), (right, 1), (left, 1), (left, -1),
    ].map { Point(column: $0.0, row: row + $0.1) }
    guard let place = space.place(Size(columns: columns, rows: 1), at: places) else { return }
    buffer.write(name.text.text, column: place.column, row: place.row, style: name.text.style)
  }

  /// The dot of a place; `nil` outside of the area.
  private func dot(_ place: Place, in extent: Size) -> Point? {
    guard place.across > -0.5, place.down > -0.5, place.across < Double(extent.columns) - 0.5,
      place.down < Double(extent.rows) - 0.5
    else { return nil }
    return Point(column: place.across.nearestInt, row: place.down.nearestInt)
  }

  private func unit(_ place: Place, in extent: Size) -> UnitPlace {
    UnitPlace(
      across: place.across / Double(max(extent.columns - 1, 1)), up: 1 - place.down / Double(max(extent.rows - 1, 1)))
  }
}

extension Character {
  /// Its first scalar: a mark is one letter.
  fileprivate var glyph: Unicode.Scalar { unicodeScalars.first ?? " " }
}
