import GRDB
import HospitalModel
import PrivacyScreening

/// One reading: a connection inside a read transaction, with what may be seen and of when.
///
/// Its extensions hold the queries by topic. A reading of the live moment uses the counters and current versions; one of a
/// past moment filters by revision and counts.
struct StoreReading {
  let connection: Connection
  /// The rules of now: whatever was screened by others is screened again while it is read.
  let rules: RuleSet
  let audience: Audience
  let use: ReadingUse
  let moment: ReadingMoment
  /// The newest revision that is seen; `nil` for the live moment.
  let revision: Int64?

  init(_ connection: Connection, rules: RuleSet, audience: Audience, use: ReadingUse, moment: ReadingMoment) {
    self.connection = connection
    self.rules = rules
    self.audience = audience
    self.use = use
    self.moment = moment
    revision = if case .revision(let number) = moment { number } else { nil }
  }

  /// Internal channels are absent from everything public and from every export.
  var showsInternal: Bool { audience == .staff && (use == .screen || use == .frame) }

  /// What a screening rule found is shown to staff on the screen, and leaves only when a person answers for it.
  var showsFindings: Bool { audience == .staff && (use == .screen || use == .release) }

  /// Rumours are for those who answer them.
  var showsRumours: Bool { audience == .staff }

  /// A story without a consent on file stays with those who ask for it: it is in no export and nothing public.
  var showsStories: Bool { showsInternal }

  /// The acts of the office, and where its screen stood, are its own.
  var showsActs: Bool { audience == .staff && use == .screen }

  /// The newest revision that is seen, as a number that can be compared with.
  var horizon: Int64 { revision ?? .max }

  var reader: StoreReader {
    StoreReader(
      audience: audience, use: use, moment: moment, facts: facts, overviews: overviews, sources: sources,
      source: source,
      fetches: fetches, counts: counts, posts: posts, post: post, versions: versions,
      arrivals: arrivals, archive: archive, attention: attention, incident: incident,
      factHistories: factHistories, alerts: alerts, facilities: facilities, crisis: crisis, desk: desk, talk: talk,
      networkTopics: networkTopics,
      stories: storyReader, physicians: physicians, measurements: measurements, campaigns: campaigns, figures: figures,
      seals: seals, releases: releases, session: session)
  }

  private var figures: FigureReader {
    FigureReader(
      progress: progress, book: book, teams: teams, firstTeam: firstTeam, gifts: gifts, alarms: alarms,
      counters: counters, course: course, extent: extent, recruiters: recruiters, recruiting: recruiting,
      recruitingCourse: recruitingCourse, promotions: promotions, traces: traces)
  }

  func facts() throws -> StoreFacts {
    let hospitals = try hospitals().map(\.hospital)
    let facts = try connection.first("SELECT revision, scenario, opened, kept_since FROM meta") { row in
      StoreFacts(
        revision: min(row[0], horizon), scenario: row[1], opened: Timestamp(seconds: row[2]), hospitals: hospitals,
        keptSince: row.time(3))
    }
    guard let facts else { throw StoreError.other(detail: "it does not say what it is") }
    return facts
  }

  /// All hospitals in the order of their positions, with their numbers.
  func hospitals() throws -> [(key: Int64, hospital: Hospital)] {
    try connection.all(
      """
      SELECT key, id, position, name, short_name, place, zone, is_simulated, story_offset
      FROM hospital ORDER BY position, id
      """
    ) { row in
      let hospital = Hospital(
        id: HospitalID(row[1]), position: row[2], name: row[3], shortName: row[4], place: row[5],
        zone: CivilZone(name: row[6]) ?? .utc, isSimulated: row[7], storyOffset: row[8])
      return (row[0], hospital)
    }
  }

  func session(_ name: String) throws -> String? {
    guard showsActs else { return nil }
    return try kept(name)
  }

  /// What the store keeps under a name, for whoever reads.
  func kept(_ name: String) throws -> String? {
    try connection.first("SELECT value FROM session WHERE name = ?", [name]) { $0[0] }
  }
}

extension Row {
  /// A time, or `nil`, in a column.
  func time(_ column: Int) -> Timestamp? {
    (self[column] as Int64?).map { Timestamp(seconds: $0) }
  }

  /// A time in a column that is never empty.
  func instant(_ column: Int) -> Timestamp {
    Timestamp(seconds: self[column])
  }
}
