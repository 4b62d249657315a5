import TerminalCells
import TerminalWidgets

/// The rows of a small frame, blanks at their ends cut.
func frame(_ columns: Int, _ rows: Int, draw: (inout CellBuffer) -> Void) -> [String] {
  var buffer = CellBuffer(size: Size(columns: columns, rows: rows))
  draw(&buffer)
  return (0..<rows).map { buffer.text(row: $0) }
}

extension StyledLine {
  /// What the line says, without its styles.
  var words: String { pieces.reduce("") { $0 + $1.text.text } }
}
