public import HospitalModel

/// Reads counts of recruiting from a file of any size: CSV or JSON, a row for a day and a way, or a row for each event.
///
/// A file is known by its columns: a date, and applications, interviews, offers or hires; or clicks, impressions or events
/// by their source, tag or short link. Who came without a tag is unattributed. Names of applicants are not read.
public final class RecruitmentReader {
  /// What a record counts; money in minor units.
  public struct Count: Equatable, Sendable {
    public let way: RecruitmentWay
    public let figure: RecruitmentFigure
    /// The beginning of the day in the file's zone.
    public let day: Timestamp
    public let value: Int64
    /// Empty for people.
    public let currency: String
  }

  /// What a record was.
  public enum Reading: Equatable, Sendable {
    case counts([Count])
    case rejected(RejectedRecord)
  }

  private let records: ScoutedRecords
  private let settings: GiftReader.Settings
  private var latestDay: (time: ClosedRange<Int64>, day: Timestamp)?
  public var progress: ImportProgress { records.progress }

  /// Opens a file; `nil` for one that holds no counts of recruiting.
  ///
  /// - Throws: ``FeedError``.
  public init?(path: String, settings: GiftReader.Settings) throws(FeedError) {
    guard let records = try FigureRecords(path: path, columns: .recruiting) else { return nil }
    if records.isTable {
      guard Self.isRecruiting({ records.has($0) }) else { return nil }
      guard records.has(.time) else {
        throw .badRecord(line: 1, detail: "the header has no column for the day, such as date")
      }
    }
    self.records = try ScoutedRecords(records)
    var settings = settings
    if let currency = records.headerCurrency { settings.currency = currency }
    self.settings = settings
    if !records.isTable {
      let isFound = self.records.beginsWith { record in
        Self.isRecruiting { record[$0] != nil } && record[.time] != nil
      }
      guard isFound else { return nil }
    }
  }

  /// What a file must have to be about recruiting.
  private static func isRecruiting(_ has: (FigureColumn) -> Bool) -> Bool {
    if [.applications, .interviews, .offers, .hires].contains(where: has) { return true }
    let isTagged = has(.source) || has(.tag) || has(.shortLink)
    return isTagged && (has(.clicks) || has(.event) || has(.impressions) || has(.shortLink))
  }

  /// What the next record is; `nil` at the end.
  ///
  /// - Throws: ``FeedError`` when the file can't be read any further.
  public func next() throws(FeedError) -> Reading? {
    switch try records.next(counts) {
    case .success(let value): .counts(value)
    case .failure(let error): .rejected(error.record)
    case nil: nil
    }
  }

  private func counts(_ record: FigureRecord) throws(RejectedRecordError) -> [Count] {
    func rejected(_ reason: String) -> RejectedRecordError { RejectedRecordError(line: record.line, reason: reason) }
    let name = record[.source]?.lowercased() ?? ""
    guard !Self.sums.contains(name) else { throw rejected("a sum, no way of its own") }
    let time = try records.time(of: record, in: settings.zone)
    let way = Self.way(record)
    let day = day(of: time)
    var counts: [Count] = []
    for (column, figure) in Self.steps {
      guard let text = record[column] else { continue }
      guard let value = TableUse.count(text) else {
        throw rejected("\"\(text.prefix(40))\" is no count of \(figure.rawValue)")
      }
      counts.append(Count(way: way, figure: figure, day: day, value: value, currency: ""))
    }
    for (column, figure) in [(FigureColumn.cost, RecruitmentFigure.external), (.internalCost, .internal)] {
      guard let text = record[column] else { continue }
      guard let amount = AmountText.read(text), amount.minorUnits >= 0 else {
        throw rejected("\"\(text.prefix(40))\" is no cost")
      }
      let currency = (record[.currency] ?? amount.currency ?? settings.currency).uppercased()
      guard currency.count == 3, currency.allSatisfy({ $0.isASCII && $0.isLetter }) else {
        throw rejected("\"\(currency.prefix(20))\" is no currency")
      }
      let units = amount.minorUnits * Money.scale(of: currency) / 100
      counts.append(Count(way: way, figure: figure, day: day, value: units, currency: currency))
    }
    if counts.isEmpty { counts = [try event(record, way, day)] }
    return counts
  }

  /// A record without counts is one event: what it says, or a click where a short link is all.
  private func event(
    _ record: FigureRecord, _ way: RecruitmentWay, _ day: Timestamp
  ) throws(RejectedRecordError) -> Count {
    func rejected(_ reason: String) -> RejectedRecordError { RejectedRecordError(line: record.line, reason: reason) }
    let word = record[.event]?.lowercased()
    guard word != nil || record[.shortLink] != nil else { throw rejected("nothing is counted") }
    guard let figure = word.map({ word in Self.events.first { $0.words.contains(word) }?.figure }) ?? .clicks else {
      throw rejected("\"\(word?.prefix(40) ?? "")\" is no step of recruiting")
    }
    guard let number = record[.count].map({ TableUse.count($0) }) ?? 1 else {
      throw rejected("\"\(record[.count]?.prefix(40) ?? "")\" is no count")
    }
    return Count(way: way, figure: figure, day: day, value: number, currency: "")
  }

  private static let steps: [(FigureColumn, RecruitmentFigure)] = [
    (.impressions, .impressions), (.clicks, .clicks), (.applications, .applications), (.interviews, .interviews),
    (.offers, .offers), (.hires, .hires),
  ]

  private static let events: [(figure: RecruitmentFigure, words: [String])] = [
    (.impressions, ["impression", "impressions", "view", "sent"]),
    (.clicks, ["click", "clicks", "visit", "session", "scan"]),
    (.applications, ["application", "applications", "apply", "applied", "application submitted"]),
    (.interviews, ["interview", "interviews", "interviewed"]), (.offers, ["offer", "offers", "offered", "offer made"]),
    (.hires, ["hire", "hires", "hired", "accepted", "offer accepted", "signed"]),
  ]

  private static let sums: Set<String> = ["total", "totals", "grand total", "sum", "all"]

  // MARK: Ways

  /// By which way: what the columns say, else the tags in the link (`utm_source`, `utm_campaign`).
  private static func way(_ record: FigureRecord) -> RecruitmentWay {
    let tags = (record[.link] ?? record[.shortLink]).map(LinkTags.init)
    // Analytics write "facebook / social" for source and medium.
    let source = (record[.source] ?? tags?.source ?? "").split(separator: " / ").first.map(String.init) ?? ""
    let name = source.lowercased()
    let tag = (record[.tag] ?? tags?.campaign ?? "").lowercased()
    return RecruitmentWay(name: untold.contains(name) ? "" : name, tag: untold.contains(tag) ? "" : tag)
  }

  /// What exports write where they know no tag.
  private static let untold: Set<String> = [
    "", "-", "(not set)", "not set", "(none)", "none", "(direct)", "direct", "unknown", "unattributed", "not told",
    "n/a", "(referral)", "(organic)",
  ]

  private func day(of time: Timestamp) -> Timestamp {
    if let latestDay, latestDay.time.contains(time.seconds) { return latestDay.day }
    let date = settings.zone.date(at: time)
    let day = settings.zone.time(year: date.year, month: date.month, day: date.day, hour: 0, minute: 0)
    // A day is at least 23 hours long, whatever the clocks do.
    latestDay = (day.seconds...(day.seconds + 23 * 3_600 - 1), day)
    return day
  }
}

/// The tags that an address carries for whoever counts its clicks.
struct LinkTags: Equatable {
  private(set) var source: String?
  private(set) var campaign: String?

  init(_ address: String) {
    guard let query = address.split(separator: "?", maxSplits: 1).dropFirst().first else { return }
    for part in query.split(separator: "#")[0].split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      let value = WebAddress.withoutPercents(String(pair[1]).replacing("+", with: " "))
      switch pair[0].lowercased() {
      case "utm_source": source = value
      case "utm_campaign": campaign = value
      default: break
      }
    }
  }
}
