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

  public var isAnswered: Bool {
    if case .success = result { return true }
    return false
  }
}
