/// Everything that a table holds, before it is put into its binary form.
public struct TableContents: Sendable {
  public var rooms: [EmergencyRoom]
  /// Hospitals that are known, but that the finder doesn't list: without emergency services, or not known to have any.
  public var others: [EmergencyRoom]
  public var zips: [ZipArea]
  public var places: [PopulatedPlace]
  public var map: MapOutlines

  public init(
    rooms: [EmergencyRoom], others: [EmergencyRoom] = [], zips: [ZipArea], places: [PopulatedPlace], map: MapOutlines
  ) {
    self.rooms = rooms
    self.others = others
    self.zips = zips
    self.places = places
    self.map = map
  }

  /// What a table holds.
  public init(_ table: EmergencyRoomTable) {
    self.init(
      rooms: table.rooms, others: table.others, zips: table.zips, places: table.allPlaces, map: MapOutlines(table))
  }

  /// Nothing.
  public static var empty: TableContents {
    TableContents(rooms: [], zips: [], places: [], map: MapOutlines())
  }
}

/// The states, their outlines and how they are projected.
public struct MapOutlines: Hashable, Sendable {
  public var states: [StateOutline] = []
  public var arcs: [OutlineArc] = []
  /// The rings of each state, by code, as numbers of arcs; a negative number `n` is arc `-n - 1` reversed.
  public var rings: [String: [[Int]]] = [:]
  public var projections: [MapRegion: AlbersProjection] = [:]
  public var canvas = MapCanvas(minX: 0, minY: 0, maxX: 0, maxY: 0)

  public init() {}

  init(_ table: EmergencyRoomTable) {
    states = table.states
    arcs = table.arcs
    for state in states { rings[state.code] = table.ringArcs(of: state.code) }
    for region in MapRegion.drawn { projections[region] = table.projection(of: region) }
    canvas = table.canvas
  }
}
