import CNcurses
public import TerminalCells

extension NcursesScreen {
  public func present(_ frame: CellBuffer, palette: Palette) {
    guard isTaken || takeInForeground() else { return }
    // A terminal that stalls gets the newest frame when it goes on, not every one since.
    guard output.flush(), output.hasRoom() else {
      owesFrame = true
      return
    }
    owesFrame = false
    if styles.use(palette) { shown = nil }
    if shown?.size != frame.size { hsd_draw_erase() }
    let changed = FrameDifference(from: shown, to: frame)
    let cursor = visiblePlace(of: frame.cursor)
    let isVisible = showsCursor && cursor != nil
    guard mustRepaint || !changed.isEmpty || frame.cursor != shown?.cursor || isVisible != isCursorVisible else {
      return
    }
    if mustRepaint { hsd_draw_repaint() }
    draw(changed.spans, of: frame)
    let bytes = hsd_draw_update(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? -1))
    send(
      UnsafeBufferPointer(start: bytes.start, count: bytes.count), isBracketed: mustRepaint || !changed.isEmpty,
      cursorIsVisible: isVisible)
    shown = frame
    mustRepaint = false
  }

  /// A frame made for an older size may have its cursor outside.
  private func visiblePlace(of cursor: Point?) -> Point? {
    cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
  }

  private func draw(_ spans: [FrameDifference.Span], of frame: CellBuffer) {
    frame.cells.withUnsafeBufferPointer { cells in
      guard let start = cells.baseAddress else { return }
      for span in spans where span.row < size.rows {
        let row = start.advanced(by: span.row * frame.size.columns)
        while true {
          let unknown = hsd_draw_span(
            Int32(span.row), Int32(span.columns.lowerBound), Int32(span.columns.count), row, styles.entries)
          guard unknown >= 0 else { break }
          styles.resolve(unknown)
        }
      }
    }
  }

  private func send(_ bytes: UnsafeBufferPointer<UInt8>, isBracketed: Bool, cursorIsVisible: Bool) {
    if !bytes.isEmpty {
      if isBracketed { output.append(sequences.frameBegins) }
      output.append(bytes)
      if isBracketed { output.append(sequences.frameEnds) }
    }
    if cursorIsVisible != isCursorVisible {
      isCursorVisible = cursorIsVisible
      output.append(cursorIsVisible ? sequences.cursorShown : sequences.cursorHidden)
    }
    if !question.isEmpty {
      output.append(question)
      question = []
      input.expectAnswer()
    }
    owesFrame = !output.flush()
  }
}
