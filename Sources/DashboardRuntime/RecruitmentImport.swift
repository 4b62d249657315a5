import ChannelFeeds
import HospitalModel
import HospitalStore

/// Takes counts of recruiting from a file into the store.
///
/// What a file says of a day, way, tag and step is added up; the sum takes the place of what was known of them. So the same
/// file again adds nothing, and a later export of the same days corrects them.
package struct RecruitmentImport: Equatable, Sendable {
  package private(set) var inserted = 0
  package private(set) var changed = 0
  package private(set) var known = 0
  package private(set) var rejected = 0

  /// `48 counts imported, 12 known already, 3 lines left out.`
  package var sentence: String {
    let changes = changed > 0 ? ", \(changed.grouped) changed" : ""
    let left = rejected > 0 ? ", \(rejected.grouped) \(rejected == 1 ? "line" : "lines") left out" : ""
    return
      "\(inserted.grouped) \(inserted == 1 ? "count" : "counts") imported\(changes), \(known.grouped) known already\(left)."
  }

  /// What is counted together.
  private struct Key: Hashable {
    let way: RecruitmentWay
    let figure: RecruitmentFigure
    let day: Timestamp
    let currency: String
  }

  /// More days, ways and tags than these are no recruiting; they bound the memory.
  private static let mostKeys = 200_000
  /// Counts a write.
  private static let batch = 5_000
  /// Records between two words on how far it is.
  private static let step = 20_000

  /// Imports a file; `nil` when it holds no counts of recruiting.
  ///
  /// - Parameters:
  ///   - hospital: Whose recruiting it is; `nil` where the store has one hospital.
  ///   - reject: Is told of each record that is left out.
  ///   - watch: Is told now and then how far it is.
  /// - Throws: ``FeedError``, ``StoreError``, ``RecruitmentImportError``.
  package static func run(
    _ file: String, hospital: String?, _ settings: GiftReader.Settings, into store: HospitalStore, now: Timestamp,
    reject: (RejectedRecord) -> Void, watch: (ImportProgress) -> Void
  ) throws -> RecruitmentImport? {
    guard let reader = try RecruitmentReader(path: file, settings: settings) else { return nil }
    let hospitals = try store.search(audience: .staff, use: .screen, moment: .live) { try $0.facts().hospitals }
    guard let name = hospital ?? (hospitals.count == 1 ? hospitals[0].name : nil) else {
      throw RecruitmentImportError.noHospital
    }
    var directory = HospitalDirectory(hospitals)
    let owner = directory.hospital(named: name)
    var result = RecruitmentImport()
    let sums = try sums(of: reader, &result, reject: reject, watch: watch)
    var changes = directory.added.map { StoreChange.feed(.hospital($0)) }
    func write() throws {
      let receipt = try store.write(changes, now: now)
      result.inserted += receipt.inserted
      result.changed += receipt.edited
      result.known += receipt.unchanged
      changes.removeAll(keepingCapacity: true)
    }
    for (key, value) in sums.sorted(by: { $0.key.day < $1.key.day }) {
      let count = RecruitmentCount(
        hospital: owner.id, way: key.way, figure: key.figure, time: key.day, value: value, currency: key.currency,
        isSimulated: store.scenario != nil)
      changes.append(.feed(.recruitment(count)))
      if changes.count >= batch { try write() }
    }
    if !changes.isEmpty { try write() }
    return result
  }

  private static func sums(
    of reader: RecruitmentReader, _ result: inout RecruitmentImport, reject: (RejectedRecord) -> Void,
    watch: (ImportProgress) -> Void
  ) throws -> [Key: Int64] {
    var sums: [Key: Int64] = [:]
    var records = 0
    while let reading = try reader.next() {
      records += 1
      if records % step == 0 { watch(reader.progress) }
      switch reading {
      case .rejected(let record):
        result.rejected += 1
        reject(record)
      case .counts(let counts):
        for count in counts {
          let key = Key(way: count.way, figure: count.figure, day: count.day, currency: count.currency)
          let sum = sums[key, default: 0].addingReportingOverflow(count.value)
          guard !sum.overflow, sums.count < mostKeys || sums[key] != nil else { throw RecruitmentImportError.tooMany }
          sums[key] = sum.partialValue
        }
      }
    }
    return sums
  }
}

/// Why counts of recruiting were not taken in.
package enum RecruitmentImportError: Error, Equatable, Sendable {
  /// Nobody says whose recruiting it is, and there is more than one hospital, or none.
  case noHospital
  /// More days, ways and tags than can be held, or numbers beyond all people.
  case tooMany

  /// One line: what, and what to do next.
  package var message: String {
    switch self {
    case .noHospital: "it does not say whose recruiting this is: name the hospital with --hospital"
    case .tooMany:
      "more different days, sources and tags than recruiting has: check which columns are the source and the tag"
    }
  }
}
