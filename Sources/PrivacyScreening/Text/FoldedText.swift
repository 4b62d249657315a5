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
    var decoder = UTF8()
    var source = text.makeIterator()
    var count: UInt32 = 0
    while true {
      let scalar: Unicode.Scalar
      switch decoder.decode(&source) {
      case .scalarValue(let value): scalar = value
      case .error: scalar = "\u{FFFD}"
      case .emptyInput:
        scalarCount = Int(count)
        return
      }
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        scalars.append(count)
      } else {
        ScalarFolding.fold(scalar) {
          bytes.append($0)
          scalars.append(count)
        }
      }
      count += 1
    }
  }

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
