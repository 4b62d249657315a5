import ArgumentParser
import Configuration
import Dashboard
import EmergencyRooms
import HospitalModel
import StatusExports

/// Gathers what hospitals may say of themselves from a store: confirmed, released facts, and what is reported of their own house.
struct StatusGathering {
  let configuration: LoadedConfiguration
  let directory: FacilityDirectory
  let now: Timestamp

  /// Facts are read as the public is told them, whoever asks: what leaves is released. `reader` decides about the house's values.
  func statuses(_ reader: StoreReader, public publicReader: StoreReader, hospital name: String?) throws
    -> [ApprovedStatus]
  {
    let facilities = try reader.facilities()
    return try reader.facts().hospitals.filter { name == nil || $0.isCalled(name ?? "") }.compactMap { hospital in
      let incident = try publicReader.incident(hospital.id).flatMap { $0.ended == nil ? $0 : nil }
      let facts = try incident.map { try publicReader.factHistories($0.id) } ?? []
      let number = directory.number(of: hospital)
      let own = facilities.first { facility in
        facility.facility.rawValue == number || facility.facility.rawValue == hospital.id.rawValue
          || facility.name?.lowercased() == hospital.name.lowercased()
      }
      let status = ApprovedStatus(
        hospital: hospital, mode: incident?.mode == .exercise ? .exercise : .actual, incident: incident?.title,
        facts: facts.map(\.current).filter { $0.hospital == hospital.id && $0.facility == nil && $0.isApproved }.map(
          ApprovedStatus.Fact.init),
        statement: try incident.flatMap { try statement(of: $0, reader) },
        values: own?.values ?? [], position: own?.position ?? point(of: hospital), number: number,
        zones: zones(of: hospital), nextUpdate: incident?.nextUpdate, written: now)
      return status.isEmpty ? nil : status
    }
  }

  /// The newest statement for people outside that everybody whose word it needs has approved: for staff also one that waits for its
  /// release, for the public one that is out.
  private func statement(of incident: Incident, _ reader: StoreReader) throws -> ApprovedStatus.Statement? {
    let approved = try reader.crisis.statements(incident.id).filter { statement in
      [.approved, .released].contains(statement.state) && statement.current.audiences.contains(where: \.isOpen)
        && !statement.current.isSealed
    }
    guard let newest = approved.max(by: { $0.current.time < $1.current.time })?.current else { return nil }
    let approvals = newest.acts.compactMap(\.approvalWords)
    return ApprovedStatus.Statement(
      title: newest.title, body: newest.text,
      approval: approvals.isEmpty ? "approved" : approvals.joined(separator: "; "),
      time: newest.time)
  }

  private func point(of hospital: Hospital) -> GeographicPoint? {
    directory.facility(of: hospital).flatMap {
      GeographicPoint(latitude: $0.coordinate.latitude, longitude: $0.coordinate.longitude)
    }
  }

  private func zones(of hospital: Hospital) -> [ZoneCode] {
    let configured = configuration.file.hospitals.first { $0.id == hospital.id }.map {
      $0.zones.compactMap(ZoneCode.init)
    }
    if let configured, !configured.isEmpty { return configured }
    return hospital.isSimulated ? AlertZones.ofTheStories[hospital.id]?.codes ?? [] : []
  }
}

extension Hospital {
  /// True for its name, short name or id.
  fileprivate func isCalled(_ text: String) -> Bool {
    [name, shortName, id.rawValue].contains { $0.lowercased() == text.lowercased() }
  }
}

extension StatusFact {
  /// Confirmed, or corrected and confirmed, and released.
  fileprivate var isApproved: Bool { isReleasable && (state == .confirmed || state == .corrected) }
}

extension ApprovedStatus.Fact {
  fileprivate init(_ fact: StatusFact) {
    self.init(
      topic: fact.topic.rawValue, value: fact.value, source: fact.source, time: fact.time,
      isCorrected: fact.state == .corrected)
  }
}

/// What a written alert says of itself.
struct AlertOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "CAP: the sender, an address of your domain; without it the configuration's contact.", valueName: "address"))
  var sender: String?

  @Option(
    name: .customLong("update-of"),
    help: ArgumentHelp("CAP: an earlier alert that this one replaces: sender,identifier,sent.", valueName: "key"))
  var updateOf: [String] = []

  @Option(
    name: .customLong("cancel-of"),
    help: ArgumentHelp("CAP: an earlier alert that this one withdraws: sender,identifier,sent.", valueName: "key"))
  var cancelOf: [String] = []

  func validate() throws {
    guard updateOf.isEmpty || cancelOf.isEmpty else {
      throw ValidationError("An alert updates or cancels: --update-of or --cancel-of.")
    }
    for text in updateOf + cancelOf where Self.key(text) == nil {
      throw ValidationError("“\(text)” is no alert's key; write sender,identifier,2026-03-01T14:05:00-00:00.")
    }
  }

  var isEmpty: Bool { sender == nil && updateOf.isEmpty && cancelOf.isEmpty }

  /// - Throws: ``Failure`` when nobody is named who sends it, or the name can't stand in a reference.
  func envelope(_ configuration: LoadedConfiguration) throws -> CAPEnvelope {
    let contact = configuration.file.contact.map { $0.hasPrefix("mailto:") ? String($0.dropFirst(7)) : $0 }
    guard let sender = sender ?? contact else {
      throw Failure(
        "an alert needs a sender: give --sender pio@your.domain, or contact in the configuration", exitCode: 64)
    }
    // CAP 1.2, 3.2.1.
    guard !sender.isEmpty, !sender.contains(where: { " ,<&".contains($0) || !$0.isASCII }) else {
      throw Failure("“\(sender)” can't be a sender: no space, comma, < or &", exitCode: 64)
    }
    let type: CAPAlert.MessageType = cancelOf.isEmpty ? (updateOf.isEmpty ? .alert : .update) : .cancel
    return CAPEnvelope(sender: sender, type: type, references: (updateOf + cancelOf).compactMap(Self.key))
  }

  private static func key(_ text: String) -> CAPAlert.Key? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, !parts[0].isEmpty, !parts[1].isEmpty, let sent = Timestamp(iso8601: parts[2]) else {
      return nil
    }
    return CAPAlert.Key(sender: parts[0], identifier: parts[1], sent: sent)
  }
}
