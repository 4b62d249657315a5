public import HospitalModel

/// Reads gifts from a file of any size: CSV or JSON.
public final class GiftReader {
  /// A gift as the file has it; which campaign it is of, the import knows.
  public struct Line: Equatable, Sendable {
    /// As the file names it; `nil` where it has no such column.
    public let campaign: String?
    /// Its campaign is empty.
    public let gift: Gift
  }

  /// What a record was.
  public enum Reading: Equatable, Sendable {
    case gift(Line)
    case rejected(RejectedRecord)
  }

  private let records: ScoutedRecords
  private let settings: Settings
  /// How often the same words came at one time: gifts without a key of their own are told apart by it.
  private var same: (time: Timestamp, counts: [String: Int]) = (Timestamp(seconds: 0), [:])
  public var progress: ImportProgress { records.progress }

  /// What a file doesn't say.
  public struct Settings: Equatable, Sendable {
    /// The zone of times that name none.
    public var zone: CivilZone
    /// The currency of amounts that name none.
    public var currency: String

    public init(zone: CivilZone = .utc, currency: String = "USD") {
      self.zone = zone
      self.currency = currency
    }
  }

  /// Opens a file; `nil` for one that is no list of gifts.
  ///
  /// - Throws: ``FeedError``.
  public init?(path: String, settings: Settings) throws(FeedError) {
    guard let records = try FigureRecords(path: path, columns: .gifts), records.has(.amount) else { return nil }
    if records.isTable {
      guard records.has(.time) else {
        throw .badRecord(line: 1, detail: "the header has no column for the time, such as date or ts")
      }
    }
    var settings = settings
    if let currency = records.headerCurrency { settings.currency = currency }
    self.settings = settings
    self.records = try ScoutedRecords(records)
    if !records.isTable { guard self.records.beginsWith({ $0[.amount] != nil }) else { return nil } }
  }

  /// What the next record is; `nil` at the end.
  ///
  /// - Throws: ``FeedError`` when the file can't be read any further.
  public func next() throws(FeedError) -> Reading? {
    switch try records.next(gift) {
    case .success(let value): .gift(value)
    case .failure(let error): .rejected(error.record)
    case nil: nil
    }
  }

  private func gift(_ record: FigureRecord) throws(RejectedRecordError) -> Line {
    func rejected(_ reason: String) -> RejectedRecordError { RejectedRecordError(line: record.line, reason: reason) }
    guard let amountText = record[.amount] else { throw rejected("no amount") }
    guard let amount = AmountText.read(amountText) else { throw rejected("\"\(amountText.prefix(40))\" is no amount") }
    let time = try records.time(of: record, in: settings.zone)
    let currency = (record[.currency] ?? amount.currency ?? settings.currency).uppercased()
    guard currency.count == 3, currency.allSatisfy({ $0.isASCII && $0.isLetter }) else {
      throw rejected("\"\(currency.prefix(20))\" is no currency")
    }
    guard let minorUnits = Self.minorUnits(amount.minorUnits, of: currency) else {
      throw rejected("\"\(amountText.prefix(40))\" is no amount of \(currency)")
    }
    guard let kind = Self.kind(record) else {
      throw rejected("\"\(record[.kind]?.prefix(20) ?? "")\" is no kind of gift")
    }
    let count = record[.count].map { TableUse.count($0) } ?? 1
    guard let count, count > 0, count < 1_000_000_000 else { throw rejected("the number of gifts is none") }
    var gift = Gift(
      campaign: CampaignID(""), id: record[.id] ?? hashedID(record, time), time: time, kind: kind,
      amount: Money(minorUnits: minorUnits, currency: currency))
    gift.count = Int(count)
    gift.fee = record[.fee].flatMap(AmountText.read).flatMap { Self.minorUnits($0.minorUnits, of: currency) } ?? 0
    gift.team = record[.team]
    gift.message = record[.message]
    gift.isOffline = record[.way].map { Self.offlineWays.contains($0.lowercased()) } ?? false
    gift.isThanked = Self.isTrue(record[.thanked])
    let isAnonymous = Self.isTrue(record[.anonymous]) || record[.donor]?.lowercased() == "anonymous"
    gift.donor = Gift.Donor(key: record[.donorKey], name: isAnonymous ? nil : record[.donor], isAnonymous: isAnonymous)
    return Line(campaign: record[.campaign], gift: gift)
  }

  /// Hundredths as minor units of a currency; `nil` for parts of a unit that has none.
  private static func minorUnits(_ hundredths: Int64, of currency: String) -> Int64? {
    let scale = Money.scale(of: currency)
    return hundredths * scale % 100 == 0 ? hundredths * scale / 100 : nil
  }

  private static let offlineWays: Set<String> = ["offline", "cash", "check", "cheque", "mail", "box", "collection"]

  private static func isTrue(_ text: String?) -> Bool {
    text.map { ["1", "true", "yes", "y", "x"].contains($0.lowercased()) } ?? false
  }

  private static func kind(_ record: FigureRecord) -> GiftKind? {
    if isTrue(record[.registration]) { return .registration }
    guard let word = record[.kind]?.lowercased() else { return .gift }
    return kinds.first { $0.words.contains(word) }?.kind
  }

  private static let kinds: [(kind: GiftKind, words: [String])] = [
    (.gift, ["gift", "donation", "one-time", "one time", "recurring", "payment", "pledge payment"]),
    (.match, ["match", "matching", "matching gift", "corporate match"]),
    (.registration, ["registration", "registration fee", "fee", "ticket"]),
    (.refund, ["refund", "refunded", "chargeback", "reversal"]),
  ]

  /// A key for a gift whose source gives none: of all its words, and how often they came at this time.
  private func hashedID(_ record: FigureRecord, _ time: Timestamp) -> String {
    var hash = Fingerprint()
    for column in [FigureColumn.campaign, .team, .amount, .currency, .donor, .donorKey, .kind, .message, .way] {
      hash.add(record[column] ?? "")
    }
    let text = hash.text
    if same.time != time { same = (time, [:]) }
    let number = same.counts[text, default: 0]
    same.counts[text] = number + 1
    return "\(text)-\(number)"
  }
}
