/// A query for the nearest emergency rooms and what came of it.
public struct PlaceAnswer: Sendable {
  /// As given, without the white space around it.
  public let query: String
  public let result: Result<Found, PlaceError>

  public struct Found: Sendable {
    public let place: Place
    public let rooms: [NearbyRoom]
  }

  /// Answers a query.
  ///
  /// - Parameter limit: At most so many rooms.
  public init(_ query: String, limit: Int, in table: EmergencyRoomTable) {
    self.query = String(query.trimmed)
    do throws(PlaceError) {
      let place = try table.place(query)
      result = .success(Found(place: place, rooms: table.nearest(to: place.coordinate, limit: limit)))
    } catch {
      result = .failure(error)
    }
  }

  /// The same without rooms that are not to be listed; what else is near comes after those that stay.
  ///
  /// - Parameter limit: At most so many rooms.
  public func leavingOut(_ isLeftOut: (EmergencyRoom) -> Bool, limit: Int) -> (
    answer: PlaceAnswer, leftOut: [NearbyRoom]
  ) {
    guard case .success(let found) = result else { return (self, []) }
    let kept = found.rooms.filter { !isLeftOut($0.room) }.prefix(limit)
    let leftOut = found.rooms.filter { isLeftOut($0.room) && $0.distance <= kept.last?.distance ?? $0.distance }
    return (PlaceAnswer(query: query, Found(place: found.place, rooms: Array(kept))), leftOut)
  }

  private init(query: String, _ found: Found) {
    self.query = query
    result = .success(found)
  }

  public var isAnswered: Bool {
    if case .success = result { return true }
    return false
  }
}
