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

  package static let empty = BoardModel(facts: nil, attention: [], late: [], incident: nil)

  package init(facts: StoreFacts?, attention: [AttentionItem], late: [SourceState], incident: Incident?) {
    self.facts = facts
    self.attention = attention
    self.late = late
    self.incident = incident
  }

  /// Reads it; part of every turn.
  package static func load(at now: Timestamp, from reader: StoreReader) throws -> BoardModel {
    let incident = try reader.incident(nil)
    return BoardModel(
      facts: try reader.facts(), attention: try reader.attention(now, 100),
      late: try reader.sources(nil).filter { $0.isLate(at: now) },
      incident: incident.flatMap { $0.ended == nil ? $0 : nil })
  }

  package func hospital(_ id: HospitalID?) -> Hospital? {
    facts?.hospitals.first { $0.id == id }
  }

  package var isSimulated: Bool { facts?.scenario != nil }
}
