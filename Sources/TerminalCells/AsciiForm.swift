extension CellBuffer {
  /// The same frame in the 95 printable characters of ASCII, column for column: lines become `+-|`, bars `#`, dots `.`, arrows
  /// `^ v < >`, accents vanish, and what has no likeness becomes `?`. For `--ascii`, locales without UTF-8 and consoles without the glyphs.
  public func inASCII() -> CellBuffer {
    var copy = self
    copy.transform { cell in
      let base = cell.base
      if base == 0 { return Cell("?", style: cell.style) }
      if base < 0x7F, !cell.hasMarks { return cell }
      return Cell(AsciiForm.likeness(of: base), style: cell.style)
    }
    return copy
  }
}

/// ASCII likenesses of single characters.
enum AsciiForm {
  static func likeness(of value: UInt32) -> Unicode.Scalar {
    switch value {
    case 0x20..<0x7F: Unicode.Scalar(UInt8(value))
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576, 0x2578, 0x257A: "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2575, 0x2577: "|"
    case 0x250C...0x254B, 0x256D...0x2570: "+"
    case 0x2550: "="
    case 0x2551: "|"
    case 0x2552...0x256C: "+"
    case 0x2581: "_"
    case 0x2582: "."
    case 0x2583: ":"
    case 0x2584: "-"
    case 0x2585: "="
    case 0x2586: "+"
    case 0x2587: "*"
    case 0x2588, 0x2589, 0x258A, 0x258B, 0x2593: "#"
    case 0x258C: "["
    case 0x2590: "]"
    case 0x258D, 0x258E, 0x258F: "|"
    case 0x2591, 0x2592: "."
    case 0x2800: " "
    case 0x2801...0x28FF: braille(value)
    default: tables[value] ?? letter(value)
    }
  }

  /// The dots of a braille cell: steep lines as strokes, single dots as points, all else by its highest row.
  private static func braille(_ value: UInt32) -> Unicode.Scalar {
    let dots = value - 0x2800
    let left = rows.indices.filter { dots & rows[$0].left != 0 }
    let right = rows.indices.filter { dots & rows[$0].right != 0 }
    let all = left + right
    guard let highest = all.min(), let lowest = all.max() else { return " " }
    if all.count == 1 { return highest < 2 ? "'" : "." }
    guard lowest - highest >= 2 else { return ["'", "-", ".", "_"][highest] }
    guard let leftFirst = left.first, let leftLast = left.last, let rightFirst = right.first, let rightLast = right.last
    else { return "|" }
    let slope = leftFirst + leftLast - rightFirst - rightLast
    if slope >= 2 { return "/" }
    return slope <= -2 ? "\\" : all.count > 5 ? "#" : "|"
  }

  /// The bits of a braille cell's dots, row by row (Unicode, Braille Patterns).
  private static let rows: [(left: UInt32, right: UInt32)] = [(0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80)]

  /// A Latin letter without its accents.
  private static func letter(_ value: UInt32) -> Unicode.Scalar {
    guard value < 0x250, let scalar = Unicode.Scalar(value) else { return "?" }
    let index = Int(scalar.value) - 0xC0
    return index >= 0 && index < latin.count ? latin[index] : "?"
  }

  private static let latin = Array(
    ("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSs"
      + "TtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").unicodeScalars)

  private static let tables: [UInt32: Unicode.Scalar] = [
    0xA0: " ", 0xB0: "o", 0xB7: ".", 0xD7: "x", 0xAB: "<", 0xBB: ">", 0x2010: "-", 0x2011: "-", 0x2012: "-",
    0x2013: "-", 0x2014: "-", 0x2018: "'", 0x2019: "'", 0x201C: "\"", 0x201D: "\"", 0x2022: "*", 0x2026: "~",
    0x2032: "'", 0x2039: "<", 0x203A: ">", 0x2190: "<", 0x2191: "^", 0x2192: ">", 0x2193: "v", 0x2212: "-",
    0x25AA: "i", 0x25B2: "^", 0x25BC: "v", 0x25B8: ">", 0x25BE: "v", 0x25CF: "o", 0x25CB: ".", 0x271A: "+",
    0x2713: "v", 0x2605: "*", 0x2606: "*",
    // Signs of people's texts. An amount keeps a sign of its currency, a letter, so that it is never read as a bare number.
    0xA1: "!", 0xA2: "c", 0xA3: "L", 0xA5: "Y", 0xA6: "|", 0xA7: "S", 0xA8: "\"", 0xA9: "c", 0xAA: "a", 0xAC: "-",
    0xAE: "r", 0xB1: "+", 0xB2: "2", 0xB3: "3", 0xB4: "'", 0xB5: "u", 0xB8: ",", 0xB9: "1", 0xBA: "o", 0xBF: "?",
    0x2015: "-", 0x201A: ",", 0x201E: "\"", 0x2023: ">", 0x2030: "%", 0x2033: "\"", 0x2044: "/", 0x20AC: "E",
    0x2194: "-", 0x2195: "|", 0x2197: "/", 0x2198: "\\", 0x21D2: ">", 0x2248: "~", 0x2264: "<", 0x2265: ">",
    0x25A0: "#", 0x25A1: ".", 0x25B6: ">", 0x25C0: "<", 0x25C6: "*", 0x25C7: "*", 0x26A0: "!", 0x2714: "v",
    0x2717: "x", 0x2718: "x", 0x279C: ">",
  ]
}
