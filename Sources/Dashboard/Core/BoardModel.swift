import HospitalModel

/// What the top line says on every view.
package struct BoardModel: Equatable, Sendable {
  package let facts: StoreFacts?
  /// What waits for a person, the first hundred.
  package let attention: [AttentionItem]
  /// Sources that are late or fail.
  package let late: [SourceState]
  /// The newest open incident.
  package let incident: Incident?
  /// Emergency room access by hospital, while an incident is open.
  package let access: [String: EmergencyAccess]
  /// New facts since the next word was promised.
  package let newFacts: Int
  /// The event whose queue is held, else the one that runs.
  package let live: LiveScene?
  /// Every channel, for forms that name some.
  package let channels: [Channel]

  package static let empty = BoardModel(facts: nil, attention: [], late: [], incident: nil)

  package init(
    facts: StoreFacts?, attention: [AttentionItem], late: [SourceState], incident: Incident?,
    access: [String: EmergencyAccess] = [:], newFacts: Int = 0, live: LiveScene? = nil, channels: [Channel] = []
  ) {
    self.facts = facts
    self.attention = attention
    self.late = late
    self.incident = incident
    self.access = access
    self.newFacts = newFacts
    self.live = live
    self.channels = channels
  }

  /// Reads it; part of every turn.
  package static func load(
    at now: Timestamp, _ directory: FacilityDirectory, from reader: StoreReader
  ) throws -> BoardModel {
    let incident = try reader.incident(nil)
    let open = incident.flatMap { $0.ended == nil ? $0 : nil }
    let facts = try reader.facts()
    let histories = try open.map { try reader.factHistories($0.id) } ?? []
    let facilities = try open.map { try FacilityBoard.load($0, histories, directory, at: now, from: reader) }
    let sources = try reader.sources(nil)
    let scenes = try LiveScene.all(at: now, facts.hospitals, from: reader)
    return BoardModel(
      facts: facts, attention: try reader.attention(now, 100),
      late: sources.filter { $0.isLate(at: now) }, incident: open,
      access: facilities?.access ?? [:],
      newFacts: try open.map { try newFacts(in: histories, of: $0, reader) } ?? 0,
      live: scenes.first(where: \.isHeld) ?? scenes.first { $0.event.isRunning(at: now) },
      channels: sources.map(\.channel))
  }

  /// A promise is kept by what is new, not by another post.
  private static func newFacts(
    in histories: [FactHistory], of incident: Incident, _ reader: StoreReader
  ) throws -> Int {
    guard incident.nextUpdate != nil,
      let promised = try reader.crisis.log(incident.id, nil, mostEntries).first(where: { $0.act == "promise" })
    else { return 0 }
    return histories.count { $0.current.time > promised.time && ($0.earlier.isEmpty || $0.replaced != nil) }
  }

  /// A promise lies not so far back.
  private static let mostEntries = 200

  package func hospital(_ id: HospitalID?) -> Hospital? {
    facts?.hospitals.first { $0.id == id }
  }

  package var isSimulated: Bool { facts?.scenario != nil }
}
