public import HospitalModel

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

/// Looks at what an address or a file holds. A page of HTML that names its feed leads there, one step.
///
/// - Throws: ``FeedError`` when it can't be read or is no feed.
public func findSource(_ address: String, client: FeedClient) throws(FeedError) -> FoundSource {
  let response = try client.fetch(address, Validators())
  let failure: FeedError
  do throws(FeedError) {
    return try foundSource(in: response, asked: address)
  } catch {
    failure = error
  }
  guard let linked = FeedLink.first(in: response.bodyBytes.span, at: response.address) else { throw failure }
  return try foundSource(in: client.fetch(linked, Validators()), asked: linked)
}

private func foundSource(in response: FeedResponse, asked: String) throws(FeedError) -> FoundSource {
  let document = try response.postings()
  let kept = response.permanentAddress ?? asked
  return FoundSource(
    title: document.title ?? document.sender ?? kept, format: document.format, address: kept,
    kind: document.isStatus ? .status : ChannelKind(address: kept),
    channel: ChannelID(address: kept), items: document.items, validators: response.validators,
    warnings: document.warnings)
}

extension FeedDocument {
  /// True for a document of alerts or hospitals' reports.
  fileprivate var isStatus: Bool {
    !entries.isEmpty && entries.allSatisfy { $0.detail != nil }
  }

  /// Who speaks in a message, which has no title of its own.
  fileprivate var sender: String? {
    entries.first.flatMap { entry in
      if case .hospital(let report) = entry.detail { report.name } else { entry.author }
    }
  }
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
