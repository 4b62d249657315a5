/// What the head of a page of HTML tells about its site.
enum PageHead {
  /// The address of the first `<link>` whose relation is wanted, resolved against the page's.
  static func link(in response: FeedResponse, where isWanted: (String) -> Bool) -> String? {
    var found: String?
    eachTag("<link", in: response.bodyBytes) { attributes in
      guard let relation = attributes("rel")?.lowercased(), isWanted(relation), let reference = attributes("href")
      else { return true }
      let address = WebAddress.resolve(reference, against: response.address)
      if WebAddress.isWeb(address) { found = address }
      return found == nil
    }
    return found
  }

  /// What made the page, as it says.
  static func generator(of response: FeedResponse) -> String? {
    var found: String?
    eachTag("<meta", in: response.bodyBytes) { attributes in
      if attributes("name")?.lowercased() == "generator" { found = attributes("content") }
      return found == nil
    }
    return found
  }

  /// Bytes of a page that are looked through: its head.
  private static let longest = 256 << 10

  /// Goes through the tags of a name until `body` says false.
  private static func eachTag(_ tag: StaticString, in bytes: [UInt8], _ body: ((StaticString) -> String?) -> Bool) {
    var index = 0
    let head = Array(bytes.prefix(longest))
    while let start = head.span.place(of: tag, from: index, ignoringCase: true) {
      var attributes = MarkupAttributes()
      guard let end = attributes.read(head.span, from: start + tag.utf8CodeUnitCount) else { return }
      index = end
      let goesOn = body { name in
        let attribute = attributes.list.first {
          $0.name.count == name.utf8CodeUnitCount && head.span.has(name, at: $0.name.lowerBound, ignoringCase: true)
        }
        guard let attribute else { return nil }
        var plain = PlainText()
        return plain.text(of: head[attribute.value].span, rule: .html, shape: .line)
      }
      guard goesOn else { return }
    }
  }
}
