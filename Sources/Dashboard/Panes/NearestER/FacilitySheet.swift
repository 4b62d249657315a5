import EmergencyRooms
import HospitalModel
import TerminalCells

/// Everything that is known of a hospital, to read or to take along.
enum FacilitySheet {
  static func sheet(_ line: NearestLine, from start: StartingPlace, _ clock: BoardClock) -> TextSheet {
    let room = line.room
    var way = "\(line.miles.text.replacing("≈", with: "about ")), \(line.kilometers.text)"
    if !line.direction.isEmpty { way += " to the \(line.direction)" }
    let notes = [
      line.isApproximate || start.place.isApproximate
        ? "Approximate: measured to or from the middle of a ZIP area, which can be several kilometers off." : nil,
      room.kind == .veterans ? "Veterans Affairs: serves veterans first." : nil,
      room.kind == .military ? "Military: serves the armed forces and their families first." : nil,
      line.known?.report?.access == .divert ? NearestERPane.diversion : nil,
    ].compactMap { $0 }
    return TextSheet(
      title: room.name.printable,
      lines: address(room).split(separator: "\n").dropFirst().map(String.init)
        + rows([
          ("Status", status(line, clock)), ("From \(start.place.label.printable)", way),
          ("Trauma center", trauma(room)), ("Beds", room.beds.map(\.grouped) ?? ""),
          ("Kind", kind(room.kind)), ("Site", room.website.printable),
          ("Point", "\(degrees(room.coordinate)), \(precision(room.precision))"),
          ("Listed", "\(room.asOf), number \(room.id)".printable),
        ]) + notes + ["", NearestERPane.emergency, NearestERPane.straightLine, EmergencyRoomTable.attribution])
  }

  /// Name, address and telephone number, a line each.
  static func address(_ room: EmergencyRoom) -> String {
    [room.name, room.address, "\(room.city), \(room.state) \(room.zip)", room.phone].filter { !$0.isEmpty }
      .map(\.printable).joined(separator: "\n")
  }

  /// The address of its site with a scheme: the listings often leave it away.
  static func page(_ room: EmergencyRoom) -> String? {
    let site = room.website.trimming
    guard site.contains("."), site.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    let lower = site.lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://") ? site : "http://\(site)"
  }

  private static func rows(_ rows: [(label: String, value: String)]) -> [String] {
    rows.filter { !$0.value.isEmpty }.map { "\($0.label): \($0.value)" }
  }

  private static func trauma(_ room: EmergencyRoom) -> String {
    guard let words = NearestLine.trauma(room) else { return "no level known" }
    return words.hasPrefix("trauma ") ? "level \(words.dropFirst("trauma ".count))" : words
  }

  private static func status(_ line: NearestLine, _ clock: BoardClock) -> String {
    guard let known = line.known else { return "not known: nobody has told" }
    let detail = known.report?.detail.map { ": \($0)" } ?? ""
    return known.words(clock).map { $0 + detail.printable + (known.isSimulated ? ", SIM" : "") } ?? "not known"
  }

  private static func kind(_ kind: FacilityKind) -> String {
    switch kind {
    case .veterans: "Veterans Affairs"
    case .military: "military"
    case .criticalAccess: "critical access hospital"
    case .ruralEmergency: "rural emergency hospital"
    case .children: "children's hospital"
    case .acute: "acute care hospital"
    default: kind.rawValue.printable
    }
  }

  private static func precision(_ precision: PointPrecision) -> String {
    switch precision {
    case .confirmed: "two sources agree within a kilometer"
    case .singleSource: "of one source"
    case .zipMiddle: "the middle of its ZIP area"
    }
  }

  private static func degrees(_ place: Coordinate) -> String {
    "\(place.latitude), \(place.longitude)"
  }
}

extension String {
  /// Without the blanks around it.
  fileprivate var trimming: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
