import ChannelFeeds
import HospitalModel
import HospitalStore

/// Takes counts of posts and channels over time from a file into the store, some thousand a write.
package struct SampleImport: Equatable, Sendable {
  /// Readings that were taken in or known already.
  package private(set) var readings = 0
  package private(set) var rejected = 0

  /// `1,204 readings taken in, 3 lines left out.`
  package var sentence: String {
    let left = rejected > 0 ? ", \(rejected.grouped) \(rejected == 1 ? "line" : "lines") left out" : ""
    return "\(readings.grouped) \(readings == 1 ? "reading" : "readings") taken in\(left)."
  }

  private static let batch = 5_000

  /// Imports a file; `nil` when it holds no such counts.
  ///
  /// - Parameters:
  ///   - channel: The channel of counts that name none, by its id, name or address.
  ///   - reject: Is told of each record that is left out.
  ///   - watch: Is told now and then how far it is.
  /// - Throws: ``FeedError``, ``StoreError``, ``SampleImportError``.
  package static func run(
    _ file: String, channel: String?, zone: CivilZone, into store: HospitalStore, now: Timestamp,
    reject: (RejectedRecord) -> Void, watch: (ImportProgress) -> Void
  ) throws -> SampleImport? {
    guard let reader = try SampleReader(path: file, zone: zone) else { return nil }
    var names = ChannelNames(
      try store.search(audience: .staff, use: .screen, moment: .live) { try $0.sources(nil).map(\.channel) }, store)
    var result = SampleImport()
    var changes: [StoreChange] = []
    func write() throws {
      _ = try store.write(changes, now: now)
      changes.removeAll(keepingCapacity: true)
      watch(reader.progress)
    }
    while let reading = try reader.next() {
      switch reading {
      case .rejected(let record):
        result.rejected += 1
        reject(record)
      case .sample(let sample):
        guard let name = sample.channel ?? channel else { throw SampleImportError.noChannel }
        guard let known = names.channel(name) else { throw SampleImportError.unknownChannel(name) }
        let subject = try names.subject(sample.post, in: known)
        for value in sample.values {
          changes.append(
            .feed(
              .measurement(
                Measurement(
                  channel: known, metric: value.metric, subject: value.metric == .followers ? "" : subject,
                  time: sample.time, value: value.count))))
        }
        result.readings += sample.values.count
        if changes.count >= batch { try write() }
      }
    }
    if !changes.isEmpty { try write() }
    return result
  }
}

/// Channels by what a file calls them, and posts by their ids in their sources.
private struct ChannelNames {
  private let channels: [Channel]
  private let store: HospitalStore
  private var found: [String: ChannelID] = [:]
  private var subjects: [String: String] = [:]

  init(_ channels: [Channel], _ store: HospitalStore) {
    self.channels = channels
    self.store = store
  }

  mutating func channel(_ name: String) -> ChannelID? {
    if let id = found[name] { return id }
    let id = channels.first { $0.id.rawValue == name || $0.name == name || $0.address == name }?.id
    found[name] = id
    return id
  }

  /// The id of a post in its source: the text itself, or what feeds of videos write before it.
  mutating func subject(_ text: String, in channel: ChannelID) throws -> String {
    guard !text.isEmpty else { return "" }
    let key = "\(channel.rawValue)/\(text)"
    if let known = subjects[key] { return known }
    let candidates = [text, "yt:video:\(text)"]
    let post = try store.search(audience: .staff, use: .screen, moment: .live) { reader in
      try candidates.first { try reader.post(PostID(channel: channel, item: $0)) != nil }
    }
    if subjects.count >= Self.mostSubjects { subjects.removeAll() }
    subjects[key] = post ?? text
    return post ?? text
  }

  private static let mostSubjects = 50_000
}

/// Why counts were not taken in.
package enum SampleImportError: Error, Equatable, Sendable {
  /// The file names no channel, and nobody else did.
  case noChannel
  case unknownChannel(String)

  /// One line: what, and what to do next.
  package var message: String {
    switch self {
    case .noChannel: "the counts name no channel: name it with --channel"
    case .unknownChannel(let name):
      "no channel \(name) is known: add it first, or name one that hsdash sources lists with --channel"
    }
  }
}
