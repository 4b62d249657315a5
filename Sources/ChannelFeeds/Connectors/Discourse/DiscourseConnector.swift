import HospitalModel

/// A Discourse site, one of its categories or one of its tags. Source: docs.discourse.org, `/latest.json` and
/// `/t/{id}.json`.
///
/// The topics that moved since the last fetch are read with their newest posts, a bounded number of them; where a topic
/// is not given, its line in the list stands for it. Ids are those of the site's own feeds. What only members may read
/// has no open door.
enum DiscourseConnector {
  static let row = Connector(
    scheme: "discourse", recognises: { $0.hasPrefix("discourse:") ? .certain($0) : .nothing },
    addressOfPage: { response in
      guard PageHead.generator(of: response)?.hasPrefix("Discourse") == true,
        let origin = APIAddress.origin(of: response.address)
      else { return nil }
      let folder = PageHead.discourseFolder(of: response) ?? ""
      var segments = APIAddress.segments(of: response.address)
      let lists = segments.firstIndex { DiscourseSite.lists.contains($0) }
      segments = lists.map { Array(segments[$0...].prefix { $0 != "l" }) } ?? []
      guard segments.count > 1 else { return "discourse:\(origin)\(folder)" }
      return "discourse:\(origin)\(folder)/\(segments.map(APIAddress.encoded).joined(separator: "/"))"
    }, read: read)

  /// Requests for topics in one fetch: a site allows 200 a minute.
  private static let mostRequests = 20
  /// Posts that a topic gives unasked; the newest of a longer one are asked for.
  private static let firstPosts: Int64 = 20

  @Sendable private static func read(_ request: SourceRequest) throws(FeedError) -> SourceReading {
    guard let site = DiscourseSite(request.site("discourse")) else { throw .unsupportedAddress(request.address) }
    var reading = SourceReading(what: "a Discourse forum", kind: .forum, title: site.host)
    let kept = ReadMark(request.validators)
    let since = kept.mark.flatMap { FeedDate.read(Array($0.utf8).span) }
    do throws(FeedError) {
      let topics = try topics(of: site, kept, since: since, request.client, into: &reading)
      open(named(topics, of: site, request.client), of: site, request.client, into: &reading)
    } catch .status(let code, let address) where (400..<500).contains(code) {
      do throws(FeedError) {
        reading = try FeedConnector.reading(of: request.client.fetch("\(site.list).rss", request.validators))
      } catch {
        guard code == 401 || code == 403 else { throw .status(code, address: address) }
        throw .membersOnly(host: site.host)
      }
      reading.what = "a Discourse forum, by its feed"
      reading.kind = .forum
      return reading
    }
    if request.validators == Validators() { reading.title = title(of: site, request.client) }
    return reading
  }

  /// The topics that moved, back to what the last fetch brought; at first those of one page.
  private static func topics(
    of site: DiscourseSite, _ kept: ReadMark, since: Timestamp?, _ client: FeedClient,
    into reading: inout SourceReading
  ) throws(FeedError) -> [DiscoursePage.Topic] {
    var topics: [DiscoursePage.Topic] = []
    var number = 0
    try APIPages(client: client, kept: kept).read(from: "\(site.list).json", into: &reading) { reader, _ in
      var answer = DiscoursePage(site)
      answer.readList(reader)
      topics += answer.topics.filter { topic in since.map { (topic.bumped ?? $0) >= $0 } ?? true }
      number += 1
      var page = APIPage(listed: answer.topics.compactMap(\.id))
      page.newest = answer.topics.compactMap(\.bumped).max()?.iso8601
      page.next = answer.hasMore ? "\(site.list).json?page=\(number)" : nil
      // Pinned topics stand first, however old they are.
      let oldest = answer.topics.filter { !$0.isPinned }.compactMap(\.bumped).min()
      page.reachesKnown = since.map { known in oldest.map { $0 < known } ?? false } ?? true
      return page
    }
    return topics
  }

  /// The topics with the name of their category before their tags.
  private static func named(
    _ topics: [DiscoursePage.Topic], of site: DiscourseSite, _ client: FeedClient
  ) -> [DiscoursePage.Topic] {
    guard topics.contains(where: { $0.category != nil }) else { return topics }
    var page = DiscoursePage(site)
    do throws(FeedError) {
      page.readCategories(try client.fetch("\(site.root)/categories.json", Validators()).json())
    } catch {
      // Without their names the topics stand under their tags.
    }
    return topics.map { topic in
      var topic = topic
      if let name = topic.category.flatMap({ page.categories[$0] }) { topic.tags.insert(name, at: 0) }
      return topic
    }
  }

  private static func open(
    _ topics: [DiscoursePage.Topic], of site: DiscourseSite, _ client: FeedClient, into reading: inout SourceReading
  ) {
    var requests = 0
    for topic in topics {
      var page = DiscoursePage(site, topic: topic)
      for address in addresses(of: topic, at: site) where requests < mostRequests {
        requests += 1
        do throws(FeedError) {
          page.readTopic(try client.fetch(address, Validators()).json())
        } catch .tooManyRequests(let host, let wait) {
          reading.failure = .tooManyRequests(host: host, retryAfter: wait)
          return
        } catch {
          // Gone meanwhile, or for members only: the list's line stands for it.
        }
      }
      reading.items += page.items.isEmpty ? [page.lineOfList] : page.items
      reading.counts += page.counts
    }
  }

  private static func addresses(of topic: DiscoursePage.Topic, at site: DiscourseSite) -> [String] {
    let first = "\(site.root)/t/\(APIAddress.encoded(topic.id ?? ""))"
    guard let last = topic.highest, last > firstPosts else { return [first + ".json"] }
    return [first + ".json", "\(first)/\(last).json"]
  }

  /// The name of the site, with the category; without one it is still a channel.
  private static func title(of site: DiscourseSite, _ client: FeedClient) -> String {
    var page = DiscoursePage(site)
    do throws(FeedError) {
      page.readSite(try client.fetch("\(site.root)/site/basic-info.json", Validators()).json())
    } catch {
      // The host's name stands for it.
    }
    let name = page.siteTitle ?? site.host
    return site.part.map { "\(name): \($0)" } ?? name
  }
}

/// The addresses of a site.
struct DiscourseSite {
  /// Where the site begins, without a slash at its end.
  let root: String
  let host: String
  /// The list that is read, without `.json`.
  let list: String
  /// The category or tag, as its address names it.
  let part: String?

  /// First segments of addresses of lists.
  static let lists: Set<String> = ["c", "tag", "tags"]

  init?(_ site: String) {
    guard let origin = APIAddress.origin(of: site), let host = WebAddress.host(of: site) else { return nil }
    self.host = host
    let segments = APIAddress.segments(of: site)
    guard let place = segments.firstIndex(where: { Self.lists.contains($0) }), place + 1 < segments.count else {
      root = site
      list = site + "/latest"
      part = nil
      return
    }
    let encoded = segments.map(APIAddress.encoded)
    root = ([origin] + encoded[..<place]).joined(separator: "/")
    list = ([origin] + encoded).joined(separator: "/")
    part = segments[(place + 1)...].last { !$0.utf8.allSatisfy(\.isDigit) }.map(PlainText.line)
  }
}
