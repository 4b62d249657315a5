import Dashboard
import Yams

/// A configuration file while it is read: what was understood, and what was not.
struct ConfigurationReading {
  /// The themes that exist; `nil` when that isn't checked.
  let themes: [String]?
  var result = ConfigurationFile()
  private var list: ProblemList

  init(file: String, themes: [String]?) {
    list = ProblemList(file: file)
    self.themes = themes
  }

  var problems: [ConfigurationProblem] { list.problems }

  /// Takes one key of the file.
  mutating func take(_ key: Node, _ value: Node) {
    guard !list.isFull else { return }
    let name = key.scalar?.string ?? ""
    let names = ConfigurationFile.options.map(\.name)
    guard let option = ConfigurationFile.options.first(where: { $0.name == name }) else {
      let advice = Suggestion.text(for: name, among: names, else: "take one of \(names.joined(separator: ", "))")
      return tell("is no option" + advice, name.quotable, at: key)
    }
    if !value.isUnset { option.read(&self, value) }
  }

  mutating func tell(_ message: String, _ key: String, at node: Node) {
    list.tell(message, key, at: node.line)
  }

  /// A text on one line, at most `limit` characters long.
  mutating func line(_ node: Node, _ key: String, limit: Int, _ advice: String) -> String? {
    guard let text = node.scalar?.string else {
      tell("needs one line of text, not a list; \(advice)", key, at: node)
      return nil
    }
    guard !text.isEmpty, text.utf8.count <= limit * 4, text.count <= limit, text.isPlainLine else {
      tell("\(text.quotable) can't be used; \(advice)", key, at: node)
      return nil
    }
    return text
  }

  /// One of some words.
  mutating func choice(_ node: Node, _ key: String, of words: [String]) -> String? {
    let list = words.joined(separator: ", ")
    guard let word = line(node, key, limit: 60, "take one of \(list)") else { return nil }
    guard words.contains(word) else {
      tell(
        "can't be \(word.quotable)" + Suggestion.text(for: word, among: words, else: "take one of \(list)"), key,
        at: node)
      return nil
    }
    return word
  }

  mutating func themeName(_ node: Node) -> String? {
    if let themes { return choice(node, "theme", of: ["auto"] + themes) }
    return line(node, "theme", limit: 60, "write the name of a theme")
  }

  /// The words of a command; no shell is asked, so quotation marks mean nothing.
  mutating func command(_ node: Node, _ key: String) -> [String] {
    let advice = "write a program and its arguments on one line"
    guard let text = line(node, key, limit: 400, advice) else { return [] }
    let words = text.split(separator: " ").map(String.init)
    if text.contains(where: { "\"'`$|;&<>".contains($0) }) {
      tell("\(text.quotable) needs a shell, and none is asked; \(advice), or name a script", key, at: node)
      return []
    }
    return words
  }

  /// The full path of a file.
  mutating func fullPath(_ node: Node, _ key: String) -> String? {
    let advice = "write its full path, such as /etc/ssl/hospital.pem"
    guard let path = line(node, key, limit: 1_000, advice) else { return nil }
    guard path.hasPrefix("/") else {
      tell("\(path.quotable) is no full path; \(advice)", key, at: node)
      return nil
    }
    return path
  }

  /// A number of columns for text to read.
  mutating func columns(_ node: Node, _ key: String) -> Int? {
    let range = ScreenConfiguration.textWidths
    let advice = "write a number from \(range.lowerBound) to \(range.upperBound)"
    guard let text = line(node, key, limit: 20, advice) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      tell("\(text.quotable) is no such number; \(advice)", key, at: node)
      return nil
    }
    return number
  }

  /// A time such as `30 min`, in seconds.
  mutating func duration(_ node: Node, _ key: String, in range: ClosedRange<Int64>) -> Int64? {
    let advice = "write a number with s, min, h or d, such as 30 min"
    guard let text = line(node, key, limit: 20, advice) else { return nil }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text[digits.endIndex...].drop { $0 == " " }
    let units: [Substring: Int64] = ["s": 1, "min": 60, "h": 3_600, "d": 86_400]
    guard digits.count <= 9, let number = Int64(digits), let seconds = units[unit] else {
      tell("\(text.quotable) is no time; \(advice)", key, at: node)
      return nil
    }
    guard range.contains(number * seconds) else {
      tell("\(text) is too \(number * seconds < range.lowerBound ? "short" : "long"); \(advice)", key, at: node)
      return nil
    }
    return number * seconds
  }

  /// The rows of a list of mappings.
  mutating func rows(_ node: Node, _ key: String, _ advice: String) -> [(node: Node, fields: [String: Node])] {
    guard let list = node.sequence else {
      tell("needs a list; \(advice)", key, at: node)
      return []
    }
    return list.prefix(Self.mostRows).enumerated().compactMap { index, row in
      guard let fields = row.mapping else {
        tell("needs keys with values; \(advice)", "\(key)[\(index)]", at: row)
        return nil
      }
      return (row, fields.byName)
    }
  }

  /// Tells of fields that mean nothing.
  mutating func checkFields(_ fields: [String: Node], _ key: String, known: [String]) {
    for (name, node) in fields.sorted(by: { $0.key < $1.key }) where !known.contains(name) {
      tell(
        "is no field" + Suggestion.text(for: name, among: known, else: "take one of \(known.joined(separator: ", "))"),
        "\(key).\(name.quotable)", at: node)
    }
  }

  private static let mostRows = 1_000

  /// RFC 9110, 10.1.5: a comment in a User-Agent; brackets and backslashes would end it.
  mutating func contact(_ node: Node) -> String? {
    let advice = "write an address such as mailto:web@hospital.example or a page"
    guard let text = line(node, "contact", limit: 200, advice) else { return nil }
    guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && !"()\\".utf8.contains($0) }) else {
      tell("\(text.quotable) has letters that can't be sent; \(advice)", "contact", at: node)
      return nil
    }
    return text
  }
}
