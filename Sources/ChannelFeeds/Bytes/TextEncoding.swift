import Glibc

/// How the bytes of a document are to be read.
enum TextEncoding: Equatable {
  case utf8
  case windows1252
  /// An encoding of the C library, by its name there.
  case library(String)

  /// The encoding of a label, by the rules of the WHATWG Encoding Standard; `nil` for one that it does not know.
  init?(label: String) {
    let wanted = label.lowercased().filter { !$0.isWhitespace }
    // Some writers put `_` for every hyphen.
    let row = Self.row(wanted) ?? Self.row(wanted.replacing("_", with: "-"))
    guard let row else { return nil }
    self = row.encoding
  }
}

extension TextEncoding {
  private static func row(_ label: String) -> (encoding: TextEncoding, labels: String)? {
    EncodingLabels.rows.first { $0.labels.split(separator: " ").contains(label[...]) }
  }
}

/// A document's encoding with what was found on the way to it.
struct EncodingChoice {
  var encoding: TextEncoding
  /// Bytes of the byte-order mark.
  var markLength = 0
  var repair: FeedRepair?
  /// True where only the document itself says so, and of an encoding that every byte fits.
  var isDoubtful = false

  /// Chooses as the contract says: byte-order mark, HTTP charset, XML declaration, UTF-8. UTF-16 and UTF-32 without a
  /// mark are known by the zeros around the first `<`.
  init(_ bytes: Span<UInt8>, charset: String?) {
    encoding = .utf8
    if let row = Self.marks.first(where: { bytes.starts(with: $0.bytes) }) {
      (encoding, markLength) = (row.encoding, row.length)
      return
    }
    if let charset {
      if let known = TextEncoding(label: charset) {
        encoding = known
        return
      }
      repair = Self.unknown(charset)
    }
    if let row = Self.zeros.first(where: { bytes.starts(with: $0.bytes) }) {
      encoding = row.encoding
      return
    }
    guard let label = Self.declaredLabel(bytes) else { return }
    switch TextEncoding(label: label) {
    case .library(let name) where name.hasPrefix("UTF-"): repair = .wrongEncoding  // it would have had zeros
    case .some(let known):
      encoding = known
      isDoubtful = known == .windows1252
    case nil: repair = Self.unknown(label)
    }
  }

  /// What is told of a label that means nothing; a label of white space is none.
  private static func unknown(_ label: String) -> FeedRepair? {
    let name = PlainText.line(label)
    return name.isEmpty ? nil : .unknownEncoding(name)
  }

  /// The label in `<?xml ... encoding="label" ...?>`.
  private static func declaredLabel(_ bytes: Span<UInt8>) -> String? {
    let head = bytes.extracting(first: 1_024)
    guard let start = head.place(of: "<?xml", from: 0), let end = head.place(of: "?>", from: start),
      let word = head.place(of: "encoding", from: start), word < end
    else { return nil }
    var index = word + 8
    while index < end, head[index].isWhiteSpace || head[index] == ASCII.equals { index += 1 }
    guard head[index] == ASCII.quote || head[index] == ASCII.apostrophe else { return nil }
    let close = head.place(of: head[index], from: index + 1)
    guard close < end else { return nil }
    return head.extracting((index + 1)..<close).text
  }

  private typealias Opening = (bytes: [UInt8], length: Int, encoding: TextEncoding)

  private static let marks: [Opening] = [
    ([0xef, 0xbb, 0xbf], 3, .utf8),
    ([0xff, 0xfe, 0, 0], 4, .library("UTF-32LE")),
    ([0, 0, 0xfe, 0xff], 4, .library("UTF-32BE")),
    ([0xff, 0xfe], 2, .library("UTF-16LE")),
    ([0xfe, 0xff], 2, .library("UTF-16BE")),
  ]

  /// What a document can begin with: markup or JSON, and white space in front.
  private static let zeros: [Opening] = ([0x3c, 0x7b, 0x5b, 0x20, 0x0a, 0x0d, 0x09] as [UInt8]).flatMap { first in
    [
      ([first, 0, 0, 0], 0, .library("UTF-32LE")), ([0, 0, 0, first], 0, .library("UTF-32BE")),
      ([first, 0], 0, .library("UTF-16LE")), ([0, first], 0, .library("UTF-16BE")),
    ]
  }
}

extension TextEncoding {
  /// The bytes in UTF-8, and whether some did not fit the encoding.
  func decoded(_ bytes: Span<UInt8>) -> (text: [UInt8], isFaulty: Bool) {
    switch self {
    case .utf8: return ValidText.decodedUTF8(bytes)
    case .windows1252:
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count + bytes.count / 8)
      for index in bytes.indices {
        if bytes[index] < 0x80 { text.append(bytes[index]) } else { text.append(Windows1252.scalar(bytes[index])) }
      }
      return (text, false)
    case .library(let name):
      // A C library without this converter leaves UTF-8 as the last resort; the faulty bytes are told.
      return Self.convert(bytes, from: name) ?? (ValidText.decodedUTF8(bytes).text, true)
    }
  }

  /// Converts with iconv(3); a sequence that does not fit becomes U+FFFD. `nil` when the C library lacks the encoding.
  private static func convert(_ bytes: Span<UInt8>, from name: String) -> (text: [UInt8], isFaulty: Bool)? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    let unit = name.hasPrefix("UTF-32") ? 4 : (name.hasPrefix("UTF-16") ? 2 : 1)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    var isFaulty = false
    bytes.withUnsafeBufferPointer { input in
      // iconv takes a pointer to mutable bytes for history's sake and does not write through it.
      var next = UnsafeMutablePointer(
        mutating: UnsafeRawPointer(input.baseAddress)?.assumingMemoryBound(to: CChar.self))
      var left = input.count
      while left > 0 {
        let status = step(converter, &next, &left, into: &text)
        guard status != 0, status != E2BIG else { continue }
        isFaulty = true
        text.append("\u{FFFD}" as Unicode.Scalar)
        let length = min(unit, left)
        next = next?.advanced(by: length)
        left -= length
      }
      // Encodings with marks of their own hold the last letter back, in case a mark follows.
      next = nil
      _ = step(converter, &next, &left, into: &text)
    }
    return (text, isFaulty)
  }

  /// Converts as much as goes at once; with no input it gives what the converter has held back. Returns the fault, or 0.
  private static func step(
    _ converter: iconv_t, _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, into text: inout [UInt8]
  ) -> CInt {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 16) { output in
      var room = output.count
      var end = output.baseAddress
      let status = iconv(converter, &next, &left, &end, &room)
      let code = errno
      text.append(contentsOf: UnsafeRawBufferPointer(output).prefix(output.count - room))
      return status == -1 ? code : 0
    }
  }
}

extension Span<UInt8> {
  /// True when these bytes stand at the beginning.
  func starts(with opening: [UInt8]) -> Bool {
    guard count >= opening.count else { return false }
    for (index, byte) in opening.enumerated() where self[index] != byte { return false }
    return true
  }
}
