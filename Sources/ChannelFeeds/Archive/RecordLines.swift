import Glibc

/// The records of a file, one after the other: lines, or lines of a table whose quoted fields may hold line ends.
struct RecordLines: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var nextLine = 1
  /// The line on which the last record begins, from 1.
  private(set) var line = 0

  /// Bytes that are read at a time.
  private static let chunk = 1 << 18
  /// A longer record is no post.
  private static let longest = 1 << 26

  /// - Throws: ``FeedError/unreadable(path:detail:)`` when the file can't be opened.
  init(path: String) throws(FeedError) {
    self.path = path
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, detail: String(cString: strerror(errno))) }
  }

  deinit {
    close(descriptor)
  }

  /// The first line, without taking it.
  mutating func peek() throws(FeedError) -> [UInt8]? {
    guard let end = try end(quoted: false) else { return nil }
    return Array(buffer[start..<end])
  }

  /// The next record without its line end; `nil` at the end. Blank lines are passed over.
  mutating func next(quoted: Bool) throws(FeedError) -> [UInt8]? {
    while let end = try end(quoted: quoted) {
      let record = Array(buffer[start..<end])
      line = nextLine
      nextLine += record.count { $0 == ASCII.lineFeed } + 1
      start = end + 1
      if record.contains(where: { !$0.isWhiteSpace }) { return record }
    }
    return nil
  }

  /// The place of the line feed that ends the next record, or the end of the file.
  private mutating func end(quoted: Bool) throws(FeedError) -> Int? {
    var index = start
    var isInQuotes = false
    while true {
      while index < buffer.count {
        let byte = buffer[index]
        if byte == ASCII.quote, quoted { isInQuotes.toggle() }
        if byte == ASCII.lineFeed, !isInQuotes { return index }
        index += 1
      }
      if isAtEnd { return index > start ? index : nil }
      guard index - start < Self.longest else {
        throw .badRecord(line: nextLine, detail: "it is longer than any post; is a quotation mark never closed?")
      }
      index -= start
      try fill()
    }
  }

  private mutating func fill() throws(FeedError) {
    buffer.removeFirst(start)
    start = 0
    let filled = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
    let count = buffer.withUnsafeMutableBytes { bytes in
      unsafe read(descriptor, bytes.baseAddress?.advanced(by: filled), Self.chunk)
    }
    buffer.removeLast(Self.chunk - max(count, 0))
    guard count >= 0 else { throw .unreadable(path: path, detail: String(cString: strerror(errno))) }
    isAtEnd = count == 0
  }
}
