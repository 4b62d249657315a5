import HospitalModel

/// Feeds, and files of records: whatever keeps its plain address.
enum FeedConnector {
  static let row = Connector(scheme: "", reads: { _ in false }, recognises: { _ in .nothing }) {
    (request) throws(FeedError) in
    var reading = try reading(of: request.client.fetch(request.address, request.validators))
    LinkedAlerts.read(of: &reading, request.client)
    return reading
  }

  /// What an answer or a file holds: a feed, or else a table or JSON with one post a row.
  ///
  /// - Throws: ``FeedError/notAFeed(found:)`` for a list of feeds too, which has no posts of its own.
  static func reading(of response: FeedResponse) throws(FeedError) -> SourceReading {
    var reading = SourceReading(what: "a feed")
    if !response.isUnchanged {
      do throws(FeedError) {
        reading = try posts(of: response)
      } catch .notAFeed(let found) {
        guard let records = try RecordFile.read(response) else { throw .notAFeed(found: found) }
        reading = records
      }
    }
    reading.validators = response.validators
    reading.permanentAddress = response.permanentAddress
    reading.retryAfter = response.retryAfter
    reading.boundCounts()
    return reading
  }

  private static func posts(of response: FeedResponse) throws(FeedError) -> SourceReading {
    let document = try response.postings()
    var reading = SourceReading(
      what: "\(document.isPodcast ? "a podcast" : "a feed") (\(document.format.name))",
      kind: document.isStatus ? .status : nil, title: document.title ?? document.sender,
      items: document.items.toldApart(), counts: YouTubeConnector.figures(in: response.bodyBytes),
      warnings: document.warnings)
    reading.alerts = document.alerts
    reading.reports = document.reports.compactMap { FacilityReport($0) }
    reading.linkedAlerts = document.linkedAlerts
    if document.namelessAlerts > 0 {
      let count = document.namelessAlerts
      reading.warnings.append(
        "\(count) \(count == 1 ? "alert says" : "alerts say") no identifier, sender or time and can't be followed")
    }
    return reading
  }
}

extension SourceReading {
  /// Figures of more posts than these are not kept of one fetch: a tile looks at each.
  private static let mostFigured = 500

  /// Leaves the figures of the newest posts.
  fileprivate mutating func boundCounts() {
    guard counts.count > Self.mostFigured, items.count > Self.mostFigured else { return }
    let newest = items.sorted { left, right in
      (left.published ?? Timestamp(seconds: .min)) > (right.published ?? Timestamp(seconds: .min))
    }
    let kept = Set(newest.prefix(Self.mostFigured).map(\.id))
    counts.removeAll { !kept.contains($0.subject) }
    warnings.append("figures are kept of the newest \(Self.mostFigured) posts")
  }
}

extension [FeedItem] {
  /// The items with their likeness, a hash of link and title: some sites give each item a new id at every fetch. Where two
  /// items of one document share it, it tells nothing.
  fileprivate func toldApart() -> [FeedItem] {
    let hashes = map { item -> Int64? in
      guard let link = item.link, !item.title.isEmpty else { return nil }
      var hash = Fingerprint()
      hash.add(link)
      hash.add(item.title)
      return Int64(bitPattern: hash.value)
    }
    var counts: [Int64: Int] = [:]
    for case let hash? in hashes { counts[hash, default: 0] += 1 }
    return zip(self, hashes).map { item, hash in
      guard let hash, counts[hash] == 1 else { return item }
      return FeedItem(
        id: item.id, kind: item.kind, title: item.title, body: item.body, author: item.author, link: item.link,
        published: item.published, written: item.written, thread: item.thread, incident: item.incident, likeness: hash,
        tags: item.tags, place: item.place)
    }
  }
}

extension FeedDocument {
  /// True for a document of alerts or hospitals' reports.
  fileprivate var isStatus: Bool {
    format == .alertsJSON || !entries.isEmpty && entries.allSatisfy { $0.detail != nil }
  }

  /// True when most entries come with a sound.
  fileprivate var isPodcast: Bool {
    let sounds = entries.count { entry in entry.enclosures.contains { $0.type?.hasPrefix("audio/") == true } }
    return sounds > entries.count / 2
  }

  /// Who speaks in a message, which has no title of its own.
  fileprivate var sender: String? {
    entries.first.flatMap { entry in
      if case .hospital(let report) = entry.detail { report.name } else { entry.author }
    }
  }
}
