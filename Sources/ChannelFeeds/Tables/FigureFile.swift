/// A record of a file of figures while it is read: its fields by the column that they mean.
struct FigureRecord {
  let line: Int
  var fields: [FigureColumn: String] = [:]

  subscript(column: FigureColumn) -> String? { fields[column] }
}

/// What a column of a file of figures holds.
enum FigureColumn: Hashable, Sendable, CaseIterable {
  case id, time, clock, campaign, team, amount, currency, fee, donor, donorKey, anonymous, way, kind, message, count,
    thanked, registration
  case source, tag, link, shortLink, event, impressions, clicks, applications, interviews, offers, hires, cost,
    internalCost
  case channel, views, likes, replies, reposts, quotes, reach, followers
}

/// The columns of one kind of file of figures, by the names in headers and of members, in small letters.
struct FigureColumns: Sendable {
  let names: [FigureColumn: [String]]
  private let order: [FigureColumn]
  /// Columns by the names of members, as they stand and in the two ways in which programs write capitals.
  fileprivate let byFingerprint: [UInt64: [FigureColumn]]

  /// - Parameter capitals: Names of members that have capitals inside.
  init(_ names: [FigureColumn: [String]], capitals: [String] = []) {
    self.names = names
    order = FigureColumn.allCases.filter { names[$0] != nil }
    var table: [UInt64: [FigureColumn]] = [:]
    for (column, own) in names {
      let spellings = Set(own + capitals + own.map { $0.replacing(" ", with: "_") })
      for spelling in spellings where Self.matches(spelling, own) {
        table[Fingerprint.of(Array(spelling.utf8).span), default: []].append(column)
      }
    }
    byFingerprint = table
  }

  private static func matches(_ name: String, _ own: [String]) -> Bool {
    let plain = name.lowercased().replacing("_", with: " ")
    return own.contains { $0 == name.lowercased() || $0.replacing("_", with: " ") == plain }
  }

  /// What each column of a header means; a column may mean several things, and the first of them that a kind of file asks for
  /// counts.
  func meanings(_ header: [String]) -> [[FigureColumn]] {
    header.map { name in
      // "Amount (USD)" is an amount, and says its currency once.
      let plain =
        name.hasSuffix(")") ? name.split(separator: "(").first.map { String($0).trimmingWhiteSpace } ?? name : name
      return order.filter { names[$0]?.contains(plain) == true }
    }
  }
}

/// How far an import has come.
public struct ImportProgress: Equatable, Sendable {
  public var records = 0
  public var rejected = 0
  /// Bytes read, and all of them; 0 where the length is not known.
  public var bytes: Int64 = 0
  public var length: Int64 = 0

  public init() {}
}

/// A record that was left out, and why.
public struct RejectedRecord: Equatable, Sendable {
  /// From 1.
  public let line: Int
  public let reason: String
}

/// Reads a file of figures record by record, whatever its form: CSV with any separator, JSON lines, a JSON list.
final class FigureRecords {
  private enum Form {
    case table(TableStream, [[FigureColumn]], width: Int)
    case objects(ObjectStream)
  }

  private let form: Form
  private let columns: FigureColumns
  /// The names of the header's columns in small letters; empty for JSON.
  let header: [String]
  /// What the header's money is in, as `Amount (USD)` says it.
  let headerCurrency: String?

  /// Opens a file; `nil` for a table whose header says nothing of such figures.
  ///
  /// - Throws: ``FeedError``.
  init?(path: String, columns: FigureColumns) throws(FeedError) {
    self.columns = columns
    let scout = try ByteStream(path: path)
    var head = try scout.next()
    while head.count < 1 << 12 {
      let more = try scout.next()
      if more.isEmpty { break }
      head += more
    }
    guard let first = head.first(where: { !$0.isWhiteSpace }) else { return nil }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      header = []
      headerCurrency = nil
      form = .objects(ObjectStream(try ByteStream(path: path)))
      return
    }
    guard first != ASCII.less else { return nil }
    let end = head.firstIndex { $0 == ASCII.lineFeed || $0 == 0x0d } ?? head.endIndex
    let separator = Self.separator(Array(head[..<end]), columns)
    let table = TableStream(try ByteStream(path: path), separator: separator)
    guard let record = try table.next() else { return nil }
    let names = record.fields.map { Self.text($0).lowercased() }
    let meanings = columns.meanings(names)
    guard meanings.contains(where: { !$0.isEmpty }) else { return nil }
    header = names
    headerCurrency = names.compactMap { name in
      name.hasSuffix(")") ? name.split(separator: "(").last.map { String($0.dropLast()).uppercased() } : nil
    }.first { $0.count == 3 && $0.allSatisfy(\.isLetter) }
    form = .table(table, meanings, width: names.count)
  }

  /// The separator that the most known columns stand between.
  private static func separator(_ line: [UInt8], _ columns: FigureColumns) -> UInt8 {
    func known(_ separator: UInt8) -> Int {
      var reader = TableReader(line, separator: separator)
      let names = reader.next()?.fields.map { text($0).lowercased() } ?? []
      return columns.meanings(names).count { !$0.isEmpty }
    }
    let candidates = [ASCII.comma, ASCII.semicolon, ASCII.tab, UInt8(ascii: "|")]
    return candidates.max { known($0) < known($1) } ?? ASCII.comma
  }

  /// True when the header, or any JSON, has all of these.
  func has(_ columns: FigureColumn...) -> Bool {
    guard case .table(_, let meanings, _) = form else { return true }
    return columns.allSatisfy { column in meanings.contains { $0.contains(column) } }
  }

  var isTable: Bool { if case .table = form { true } else { false } }

  var progress: (taken: Int64, length: Int64) {
    switch form {
    case .table(let table, _, _): table.progress
    case .objects(let objects): objects.progress
    }
  }

  /// The next record, or why it can't be read; `nil` at the end.
  func next() throws(FeedError) -> Result<FigureRecord, RejectedRecordError>? {
    switch form {
    case .table(let table, let meanings, let width):
      guard let record = try table.next() else { return nil }
      guard record.fields.count <= width || record.fields[width...].allSatisfy(\.isEmpty) else {
        return .failure(
          RejectedRecordError(line: record.line, reason: "\(record.fields.count) fields under a header of \(width)"))
      }
      var result = FigureRecord(line: record.line)
      for (field, columns) in zip(record.fields, meanings) where !field.isEmpty {
        let text = Self.text(field)
        guard !text.isEmpty else { continue }
        for column in columns where result.fields[column] == nil { result.fields[column] = text }
      }
      return .success(result)
    case .objects(let objects):
      guard let object = try objects.next() else { return nil }
      return .success(record(object.object, line: object.line))
    }
  }

  private func record(_ object: [UInt8], line: Int) -> FigureRecord {
    var record = FigureRecord(line: line)
    var reader = JSONReader(ValidText.decodedUTF8(object.span).text)
    reader.eachMember { reader, name in
      guard let columns = columns.byFingerprint[name] else { return reader.skip() }
      let text: String?
      switch reader.next() {
      case .word: text = reader.readWord()
      case .text, .number: text = reader.readScalar() ? Self.text(reader.scalar) : nil
      default:
        reader.skip()
        text = nil
      }
      guard let text, !text.isEmpty, text != "null" else { return }
      for column in columns where record.fields[column] == nil { record.fields[column] = text }
    }
    return record
  }

  /// A field as one line of text; a spreadsheet that knows no UTF-8 writes the letters of its system.
  private static func text(_ field: [UInt8]) -> String {
    var decoded = ValidText.decodedUTF8(field.span)
    if decoded.isFaulty { decoded = TextEncoding.windows1252.decoded(field.span) }
    return PlainText.line(String(decoding: decoded.text, as: UTF8.self)).trimmingWhiteSpace
  }
}

/// Why a record was left out, as an error.
struct RejectedRecordError: Error, Equatable {
  let line: Int
  let reason: String

  var record: RejectedRecord { RejectedRecord(line: line, reason: reason) }
}
