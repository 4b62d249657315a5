import HospitalModel

/// RSS 0.90 to 0.94, 1.0 (RDF) and 2.0: one vocabulary, told apart by root element, namespace and version.
///
/// Sources: RSS 2.0 (cyber.harvard.edu/rss), RSS 1.0 (web.resource.org/rss/1.0), RSS 0.90 and 0.91 (Netscape).
enum RSSFormat {
  static let rows: [FormatRow] = [
    FormatRow(
      .rss09x, name: "RSS 0.9", root: "rdf", vocabulary: vocabulary,
      recognises: { $0.declares("netscape.com/rdf/simple/0.9") && !$0.declares("purl.org/rss/1.0/") }),
    // Without a namespace of RDF or RSS it is somebody's own XML.
    FormatRow(
      .rss1, name: "RSS 1.0", root: "rdf", vocabulary: vocabulary,
      recognises: { $0.name.namespace == .rdf || $0.declares("purl.org/rss/1.0") || $0.declares("purl.org/net/rss1.1") }
    ),
    FormatRow(
      .rss09x, name: "RSS 0.9", root: "rss", vocabulary: vocabulary, recognises: { $0.version.hasPrefix("0.9") }),
    FormatRow(.rss2, name: "RSS 2.0", root: "rss", vocabulary: vocabulary),
  ]

  private static let vocabulary = Vocabulary(
    fields + looseFields + AtomFormat.fields + ModuleFields.fields + CAPFormat.fields + HAVEFormat.fields)

  /// The elements without a namespace, or in one of RSS's own.
  static let fields: [Field] = [
    Field(.rss, "channel", .container),
    Field(.rss, "item", .opened { $0.beginEntry(id: $1.value("about")) }),
    Field(.rss, "title", .gathered { $0.offerTitle($0.line(.guessed)) }),
    Field(.rss, "link", .opened(beginLink)),
    Field(.rss, "guid", .opened(beginGUID)),
    Field(.rss, "description", .gathered { $0.draft.offerSummary($0.body(.guessed), rank: 0) }),
    Field(.rss, "pubdate", .gathered { $0.draft.published.offerLast($0.date(), rank: 0) }),
    Field(.rss, "author", .gathered(takeAuthor)),
    Field(
      .rss, "category",
      .opened { reading, _ in
        reading.gather(skippingElements: true) { $0.offerCategory($0.line(.guessed)) }
      }),
    Field(.rss, "enclosure", .opened { $0.takeEnclosure(url: $1.value("url"), $1) }),
    Field(.rss, "image", .skipped),
    Field(.rss, "textinput", .skipped),
    Field(.rss, "items", .skipped),
    Field(.rss, "source", .skipped),
  ]

  /// Atom's elements without their namespace, as some feeds have them.
  private static let looseFields: [Field] =
    [
      Field(.rss, "id", .gathered(AtomFormat.takeID)),
      Field(.rss, "summary", .gathered { $0.draft.offerSummary($0.body(.guessed), rank: 2) }),
      Field(.rss, "content", .gathered { $0.draft.content.offer($0.body(.guessed), rank: 3) }),
    ] + AtomFormat.dateFields.map { Field(.rss, $0.name, $0.use) }

  private static func beginLink(_ reading: inout FeedReading, _ attributes: XMLAttributes) {
    guard !attributes.has("href") else { return AtomFormat.takeLink(&reading, attributes) }
    reading.gather { $0.offerLink($0.address()) }
  }

  /// A name and an address in one text, or in elements of their own as in Atom.
  private static func takeAuthor(_ reading: inout FeedReading) {
    var text = reading.line(.literal)
    if reading.hasElements {
      let bytes = reading.gathered
      if let name = bytes.span.content(ofElement: "name") ?? bytes.span.content(ofElement: "email") {
        text = reading.texts.line(bytes.span.extracting(name), rule: .literal)
      }
    }
    reading.draft.author.offerPerson(text.flatMap(personName), rank: 1)
  }

  /// A `guid` that is a permalink and an absolute address stands in for a missing `link`.
  private static func beginGUID(_ reading: inout FeedReading, _ attributes: XMLAttributes) {
    let isPermalink = !attributes.has("ispermalink", word: "false")
    reading.gather { reading in
      let id = reading.line(.literal)
      reading.draft.id.offerLast(id, rank: 0)
      if isPermalink, let id, WebAddress.isWeb(id) { reading.offerLink(id, rank: 5) }
    }
  }

  /// The name in `mail (name)`, `name (mail)` or `name <mail>`; the mail address where there is no name.
  static func personName(_ text: String) -> String? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == ASCII.less }) else { return text }
    for (open, close) in [("(", ")"), ("<", ">")] as [(Character, Character)] {
      guard let start = text.firstIndex(of: open), let end = text.lastIndex(of: close), start < end else { continue }
      let parts = [text[..<start], text[text.index(after: end)...]].map { String($0).trimmingWhiteSpace }
      let outside = parts.filter { !$0.isEmpty }.joined(separator: " ")
      let inside = String(text[text.index(after: start)..<end]).trimmingWhiteSpace
      guard outside.contains("@") != inside.contains("@") else { continue }
      let (mail, name) = outside.contains("@") ? (outside, inside) : (inside, outside)
      return name.isEmpty ? mail : name
    }
    return text
  }
}

extension FeedReading {
  /// Takes a category once.
  mutating func offerCategory(_ name: String?) {
    guard isInEntry, let name, !draft.categories.contains(name) else { return }
    draft.categories.append(name)
  }

  /// Takes an enclosure with the type and length of its attributes.
  mutating func takeEnclosure(url: String?, _ attributes: XMLAttributes) {
    guard isInEntry, let url = texts.webAddress(url) else { return }
    let length = attributes.value("length").flatMap { Int64($0.trimmingWhiteSpace) }
    let type = texts.line(of: attributes.value("type"))
    draft.enclosures.append(Enclosure(url: url, type: type, length: length.flatMap { $0 >= 0 ? $0 : nil }))
  }
}

extension Span<UInt8> {
  /// Where the text of the first element of that name stands, in gathered markup, which has no attributes.
  fileprivate func content(ofElement name: StaticString) -> Range<Int>? {
    var index = 0
    while let open = place(of: name, from: index, ignoringCase: true) {
      index = open + name.utf8CodeUnitCount
      guard byte(at: index) == ASCII.greater, open > 0, self[open - 1] == ASCII.less else { continue }
      return (index + 1)..<(place(of: "</", from: index) ?? count)
    }
    return nil
  }
}
