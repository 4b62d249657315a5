import HospitalModel
import TerminalCells
import TerminalWidgets

extension ReaderPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    guard let post = model.post else {
      return PaneBox(
        topLeft: [StyledText(title, CellStyle(.bright))], topRight: [], bottomLeft: [], bottomRight: [],
        isFocused: context.isFocused)
    }
    var left = [StyledText("\(post.hospital.shortName) › \(post.channel.name)", CellStyle(.bright))]
    if post.channel.isInternal { left.append(StyledText("  ▪ INTERNAL", CellStyle(.internal, .bold))) }
    return PaneBox(
      topLeft: left, topRight: [StyledText(times(post, context.clock), .dim)],
      bottomLeft: progress(model, state, context),
      bottomRight: storyDate(post.hospital, context.clock), isFocused: context.isFocused)
  }

  /// `written Sat 14:30  posted Sat 19:02`, or only when it was posted.
  private static func times(_ post: Post, _ clock: BoardClock) -> String {
    func words(_ time: Timestamp) -> String {
      let own = time + post.hospital.storyOffset
      let date = post.hospital.isSimulated ? post.hospital.zone.date(at: own) : clock.local(time)
      return "\(date.weekdayName) \(date.shortDay) \(date.clock)"
    }
    let posted = "posted \(words(post.summary.key.published))"
    guard let written = post.written, written != post.summary.key.published else { return posted }
    // A source's time of the last change comes later than its posting.
    guard written < post.summary.key.published else { return "\(posted)   changed \(words(written))" }
    return "written \(words(written))   \(posted)"
  }

  private static func progress(_ model: Model, _ state: State, _ context: DrawContext) -> [StyledText] {
    let below = model.lines.count - state.place.index - context.size.rows
    return below > 0 ? [StyledText("\(counted(below, "more line"))", .dim)] : []
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard model.post != nil else {
      drawLines(["No post is open.", "Choose one in a list and press Enter."], into: &buffer)
      return
    }
    let top = min(state.place.index, max(model.lines.count - 1, 0))
    for row in 0..<buffer.bounds.rows where top + row < model.lines.count {
      model.lines[top + row].draw(into: &buffer, column: 1, row: row)
    }
    if context.isFocused { buffer.placeCursor(column: 1, row: 0) }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let post = model.post else { return ["Reader: no post is open."] }
    let mark = post.summary.isSimulated ? ", SIM" : ""
    return [
      "\(post.hospital.name), \(post.channel.name)\(post.channel.isInternal ? ", INTERNAL" : "")\(mark), "
        + times(post, context.clock)
    ] + model.lines.map(words).filter { !$0.isEmpty }
  }

  /// A line in words; the bar before a quote is told as its sign.
  private static func words(_ line: StyledLine) -> String {
    line.pieces.map(\.text.text).joined().replacing("│ ", with: "> ")
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    model.lines.indices.contains(state.place.index)
      ? words(model.lines[state.place.index]) : nil
  }
}
