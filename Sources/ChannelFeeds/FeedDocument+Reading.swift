/// Reads a feed of any known format (``FeedFormat``), repairing what is broken.
///
/// Well-formed UTF-8 is read in one pass. Everything else is decoded, mended and read again; `warnings` says what was
/// wrong.
///
/// - Parameters:
///   - bytes: The document as it came, at most 32 MiB.
///   - charset: The charset of the HTTP answer; it goes before the encoding that the document declares.
///   - address: Where it was fetched; relative links are resolved against it.
///   - form: Whether bodies keep the structure of their HTML.
/// - Throws: ``FeedError/notAFeed(found:)`` or ``FeedError/tooLarge(limit:)``.
/// - Complexity: O(*n*) in the number of bytes.
public func readFeed(
  _ bytes: [UInt8], charset: String? = nil, address: String? = nil, form: BodyForm = .plain
) throws(FeedError) -> FeedDocument {
  guard bytes.count <= FeedLimits.document else { throw .tooLarge(limit: FeedLimits.document) }
  if let found = ForeignContent.kind(of: bytes.span) { throw .notAFeed(found: found) }
  let choice = EncodingChoice(bytes.span, charset: charset)
  var repairs = FeedRepairs()
  if let repair = choice.repair { repairs.note(repair) }
  let text = bytes.span.extracting(droppingFirst: choice.markLength)
  if choice.encoding == .utf8 {
    if let document = try readStrictly(text, address: address, form, repairs: repairs) { return document }
  }
  if choice.isDoubtful, text.isUTF8, !text.isASCII {
    // Nobody writes by chance in windows-1252 what is UTF-8.
    repairs.note(.otherEncoding)
    if let document = try readStrictly(text, address: address, form, repairs: repairs) { return document }
    return try readMended(ValidText.decodedUTF8(text).text, address: address, form, repairs: repairs)
  }
  let decoded = choice.encoding.decoded(text)
  if decoded.isFaulty { repairs.note(.wrongEncoding) }
  if decoded.text.span.beginsJSON { return try readJSON(decoded.text, address: address, form, repairs: repairs) }
  if choice.encoding != .utf8 {
    if let document = try readStrictly(decoded.text.span, address: address, form, repairs: repairs) { return document }
  }
  return try readMended(decoded.text, address: address, form, repairs: repairs)
}

/// Reads a well-formed document of markup; `nil` where it must be mended first.
private func readStrictly(
  _ text: Span<UInt8>, address: String?, _ form: BodyForm, repairs: FeedRepairs
) throws(FeedError) -> FeedDocument? {
  guard let start = text.firstMarkup else { return nil }
  var reading = FeedReading(address: address, form: form, isMended: false)
  // White space in front of an XML declaration is a fault to libxml2, and without one it means nothing.
  let outcome = XMLParser.parse(text.extracting(droppingFirst: start), strictness: .strict, into: &reading)
  if let row = reading.row, row.isStrict, outcome.usesEntities || !outcome.isWellFormed {
    throw .damaged(format: row.name, line: outcome.faultLine + text.extracting(first: start).lineFeeds)
  }
  guard !outcome.usesEntities, outcome.isWellFormed || reading.isComplete else { return nil }
  guard let row = reading.row else { return nil }
  var repairs = repairs
  if start > 0, text.has("<?xml", at: start) { repairs.note(.junkBefore) }
  if !outcome.isWellFormed, reading.hasClosedRoot { repairs.note(.junkAfter) }
  if outcome.hasUndeclaredPrefix { repairs.note(.undeclaredPrefix) }
  return reading.document(format: row.format, repairs: repairs)
}

private func readJSON(
  _ text: [UInt8], address: String?, _ form: BodyForm, repairs: FeedRepairs
) throws(FeedError) -> FeedDocument {
  for row in FormatCatalog.jsonRows {
    guard var document = row.read(JSONReader(text), FeedTexts(address: address, form: form)) else { continue }
    document.warnings = repairs.sentences + document.warnings
    return document
  }
  throw .notAFeed(found: "JSON of another kind")
}

private func readMended(
  _ text: [UInt8], address: String?, _ form: BodyForm, repairs: FeedRepairs
) throws(FeedError) -> FeedDocument {
  var repairs = repairs
  var text = text
  if let allowed = ValidText.withoutForbidden(text.span) {
    text = allowed
    repairs.note(.forbiddenCharacters)
  }
  var mended = MarkupMender.mend(text.span)
  var reading = FeedReading(address: address, form: form, isMended: true)
  var outcome = XMLParser.parse(mended.text.span, strictness: .lenient, into: &reading)
  if reading.foreignRoot == "html" {
    mended = MarkupMender.mend(text.span, isPage: true)
    reading = FeedReading(address: address, form: form, isMended: true)
    outcome = XMLParser.parse(mended.text.span, strictness: .lenient, into: &reading)
  }
  guard let row = reading.row else {
    throw .notAFeed(found: ForeignContent.kind(ofRoot: reading.foreignRoot, in: text.span))
  }
  guard !row.isStrict else { throw .damaged(format: row.name, line: mended.repairs.firstLine ?? 1) }
  for repair in mended.repairs.list { repairs.note(repair) }
  if outcome.hasUndeclaredPrefix { repairs.note(.undeclaredPrefix) }
  if !outcome.isWellFormed, !mended.isCutOff, !reading.isStopped {
    repairs.note(.brokenMarkup(line: outcome.faultLine))
  }
  return reading.document(format: row.format, repairs: repairs)
}

extension FeedReading {
  /// True when the whole feed was read, or all that is wanted of it.
  fileprivate var isComplete: Bool { hasClosedRoot || (isStopped && row != nil) }

  fileprivate func document(format: FeedFormat, repairs: FeedRepairs) -> FeedDocument {
    var all = repairs
    for repair in texts.repairs.list { all.note(repair) }
    var document = FeedDocument(
      format: format, title: title.value, link: link.value, entries: entries, warnings: all.sentences)
    if let author = feedAuthor.value {
      for place in entries.indices where entries[place].author == nil { document.entries[place].author = author }
    }
    return document
  }
}

extension Span<UInt8> {
  /// Where the first `<` stands behind white space only; `nil` when something else comes first.
  fileprivate var firstMarkup: Int? {
    let start = trimmedRange.lowerBound
    return start < count && self[start] == ASCII.less ? start : nil
  }

  /// True when an object or a list of JSON begins behind white space.
  fileprivate var beginsJSON: Bool {
    let first = byte(at: trimmedRange.lowerBound)
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  fileprivate var lineFeeds: Int {
    var lines = 0
    for index in indices where self[index] == ASCII.lineFeed { lines += 1 }
    return lines
  }
}

/// What input is that is no feed, in words for the message.
enum ForeignContent {
  /// Says what input is that can't be a feed; `nil` for what may be one.
  static func kind(of bytes: Span<UInt8>) -> String? {
    let text = bytes.extracting(bytes.trimmedRange)
    if text.isEmpty { return "empty" }
    return signatures.first { bytes.starts(with: $0.bytes) }?.kind
  }

  /// Says what a document with another root, or with none, is.
  static func kind(ofRoot name: String?, in text: Span<UInt8>) -> String {
    let isPage = text.extracting(first: FeedLimits.junk).place(of: "<!doctype html", from: 0, ignoringCase: true) != nil
    guard name != "html", !isPage else { return "an HTML page" }
    return name.map { "XML with the root \(PlainText.line($0).prefix(40))" } ?? "text without markup"
  }

  private static let signatures: [(bytes: [UInt8], kind: String)] = [
    ([0x89, 0x50, 0x4e, 0x47], "a PNG image"), ([0xff, 0xd8, 0xff], "a JPEG image"),
    ([0x47, 0x49, 0x46, 0x38], "a GIF image"), ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
    ([0x50, 0x4b, 0x03, 0x04], "a ZIP archive"), ([0x1f, 0x8b], "gzip data"),
  ]
}
