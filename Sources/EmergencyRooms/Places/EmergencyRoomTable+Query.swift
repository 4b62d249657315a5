extension EmergencyRoomTable {
  /// The place that a query means: `LAT,LON`, a five-digit ZIP code, or `City, ST`.
  ///
  /// - Throws: ``PlaceError`` for anything else, what is out of range, and what the table does not know.
  public func place(_ query: String) throws(PlaceError) -> Place {
    let text = query.trimmed
    guard !text.isEmpty else { throw .empty }
    guard text.utf8.count <= Self.longestQuery else { throw .tooLong }
    if let point = try Self.degrees(text) { return point }
    if text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      guard text.utf8.count == 5 else { throw .notAPlace }
      guard let area = zip(String(text)) else { throw .unknownZIP(String(text)) }
      return Place(area)
    }
    return try town(text)
  }

  /// In bytes: the longest name of a place on the earth has 85 letters.
  static let longestQuery = 512

  /// - Returns: `nil` when the text is not two numbers.
  private static func degrees(_ text: Substring) throws(PlaceError) -> Place? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let numbers = parts.map { DecimalDegrees.parse($0) }
    guard Swift.zip(numbers, parts).allSatisfy({ $0 != nil || DecimalDegrees.isNotFinite($1) }) else { return nil }
    guard let latitude = numbers[0], let longitude = numbers[1], latitude.isFinite, longitude.isFinite else {
      throw .notFinite
    }
    guard abs(latitude) <= 90 else { throw .latitudeOutOfRange }
    guard abs(longitude) <= 180 else { throw .longitudeOutOfRange }
    return Place(
      label: parts.map { String($0.trimmed) }.joined(separator: ", "),
      coordinate: Coordinate(latitude: latitude, longitude: longitude))
  }

  private func town(_ text: Substring) throws(PlaceError) -> Place {
    let comma = text.lastIndex(of: ",") ?? text.endIndex
    let name = String(text[..<comma].trimmed)
    let code = text[comma...].dropFirst().trimmed.uppercased()
    let key = PlaceKey(name)
    guard key.text.contains(where: \.isLetter) else { throw .notAPlace }
    guard !code.isEmpty else {
      let found = places(named: key)
      throw .cityWithoutState(name: found.first?.name ?? name, states: found.map(\.state))
    }
    guard state(code) != nil else { throw .unknownState(code) }
    guard let found = place(key, state: code) else { throw .unknownCity(name: name, state: code) }
    return Place(found)
  }
}
