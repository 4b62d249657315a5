import EmergencyRooms
import HospitalModel
import TerminalCells
import TerminalWidgets

/// What the map shows: outlines, emergency rooms, towns, and the marks that tie it to the list.
struct ERMapPicture {
  private(set) var map = BrailleMap()
  private(set) var frame: MapFrame?
  private(set) var title = ERMapPane.title
  private(set) var numbers: [String] = []
  /// The same in words.
  private(set) var words: [String] = []
  private let table: EmergencyRoomTable
  private let start: StartingPlace?
  private let projections: [MapRegion: AlbersProjection]
  /// The state or territory around the place.
  private let home: StateOutline?
  private let isNation: Bool

  init(
    _ table: EmergencyRoomTable, _ start: StartingPlace?, _ board: AccessBoard, _ state: ERMapPane.State,
    _ context: LoadContext
  ) {
    self.table = table
    self.start = start
    home = start.flatMap { table.state(around: $0.place.coordinate) }
    isNation = state.extent == .nation || home == nil
    projections = Self.projections(table, isNation ? nil : home)
    let near = start.map { table.nearest(to: $0.place.coordinate, limit: NearestERPane.shown) } ?? []
    guard let bounds = bounds(state.extent, near) else { return }
    frame = MapFrame(
      bounds, size: context.size, zoom: state.zoom, middle: state.middle ?? (state.zoom > 0 ? placePoint : nil),
      kilometersPerUnit: 1 / ((isNation ? nil : home).flatMap { projections[$0.region]?.scale } ?? 1))
    title =
      isNation
      ? "United States" : state.extent == .near ? "Near \(start?.place.label.printable ?? "")" : home?.name ?? title
    drawOutlines()
    drawRooms()
    mark(near, board, context.clock)
    if !isNation || state.zoom > 0 { nameTowns(context.size) }
  }

  /// The projections of the whole map, of a state's part of it, or, for a territory that is not on it, one of its own.
  private static func projections(_ table: EmergencyRoomTable, _ home: StateOutline?) -> [MapRegion: AlbersProjection] {
    let regions: [MapRegion] = home.map { [$0.region] } ?? [.contiguous, .alaska, .hawaii, .puertoRico]
    var found: [MapRegion: AlbersProjection] = [:]
    for region in regions { found[region] = table.projection(of: region) }
    if let home, home.region == .listed {
      let middle = home.label
      found[.listed] = AlbersProjection(
        firstParallel: middle.latitude - 1, secondParallel: middle.latitude + 1, origin: middle, scale: 1, shiftX: 0,
        shiftY: 0, radius: 6_371.0088)
    }
    return found
  }

  private var placePoint: MapPoint? {
    guard let start, let home, let projection = projections[home.region] else { return nil }
    return MapPoint(start.place.coordinate, in: projection)
  }

  private func bounds(_ extent: MapExtent, _ near: [NearbyRoom]) -> MapBounds? {
    guard !isNation, let home, let projection = projections[home.region] else { return MapBounds(table.canvas) }
    let outline = table.arcs.lazy.filter { $0.states.contains(home.code) }.flatMap(\.points)
    if extent == .state, let bounds = MapBounds(outline.map { MapPoint($0, in: projection) }) { return bounds }
    let reach = extent == .near ? Distance(meters: .infinity) : Self.territory
    let close = near.prefix(Self.closest).filter { $0.distance <= reach }.map {
      MapPoint($0.room.coordinate, in: projection)
    }
    return MapBounds(close + (placePoint.map { [$0] } ?? []))?.widened(
      by: (home.region == .listed ? 20 : 2) * projection.scale)
  }

  /// What is shown of a territory that has no outline: no two of one are farther from each other.
  private static let territory = Distance(meters: 300_000)
  /// How many of the nearest the map shows when it shows what is near.
  private static let closest = 9

  // MARK: Ground

  private mutating func drawOutlines() {
    guard let frame else { return }
    let regions = Dictionary(table.states.map { ($0.code, $0.region) }) { first, _ in first }
    for arc in table.arcs {
      guard let region = arc.states.first.flatMap({ regions[$0] }), let projection = projections[region] else {
        continue
      }
      let isOwn = isNation ? !arc.isBorder : home.map { arc.states.contains($0.code) } ?? false
      map.outlines.append(
        BrailleMap.Outline(
          arc.points.map { frame.place(of: MapPoint($0, in: projection)) }, style: CellStyle(isOwn ? .text : .chartRest)
        ))
    }
    // The own outline lies over the others'.
    map.outlines.sort { $0.style.role == .chartRest && $1.style.role != .chartRest }
  }

  private mutating func drawRooms() {
    guard let frame else { return }
    let points = table.roomPoints.compactMap { point in
      projections[point.region].map { frame.place(of: MapPoint(point.coordinate, in: $0)) }
    }.filter(frame.shows)
    words = ["Map: \(title), \(counted(points.count, "emergency room")) in sight"]
    // So many that they would hide the outlines say nothing.
    let dots = frame.extent.columns * frame.extent.rows
    if points.count * Self.leastDotsPerRoom <= dots { map.points = points }
  }

  private static let leastDotsPerRoom = 8

  private mutating func nameTowns(_ size: Size) {
    guard let frame, let region = isNation ? .contiguous : home?.region, let projection = projections[region],
      let earth = frame.earth(projection)
    else { return }
    let towns = table.places(in: region, within: earth, limit: size.columns * size.rows / Self.cellsPerTown)
    let names = towns.map { town in
      BrailleMap.Name(frame.place(of: MapPoint(town.coordinate, in: projection)), StyledText(town.name.printable, .dim))
    }.filter { frame.shows($0.place) }
    map.names = names
    if !names.isEmpty {
      words.append("Towns: " + names.prefix(Self.toldTowns).map(\.text.text.text).joined(separator: ", "))
    }
  }

  private static let cellsPerTown = 150
  private static let toldTowns = 8

  // MARK: Marks

  private mutating func mark(_ near: [NearbyRoom], _ board: AccessBoard, _ clock: BoardClock) {
    if let start, let point = placePoint {
      add("✚", at: point, number: "", CellStyle(.focus, .bold), [])
      words.append("The place: \(start.place.label.printable)" + (isInSight ? "" : ", outside of this map"))
    }
    let open = near.filter { board[$0.room.id]?.isShut != true }
    var told: [String] = []
    for (index, one) in open.prefix(lettered(open)).enumerated() {
      guard let letter = NearestLine.letter(index), let point = point(of: one.room) else { continue }
      let known = board[one.room.id]
      let style = CellStyle(known?.report == nil ? .bright : known?.role(clock) ?? .bright, .bold)
      add(letter, at: point, number: one.room.id, style, Self.access(known, style))
      let wind = start.map { $0.place.coordinate.wind(to: one.room.coordinate) } ?? ""
      told.append("\(letter) \(one.distance.miles.tenths) mi \(wind.isEmpty ? "at the place" : wind)")
    }
    if !told.isEmpty { words.append("Letters: " + told.joined(separator: ", ")) }
    for (known, facility) in board.facilities where !numbers.contains(facility.id) {
      guard let point = point(of: facility) else { continue }
      let style = CellStyle(known.report == nil ? .key : known.role(clock), .bold)
      let name = known.name
      let status = Self.access(known, style)
      let full = status.map { StyledText("\(name) \($0.text.text)", style) } + status
      add(
        known.hospital?.digit ?? "*", at: point, number: facility.id, style,
        full.isEmpty ? [StyledText(name, .dim)] : full)
      if frame.map({ $0.shows($0.place(of: point)) }) == true {
        words.append(
          "Watched: \(known.fullName)" + (known.words(clock).map { ", \($0)" } ?? ", no status")
            + (known.isSimulated ? ", SIM" : ""))
      }
    }
  }

  /// The access in its word, and in its first letter where there is no room.
  private static func access(_ known: KnownAccess?, _ style: CellStyle) -> [StyledText] {
    guard let word = known?.report?.access.rawValue else { return [] }
    return [StyledText(word, style), StyledText(String(word.prefix(1)), style)]
  }

  /// True when the place itself is on the map.
  private var isInSight: Bool {
    guard let frame, let placePoint else { return false }
    return frame.shows(frame.place(of: placePoint))
  }

  /// How many letters there is room for: as many as there are cells that they would stand in, so that they don't become a heap.
  private func lettered(_ near: [NearbyRoom]) -> Int {
    guard let frame else { return 0 }
    let cells = Set(
      near.compactMap { point(of: $0.room) }.map { frame.place(of: $0) }.filter(frame.shows).map { place in
        Point(column: Int(place.across / 2), row: Int(place.down / 4))
      })
    return cells.count
  }

  private func point(of room: EmergencyRoom) -> MapPoint? {
    table.state(room.state).flatMap { projections[$0.region] }.map { MapPoint(room.coordinate, in: $0) }
  }

  private mutating func add(
    _ letter: Character, at point: MapPoint, number: String, _ style: CellStyle, _ words: [StyledText]
  ) {
    guard let frame else { return }
    map.marks.append(BrailleMap.Mark(frame.place(of: point), letter: letter, style: style, words: words))
    numbers.append(number)
  }
}
