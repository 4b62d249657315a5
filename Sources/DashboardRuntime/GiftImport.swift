import ChannelFeeds
import HospitalModel
import HospitalStore

/// Takes gifts from a file into the store, some thousand a write, so that memory stays the same at any size.
package struct GiftImport: Equatable, Sendable {
  package private(set) var inserted = 0
  package private(set) var changed = 0
  package private(set) var known = 0
  package private(set) var rejected = 0

  /// What the file doesn't say.
  package struct Options: Equatable, Sendable {
    /// The campaign of gifts that name none, by its id or name.
    package var campaign: String?
    /// The hospital of a campaign that is new, by its name or id.
    package var hospital: String?
    /// Its goal, in whole units of the currency.
    package var goal: Int64?
    package var opens: Timestamp?
    package var closes: Timestamp?
    package var settings = GiftReader.Settings()

    package init() {}
  }

  /// `1204 gifts imported, 12 known already, 3 left out.`
  package var sentence: String {
    let changes = changed > 0 ? ", \(changed.grouped) changed" : ""
    let left = rejected > 0 ? ", \(rejected.grouped) left out" : ""
    return
      "\(inserted.grouped) \(inserted == 1 ? "gift" : "gifts") imported\(changes), \(known.grouped) known already\(left)."
  }

  /// Gifts a write.
  private static let batch = 5_000

  /// Imports a file; `nil` when it is no list of gifts.
  ///
  /// - Parameters:
  ///   - reject: Is told of each record that is left out.
  ///   - watch: Is told now and then how far it is.
  /// - Throws: ``FeedError``, ``StoreError``, ``GiftImportError``. What stood before the fault is kept; the import can be repeated.
  package static func run(
    _ file: String, _ options: Options, into store: HospitalStore, now: Timestamp,
    reject: (RejectedRecord) -> Void, watch: (ImportProgress) -> Void
  ) throws -> GiftImport? {
    guard let reader = try GiftReader(path: file, settings: options.settings) else { return nil }
    var result = GiftImport()
    var directory = try CampaignDirectory(store, options)
    var changes: [StoreChange] = []
    func write() throws {
      let receipt = try store.write(changes, now: now)
      result.inserted += receipt.inserted
      result.changed += receipt.edited
      result.known += receipt.unchanged
      changes.removeAll(keepingCapacity: true)
      watch(reader.progress)
    }
    while let reading = try reader.next() {
      switch reading {
      case .rejected(let record):
        result.rejected += 1
        reject(record)
      case .gift(let line):
        let (campaign, new) = try directory.campaign(line)
        changes += new
        changes.append(.feed(.gift(line.gift.moved(to: campaign))))
        if changes.count >= batch { try write() }
      }
    }
    if !changes.isEmpty { try write() }
    return result
  }
}

/// Why gifts could not be imported.
package enum GiftImportError: Error, Equatable, Sendable {
  /// The file names no campaign, and nobody else did.
  case noCampaign
  /// A campaign that is not known, and of which too little is said to begin it.
  case unknownCampaign(String)

  /// One line: what, and what to do next.
  package var message: String {
    switch self {
    case .noCampaign: "the gifts name no campaign: name it with --campaign"
    case .unknownCampaign(let name):
      "no campaign \(name) is known: add --hospital NAME --closes DATE (and --goal AMOUNT) to begin it, or describe it under campaigns in the configuration"
    }
  }
}

/// The campaigns of a store by what a file calls them, and those that an import begins.
private struct CampaignDirectory {
  private let options: GiftImport.Options
  private var known: [Campaign]
  private var hospitals: HospitalDirectory
  private let isSimulated: Bool

  init(_ store: HospitalStore, _ options: GiftImport.Options) throws {
    self.options = options
    isSimulated = store.scenario != nil
    let read = try store.search(audience: .staff, use: .screen, moment: .live) { reader in
      (campaigns: try reader.campaigns(2).map(\.campaign), hospitals: try reader.facts().hospitals)
    }
    known = read.campaigns
    hospitals = HospitalDirectory(read.hospitals)
  }

  /// The campaign of a gift, and what has to be written before it.
  mutating func campaign(_ line: GiftReader.Line) throws(GiftImportError) -> (CampaignID, [StoreChange]) {
    guard let name = line.campaign ?? options.campaign else { throw .noCampaign }
    if let same = known.first(where: { $0.id.rawValue == name || $0.name == name }) { return (same.id, []) }
    guard let hospital = options.hospital, let closes = options.closes else { throw .unknownCampaign(name) }
    let before = hospitals.added.count
    let owner = hospitals.hospital(named: hospital)
    let id = String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.prefix(60))
    let campaign = Campaign(
      id: CampaignID(id), hospital: owner.id, name: name,
      goal: Money(
        minorUnits: (options.goal ?? 0) * line.gift.amount.scale, currency: line.gift.amount.currency),
      opens: options.opens ?? min(line.gift.time, closes), closes: closes, isSimulated: isSimulated)
    known.append(campaign)
    let new = hospitals.added.count > before ? [StoreChange.feed(.hospital(owner))] : []
    return (campaign.id, new + [.feed(.campaign(campaign))])
  }
}

extension Gift {
  /// The same gift in the book of a campaign.
  fileprivate func moved(to campaign: CampaignID) -> Gift {
    var gift = Gift(campaign: campaign, id: id, time: time, kind: kind, amount: amount)
    (gift.fee, gift.count, gift.team, gift.donor) = (fee, count, team, donor)
    (gift.message, gift.isOffline, gift.isThanked) = (message, isOffline, isThanked)
    return gift
  }
}

extension ImportProgress {
  /// `1,204,000 records, 3 left out, 31 MB of 412 MB, 92,000 a second, about 31 s left`.
  ///
  /// - Parameter milliseconds: Since the import began. In the first second nothing is foretold.
  package func sentence(after milliseconds: Int64) -> String {
    var words = ["\(records.grouped) records"]
    if rejected > 0 { words.append("\(rejected.grouped) left out") }
    words.append(ByteCount.text(bytes) + (length > 0 ? " of \(ByteCount.text(length))" : ""))
    if milliseconds >= 1_000, records > 0 {
      words.append("\(Int(Int64(records) * 1_000 / milliseconds).grouped) a second")
      if length > bytes, bytes > 0 {
        let left = Int64(Double(length - bytes) / Double(bytes) * Double(milliseconds) / 1_000)
        words.append("about \(Int(left).grouped) s left")
      }
    }
    return words.joined(separator: ", ")
  }
}
