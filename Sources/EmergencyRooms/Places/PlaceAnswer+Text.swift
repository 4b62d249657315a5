extension PlaceAnswer {
  /// The line that stands under every list.
  public static let caution = "In an emergency call 911. Straight-line distance, not drive time."

  /// The list for people, without the caution and the source; one line when there is no answer.
  public var lines: [String] { lines { _ in [] } }

  /// The same with lines of whoever asks below each room's own.
  public func lines(noting note: (EmergencyRoom) -> [String]) -> [String] {
    let found: Found
    switch result {
    case .failure(let error): return [(query.isEmpty ? "" : query.printable + ": ") + error.message]
    case .success(let answer): found = answer
    }
    let place = found.place
    let heading =
      found.rooms.count == 1
      ? "The nearest emergency room to \(place.label)"
      : "The \(found.rooms.count) nearest emergency rooms to \(place.label)"
    let about = place.isApproximate ? " (approximate: the middle of the ZIP area)" : ""
    return [(heading + about).printable]
      + found.rooms.enumerated().flatMap { position, near in
        [""] + Self.lines(of: near, number: position + 1, note(near.room))
      }
  }

  /// What stands under a list: the caution, the data's month, whom they come from.
  public static func closingLines(_ table: EmergencyRoomTable) -> [String] {
    let month = table.month.map { ["Data of \($0); emergency services change."] } ?? []
    return ["", caution] + month + [EmergencyRoomTable.attribution]
  }

  private static func lines(of near: NearbyRoom, number: Int, _ noted: [String]) -> [String] {
    let room = near.room
    let margin = String(repeating: " ", count: number < 10 ? 3 : 4)
    var facts = ["\(tenths(near.distance.miles)) mi (\(tenths(near.distance.kilometers)) km)"]
    if room.precision == .zipMiddle { facts[0] += " approximate" }
    if !room.phone.isEmpty { facts.append(room.phone) }
    if !room.trauma.isEmpty { facts.append("trauma \(room.trauma)") }
    if !room.pediatricTrauma.isEmpty {
      facts.append(room.pediatricTrauma == "yes" ? "pediatric trauma" : "pediatric trauma \(room.pediatricTrauma)")
    }
    facts.append("listed \(room.asOf)")
    let street = [room.address, "\(room.city), \(room.state) \(room.zip)"].filter { !$0.isEmpty }
    return ["\(number). \(room.name)\(mark(room))", margin + facts.joined(separator: "   ")]
      .map(\.printable) + [(margin + street.joined(separator: ", ")).printable]
      + (noted.map(\.printable) + notes(room)).map { margin + $0 }
  }

  private static func mark(_ room: EmergencyRoom) -> String {
    switch room.kind {
    case .veterans: "  [VA]"
    case .military: "  [MILITARY]"
    case .children: "  [CHILDREN]"
    default: ""
    }
  }

  private static func notes(_ room: EmergencyRoom) -> [String] {
    var notes: [String] = []
    if room.kind == .veterans { notes.append("Veterans Affairs: serves veterans first.") }
    if room.kind == .military { notes.append("Military: serves the armed forces and their families first.") }
    if room.precision == .zipMiddle {
      notes.append("Approximate: measured to the middle of its ZIP area, which can be several kilometers off.")
    }
    return notes
  }

  /// With one decimal.
  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(grouped(tenths / 10)).\(tenths % 10)"
  }

  private static func grouped(_ number: Int) -> String {
    number < 1_000 ? String(number) : "\(number / 1_000)," + String(String(1_000 + number % 1_000).dropFirst())
  }
}

extension String {
  /// Without what a terminal would obey: control characters and the marks that turn the direction of writing.
  public var printable: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}
