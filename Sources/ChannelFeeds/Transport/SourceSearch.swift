import HospitalModel

/// A look at what stands at an address.
struct SourceSearch {
  let client: FeedClient
  let now: Timestamp

  /// Feeds of one page that are tried, one after the other.
  private static let mostTries = 3

  /// The channel at an address of a connector's.
  func source(at address: String) throws(FeedError) -> FoundSource {
    let row = ConnectorCatalog.row(for: address)
    let reading = try row.read(SourceRequest(address: address, validators: Validators(), client: client))
    if let failure = reading.failure, reading.items.isEmpty { throw failure }
    return FoundSource(reading, at: reading.permanentAddress ?? address, now: now)
  }

  /// What an address or a file holds: a feed, a list of feeds, records, or a page that leads on.
  func sources(at address: String) throws(FeedError) -> [FoundSource] {
    let response = try client.fetch(address, Validators())
    let kept = response.permanentAddress ?? address
    let failure: FeedError
    do throws(FeedError) {
      if let list = try subscriptions(in: response) { return list }
      return [FoundSource(try FeedConnector.reading(of: response), at: kept, now: now)]
    } catch {
      failure = error
    }
    guard let found = try source(ofPage: response, failure) else { throw failure }
    return [found]
  }

  /// What a page leads to: the feed of its part, the site's open door, the best feed, the usual places.
  private func source(ofPage response: FeedResponse, _ failure: FeedError) throws(FeedError) -> FoundSource? {
    let feeds = PageFeeds.of(response)
    if let part = feeds.first, part.rank == .ofPart {
      do throws(FeedError) {
        return try source(at: part.address).naming(feeds, but: part.address)
      } catch {
        // The whole site may be open.
      }
    }
    for row in ConnectorCatalog.rows {
      guard let site = row.addressOfPage(response) else { continue }
      do throws(FeedError) {
        // The site's own feed says what the door says.
        return try source(at: site).naming(feeds.filter { $0.rank > .posts }, but: site)
      } catch .tooManyRequests(let host, let wait) {
        throw .tooManyRequests(host: host, retryAfter: wait)
      } catch {
        // The door that the page promises is shut: its feed may be open.
      }
    }
    var first: FeedError?
    for feed in feeds.prefix(Self.mostTries) {
      do throws(FeedError) {
        return try source(at: feed.address).naming(feeds, but: feed.address)
      } catch {
        first = first ?? error
      }
    }
    if let first { throw first }
    guard case .notAFeed = failure else { return nil }
    return atUsualPlaces(of: response)
  }

  /// The first feed at a usual place; a host that does not answer, or asks for patience, is left alone.
  private func atUsualPlaces(of response: FeedResponse) -> FoundSource? {
    guard WebAddress.isWeb(response.address) else { return nil }
    for place in UsualPlaces.of(response) {
      do throws(FeedError) {
        let found = try source(at: place)
        // A table among a site's pages is not what it writes.
        if !found.items.isEmpty || found.what.hasPrefix("a feed") { return found }
      } catch .tooManyRequests, .unreachable, .timedOut {
        return nil
      } catch {
        // The next place may hold one.
      }
    }
    return nil
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
        title: entry.title ?? address, what: "a feed in a list", address: address,
        kind: ChannelKind(address: address), channel: ChannelID(address: address), items: [], measurements: [],
        validators: nil, warnings: [])
    }
    guard !list.isEmpty else { throw .notAFeed(found: "a list without a feed (OPML)") }
    return list
  }
}

extension FoundSource {
  init(_ reading: SourceReading, at address: String, now: Timestamp) {
    let channel = ChannelID(address: address)
    let warnings = reading.warnings + (reading.failure.map { [$0.message] } ?? [])
    self.init(
      title: reading.title ?? (address == "-" ? "Standard input" : address), what: reading.what, address: address,
      kind: reading.kind ?? ChannelKind(address: address), channel: channel, items: reading.items,
      measurements: reading.measurements(of: channel, at: now),
      // What broke off in the middle is fetched again from its beginning; the gifts of a campaign come with the first fetch.
      validators: reading.failure == nil && reading.book == nil ? reading.validators : Validators(), warnings: warnings)
    messages = reading.messages(of: channel)
  }

  /// The source with the other feeds of its page.
  fileprivate func naming(_ feeds: [PageFeed], but address: String) -> FoundSource {
    var found = self
    found.others = feeds.filter { $0.address != address && $0.address != found.address }
      .map { Other(title: $0.title ?? $0.address, address: $0.address) }
    return found
  }
}
