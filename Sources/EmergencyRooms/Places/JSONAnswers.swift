/// Answers as objects of JSON, one on each line: the query with its results, nearest first, or with an error.
///
/// What an object says of a room is made once and kept, so that a long batch costs little more than its searches.
public struct JSONAnswers: Sendable {
  private let table: EmergencyRoomTable
  private let limit: Int
  /// By the room's place in the table; `nil` until it is first an answer.
  private var members: [RoomMembers?]

  /// Further members of rooms, by their numbers.
  private let extras: [String: [(name: String, value: String)]]

  /// - Parameters:
  ///   - limit: At most so many rooms for each query.
  ///   - extras: Further members of rooms, by their numbers.
  public init(table: EmergencyRoomTable, limit: Int, extras: [String: [(name: String, value: String)]] = [:]) {
    self.table = table
    self.extras = extras
    self.limit = limit
    members = Array(repeating: nil, count: table.count)
  }

  /// Appends the line that answers a query.
  ///
  /// - Returns: Why there is no answer, when the line says so.
  @discardableResult
  public mutating func append(_ query: String, to line: inout [UInt8]) -> PlaceError? {
    line.appendText("{\"query\":")
    line.appendJSON(query.trimmed)
    do throws(PlaceError) {
      let place = try table.place(query)
      line.appendText(",\"results\":[")
      for (position, near) in table.ranked(to: place.coordinate, limit: limit).enumerated() {
        if position > 0 { line.append(UInt8(ascii: ",")) }
        append(near.index, near.distance, to: &line)
      }
      line.appendText("]}\n")
      return nil
    } catch {
      line.appendText(",\"error\":")
      line.appendJSON(error.message)
      line.appendText("}\n")
      return error
    }
  }

  private mutating func append(_ index: Int, _ distance: Distance, to line: inout [UInt8]) {
    let known: RoomMembers
    if let kept = members[index] {
      known = kept
    } else {
      let room = table.room(index)
      known = RoomMembers(room, extras[room.id] ?? [])
      members[index] = known
    }
    line += known.beforeDistance
    line.appendDecimal(Int(distance.meters.rounded()), decimals: 3)
    line += known.afterDistance
  }
}

/// The object of a room, parted where its distance stands.
private struct RoomMembers {
  let beforeDistance: [UInt8]
  let afterDistance: [UInt8]

  init(_ room: EmergencyRoom, _ extras: [(name: String, value: String)]) {
    var before: [UInt8] = []
    for (name, text) in [("{\"id", room.id), (",\"name", room.name), (",\"city", room.city), (",\"state", room.state)] {
      before.appendText(name + "\":")
      before.appendJSON(text)
    }
    before.appendText(",\"distance_km\":")
    beforeDistance = before
    var after: [UInt8] = []
    func append(_ name: String, _ text: String) {
      guard !text.isEmpty else { return }
      after.appendText(",\"" + name + "\":")
      after.appendJSON(text)
    }
    func append(_ name: String, degrees: Double) {
      after.appendText(",\"" + name + "\":")
      after.appendDecimal(Int((degrees * TableFormat.degree).rounded()), decimals: 5)
    }
    append("address", room.address)
    append("zip", room.zip)
    append("phone", room.phone)
    append("website", room.website)
    append("type", room.kind.rawValue)
    append("trauma", room.trauma)
    append("trauma_pediatric", room.pediatricTrauma)
    append("lat", degrees: room.coordinate.latitude)
    append("lon", degrees: room.coordinate.longitude)
    append("coord_quality", room.precision.letter)
    append("as_of", room.asOf.description)
    for (name, value) in extras { append(name, value) }
    after.append(UInt8(ascii: "}"))
    afterDistance = after
  }
}
