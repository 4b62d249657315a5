/// The namespaces whose elements mean something here. RSS without a namespace and with one of its own is the same.
enum Namespace: UInt8 {
  case rss, atom, rdf, dublinCore, dublinCoreTerms, content, itunes, media, xhtml, xml, cap, have, envelope,
    resourceFinder, podcast, georss, other

  /// The namespace of an address; no address at all is RSS.
  ///
  /// Compared without regard to capital letters and a slash or number sign at the end, which feeds often get wrong.
  init(address: Span<UInt8>) {
    let wanted = Self.normalized(address.text)
    self =
      Self.rows.first { wanted == $0.address }?.namespace
      ?? Self.families.first { wanted.hasPrefix($0.address) }?.namespace ?? .other
  }

  /// The namespace that a prefix usually stands for, for feeds that do not declare it.
  init(usualPrefix: Span<UInt8>) {
    let wanted = usualPrefix.text.lowercased()
    self = Self.prefixes.first { $0.prefix == wanted }?.namespace ?? .other
  }

  /// The address in small letters without scheme and final `/` or `#`.
  private static func normalized(_ address: String) -> String {
    var text = address.lowercased()
    if let slashes = text.range(after: "://") { text = String(text[slashes...]) }
    while text.hasSuffix("/") || text.hasSuffix("#") { text.removeLast() }
    return text
  }

  private static let rows: [(address: String, namespace: Namespace)] = [
    ("purl.org/rss/1.0", .rss),
    ("my.netscape.com/rdf/simple/0.9", .rss),
    ("channel.netscape.com/rdf/simple/0.9", .rss),
    ("my.netscape.com/publish/formats/rss-0.91.dtd", .rss),
    ("purl.org/net/rss1.1", .rss),
    ("backend.userland.com/rss", .rss),
    ("backend.userland.com/rss2", .rss),
    ("backend.userland.com/rss091", .rss),
    ("blogs.law.harvard.edu/tech/rss", .rss),
    ("www.w3.org/2005/atom", .atom),
    ("www.w3.org/1999/02/22-rdf-syntax-ns", .rdf),
    ("purl.org/dc/elements/1.1", .dublinCore),
    ("purl.org/dc/elements/1.0", .dublinCore),
    ("purl.org/dc/terms", .dublinCoreTerms),
    ("purl.org/rss/1.0/modules/content", .content),
    ("www.itunes.com/dtds/podcast-1.0.dtd", .itunes),
    ("example.com/dtds/podcast-1.0.dtd", .itunes),
    ("podcastindex.org/namespace/1.0", .podcast),
    ("www.georss.org/georss", .georss),
    ("search.yahoo.com/mrss", .media),
    ("www.w3.org/1999/xhtml", .xhtml),
    ("www.w3.org/xml/1998/namespace", .xml),
    ("www.incident.com/cap/1.0", .cap),
    ("schemas.google.com/2010/status", .resourceFinder),
  ]

  /// Namespaces with a version at their end.
  private static let families: [(address: String, namespace: Namespace)] = [
    ("purl.org/atom/ns", .atom), ("urn:oasis:names:tc:emergency:cap:", .cap),
    ("urn:oasis:names:tc:emergency:edxl:have:", .have), ("urn:oasis:names:tc:emergency:edxl:de:", .envelope),
  ]

  private static let prefixes: [(prefix: String, namespace: Namespace)] = [
    ("atom", .atom), ("rdf", .rdf), ("dc", .dublinCore), ("dcterms", .dublinCoreTerms), ("content", .content),
    ("itunes", .itunes), ("media", .media), ("xhtml", .xhtml), ("rss", .rss), ("xml", .xml), ("cap", .cap),
    ("podcast", .podcast), ("georss", .georss),
  ]
}

extension String {
  /// The place behind the first occurrence of a text.
  fileprivate func range(after text: String) -> String.Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
