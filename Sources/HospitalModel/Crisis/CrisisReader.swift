/// The part of a ``StoreReader`` that is about incidents.
///
/// The public is told of statements that are out, in their released words; it has no checklist and no log.
public struct CrisisReader {
  /// All incidents, open ones first, then those that began last.
  public var incidents: () throws -> [Incident]
  /// The statements of an incident in the order of their numbers.
  public var statements: (IncidentID) throws -> [CrisisStatement]
  /// The checklist of its template with the last marks, then what was added to it.
  public var checklist: (IncidentID) throws -> [ChecklistEntry]
  /// Entries of the log, newest first, before a number; at most `limit`. Without an incident: of all.
  public var log: (IncidentID?, _ before: Int64?, _ limit: Int) throws -> [LogEntry]
  /// The log's end.
  public var head: () throws -> LogHead
  /// How questions of an incident were answered.
  public var responses: (IncidentID) throws -> ResponseFigures
  /// The corrections of an incident, with the own posts that still carry what was wrong. Nothing for the public.
  public var reach: (IncidentID) throws -> [CorrectionReach]
  /// Where the released statements of an incident were seen on own channels. Nothing for the public.
  public var sightings: (IncidentID) throws -> [StatementSighting]
  /// What is said around an incident: pleas, rumours, appeals, questions. Nothing for the public.
  public var watch: (Incident, _ now: Timestamp) throws -> WatchReading
  /// Walks along the whole log. Linear in its entries.
  public var check: () throws -> LogCheck

  public init(
    incidents: @escaping () throws -> [Incident],
    statements: @escaping (IncidentID) throws -> [CrisisStatement],
    checklist: @escaping (IncidentID) throws -> [ChecklistEntry],
    log: @escaping (IncidentID?, Int64?, Int) throws -> [LogEntry],
    head: @escaping () throws -> LogHead,
    responses: @escaping (IncidentID) throws -> ResponseFigures,
    reach: @escaping (IncidentID) throws -> [CorrectionReach],
    sightings: @escaping (IncidentID) throws -> [StatementSighting],
    watch: @escaping (Incident, Timestamp) throws -> WatchReading,
    check: @escaping () throws -> LogCheck
  ) {
    self.incidents = incidents
    self.statements = statements
    self.checklist = checklist
    self.log = log
    self.head = head
    self.responses = responses
    self.reach = reach
    self.sightings = sightings
    self.watch = watch
    self.check = check
  }
}
