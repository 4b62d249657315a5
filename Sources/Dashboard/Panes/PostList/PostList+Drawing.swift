import HospitalModel
import TerminalCells
import TerminalWidgets

extension PostList {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    var left = [StyledText(Source.title, CellStyle(.bright))]
    if let name = scopeName(model, context) { left = [StyledText(name, CellStyle(.bright))] }
    if let news = newsText(model, state) { left.append(StyledText("   \(news)", CellStyle(.focus, .bold))) }
    var right: [StyledText] = []
    if let search = context.search {
      right.append(StyledText("found “\(search)”, newest first", CellStyle(.match)))
    } else if state.place.follows, !model.rows.isEmpty {
      right.append(StyledText("following   unread \(model.counts.unread.grouped)", .dim))
    } else {
      right.append(StyledText("unread \(model.counts.unread.grouped)", .dim))
    }
    return PaneBox(
      topLeft: left, topRight: right,
      bottomLeft: [StyledText(counted(model.counts.total, "post") + mutedText(model.page.mutedCount), .dim)]
        + (lateText(model, context).map { [StyledText("   \($0)", CellStyle(.severe))] } ?? []),
      bottomRight: model.isSimulated ? [StyledText("SIM", CellStyle(.simulated))] : [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selectedIndex(in: model) else {
      drawLines(model.emptyLines, into: &buffer)
      return
    }
    let layout = PostColumns(width: buffer.bounds.columns, namesHospital: Source.namesHospital && isMixed(model))
    let top = selected - state.screenRow(of: selected, height: buffer.bounds.rows)
    for screenRow in 0..<buffer.bounds.rows where model.rows.indices.contains(top + screenRow) {
      let index = top + screenRow
      layout.draw(
        model.rows[index], row: screenRow, isSelected: index == selected, isFocused: context.isFocused, &buffer)
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    var lines = [
      "\(scopeName(model, context) ?? Source.title): \(counted(model.counts.total, "post")), "
        + "\(model.counts.unread.grouped) unread\(mutedText(model.page.mutedCount))"
        + (model.isSimulated ? ", SIM" : "")
    ]
    if let search = context.search { lines.append("Search: \(search), newest first") }
    if let late = lateText(model, context) { lines.append(late) }
    if let news = newsText(model, state) { lines.append(news) }
    guard let selected = state.selectedIndex(in: model) else { return lines + model.emptyLines }
    let top = selected - state.screenRow(of: selected, height: context.size.rows)
    for index in top..<min(top + max(context.size.rows, 1), model.rows.count) {
      lines.append((index == selected ? "Selected: " : "") + model.rows[index].description())
    }
    return lines
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selectedIndex(in: model).map { model.rows[$0].description() }
  }

  /// `3 new above`, while the list stands still.
  private static func newsText(_ model: Model, _ state: State) -> String? {
    guard !state.place.follows, model.page.newerCount > 0 else { return nil }
    return model.page.newerCount >= 1_000 ? "1,000 or more new above" : "\(model.page.newerCount) new above"
  }

  private static func scopeName(_ model: Model, _ context: DrawContext) -> String? {
    switch model.scope {
    case .hospital(let id): context.board.hospital(id)?.name
    case .channel(let id):
      context.board.hospital(context.subject.hospital).map { "\($0.name) › \(model.channelName ?? id.rawValue)" }
    case .incident, .all, nil: nil
    }
  }

  private static func isMixed(_ model: Model) -> Bool {
    if case .channel = model.scope { false } else { true }
  }

  /// Sources of this list that are late or fail: what it shows is as old as that.
  private static func lateText(_ model: Model, _ context: DrawContext) -> String? {
    let late = context.board.late.count { source in
      switch model.scope {
      case .hospital(let id): source.channel.hospital == id
      case .channel(let id): source.channel.id == id
      case .all: true
      case .incident, nil: false
      }
    }
    return late > 0 ? "\(counted(late, "source")) late: g s says why" : nil
  }
}

/// `, 3 muted: H lists them`; empty when none are.
func mutedText(_ count: Int) -> String {
  count > 0 ? ", \(count.grouped)\(count >= 1_000 ? " or more" : "") muted: H lists them" : ""
}

/// Writes plain lines from the top, one column in: what an empty pane says.
func drawLines(_ lines: [String], into buffer: inout CellBuffer) {
  var row = min(1, max(buffer.bounds.rows - lines.count, 0))
  for line in lines {
    for part in Paragraph(line, width: max(buffer.bounds.columns - 2, 1)).lines {
      buffer.write(part, column: 1, row: row, style: row == 1 ? .text : .dim)
      row += 1
    }
  }
}

/// Where the columns of a row lie at some width: what does not fit goes, whole.
struct PostColumns {
  private let hospital: Int?
  private let kind: Int?
  private let title: Int
  private let width: Int
  private static let timeWidth = 8
  private static let hospitalWidth = 18
  private static let kindWidth = 10

  init(width: Int, namesHospital: Bool) {
    self.width = width
    var column = 3 + Self.timeWidth + 2
    if namesHospital, width >= 50 {
      hospital = column
      column += (width >= 72 ? Self.hospitalWidth : 14) + 1
    } else {
      hospital = nil
    }
    if width >= 60 {
      kind = column
      column += Self.kindWidth + 1
    } else {
      kind = nil
    }
    title = column
  }

  func draw(_ line: PostLine, row: Int, isSelected: Bool, isFocused: Bool, _ buffer: inout CellBuffer) {
    buffer.put(line.mark.cell, column: 1, row: row)
    buffer.write(line.time, column: 3 + max(0, Self.timeWidth - line.time.columns), row: row, style: .dim)
    if let hospital {
      let room = (kind ?? title) - hospital - 1
      buffer.write(line.hospital.abridged(to: room), column: hospital, row: row, style: line.isUnread ? .text : .dim)
    }
    if let kind { buffer.write(line.kind.abridged(to: Self.kindWidth), column: kind, row: row, style: .dim) }
    line.title.truncated(to: max(width - title - 1, 0)).draw(into: &buffer, column: title, row: row)
    if isSelected { markSelected(row: row, isFocused: isFocused, &buffer) }
  }
}

/// The row under the cursor: its mark, and one style for the whole row.
func markSelected(row: Int, isFocused: Bool, _ buffer: inout CellBuffer) {
  buffer.put(Cell("▸", style: CellStyle(isFocused ? .selection : .bright)), column: 0, row: row)
  guard isFocused else { return }
  let whole = Rect(column: 0, row: row, columns: buffer.bounds.columns, rows: 1)
  buffer.restyle(whole) { CellStyle(.selection, $0.attributes.intersection([.underline, .bold])) }
}
