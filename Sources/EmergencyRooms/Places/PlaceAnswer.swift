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

  // MARK: One object of JSON

  /// Appends one line of JSON: the query with its results, nearest first, or with an error.
  public func appendJSON(to line: inout [UInt8]) {
    line.appendText("{\"query\":")
    line.appendJSON(query)
    switch result {
    case .failure(let error):
      line.appendText(",\"error\":")
      line.appendJSON(error.message)
    case .success(let found):
      line.appendText(",\"results\":[")
      for (position, near) in found.rooms.enumerated() {
        if position > 0 { line.append(UInt8(ascii: ",")) }
        append(near, to: &line)
      }
      line.append(UInt8(ascii: "]"))
    }
    line.appendText("}\n")
  }

  private func append(_ near: NearbyRoom, to line: inout [UInt8]) {
    let room = near.room
    var separator = "{\""
    func member(_ name: String, _ text: String, isEmptyShown: Bool = false) {
      guard isEmptyShown || !text.isEmpty else { return }
      open(name)
      line.appendJSON(text)
    }
    func number(_ name: String, _ value: Int, decimals: Int) {
      open(name)
      line.appendDecimal(value, decimals: decimals)
    }
    func open(_ name: String) {
      line.appendText(separator)
      line.appendText(name)
      line.appendText("\":")
      separator = ",\""
    }
    member("id", room.id)
    member("name", room.name, isEmptyShown: true)
    member("city", room.city, isEmptyShown: true)
    member("state", room.state, isEmptyShown: true)
    number("distance_km", Int(near.distance.meters.rounded()), decimals: 3)
    member("address", room.address)
    member("zip", room.zip)
    member("phone", room.phone)
    member("website", room.website)
    member("type", room.kind.rawValue)
    member("trauma", room.trauma)
    member("trauma_pediatric", room.pediatricTrauma)
    number("lat", Int((room.coordinate.latitude * 1e5).rounded()), decimals: 5)
    number("lon", Int((room.coordinate.longitude * 1e5).rounded()), decimals: 5)
    member("coord_quality", room.precision.letter)
    member("as_of", room.asOf.description)
    line.append(UInt8(ascii: "}"))
  }
}

extension [UInt8] {
  mutating func appendText(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// A string of JSON (RFC 8259, section 7).
  mutating func appendJSON(_ text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0..<0x20, 0x7F:
        let hexadecimal = Array("0123456789abcdef".utf8)
        appendText("\\u00")
        append(hexadecimal[Int(byte >> 4)])
        append(hexadecimal[Int(byte & 15)])
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// A number given in units of its last decimal.
  mutating func appendDecimal(_ value: Int, decimals: Int) {
    var unit = 1
    for _ in 0..<decimals { unit *= 10 }
    if value < 0 { append(UInt8(ascii: "-")) }
    let (whole, part) = value.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
    appendText(String(whole))
    append(UInt8(ascii: "."))
    let digits = String(part)
    for _ in digits.utf8.count..<decimals { append(UInt8(ascii: "0")) }
    appendText(digits)
  }
}
