import TerminalCells
import TerminalWidgets

/// Something in front of the panes that has the keys.
package enum Layer: Equatable, Sendable {
  case commands(CommandList)
  case menu(Menu)
  case search(SearchPrompt)
  case themes(ThemeChooser)
  case text(TextSheet)
  case question(Question)
  case form(EntryForm)
  case held(HeldText)
  case place(PlacePrompt)
  case source(SourceForm)
  case compose(Composition)
  case code(CodeSheet)

  /// True for a line that is typed into and leaves the panes to be seen.
  var isLine: Bool {
    switch self {
    case .search, .place: true
    case .commands, .menu, .themes, .text, .question, .form, .held, .source, .compose, .code: false
    }
  }
}

/// What an entry of help, palette or menu runs.
package enum CommandReference: Hashable, Sendable {
  case pane(PaneID, String)
  /// A command of that name of the pane with the focus.
  case focused(String)
  case global(String)
  case view(ViewID)
  case layout(String)
  /// Acts under that name from now on.
  case person(String)
  /// Keeps the search that is shown under that name.
  case save(String)
  case search(SavedSearch)
  case forgetSearch(String)
}

/// The search line.
package struct SearchPrompt: Equatable, Sendable {
  package var text: String
}

/// Something to confirm.
package struct Question: Equatable, Sendable {
  package let text: String
  let effect: Effect
  /// Where its box offers the yes, for a click.
  static let yesRow = 1
}

/// A text to read or to select with the terminal's own means: what can't be copied or opened, what is wrong in the configuration.
package struct TextSheet: Hashable, Sendable {
  package let title: String
  package let lines: [String]
  package var top = 0
  /// What keys copy from it.
  let copies: [SheetCopy]

  package init(title: String, lines: [String]) {
    self.init(title: title, lines: lines, copies: [])
  }

  init(title: String, lines: [String], copies: [SheetCopy]) {
    self.title = title
    self.lines = lines
    self.copies = copies
  }
}

/// A text that a key copies while a sheet is read.
struct SheetCopy: Hashable, Sendable {
  let key: KeyPress
  let text: String
  /// What the notice calls it.
  let name: String
}

extension DashboardState {
  /// False for what a read-only screen leaves out.
  package func offers(_ access: CommandAccess) -> Bool {
    access == .reading || !settings.isReadOnly
  }

  mutating func pressInLayer(_ key: KeyPress) -> [Effect] {
    guard let layer = layers.last else { return [] }
    if case .source(let form) = layer { return press(key, in: form) }
    if case .compose(let composition) = layer { return press(key, in: composition) }
    if key == "Esc" || key == "C-c" {
      if case .search = layer { clearSearch() }
      layers.removeLast()
      return []
    }
    switch layer {
    case .commands(let list): return press(key, in: list)
    case .menu(let menu): return press(key, in: menu)
    case .themes(let chooser): return press(key, in: chooser)
    case .question(let question): return press(key, in: question)
    case .form(let form): return press(key, in: form)
    case .held(let held): return press(key, in: held)
    case .search(let prompt): press(key, in: prompt)
    case .text(let sheet): return press(key, in: sheet)
    case .place(let prompt): press(key, in: prompt)
    case .code(let sheet): press(key, in: sheet)
    case .source, .compose: break
    }
    return []
  }

  /// Puts another value of the front layer in its place.
  mutating func replaceFront(_ layer: Layer) {
    layers[layers.count - 1] = layer
  }

  private mutating func press(_ key: KeyPress, in prompt: SearchPrompt) {
    var prompt = prompt
    if key == "C-s", let search {
      replaceFront(.form(.saving(search)))
      return
    }
    if key == "Enter" || key == "Down" {
      layers.removeLast()
      if search == nil { notice = Notice("Two letters at least.") }
      return
    }
    guard prompt.text.edit(with: key) else { return }
    replaceFront(.search(prompt))
    setSearch(prompt.text)
  }

  mutating func press(_ key: KeyPress, in question: Question) -> [Effect] {
    layers.removeLast()
    guard key == "y" || key == "Enter" else {
      notice = Notice("Left as it was.")
      return []
    }
    guard question.effect != .leaveDraft else {
      layers.removeLast()
      return []
    }
    return [question.effect]
  }

  private mutating func press(_ key: KeyPress, in sheet: TextSheet) -> [Effect] {
    if let copy = sheet.copies.first(where: { $0.key == key }) { return [.copy(.words(copy.text, of: copy.name))] }
    var sheet = sheet
    let last = max(sheet.lines.count - 1, 0)
    switch key {
    case "j", "Down": sheet.top = min(sheet.top + 1, last)
    case "k", "Up": sheet.top = max(sheet.top - 1, 0)
    case "Space", "PgDn", "C-f": sheet.top = min(sheet.top + Self.layerPage, last)
    case "PgUp", "C-b": sheet.top = max(sheet.top - Self.layerPage, 0)
    case "q", "Enter":
      layers.removeLast()
      return []
    default: return []
    }
    replaceFront(.text(sheet))
    return []
  }

  mutating func pasteIntoLayer(_ text: String) -> Bool {
    switch layers.last {
    case .search(var prompt):
      prompt.text += text
      replaceFront(.search(prompt))
      setSearch(prompt.text)
      return true
    case .commands(var list):
      list.text += text
      list.selected = 0
      replaceFront(.commands(list))
      return true
    case .form(var form):
      guard form.fields[form.selected].choices.isEmpty else { return false }
      form.fields[form.selected].entry.insert(text)
      replaceFront(.form(form))
      return true
    case .place(var prompt):
      prompt.paste(text)
      replaceFront(.place(prompt))
      return true
    case .source(let form):
      return paste(text, into: form)
    case .menu, .themes, .text, .question, .held, .compose, .code, nil:
      return false
    }
  }

  mutating func run(_ reference: CommandReference) -> [Effect] {
    switch reference {
    case .view(let view):
      go(to: view)
      return []
    case .layout(let name):
      choose(layout: name)
      return []
    case .person(let name):
      claim(name)
      return []
    case .save(let name):
      saveSearch(name, search)
      return []
    case .search(let search):
      show(search)
      return []
    case .forgetSearch(let name):
      forgetSearch(name)
      return []
    case .global(let name):
      guard let command = GlobalCommands.named(name) else { return [] }
      return run(command, key: command.keys[0])
    case .focused(let name): return run(.pane(focus, name))
    case .pane(let pane, let name):
      guard let command = PaneCatalog.row(pane).commands.first(where: { $0.name == name }) else { return [] }
      return run(command, of: pane)
    }
  }

  static let layerPage = 10
}

extension String {
  /// Edits a line as a key asks; false when the key means nothing to a line.
  mutating func edit(with key: KeyPress) -> Bool {
    switch key {
    case "Backspace":
      if !isEmpty { removeLast() }
    case "C-u": removeAll()
    case "C-w":
      while last == " " { removeLast() }
      while let last, last != " " { removeLast() }
    default:
      guard case .character(let character) = key.key, key.modifiers.isEmpty else { return false }
      append(character)
    }
    return true
  }
}

/// Moves a selection in a list of so many rows; `nil` when the key is no move.
func moved(_ selected: Int, by key: KeyPress, of count: Int, page: Int) -> Int? {
  let last = max(count - 1, 0)
  switch key {
  case "Down", "C-n", "Tab": return min(selected + 1, last)
  case "Up", "C-p", "S-Tab": return max(selected - 1, 0)
  case "PgDn": return min(selected + page, last)
  case "PgUp": return max(selected - page, 0)
  case "Home": return 0
  case "End": return last
  default: return nil
  }
}
