import TerminalCells
import Testing

/// The C code that fills ncurses' rows reads cells by these positions.
@Suite struct CellLayoutTests {
  static func words(_ cell: Cell) -> (low: UInt64, high: UInt64) {
    unsafeBitCast(cell, to: (low: UInt64, high: UInt64).self)
  }

  @Test("a cell is two words")
  func size() {
    #expect(MemoryLayout<Cell>.size == 16)
    #expect(MemoryLayout<Cell>.stride == 16)
  }

  @Test("base, style and width stand where the C code looks")
  func fields() {
    let style = CellStyle(.match, [.underline, .bold])
    let words = Self.words(Cell("x", style: style))
    #expect(words.low == 0x78)
    #expect(words.high >> 58 == 1)
    #expect(words.high >> 42 & 0xFF == UInt64(StyleRole.match.rawValue))
    #expect(words.high >> 50 & 0xFF == UInt64(style.attributes.rawValue))
    #expect(Self.words(.continuation).high >> 58 == 0)
  }

  @Test("marks follow the base, 21 bits each")
  func marks() throws {
    let text = MeasuredText("e\u{301}\u{302}\u{303}\u{304}")
    let words = Self.words(try #require(text.cells.first))
    #expect(words.low & 0x1F_FFFF == 0x65)
    #expect(words.low >> 21 & 0x1F_FFFF == 0x301)
    #expect(words.low >> 42 == 0x302)
    #expect(words.high & 0x1F_FFFF == 0x303)
    #expect(words.high >> 21 & 0x1F_FFFF == 0x304)
  }

  @Test("attributes have the bits that the C code knows")
  func attributes() {
    let bits: [(CellStyle.Attributes, UInt8)] = [
      (.bold, 1), (.dim, 2), (.italic, 4), (.underline, 8), (.reverse, 16), (.struck, 32),
    ]
    for (attribute, bit) in bits { #expect(attribute.rawValue == bit) }
  }
}
