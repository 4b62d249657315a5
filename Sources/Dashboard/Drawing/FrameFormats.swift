import TerminalCells

/// A frame outside of a terminal: text, SGR sequences, or a picture.
package enum FrameFormat {
  /// One line a row, trailing blanks cut.
  package static func text(_ frame: CellBuffer) -> String {
    (0..<frame.size.rows).map { frame.text(row: $0) + "\n" }.joined()
  }

  /// The same with colours, as a terminal of direct colour reads them.
  package static func ansi(_ frame: CellBuffer, _ palette: Palette) -> String {
    var result = ""
    for row in 0..<frame.size.rows {
      for run in runs(frame, row: row) {
        let look = Look(run.style, palette)
        result += "\u{1B}[0\(look.sgr)m\(run.text)"
      }
      result += "\u{1B}[0m\n"
    }
    return result
  }

  /// A picture: a monospaced grid with every run in its place, whatever font draws it.
  package static func svg(_ frame: CellBuffer, _ palette: Palette, background: Colour) -> String {
    let width = Double(frame.size.columns) * cellWidth + 2 * margin
    let height = Double(frame.size.rows) * cellHeight + 2 * margin
    let ground = background.hex ?? "#101418"
    let ink = palette[.text].foreground.hex ?? "#d8dee4"
    var result = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
      font-family="'DejaVu Sans Mono','Menlo','Consolas',monospace" font-size="14">
      <rect width="100%" height="100%" rx="6" fill="\(ground)"/>

      """
    for row in 0..<frame.size.rows {
      for run in runs(frame, row: row) {
        let x = margin + Double(run.column) * cellWidth
        let y = margin + Double(row) * cellHeight
        let look = Look(run.style, palette)
        let (front, back) = look.isReverse ? (look.back ?? ground, look.front ?? ink) : (look.front ?? ink, look.back)
        let columns = Double(run.columns) * cellWidth
        if let back {
          result += "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(columns)\" height=\"\(cellHeight)\" fill=\"\(back)\"/>\n"
        }
        guard run.text.contains(where: { $0 != " " }) else { continue }
        let start = "y=\"\(y + 14)\" fill=\"\(front)\"\(look.svgAttributes)"
        result +=
          run.text.unicodeScalars.contains(where: isBraille)
          ? "<text \(start)>\(spread(run, from: x))</text>\n"
          : "<text x=\"\(x)\" \(start) textLength=\"\(columns)\" xml:space=\"preserve\">\(escaped(run.text))</text>\n"
      }
    }
    return result + "</svg>\n"
  }

  private static func isBraille(_ scalar: Unicode.Scalar) -> Bool { (0x2800...0x28FF).contains(scalar.value) }

  /// Every glyph in its own place: fonts without braille borrow it from others, which are wider than their own blanks.
  private static func spread(_ run: Run, from x: Double) -> String {
    run.text.enumerated().filter { $0.element != " " }.map { index, character in
      "<tspan x=\"\(x + Double(index) * cellWidth)\">\(escaped(String(character)))</tspan>"
    }.joined()
  }

  private static let cellWidth = 8.5
  private static let cellHeight = 18.0
  private static let margin = 8.0

  private struct Run {
    var column: Int
    var columns: Int
    var text: String
    var style: CellStyle
  }

  /// Stretches of one style; a row's trailing blanks in the plain style are left out.
  private static func runs(_ frame: CellBuffer, row: Int) -> [Run] {
    var runs: [Run] = []
    for column in 0..<frame.size.columns {
      let cell = frame[column, row]
      if cell.width == 0, !runs.isEmpty {
        runs[runs.count - 1].columns += 1
      } else if let last = runs.last, last.style == cell.style {
        runs[runs.count - 1].columns += 1
        runs[runs.count - 1].text += cell.text
      } else {
        runs.append(Run(column: column, columns: 1, text: cell.text, style: cell.style))
      }
    }
    if let last = runs.last, last.style == .text, last.text.allSatisfy({ $0 == " " }) { runs.removeLast() }
    return runs
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
  }
}

/// A style with its theme's colours.
private struct Look {
  let appearance: Appearance
  let attributes: CellStyle.Attributes

  init(_ style: CellStyle, _ palette: Palette) {
    appearance = palette[style.role]
    attributes = appearance.attributes.union(style.attributes)
  }

  var isReverse: Bool { attributes.contains(.reverse) }
  var front: String? { appearance.foreground.hex }
  var back: String? { appearance.background.hex }

  var sgr: String {
    let codes: [(CellStyle.Attributes, String)] = [
      (.bold, ";1"), (.dim, ";2"), (.italic, ";3"), (.underline, ";4"), (.reverse, ";7"), (.struck, ";9"),
    ]
    return codes.filter { attributes.contains($0.0) }.map(\.1).joined() + appearance.foreground.sgr(38, 30, 90)
      + appearance.background.sgr(48, 40, 100)
  }

  var svgAttributes: String {
    var result = ""
    if attributes.contains(.bold) { result += " font-weight=\"bold\"" }
    if attributes.contains(.dim) { result += " opacity=\"0.7\"" }
    if attributes.contains(.underline) { result += " text-decoration=\"underline\"" }
    if attributes.contains(.struck) { result += " text-decoration=\"line-through\"" }
    return result
  }
}

extension Colour {
  /// `#rrggbb`; `nil` for the terminal's own.
  fileprivate var hex: String? {
    switch self {
    case .own: return nil
    case .ansi(let number): return Self.usualSixteen[Int(number) % 16]
    case .rgb(let red, let green, let blue):
      return "#"
        + [red, green, blue].map { part in
          let digits = String(part, radix: 16)
          return digits.count < 2 ? "0" + digits : digits
        }.joined()
    }
  }

  fileprivate func sgr(_ direct: Int, _ low: Int, _ high: Int) -> String {
    switch self {
    case .own: ""
    case .ansi(let number): number < 8 ? ";\(low + Int(number))" : ";\(high + Int(number) - 8)"
    case .rgb(let red, let green, let blue): ";\(direct);2;\(red);\(green);\(blue)"
    }
  }

  /// What xterm draws for the sixteen colours.
  private static let usualSixteen = [
    "#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5", "#7f7f7f", "#ff0000",
    "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
  ]
}
