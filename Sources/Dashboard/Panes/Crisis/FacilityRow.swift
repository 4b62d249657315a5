import EmergencyRooms
import HospitalModel
import TerminalCells

/// A hospital of an incident with its values, each as old as it is: the newer of what the board has and what reports tell.
package struct FacilityRow: Equatable, Sendable {
  let name: String
  /// The board's fact on its emergency room, which an edit goes over.
  let basis: StatusFact?
  /// The newest word on its emergency room.
  let access: Access?
  /// Facility, security, beds, services, crowding: in this order.
  let values: [Value]
  /// The board's crowding score, which an edit goes over; the incident's own hospital's alone.
  let crowding: StatusFact?
  /// True for the incident's own hospital.
  let isOwn: Bool

  /// What is said of an emergency room.
  struct Access: Equatable, Sendable {
    /// `nil` for a house without one.
    let word: EmergencyAccess?
    /// What stands behind the word: `trauma`, `lockdown`.
    let rest: String
    let time: Timestamp
    /// Who says so: a role, or the channel of a report.
    let source: String
    /// False where nobody said when: it is as old as its first reading.
    var isDated = true

    var text: String { word?.rawValue ?? HAVEReport.Traffic.noEmergencyRoom }
  }

  /// Another value: `Beds ICU 4`.
  struct Value: Equatable, Sendable {
    let label: String
    let text: String
    let time: Timestamp
    let source: String
  }

  /// When its emergency room was last heard of.
  var heard: Timestamp? { access?.time }

  /// The colour that repeats the word.
  var role: StyleRole { access.map { $0.word?.role ?? .dim } ?? EmergencyAccess.unknown.role }

  /// A house without an emergency room owes no word on it.
  func isOverdue(at now: Timestamp) -> Bool {
    guard let access else { return true }
    return access.word != nil && now - access.time > CrisisFacilitiesPane.limit
  }
}

/// The hospitals around an incident.
package struct FacilityBoard: Equatable, Sendable {
  /// Overdue first, the oldest word of them first; then by name.
  package let rows: [FacilityRow]
  /// Hospitals of which reports tell and that are too far away to matter.
  package let farther: Int

  /// As far as patients are brought in a disaster: 50 miles. What has no place is taken for near.
  private static let near = Distance(meters: 80_467)

  /// Joins the board's facts and what facilities report, as this reader may know them.
  package static func load(
    _ incident: Incident, _ histories: [FactHistory], _ directory: FacilityDirectory, at now: Timestamp,
    from reader: StoreReader
  ) throws -> FacilityBoard {
    let hospital = try reader.facts().hospitals.first { $0.id == incident.hospital }
    let facts = histories.map(\.current).filter { $0.state != .withdrawn }
    var statuses = try reader.facilities()
    let channels = statuses.isEmpty ? [] : try reader.sources(nil).map(\.channel)
    let names = Dictionary(channels.map { ($0.id, $0.name) }) { first, _ in first }
    let room = hospital.flatMap { directory.facility(of: $0) }
    var rows: [FacilityRow] = []
    var facilities: [String?] = [nil]
    for fact in facts where !facilities.contains(fact.facility) { facilities.append(fact.facility) }
    for facility in facilities {
      let index = statuses.firstIndex { status in
        facility.map(status.isNamed) ?? hospital.map { status.isOf($0, room) } ?? false
      }
      let status = index.map { statuses.remove(at: $0) }
      rows.append(
        FacilityRow(
          name: facility ?? hospital?.shortName ?? incident.hospital.rawValue,
          facts: facts.filter { $0.facility == facility }, status: status, names, isOwn: facility == nil))
    }
    let here = room.map { Geodesic(from: $0.coordinate) }
    let (close, far) = statuses.parted { status in
      guard let here, let place = directory.coordinate(of: status) else { return true }
      return here.distance(to: place) <= near
    }
    rows += close.filter(\.tellsAccess).map { status in
      FacilityRow(
        name: status.name ?? directory.room(of: status)?.name ?? status.facility.rawValue, facts: [], status: status,
        names, isOwn: false)
    }
    return FacilityBoard(rows: sorted(rows, at: now), farther: far.count)
  }

  private static func sorted(_ rows: [FacilityRow], at now: Timestamp) -> [FacilityRow] {
    rows.sorted { left, right in
      let (late, other) = (left.isOverdue(at: now), right.isOverdue(at: now))
      if late != other { return late }
      let beginning = Timestamp(seconds: 0)
      return late && left.heard != right.heard
        ? (left.heard ?? beginning) < (right.heard ?? beginning) : left.name < right.name
    }
  }

  /// Access by name, for who listens for a change.
  var access: [String: EmergencyAccess] {
    Dictionary(rows.compactMap { row in row.access?.word.map { (row.name, $0) } }) { first, _ in first }
  }
}

extension FacilityRow {
  private static let topics: [FactTopic] = [.facility, .security, .beds, .services, .nedocs]

  /// The newer of two words on the same; of two as old as each other the board's.
  init(
    name: String, facts: [StatusFact], status: FacilityStatus?, _ channels: [ChannelID: String], isOwn: Bool
  ) {
    self.name = name
    self.isOwn = isOwn
    basis = facts.first { $0.topic == .emergencyAccess }
    crowding = isOwn ? facts.first { $0.topic == .nedocs } : nil
    let told = basis.map(Access.init)
    let reported = status.flatMap { Access($0, channels) }
    access = told.map { told in reported.map { $0.time > told.time ? $0 : told } ?? told } ?? reported
    let board = facts.map { Value(label: $0.topic.rawValue, text: $0.value, time: $0.time, source: $0.source) }
    let reports = status.map { Self.values($0, channels) } ?? []
    values = Self.topics.compactMap { topic in
      let both = (board + reports).filter { $0.label == topic.rawValue }
      // The board's stands first: it holds where both are as old.
      return both.reduce(nil) { best, value in best.map { value.time > $0.time ? value : $0 } ?? value }
    }
  }

  /// What a report says beside the access, in the board's topics. What is as usual is no news.
  private static func values(_ status: FacilityStatus, _ channels: [ChannelID: String]) -> [Value] {
    func value(_ topic: FactTopic, _ parts: [FacilityValue], _ text: (FacilityValue) -> String) -> [Value] {
      // Several values are as old as the oldest of them.
      guard let time = parts.map(\.time).min(), let first = parts.first else { return [] }
      return [
        Value(
          label: topic.rawValue, text: parts.map(text).joined(separator: ", "), time: time,
          source: channels[first.channel] ?? first.channel.rawValue)
      ]
    }
    let beds = status.values.filter { $0.topic.parts.first == "beds" && $0.topic.parts.last == "available" }
    let closed = status.values.filter { $0.topic.parts.first == "service" && $0.value == "no" }
    return value(.facility, [status[.facility]].compactMap { $0 }.filter { $0.value != "Normal" }) { $0.value }
      + value(.security, [status[.security]].compactMap { $0 }.filter { $0.value != "Normal" }) { $0.value }
      + value(.beds, beds) { "\($0.topic.parts.dropFirst().first ?? "") \($0.value)" }
      + value(.services, closed) { "no \($0.topic.label)" }
  }
}

extension FacilityRow.Access {
  init(_ fact: StatusFact) {
    let access = EmergencyAccess(factValue: fact.value)
    let rest =
      fact.value.hasPrefix(access.rawValue) ? fact.value.dropFirst(access.rawValue.count) : Substring(fact.value)
    self.init(
      word: access, rest: String(rest.drop { $0 == ":" || $0 == " " }), time: fact.time, source: fact.source)
  }

  init?(_ status: FacilityStatus, _ channels: [ChannelID: String]) {
    if let report = KnownAccess.Report(status) {
      let value = report.access == .closed ? status[.facility] : status[.emergencyAccess]
      let channel = (value ?? status[.emergencyAccess])?.channel
      self.init(
        word: report.access, rest: report.detail ?? "", time: report.time,
        source: channel.map { channels[$0] ?? $0.rawValue } ?? "", isDated: report.isDated)
      return
    }
    guard let value = status[.emergencyAccess], value.value == HAVEReport.Traffic.noEmergencyRoom else { return nil }
    self.init(
      word: nil, rest: "", time: value.time, source: channels[value.channel] ?? value.channel.rawValue,
      isDated: value.isReported)
  }
}

extension FacilityStatus {
  fileprivate func isNamed(_ name: String) -> Bool {
    self.name.map { $0.lowercased() == name.lowercased() } ?? false || facility == FacilityID(name: name)
  }

  /// True where something is said of its emergency room or its house.
  fileprivate var tellsAccess: Bool { self[.emergencyAccess] != nil || self[.facility] != nil }
}

extension FacilityDirectory {
  /// Where a facility is: as it reports, else as the table has it.
  fileprivate func coordinate(of status: FacilityStatus) -> Coordinate? {
    status.position.map { Coordinate(latitude: $0.latitude, longitude: $0.longitude) }
      ?? table?.hospital(status.facility.rawValue)?.coordinate
  }
}

extension Array {
  /// Those that are so, and the others.
  fileprivate func parted(by isSo: (Element) -> Bool) -> (yes: [Element], no: [Element]) {
    reduce(into: (yes: [], no: [])) { parts, element in
      if isSo(element) { parts.yes.append(element) } else { parts.no.append(element) }
    }
  }
}
