import HospitalModel
import TerminalWidgets

/// A sheet of all codes for print: in rows of three, each with the name and specialty under it.
package struct CodePage: Equatable, Sendable {
  private struct Entry: Equatable {
    let code: QRCode
    let name: String
    let specialty: String
  }

  private let entries: [Entry]
  private let isSimulated: Bool

  /// - Parameter physicians: Whose address is too long for a code is left out; see ``missing``.
  package init(_ physicians: [Physician]) {
    entries = physicians.compactMap { physician in
      QRCode(physician.taggedAddress).map {
        Entry(code: $0, name: physician.name, specialty: physician.specialty)
      }
    }
    missing = physicians.count - entries.count
    isSimulated = physicians.contains(where: \.isSimulated)
  }

  /// How many have no code.
  package let missing: Int

  private static let columns = 3
  /// The side of a cell's code in millimetres: a phone reads 30 mm from an arm's length.
  private static let side = 50.0
  private static let cellWidth = 63.0
  private static let cellHeight = 68.0
  private static let margin = 10.0

  private var rows: Int { (entries.count + Self.columns - 1) / Self.columns }

  /// The sheet as SVG, in millimetres; modules are squares, so no font and no viewer blurs them.
  package var svg: String {
    let width = Self.margin * 2 + Double(Self.columns) * Self.cellWidth
    let height = Self.margin * 2 + Double(rows) * Self.cellHeight
    var result = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)mm" height="\(height)mm" viewBox="0 0 \(width) \(height)" \
      font-family="sans-serif" text-anchor="middle">
      <rect width="100%" height="100%" fill="#ffffff"/>

      """
    for (index, entry) in entries.enumerated() {
      let x = Self.margin + Double(index % Self.columns) * Self.cellWidth + (Self.cellWidth - Self.side) / 2
      let y = Self.margin + Double(index / Self.columns) * Self.cellHeight
      let modules = entry.code.width + 2 * QRCode.quietZone
      let scale = Self.side / Double(modules)
      var path = ""
      for row in 0..<entry.code.width {
        for column in 0..<entry.code.width where entry.code.isDark(column: column, row: row) {
          path += "M\(column + QRCode.quietZone) \(row + QRCode.quietZone)h1v1h-1z"
        }
      }
      let middle = x + Self.side / 2
      result += """
        <path transform="translate(\(x) \(y)) scale(\(scale))" fill="#000000" shape-rendering="crispEdges" d="\(path)"/>
        <text x="\(middle)" y="\(y + Self.side + 4)" font-size="4.5" font-weight="bold">\(Self.escaped(entry.name))</text>
        <text x="\(middle)" y="\(y + Self.side + 9)" font-size="3.6">\(Self.escaped(entry.specialty + mark))</text>

        """
    }
    return result + "</svg>\n"
  }

  private var mark: String { isSimulated ? " (SIM)" : "" }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// Dots a module in the picture: at 300 an inch a code of 45 modules is 38 mm wide.
  private static let dotsPerModule = 10
  private static let dotsPerLetter = 4
  /// Rows of dots under a code for its name, with some white around it.
  private static let labelHeight = 90

  /// The sheet as PNG; names in capitals of dots.
  package var png: [UInt8] {
    let modules = (entries.map(\.code.width).max() ?? 21) + 2 * QRCode.quietZone
    let side = modules * Self.dotsPerModule
    var picture = Bitmap(width: side * Self.columns, height: max(rows, 1) * (side + Self.labelHeight))
    for (index, entry) in entries.enumerated() {
      let own = (entry.code.width + 2 * QRCode.quietZone) * Self.dotsPerModule
      let x = index % Self.columns * side
      let y = index / Self.columns * (side + Self.labelHeight)
      picture.draw(entry.code, x: x + (side - own) / 2, y: y, scale: Self.dotsPerModule)
      for (row, words) in [entry.name, entry.specialty + mark].enumerated() {
        let width = Bitmap.width(of: words, scale: Self.dotsPerLetter)
        picture.draw(words, x: x + max(side - width, 0) / 2, y: y + own + row * 40, scale: Self.dotsPerLetter)
      }
    }
    return picture.png()
  }
}
