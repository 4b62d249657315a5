import Dashboard
import HospitalModel
import TerminalCells
import Yams

/// A mistake in the configuration; the rest of the file still works.
public struct ConfigurationProblem: Equatable, Sendable {
  public let file: String
  /// From 1; 0 where the whole file is meant.
  public let line: Int
  public let key: String
  public let message: String

  /// `FILE:LINE: KEY: what; what to do`.
  public var sentence: String { "\(file):\(line): \(key.isEmpty ? "" : key + ": ")\(message)" }
}

/// What the configuration file says.
public struct ConfigurationFile: Equatable, Sendable {
  public var theme: String?
  public var operatorName: String?
  /// An address or page that a site's owner can write to; part of the User-Agent.
  public var contact: String?
  public var audience: Audience?
  /// Own keys, by command name.
  public var keys: [String: [KeyPress]] = [:]

  public init() {}

  /// Reads the file's text; what can't be understood becomes a problem and leaves the default.
  public static func read(_ yaml: String, file: String) -> (ConfigurationFile, [ConfigurationProblem]) {
    func whole(_ message: String, line: Int = 0) -> (ConfigurationFile, [ConfigurationProblem]) {
      (ConfigurationFile(), [ConfigurationProblem(file: file, line: line, key: "", message: message)])
    }
    guard yaml.utf8.count <= largestFile else { return whole("larger than 1 MiB; nothing of it was read") }
    do {
      guard let node = try Yams.compose(yaml: yaml) else { return (ConfigurationFile(), []) }
      guard let root = node.mapping else { return whole("holds no keys; hsdash doctor --write-config shows the form") }
      var reading = Reading(file: file)
      for (key, value) in root { reading.take(key, value) }
      return (reading.result, reading.problems)
    } catch let YamlError.parser(_, problem, mark, _) {
      return whole("is not YAML (\(problem)); mend that line", line: mark.line)
    } catch let YamlError.scanner(_, problem, mark, _) {
      return whole("is not YAML (\(problem)); mend that line", line: mark.line)
    } catch {
      return whole("is not YAML (\(firstLine("\(error)")))")
    }
  }

  private static let largestFile = 1 << 20

  /// One row an option: what is read, documented and written by `--write-config`.
  struct Option {
    let name: String
    let example: String
    let explanation: String
    let read: @Sendable (inout Reading, Node) -> Void
  }

  static let options: [Option] = [
    Option(
      name: "theme", example: "terminal",
      explanation:
        "The colours: terminal, hsdash-dark, hsdash-light, or a base16 scheme in the themes folder beside this file."
    ) { reading, node in reading.result.theme = reading.text(node, "theme") },
    Option(name: "operator", example: "pio-2", explanation: "Who you are; stands beside what you acknowledge.") {
      reading, node in reading.result.operatorName = reading.text(node, "operator")
    },
    Option(
      name: "contact", example: "mailto:web@hospital.example",
      explanation: "Where a site's owner can reach you; sent with every fetch."
    ) { reading, node in reading.result.contact = reading.text(node, "contact") },
    Option(name: "audience", example: "staff", explanation: "staff or public: what the screen may show.") {
      reading, node in
      guard let word = reading.text(node, "audience") else { return }
      reading.result.audience = Audience(rawValue: word)
      if reading.result.audience == nil { reading.problem(node, "audience", "\(word) is neither staff nor public") }
    },
    Option(
      name: "keys", example: "{ mark: [m], acknowledge: [a] }",
      explanation: "Own keys for commands; hsdash keys names them all."
    ) { reading, node in reading.takeKeys(node) },
  ]

  /// The whole file with every option, commented out.
  public static var template: String {
    options.reduce(into: "# hsdash: every option with its default; take the # away to change one.\n") { text, option in
      text += "\n# \(option.explanation)\n# \(option.name): \(option.example)\n"
    }
  }

  /// A file while it is read.
  struct Reading {
    let file: String
    var result = ConfigurationFile()
    var problems: [ConfigurationProblem] = []

    mutating func take(_ key: Node, _ value: Node) {
      let name = key.string ?? ""
      if let option = ConfigurationFile.options.first(where: { $0.name == name }) {
        option.read(&self, value)
      } else {
        let names = ConfigurationFile.options.map(\.name)
        let near = names.first { $0.hasPrefix(name.prefix(3)) }.map { "; did you mean \($0)?" }
        problem(key, firstLine(name), "is no option" + (near ?? "; there are \(names.joined(separator: ", "))"))
      }
    }

    mutating func text(_ node: Node, _ key: String) -> String? {
      guard let text = node.scalar?.string, text.utf8.count <= 500 else {
        problem(node, key, "needs one line of text")
        return nil
      }
      return text
    }

    mutating func problem(_ node: Node, _ key: String, _ message: String) {
      problems.append(ConfigurationProblem(file: file, line: node.mark?.line ?? 0, key: key, message: message))
    }

    mutating func takeKeys(_ node: Node) {
      guard let mapping = node.mapping else { return problem(node, "keys", "needs command names with their keys") }
      var taken: [KeyPress: String] = [:]
      for (key, value) in mapping {
        let command = key.string ?? ""
        guard Self.commandNames.contains(command) else {
          problem(key, "keys.\(firstLine(command))", "is no command; hsdash keys names them all")
          continue
        }
        let names = value.sequence.map { $0.compactMap(\.string) } ?? value.string.map { [$0] } ?? []
        let keys = names.compactMap { KeyPress(name: $0) }
        guard !keys.isEmpty, keys.count == names.count else {
          problem(value, "keys.\(command)", "needs key names such as j, C-d, Enter, F1")
          continue
        }
        for press in keys {
          if let other = taken[press] {
            problem(value, "keys.\(command)", "\(press.name) is bound to \(other) already")
          }
          taken[press] = command
        }
        result.keys[command] = keys
      }
    }

    private static let commandNames = Set(
      GlobalCommands.rows.map(\.name) + PaneCatalog.rows.flatMap { $0.commands.map(\.name) })
  }
}
