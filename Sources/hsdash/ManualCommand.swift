import ArgumentParser
import Configuration
import Dashboard
import FoundationEssentials
import TerminalCells

/// `hsdash manual`: the manual page, made from the rows that the program itself runs by.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "The manual page: hsdash manual | man -l -")

  func run() throws {
    do {
      let tree = try JSONDecoder().decode(HelpTree.self, from: Data(Hsdash._dumpHelp().utf8))
      tellText(ManualPage(tree.command).text)
    } catch {
      throw Failure("the help can't be read (\(error)): please report this", exitCode: 70)
    }
  }
}

/// The command line as ArgumentParser tells it, as far as a manual needs it.
struct HelpTree: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  struct Argument: Decodable {
    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let valueName: String?
    let names: [Name]?
    let abstract: String?
    let defaultValue: String?
  }

  struct Name: Decodable {
    let kind: String
    let name: String
  }
}

/// The manual page in the macros of man(7).
struct ManualPage {
  private let root: HelpTree.Command

  init(_ root: HelpTree.Command) {
    self.root = root
  }

  var text: String {
    ([".TH HSDASH 1", section("NAME", ["hsdash \\- " + escaped(root.abstract ?? "")])] + synopsis + commands + keys
      + configuration + [files, environment, exitStatus]).joined(separator: "\n") + "\n"
  }

  private var synopsis: [String] {
    [
      section("SYNOPSIS", [".B hsdash", "[\\fIoptions\\fR]", ".br", ".B hsdash", "\\fIcommand\\fR [\\fIoptions\\fR]"]),
      section("DESCRIPTION", [escaped(root.discussion ?? "")]),
    ]
  }

  private var shown: [HelpTree.Command] {
    (root.subcommands ?? []).filter { $0.commandName != "help" }
  }

  private var commands: [String] {
    [".SH COMMANDS"] + shown.flatMap { entries($0, under: "hsdash") }
  }

  /// A command, and those under it.
  private func entries(_ command: HelpTree.Command, under path: String) -> [String] {
    let usage = (command.arguments ?? []).filter { $0.kind == "positional" && $0.shouldDisplay }
      .map { $0.isOptional ? "[\\fI\($0.valueName ?? "")\\fR]" : "\\fI\($0.valueName ?? "")\\fR" }
    let name = command.commandName == "dashboard" ? path : "\(path) \(command.commandName)"
    let options = (command.arguments ?? []).filter {
      $0.shouldDisplay && !Self.everywhere.contains($0.names?.last?.name ?? "")
    }
    return [".SS " + (["\"\(name)\""] + usage).joined(separator: " "), escaped(command.abstract ?? "")]
      + options.flatMap(entry)
      + (command.subcommands ?? []).filter { $0.commandName != "help" }.flatMap { entries($0, under: name) }
  }

  /// Options that every command has.
  private static let everywhere: Set<String> = ["help", "version"]

  private func entry(_ argument: HelpTree.Argument) -> [String] {
    let names = (argument.names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }.joined(separator: ", ")
    let value = argument.kind == "flag" ? "" : " \\fI\(argument.valueName ?? "")\\fR"
    let head =
      argument.kind == "positional" ? "\\fI\(argument.valueName ?? "")\\fR" : "\\fB\(escaped(names))\\fR\(value)"
    let usual = argument.defaultValue.map { $0 == "false" ? "" : " Without it: \($0)." } ?? ""
    return [".TP", head, escaped((argument.abstract ?? "") + usual)]
  }

  private var keys: [String] {
    var lines = [
      ".SH KEYS", "Everywhere; a pane's own key comes first. \\fBhsdash keys\\fR names the commands to rebind by.",
    ]
    lines += GlobalCommands.rows.flatMap { entry($0.keys, $0.help) }
    for pane in PaneCatalog.rows {
      lines += [".SS \"\(pane.title) (\(pane.id.rawValue))\"", escaped(pane.summary)]
      lines += pane.commands.flatMap { entry($0.keys, $0.help) }
    }
    return lines
  }

  private func entry(_ keys: [KeyPress], _ help: String) -> [String] {
    [".TP", "\\fB\(escaped(keys.map(\.name).joined(separator: " ")))\\fR", escaped(help)]
  }

  private var configuration: [String] {
    [".SH CONFIGURATION", "YAML; every option may be left out, a mistake costs only the option that it is in."]
      + ConfigurationFile.optionHelp.flatMap { option in
        [
          ".TP", "\\fB\(option.name)\\fR", escaped(option.explanation), ".br",
          "\\fB\(escaped("\(option.name): \(option.value)"))\\fR",
        ]
      }
  }

  private var files: String {
    section(
      "FILES",
      [
        "$XDG_CONFIG_HOME/hsdash/config.yaml":
          "the configuration; hsdash doctor --write-config writes it with every option explained",
        "$XDG_CONFIG_HOME/hsdash/themes": "own themes: base16 and base24 schemes",
        "$XDG_DATA_HOME/hsdash/hsdash.sqlite": "the store, mode 0600",
        "$XDG_DATA_HOME/hsdash/demo.sqlite": "the simulated demo",
        "$XDG_DATA_HOME/hsdash/emergency-rooms.bin":
          "a table of emergency rooms made by hsdash er update, in place of the built-in one",
      ].sorted { $0.key < $1.key }.flatMap { [".TP", ".I \(escaped($0.key))", escaped($0.value)] })
  }

  private var environment: String {
    let rows: [(String, String)] = [
      ("NO_COLOR", "not empty: attributes instead of colours"),
      ("TERM, COLORTERM, LANG, LC_ALL, LC_CTYPE", "what the terminal can show"),
      ("COLORFGBG", "whether its ground is dark or light"),
      ("ESCDELAY", "milliseconds after which Esc is a key by itself; 25 without it"),
      ("TMUX, WAYLAND_DISPLAY, DISPLAY, BROWSER", "where y copies to and o opens"),
    ]
    return section("ENVIRONMENT", rows.flatMap { [".TP", ".B \(escaped($0.0))", escaped($0.1)] })
  }

  private var exitStatus: String {
    section("EXIT STATUS", ExitStatus.rows.flatMap { [".TP", ".B \($0.code)", escaped($0.meaning)] })
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    ([".SH " + title] + lines).joined(separator: "\n")
  }

  /// Text in which nothing is a command of roff.
  private func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}

/// The exit codes that scripts rely on.
enum ExitStatus {
  static let rows: [(code: String, meaning: String)] = [
    ("0", "done; a repair or a partly failed sync is told on standard error"), ("1", "some of a batch failed"),
    ("64", "wrong usage"), ("65", "input not understood"), ("66", "no input"), ("69", "unavailable"),
    ("70", "internal error"), ("73", "cannot create"), ("74", "I/O error"), ("75", "try again"), ("76", "protocol"),
    ("77", "not permitted"), ("78", "configuration"), ("128+n", "ended by signal n; a lost terminal counts as SIGHUP"),
  ]
}
