import TerminalCells
import Yams

/// A scheme file while it is read.
struct SchemeReading {
  private(set) var name: String?
  private(set) var variant: ThemeVariant?
  /// By slot: `base00` to `base0F`, in base24 schemes to `base17`.
  private(set) var colours: [String: Colour] = [:]
  /// What the `hsdash:` section gives.
  private(set) var roles: [StyleRole: Appearance] = [:]
  private var list: ProblemList

  init(file: String) {
    list = ProblemList(file: file)
  }

  /// In the order of the file.
  var problems: [ConfigurationProblem] { list.problems.sorted { $0.line < $1.line } }

  /// Takes the whole file: the new form with `palette:`, or the old one with the slots beside `scheme:`.
  mutating func take(_ root: Node.Mapping) {
    let keys = root.byName
    // A name is for showing: one that can't be shown is as good as none.
    name = (keys["name"] ?? keys["scheme"])?.scalar.map(\.string.quotable)
    if let node = keys["system"] { takeSystem(node) }
    if let node = keys["variant"] { takeVariant(node) }
    if let palette = keys["palette"] {
      if let mapping = palette.mapping {
        takeSlots(mapping)
      } else {
        list.tell("needs the slots base00 to base0F below it", "palette", at: palette.line)
      }
    } else {
      takeSlots(root)
    }
    if let section = keys["hsdash"], !section.isUnset { takeRoles(section) }
  }

  private mutating func takeSystem(_ node: Node) {
    let system = node.scalar?.string ?? ""
    guard !["base16", "base24"].contains(system) else { return }
    list.tell("can't be \(system.quotable); hsdash reads base16 and base24", "system", at: node.line)
  }

  private mutating func takeVariant(_ node: Node) {
    variant = node.scalar.flatMap { ThemeVariant(rawValue: $0.string) }
    if variant == nil { list.tell("needs dark or light; leave it out to let base00 decide", "variant", at: node.line) }
  }

  private mutating func takeSlots(_ mapping: Node.Mapping) {
    var nodes: [String: Node] = [:]
    for (key, value) in mapping {
      if let slot = key.scalar.flatMap({ Slot.name($0.string) }) { nodes[slot] = value }
    }
    for slot in Slot.names {
      guard let node = nodes[slot] else {
        if Slot.isRequired(slot) { list.tell("is missing; a base16 scheme has base00 to base0F", slot, at: 0) }
        continue
      }
      guard let colour = node.scalar.flatMap({ Colour(scheme: $0.string) }) else {
        list.tell("is no colour; write \"#rrggbb\" with the quotation marks", slot, at: node.line)
        continue
      }
      colours[slot] = colour
    }
  }

  private mutating func takeRoles(_ section: Node) {
    guard let mapping = section.mapping else {
      return list.tell("needs roles with their slots; write severe: base08 below it", "hsdash", at: section.line)
    }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard let row = StyleRole.named.first(where: { $0.name == name }) else {
        let names = StyleRole.named.map(\.name)
        let advice = Suggestion.text(for: name, among: names, else: "there are \(names.joined(separator: ", "))")
        list.tell("is no role" + advice, "hsdash.\(name.quotable)", at: key.line)
        continue
      }
      if let appearance = appearance(value, of: "hsdash.\(name)") { roles[row.role] = appearance }
    }
  }

  private mutating func appearance(_ node: Node, of key: String) -> Appearance? {
    guard let parts = node.mapping else {
      return colour(node, of: key).map { Appearance(foreground: $0) }
    }
    var appearance = Appearance()
    for (part, value) in parts {
      let name = part.scalar?.string ?? ""
      if name == "fg" {
        appearance.foreground = colour(value, of: "\(key).fg") ?? .own
      } else if name == "bg" {
        appearance.background = colour(value, of: "\(key).bg") ?? .own
      } else if let attribute = Self.attributes[name] {
        switch value.scalar?.string {
        case "true": appearance.attributes.insert(attribute)
        case "false": appearance.attributes.remove(attribute)
        default: list.tell("needs true or false", "\(key).\(name)", at: value.line)
        }
      } else {
        let names = ["fg", "bg"] + Self.attributes.keys.sorted()
        list.tell("is none of \(names.joined(separator: ", "))", "\(key).\(name.quotable)", at: part.line)
      }
    }
    return appearance
  }

  /// A slot's colour, or the terminal's own.
  private mutating func colour(_ node: Node, of key: String) -> Colour? {
    let text = node.scalar?.string ?? ""
    if let own = Colour(terminal: text) { return own }
    if let slot = Slot.name(text) {
      // A wrong or missing required slot is told where it stands.
      if colours[slot] == nil, !Slot.isRequired(slot) {
        list.tell("names \(slot), which the scheme doesn't have; take base00 to base0F", key, at: node.line)
      }
      return colours[slot]
    }
    list.tell("needs a slot (base00 to base0F), default, or ansi0 to ansi15", key, at: node.line)
    return nil
  }

  private static let attributes: [String: CellStyle.Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse, "struck": .struck,
  ]
}

/// The names of a scheme's slots.
private enum Slot {
  /// `base00` to `base17`, the last eight of base24 alone.
  static let names = (0..<24).map { "base" + ($0 < 16 ? "0" : "1") + String($0 % 16, radix: 16, uppercase: true) }

  static func isRequired(_ slot: String) -> Bool {
    slot.hasPrefix("base0")
  }

  /// The slot of that name in any case (`base0a` is common), or `nil`.
  static func name(_ text: String) -> String? {
    guard text.utf8.count == 6 else { return nil }
    let lowered = text.lowercased()
    return names.first { $0.lowercased() == lowered }
  }
}

extension Colour {
  /// A slot's value: `#rrggbb`, `rrggbb`, or hsdash's own `default` and `ansi0` to `ansi15`.
  init?(scheme text: String) {
    if let own = Colour(terminal: text) {
      self = own
      return
    }
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }

  /// `default`, or `ansi0` to `ansi15`.
  init?(terminal text: String) {
    if text == "default" {
      self = .own
    } else if text.hasPrefix("ansi"), let number = UInt8(text.dropFirst(4)), number < 16, text == "ansi\(number)" {
      self = .ansi(number)
    } else {
      return nil
    }
  }
}
