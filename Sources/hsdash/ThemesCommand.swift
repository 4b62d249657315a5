import ArgumentParser
import ChannelFeeds
import Dashboard
import Glibc
import TerminalCells

/// `hsdash themes`: the themes, with a line of each.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "The themes, built in and your own; on a terminal with a line of each.")

  @Option(help: "text, or jsonl: one object a line.")
  var format = ListFormat.text

  @OptionGroup var store: StoreOptions

  func run() throws {
    let configuration = LoadedConfiguration(store, places: Places())
    let themes = configuration.themes.all
    let isShown = isatty(STDOUT_FILENO) == 1 && (Places.processEnvironment["NO_COLOR"] ?? "").isEmpty
    let width = (themes.map(\.name.count).max() ?? 0) + 2
    for theme in themes {
      switch format {
      case .jsonl:
        tell(
          JSONLine([
            ("name", theme.name), ("variant", theme.variant), ("origin", theme.origin), ("problem", theme.problem),
          ]).text)
      case .text:
        let name = theme.name + String(repeating: " ", count: width - theme.name.count)
        let variant = theme.variant + String(repeating: " ", count: max(8 - theme.variant.count, 1))
        if let problem = theme.problem {
          tell("\(name)\(variant)MEND: \(problem)")
        } else {
          tell("\(name)\(variant)\(isShown ? sample(theme) + "  " : "")\(theme.origin)")
        }
      }
    }
  }

  /// Some words in the theme's own colours.
  private func sample(_ theme: Theme) -> String {
    let words: [(String, CellStyle)] = [
      (" text ", .text), ("dim ", .dim), ("focus ", CellStyle(.focus)), ("OPEN ", CellStyle(.good)),
      ("LATE ", CellStyle(.warning)), ("CLOSED ", CellStyle(.severe)), (" CRISIS ", CellStyle(.crisis)),
    ]
    var frame = CellBuffer(size: Size(columns: words.reduce(0) { $0 + $1.0.count }, rows: 1))
    var column = 0
    for (word, style) in words { column = frame.write(word, column: column, row: 0, style: style) }
    return String(FrameFormat.ansi(frame, theme.palette).dropLast())
  }
}

/// How a list is printed.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, jsonl
}
