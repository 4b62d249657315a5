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
    if let themes { return choice(node, "theme", of: themes) }
    return line(node, "theme", limit: 60, "write the name of a theme")
  }

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
