import HospitalModel

/// Files with one post a record: CSV, a list in JSON, or JSON lines.
enum RecordFile {
  /// Reads the records; `nil` for what is no such file.
  ///
  /// - Throws: ``FeedError/badRecord(line:detail:)`` when no record can be read.
  static func read(_ response: FeedResponse) throws(FeedError) -> SourceReading? {
    let bytes = response.bodyBytes
    let choice = EncodingChoice(bytes.span, charset: response.charset)
    let text = bytes.span.extracting(droppingFirst: choice.markLength)
    guard ForeignContent.kind(of: text) == nil else { return nil }
    var decoded = choice.encoding.decoded(text)
    // A spreadsheet that knows no UTF-8 writes the letters of its system.
    if choice.encoding == .utf8, decoded.isFaulty { decoded = TextEncoding.windows1252.decoded(text) }
    let start = decoded.text.span.byte(at: decoded.text.span.trimmedRange.lowerBound)
    switch start {
    case ASCII.less, 0: return nil
    case UInt8(ascii: "{"), UInt8(ascii: "["): return try JSONRecords.read(decoded.text)
    default: return try TableRecords.read(decoded.text)
    }
  }
}

/// A record while it is read: the same for tables and JSON.
struct RecordDraft {
  var id: String?
  var title: String?
  var body: String?
  var link: String?
  var author: String?
  var published: Timestamp?
  var written: Timestamp?
  var thread: String?
  var kind: String?
  var views: Int64?

  /// The item; `nil` for a record without a text, a link or an id.
  var item: FeedItem? {
    guard title != nil || body != nil || link != nil else { return nil }
    return FeedItem(
      id: id ?? link ?? hashedID, kind: kind.flatMap { Self.kinds[$0.lowercased()] } ?? .post, title: title ?? "",
      body: body ?? "", author: author, link: link.flatMap { WebAddress.isWeb($0) ? $0 : nil }, published: published,
      written: written, thread: thread)
  }

  private var hashedID: String {
    var hash = Fingerprint()
    for text in [title, body, author, published.map { String($0.seconds) }] { hash.add(text ?? "") }
    return hash.text
  }

  /// A file says what a post is; what an official statement is, only a person decides.
  private static let kinds: [String: PostKind] = [
    "question": .question, "answer": .answer, "relay": .relay, "rumour": .rumour, "rumor": .rumour,
  ]
}
