import HospitalModel

/// A table of facilities' status, one facility a record: who, then any of ER access, house, security, beds and services, then when.
///
/// An empty field says nothing. A row without a time is as old as its first reading.
enum StatusTable {
  /// Columns by what they give; a name in small letters, the first that holds something counts.
  private static let columns: [Column: [String]] = [
    .id: [
      "facility id", "facility_id", "hospital id", "hospital_id", "ccn", "provider id", "facility", "id", "number",
    ],
    .name: ["facility name", "facility_name", "hospital name", "hospital_name", "hospital", "name"],
    .access: [
      "er", "ed", "er access", "er_access", "ed access", "ed_access", "er status", "er_status", "ed status",
      "ed_status", "diversion", "diversion status",
    ],
    .traffic: ["emstrafficstatus", "ems traffic status", "ems_traffic_status", "ems traffic"],
    .reason: ["er reason", "er_reason", "ed reason", "emstrafficreason", "reason", "comment", "note"],
    .time: [
      "updated", "last updated", "last_updated", "last update", "lastupdatetime", "as of", "as_of", "observed",
      "reported", "timestamp", "time", "date",
    ],
    .latitude: ["latitude", "lat"], .longitude: ["longitude", "lon", "lng"],
  ]

  private enum Column: CaseIterable {
    case id, name, access, traffic, reason, time, latitude, longitude
  }

  /// Columns of one word each; further ones may bear the name of their topic, such as `beds/AdultICU/available`.
  private static let topics: [(topic: FacilityTopic, names: [String])] = [
    (.facility, ["facility status", "facility_status", "facilitystatus"]),
    (.security, ["security", "security status", "security_status", "securitystatus"]),
    (.operationsCenter, ["eoc", "eoc status", "hospitaleocstatus", "operations-center"]),
    (.clinical, ["clinical", "clinical status", "clinicalstatus"]),
    (.decontamination, ["decon", "decontamination", "deconcapacitystatus"]),
    (.staffing, ["staffing"]), (.facilityOperations, ["facility operations", "facilityoperations"]),
    (.clinicalOperations, ["clinical operations", "clinicaloperations"]), (.trauma, ["trauma", "trauma level"]),
  ]

  /// The words for ER access that others use (DOMAIN 2.4), as the board's.
  private static let accessWords: [String: EmergencyAccess] = [
    "open": .open, "normal": .open, "green": .open, "limited": .limited, "advisory": .limited, "yellow": .limited,
    "saturation": .limited, "divert": .divert, "diversion": .divert, "on divert": .divert, "bypass": .divert,
    "red": .divert, "condition red": .divert, "code black": .divert, "closed to ambulances": .divert,
    "closed": .closed, "evacuated": .closed, "unknown": .unknown, "stale": .unknown,
  ]

  /// `nil` for a table of something else.
  ///
  /// - Throws: ``FeedError/badRecord(line:detail:)`` when not one record can be read.
  static func read(_ text: [UInt8]) throws(FeedError) -> SourceReading? {
    for separator in [ASCII.comma, ASCII.semicolon, ASCII.tab] {
      var table = TableReader(text, separator: separator)
      guard let first = table.next() else { return nil }
      let header = TableHeader(first)
      guard header.has(columns[.id] ?? []) || header.has(columns[.name] ?? []), isOfStatus(header) else { continue }
      return try records(of: &table, Header(header))
    }
    return nil
  }

  private static func isOfStatus(_ header: TableHeader) -> Bool {
    header.has(columns[.access] ?? []) || header.has(columns[.traffic] ?? [])
      || topics.filter { [.facility, .security].contains($0.topic) }.contains { header.has($0.names) }
  }

  /// Where everything stands in the table.
  private struct Header {
    let count: Int
    let places: [Column: [Int]]
    let topics: [(topic: FacilityTopic, places: [Int])]

    init(_ header: TableHeader) {
      count = header.count
      places = columns.mapValues { header.places(of: $0) }
      let named = StatusTable.topics.map { (topic: $0.topic, places: header.places(of: $0.names)) }
      topics = named.filter { !$0.places.isEmpty } + header.ownTopics
    }
  }

  private static func records(of table: inout TableReader, _ header: Header) throws(FeedError) -> SourceReading {
    var reading = SourceReading(what: "a table of facilities' status (CSV)", kind: .status)
    var faults = LeftOutLines()
    while let record = table.next() {
      guard reading.reports.count < FeedLimits.entries else {
        reading.warnings.append("more than \(FeedLimits.entries) records: the rest is left out")
        break
      }
      do throws(FeedError) {
        reading.reports.append(try report(record, header))
      } catch .badRecord(let line, let detail) {
        faults.add(line, detail)
      }
    }
    if let sentence = faults.sentence {
      if let first = faults.first, reading.reports.isEmpty { throw .badRecord(line: first.line, detail: first.detail) }
      reading.warnings.append(sentence)
    }
    return reading
  }

  private static func report(_ record: TableRecord, _ header: Header) throws(FeedError) -> FacilityReport {
    guard record.fields.count <= header.count || record.fields[header.count...].allSatisfy(\.isEmpty) else {
      throw .badRecord(line: record.line, detail: "\(record.fields.count) fields under a header of \(header.count)")
    }
    var texts = FeedTexts(address: nil)
    func field(_ places: [Int]) -> String? {
      for place in places where place < record.fields.count {
        let bytes = record.fields[place]
        if let text = texts.line(bytes.span, rule: .literal) { return text }
      }
      return nil
    }
    func field(_ column: Column) -> String? { field(header.places[column] ?? []) }
    let name = field(.name)
    guard let id = field(.id).map({ FacilityID($0) }) ?? name.map({ FacilityID(name: $0) }) else {
      throw .badRecord(line: record.line, detail: "it names no facility")
    }
    var values = header.topics.compactMap { row in field(row.places).map { FacilityReport.Value(row.topic, $0) } }
    if let access = try access(field(.access), field(.traffic), line: record.line) {
      values.insert(FacilityReport.Value(.emergencyAccess, access, detail: field(.reason)), at: 0)
    }
    return FacilityReport(
      facility: id, name: name, position: position(field(.latitude), field(.longitude)), values: values,
      time: try time(field(.time), line: record.line))
  }

  /// The board's word; `nil` where nothing is said. Who says that it is not known has said something.
  private static func access(_ access: String?, _ traffic: String?, line: Int) throws(FeedError) -> String? {
    if let traffic {
      let word = traffic.lowercased()
      guard let known = HAVEReport.Traffic.allCases.first(where: { $0.rawValue.lowercased() == word }) else {
        throw .badRecord(line: line, detail: "“\(traffic.prefix(40))” is no EMSTrafficStatus: Normal, Advisory, Closed")
      }
      return known.accessWord
    }
    guard let access else { return nil }
    if ["no ed", "none", "notapplicable", "not applicable"].contains(access.lowercased()) {
      return HAVEReport.Traffic.noEmergencyRoom
    }
    guard let known = accessWords[access.lowercased()] else {
      throw .badRecord(
        line: line, detail: "“\(access.prefix(40))” is no word for ER access: OPEN, LIMITED, DIVERT or CLOSED")
    }
    return known.rawValue
  }

  private static func position(_ latitude: String?, _ longitude: String?) -> GeographicPoint? {
    guard let latitude = latitude.flatMap({ Double($0) }), let longitude = longitude.flatMap({ Double($0) }) else {
      return nil
    }
    return GeographicPoint(latitude: latitude, longitude: longitude)
  }

  private static func time(_ text: String?, line: Int) throws(FeedError) -> Timestamp? {
    guard let text else { return nil }
    if let time = ExportDate.read(text, zone: .utc) { return time }
    throw .badRecord(line: line, detail: "“\(text.prefix(40))” is no time")
  }
}

extension TableHeader {
  /// Columns that bear the name of a topic of beds or services.
  fileprivate var ownTopics: [(topic: FacilityTopic, places: [Int])] {
    ownNames.enumerated().compactMap { place, name in
      let topic = FacilityTopic(name)
      let isKnown = ["beds": 3, "service": 2, "capacity": 2].contains {
        "\(topic.parts.first ?? "")" == $0 && topic.parts.count == $1
      }
      return isKnown ? (topic: topic, places: [place]) : nil
    }
  }
}
