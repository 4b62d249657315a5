import HospitalModel

/// Atom 1.0 (RFC 4287) and Atom 0.3 (`draft-ietf-atompub-format-00` and before).
enum AtomFormat {
  static let rows: [FormatRow] = [
    FormatRow(
      .atom03, name: "Atom 0.3", root: "feed", vocabulary: vocabulary,
      recognises: { $0.declares("purl.org/atom/ns") || $0.version.hasPrefix("0.") }),
    FormatRow(.atom1, name: "Atom 1.0", root: "feed", vocabulary: vocabulary),
    // An entry by itself (RFC 4287, section 2).
    FormatRow(
      .atom1, name: "Atom 1.0", root: "entry", vocabulary: vocabulary, recognises: { $0.name.namespace == .atom }),
  ]

  /// A feed whose root has no namespace has its elements in RSS's place.
  private static let vocabulary = Vocabulary(
    fields + fields.map { Field(.rss, $0.name, $0.use) }
      // RSS's elements in Atom's place, as some feeds have them.
      + RSSFormat.fields + RSSFormat.fields.map { Field(.atom, $0.name, $0.use) } + ModuleFields.fields
      + CAPFormat.fields
      + HAVEFormat.fields)

  static let fields: [Field] =
    dateFields + [
      Field(.atom, "entry", .opened { reading, _ in reading.beginEntry() }),
      Field(.atom, "id", .gathered(takeID)),
      Field(.atom, "title", .opened { AtomText.gather(&$0, $1) { $0.offerTitle($0.line($1), rank: 1) } }),
      Field(.atom, "link", .opened(takeLink)),
      Field(.atom, "author", .opened { reading, _ in reading.beginPerson(rank: 2) }),
      Field(.atom, "name", .gathered { $0.person.name = $0.person.name ?? $0.line(.literal) }),
      Field(.atom, "email", .gathered { $0.person.mail = $0.person.mail ?? $0.line(.literal) }),
      Field(.atom, "summary", .opened { AtomText.gather(&$0, $1) { $0.draft.offerSummary($0.body($1), rank: 1) } }),
      Field(
        .atom, "content",
        .opened { AtomText.gather(&$0, $1, isContent: true) { $0.draft.content.offer($0.body($1), rank: 1) } }),
      Field(.atom, "category", .opened(takeCategory)),
    ]

  static let dateFields: [Field] = [
    Field(.atom, "published", .gathered { $0.draft.published.offerLast($0.date(), rank: 1) }),
    Field(.atom, "issued", .gathered { $0.draft.published.offerLast($0.date(), rank: 2) }),
    Field(.atom, "created", .gathered { $0.draft.published.offerLast($0.date(), rank: 3) }),
    Field(.atom, "updated", .gathered { $0.draft.updated.offerLast($0.date(), rank: 1) }),
    Field(.atom, "modified", .gathered { $0.draft.updated.offerLast($0.date(), rank: 2) }),
  ]

  /// An id that is an absolute address stands in for a missing link, as a permalink of RSS does.
  static func takeID(_ reading: inout FeedReading) {
    guard let id = reading.line(.literal) else { return }
    if reading.isInEntry { reading.draft.id.offerLast(id, rank: 2) }
    if WebAddress.isWeb(id) { reading.offerLink(id, rank: 5) }
  }

  /// `rel` decides: no `rel` and `alternate` are the page, `enclosure` is a file, everything else is not read.
  static func takeLink(_ reading: inout FeedReading, _ attributes: XMLAttributes) {
    guard attributes.has("href") else { return reading.gather { $0.offerLink($0.address(), rank: 3) } }
    if isAlternate(attributes) {
      reading.offerLink(reading.texts.webAddress(attributes.value("href")), rank: 1)
    } else if attributes.has("rel", word: "enclosure") || attributes.has("type", word: "application/cap+xml") {
      reading.takeEnclosure(url: attributes.value("href"), attributes)
    }
    reading.skip()
  }

  private static func isAlternate(_ attributes: XMLAttributes) -> Bool {
    !attributes.has("rel") || attributes.has("rel", word: "alternate") || attributes.has("rel", word: "")
      || attributes.has("rel", word: "http://www.iana.org/assignments/relation/alternate")
  }

  private static func takeCategory(_ reading: inout FeedReading, _ attributes: XMLAttributes) {
    let name = reading.texts.line(of: attributes.value("term")) ?? reading.texts.line(of: attributes.value("label"))
    reading.offerCategory(name)
    reading.skip()
  }
}
