public import HospitalModel

/// What an address, a file or a name turned out to be.
public struct FoundSource: Equatable, Sendable {
  /// The source's own title; its address where it has none.
  public let title: String
  /// What it is, in words: `a feed (RSS 2.0)`, `a Mastodon account`.
  public let what: String
  /// Where it is to be read from now on.
  public let address: String
  public let kind: ChannelKind
  /// A key made from the address: letters, digits and hyphens, at most 60.
  public let channel: ChannelID
  public let items: [FeedItem]
  public let measurements: [Measurement]
  /// `nil` for one that was named in a list and not fetched yet.
  public let validators: Validators?
  public let warnings: [String]
  /// The warnings in one line, as the history of fetches has them.
  public var notice: String? { SourceReading.notice(warnings) }
  /// Further feeds that the same page names, such as that of its comments: not fetched, to be added by themselves.
  public internal(set) var others: [Other] = []

  /// What it says of alerts and facilities, beside its posts.
  public internal(set) var messages: [FeedEvent] = []

  /// What it cost to look; nothing for one of a list.
  public internal(set) var traffic = FetchTraffic()

  /// A feed that was named beside the one that was found.
  public struct Other: Equatable, Sendable {
    /// As the page names it; its address where it doesn't.
    public let title: String
    public let address: String
  }
}

/// Looks at what an address, a file or a name stands for, as ``findSources(_:client:now:)``, and gives the first.
///
/// - Throws: ``FeedError``; ``FeedError/notAFeed(found:)`` for a list of feeds.
public func findSource(
  _ argument: String, client: FeedClient, now: Timestamp = Timestamp(seconds: 0)
) throws(FeedError) -> FoundSource {
  let found = try findSources(argument, client: client, now: now)
  guard found.count == 1, let source = found.first, source.validators != nil else {
    throw .notAFeed(found: "a list of feeds (OPML)")
  }
  return source
}

/// Looks at what an address, a file or a name stands for; a list of feeds (OPML) gives each of its feeds, not fetched.
///
/// A page of HTML leads to the site's open door, else to the best of the feeds that it names, with the others beside it;
/// where it names none the usual places are tried, at most ten. An address may come without its scheme.
///
/// - Parameter argument: An address, a path, or a name that a row of the catalogue recognises, such as `@user@host`.
/// - Throws: ``FeedError`` when it can't be read or holds no posts.
public func findSources(
  _ argument: String, client: FeedClient, now: Timestamp
) throws(FeedError) -> [FoundSource] {
  let meter = TrafficMeter()
  var found = try look(for: argument, client: meter.metering(client), now: now)
  if found.count == 1, found[0].validators != nil { found[0].traffic = meter.traffic }
  return found
}

private func look(for argument: String, client: FeedClient, now: Timestamp) throws(FeedError) -> [FoundSource] {
  if let door = ClosedDoor.of(argument) { throw .noOpenDoor(name: door.name, steps: door.steps) }
  let argument = withScheme(argument)
  let search = SourceSearch(client: client, now: now)
  var guesses: [String] = []
  for row in ConnectorCatalog.rows {
    switch row.recognises(argument) {
    case .certain(let address): return [try search.source(at: address)]
    case .worthATry(let address): guesses.append(address)
    case .nothing: break
    }
  }
  if argument.hasPrefix("@") || argument.hasPrefix("#") { throw .nameWithoutPlace(argument) }
  for guess in guesses {
    do throws(FeedError) {
      return [try search.source(at: guess)]
    } catch {
      // It was a guess: the address is looked at as any other.
    }
  }
  return try search.sources(at: argument)
}

/// Ends of the names of files, which look like hosts.
private let endsOfFiles: Set<String> = [
  "csv", "tsv", "txt", "json", "jsonl", "ndjson", "xml", "rss", "atom", "opml", "cap", "xls", "xlsx", "zip",
]

/// The address with `https` where it begins with the name of a host: `hospital.example/news`.
private func withScheme(_ argument: String) -> String {
  let parts = argument.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
  guard let host = parts.first.map(String.init), APIAddress.isHost(host), host.contains(".") || host.contains(":"),
    parts.count > 1 || !endsOfFiles.contains(host.split(separator: ".").last.map { $0.lowercased() } ?? "")
  else { return argument }
  return APIAddress.origin(ofHost: host) + (parts.count > 1 ? "/" + parts[1] : "")
}

extension ChannelKind {
  /// Guesses the kind from an address; a person may say otherwise.
  public init(address: String) {
    let lower = address.lowercased()
    let row = Self.hints.first { hint in hint.words.contains { lower.contains($0) } }
    self = row?.kind ?? .feed
  }

  private static let hints: [(kind: ChannelKind, words: [String])] = [
    (.video, ["youtube.com", "vimeo.com", "peertube", "/feeds/videos.xml"]), (.photo, ["flickr.com", "instagram"]),
    (.microblog, ["mastodon", "bsky", "/@"]),
    (.forum, ["discourse", "forum", "community", "latest.rss", "reddit.com"]), (.news, ["news", "press"]),
    (.blog, ["blog", "wordpress"]),
  ]
}

extension ChannelID {
  /// The key of a channel that is read from an address.
  public init(address: String) {
    self.init(channelKey(address))
  }
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
