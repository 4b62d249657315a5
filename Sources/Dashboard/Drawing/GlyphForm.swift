import TerminalCells

/// Which characters a frame may be made of.
package enum GlyphForm: Hashable, Sendable {
  case full
  /// Quarter blocks in place of braille, for fonts that lack it.
  case blocks
  /// Nothing beyond ASCII.
  case ascii

  /// The frame in these characters.
  package func shown(_ frame: CellBuffer) -> CellBuffer {
    switch self {
    case .full: frame
    case .blocks: frame.inBlocks()
    case .ascii: frame.inASCII()
    }
  }
}
