/// Reads a table (RFC 4180) of any size record by record, in the same memory.
///
/// As ``TableReader``, a quotation mark opens only at the beginning of a field, and one that nothing closes stands for
/// itself: it costs its own record, not the rest of the file.
final class TableStream {
  private let bytes: ByteStream
  private let separator: UInt8
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var line = 1

  /// A longer quoted field is one that is never closed.
  private static let longestField = 1 << 16

  init(_ bytes: ByteStream, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// How far the file is read, and how long it is; 0 where that is not known.
  var progress: (taken: Int64, length: Int64) { (bytes.taken - Int64(buffer.count - start), bytes.length) }

  /// The next record that is not blank; `nil` at the end.
  func next() throws(FeedError) -> TableRecord? {
    while true {
      guard let record = try record() else { return nil }
      if record.fields.count > 1 || record.fields.first?.contains(where: { !$0.isWhiteSpace }) == true { return record }
    }
  }

  private func record() throws(FeedError) -> TableRecord? {
    var record = TableRecord(line: line)
    guard try byte(at: start) != nil else { return nil }
    var index = start
    while true {
      let field = try self.field(from: index)
      record.fields.append(field.text)
      index = field.end
      guard let byte = try byte(at: index) else {
        start = index
        break
      }
      if byte == separator {
        index += 1
        continue
      }
      if byte == 0x0d, try self.byte(at: index + 1) == ASCII.lineFeed { index += 1 }
      line += 1
      start = index + 1
      break
    }
    if start > Self.longestField {
      buffer.removeFirst(start)
      start = 0
    }
    return record
  }

  private func field(from index: Int) throws(FeedError) -> (text: [UInt8], end: Int) {
    guard try byte(at: index) == ASCII.quote, let quoted = try quoted(from: index) else {
      return try plain(from: index)
    }
    return quoted
  }

  /// A field in quotation marks; `nil` when nothing closes it.
  private func quoted(from opening: Int) throws(FeedError) -> (text: [UInt8], end: Int)? {
    var text: [UInt8] = []
    var lines = 0
    var index = opening + 1
    while let byte = try byte(at: index), index - opening <= Self.longestField {
      if byte == ASCII.quote {
        index += 1
        guard try self.byte(at: index) == ASCII.quote else {
          line += lines
          let rest = try plain(from: index)
          return (text + rest.text, rest.end)
        }
      } else if byte == ASCII.lineFeed {
        lines += 1
      }
      text.append(byte)
      index += 1
    }
    return nil
  }

  private func plain(from start: Int) throws(FeedError) -> (text: [UInt8], end: Int) {
    var index = start
    while let byte = try byte(at: index), byte != separator, byte != ASCII.lineFeed, byte != 0x0d { index += 1 }
    return (Array(buffer[start..<index]), index)
  }

  private func byte(at index: Int) throws(FeedError) -> UInt8? {
    while index >= buffer.count, !isAtEnd {
      let more = try bytes.next()
      isAtEnd = more.isEmpty
      buffer += more
    }
    return index < buffer.count ? buffer[index] : nil
  }
}
