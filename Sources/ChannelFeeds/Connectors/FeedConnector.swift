import HospitalModel

/// Feeds, and files of records: whatever keeps its plain address.
enum FeedConnector {
  static let row = Connector(scheme: "", reads: { _ in false }, recognises: { _ in .nothing }) {
    (request) throws(FeedError) in
    try reading(of: request.client.fetch(request.address, request.validators))
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
    return reading
  }

  private static func posts(of response: FeedResponse) throws(FeedError) -> SourceReading {
    let document = try response.postings()
    return SourceReading(
      what: "\(document.isPodcast ? "a podcast" : "a feed") (\(document.format.name))",
      kind: document.isStatus ? .status : nil, title: document.title ?? document.sender, items: document.items,
      warnings: document.warnings)
  }
}

extension FeedDocument {
  /// True for a document of alerts or hospitals' reports.
  fileprivate var isStatus: Bool {
    !entries.isEmpty && entries.allSatisfy { $0.detail != nil }
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
