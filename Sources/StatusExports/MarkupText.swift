/// XML while it is written, indented by two spaces a level.
struct MarkupText {
  private(set) var text: String
  private var depth = 0

  init() {
    text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  }

  /// An element with a text; none for `nil` or an empty one.
  mutating func element(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    text += indent + "<\(name)>\(Self.escaped(value))</\(name)>\n"
  }

  /// An element with others in it; none where those are none.
  mutating func element(_ name: String, attributes: [(String, String)] = [], _ body: (inout MarkupText) -> Void) {
    let opening = attributes.reduce(into: "<\(name)") { $0 += " \($1.0)=\"\(Self.escaped($1.1))\"" } + ">\n"
    let start = text.endIndex
    text += indent + opening
    let inside = text.utf8.count
    depth += 1
    body(&self)
    depth -= 1
    guard text.utf8.count > inside else {
      text.removeSubrange(start...)
      return
    }
    text += indent + "</\(name)>\n"
  }

  private var indent: String { String(repeating: "  ", count: depth) }

  /// What XML 1.0 allows, with its five signs named (section 2.2); other characters go.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default:
        let isForbidden =
          scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0xFFFE...0xFFFF).contains(scalar.value)
        if !isForbidden { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }
}
