import EmergencyRooms
import HospitalModel
import TerminalCells
import TerminalWidgets

extension DashboardState {
  /// The screen in plain lines, for a screen reader: what the frame shows, labels before values.
  package func description() -> [String] {
    var lines = [topDescription]
    if let incident = board.incident {
      let banner = banner(incident)
      let parts = [banner.mode + banner.title, banner.elapsed, banner.person, banner.promise]
      lines.append(
        parts.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    if let stop = stopBanner {
      lines.append((stop.words + stop.hint).split(separator: " ").joined(separator: " "))
    }
    for place in placements {
      guard let state = panes[place.pane], let model = models[place.pane] else { continue }
      lines += PaneCatalog.row(place.pane).describe(model, state, drawContext(place.pane, in: place.rect))
    }
    return lines + frontDescription
  }

  private var topDescription: String {
    let local = presentClock.local(presentClock.now)
    var parts = ["hsdash, \(ViewCatalog.view(view).title)"]
    if let pastMark { parts.append(pastMark) }
    if let scenario = settings.scenarioTitle { parts.append(scenario) }
    if let mark = simulationMark { parts.append(mark) }
    if let loadFailure {
      parts.append("store not read since \(clock.local(loadFailure.since).clock): \(loadFailure.reason)")
    }
    if let stopMark { parts.append(stopMark) }
    if !settings.isWall { parts.append("\(waiting.count) need you") }
    if !board.late.isEmpty { parts.append("\(board.late.count) sources late") }
    parts.append("\(local.clock) \(clock.localLetters)")
    return parts.joined(separator: ", ")
  }

  /// Layers and the notice: what stands in front.
  package var frontDescription: [String] {
    var lines: [String] = []
    switch layers.last {
    case .commands(let list):
      lines.append("\(list.title)\(list.text.isEmpty ? "" : ", filter: \(list.text)")")
      lines += list.visible.enumerated().map { index, entry in
        (index == list.selected ? "Selected: " : "") + "\(entry.keys): \(entry.title), \(entry.help)"
      }
    case .menu(let menu):
      lines.append(menu.title)
      lines += menu.items.map { "\($0.key.name): \($0.title), \($0.help)" }
    case .themes(let chooser):
      lines.append("Themes; Enter keeps one, Esc goes back")
      lines += chooser.themes.enumerated().map { index, theme in
        (index == chooser.selected ? "Selected: " : "")
          + "\(theme.name): \(theme.variant), \(theme.problem ?? theme.origin)"
      }
    case .text(let sheet): lines += [sheet.title] + sheet.lines
    case .question(let question): lines += [question.text, "y: yes", "Esc: no"]
    case .form(let form):
      lines += [form.title] + form.lines
      lines += form.fields.enumerated().map { index, field in
        (index == form.selected ? "Selected: " : "") + "\(field.label): \(field.text)"
      }
    case .held(let held):
      lines.append("Not copied: \(held.what) may identify a patient")
      lines += FindingWords.summary(held.findings)
      lines += ["m: copies it masked", "o: \(HeldText.overrideWords(held))", "Esc: leaves it"]
    case .source(let form):
      lines += [form.title] + form.introduction
      lines += form.fields.enumerated().map { index, field in
        (index == form.selected ? "Selected: " : "") + "\(field.label): \(field.entry.text)"
      }
      if let problem = form.problem { lines.append("Error: \(problem)") }
      lines.append(form.hint)
    case .compose(let composition): lines += describe(composition)
    case .code(let sheet):
      lines.append("\(sheet.needWords(settings.isASCII)) v inverts it, Esc goes back.")
    case .search(let prompt): lines.append("Search: \(prompt.text)")
    case .place(let prompt):
      lines.append("Place: \(prompt.text)")
      if let problem = prompt.problem { lines.append("Error: \(problem)") }
      lines += prompt.completions.enumerated().map { ($0 == prompt.selected ? "Selected: " : "") + $1.label }
    case nil: break
    }
    if let notice { lines.append((notice.isError ? "Error: " : "Notice: ") + notice.text) }
    return lines
  }

  /// The selected row of the pane with the focus, in one line.
  package var announcement: String? {
    guard let state = panes[focus], let model = models[focus],
      let rect = placements.first(where: { $0.pane == focus })?.rect
    else { return nil }
    return PaneCatalog.row(focus).announcement(model, state, drawContext(focus, in: rect))
  }
}
