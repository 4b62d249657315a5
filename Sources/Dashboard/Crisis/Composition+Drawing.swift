import HospitalModel
import TerminalCells
import TerminalWidgets

extension Composition {
  /// `Statement 4, version 2, for public, media`.
  var heading: String {
    let name = number.map { "Statement \($0), version \(basis + 1)" } ?? "A new statement"
    return "\(name), for \(audiences.map(\.rawValue).joined(separator: ", "))"
  }

  var approvers: String {
    hospitals.count > 1 ? "JOINT: \(hospitals.count) hospitals approve" : ""
  }

  /// What keys do while a statement is written, the more important first.
  static let hints = [
    "C-s keeps", "Esc leaves", "C-o your editor", "C-r for whom", "C-t template", "C-y picture", "C-g joint",
  ]
}

extension DashboardState {
  /// The draft with its marks, over the body of the screen.
  func draw(_ composition: Composition, _ buffer: inout CellBuffer) {
    let whole = buffer.bounds
    let box = Rect(
      column: max((whole.columns - Self.widestDraft) / 2, 0), row: min(topRows, whole.rows),
      columns: min(whole.columns, Self.widestDraft), rows: max(whole.rows - topRows, 0))
    buffer.inside(box) { area in
      area.fill(area.bounds, with: Cell(" ", style: CellStyle(.layer)))
      let marks = composition.marks(typingRules)
      PaneBox(
        topLeft: [StyledText(composition.heading, .bright)], topRight: headMarks(composition, marks),
        bottomLeft: Composition.hints.map { StyledText($0 + "  ", .dim) }, isFocused: true
      ).draw(into: &area)
      area.inside(PaneBox.inside(area.bounds.size)) { drawInside(composition, marks, &$0) }
    }
  }

  private static let widestDraft = 100
  private static let mostMarks = 6

  private func headMarks(_ composition: Composition, _ marks: CompositionMarks) -> [StyledText] {
    var pieces: [StyledText] = []
    if composition.incident.mode == .exercise { pieces.append(StyledText("EXERCISE ", CellStyle(.warning, .bold))) }
    if !composition.approvers.isEmpty { pieces.append(StyledText(composition.approvers + " ", CellStyle(.focus))) }
    if marks.isBlocked {
      pieces.append(StyledText("BLOCKED", CellStyle(.severe, .bold)))
    } else if !marks.spans.isEmpty {
      pieces.append(StyledText("\(marks.spans.count) to look at", CellStyle(.warning)))
    }
    return pieces
  }

  private func drawInside(_ composition: Composition, _ marks: CompositionMarks, _ area: inout CellBuffer) {
    let width = max(area.bounds.columns - 2, 1)
    var told = marks.lines.flatMap { mark in
      Paragraph(mark.text, width: width).lines.prefix(2).map {
        StyledLine([StyledText($0, CellStyle(mark.isSevere ? .severe : .warning))])
      }
    }
    if let problem = composition.problem {
      told =
        Paragraph(problem, width: width).lines.map { StyledLine([StyledText($0, CellStyle(.severe, .bold))]) } + told
    }
    let hasLengths = area.bounds.rows >= Self.rowsForLengths
    if hasLengths {
      Self.lengthLine(composition.lengths, width: width).draw(into: &area, column: 1, row: area.bounds.rows - 1)
    }
    let height = area.bounds.rows - (hasLengths ? 1 : 0)
    let room = min(min(told.count, Self.mostMarks), max(height - 3, 0))
    let rows = max(height - room - (room > 0 ? 1 : 0), 0)
    let text = Self.lines(of: composition, marks, width: width)
    let top = min(max(text.cursor.row - rows + 1, 0), max(text.lines.count - 1, 0))
    for (row, line) in text.lines.dropFirst(top).prefix(rows).enumerated() {
      line.draw(into: &area, column: 1, row: row, limit: width)
    }
    area.placeCursor(column: min(text.cursor.column + 1, area.bounds.columns - 1), row: text.cursor.row - top)
    for (row, line) in told.prefix(room).enumerated() { line.draw(into: &area, column: 1, row: rows + 1 + row) }
  }

  /// Under so many rows the text has them all.
  private static let rowsForLengths = 8

  /// `X 112 of 280`, for the networks that fit into the line, those that it is too long for first.
  private static func lengthLine(_ lengths: DraftLengths, width: Int) -> StyledLine {
    var pieces: [StyledText] = []
    var room = width
    let isLong = { (row: (network: NetworkLength, length: Int)) in row.length > row.network.limit }
    for row in lengths.rows.filter(isLong) + lengths.rows.filter({ !isLong($0) }) {
      let piece = StyledText(
        lengthText(row.network, row.length), isLong(row) ? CellStyle(.severe, .bold) : CellStyle(.dim))
      guard piece.columns <= room else { continue }
      pieces += [piece, StyledText("   ", .dim)]
      room -= piece.columns + 3
    }
    return StyledLine(pieces)
  }

  private static func lengthText(_ network: NetworkLength, _ length: Int) -> String {
    "\(network.network) \(length.grouped) of \(network.limit)"
      + (length > network.limit ? ", \((length - network.limit).grouped) too long" : "")
  }

  /// The wrapped text with its marks, and where the cursor came to stand.
  static func lines(
    of composition: Composition, _ marks: CompositionMarks, width: Int
  ) -> (lines: [StyledLine], cursor: (column: Int, row: Int)) {
    let before = String(composition.area.characters[..<composition.area.cursor])
    let split = before.unicodeScalars.count
    let text = composition.area.text
    // A bar stands where the cursor is, so that it is seen on terminals that hide theirs.
    let spans = findingSpans(text, marks.spans, style: CellStyle(.layer))
    var pieces: [(text: String, style: CellStyle)] = []
    var position = 0
    for span in spans {
      let count = span.text.unicodeScalars.count
      if position <= split, split < position + count {
        let cut = span.text.unicodeScalars.index(span.text.unicodeScalars.startIndex, offsetBy: split - position)
        pieces += [
          (String(span.text.unicodeScalars[..<cut]), span.style), (barText, CellStyle(.key)),
          (String(span.text.unicodeScalars[cut...]), span.style),
        ]
      } else {
        pieces.append(span)
      }
      position += count
    }
    if split >= position { pieces.append((barText, CellStyle(.key))) }
    let lines = StyledParagraph(pieces.filter { !$0.text.isEmpty }, width: width).lines
    for (row, line) in lines.enumerated() {
      var column = 0
      for piece in line.pieces {
        if piece.text.text == barText, piece.style.role == .key { return (lines, (column, row)) }
        column += piece.columns
      }
    }
    return (lines, (0, max(lines.count - 1, 0)))
  }

  private static let barText = "▏"

  /// The draft in plain lines.
  func describe(_ composition: Composition) -> [String] {
    let marks = composition.marks(typingRules)
    return [composition.heading + (composition.approvers.isEmpty ? "" : ", \(composition.approvers)")]
      + (composition.incident.mode == .exercise ? ["EXERCISE"] : [])
      + composition.area.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      + (marks.isBlocked ? ["BLOCKED"] : []) + marks.lines.map { "Look: \($0.text)" }
      + [
        "Length: " + composition.lengths.rows.map { Self.lengthText($0.network, $0.length) }.joined(separator: "; ")
      ] + (composition.problem.map { ["Error: \($0)"] } ?? []) + [Composition.hints.joined(separator: ", ")]
  }
}
