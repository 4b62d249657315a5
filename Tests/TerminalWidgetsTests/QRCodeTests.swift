import TerminalCells
import TerminalWidgets
import Testing

@Suite("QR codes")
struct QRCodeTests {
  private static let address = "https://north.example/a?utm_source=qr"

  @Test("the smallest version that holds a text, and the most correction that this version has room for")
  func choice() throws {
    // Capacities in bytes (ISO/IEC 18004, table 7): version 1 holds 17, 14, 11, 7; version 2 holds 32, 26, 20, 14.
    let rows: [(bytes: Int, width: Int, correction: QRCode.Correction)] = [
      (1, 21, .high), (7, 21, .high), (8, 21, .quartile), (11, 21, .quartile), (12, 21, .medium), (14, 21, .medium),
      (15, 21, .low), (17, 21, .low), (18, 25, .quartile), (20, 25, .quartile), (21, 25, .medium), (27, 25, .low),
      (32, 25, .low), (33, 29, .medium), (106, 37, .low), (107, 41, .low),
    ]
    for row in rows {
      let code = try #require(QRCode(String(repeating: "a", count: row.bytes)))
      #expect(code.width == row.width && code.correction == row.correction, "\(row.bytes) bytes")
    }
    #expect(QRCode("") == nil && QRCode(String(repeating: "a", count: 2_954)) == nil)
    #expect(QRCode(String(repeating: "a", count: 2_953))?.width == 177)
  }

  @Test("the three finders stand in their corners, inside a light zone of four modules")
  func finders() throws {
    let code = try #require(QRCode(Self.address))
    let last = code.width - 1
    for corner in [(0, 0), (last - 6, 0), (0, last - 6)] {
      for place in 0...6 {
        #expect(
          code.isDark(column: corner.0 + place, row: corner.1) && code.isDark(column: corner.0, row: corner.1 + place))
      }
      #expect(
        !code.isDark(column: corner.0 + 1, row: corner.1 + 1) && code.isDark(column: corner.0 + 3, row: corner.1 + 3))
    }
    for place in -QRCode.quietZone..<(code.width + QRCode.quietZone) {
      #expect(!code.isDark(column: place, row: -1) && !code.isDark(column: code.width, row: place))
    }
  }

  /// What the cells of a drawn code look like, module by module.
  private func modules(_ code: QRCode, _ form: QRCode.Form, _ blocks: QRCode.Blocks) -> [Bool] {
    let size = code.size(form)
    var buffer = CellBuffer(size: size)
    code.draw(into: &buffer, form, blocks: blocks)
    let palette = Palette()
    func isDark(_ colour: Colour) -> Bool { colour == .rgb(0, 0, 0) }
    let side = code.width + 2 * QRCode.quietZone
    return (0..<(side * side)).map { index in
      let (column, row) = (index % side, index / side)
      let cell = form == .halfBlocks ? buffer[column, row / 2] : buffer[column * 2, row]
      let look = palette[cell.style.role]
      switch cell.text {
      case "▀": return isDark(row % 2 == 0 ? look.foreground : look.background)
      case "▄": return isDark(row % 2 == 1 ? look.foreground : look.background)
      case " ": return isDark(look.background)
      default: return isDark(look.foreground)
      }
    }
  }

  @Test("every form looks the same: black on white, whatever is drawn as blocks")
  func forms() throws {
    let code = try #require(QRCode(Self.address))
    let side = code.width + 2 * QRCode.quietZone
    let expected = (0..<(side * side)).map {
      code.isDark(column: $0 % side - QRCode.quietZone, row: $0 / side - QRCode.quietZone)
    }
    for form in [QRCode.Form.halfBlocks, .twoColumns] {
      for blocks in [QRCode.Blocks.light, .dark] { #expect(modules(code, form, blocks) == expected) }
    }
    #expect(code.size() == Size(columns: side, rows: (side + 1) / 2))
    #expect(code.size(.twoColumns) == Size(columns: side * 2, rows: side))
  }

  @Test("in ASCII a code is made of signs that stay as they are")
  func ascii() throws {
    let code = try #require(QRCode(Self.address))
    var buffer = CellBuffer(size: code.size(.twoColumns))
    code.draw(into: &buffer, .twoColumns)
    #expect(buffer.inASCII() == buffer)
  }

  @Test("a code that has no room whole is not drawn at all")
  func clipping() throws {
    let code = try #require(QRCode(Self.address))
    let size = code.size()
    for small in [Size(columns: size.columns - 1, rows: size.rows), Size(columns: size.columns, rows: size.rows - 1)] {
      var buffer = CellBuffer(size: small)
      code.draw(into: &buffer)
      #expect(buffer == CellBuffer(size: small))
    }
  }

  @Test("no theme changes the colours of a code, not even one that is painted on a ground")
  func colours() {
    var palette = Palette()
    palette[.codeLight] = Appearance(foreground: .ansi(1))
    for painted in [palette, palette.painted(ground: .rgb(9, 9, 9))] {
      #expect(painted[.codeLight] == Appearance(foreground: .rgb(255, 255, 255), background: .rgb(0, 0, 0)))
      #expect(painted[.codeDark] == Appearance(foreground: .rgb(0, 0, 0), background: .rgb(255, 255, 255)))
    }
  }

  @Test("a picture is a PNG of one bit a dot whose checksums fit")
  func png() throws {
    var picture = Bitmap(width: 10, height: 3)
    picture.fill(x: 1, y: 1, width: 20, height: 1)
    let bytes = picture.png()
    #expect(Array(bytes.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    // The end's checksum is the same in every PNG.
    #expect(Array(bytes.suffix(12)) == [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
    let rows: [UInt8] = [0, 0xFF, 0xC0, 0, 0x80, 0x00, 0, 0xFF, 0xC0]
    #expect(bytes.contains(rows), "white rows around a black one behind a white dot")
  }
}

extension Palette {
  fileprivate func painted(ground: Colour) -> Palette {
    var copy = self
    for (_, role) in StyleRole.named { copy[role].background = ground }
    return copy
  }
}
