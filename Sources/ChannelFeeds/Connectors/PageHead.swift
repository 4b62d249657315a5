/// What a page of HTML tells about its site.
enum PageHead {
  /// A `<link>` of a page.
  struct Link {
    /// In small letters.
    let relations: [String]
    /// The media type in small letters, without parameters.
    let type: String
    let title: String?
    /// Resolved against the page's base.
    let address: String
  }

  /// The links of a page, in its order; only those of the web.
  static func links(in response: FeedResponse) -> [Link] {
    var links: [Link] = []
    let base = base(of: response)
    eachTag("<link", in: response.bodyBytes, first: longest) { attributes in
      guard let relation = attributes("rel"), let reference = attributes("href") else { return true }
      let address = WebAddress.resolve(reference.trimmingWhiteSpace, against: base)
      guard WebAddress.isWeb(address) else { return true }
      let type = attributes("type")?.split(separator: ";").first.map { String($0).trimmingWhiteSpace.lowercased() }
      links.append(
        Link(
          relations: relation.lowercased().split { $0.isWhitespace }.map(String.init), type: type ?? "",
          title: attributes("title"), address: address))
      return links.count < mostLinks
    }
    return links
  }

  /// The addresses that a page's text points to, with the words of their `title`; only those of the web.
  static func anchors(in response: FeedResponse) -> [(address: String, title: String?)] {
    var anchors: [(address: String, title: String?)] = []
    let base = base(of: response)
    eachTag("<a", in: response.bodyBytes, first: longestPage) { attributes in
      guard let reference = attributes("href") else { return true }
      let address = WebAddress.resolve(reference.trimmingWhiteSpace, against: base)
      if WebAddress.isWeb(address) { anchors.append((address, attributes("title"))) }
      return anchors.count < mostAnchors
    }
    return anchors
  }

  /// The address of the first `<link>` whose relation is wanted.
  static func link(in response: FeedResponse, where isWanted: (String) -> Bool) -> String? {
    links(in: response).first { $0.relations.contains(where: isWanted) }?.address
  }

  /// What made the page, as it says.
  static func generator(of response: FeedResponse) -> String? {
    meta("generator", "content", of: response)
  }

  /// The folder of a host in which a Discourse site lies; `nil` for none.
  static func discourseFolder(of response: FeedResponse) -> String? {
    meta("data-discourse-setup", "data-base-uri", of: response).flatMap { folder in
      folder.hasPrefix("/") && folder.count > 1 ? folder : nil
    }
  }

  /// True when these bytes stand somewhere in the page.
  static func mentions(_ text: StaticString, _ response: FeedResponse) -> Bool {
    response.bodyBytes.span.extracting(first: longestPage).place(of: text, from: 0) != nil
  }

  private static func meta(_ wanted: String, _ value: StaticString, of response: FeedResponse) -> String? {
    var found: String?
    eachTag("<meta", in: response.bodyBytes, first: longest) { attributes in
      if (attributes("name") ?? attributes("id"))?.lowercased() == wanted { found = attributes(value) }
      return found == nil
    }
    return found
  }

  /// What relative addresses are resolved against: the page's own word, else its address.
  private static func base(of response: FeedResponse) -> String? {
    let address = WebAddress.isWeb(response.address) ? response.address : nil
    var base: String?
    eachTag("<base", in: response.bodyBytes, first: longest) { attributes in
      base = attributes("href").map { WebAddress.resolve($0.trimmingWhiteSpace, against: address) }
      return base == nil
    }
    return base ?? address
  }

  /// Bytes that are looked through for what stands in the head, and for what may stand anywhere.
  private static let longest = 512 << 10
  private static let longestPage = 1 << 20
  private static let mostLinks = 200
  private static let mostAnchors = 2_000

  /// Goes through the tags of a name until `body` says false.
  private static func eachTag(
    _ tag: StaticString, in bytes: [UInt8], first count: Int, _ body: ((StaticString) -> String?) -> Bool
  ) {
    var index = 0
    let page = Array(bytes.prefix(count))
    while let start = page.span.place(of: tag, from: index, ignoringCase: true) {
      index = start + tag.utf8CodeUnitCount
      // Not the beginning of a longer name.
      guard !page.span.byte(at: index).continuesName else { continue }
      var attributes = MarkupAttributes()
      guard let end = attributes.read(page.span, from: index) else { return }
      index = end
      let goesOn = body { name in
        let attribute = attributes.list.first {
          $0.name.count == name.utf8CodeUnitCount && page.span.has(name, at: $0.name.lowerBound, ignoringCase: true)
        }
        guard let attribute else { return nil }
        var plain = PlainText()
        return plain.text(of: page[attribute.value].span, rule: .html, shape: .line)
      }
      guard goesOn else { return }
    }
  }
}
