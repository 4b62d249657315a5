/// A row of a listing that is an emergency room, before it has a point.
struct ListedRoom {
  var room: EmergencyRoom
  /// Where it stands, for the report.
  let place: String
  /// Its own point, where the listing gives one.
  let hasPoint: Bool
  /// Why no search may find it; `nil` for an emergency room.
  var reason: RowOutcome?

  var subject: String { "\(room.id) \(room.name)" }
}

/// Reads the rows of a listing; what is no hospital of a known state goes into the report.
struct ListingReading {
  private let table: CSVTable
  private let file: String
  private let states: Set<String>
  private var seen: Set<String> = []

  init(_ table: CSVTable, file: String, states: Set<String>) {
    self.table = table
    self.file = file
    self.states = states
  }

  /// - Parameter month: Of the listing.
  mutating func cmsRooms(month: DataMonth, _ report: inout UpdateReport) -> [ListedRoom] {
    let column = CMSColumns(table)
    return table.rows.compactMap { row in
      let id = row.text(column.id).uppercased()
      let name = row.text(column.name)
      let kind = Self.cmsKind(row.text(column.type))
      let listed = ListedRoom(
        room: EmergencyRoom(
          id: id.isEmpty ? "" : String(repeating: "0", count: max(0, 6 - id.count)) + id, name: name.mixedCase,
          address: row.text(column.address).mixedCase, city: row.text(column.city).mixedCase,
          state: row.text(column.state).uppercased(), zip: Self.zip(row.text(column.zip)),
          phone: Self.phone(row.text(column.phone)), coordinate: Coordinate(latitude: 0, longitude: 0),
          precision: .zipMiddle, kind: kind, services: Self.services(row.text(column.emergency)), asOf: month),
        place: "\(file):\(row.line)", hasPoint: false)
      return accepted(listed, isRoom: listed.room.services == .offered, &report)
    }
  }

  mutating func compiledRooms(_ report: inout UpdateReport) -> [ListedRoom] {
    let column = CompiledColumns(table)
    return table.rows.compactMap { row in
      let point = row.coordinate(column.latitude, column.longitude)
      let month = DataMonth(row.text(column.month))
      let listed = ListedRoom(
        room: EmergencyRoom(
          id: row.text(column.id), name: row.text(column.name), address: row.text(column.address),
          city: row.text(column.city), state: row.text(column.state).uppercased(), zip: Self.zip(row.text(column.zip)),
          phone: row.text(column.phone), website: row.text(column.website),
          coordinate: point ?? Coordinate(latitude: 0, longitude: 0),
          precision: PointPrecision(letter: row.text(column.quality)) ?? .singleSource,
          kind: FacilityKind(rawValue: row.text(column.type)),
          services: Self.services(row.text(column.emergency), isRoom: row.text(column.isRoom) == "1"),
          trauma: row.text(column.trauma),
          pediatricTrauma: row.text(column.pediatric), beds: Int(row.text(column.beds)), asOf: month ?? .oldest),
        place: "\(file):\(row.line)", hasPoint: true)
      guard let result = accepted(listed, isRoom: row.text(column.isRoom) == "1", &report) else { return nil }
      guard point != nil, month != nil else {
        report.note(point == nil ? .badPoint : .badMonth, result.place, result.subject)
        return nil
      }
      return result
    }
  }

  private mutating func accepted(_ listed: ListedRoom, isRoom: Bool, _ report: inout UpdateReport) -> ListedRoom? {
    let outcome: RowOutcome? =
      if listed.room.id.isEmpty || listed.room.name.isEmpty {
        .noNumber
      } else if !states.contains(listed.room.state) {
        .unknownState
      } else if !seen.insert(listed.room.id).inserted {
        .duplicate
      } else {
        nil
      }
    guard let outcome else {
      var accepted = listed
      accepted.reason = !isRoom ? .noEmergencyServices : listed.room.kind == .psychiatric ? .psychiatric : nil
      return accepted
    }
    report.note(outcome, listed.place, listed.subject)
    return nil
  }

  private static func services(_ word: String, isRoom: Bool = false) -> EmergencyServices {
    switch word.uppercased() {
    case "YES", "TRUE", "Y", "1": .offered
    case "NO", "FALSE", "N", "0": .none
    default: isRoom ? .offered : .unknown
    }
  }

  /// The hospital types of the CMS.
  private static func cmsKind(_ type: String) -> FacilityKind {
    let words = type.lowercased()
    let rows: [(part: String, kind: FacilityKind)] = [
      ("veterans", .veterans), ("defense", .military), ("psychiatric", .psychiatric),
      ("critical access", .criticalAccess), ("rural emergency", .ruralEmergency), ("child", .children),
      ("long-term", .longTerm), ("acute", .acute),
    ]
    return rows.first { words.contains($0.part) }?.kind ?? .special
  }

  /// The five digits of a ZIP code; spreadsheets take leading zeros away.
  static func zip(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 5 else { return String(digits.prefix(5)) }
    return String(repeating: "0", count: 5 - digits.count) + digits
  }

  /// As `(AAA) BBB-CCCC` when it has ten digits, else as it is.
  static func phone(_ text: String) -> String {
    let digits = text.phoneDigits
    guard digits.count == 10 else { return text }
    return "(\(digits.prefix(3))) \(digits.dropFirst(3).prefix(3))-\(digits.suffix(4))"
  }
}

extension String {
  /// The ten digits of a number of the United States, without the country's.
  var phoneDigits: String {
    let digits = filter { $0.isASCII && $0.isNumber }
    return digits.count == 11 && digits.first == "1" ? String(digits.dropFirst()) : digits
  }
}

private struct CMSColumns {
  let id, name, address, city, state, zip, phone, type, emergency: Int?

  init(_ table: CSVTable) {
    id = table.column(Columns.ccn)
    name = table.column(Columns.facilityName)
    address = table.column(Columns.address)
    city = table.column(Columns.city)
    state = table.column(["state"])
    zip = table.column(Columns.zip)
    phone = table.column(Columns.phone)
    type = table.column(["hospitaltype"])
    emergency = table.column(["emergencyservices"])
  }
}

private struct CompiledColumns {
  let id, name, address, city, state, zip, phone, website, latitude, longitude, quality, type, trauma, pediatric: Int?
  let beds, month, emergency, isRoom: Int?

  init(_ table: CSVTable) {
    id = table.column(["id"])
    name = table.column(["name"])
    address = table.column(Columns.address)
    city = table.column(Columns.city)
    state = table.column(["state"])
    zip = table.column(Columns.zip)
    phone = table.column(Columns.phone)
    website = table.column(["website"])
    latitude = table.column(Columns.latitude)
    longitude = table.column(Columns.longitude)
    quality = table.column(["coordquality"])
    type = table.column(["type"])
    trauma = table.column(["trauma"])
    pediatric = table.column(["traumapediatric"])
    beds = table.column(["beds"])
    month = table.column(["asof"])
    emergency = table.column(["emergency"])
    isRoom = table.column(["er"])
  }
}
