/// Cuts JSON of any size into its objects: one a line, a list of them, or the list inside an object.
final class ObjectStream {
  private let bytes: ByteStream
  private var buffer: [UInt8] = []
  private var index = 0
  private var isAtEnd = false
  private var line = 1
  private var isFirst = true

  /// A longer object is none that is looked for.
  private static let longest = 1 << 20

  init(_ bytes: ByteStream) {
    self.bytes = bytes
  }

  var progress: (taken: Int64, length: Int64) { (bytes.taken - Int64(buffer.count - index), bytes.length) }

  /// The next object with the line on which it begins; `nil` at the end.
  func next() throws(FeedError) -> (object: [UInt8], line: Int)? {
    var start: Int?
    var startLine = line
    var depth = 0
    var isInText = false
    while let byte = try byte(at: index) {
      if byte == ASCII.lineFeed { line += 1 }
      if isInText {
        if byte == UInt8(ascii: "\\") { index += 1 } else if byte == ASCII.quote { isInText = false }
      } else if byte == ASCII.quote {
        isInText = start != nil
      } else if byte == UInt8(ascii: "{") {
        if start == nil { (start, startLine) = (index, line) }
        depth += 1
      } else if byte == UInt8(ascii: "["), isFirst, depth == 1, try opensObject(after: index) {
        // The list that the file's only object holds.
        (start, depth) = (nil, 0)
      } else if byte == UInt8(ascii: "}"), depth > 0 {
        depth -= 1
        if depth == 0, let first = start {
          isFirst = false
          let object = Array(buffer[first...index])
          index += 1
          forget()
          return (object, startLine)
        }
      }
      index += 1
      if let first = start, index - first > Self.longest {
        throw .badRecord(line: startLine, detail: "an object of more than 1 MB, or one that is never closed")
      }
      if start == nil { forget() }
    }
    guard start != nil else { return nil }
    throw .badRecord(line: startLine, detail: "the file ends inside this object")
  }

  private func opensObject(after place: Int) throws(FeedError) -> Bool {
    var place = place + 1
    while let byte = try byte(at: place), byte.isWhiteSpace { place += 1 }
    return try byte(at: place) == UInt8(ascii: "{")
  }

  private func forget() {
    guard index > 1 << 16 else { return }
    buffer.removeFirst(index)
    index = 0
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
