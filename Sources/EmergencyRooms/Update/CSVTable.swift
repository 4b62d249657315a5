/// Comma-separated values (RFC 4180), read leniently: any line end, a byte order mark, quotes with line ends inside, rows of any width.
struct CSVTable {
  struct Row {
    /// Where it begins in the file, from 1.
    let line: Int
    let fields: [String]
  }

  let header: [String]
  let rows: [Row]

  /// - Throws: ``UpdateError/unclosedQuote(file:line:)`` where a quote has no end.
  init(_ bytes: [UInt8], file: String) throws(UpdateError) {
    var reader = CSVReader(bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...])
    var rows: [Row] = []
    while let row = reader.next() { rows.append(row) }
    if let line = reader.unclosed { throw .unclosedQuote(file: file, line: line) }
    header = rows.first?.fields.map { $0.columnName } ?? []
    self.rows = Array(rows.dropFirst())
  }

  /// The place of the first of these columns that there is.
  func column(_ names: [String]) -> Int? {
    names.lazy.compactMap { header.firstIndex(of: $0) }.first
  }
}

extension CSVTable.Row {
  /// A field without the white space around it; empty when the row or the table has none.
  func text(_ column: Int?) -> String {
    guard let column, fields.indices.contains(column) else { return "" }
    return String(fields[column].trimmed)
  }
}

extension String {
  /// A column's name as columns are compared: small letters and digits only.
  fileprivate var columnName: String {
    lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}

private struct CSVReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var line = 1
  /// The line of a quote that has no end.
  private(set) var unclosed: Int?

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next row that is not empty.
  mutating func next() -> CSVTable.Row? {
    while position < bytes.endIndex {
      let start = line
      var fields = [field()]
      while position < bytes.endIndex, bytes[position] == UInt8(ascii: ",") {
        position += 1
        fields.append(field())
      }
      endLine()
      if fields.count > 1 || !fields[0].isEmpty { return CSVTable.Row(line: start, fields: fields) }
    }
    return nil
  }

  private mutating func field() -> String {
    guard position < bytes.endIndex, bytes[position] == UInt8(ascii: "\"") else {
      return String(decoding: plain(), as: UTF8.self)
    }
    let start = line
    var text: [UInt8] = []
    position += 1
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      guard position < bytes.endIndex, bytes[position] == UInt8(ascii: "\"") else {
        // What stands between a closing quote and the comma belongs to the field: some exports quote half of it.
        return String(decoding: text + plain(), as: UTF8.self)
      }
      text.append(byte)
      position += 1
    }
    unclosed = unclosed ?? start
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func plain() -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.endIndex, !Self.ends.contains(bytes[position]) { position += 1 }
    return bytes[start..<position]
  }

  private static let ends = Array(",\r\n".utf8)

  private mutating func endLine() {
    guard position < bytes.endIndex else { return }
    let isPair =
      bytes[position] == UInt8(ascii: "\r") && position + 1 < bytes.endIndex
      && bytes[position + 1] == UInt8(ascii: "\n")
    position += isPair ? 2 : 1
    line += 1
  }
}
