/// Collects a bracketed paste up to its end mark.
struct PasteCollector {
  /// Makes the terminal mark pastes (mode 2004), and no more.
  static let marksOn = Array("\u{1B}[?2004h".utf8)
  static let marksOff = Array("\u{1B}[?2004l".utf8)

  private static let end: [UInt8] = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  // How much of the end mark has been seen.
  private var matched = 0

  var count: Int { bytes.count }

  /// The text so far, safe to be typed.
  var text: String { Self.cleaned(bytes) }

  /// Takes a byte; true when it completed the end mark.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    // Only the first byte of the mark is an ESC, so a mismatch can begin it anew but never in its middle.
    bytes += Self.end[..<matched]
    matched = byte == Self.end[0] ? 1 : 0
    if matched == 0 { bytes.append(byte) }
    return false
  }

  /// Drops the text; the end mark is still waited for.
  mutating func forgetText() {
    bytes.removeAll(keepingCapacity: false)
  }

  /// Whether the end mark comes with these bytes.
  func ends(in next: [UInt8]) -> Bool {
    var copy = self
    return next.contains { copy.take($0) }
  }

  /// Pasted bytes as text: line ends become `\n`, a tab a space, and other controls (C0 with ESC, DEL, C1) vanish.
  static func cleaned(_ bytes: [UInt8]) -> String {
    var result = ""
    var isAfterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0A where isAfterReturn: break
      case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.unicodeScalars.append("\n")
      case 0x09: result.unicodeScalars.append(" ")
      case 0x00..<0x20, 0x7F..<0xA0: break
      default: result.unicodeScalars.append(scalar)
      }
      isAfterReturn = scalar.value == 0x0D
    }
    return result
  }
}
