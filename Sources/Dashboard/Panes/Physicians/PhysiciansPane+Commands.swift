import HospitalModel
import TerminalCells
import TerminalWidgets

extension PhysiciansPane {
  package static let commands: [Command<Self>] = moves + showing + taking

  private static func height(_ model: Model, _ context: CommandContext) -> Int {
    max(PhysiciansLayout(context.size, code: codeSize(model, context.isASCII)).list.rows, 1)
  }

  private static let moves: [Command<Self>] = {
    func move(
      _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, _ step: @escaping @Sendable (Int) -> Int
    ) -> Command<Self> {
      Command(name, keys, title, help: help) { state, model, context in
        let height = height(model, context)
        let before = state.place.index
        state.list.move(by: step(height), of: model.cards.count, height: height)
        // The code is made when it is loaded.
        if state.place.index != before { state.needsLoad = true }
        return []
      }
    }
    return [
      move("down", ["j", "Down"], "down", "the next physician") { _ in 1 },
      move("up", ["k", "Up"], "up", "the physician before") { _ in -1 },
      move("page-down", ["PgDn", "C-f", "Space"], "page down", "one page down") { max($0 - 1, 1) },
      move("page-up", ["PgUp", "C-b"], "page up", "one page up") { -max($0 - 1, 1) },
      move("top", ["Home"], "first", "the first physician") { _ in -1_000_000 },
      move("end", ["End", "G"], "last", "the last physician") { _ in 1_000_000 },
    ]
  }()

  /// A command on the selected card.
  private static func command(
    _ name: String, _ key: KeyPress, _ title: String, _ help: String, changes: Bool = false, isHinted: Bool = false,
    _ run: @escaping @Sendable (Physician, State) -> [Move]
  ) -> Command<Self> {
    Command(name, [key], title, help: help, access: changes ? .changing : .reading, isHinted: isHinted) {
      state, model, _ in
      guard let index = state.list.selected(of: model.cards.count) else {
        return [.notice("No physician is here yet.")]
      }
      return run(model.cards[index].physician, state)
    }
  }

  private static let showing: [Command<Self>] = [
    command("open", "Enter", "code", "the code on the whole screen, to be held before a phone", isHinted: true) {
      physician, state in
      guard let code = QRCode(physician.taggedAddress) else { return [.notice("The address is too long for a code.")] }
      return [.code(CodeSheet(code: code, name: physician.name, blocks: state.blocks))]
    },
    Command(
      "invert", ["v"], "invert",
      help: "light or dark modules as blocks: for screens without colours, whose ground decides"
    ) { state, _, _ in
      state.blocks = state.blocks == .light ? .dark : .light
      return [.notice(state.blocks == .light ? "For a dark ground." : "For a light ground.")]
    },
    Command("sheet", ["s"], "print sheet", help: "how to print a sheet of all codes", isHinted: true) { _, _, _ in
      [.notice("hsdash export physicians --format svg > codes.svg (or png) writes a sheet of all codes for print.")]
    },
  ]

  private static let taking: [Command<Self>] = [
    command("copy", "y", "copy", "copies the address that the code leads to", isHinted: true) { physician, _ in
      [.perform(.copy(.words(physician.taggedAddress, of: "the code's address")))]
    },
    command("copy-address", "Y", "copy film", "copies the film's own address") { physician, _ in
      [.perform(.copy(.words(physician.video, of: "the film's address")))]
    },
    command("open-link", "o", "open film", "opens the film in a browser, or shows its address") { physician, _ in
      // Not by the code's address: a look from the office is no scan.
      [.perform(.openPage(physician.video))]
    },
    command("remove", "D", "remove", "takes the card out; an import brings it back", changes: true) { physician, _ in
      [.ask("Take the card of \(physician.name) out?", .decide([.endCard(physician.id)], notice: "The card is gone."))]
    },
  ]
}

/// A code on the whole screen.
package struct CodeSheet: Equatable, Hashable, Sendable {
  package let code: QRCode
  package let name: String
  package var blocks: QRCode.Blocks

  package init(code: QRCode, name: String, blocks: QRCode.Blocks) {
    self.code = code
    self.name = name
    self.blocks = blocks
  }

  private var form: (Bool) -> QRCode.Form { { $0 ? .twoColumns : .halfBlocks } }

  /// Draws the code in the middle of an empty screen, with the name in a row below; or says what it needs.
  func draw(isASCII: Bool, into buffer: inout CellBuffer) {
    buffer.fill(buffer.bounds)
    let size = code.size(form(isASCII))
    let bounds = buffer.bounds
    guard size.columns <= bounds.columns, size.rows <= bounds.rows else {
      drawLines([needWords(isASCII), "Esc goes back."], into: &buffer)
      return
    }
    let spare = bounds.rows - size.rows
    let place = Rect(
      column: (bounds.columns - size.columns) / 2, row: max(spare - 1, 0) / 2, columns: size.columns, rows: size.rows)
    buffer.inside(place) { code.draw(into: &$0, form(isASCII), blocks: blocks) }
    guard spare > 0 else { return }
    let words = MeasuredText("\(name)   v inverts   Esc goes back").truncated(to: bounds.columns)
    buffer.write(words, column: (bounds.columns - words.columns) / 2, row: place.row + size.rows, style: .dim)
  }

  /// `The code needs 45 columns and 23 rows.`
  func needWords(_ isASCII: Bool) -> String {
    let size = code.size(form(isASCII))
    return "The code of \(name) needs \(size.columns) columns and \(size.rows) rows."
  }
}

extension DashboardState {
  mutating func press(_ key: KeyPress, in sheet: CodeSheet) {
    switch key {
    case "v":
      var sheet = sheet
      sheet.blocks = sheet.blocks == .light ? .dark : .light
      replaceFront(.code(sheet))
    case "q", "Enter": layers.removeLast()
    default: notice = Notice("v inverts the code, Esc goes back.")
    }
  }
}
