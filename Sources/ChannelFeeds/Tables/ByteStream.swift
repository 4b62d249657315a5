import Glibc

/// The bytes of a file of any size, a chunk at a time, as UTF-8: UTF-16 of spreadsheets is turned into it on the way.
final class ByteStream {
  private let descriptor: Int32
  private let path: String
  private let ownsDescriptor: Bool
  private var encoding = Encoding.bytes
  private var isFirst = true
  /// A unit of UTF-16 that was cut by a chunk's end, and the first half of a pair.
  private var rest: [UInt8] = []
  private var high: UInt16?
  /// Bytes of the file that were taken, and all of them; 0 where the length is not known (a pipe).
  private(set) var taken: Int64 = 0
  let length: Int64

  private enum Encoding { case bytes, little, big }

  /// Bytes that are read at a time.
  private static let chunk = 1 << 18

  /// - Parameter path: A file, or `-` for the standard input.
  /// - Throws: ``FeedError/unreadable(path:detail:)``.
  init(path: String) throws(FeedError) {
    self.path = path
    ownsDescriptor = path != "-"
    descriptor = path == "-" ? STDIN_FILENO : Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, detail: String(cString: strerror(errno))) }
    var facts = stat()
    let isFile = fstat(descriptor, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
    length = isFile ? Int64(facts.st_size) : 0
  }

  deinit {
    if ownsDescriptor { close(descriptor) }
  }

  /// The next bytes; empty at the end.
  func next() throws(FeedError) -> [UInt8] {
    while true {
      let bytes = try read()
      guard !bytes.isEmpty else { return [] }
      let text = decoded(bytes)
      if !text.isEmpty { return text }
    }
  }

  private func read() throws(FeedError) -> [UInt8] {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, filled in
      count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      filled = max(count, 0)
    }
    guard count >= 0 else { throw .unreadable(path: path, detail: String(cString: strerror(errno))) }
    taken += Int64(bytes.count)
    return bytes
  }

  private func decoded(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    if isFirst {
      isFirst = false
      for mark in Self.marks where bytes.starts(with: mark.bytes) {
        encoding = mark.encoding
        bytes.removeFirst(mark.bytes.count)
      }
    }
    return encoding == .bytes ? bytes : wide(bytes)
  }

  private static let marks: [(bytes: [UInt8], encoding: Encoding)] = [
    ([0xef, 0xbb, 0xbf], .bytes), ([0xff, 0xfe], .little), ([0xfe, 0xff], .big),
  ]

  private func wide(_ bytes: [UInt8]) -> [UInt8] {
    let all = rest + bytes
    var text: [UInt8] = []
    text.reserveCapacity(all.count)
    for index in stride(from: 0, to: all.count - 1, by: 2) {
      let (first, second) = (UInt16(all[index]), UInt16(all[index + 1]))
      take(encoding == .little ? second << 8 | first : first << 8 | second, into: &text)
    }
    rest = all.count % 2 == 1 ? [all[all.count - 1]] : []
    return text
  }

  private func take(_ unit: UInt16, into text: inout [UInt8]) {
    if UTF16.isLeadSurrogate(unit) {
      high = unit
      return
    }
    var scalar = Unicode.Scalar(UInt32(unit)) ?? "\u{FFFD}"
    if UTF16.isTrailSurrogate(unit), let lead = high {
      scalar = Unicode.Scalar(0x1_0000 + (UInt32(lead) - 0xd800) << 10 + (UInt32(unit) - 0xdc00)) ?? "\u{FFFD}"
    }
    high = nil
    text.append(contentsOf: String(Character(scalar)).utf8)
  }
}
