import EmergencyRooms
import HospitalModel
import TerminalCells

/// What the board knows of a watched hospital's emergency room.
package struct KnownAccess: Equatable, Sendable {
  let hospital: Hospital
  /// `nil` when nobody has told.
  let report: Report?

  /// The newest word on it.
  struct Report: Equatable, Sendable {
    let access: EmergencyAccess
    let time: Timestamp
    let isConfirmed: Bool
  }

  /// True for what drops out of a list of the nearest: closed or evacuated, and known to be.
  var isShut: Bool { report.map { $0.access == .closed && $0.isConfirmed } ?? false }

  /// `DIVERT 31 min ago`, `CLOSED 2 h ago, unconfirmed`.
  func words(_ clock: BoardClock) -> String? {
    report.map { report in
      "\(report.access.rawValue) \(ago(clock.now - report.time))" + (report.isConfirmed ? "" : ", unconfirmed")
    }
  }

  /// The colour that repeats the word; nothing stale is green.
  func role(_ clock: BoardClock) -> StyleRole {
    guard let report else { return .text }
    return accessRole(report.access, told: report.time, clock)
  }
}

/// What is known of the watched hospitals' emergency rooms, by the number of the facility.
package struct AccessBoard: Equatable, Sendable {
  /// In the order of the hospitals.
  let facilities: [(known: KnownAccess, facility: EmergencyRoom)]
  private let byNumber: [String: KnownAccess]

  /// Reads the access that each hospital's open incident tells, as this audience may know it.
  static func load(_ directory: FacilityDirectory, from reader: StoreReader) throws -> AccessBoard {
    AccessBoard(
      try reader.facts().hospitals.compactMap { hospital in
        guard let facility = directory.facility(of: hospital) else { return nil }
        return (KnownAccess(hospital: hospital, report: try report(of: hospital, from: reader)), facility)
      })
  }

  init(_ facilities: [(known: KnownAccess, facility: EmergencyRoom)]) {
    self.facilities = facilities
    byNumber = Dictionary(facilities.map { ($0.facility.id, $0.known) }) { first, _ in first }
  }

  /// By hospital, the watched ones close by that are on divert or closed.
  var shutNeighbours: [HospitalID: [KnownAccess]] {
    let shut = facilities.filter { [.divert, .closed].contains($0.known.report?.access) }
    var result: [HospitalID: [KnownAccess]] = [:]
    for (known, facility) in facilities {
      let here = Geodesic(from: facility.coordinate)
      result[known.hospital.id] = shut.filter { other in
        other.known.hospital.id != known.hospital.id && here.distance(to: other.facility.coordinate) <= Self.closeBy
      }.map(\.known)
    }
    return result
  }

  /// As far as an ambulance is sent on: 25 miles.
  private static let closeBy = Distance(meters: 40_234)

  subscript(number: String) -> KnownAccess? { byNumber[number] }

  package static func == (left: AccessBoard, right: AccessBoard) -> Bool {
    left.facilities.elementsEqual(right.facilities) { $0.known == $1.known && $0.facility == $1.facility }
  }

  private static func report(of hospital: Hospital, from reader: StoreReader) throws -> KnownAccess.Report? {
    guard let incident = try reader.incident(hospital.id), incident.ended == nil else { return nil }
    let facts = try reader.factHistories(incident.id).map(\.current).filter { $0.hospital == hospital.id }
    return KnownAccess.Report(facts)
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
