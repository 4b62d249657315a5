public import HospitalModel

/// Reads one source: fetches it, parses what came, and says when to come back.
public struct SourceReader: Sendable {
  private let client: FeedClient

  public init(client: FeedClient) {
    self.client = client
  }

  /// What a source has to tell now: its items, then the end of the fetch. Blocks the calling thread, at most about a minute.
  ///
  /// A failure is an event as well: the channel keeps its posts, and says since when and why it is silent.
  public func events(for source: SourceState, now: Timestamp) -> [FeedEvent] {
    let channel = source.channel
    guard let address = channel.address else { return [] }
    do {
      let response = try client.fetch(address, source.validators)
      let items = response.isUnchanged ? [] : try items(in: response)
      let next = now + max(channel.interval, response.retryAfter ?? 0)
      return items.map { .item($0, channel: channel.id) }
        + [.fetch(.succeeded(validators: response.validators), channel: channel.id, at: now, next: next)]
    } catch {
      let next = now + pause(after: error, source, now: now)
      return [.fetch(.failed(reason: error.message), channel: channel.id, at: now, next: next)]
    }
  }

  private func items(in response: FeedResponse) throws(FeedError) -> [FeedItem] {
    let document = try readFeed(response.bodyBytes, charset: response.charset, address: response.address)
    return document.entries.compactMap { $0.item(in: document) }
  }

  /// Seconds until the next try: as long as it has been failing, between a minute and six hours, with a spread of a fifth that an address
  /// always gets alike, so that many sources of one dead network don't come back at the same moment.
  private func pause(after error: FeedError, _ source: SourceState, now: Timestamp) -> Int64 {
    if case .tooManyRequests(_, let asked?) = error { return max(asked, Self.shortestPause) }
    var failingFor: Int64 = 0
    if case .failing(let since, _, _) = source.health { failingFor = now - since }
    let pause = min(max(failingFor, Self.shortestPause), Self.longestPause)
    var hash = Fingerprint()
    hash.add(source.channel.address ?? "")
    let spread = Int64(hash.text.utf8.reduce(0) { $0 + Int($1) } % 21)
    return pause + pause * spread / 100
  }

  private static let shortestPause: Int64 = 60
  private static let longestPause: Int64 = 21_600
}

/// What an address or a file turned out to be.
public struct FoundSource: Equatable, Sendable {
  /// The feed's own title; its address where it has none.
  public let title: String
  public let format: FeedFormat
  /// Where it is to be read from now on.
  public let address: String
  public let kind: ChannelKind
  /// A key made from the address: letters, digits and hyphens, at most 60.
  public let channel: ChannelID
  public let items: [FeedItem]
  public let validators: Validators
  public let warnings: [String]
}

/// Looks at what an address or a file holds.
///
/// - Throws: ``FeedError`` when it can't be read or is no feed.
public func findSource(_ address: String, client: FeedClient) throws(FeedError) -> FoundSource {
  let response = try client.fetch(address, Validators())
  let document = try readFeed(response.bodyBytes, charset: response.charset, address: response.address)
  let kept = response.permanentAddress ?? address
  let title = document.title.flatMap { $0.isEmpty ? nil : $0 } ?? kept
  return FoundSource(
    title: title, format: document.format, address: kept, kind: ChannelKind(address: kept),
    channel: ChannelID(channelKey(kept)), items: document.entries.compactMap { $0.item(in: document) },
    validators: response.validators, warnings: document.warnings)
}

extension ChannelKind {
  /// Guesses the kind from an address; a person may say otherwise.
  init(address: String) {
    let lower = address.lowercased()
    let row = Self.hints.first { hint in hint.words.contains { lower.contains($0) } }
    self = row?.kind ?? .feed
  }

  private static let hints: [(kind: ChannelKind, words: [String])] = [
    (.video, ["youtube.com", "vimeo.com", "peertube"]), (.photo, ["flickr.com", "instagram"]),
    (.microblog, ["mastodon", "bsky", "/@"]), (.forum, ["discourse", "forum", "community", "latest.rss"]),
    (.news, ["news", "press"]), (.blog, ["blog", "wordpress"]),
  ]
}

/// Letters, digits and hyphens of an address; long ones are cut and told apart by a hash.
private func channelKey(_ address: String) -> String {
  var body = address
  for prefix in ["https://", "http://", "file://", "www."] where body.hasPrefix(prefix) {
    body.removeFirst(prefix.count)
  }
  var key = ""
  for character in body.lowercased() {
    if character.isASCII, character.isLetter || character.isNumber {
      key.append(character)
    } else if key.last != "-", !key.isEmpty {
      key.append("-")
    }
  }
  while key.last == "-" { key.removeLast() }
  guard key.count > longestKey || key.isEmpty else { return key }
  var hash = Fingerprint()
  hash.add(address)
  return key.suffix(longestKey - 17).drop { $0 == "-" } + "-" + hash.text
}

private let longestKey = 60
