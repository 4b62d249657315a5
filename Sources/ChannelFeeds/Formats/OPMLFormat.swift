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

  /// What hsdash itself wrote; another program's categories are no kinds of channels.
  private static func marks(_ attributes: XMLAttributes, _ reading: inout FeedReading) -> SubscriptionMarks {
    guard let id = reading.texts.line(of: attributes.value("hsdash-id")) else { return SubscriptionMarks() }
    return SubscriptionMarks(
      channel: ChannelID(id),
      kind: reading.texts.line(of: attributes.value("category")).map { ChannelKind(rawValue: $0) },
      interval: attributes.value("hsdash-interval").flatMap { Int64($0) }.flatMap { $0 >= 60 ? $0 : nil })
  }

  /// Takes a feed at once, since others may stand inside it; an outline without one is a folder.
  private static func takeOutline(_ reading: inout FeedReading, _ attributes: XMLAttributes) {
    let isOwn = attributes.has("hsdash-id") || attributes.has("hsdash-hospital")
    let rule: TextRule = isOwn ? .literal : .guessed
    let name =
      reading.texts.line(of: attributes.value("title"), rule: rule)
      ?? reading.texts.line(of: attributes.value("text"), rule: rule)
    guard let address = reading.texts.line(of: attributes.value("xmlurl")) else {
      guard let name else { return }
      reading.folders.append(name)
      return reading.openSection { $0.folders.removeLast() }
    }
    reading.add(
      FeedEntry(
        id: address, title: name, link: reading.texts.webAddress(attributes.value("htmlurl")),
        summary: reading.texts.line(of: attributes.value("description"), rule: .guessed),
        detail: .subscription(folders: reading.folders, marks: marks(attributes, &reading))))
  }
}
