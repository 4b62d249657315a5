extension TableContents {
  /// The binary form of the table; the same contents give the same bytes.
  public func encoded() -> [UInt8] {
    var encoder = TableEncoder(states: map.states.map(\.code).sorted())
    encoder.write(self)
    return encoder.finished()
  }
}

/// Puts a table together, section by section.
private struct TableEncoder {
  private var sections = Array(repeating: [UInt8](), count: TableFormat.Section.allCases.count)
  private var references: [String: UInt32] = [:]
  private let stateIndex: [String: UInt8]

  init(states: [String]) {
    stateIndex = Dictionary(zip(states, (0...UInt8.max)), uniquingKeysWith: { first, _ in first })
  }

  mutating func write(_ contents: TableContents) {
    writeSummary(contents)
    let tree = DirectionTree(contents.rooms.sorted { $0.id < $1.id })
    for (room, node) in zip(tree.rooms, tree.nodes) {
      write(room)
      for value in [node.x, node.y, node.z] { append(Float(value).bitPattern, to: .directions) }
      append(UInt32(node.axis), to: .directions)
    }
    let others = contents.others.sorted { $0.id < $1.id }
    for hospital in others { write(hospital) }
    let numbered = (tree.rooms + others).enumerated().map { (number: Array($1.id.utf8), index: $0) }
    for row in numbered.sorted(by: { $0.number.lexicographicallyPrecedes($1.number) }) {
      append(UInt32(row.index), to: .numbers)
    }
    for area in contents.zips.sorted(by: { $0.code < $1.code }) { write(area) }
    let keyed = contents.places.map { (key: PlaceKey($0.name).text, place: $0) }
    for row in keyed.sorted(by: { ($0.key, $0.place.state) < ($1.key, $1.place.state) }) { write(row.place, row.key) }
    writeMap(contents.map)
  }

  private mutating func writeSummary(_ contents: TableContents) {
    append(UInt32(contents.rooms.map(\.asOf.code).max() ?? 0), to: .summary)
    append(UInt32(0), to: .summary)
    let canvas = contents.map.canvas
    for value in [canvas.minX, canvas.minY, canvas.maxX, canvas.maxY] { append(value.bitPattern, to: .summary) }
  }

  private mutating func write(_ room: EmergencyRoom) {
    append(room.coordinate, to: .rooms)
    for text in [
      room.id, room.name, room.address, room.city, room.phone, room.website, room.kind.rawValue,
    ] { append(reference(text), to: .rooms) }
    append(UInt32(room.zip) ?? TableFormat.none, to: .rooms)
    append(reference(room.trauma), to: .rooms)
    append(reference(room.pediatricTrauma), to: .rooms)
    append(room.beds.flatMap { UInt32(exactly: $0) } ?? TableFormat.none, to: .rooms)
    append(UInt32(0), to: .rooms)
    append(state(room.state), to: .rooms)
    append(room.precision.rawValue, to: .rooms)
    append(room.asOf.code, to: .rooms)
    append(UInt32(room.services.rawValue), to: .rooms)
  }

  private mutating func write(_ area: ZipArea) {
    guard let number = UInt32(area.code) else { return }
    append(number, to: .zips)
    append(area.coordinate, to: .zips)
    let city = reference(area.city, orEmpty: true)
    append(city & ZipPacking.textMask | UInt32(state(area.state)) << ZipPacking.stateShift, to: .zips)
  }

  private mutating func write(_ place: PopulatedPlace, _ key: String) {
    append(reference(key), to: .places)
    append(reference(place.name), to: .places)
    append(place.coordinate, to: .places)
    append(place.population.flatMap { UInt32(exactly: $0) } ?? TableFormat.none, to: .places)
    append(UInt32(state(place.state)), to: .places)
  }

  private mutating func writeMap(_ map: MapOutlines) {
    for outline in map.states.sorted(by: { $0.code < $1.code }) {
      let start = UInt32(sections[TableFormat.Section.rings.rawValue].count / TableFormat.Stride.ring)
      for ring in map.rings[outline.code] ?? [] {
        for number in ring { append(UInt32(bitPattern: Int32(number)), to: .rings) }
        append(UInt32(bitPattern: RingPacking.end), to: .rings)
      }
      let end = UInt32(sections[TableFormat.Section.rings.rawValue].count / TableFormat.Stride.ring)
      sections[TableFormat.Section.states.rawValue] += Array(outline.code.utf8.prefix(2))
      append(UInt8(MapRegion.allCases.firstIndex(of: outline.region) ?? 0), to: .states)
      append(UInt8(0), to: .states)
      append(reference(outline.name), to: .states)
      for corner in [outline.southWest, outline.northEast, outline.label] { append(corner, to: .states) }
      append(start, to: .states)
      append(end - start, to: .states)
    }
    for arc in map.arcs {
      append(UInt32(sections[TableFormat.Section.points.rawValue].count / TableFormat.Stride.point), to: .arcs)
      append(UInt32(arc.points.count), to: .arcs)
      append(UInt8(arc.isBorder ? 1 : 0), to: .arcs)
      for position in 0..<2 {
        append(arc.states.indices.contains(position) ? state(arc.states[position]) : UInt8.max, to: .arcs)
      }
      sections[TableFormat.Section.arcs.rawValue] += [0, 0, 0, 0, 0]
      for point in arc.points { append(point, to: .points) }
    }
    for region in MapRegion.drawn {
      guard let projection = map.projections[region] else { break }
      for value in projection.stored { append(value.bitPattern, to: .projections) }
    }
  }

  // MARK: Pieces

  private func state(_ code: String) -> UInt8 { stateIndex[code] ?? .max }

  private mutating func append<Number: FixedWidthInteger>(_ number: Number, to section: TableFormat.Section) {
    withUnsafeBytes(of: number.littleEndian) { sections[section.rawValue] += $0 }
  }

  private mutating func append(_ place: Coordinate, to section: TableFormat.Section) {
    for degrees in [place.latitude, place.longitude] {
      append(Int32((degrees * TableFormat.degree).rounded()), to: section)
    }
  }

  private mutating func reference(_ text: String, orEmpty keepsEmpty: Bool = false) -> UInt32 {
    if text.isEmpty, !keepsEmpty { return TableFormat.none }
    if let known = references[text] { return known }
    let place = UInt32(sections[TableFormat.Section.texts.rawValue].count)
    let bytes = Array(text.utf8.prefix(Int(UInt16.max)))
    append(UInt16(bytes.count), to: .texts)
    sections[TableFormat.Section.texts.rawValue] += bytes
    references[text] = place
    return place
  }

  /// The header, the directory and the sections, each beginning at a multiple of eight.
  func finished() -> [UInt8] {
    var directory: [UInt32] = []
    var contents: [UInt8] = []
    let start = TableFormat.headerLength + TableFormat.directoryLength
    for section in sections {
      directory += [UInt32(start + contents.count), UInt32(section.count)]
      contents += section
      contents += Array(repeating: 0, count: (8 - section.count % 8) % 8)
    }
    let checked = directory.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } } + contents
    let sum = checked.withUnsafeBytes { TableFormat.checksum($0) }
    var header = withUnsafeBytes(of: TableFormat.magic.littleEndian) { Array($0) }
    for number in [TableFormat.version, UInt32(TableFormat.headerLength + checked.count)] {
      header += withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
    header += withUnsafeBytes(of: sum.littleEndian) { Array($0) }
    return header + checked
  }
}
