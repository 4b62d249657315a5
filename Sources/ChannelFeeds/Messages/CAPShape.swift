import HospitalModel

/// Places and references as CAP writes them (CAP 1.2, sections 3.2.1 and 3.2.4).
enum CAPShape {
  /// Reads `lat,lon lat,lon ...`; `nil` for an empty text, and for one that is no outline, which is told.
  static func polygon(_ text: Span<UInt8>, _ texts: inout FeedTexts) -> [GeographicPoint]? {
    guard let line = texts.line(text, rule: .literal) else { return nil }
    var points: [GeographicPoint] = []
    for pair in line.split(separator: " ") {
      guard let point = point(pair) else {
        texts.note(.unreadableShape)
        return nil
      }
      points.append(point)
    }
    guard points.count >= 4 else {
      texts.note(.unreadableShape)
      return nil
    }
    if points.first != points.last {
      texts.note(.unreadableShape)
      points.append(points[0])
    }
    return points
  }

  /// Reads `lat,lon radius`, the radius in kilometers.
  static func circle(_ text: Span<UInt8>, _ texts: inout FeedTexts) -> CAPArea.Circle? {
    guard let line = texts.line(text, rule: .literal) else { return nil }
    let parts = line.split(separator: " ")
    guard parts.count == 2, let center = point(parts[0]), let radius = Double(parts[1]), radius >= 0, radius.isFinite
    else {
      texts.note(.unreadableShape)
      return nil
    }
    return CAPArea.Circle(center: center, radius: radius)
  }

  /// Reads a number; `nil` for something else, which is told.
  static func number(_ text: Span<UInt8>, _ texts: inout FeedTexts) -> Double? {
    guard let line = texts.line(text, rule: .literal) else { return nil }
    if let number = Double(line), number.isFinite { return number }
    texts.note(.unreadableShape)
    return nil
  }

  /// Reads `lat,lon`; an empty third part is passed over, as some senders write a comma behind each pair.
  private static func point(_ pair: Substring) -> GeographicPoint? {
    let parts = pair.split(separator: ",")
    guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]) else { return nil }
    return GeographicPoint(latitude: latitude, longitude: longitude)
  }
}

/// The messages that a message names: `sender,identifier,sent`, separated by white space.
enum CAPReferences {
  static func read(_ text: Span<UInt8>, _ texts: inout FeedTexts) -> [CAPAlert.Key] {
    guard let line = texts.line(text, rule: .literal) else { return [] }
    return line.split(separator: " ").compactMap { part in
      // Neither the sender nor the time holds a comma; an identifier against the rule may.
      guard let first = part.firstIndex(of: ","), let last = part.lastIndex(of: ","), first < last else {
        texts.note(.unknownWord(String(part), element: "references"))
        return nil
      }
      var time = String(part[part.index(after: last)...])
      guard let sent = time.withUTF8({ FeedDate.read($0.span) }) else {
        texts.note(.unknownWord(time, element: "references"))
        return nil
      }
      let identifier = part[part.index(after: first)..<last]
      return CAPAlert.Key(sender: String(part[..<first]), identifier: String(identifier), sent: sent)
    }
  }
}
