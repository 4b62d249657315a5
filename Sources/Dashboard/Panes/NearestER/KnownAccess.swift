import EmergencyRooms
import HospitalModel
import TerminalCells

/// What is known of an emergency room: from the crisis board, or from what facilities report (HAVE, CSV).
package struct KnownAccess: Equatable, Sendable {
  /// The watched hospital that it is; `nil` for another.
  let hospital: Hospital?
  /// At most 18 columns for a watched one.
  let name: String
  package let isSimulated: Bool
  /// `nil` when nobody has told.
  let report: Report?

  init(hospital: Hospital, report: Report?) {
    self.hospital = hospital
    name = hospital.shortName
    isSimulated = hospital.isSimulated
    self.report = report
  }

  init(name: String, isSimulated: Bool, report: Report) {
    hospital = nil
    self.name = name
    self.isSimulated = isSimulated
    self.report = report
  }

  var fullName: String { hospital?.name ?? name }

  /// The newest word on it.
  package struct Report: Equatable, Sendable {
    package let access: EmergencyAccess
    package let time: Timestamp
    package let isConfirmed: Bool
    /// Why, in the words of a report.
    package var detail: String?
    /// False where nobody said when: it is as old as its first reading.
    package var isDated = true
  }

  /// The newest word.
  package var told: Report? { report }

  /// True for what drops out of a list of the nearest: closed or evacuated, and known to be.
  package var isShut: Bool { report.map { $0.access == .closed && $0.isConfirmed } ?? false }

  /// `DIVERT 31 min ago`, `CLOSED 2 h ago, unconfirmed`.
  func words(_ clock: BoardClock) -> String? { words(at: clock.now) }

  /// The same for a program's moment.
  package func words(at now: Timestamp) -> String? {
    report.map { report in
      "\(report.access.rawValue) \(report.isDated ? "" : "first read ")\(ago(now - report.time))"
        + (report.isConfirmed ? "" : ", unconfirmed")
    }
  }

  /// The colour that repeats the word; nothing stale is green.
  func role(_ clock: BoardClock) -> StyleRole {
    guard let report else { return .text }
    return accessRole(report.access, told: report.time, clock)
  }
}

/// What is known of emergency rooms, by the number of the facility.
package struct AccessBoard: Equatable, Sendable {
  /// The watched ones, in the order of the hospitals.
  let facilities: [(known: KnownAccess, facility: EmergencyRoom)]
  /// Others that reports tell of, in the order of their names.
  let others: [(known: KnownAccess, facility: EmergencyRoom)]
  private let byNumber: [String: KnownAccess]

  /// Reads the access that each hospital's open incident tells and that facilities report, as this audience may know it; of two
  /// words on one emergency room the newer holds.
  package static func load(_ directory: FacilityDirectory, from reader: StoreReader) throws -> AccessBoard {
    let statuses = try reader.facilities()
    let watched = try reader.facts().hospitals.compactMap { hospital -> (KnownAccess, EmergencyRoom, FacilityID?)? in
      guard let facility = directory.facility(of: hospital) else { return nil }
      let status = statuses.first { $0.isOf(hospital, facility) }
      let told = try report(of: hospital, from: reader)
      let known = KnownAccess(
        hospital: hospital, report: KnownAccess.Report.newer(told, status.flatMap(KnownAccess.Report.init)))
      return (known, facility, status?.facility)
    }
    let taken = Set(watched.compactMap(\.2))
    let numbers = Set(watched.map(\.1.id))
    let others = statuses.filter { !taken.contains($0.facility) }.compactMap {
      status -> (KnownAccess, EmergencyRoom)? in
      guard let report = KnownAccess.Report(status), let room = directory.room(of: status), !numbers.contains(room.id)
      else {
        return nil
      }
      return (KnownAccess(name: room.name, isSimulated: status.isSimulated, report: report), room)
    }
    return AccessBoard(watched.map { ($0.0, $0.1) }, others: others)
  }

  init(
    _ facilities: [(known: KnownAccess, facility: EmergencyRoom)],
    others: [(known: KnownAccess, facility: EmergencyRoom)] = []
  ) {
    self.facilities = facilities
    self.others = others
    byNumber = Dictionary((facilities + others).map { ($0.facility.id, $0.known) }) { first, _ in first }
  }

  /// Everything of which a word is known, by number.
  package var told: [String: KnownAccess] { byNumber.filter { $0.value.report != nil } }

  /// How many are known to be closed.
  package var shutCount: Int { byNumber.values.count(where: \.isShut) }

  /// By hospital, the others close by that are on divert or closed.
  var shutNeighbours: [HospitalID: [KnownAccess]] {
    let shut = (facilities + others).filter { [.divert, .closed].contains($0.known.report?.access) }
    var result: [HospitalID: [KnownAccess]] = [:]
    for (known, facility) in facilities {
      guard let hospital = known.hospital else { continue }
      let here = Geodesic(from: facility.coordinate)
      result[hospital.id] = shut.filter { other in
        other.facility.id != facility.id && here.distance(to: other.facility.coordinate) <= Self.closeBy
      }.map(\.known)
    }
    return result
  }

  /// As far as an ambulance is sent on: 25 miles.
  private static let closeBy = Distance(meters: 40_234)

  package subscript(number: String) -> KnownAccess? { byNumber[number] }

  /// What is known of a watched hospital.
  subscript(hospital: HospitalID) -> KnownAccess? { facilities.first { $0.known.hospital?.id == hospital }?.known }

  package static func == (left: AccessBoard, right: AccessBoard) -> Bool {
    func isEqual(
      _ one: [(known: KnownAccess, facility: EmergencyRoom)], _ other: [(known: KnownAccess, facility: EmergencyRoom)]
    ) -> Bool { one.elementsEqual(other) { $0.known == $1.known && $0.facility == $1.facility } }
    return isEqual(left.facilities, right.facilities) && isEqual(left.others, right.others)
  }

  private static func report(of hospital: Hospital, from reader: StoreReader) throws -> KnownAccess.Report? {
    guard let incident = try reader.incident(hospital.id), incident.ended == nil else { return nil }
    let facts = try reader.factHistories(incident.id).map(\.current).filter {
      $0.hospital == hospital.id && $0.facility == nil
    }
    return KnownAccess.Report(facts)
  }
}

extension FacilityStatus {
  /// True when it is of a watched hospital: by its number, its id, or its name.
  func isOf(_ hospital: Hospital, _ room: EmergencyRoom?) -> Bool {
    [room?.id, hospital.id.rawValue].contains(facility.rawValue)
      || name.map { [hospital.name, hospital.shortName].map { $0.lowercased() }.contains($0.lowercased()) } ?? false
  }
}

extension FacilityDirectory {
  /// The emergency room that a status is of: by its number, else one of its name close to the place that it gives. A name alone could
  /// be another's.
  func room(of status: FacilityStatus) -> EmergencyRoom? {
    guard let table else { return nil }
    if let room = table.hospital(status.facility.rawValue) { return room }
    guard let name = status.name?.lowercased(), let place = status.position else { return nil }
    let coordinate = Coordinate(latitude: place.latitude, longitude: place.longitude)
    return table.nearest(to: coordinate, limit: 5).first {
      $0.distance <= Self.samePlace && $0.room.name.lowercased() == name
    }?
    .room
  }

  /// Two points of one hospital, from two sources, are a mile apart at most.
  private static let samePlace = Distance(meters: 1_609)
}

extension KnownAccess.Report {
  /// From what a facility reports: a house that is closed or evacuated has no open emergency room, when that is the newer word.
  package init?(_ status: FacilityStatus) {
    let room = status[.emergencyAccess].flatMap { value in EmergencyAccess(rawValue: value.value).map { (value, $0) } }
    let house = status[.facility].flatMap { ["Closed", "Evacuating"].contains($0.value) ? $0 : nil }
    if let house, room.map({ $0.0.time <= house.time }) ?? true {
      self.init(access: .closed, time: house.time, isConfirmed: true, detail: house.value, isDated: house.isReported)
      return
    }
    guard let (value, access) = room else { return nil }
    self.init(access: access, time: value.time, isConfirmed: true, detail: value.detail, isDated: value.isReported)
  }

  /// The newer of two words; of two as old as each other the board's.
  static func newer(_ board: KnownAccess.Report?, _ reported: KnownAccess.Report?) -> KnownAccess.Report? {
    guard let board, let reported else { return board ?? reported }
    return board.time >= reported.time ? board : reported
  }
}

extension KnownAccess.Report {
  /// From what is known in an incident: a house that is shut has no open emergency room, whatever was said of it before.
  init?(_ facts: [StatusFact]) {
    let operations = facts.first { $0.topic == .operatingStatus && $0.state != .withdrawn && $0.isShut }
    let room = facts.first { $0.topic == .emergencyAccess && $0.state != .withdrawn }
    guard let fact = operations ?? room else { return nil }
    self.init(
      access: operations == nil ? EmergencyAccess(factValue: fact.value) : .closed, time: fact.time,
      isConfirmed: fact.state != .unconfirmed)
  }
}

extension StatusFact {
  /// True for an operating status that begins with one of EDXL-HAVE's words for a house that takes nobody.
  fileprivate var isShut: Bool {
    let word = value.prefix { $0.isLetter }.lowercased()
    return ["closed", "evacuated", "evacuating"].contains(word)
  }
}
