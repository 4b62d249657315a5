import FoundationEssentials

/// The outline of the states as a document of JSON: arcs, rings of arcs, projections.
struct OutlineDocument: Decodable {
  let projection: Projection
  let states: [String: State]
  let arcs: [Arc]

  struct Projection: Decodable {
    let radius: Double
    let groups: [String: Group]
    let canvas: [Double]

    enum CodingKeys: String, CodingKey {
      case radius = "radius_km"
      case groups
      case canvas = "canvas_km"
    }
  }

  struct Group: Decodable {
    let lat1, lat2, lat0, lon0, scale, dx, dy: Double
  }

  struct State: Decodable {
    let rings: [[Int]]
  }

  struct Arc: Decodable {
    let states: [String]
    let kind: String
    let points: [[Double]]
  }

  /// Reads a document into the outlines; the states' names and bounds stay.
  static func read(_ file: SourceFile, into map: inout MapOutlines) throws(UpdateError) {
    do {
      let document = try JSONDecoder().decode(OutlineDocument.self, from: Data(file.bytes))
      try document.apply(to: &map, file: file.name)
    } catch let error as UpdateError {
      throw error
    } catch {
      throw .badOutline(file: file.name, reason: "its JSON is not that of an outline")
    }
  }

  private func apply(to map: inout MapOutlines, file: String) throws(UpdateError) {
    let range = -arcs.count..<arcs.count
    guard arcs.allSatisfy({ $0.points.allSatisfy { $0.count == 2 && $0.allSatisfy { abs($0) <= 360 } } }),
      states.values.allSatisfy({ $0.rings.allSatisfy { $0.allSatisfy(range.contains) } })
    else { throw .badOutline(file: file, reason: "a point or the number of an arc is out of range") }
    guard projection.canvas.count == 4 else {
      throw .badOutline(file: file, reason: "the canvas needs four numbers")
    }
    map.arcs = arcs.map { arc in
      OutlineArc(
        isBorder: arc.kind == "border", states: arc.states,
        points: arc.points.map { Coordinate(latitude: $0[1], longitude: $0[0]) })
    }
    map.rings = states.mapValues(\.rings)
    let canvas = projection.canvas
    map.canvas = MapCanvas(minX: canvas[0], minY: canvas[1], maxX: canvas[2], maxY: canvas[3])
    for region in MapRegion.drawn {
      guard let group = projection.groups[region.rawValue] else {
        throw .badOutline(file: file, reason: "no projection for \(region.rawValue)")
      }
      map.projections[region] = AlbersProjection(
        firstParallel: group.lat1, secondParallel: group.lat2,
        origin: Coordinate(latitude: group.lat0, longitude: group.lon0), scale: group.scale, shiftX: group.dx,
        shiftY: group.dy, radius: projection.radius)
    }
  }
}
