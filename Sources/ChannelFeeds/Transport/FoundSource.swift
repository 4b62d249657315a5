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
/// A page of HTML leads to the site's open door, else to the feed that it names.
///
/// - Parameter argument: An address, a path, or a name that a row of the catalogue recognises, such as `@user@host`.
/// - Throws: ``FeedError`` when it can't be read or holds no posts.
public func findSources(
  _ argument: String, client: FeedClient, now: Timestamp
) throws(FeedError) -> [FoundSource] {
  if let door = ClosedDoor.of(argument) { throw .noOpenDoor(name: door) }
  var guesses: [String] = []
  for row in ConnectorCatalog.rows {
    switch row.recognises(argument) {
    case .certain(let address): return [try foundSource(at: address, client: client, now: now)]
    case .worthATry(let address): guesses.append(address)
    case .nothing: break
    }
  }
  for guess in guesses {
    do throws(FeedError) {
      return [try foundSource(at: guess, client: client, now: now)]
    } catch {
      // It was a guess: the address is looked at as any other.
    }
  }
  return try foundSources(at: argument, client: client, now: now)
}

private func foundSources(
  at address: String, client: FeedClient, now: Timestamp
) throws(FeedError) -> [FoundSource] {
  let response = try client.fetch(address, Validators())
  let kept = response.permanentAddress ?? address
  let failure: FeedError
  do throws(FeedError) {
    if let list = try subscriptions(in: response) { return list }
    return [FoundSource(try FeedConnector.reading(of: response), at: kept, now: now)]
  } catch {
    failure = error
  }
  for row in ConnectorCatalog.rows {
    guard let site = row.addressOfPage(response) else { continue }
    do throws(FeedError) {
      return [try foundSource(at: site, client: client, now: now)]
    } catch {
      // The door that the page promises is shut: its feed may be open.
    }
  }
  guard let linked = FeedLink.first(in: response.bodyBytes.span, at: response.address) else { throw failure }
  return [try foundSource(at: linked, client: client, now: now)]
}

private func foundSource(at address: String, client: FeedClient, now: Timestamp) throws(FeedError) -> FoundSource {
  let row = ConnectorCatalog.row(for: address)
  let reading = try row.read(SourceRequest(address: address, validators: Validators(), client: client))
  if let failure = reading.failure, reading.items.isEmpty { throw failure }
  return FoundSource(reading, at: reading.permanentAddress ?? address, now: now)
}

/// The feeds in a list of feeds; `nil` for another document. Only the web's: a list must not name files or commands.
private func subscriptions(in response: FeedResponse) throws(FeedError) -> [FoundSource]? {
  let document: FeedDocument
  do throws(FeedError) {
    document = try response.document()
  } catch .notAFeed {
    return nil
  }
  guard document.format == .opml else { return nil }
  var known: Set<String> = []
  let list = document.entries.compactMap { entry -> FoundSource? in
    guard case .subscription = entry.detail, let address = entry.id, WebAddress.isWeb(address),
      known.insert(address).inserted
    else { return nil }
    return FoundSource(
      title: entry.title ?? address, what: "a feed in a list", address: address, kind: ChannelKind(address: address),
      channel: ChannelID(address: address), items: [], measurements: [], validators: nil, warnings: [])
  }
  guard !list.isEmpty else { throw .notAFeed(found: "a list without a feed (OPML)") }
  return list
}

extension FoundSource {
  fileprivate init(_ reading: SourceReading, at address: String, now: Timestamp) {
    let channel = ChannelID(address: address)
    let warnings = reading.warnings + (reading.failure.map { [$0.message] } ?? [])
    self.init(
      title: reading.title ?? (address == "-" ? "Standard input" : address), what: reading.what, address: address,
      kind: reading.kind ?? ChannelKind(address: address), channel: channel, items: reading.items,
      measurements: reading.measurements(of: channel, at: now),
      // What broke off in the middle is fetched again from its beginning.
      validators: reading.failure == nil ? reading.validators : Validators(), warnings: warnings)
  }
}

/// Networks that let no program read without a contract.
enum ClosedDoor {
  /// The network's name for an address of one of them.
  static func of(_ argument: String) -> String? {
    let address = argument.contains("://") ? argument : "https://" + argument
    guard let host = WebAddress.host(of: address) else { return nil }
    return rows.first { row in row.hosts.contains { host == $0 || host.hasSuffix("." + $0) } }?.name
  }

  private static let rows: [(name: String, hosts: [String])] = [
    ("X", ["x.com", "twitter.com", "t.co"]), ("Facebook", ["facebook.com", "fb.com", "fb.me"]),
    ("Instagram", ["instagram.com"]), ("LinkedIn", ["linkedin.com", "lnkd.in"]), ("TikTok", ["tiktok.com"]),
    ("Threads", ["threads.net", "threads.com"]),
  ]
}

extension ChannelKind {
  /// Guesses the kind from an address; a person may say otherwise.
  public init(address: String) {
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

/// The feed that a page names: `<link rel="alternate" type="application/rss+xml" href="...">`.
enum FeedLink {
  /// The first one's address, resolved against the page's.
  static func first(in page: Span<UInt8>, at address: String) -> String? {
    let head = page.extracting(first: headOfPage)
    var index = 0
    while let tag = head.place(of: "<link", from: index, ignoringCase: true) {
      var attributes = MarkupAttributes()
      index = tag + 5
      guard let end = attributes.read(head, from: index) else { return nil }
      index = end
      guard let kind = value("rel", of: attributes, in: head)?.lowercased(), kind == "alternate",
        let type = value("type", of: attributes, in: head)?.lowercased(), types.contains(type),
        let reference = value("href", of: attributes, in: head)
      else { continue }
      let linked = WebAddress.resolve(reference, against: WebAddress.isWeb(address) ? address : nil)
      if WebAddress.isWeb(linked) { return linked }
    }
    return nil
  }

  /// Bytes of a page that are looked through: its head, in which such links stand.
  private static let headOfPage = 256 << 10
  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json",
  ]

  private static func value(_ name: StaticString, of attributes: MarkupAttributes, in page: Span<UInt8>) -> String? {
    for attribute in attributes.list
    where attribute.name.count == name.utf8CodeUnitCount
      && page.has(name, at: attribute.name.lowerBound, ignoringCase: true)
    {
      var plain = PlainText()
      return plain.text(of: page.extracting(attribute.value), rule: .html, shape: .line)
    }
    return nil
  }
}
