/// The points that files of coordinates give, found by number, address, telephone number or name.
struct FacilityPoints {
  struct Point {
    let coordinate: Coordinate
    let trauma: String
    let beds: Int?
    let website: String
    let place: String
    let subject: String
  }

  /// How a point was found; the first that gives one decides.
  private enum Key: Hashable {
    case number(String)
    case address(String, state: String)
    case phone(String, state: String)
    case name(String, town: String, state: String)

    var outcome: RowOutcome {
      switch self {
      case .number: .pointByID
      case .address: .pointByAddress
      case .phone: .pointByPhone
      case .name: .pointByName
      }
    }
  }

  private var points: [Point] = []
  private var places: [Key: [Int]] = [:]
  private var used: Set<Int> = []

  /// Takes a file's rows in.
  mutating func add(_ table: CSVTable, file: String, _ report: inout UpdateReport) {
    let id = table.column(Columns.pointID)
    let (latitude, longitude) = (table.column(Columns.latitude), table.column(Columns.longitude))
    let (name, address) = (table.column(["name"] + Columns.facilityName), table.column(Columns.address))
    let (city, state, zip) = (table.column(Columns.city), table.column(["state"]), table.column(Columns.zip))
    let (phone, status) = (table.column(Columns.phone), table.column(["status"]))
    let (trauma, beds) = (table.column(["trauma"]), table.column(["beds"]))
    let website = table.column(["website"])
    for row in table.rows {
      let (place, subject) = ("\(file):\(row.line)", "\(row.text(id)) \(row.text(name))")
      guard let point = row.coordinate(latitude, longitude), !row.text(id).isEmpty else {
        report.note(.unusablePoint, place, subject)
        continue
      }
      guard row.text(status).uppercased() != "CLOSED" else {
        report.note(.closedFacility, place, subject)
        continue
      }
      let keys = Self.keys(
        id: row.text(id), address: row.text(address), zip: ListingReading.zip(row.text(zip)),
        phone: row.text(phone).phoneDigits, name: row.text(name), town: row.text(city),
        state: row.text(state).uppercased())
      for key in keys { places[key, default: []].append(points.count) }
      points.append(
        Point(
          coordinate: point, trauma: Self.trauma(row.text(trauma)),
          beds: Int(row.text(beds)).flatMap { $0 > 0 ? $0 : nil },
          website: row.text(website).contains(".") ? row.text(website) : "", place: place, subject: subject))
    }
  }

  /// The point of a room by its number alone.
  mutating func byNumber(_ listed: ListedRoom, _ report: inout UpdateReport) -> (Point, RowOutcome)? {
    find([.number(Self.number(listed.room.id))], listed, &report)
  }

  /// The point of a room by its address, telephone number, or name and town.
  mutating func byDescription(_ listed: ListedRoom, _ report: inout UpdateReport) -> (Point, RowOutcome)? {
    let room = listed.room
    let keys = Self.keys(
      id: room.id, address: room.address, zip: room.zip, phone: room.phone.phoneDigits, name: room.name,
      town: room.city, state: room.state)
    return find(Array(keys.dropFirst()), listed, &report)
  }

  /// Tells which rows nobody asked for.
  func reportUnused(_ report: inout UpdateReport) {
    for index in points.indices where !used.contains(index) {
      report.note(.unusedPoint, points[index].place, points[index].subject)
    }
  }

  private mutating func find(_ keys: [Key], _ listed: ListedRoom, _ report: inout UpdateReport) -> (Point, RowOutcome)?
  {
    for key in keys {
      guard let found = places[key], let first = found.first else { continue }
      let geodesic = Geodesic(from: points[first].coordinate)
      guard found.allSatisfy({ geodesic.distance(to: points[$0].coordinate) < Self.samePlace }) else {
        report.note(.ambiguous, listed.place, listed.subject)
        continue
      }
      used.formUnion(found)
      return (points[first], key.outcome)
    }
    return nil
  }

  /// Two points as close as this are one campus.
  static let samePlace = Distance(meters: 1_000)

  private static func keys(
    id: String, address: String, zip: String, phone: String, name: String, town: String, state: String
  ) -> [Key] {
    var keys = [Key.number(number(id))]
    let street = StreetKey(address).text
    if street.contains(where: \.isNumber), !zip.isEmpty { keys.append(.address("\(street) \(zip)", state: state)) }
    if phone.count == 10 { keys.append(.phone(phone, state: state)) }
    let key = PlaceKey(name).text
    if !key.isEmpty, !town.isEmpty { keys.append(.name(key, town: PlaceKey(town).text, state: state)) }
    return keys
  }

  /// Spreadsheets take the leading zeros of a number away.
  private static func number(_ id: String) -> String {
    String(id.uppercased().drop { $0 == "0" })
  }

  /// The level of HIFLD's words, `LEVEL II, LEVEL I PEDIATRIC`.
  private static func trauma(_ words: String) -> String {
    let level = words.uppercased().split(separator: ",").map { $0.trimmed }.first { !$0.contains("PEDIATRIC") } ?? ""
    guard !["", "NOT AVAILABLE", "NOT APPLICABLE", "NONE", "UNKNOWN"].contains(String(level)) else { return "" }
    return String(level.hasPrefix("LEVEL ") ? level.dropFirst(6) : level[...])
  }
}

/// A street address in one form: `1600 NORTH MAIN STREET, SUITE 5` and `1600 N. Main St` are the same.
private struct StreetKey {
  let text: String

  init(_ address: String) {
    let key = PlaceKey(address).text.replacing("P O BOX", with: "BOX").replacing("PO BOX", with: "BOX")
    let words = key.split(separator: " ").map { Self.short[String($0)] ?? String($0) }
    text = words.prefix { !["STE", "SUITE", "BOX", "FLOOR", "BLDG"].contains($0) }.joined(separator: " ")
  }

  private static let short = [
    "STREET": "ST", "AVENUE": "AVE", "AV": "AVE", "BOULEVARD": "BLVD", "DRIVE": "DR", "ROAD": "RD", "LANE": "LN",
    "COURT": "CT", "PLACE": "PL", "HIGHWAY": "HWY", "PARKWAY": "PKWY", "NORTH": "N", "SOUTH": "S", "EAST": "E",
    "WEST": "W",
    "NORTHEAST": "NE", "NORTHWEST": "NW", "SOUTHEAST": "SE", "SOUTHWEST": "SW", "CIRCLE": "CIR", "SQUARE": "SQ",
    "TERRACE": "TER", "ROUTE": "RT", "RTE": "RT",
  ]
}
