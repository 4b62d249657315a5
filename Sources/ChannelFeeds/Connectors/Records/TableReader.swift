/// One record of a table, with the line on which it begins, from 1.
struct TableRecord: Equatable {
  var fields: [[UInt8]] = []
  var line: Int
}

/// Reads a table (RFC 4180) record by record.
///
/// Lines end with CR LF, LF or CR; a quoted field may hold them, separators and doubled quotes. What stands behind a
/// closing quote belongs to the field. A quote that is never closed stands for itself. Blank lines are passed over.
struct TableReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1
  /// The line of a quote that is never closed.
  private(set) var openQuoteLine: Int?

  /// - Parameter bytes: UTF-8 without a byte-order mark.
  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// The next record; `nil` at the end.
  mutating func next() -> TableRecord? {
    while index < bytes.count, isLineEnd(bytes[index]) { passLineEnd() }
    guard index < bytes.count else { return nil }
    var record = TableRecord(line: line)
    while true {
      record.fields.append(field())
      guard index < bytes.count else { return record }
      if bytes[index] == separator {
        index += 1
      } else {
        passLineEnd()
        return record
      }
    }
  }

  private mutating func field() -> [UInt8] {
    // Once is enough: behind a quote that nothing closes no other is closed.
    guard index < bytes.count, bytes[index] == ASCII.quote, openQuoteLine == nil else { return plain() }
    let opening = (index: index, line: line)
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == ASCII.quote {
        index += 1
        guard index < bytes.count, bytes[index] == ASCII.quote else { return text + plain() }
        text.append(byte)
        index += 1
      } else if isLineEnd(byte) {
        text.append(ASCII.lineFeed)
        passLineEnd()
      } else {
        text.append(byte)
        index += 1
      }
    }
    openQuoteLine = opening.line
    (index, line) = opening
    return plain()
  }

  private mutating func plain() -> [UInt8] {
    let start = index
    while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) { index += 1 }
    return Array(bytes[start..<index])
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == ASCII.lineFeed || byte == 0x0d }

  private mutating func passLineEnd() {
    if bytes[index] == 0x0d, index + 1 < bytes.count, bytes[index + 1] == ASCII.lineFeed { index += 1 }
    index += 1
    line += 1
  }
}
