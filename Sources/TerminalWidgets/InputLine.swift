import TerminalCells

/// One line of typing: a prompt, what is typed, and the terminal's cursor in it.
public struct InputLine: Equatable, Sendable {
  public var prompt: StyledText
  public var text: String
  /// Characters of the text before the cursor; clamped.
  public var cursor: Int

  public init(prompt: StyledText, text: String, cursor: Int) {
    self.prompt = prompt
    self.text = text
    self.cursor = cursor
  }

  /// Draws it at the top of the area and puts the terminal's cursor into it.
  ///
  /// Of a text that is too long its end is shown, or the part round the cursor; an ellipsis stands where more is. The prompt
  /// goes, whole, when it would leave the text fewer than four columns.
  public func draw(into buffer: inout CellBuffer) {
    let width = buffer.bounds.columns
    guard width > 0, buffer.bounds.rows > 0 else { return }
    let start = width - prompt.columns >= Self.fewestColumns ? prompt.columns : 0
    if start > 0 { buffer.write(prompt.text, column: 0, row: 0, style: prompt.style) }
    let measured = MeasuredText(text)
    let before = MeasuredText(String(text.prefix(max(cursor, 0)))).columns
    let place = measured.boundary(atOrBefore: before)
    let room = width - start
    buffer.inside(Rect(column: start, row: 0, columns: room, rows: 1)) { field in
      let first = firstColumn(of: measured, showing: place, room: room)
      field.write(measured, column: -first, row: 0)
      if first > 0 { field.write(.ellipsis, column: 0, row: 0, style: .dim) }
      if measured.columns - first > room { field.write(.ellipsis, column: room - 1, row: 0, style: .dim) }
      field.placeCursor(column: place - first, row: 0)
    }
  }

  /// The first column of the text that is shown. The cursor needs a column of its own behind the end.
  private func firstColumn(of text: MeasuredText, showing cursor: Int, room: Int) -> Int {
    let last = max(text.columns + 1 - room, 0)
    // A third of the room stays before the cursor, so that one sees what one is about to delete.
    return cursor > last ? last : max(min(last, cursor - room / 3), 0)
  }

  private static let fewestColumns = 4
}
