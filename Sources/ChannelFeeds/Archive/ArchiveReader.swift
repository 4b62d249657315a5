public import HospitalModel

/// Reads an archive of posts record by record, so that memory stays the same at any size.
public struct ArchiveReader: ~Copyable {
  private var records: RecordLines
  private let format: PostArchive
  private var texts = FeedTexts(address: nil)

  /// Opens a file; `nil` when it is no archive of posts.
  ///
  /// - Throws: ``FeedError`` when it can't be read.
  public static func open(_ path: String) throws(FeedError) -> ArchiveReader? {
    var records = try RecordLines(path: path)
    guard let first = try records.peek(), let format = PostArchive(firstLine: first) else { return nil }
    if format == .csv { _ = try records.next(quoted: false) }
    return ArchiveReader(records: records, format: format)
  }

  private init(records: consuming RecordLines, format: PostArchive) {
    self.records = records
    self.format = format
  }

  /// The next post; `nil` at the end.
  ///
  /// - Throws: ``FeedError/badRecord(line:detail:)`` for a record that is not as hsdash writes it.
  public mutating func next() throws(FeedError) -> ArchivedPost? {
    guard let record = try records.next(quoted: format == .csv) else { return nil }
    let line = records.line
    var values = format == .csv ? try fields(of: record, line) : members(of: record)
    if values.count == PostArchive.earlierColumns {
      values += [[UInt8]](repeating: [], count: PostArchive.columns.count - values.count)
    }
    guard values.count == PostArchive.columns.count else {
      throw .badRecord(line: line, detail: "it has not the columns of an archive of posts")
    }
    return try post(values, line)
  }

  private func fields(of record: [UInt8], _ line: Int) throws(FeedError) -> [[UInt8]] {
    var reader = TableReader(record, separator: UInt8(ascii: ","))
    let fields = reader.next()?.fields ?? []
    guard reader.openQuoteLine == nil else {
      throw .badRecord(line: line, detail: "a quotation mark is never closed")
    }
    return fields
  }

  private func members(of record: [UInt8]) -> [[UInt8]] {
    var members = Members()
    var reader = JSONReader(record)
    Members.fields.read(&members, &reader)
    return reader.isCutOff || !reader.isAtEnd() ? [] : members.values
  }

  /// The members of a line, in the order of the columns; empty where one is missing.
  private struct Members {
    var values = [[UInt8]](repeating: [], count: PostArchive.columns.count)

    static let fields = JSONFields<Members>(
      [
        ("id", taker(0)), ("hospital", taker(1)), ("channel", taker(2)), ("kind", taker(3)), ("published", taker(4)),
        ("written", taker(5)), ("author", taker(6)), ("title", taker(7)), ("body", taker(8)), ("link", taker(9)),
        ("thread", taker(10)), ("incident", taker(11)), ("versions", taker(12)), ("simulated", taker(13)),
        ("also", taker(14)), ("tags", taker(15)), ("place", taker(16)),
      ])

    private static func taker(_ place: Int) -> JSONFields<Members>.Use {
      { members, reader in
        if reader.readScalar() { members.values[place] = reader.scalar }
      }
    }
  }

  private mutating func post(_ values: [[UInt8]], _ line: Int) throws(FeedError) -> ArchivedPost {
    func text(_ place: Int) -> String? {
      values[place].isEmpty ? nil : String(decoding: values[place], as: UTF8.self)
    }
    func bad(_ detail: String) -> FeedError { .badRecord(line: line, detail: detail) }
    let channel = ChannelID(text(2) ?? "")
    guard let id = text(0).map({ PostID(rawValue: $0) }), !channel.rawValue.isEmpty, id.channel == channel,
      !id.item.isEmpty
    else { throw bad("id is not the channel, a slash and the source's own id") }
    guard let hospital = text(1), hospital.utf8.count <= Self.longestWord else { throw bad("no hospital") }
    guard let kind = text(3), kind.utf8.count <= Self.longestWord else { throw bad("no kind") }
    guard let published = text(4).flatMap({ Timestamp(iso8601: $0) }) else {
      throw bad("published is no time such as 2026-03-02T20:05:00Z")
    }
    let written = text(5).map { Timestamp(iso8601: $0) }
    if case .some(nil) = written { throw bad("written is no time such as 2026-03-02T20:05:00Z") }
    guard let versions = text(12).flatMap({ Int($0) }), (1...Self.mostVersions).contains(versions) else {
      throw bad("versions is no number from 1 to \(Self.mostVersions)")
    }
    guard let simulated = text(13), ["true", "false"].contains(simulated) else {
      throw bad("simulated is neither true nor false")
    }
    let also = (text(14) ?? "").split(separator: "\n").map { PostID(rawValue: String($0)) }
    guard also.allSatisfy({ !$0.channel.rawValue.isEmpty && $0.channel.rawValue.count + 1 < $0.rawValue.count }) else {
      throw bad("also holds what is no post's id")
    }
    let bytes = values[8]
    let body = texts.body(bytes.span, rule: .literal) ?? ""
    let link = self.line(values[9])
    return ArchivedPost(
      hospital: HospitalID(hospital), channel: channel,
      item: FeedItem(
        id: id.item, kind: PostKind(rawValue: kind), title: self.line(values[7]) ?? "",
        body: body, author: self.line(values[6]),
        link: link.flatMap { WebAddress.isWeb($0) ? $0 : nil }, published: published, written: written ?? nil,
        thread: text(10), incident: text(11).map { IncidentID($0) }, tags: lines(values[15]),
        place: self.line(values[16])),
      versions: versions, isSimulated: simulated == "true", alsoAs: also)
  }

  private mutating func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: ASCII.lineFeed).compactMap { line(Array($0)) }
  }

  private mutating func line(_ bytes: [UInt8]) -> String? {
    texts.line(bytes.span, rule: .literal)
  }

  private static let longestWord = 100
  /// An edit a minute for a year; more is a mistake.
  private static let mostVersions = 600_000
}
