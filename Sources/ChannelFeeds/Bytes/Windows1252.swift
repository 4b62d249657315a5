/// The encoding that pages mean when they say `iso-8859-1` (WHATWG Encoding Standard, index windows-1252).
enum Windows1252 {
  /// The character of a byte. Five bytes stand for C1 controls.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard byte & 0xe0 == 0x80 else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(UInt32(upperControls[Int(byte) - 0x80])) ?? "\u{FFFD}"
  }

  /// The character that a numeric reference means: numbers of C1 controls are read as bytes of this encoding, as the
  /// HTML standard asks; what is no character becomes U+FFFD.
  static func intended(_ value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9f).contains(value) { return scalar(UInt8(truncatingIfNeeded: value)) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The characters of the bytes 80 to 9F.
  private static let upperControls: [UInt16] = [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d, 0x017d,
    0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,
    0x017e, 0x0178,
  ]
}
