import GRDB
import HospitalModel

extension StoreReading {
  var desk: DeskReader {
    DeskReader(
      inquiries: inquiries, inquiryCounts: inquiryCounts,
      inquiryKeeping: { audience == .staff ? try inquiryKeeping() : InquiryKeeping.usual }, calls: calls,
      contacts: contacts)
  }

  // MARK: Calls

  func calls(_ incident: IncidentID) throws -> [DeskCall] {
    guard audience == .staff else { return [] }
    let rows = try connection.all(
      """
      SELECT c.key, c.id, c.direction, c.outlet, c.name, c.reach, c.words, c.deadline, c.contact, c.number, c.person,
        c.time, c.is_sealed
      FROM desk_call c JOIN incident i ON i.key = c.incident WHERE i.id = ? AND c.revision <= ? ORDER BY c.number
      """, [incident.rawValue, horizon]
    ) { row in
      (
        key: row[0] as Int64, note: note(row), number: row[9] as Int, person: row[10] as String, time: row.instant(11),
        isSealed: row[12] as Bool
      )
    }
    return try rows.map { row in
      DeskCall(
        note: row.note, incident: incident, number: row.number, person: row.person, time: row.time,
        answers: try answers(ofCall: row.key), isSealed: row.isSealed)
    }
  }

  private func note(_ row: Row) -> CallNote {
    CallNote(
      id: CallID(rawValue: row[1]), direction: CallDirection(rawValue: row[2]) ?? .incoming, outlet: shown(row[3]),
      name: shown(row[4]), reach: shown(row[5]), words: shown(row[6]), deadline: row.time(7),
      contact: (row[8] as String?).map(ContactID.init(rawValue:)))
  }

  private func answers(ofCall call: Int64) throws -> [DeskCall.Answer] {
    try connection.all(
      """
      SELECT s.id, v.number, s.number, a.words, a.person, a.time FROM desk_call_answer a
        LEFT JOIN statement_version v ON v.key = a.version LEFT JOIN statement s ON s.key = v.statement
      WHERE a.call = ? AND a.revision <= ? ORDER BY a.number
      """, [call, horizon]
    ) { row in
      let version = (row[0] as String?).map { StatementVersionID(StatementID(rawValue: $0), row[1] as Int) }
      return DeskCall.Answer(
        CallAnswer(statement: version, words: shown(row[3])), statementNumber: row[2], person: row[4],
        time: row.instant(5))
    }
  }

  /// A call as the one who writes may see it.
  func call(_ id: CallID) throws -> DeskCall? {
    let incident = try connection.first(
      "SELECT i.id FROM desk_call c JOIN incident i ON i.key = c.incident WHERE c.id = ?", [id.rawValue]
    ) { IncidentID($0[0]) }
    return try incident.flatMap { try calls($0).first { $0.id == id } }
  }

  // MARK: Contacts

  /// The list is of now: it has no past. Other people's telephone numbers leave by no export.
  func contacts() throws -> [ContactEntry] {
    guard audience == .staff, showsInternal else { return [] }
    let contacts = try connection.all(
      "SELECT id, kind, name, organization, phone, mail, note FROM contact ORDER BY organization, name, id"
    ) { row in
      Contact(
        id: ContactID(rawValue: row[0]), kind: Contact.Kind(rawValue: row[1]) ?? .agency, name: shown(row[2]),
        organization: shown(row[3]), phone: shown(row[4]), mail: shown(row[5]), note: shown(row[6]))
    }
    return try Contact.Kind.allCases.flatMap { kind in
      try contacts.filter { $0.kind == kind }.map { ContactEntry(contact: $0, lastCall: try lastCall(of: $0.id)) }
    }
  }

  /// The newest call of the log with a contact: one that was made from the list, or one under its very names.
  private func lastCall(of contact: ContactID) throws -> ContactEntry.LastCall? {
    try connection.first(
      """
      SELECT d.time, d.direction, d.person FROM desk_call d JOIN contact c ON c.id = ?1
      WHERE d.revision <= ?2 AND (d.contact = c.id OR (d.contact IS NULL AND d.is_sealed = 0
        AND lower(d.outlet) = lower(c.organization) AND lower(d.name) = lower(c.name)))
      ORDER BY d.time DESC, d.key DESC LIMIT 1
      """, [contact.rawValue, horizon]
    ) { row in
      ContactEntry.LastCall(
        time: row.instant(0), direction: CallDirection(rawValue: row[1]) ?? .incoming, person: row[2])
    }
  }
}
