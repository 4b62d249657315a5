public import TerminalCells

/// Letters and figures that are read from across a room: dots of a 5 x 7 font as half blocks, scaled to the space.
///
/// Small letters look like capitals; what has no glyph is left out.
public struct BigText: Equatable, Sendable {
  public var text: String
  public var style: CellStyle

  public init(_ text: String, style: CellStyle = .text) {
    self.text = text
    self.style = style
  }

  /// The cells that the text takes at a scale, of 1 or more.
  public func size(scale: Int) -> Size {
    let dots = glyphs.reduce(0) { $0 + $1.width + 1 } - 1
    return Size(columns: max(dots, 0) * scale, rows: (Self.height * scale + 1) / 2)
  }

  /// The largest scale, up to `limit`, at which the text fits; 0 when it doesn't fit at all.
  public func scale(in space: Size, limit: Int = 4) -> Int {
    (1...max(limit, 1)).last { scale in
      let size = size(scale: scale)
      return size.columns <= space.columns && size.rows <= space.rows
    } ?? 0
  }

  /// Draws the text at the top left of the area; at scale 0 as ordinary letters.
  public func draw(into buffer: inout CellBuffer, scale: Int) {
    guard scale > 0 else {
      buffer.write(text, column: 0, row: 0, style: style)
      return
    }
    let size = size(scale: scale)
    for row in 0..<size.rows {
      var column = 0
      for glyph in glyphs {
        for dot in 0..<glyph.width {
          let top = glyph.isSet(dot, row * 2 / scale)
          let bottom = glyph.isSet(dot, (row * 2 + 1) / scale)
          if top || bottom {
            let block: Unicode.Scalar = top ? (bottom ? "█" : "▀") : "▄"
            for part in 0..<scale { buffer.put(Cell(block, style: style), column: column + part, row: row) }
          }
          column += scale
        }
        column += scale
      }
    }
  }

  var glyphs: [Glyph] {
    text.uppercased().unicodeScalars.compactMap { Glyph.all[$0] }
  }

  static let height = 7
}

/// A letter as seven rows of dots, the highest bit on the left.
struct Glyph {
  let width: Int
  let rows: [UInt8]

  func isSet(_ column: Int, _ row: Int) -> Bool {
    rows.indices.contains(row) && rows[row] >> (width - 1 - column) & 1 == 1
  }

  /// - Parameter drawing: Seven rows, `#` for a dot.
  private init(_ drawing: String) {
    let lines = drawing.split(separator: " ")
    width = lines.first?.count ?? 0
    rows = lines.map { line in line.reduce(0) { $0 << 1 | ($1 == "#" ? 1 : 0) } }
  }

  static let all: [Unicode.Scalar: Glyph] = [
    "A": Glyph(".###. #...# #...# ##### #...# #...# #...#"), "B": Glyph("####. #...# #...# ####. #...# #...# ####."),
    "C": Glyph(".#### #.... #.... #.... #.... #.... .####"), "D": Glyph("####. #...# #...# #...# #...# #...# ####."),
    "E": Glyph("##### #.... #.... ####. #.... #.... #####"), "F": Glyph("##### #.... #.... ####. #.... #.... #...."),
    "G": Glyph(".#### #.... #.... #..## #...# #...# .####"), "H": Glyph("#...# #...# #...# ##### #...# #...# #...#"),
    "I": Glyph("### .#. .#. .#. .#. .#. ###"), "J": Glyph("..### ...#. ...#. ...#. ...#. #..#. .##.."),
    "K": Glyph("#...# #..#. #.#.. ##... #.#.. #..#. #...#"), "L": Glyph("#.... #.... #.... #.... #.... #.... #####"),
    "M": Glyph("#...# ##.## #.#.# #.#.# #...# #...# #...#"), "N": Glyph("#...# ##..# #.#.# #.#.# #..## #...# #...#"),
    "O": Glyph(".###. #...# #...# #...# #...# #...# .###."), "P": Glyph("####. #...# #...# ####. #.... #.... #...."),
    "Q": Glyph(".###. #...# #...# #...# #.#.# #..#. .##.#"), "R": Glyph("####. #...# #...# ####. #.#.. #..#. #...#"),
    "S": Glyph(".#### #.... #.... .###. ....# ....# ####."), "T": Glyph("##### ..#.. ..#.. ..#.. ..#.. ..#.. ..#.."),
    "U": Glyph("#...# #...# #...# #...# #...# #...# .###."), "V": Glyph("#...# #...# #...# #...# #...# .#.#. ..#.."),
    "W": Glyph("#...# #...# #...# #.#.# #.#.# ##.## #...#"), "X": Glyph("#...# #...# .#.#. ..#.. .#.#. #...# #...#"),
    "Y": Glyph("#...# #...# .#.#. ..#.. ..#.. ..#.. ..#.."), "Z": Glyph("##### ....# ...#. ..#.. .#... #.... #####"),
    "0": Glyph(".###. #...# #..## #.#.# ##..# #...# .###."), "1": Glyph(".#. ##. .#. .#. .#. .#. ###"),
    "2": Glyph(".###. #...# ....# ..##. .#... #.... #####"), "3": Glyph("####. ....# ....# .###. ....# ....# ####."),
    "4": Glyph("...#. ..##. .#.#. #..#. ##### ...#. ...#."), "5": Glyph("##### #.... ####. ....# ....# #...# .###."),
    "6": Glyph(".###. #.... #.... ####. #...# #...# .###."), "7": Glyph("##### ....# ...#. ..#.. ..#.. .#... .#..."),
    "8": Glyph(".###. #...# #...# .###. #...# #...# .###."), "9": Glyph(".###. #...# #...# .#### ....# ....# .###."),
    "$": Glyph("..#.. .#### #.#.. .###. ..#.# ####. ..#.."), "%": Glyph("##..# ##..# ...#. ..#.. .#... #..## #..##"),
    ",": Glyph(".. .. .. .. .. .# #."), ".": Glyph(". . . . . . #"), ":": Glyph(". . # . # . ."),
    "+": Glyph("..... ..#.. ..#.. ##### ..#.. ..#.. ....."), "-": Glyph(".... .... .... #### .... .... ...."),
    "/": Glyph("....# ....# ...#. ..#.. .#... #.... #...."), "'": Glyph("# # . . . . ."),
    " ": Glyph("... ... ... ... ... ... ..."),
  ]
}
