import TerminalCells
import TerminalWidgets

/// Menus, help, the palette and texts, in front of the panes.
enum LayerDrawing {
  static func draw(_ layer: Layer, in size: Size, _ buffer: inout CellBuffer) {
    popUp(layer, in: size)?.draw(into: &buffer)
  }

  /// Where a layer's box and rows stand, for clicks; `nil` for a line that stands in its place.
  static func shown(_ layer: Layer, in size: Size) -> PopUp.Shown? {
    guard let popUp = popUp(layer, in: size) else { return nil }
    var scratch = CellBuffer(size: size)
    return popUp.draw(into: &scratch)
  }

  private static func popUp(_ layer: Layer, in size: Size) -> PopUp? {
    switch layer {
    case .search, .place, .code: nil
    case .menu(let menu): popUp(menu)
    case .commands(let list): popUp(list)
    case .themes(let chooser): popUp(chooser)
    case .text(let sheet): popUp(sheet, in: size)
    case .question(let question): popUp(question)
    case .form(let form): popUp(form, in: size)
    case .compose: nil
    case .held(let held): popUp(held, in: size)
    case .source(let form): popUp(form, in: size)
    }
  }

  private static func popUp(_ menu: Menu) -> PopUp {
    let width = (menu.items.map(\.title.count).max() ?? 0) + 2
    let rows = menu.items.map { item in
      StyledLine([
        StyledText(padded(item.key.name, 5), CellStyle(.key, .bold)),
        StyledText(padded(item.title, width), CellStyle(.layer, .bold)), StyledText(item.help + " ", CellStyle(.layer)),
      ])
    }
    return PopUp(
      title: StyledText(menu.title, .bright), rows: rows, selected: menu.selected,
      footer: [StyledText("a letter, or Enter   Esc closes", .dim)])
  }

  private static func popUp(_ list: CommandList) -> PopUp {
    let rows = list.visible.map { entry in
      StyledLine([
        StyledText(" " + padded(entry.keys, 14), CellStyle(.key, .bold)),
        StyledText(padded(entry.title, 17), CellStyle(.layer, .bold)),
        StyledText(entry.help, CellStyle(.layer)), StyledText("  \(entry.group) ", CellStyle(.dim)),
      ])
    }
    let title = list.text.isEmpty ? "\(list.title) — type to filter" : "\(list.title): \(list.text)▏"
    let footer = rows.isEmpty ? "nothing fits; Backspace" : "Enter runs   Esc closes"
    return PopUp(
      title: StyledText(title, .bright), rows: rows, selected: rows.isEmpty ? nil : list.selected,
      footer: [StyledText(footer, .dim)])
  }

  private static func popUp(_ chooser: ThemeChooser) -> PopUp {
    let width = (chooser.themes.map(\.name.count).max() ?? 0) + 2
    let rows = chooser.themes.map { theme in
      StyledLine([
        StyledText(padded(theme.name, width), CellStyle(.layer, .bold)),
        StyledText(padded(theme.variant, 8), CellStyle(.layer)),
        theme.problem.map { StyledText($0 + " ", CellStyle(.severe)) }
          ?? StyledText(theme.origin + " ", CellStyle(.dim)),
      ])
    }
    return PopUp(
      title: StyledText("Theme", .bright), rows: rows, selected: chooser.selected,
      footer: [StyledText("Enter keeps it   Esc goes back", .dim)])
  }

  private static func popUp(_ sheet: TextSheet, in size: Size) -> PopUp {
    let lines = sheet.lines.flatMap { Paragraph($0, width: max(size.columns - 6, 1)).lines }
    let top = min(sheet.top, max(lines.count - 1, 0))
    return PopUp(
      title: StyledText(sheet.title, .bright),
      rows: lines.dropFirst(top).map { StyledLine([StyledText($0, CellStyle(.layer))]) },
      footer: [StyledText("Esc closes", .dim)])
  }

  /// The lines of a form's introduction as they stand in its box.
  static func introduction(_ form: EntryForm, in size: Size) -> [String] {
    form.lines.flatMap { Paragraph($0, width: max(min(size.columns - 6, 90), 1)).lines.map(\.text) }
  }

  private static func popUp(_ form: EntryForm, in size: Size) -> PopUp {
    let width = (form.fields.map(\.label.count).max() ?? 0) + 2
    let room = max(min(size.columns - 8, 88) - width, 4)
    let fields = form.fields.enumerated().map { index, field in
      let isSelected = index == form.selected
      let text =
        !field.choices.isEmpty
        ? "‹ \(field.text) ›"
        : isSelected ? field.entry.shown(in: room) : MeasuredText(field.text).abridged(to: room).text
      return StyledLine([
        StyledText(padded(field.label, width), CellStyle(.key, .bold)), StyledText(text + " ", CellStyle(.layer)),
      ])
    }
    let lines = introduction(form, in: size)
    return PopUp(
      title: StyledText(form.title, .bright),
      rows: lines.map { StyledLine($0 + " ", CellStyle(.layer)) } + [StyledLine()] + fields,
      selected: lines.count + 1 + form.selected,
      footer: [StyledText("Enter goes on   Tab next   Esc leaves it", .dim)])
  }

  private static func popUp(_ held: HeldText, in size: Size) -> PopUp {
    let found = FindingWords.summary(held.findings).flatMap { Paragraph($0, width: max(size.columns - 6, 1)).lines }
    func row(_ key: String, _ words: String) -> StyledLine {
      StyledLine([StyledText(padded(key, 5), CellStyle(.key, .bold)), StyledText(words + " ", CellStyle(.layer))])
    }
    return PopUp(
      title: StyledText("Not copied: \(held.what) may identify a patient", .bright),
      rows: found.map { StyledLine($0, CellStyle(.layer)) } + [
        StyledLine(), row("m", "copies it with what was found masked"), row("o", HeldText.overrideWords(held)),
        row("Esc", "leaves it"),
      ])
  }

  private static func popUp(_ question: Question) -> PopUp {
    func row(_ key: String, _ word: String) -> StyledLine {
      StyledLine([StyledText(padded(key, 5), CellStyle(.key, .bold)), StyledText(word, CellStyle(.layer))])
    }
    return PopUp(
      title: StyledText("Please confirm", .bright),
      rows: [StyledLine(question.text + " ", CellStyle(.layer)), row("y", "yes"), row("Esc", "no")])
  }

  private static func popUp(_ form: SourceForm, in size: Size) -> PopUp {
    let width = max(min(size.columns - 6, 90), 1)
    func wrapped(_ text: String, _ role: StyleRole) -> [StyledLine] {
      Paragraph(text, width: width).lines.prefix(6).map { StyledLine([StyledText($0, CellStyle(role))]) }
    }
    var rows = form.introduction.flatMap { wrapped($0, .layer) } + [StyledLine()]
    let first = rows.count
    rows += form.fields.enumerated().map { index, field in
      let isSelected = index == form.selected && form.stage != .looking
      let room = max(width - Self.labelWidth, 4)
      let value =
        isSelected
        ? MeasuredText(field.entry.shown(in: room)) : MeasuredText(field.entry.text).abridged(to: room)
      return StyledLine([
        StyledText(padded(field.label, Self.labelWidth), CellStyle(.key, .bold)), StyledText(value, CellStyle(.layer)),
      ])
    }
    if let problem = form.problem { rows += [StyledLine()] + wrapped(problem, .severe) }
    return PopUp(
      title: StyledText(form.title, .bright), rows: rows,
      selected: form.fields.isEmpty || form.stage == .looking ? nil : first + form.selected,
      footer: [StyledText(form.hint, .dim)])
  }

  private static let labelWidth = 10

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.count, 1))
  }
}
