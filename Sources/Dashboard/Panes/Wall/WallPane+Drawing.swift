import HospitalModel
import TerminalCells
import TerminalWidgets

extension WallPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let count = model.pictures.count
    let position = state.selected(of: count).map { "\($0 + 1) of \(count)" } ?? ""
    let age = model.newest.map { "newest post \(ago(context.clock.now - $0))" } ?? ""
    return PaneBox(
      topLeft: [StyledText(state.selected(of: count).map { heading(model.pictures[$0]) } ?? title, CellStyle(.bright))],
      topRight: [StyledText(position, .dim)],
      bottomLeft: [StyledText("alive \(context.clock.local(context.clock.now).clock)   \(age)", .dim)],
      bottomRight: model.isSimulated ? [StyledText("SIM", CellStyle(.simulated))] : [], isFocused: context.isFocused)
  }

  private static func heading(_ picture: WallPicture) -> String {
    switch picture {
    case .status(let status): status.heading
    case .campaign(let campaign): campaign.heading
    case .news: "Newest"
    }
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let index = state.selected(of: model.pictures.count) else {
      drawLines(
        ["Nothing to show yet.", "The first public post, campaign or incident appears here by itself."], into: &buffer)
      return
    }
    switch model.pictures[index] {
    case .status(let status): draw(status, into: &buffer)
    case .campaign(let campaign): draw(campaign, into: &buffer)
    case .news(let news): draw(news, into: &buffer)
    }
  }

  private static func draw(_ status: WallStatus, into buffer: inout CellBuffer) {
    var row = drawBig(BigText(status.word, style: CellStyle(status.role, .bold)), share: 2, into: &buffer)
    row = drawWrapped(status.detail, .bright, from: row, into: &buffer) + 1
    for fact in status.facts where row < buffer.bounds.rows {
      buffer.write(fact.topic, column: margin, row: row, style: .dim)
      row = drawWrapped(fact.value, .text, indent: 14, from: row, into: &buffer) + spacing(buffer)
    }
  }

  private static func draw(_ campaign: WallCampaign, into buffer: inout CellBuffer) {
    let row = drawBig(BigText(campaign.raised, style: CellStyle(.chart, .bold)), share: 2, into: &buffer)
    let columns = max(buffer.bounds.columns - 2 * margin, 0)
    let thickness = max(buffer.bounds.rows / 12, 1)
    for part in 0..<thickness {
      Gauge(fraction: campaign.fraction, columns: columns).line.draw(into: &buffer, column: margin, row: row + part)
    }
    let below = drawWrapped(campaign.detail, .bright, from: row + thickness + 1, into: &buffer) + 1
    // What is left of the wall says how far it is in a second large figure.
    let rest = Rect(column: margin, row: below, columns: columns, rows: buffer.bounds.rows - below - 1)
    let share = BigText(fractionText(campaign.fraction), style: .bright)
    let scale = share.scale(in: rest.size, limit: 2)
    guard scale > 0 else { return }
    buffer.inside(rest) { share.draw(into: &$0, scale: scale) }
  }

  private static func draw(_ news: [WallNews], into buffer: inout CellBuffer) {
    let width = max(buffer.bounds.columns - 2 * margin, 1)
    var row = buffer.bounds.rows > 12 ? 1 : 0
    for item in news {
      let lines = Paragraph(item.title.text, width: width).lines.prefix(2)
      guard row + lines.count < buffer.bounds.rows else { break }
      let end = buffer.write(item.hospital, column: margin, row: row, style: .dim)
      buffer.write(item.age, column: end + 2, row: row, style: .dim)
      for (index, line) in lines.enumerated() {
        buffer.write(line, column: margin, row: row + 1 + index, style: .bright)
      }
      row += lines.count + 1 + spacing(buffer)
    }
  }

  private static let margin = 2

  private static func spacing(_ buffer: CellBuffer) -> Int { buffer.bounds.rows > 24 ? 1 : 0 }

  /// Draws as large as a part of the rows allows, and returns the row after it.
  private static func drawBig(_ text: BigText, share: Int, into buffer: inout CellBuffer) -> Int {
    let space = Size(columns: buffer.bounds.columns - 2 * margin, rows: max(buffer.bounds.rows / share - 2, 1))
    let scale = text.scale(in: space)
    let top = buffer.bounds.rows > 12 ? 1 : 0
    let rows = scale > 0 ? text.size(scale: scale).rows : 1
    buffer.inside(Rect(column: margin, row: top, columns: space.columns, rows: rows)) {
      text.draw(into: &$0, scale: scale)
    }
    return top + rows + 1
  }

  private static func drawWrapped(
    _ text: String, _ style: CellStyle, indent: Int = 0, from row: Int, into buffer: inout CellBuffer
  ) -> Int {
    let width = max(buffer.bounds.columns - 2 * margin - indent, 1)
    var row = row
    for line in Paragraph(text, width: width).lines {
      buffer.write(line, column: margin + indent, row: row, style: style)
      row += 1
    }
    return row
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let index = state.selected(of: model.pictures.count) else { return ["Wall: nothing to show yet."] }
    let head =
      "Wall, picture \(index + 1) of \(model.pictures.count)\(model.isSimulated ? ", SIM" : ""), alive "
      + context.clock.local(context.clock.now).clock
    switch model.pictures[index] {
    case .status(let status):
      return [head, "\(status.heading): \(status.word)", status.detail]
        + status.facts.map { "\($0.topic): \($0.value)" }
    case .campaign(let campaign): return [head, "\(campaign.heading): \(campaign.raised)", campaign.detail]
    case .news(let news): return [head] + news.map { "\($0.hospital.text), \($0.age.text): \($0.title.text)" }
    }
  }
}
