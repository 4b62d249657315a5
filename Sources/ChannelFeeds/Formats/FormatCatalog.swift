import CLibXML2

/// The root element of a document: what a format is known by.
struct XMLRoot {
  let name: XMLName
  let attributes: XMLAttributes
  /// Pairs of prefix and address, as libxml2 gives them.
  let declarations: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  let declarationCount: Int

  /// The local name in small letters.
  var localName: String { String(decoding: name.localBytes, as: UTF8.self).lowercased() }

  /// The address of its namespace in small letters without white space; empty where there is none.
  var namespaceAddress: String {
    name.address.map { String(cString: $0).lowercased().filter { !$0.isWhitespace } } ?? ""
  }

  /// The version that the root gives, without white space.
  var version: String { (attributes.value("version") ?? "").filter { !$0.isWhitespace } }

  /// True when the root declares a namespace whose address holds that text in small letters.
  func declares(_ text: String) -> Bool {
    guard let declarations else { return false }
    return (0..<declarationCount).contains { place in
      guard let address = declarations[place * 2 + 1] else { return false }
      return String(cString: address).lowercased().contains(text)
    }
  }
}

/// One format that is read: a row of the catalogue.
struct FormatRow: Sendable {
  let format: FeedFormat
  /// The name for people.
  let name: String
  /// The name of the root element in small letters.
  let rootName: String
  /// True for a document of this format; the first row that says so is taken.
  let recognises: @Sendable (XMLRoot) -> Bool
  /// What its elements mean.
  let vocabulary: Vocabulary
  /// True for messages that people act on: damaged ones are refused, never repaired.
  let isStrict: Bool

  init(
    _ format: FeedFormat, name: String, root rootName: String, vocabulary: Vocabulary, isStrict: Bool = false,
    recognises: @escaping @Sendable (XMLRoot) -> Bool = { _ in true }
  ) {
    self.format = format
    self.name = name
    self.rootName = rootName
    self.recognises = recognises
    self.vocabulary = vocabulary
    self.isStrict = isStrict
  }
}

/// A format in JSON that is read: a row of the catalogue.
struct JSONFormatRow: Sendable {
  let format: FeedFormat
  /// The name for people.
  let name: String
  /// Reads a whole document; `nil` for one of another format.
  let read: @Sendable (JSONReader, FeedTexts) -> FeedDocument?
}

/// The formats that are read, one row each; the rows stand in the file of their format.
enum FormatCatalog {
  /// Markup, in the order in which they are tried: the last row of a family takes what is not told apart.
  static let rows: [FormatRow] =
    RSSFormat.rows + AtomFormat.rows + OPMLFormat.rows + CAPFormat.rows + HAVEFormat.rows + EnvelopeFormat.rows

  /// JSON, in the order in which they are tried.
  static let jsonRows: [JSONFormatRow] = [JSONFeedFormat.row, AlertsJSONFormat.row]

  /// The name of a format for people.
  static func name(of format: FeedFormat) -> String? {
    rows.first { $0.format == format }?.name ?? jsonRows.first { $0.format == format }?.name
  }

  /// The format of a root element; `nil` for what is no feed.
  static func row(for root: XMLRoot) -> FormatRow? {
    let name = root.localName
    return rows.first { $0.rootName == name && $0.recognises(root) }
  }

  /// The names of all root elements, in small letters.
  static let rootNames = Set(rows.map(\.rootName))
}
