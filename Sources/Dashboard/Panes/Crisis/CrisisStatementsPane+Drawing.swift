import HospitalModel
import TerminalCells
import TerminalWidgets

extension CrisisStatementsPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let waiting = model.statements.count { if case .waits = $0.state { true } else { false } }
    let kept = model.promises.count { $0.outcome == .kept }
    let late = model.promises.count { $0.outcome == .late || $0.outcome == .nothingNew }
    let promises = kept + late > 0 ? "promises: \(kept) kept, \(late) late or without news" : ""
    let old = model.reach.reduce(0) { $0 + $1.posts.count }
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))]
        + (old > 0 ? [StyledText("  OLD: \(counted(old, "post")) (o)", CellStyle(.severe, .bold))] : []),
      topRight: waiting > 0 ? [StyledText("\(waiting) for approval", CellStyle(.warning))] : [],
      bottomLeft: promises.isEmpty ? [] : [StyledText(promises, .dim)],
      bottomRight: model.hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.statements.count) else {
      drawLines(emptyText(model, context.audience), into: &buffer)
      return
    }
    let rows = listRows(buffer.bounds.size, count: model.statements.count)
    let top = state.top(of: model.statements.count, height: rows)
    for row in 0..<rows where top + row < model.statements.count {
      draw(model.statements[top + row], context.clock, row: row, &buffer)
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
    guard rows < buffer.bounds.rows else { return }
    for column in 0..<buffer.bounds.columns {
      buffer.put(Cell("─", style: CellStyle(.border)), column: column, row: rows)
    }
    let detail = detail(model.statements[selected], model, context.clock, width: max(buffer.bounds.columns - 2, 1))
    for (row, line) in detail.prefix(max(buffer.bounds.rows - rows - 1, 0)).enumerated() {
      line.draw(into: &buffer, column: 1, row: rows + 1 + row, limit: max(buffer.bounds.columns - 2, 0))
    }
  }

  private static func emptyText(_ model: Model, _ audience: Audience) -> [String] {
    model.incident == nil
      ? ["No incident is open. O opens one."]
      : audience == .public
        ? ["Nothing has been said yet."]
        : [
          "Nothing has been said yet. c drafts a statement.",
          "A holding statement beats silence: what, where, next word.",
        ]
  }

  private static let columns = ColumnLayout([
    .init(.fixed(4), priority: 6), .init(.fixed(13), priority: 5), .init(.share(1), minimum: 32, priority: 4),
    .init(.atMost(44), minimum: 14, priority: 2),
  ])

  private static func draw(_ statement: CrisisStatement, _ clock: BoardClock, row: Int, _ buffer: inout CellBuffer) {
    let (words, role) = statement.stateWords(clock)
    let title = statement.current.isSealed ? "(sealed)" : statement.current.title
    buffer.inside(Rect(column: 2, row: row, columns: max(buffer.bounds.columns - 2, 0), rows: 1)) { area in
      TableRow([
        StyledLine("#\(statement.number)", CellStyle(.bright)), StyledLine(words, CellStyle(role, .bold)),
        StyledLine(title), StyledLine(statement.places, .dim),
      ]).draw(into: &area, row: 0, layout: columns)
    }
  }

  // MARK: In full

  /// The newest version, what was done with it, then every earlier one.
  static func detail(
    _ statement: CrisisStatement, _ model: Model, _ clock: BoardClock, width: Int
  ) -> [StyledLine] {
    statement.versions.reversed().enumerated().flatMap { index, version in
      (index == 0 ? [] : [StyledLine()])
        + lines(version, of: statement, model, clock, width: width, isNewest: index == 0)
    }
  }

  private static func lines(
    _ version: StatementVersion, of statement: CrisisStatement, _ model: Model, _ clock: BoardClock, width: Int,
    isNewest: Bool
  ) -> [StyledLine] {
    let time = clock.local(version.time, in: model.hospital).clock
    let by = version.author.isEmpty ? "" : "  by \(version.author)"
    var lines: [StyledLine] = [
      [
        StyledText("Version \(version.number)", CellStyle(isNewest ? .focus : .dim, .bold)),
        StyledText("  \(time)\(by)  for \(version.audiences.map(\.rawValue).joined(separator: ", "))", .dim),
      ]
    ]
    if version.hospitals.count > 1 { lines.append(joint(version, model)) }
    let words = version.text.isEmpty ? version.title : version.title + "\n" + version.text
    let style = CellStyle(isNewest ? .text : .dim)
    let remarks = isNewest ? StatementWording.remarks(in: words) : []
    let marks = CompositionMarks(findings: version.findings, remarks: remarks)
    lines +=
      version.isSealed
      ? [StyledLine("(sealed; what was done stays)", .dim)]
      : StyledParagraph(findingSpans(words, marks.spans, style: style), width: width).lines
    if isNewest, !version.isSealed {
      lines += marks.lines.flatMap {
        Paragraph("! " + $0.text, width: width).lines.map { StyledLine($0, CellStyle(.warning)) }
      }
    }
    if isNewest || version.number == statement.lastReleased?.number,
      let seen = sighting(of: statement, version, model, clock)
    {
      lines += Paragraph(seen, width: width).lines.map { StyledLine($0, CellStyle(.focus)) }
    }
    return lines + version.acts.map { StyledLine(Self.words(of: $0, model, clock), .dim) }
  }

  /// `seen: Status page 14:24; not seen: Microblog`, for the version that is out.
  private static func sighting(
    of statement: CrisisStatement, _ version: StatementVersion, _ model: Model, _ clock: BoardClock
  ) -> String? {
    guard version.number == statement.lastReleased?.number,
      let sighting = model.sightings.first(where: { $0.statement == statement.id })
    else { return nil }
    let seen = sighting.seen.map { "\($0.channel) \(clock.local($0.time, in: model.hospital).clock)" }
    let parts =
      (seen.isEmpty ? ["seen nowhere yet"] : ["seen: \(seen.joined(separator: ", "))"])
      + (sighting.missing.isEmpty ? [] : ["not seen: \(sighting.missing.joined(separator: ", "))"])
    return parts.joined(separator: "; ")
  }

  /// Each correction with the posts that it has not reached.
  static func oldPosts(_ model: Model, _ clock: BoardClock) -> TextSheet {
    TextSheet(
      title: "Own posts that still carry what was corrected, the most read first",
      lines: model.reach.flatMap { correction in
        ["\(correction.new.name): “\(correction.old.value)” is now “\(correction.new.value)”"]
          + correction.posts.map { post in
            let views = post.views.map { ", \($0.grouped) views" } ?? ""
            return "  \(clock.local(post.time, in: model.hospital).clock)  \(post.channel)\(views): \(post.title)"
          }
      })
  }

  /// `JOINT: Scott & White approved, Rush missing`.
  private static func joint(_ version: StatementVersion, _ model: Model) -> StyledLine {
    let missing = version.missingApprovals
    let names = version.hospitals.map { id in
      "\(model.hospitals.first { $0.id == id }?.shortName ?? id.rawValue) \(missing.contains(id) ? "MISSING" : "approved")"
    }
    return StyledLine("JOINT: " + names.joined(separator: ", "), CellStyle(missing.isEmpty ? .good : .warning))
  }

  /// What was done with a version, in a line.
  static func words(of act: StatementAct, _ model: Model, _ clock: BoardClock) -> String {
    let time = clock.local(act.time, in: model.hospital).clock
    switch act.kind {
    case .requested: return "\(time)  approval asked for by \(act.person)"
    case .approved(let id, _):
      let name = model.hospitals.first { $0.id == id }?.shortName ?? id.rawValue
      return "\(time)  approved for \(name) \(act.approvalWords ?? "")"
    case .sentBack(let reason): return "\(time)  sent back by \(act.person): \(reason)"
    case .reviewed(let words): return "\(time)  break-glass reviewed by \(act.person): \(words)"
    case .released(let release):
      return "\(time)  \(release.way.rawValue), \(release.place)\(act.person.isEmpty ? "" : ", by \(act.person)")"
    case .withdrawn(let reason): return "\(time)  withdrawn by \(act.person): \(reason)"
    }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.statements.count) else {
      return ["What we said:"] + emptyText(model, context.audience)
    }
    let rows = listRows(context.size, count: model.statements.count)
    let detail = detail(model.statements[selected], model, context.clock, width: 400)
      .map { $0.pieces.map(\.text.text).joined() }.filter { !$0.isEmpty }
    let old = model.reach.flatMap(\.posts).map { "OLD: \($0.channel) still says: \($0.title)" }
    return ["What we said, newest first:"] + old
      + model.statements.enumerated().map { ($0 == selected ? "Selected: " : "") + description($1, context.clock) }
      + (rows < context.size.rows ? detail : [])
  }

  private static func description(_ statement: CrisisStatement, _ clock: BoardClock) -> String {
    let title = statement.current.isSealed ? "sealed" : statement.current.title
    return "Statement \(statement.number): \(statement.stateWords(clock).text), \(title)"
      + (statement.places.isEmpty ? "" : ", \(statement.places)")
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.statements.count).map { description(model.statements[$0], context.clock) }
  }
}
