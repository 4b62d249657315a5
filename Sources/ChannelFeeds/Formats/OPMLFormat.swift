import HospitalModel

/// OPML 1.0 to 2.0 as a list of feeds (opml.org/spec2): every outline with an `xmlUrl` is an entry.
enum OPMLFormat {
  static let rows: [FormatRow] = [FormatRow(.opml, name: "OPML", root: "opml", vocabulary: Vocabulary(fields))]

  private static let fields: [Field] = [
    Field(.rss, "head", .container),
    Field(.rss, "title", .gathered { $0.offerTitle($0.line(.guessed)) }),
    Field(.rss, "body", .container),
    Field(.rss, "outline", .opened(takeOutline)),
  ]

  /// Takes a feed at once, since others may stand inside it; an outline without one is a folder.
  private static func takeOutline(_ reading: inout FeedReading, _ attributes: XMLAttributes) {
    let name =
      reading.texts.line(of: attributes.value("title"), rule: .guessed)
      ?? reading.texts.line(of: attributes.value("text"), rule: .guessed)
    guard let address = reading.texts.line(of: attributes.value("xmlurl")) else {
      guard let name else { return }
      reading.folders.append(name)
      return reading.openSection { $0.folders.removeLast() }
    }
    reading.add(
      FeedEntry(
        id: address, title: name, link: reading.texts.webAddress(attributes.value("htmlurl")),
        summary: reading.texts.line(of: attributes.value("description"), rule: .guessed),
        detail: .subscription(folders: reading.folders)))
  }
}
