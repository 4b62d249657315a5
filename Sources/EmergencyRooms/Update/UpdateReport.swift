/// What became of the rows that a table was made from.
public struct UpdateReport: Sendable {
  /// A row and its outcome.
  public struct Note: Hashable, Sendable {
    public let outcome: RowOutcome
    /// Where it stands: `file:line`, or the table before.
    public let place: String
    /// The number and name it goes by.
    public let subject: String
  }

  public private(set) var notes: [Note] = []

  mutating func note(_ outcome: RowOutcome, _ place: String, _ subject: String) {
    notes.append(Note(outcome: outcome, place: place, subject: subject.printable))
  }

  public func count(_ outcome: RowOutcome) -> Int {
    notes.count { $0.outcome == outcome }
  }

  /// A line for each reason, with its count: first what is in the table, then what is not, then what was odd.
  public var lines: [String] {
    RowOutcome.Effect.allCases.flatMap { effect -> [String] in
      let rows = RowOutcome.allCases.filter { $0.effect == effect && count($0) > 0 }
      guard !rows.isEmpty else { return [] }
      let total = rows.reduce(0) { $0 + count($1) }
      return ["\(effect.rawValue): \(total)"] + rows.map { "  \(count($0))  \($0.rawValue)" }
    }
  }

  /// A line for each row of these outcomes.
  public func details(where isWanted: (RowOutcome) -> Bool) -> [String] {
    notes.filter { isWanted($0.outcome) }.map { "\($0.place): \($0.subject): \($0.outcome.rawValue)" }
  }
}

/// What became of a row, in words.
public enum RowOutcome: String, CaseIterable, Sendable {
  case listedPoint = "with the point that the listing gives"
  case pointByID = "placed by their number in a file of coordinates"
  case pointByAddress = "placed by their address in a file of coordinates"
  case pointByPhone = "placed by their telephone number in a file of coordinates"
  case pointByName = "placed by their name and town in a file of coordinates"
  case pointKept = "placed as in the table before: same number, same ZIP code"
  case zipMiddle = "at the middle of their ZIP area, marked approximate: no coordinates fit"
  case unlistedKept = "kept from the table before: campuses that the CMS does not list on their own"

  case noEmergencyServices = "without emergency services, or not known to have any"
  case psychiatric = "psychiatric hospitals"
  case noNumber = "without a number or a name"
  case duplicate = "a number that an earlier row has"
  case unknownState = "in no state or territory that is known"
  case badPoint = "with a latitude or longitude that is none"
  case badMonth = "without a month (YYYY-MM)"
  case noPoint = "with no coordinates that fit and no known ZIP code"
  case noLongerListed = "in the table before, no longer listed"
  case nowListed = "in the table before as campuses, listed by the CMS now"

  case farFromZIP = "coordinates not taken: too far from the ZIP area"
  case ambiguous = "coordinates not taken: several places fit"
  case unusablePoint = "rows of coordinates without a number or a usable point"
  case closedFacility = "rows of coordinates of closed hospitals"
  case unusedPoint = "rows of coordinates that no emergency room asked for"
  case unusableGazetteerRow = "rows of ZIP codes, towns or states that can't be read"

  /// Whether it is in the table.
  public enum Effect: String, CaseIterable, Sendable {
    case placed = "In the table"
    case unsearched = "Known by their number, never found by a search"
    case leftOut = "Left out"
    case aside = "Besides"
  }

  public var effect: Effect {
    switch self {
    case .listedPoint, .pointByID, .pointByAddress, .pointByPhone, .pointByName, .pointKept, .zipMiddle, .unlistedKept:
      .placed
    case .noEmergencyServices, .psychiatric: .unsearched
    case .noNumber, .duplicate, .unknownState, .badPoint, .badMonth, .noPoint,
      .noLongerListed, .nowListed:
      .leftOut
    case .farFromZIP, .ambiguous, .unusablePoint, .closedFacility, .unusedPoint, .unusableGazetteerRow: .aside
    }
  }
}
