/// A picture of black and white dots, for print.
public struct Bitmap: Equatable, Sendable {
  public let width: Int
  public let height: Int
  /// Row by row from the top left; true where it is black.
  public private(set) var dots: [Bool]

  /// A white picture.
  public init(width: Int, height: Int) {
    self.width = max(width, 1)
    self.height = max(height, 1)
    dots = Array(repeating: false, count: self.width * self.height)
  }

  /// Blackens a rectangle, as far as it lies in the picture.
  public mutating func fill(x: Int, y: Int, width: Int, height: Int) {
    for row in max(y, 0)..<max(min(y + height, self.height), max(y, 0)) {
      for column in max(x, 0)..<max(min(x + width, self.width), max(x, 0)) { dots[row * self.width + column] = true }
    }
  }

  /// Draws a code with its quiet zone, so many dots a module.
  public mutating func draw(_ code: QRCode, x: Int, y: Int, scale: Int) {
    for row in 0..<code.width {
      for column in 0..<code.width where code.isDark(column: column, row: row) {
        fill(
          x: x + (column + QRCode.quietZone) * scale, y: y + (row + QRCode.quietZone) * scale, width: scale,
          height: scale)
      }
    }
  }

  /// The width of a word that is drawn in capitals of 5 x 7 dots.
  public static func width(of text: String, scale: Int) -> Int {
    max(BigText(text).glyphs.reduce(0) { $0 + $1.width + 1 } - 1, 0) * scale
  }

  /// Draws a word in capitals of 5 x 7 dots, each of so many dots; what has no glyph is left out.
  public mutating func draw(_ text: String, x: Int, y: Int, scale: Int) {
    var column = 0
    for glyph in BigText(text).glyphs {
      for row in 0..<BigText.height {
        for dot in 0..<glyph.width where glyph.isSet(dot, row) {
          fill(x: x + (column + dot) * scale, y: y + row * scale, width: scale, height: scale)
        }
      }
      column += glyph.width + 1
    }
  }
}

extension Bitmap {
  /// The picture as a PNG (ISO/IEC 15948): one bit a dot, in stored blocks (RFC 1950, 1951), which needs no library.
  ///
  /// - Parameter dotsPerMeter: For print; 11,811 are 300 an inch.
  public func png(dotsPerMeter: UInt32 = 11_811) -> [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // A bit a dot of grey, nothing interlaced.
    Self.add("IHDR", Self.bytes(UInt32(width)) + Self.bytes(UInt32(height)) + [1, 0, 0, 0, 0], to: &file)
    Self.add("pHYs", Self.bytes(dotsPerMeter) + Self.bytes(dotsPerMeter) + [1], to: &file)
    Self.add("IDAT", Self.stored(rows), to: &file)
    Self.add("IEND", [], to: &file)
    return file
  }

  /// Each row behind a byte for "no filter"; a set bit is white.
  private var rows: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(height * (width / 8 + 2))
    for row in 0..<height {
      bytes.append(0)
      for start in stride(from: 0, to: width, by: 8) {
        var byte: UInt8 = 0
        for bit in 0..<8 where start + bit < width && !dots[row * width + start + bit] { byte |= 0x80 >> bit }
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static let longestBlock = 65_535

  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: bytes.count, by: longestBlock) {
      let block = bytes[start..<min(start + longestBlock, bytes.count)]
      let length = UInt16(block.count)
      result.append(start + longestBlock >= bytes.count ? 1 : 0)
      result += [UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)]
      result += block
    }
    return result + Self.bytes(adler(bytes))
  }

  private static func adler(_ bytes: [UInt8]) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return high << 16 | low
  }

  private static func add(_ name: String, _ content: [UInt8], to file: inout [UInt8]) {
    let checked = Array(name.utf8) + content
    file += bytes(UInt32(content.count)) + checked + bytes(checksum(checked))
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) }
  }

  /// CRC-32 as PNG wants it (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
