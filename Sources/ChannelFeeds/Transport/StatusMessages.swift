public import HospitalModel

/// What a document says of alerts and of facilities.
public struct StatusMessages: Equatable, Sendable {
  /// What it is, in words: `CAP 1.2`, `a table of facilities' status (CSV)`.
  public let what: String
  public let alerts: [AlertMessage]
  public let reports: [FacilityReport]
  /// One short sentence for each thing that was repaired or left out.
  public let warnings: [String]

  /// Those of a document that was read; `nil` where it holds none.
  public init?(_ document: FeedDocument) {
    let reports = document.reports.compactMap { FacilityReport($0) }
    guard !document.alerts.isEmpty || !reports.isEmpty else { return nil }
    (what, alerts, self.reports, warnings) = (document.format.name, document.alerts, reports, document.warnings)
  }

  fileprivate init(_ reading: SourceReading) {
    (what, alerts, reports, warnings) = (reading.what, reading.alerts, reading.reports, reading.warnings)
  }
}

/// Reads a table of facilities' status from a file; `nil` for a table of something else.
///
/// - Throws: ``FeedError`` when the file can't be read or is no table.
public func readStatusTable(at path: String, client: FeedClient) throws(FeedError) -> StatusMessages? {
  let reading = try FeedConnector.reading(of: client.fetch(path, Validators()))
  return reading.reports.isEmpty ? nil : StatusMessages(reading)
}
