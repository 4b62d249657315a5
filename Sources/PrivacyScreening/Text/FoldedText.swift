/// A text as the rules read it, and the way back to where everything stood.
///
/// One byte for a letter, a digit or a mark of ASCII, in its own case; ``ScalarFolding`` says what the rest becomes.
/// Malformed UTF-8 is read as Swift's `String` reads it: each broken part is one U+FFFD.
struct FoldedText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// For each byte the scalar it came from; empty while all of the text is ASCII and the two are the same.
  private var scalars: [UInt32] = []
  private(set) var scalarCount = 0

  /// Reads a text anew, keeping the memory.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    scalars.removeAll(keepingCapacity: true)
    if text.allSatisfy({ $0 < 0x80 }) {
      bytes.append(contentsOf: text)
      scalarCount = text.count
    } else {
      readScalars(text)
    }
  }

  private mutating func readScalars(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(text.count)
    scalars.reserveCapacity(text.count)
    var decoder = UTF8()
    var count: UInt32 = 0
    var position = 0
    while position < text.count {
      let ascii = text[position...].prefix { $0 < 0x80 }
      bytes.append(contentsOf: ascii)
      scalars.append(contentsOf: count..<count + UInt32(ascii.count))
      count += UInt32(ascii.count)
      position = ascii.endIndex
      // What is beyond ASCII ends where ASCII begins again.
      let rest = text[position...].prefix { $0 >= 0x80 }
      position = rest.endIndex
      var source = rest.makeIterator()
      decoding: while true {
        let scalar: Unicode.Scalar
        switch decoder.decode(&source) {
        case .scalarValue(let value): scalar = value
        case .error: scalar = "\u{FFFD}"
        case .emptyInput: break decoding
        }
        ScalarFolding.fold(scalar) {
          bytes.append($0)
          scalars.append(count)
        }
        count += 1
      }
    }
    scalarCount = Int(count)
  }

  /// How many digits one by one make a number that is written apart; fewer are a list.
  static let leastDigitsApart = 6

  /// Takes the spaces out of numbers that are written digit by digit: `5 1 2 - 4 4` becomes `512-44`. Where two spaces or
  /// more part two digits, one stays.
  mutating func joinDigitsApart() {
    if scalars.isEmpty { scalars = (0..<UInt32(bytes.count)).map { $0 } }
    var joined: [UInt8] = []
    var origins: [UInt32] = []
    var position = 0
    while position < bytes.count {
      let run = digitsApart(from: position)
      let isNumber = run.digits >= Self.leastDigitsApart
      for place in position..<max(run.end, position + 1) where !isNumber || !isLooseSpace(place) {
        joined.append(bytes[place])
        origins.append(scalars[place])
      }
      position = max(run.end, position + 1)
    }
    bytes = joined
    scalars = origins
  }

  /// The end of the digits that follow each other one by one, and how many they are.
  private func digitsApart(from start: Int) -> (end: Int, digits: Int) {
    var end = start
    var digits = 0
    var next = start
    while next < bytes.count, ByteClass.isDigit(bytes[next]), next == 0 || !ByteClass.isWord(bytes[next - 1]),
      next + 1 >= bytes.count || !ByteClass.isWord(bytes[next + 1])
    {
      digits += 1
      end = next + 1
      next = end
      while next < bytes.count, next - end < 3, bytes[next] == 0x20 || Self.joints.contains(bytes[next]) { next += 1 }
      guard next > end, bytes[end..<next].contains(0x20) else { break }
    }
    return (end, digits)
  }

  private static let joints: [UInt8] = [0x2D, 0x2E, 0x2F]

  /// A space within a run that parts no groups.
  private func isLooseSpace(_ place: Int) -> Bool { bytes[place] == 0x20 && bytes[place - 1] != 0x20 }

  /// Puts a redaction in the place of some of the text.
  mutating func mask(_ ranges: [Range<Int>]) {
    for range in ranges {
      for position in range.clamped(to: bytes.indices) { bytes[position] = ScalarFolding.redaction }
    }
  }

  /// A range of bytes as a range of Unicode scalars of the text; what fell away in it or right after counts with it.
  func scalarRange(_ range: Range<Int>) -> Range<Int> {
    scalarOffset(range.lowerBound)..<scalarOffset(range.upperBound)
  }

  private func scalarOffset(_ position: Int) -> Int {
    if scalars.isEmpty { return min(position, scalarCount) }
    return position < scalars.count ? Int(scalars[position]) : scalarCount
  }
}
