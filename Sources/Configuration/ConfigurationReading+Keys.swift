import Dashboard
import TerminalCells
import Yams

extension ConfigurationReading {
  /// Takes the user's own keys; those that would stand for two commands in one view are left out.
  mutating func takeKeys(_ node: Node) {
    guard let mapping = node.mapping else {
      return tell("needs commands with their keys; write { quit: [q] }", "keys", at: node)
    }
    var bindings: [KeyBinding] = []
    for (key, value) in mapping {
      let command = key.scalar?.string ?? ""
      guard KeyScope.commandNames.contains(command) else {
        let advice = Suggestion.text(for: command, among: KeyScope.commandNames, else: "hsdash keys lists them all")
        tell("is no command" + advice, "keys.\(command.quotable)", at: key)
        continue
      }
      if let keys = keys(value, of: command) { bindings.append(KeyBinding(command: command, keys: keys, node: value)) }
    }
    while let clash = KeyScope.firstClash(of: bindings) {
      bindings.removeAll { $0.command == clash.binding.command }
      tell(
        "\(clash.key.name) is the key of \(clash.other) already (\(clash.scope)); take another key, or give \(clash.other) one",
        "keys.\(clash.binding.command)", at: clash.binding.node)
    }
    for binding in bindings { result.keys[binding.command] = binding.keys }
  }

  /// One key or a list of keys; a list with a mistake is left out as a whole.
  private mutating func keys(_ node: Node, of command: String) -> [KeyPress]? {
    let nodes = node.sequence.map(Array.init) ?? [node]
    guard (1...Self.mostKeys).contains(nodes.count) else {
      tell("needs one to \(Self.mostKeys) keys; write [q]", "keys.\(command)", at: node)
      return nil
    }
    var keys: [KeyPress] = []
    for node in nodes {
      let name = node.scalar?.string ?? ""
      guard name.utf8.count <= Self.longestKeyName, let key = KeyPress(name: name) else {
        tell("\(name.quotable) is no key; write j, C-d, Enter or F1", "keys.\(command)", at: node)
        return nil
      }
      keys.append(key)
    }
    return keys
  }

  /// The hospitals have ten; nobody remembers more.
  private static let mostKeys = 10
  /// `C-M-S-Backspace` has 15; one character may have many bytes.
  private static let longestKeyName = 40
}

/// A command's own keys, as the file gives them.
private struct KeyBinding {
  let command: String
  let keys: [KeyPress]
  let node: Node
}

/// Commands among which a key must be clear: those of one pane, or those of the screen.
///
/// A pane's key that is also the screen's is no clash: the pane comes first.
private struct KeyScope {
  let name: String
  let commands: [(name: String, keys: [KeyPress])]

  static let all: [KeyScope] =
    [KeyScope(name: "everywhere", commands: GlobalCommands.rows.map { ($0.name, $0.keys) })]
    + PaneCatalog.rows.map { KeyScope(name: $0.title, commands: $0.commands.map { ($0.name, $0.keys) }) }

  static let commandNames = Set(all.flatMap { $0.commands.map(\.name) })

  /// A binding that must go, because its key is that of another command in the same scope.
  struct Clash {
    let binding: KeyBinding
    let key: KeyPress
    let other: String
    let scope: String
  }

  /// The first clash; of two bindings the one further down in the file goes.
  static func firstClash(of bindings: [KeyBinding]) -> Clash? {
    for scope in all {
      var owners: [KeyPress: String] = [:]
      // The usual keys first, then the file's in its order: who comes later clashes.
      for command in scope.commands where !bindings.contains(where: { $0.command == command.name }) {
        for key in command.keys { owners[key] = command.name }
      }
      for binding in bindings where scope.commands.contains(where: { $0.name == binding.command }) {
        for key in binding.keys {
          if let other = owners[key], other != binding.command {
            return Clash(binding: binding, key: key, other: other, scope: scope.name)
          }
          owners[key] = binding.command
        }
      }
    }
    return nil
  }
}
