import CNcurses
import TerminalCells

/// The styles of the frame being drawn, resolved when they are first met, and the colour pairs they need.
final class StyleTable {
  /// For `hsd_draw_span`.
  let entries: OpaquePointer
  private let resolution: StyleResolution
  private let maximumPairs: Int
  private var palette = Palette()
  private var pairs: [ColourPair: Int] = [:]

  private struct ColourPair: Hashable {
    let foreground: Int
    let background: Int
  }

  /// More than the roles of any theme need (21, in a few combinations), and few enough for a walk through them.
  private static let boundOfPairs = 1_024

  init?(depth: ColourDepth) {
    guard let entries = hsd_styles_create() else { return nil }
    self.entries = entries
    resolution = StyleResolution(depth: depth)
    maximumPairs = min(Int(hsd_draw_pairs()), Self.boundOfPairs)
  }

  deinit {
    hsd_styles_destroy(entries)
  }

  /// Changes the palette; true when that changes the look of anything.
  func use(_ palette: Palette) -> Bool {
    guard palette != self.palette else { return false }
    self.palette = palette
    hsd_styles_clear(entries)
    pairs.removeAll(keepingCapacity: true)
    return true
  }

  /// Fills in the entry of a packed style.
  func resolve(_ number: Int32) {
    let role = StyleRole(rawValue: UInt8(truncatingIfNeeded: number))
    let attributes = CellStyle.Attributes(rawValue: UInt8(truncatingIfNeeded: number >> 8))
    let style = resolution.resolved(CellStyle(role, attributes), in: palette)
    let pair = pair(ColourPair(foreground: style.foreground, background: style.background))
    hsd_styles_set(entries, number, Int32(style.attributes.rawValue), Int32(pair))
  }

  /// The number of a pair; 0, the terminal's own colours, when there is no room for another.
  private func pair(_ colours: ColourPair) -> Int {
    if colours.foreground == -1, colours.background == -1 { return 0 }
    if let known = pairs[colours] { return known }
    let next = pairs.count + 1
    guard next < maximumPairs,
      hsd_draw_define_pair(Int32(next), Int32(colours.foreground), Int32(colours.background))
    else { return 0 }
    pairs[colours] = next
    return next
  }
}
