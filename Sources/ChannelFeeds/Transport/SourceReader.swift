public import HospitalModel

/// Reads one source: fetches it, parses what came, and says when to come back.
public struct SourceReader: Sendable {
  private let client: FeedClient

  public init(client: FeedClient) {
    self.client = client
  }

  /// What a source has to tell now: its new address after a permanent redirect, its items, then the end of the fetch
  /// with what it cost. Blocks the calling thread, at most about a minute a request.
  ///
  /// A failure is an event as well: the channel keeps its posts, and says since when and why it is silent.
  public func events(for source: SourceState, now: Timestamp) -> [FeedEvent] {
    let channel = source.channel
    guard let address = channel.address else { return [] }
    let meter = TrafficMeter()
    do throws(FeedError) {
      let request = SourceRequest(address: address, validators: source.validators, client: meter.metering(client))
      let reading = try ConnectorCatalog.row(for: address).read(request)
      var events: [FeedEvent] = reading.items.map { .item($0, channel: channel.id) }
      events += reading.messages(of: channel.id)
      events += reading.measurements(of: channel.id, at: now).map { .measurement($0) }
      events += reading.book?.events(of: channel, at: now) ?? []
      // Only from the web to the web: a server must not turn a channel into a file or a command.
      if let moved = reading.permanentAddress, moved != address, WebAddress.isWeb(moved), WebAddress.isWeb(address) {
        events.insert(.channel(channel.moved(to: moved)), at: 0)
      }
      if let failure = reading.failure { return events + [failed(failure, source, meter.traffic, now: now)] }
      let patience = min(reading.retryAfter ?? 0, SourceState.longestPatience)
      let next = now + max(channel.interval, patience, Channel.shortestInterval)
      events.append(
        .fetch(
          .succeeded(validators: reading.validators, notice: reading.notice), channel: channel.id, at: now, next: next,
          traffic: meter.traffic))
      return events
    } catch {
      return [failed(error, source, meter.traffic, now: now)]
    }
  }

  /// What is told of a source that was not asked, because another one of its server was sent away until then.
  public func postponement(of source: SourceState, until: Timestamp, now: Timestamp) -> FeedEvent {
    .fetch(.postponed(until: until), channel: source.channel.id, at: now, next: max(until, now))
  }

  private func failed(
    _ error: FeedError, _ source: SourceState, _ traffic: FetchTraffic, now: Timestamp
  ) -> FeedEvent {
    let pause = pause(after: error, source, now: now)
    var askedUntil: Timestamp?
    if case .tooManyRequests = error { askedUntil = now + pause }
    return .fetch(
      .failed(reason: error.message, askedUntil: askedUntil), channel: source.channel.id, at: now, next: now + pause,
      traffic: traffic)
  }

  /// Seconds until the next try: as long as it has been failing, between a minute and six hours, with a spread of a
  /// fifth that an address always gets alike, so that many sources of one dead network don't come back at the same
  /// moment.
  private func pause(after error: FeedError, _ source: SourceState, now: Timestamp) -> Int64 {
    switch error {
    case .tooManyRequests(_, let asked?): return min(max(asked, Self.shortestPause), SourceState.longestPatience)
    case .gone: return Self.restOfTheGone
    default: break
    }
    var failingFor: Int64 = 0
    if case .failing(let since, _, _) = source.health { failingFor = now - since }
    let pause = min(max(failingFor, Self.shortestPause), Self.longestPause)
    var hash = Fingerprint()
    hash.add(source.channel.address ?? "")
    let spread = Int64(hash.value % 21)
    return pause + pause * spread / 100
  }

  private static let shortestPause: Int64 = 60
  private static let longestPause: Int64 = 21_600
  /// What is gone for good (410) is left alone for a year: never, for a desk, and yet a server's mistake comes to
  /// light.
  private static let restOfTheGone: Int64 = 365 * 86_400
}

/// Fetches an address or reads a file, and parses what came, as a connector would; nothing is kept.
///
/// - Parameter address: An `http` or `https` address, a path, or `-` for the standard input.
/// - Throws: ``FeedError`` when it can't be read or is no feed.
public func readFeed(at address: String, client: FeedClient) throws(FeedError) -> FeedDocument {
  try client.fetch(address, Validators()).document()
}

extension SourceReading {
  /// Its alerts and reports, as the store takes them.
  func messages(of channel: ChannelID) -> [FeedEvent] {
    alerts.map { .alert($0, channel: channel) } + reports.map { .facility($0, channel: channel) }
  }

  /// The warnings in one line: the first, and how many more there are.
  var notice: String? { Self.notice(warnings) }

  static func notice(_ warnings: [String]) -> String? {
    guard let first = warnings.first else { return nil }
    return warnings.count == 1 ? first : "\(first) (and \(warnings.count - 1) more)"
  }

  /// The counters' readings, as the store takes them.
  func measurements(of channel: ChannelID, at now: Timestamp) -> [Measurement] {
    counts.map {
      Measurement(channel: channel, metric: $0.metric, subject: $0.subject, time: now, value: $0.value)
    }
  }
}

extension FeedResponse {
  /// The feed in the body.
  ///
  /// - Throws: ``FeedError/notAFeed(found:)`` or ``FeedError/tooLarge(limit:)``.
  func document(_ form: BodyForm = .plain) throws(FeedError) -> FeedDocument {
    // A file's path is no base for relative links: they stay as they are.
    try readFeed(bodyBytes, charset: charset, address: WebAddress.isWeb(address) ? address : nil, form: form)
  }

  /// The feed in the body, for a channel: a list of feeds has no posts of its own.
  func postings() throws(FeedError) -> FeedDocument {
    let document = try document(.marked)
    guard document.format != .opml else { throw .notAFeed(found: "a list of feeds (OPML)") }
    return document
  }
}

extension FeedDocument {
  /// The entries as the store takes them.
  var items: [FeedItem] { entries.compactMap { $0.item(in: self) } }
}

extension Channel {
  /// The same channel at another address.
  fileprivate func moved(to address: String) -> Channel {
    Channel(
      id: id, hospital: hospital, kind: kind, name: name, address: address, isInternal: isInternal,
      isSimulated: isSimulated, interval: interval)
  }
}
