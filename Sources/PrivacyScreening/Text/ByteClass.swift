/// What a byte of a folded text is.
enum ByteClass {
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// A letter or a digit.
  static func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || isASCIIWord(byte) }

  static func isASCIIWord(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }

  /// A space, a line end or another control.
  static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  static func isMailbox(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x25, 0x2B, 0x2D, 0x2E, 0x5F: true
    default: isASCIIWord(byte)
    }
  }

  static func isLink(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: false
    default: true
    }
  }

  /// What ends a sentence rather than a link.
  static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D: true
    default: false
    }
  }

  /// `jpg`, `jpeg`, `png`, `gif`, `heic`, `bmp`, `tif`, `tiff`, `webp`, `dcm`, as the bytes of one number.
  static let imageEndings: Set<UInt32> = [
    0x6A_7067, 0x6A70_6567, 0x70_6E67, 0x67_6966, 0x6865_6963, 0x62_6D70, 0x74_6966, 0x7469_6666, 0x7765_6270,
    0x64_636D,
  ]

  static func gap(_ byte: UInt8) -> Gap { gaps[Int(byte)] }

  private static let gaps: [Gap] = {
    var gaps = [Gap](repeating: .symbol, count: 256)
    let rows: [(StaticString, Gap)] = [
      (" \t", .space), ("\n\r\u{0B}\u{0C}", [.space, .line]), (".", .period), (",", .comma), (":", .colon),
      (";", .semicolon), ("-", .dash), ("/\\|", .slash), ("'", .apostrophe), ("([{<", .opening), (")]}>", .closing),
      ("\"", .quote), ("#", .hash), ("$", .currency), ("%", .percent), ("+", .plus), ("=", .equals), ("_", .underscore),
      ("@", .at), ("&", .ampersand),
    ]
    for (marks, gap) in rows {
      marks.withUTF8Buffer { for mark in $0 { gaps[Int(mark)] = gap } }
    }
    return gaps
  }()
}
