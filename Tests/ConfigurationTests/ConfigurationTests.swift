import Configuration
import Dashboard
import HospitalModel
import TerminalCells
import Testing

@Suite("The configuration file")
struct ConfigurationTests {
  private func read(_ yaml: String) -> (file: ConfigurationFile, problems: [ConfigurationProblem]) {
    let (file, problems) = ConfigurationFile.read(yaml, file: "c.yaml", themes: ["terminal", "hsdash-dark"])
    return (file, problems)
  }

  @Test("every option is read")
  func options() {
    let (file, problems) = read(
      """
      theme: hsdash-dark
      operator: pio-2
      contact: mailto:web@hospital.example
      audience: public
      keys:
        mark: Z
        quit: [Q, C-c]
      """)
    #expect(problems.isEmpty, "\(problems.map(\.sentence))")
    #expect(file.theme == "hsdash-dark" && file.operatorName == "pio-2" && file.audience == .public)
    #expect(file.contact == "mailto:web@hospital.example")
    #expect(file.keys == ["mark": ["Z"], "quit": ["Q", "C-c"]])
  }

  @Test("the written template says nothing, and is understood once its options are taken into use")
  func template() {
    #expect(read(ConfigurationFile.template).file == ConfigurationFile())
    let used = ConfigurationFile.template.split(separator: "\n")
      .map { $0.hasPrefix("#") && !$0.hasPrefix("# ") ? $0.dropFirst() : $0 }.joined(separator: "\n")
    let (file, problems) = read(used)
    #expect(problems.isEmpty, "\(problems.map(\.sentence))")
    #expect(file.theme == "auto" && file.operatorName == "pio-2" && file.audience == .staff)
    #expect(file.contact == "mailto:web@hospital.example" && file.keys["mark"] == ["m"])
  }

  @Test("the keys in the template are the usual ones")
  func templateKeys() {
    let line = ConfigurationFile.template.split(separator: "\n").first { $0.hasPrefix("#keys:") }
    let commands = PaneCatalog.rows.flatMap(\.commands)
    let keys = read(String(line?.dropFirst() ?? "")).file.keys
    #expect(!keys.isEmpty)
    for (name, keys) in keys { #expect(commands.first { $0.name == name }?.keys == keys, "\(name)") }
  }

  @Test(
    "a file that says nothing has no problems",
    arguments: ["", "\n\n", "# only a comment\n", "---\n", "theme:\naudience: ~\n"])
  func empty(yaml: String) {
    #expect(read(yaml) == (ConfigurationFile(), []))
  }

  @Test(
    "a mistake names file, line and key, says what to do, and the rest still works",
    arguments: [
      ("themes: x", "themes: is no option; did you mean theme?"),
      ("opertaor: x", "opertaor: is no option; did you mean operator?"),
      (
        "banana: x",
        "banana: is no option; take one of theme, ground, operator, people, text-width, divert-sound, contact, certificates, access, audience, hospitals, channels, campaigns, promotions, thresholds, allow, small-counts, retention, inquiries, marks, searches, layouts, wall, clipboard, paste, browser, keys"
      ),
      ("theme: hsdash-drak", "theme: can't be hsdash-drak; did you mean hsdash-dark?"),
      ("theme: [a, b]", "theme: needs one line of text, not a list; take one of auto, terminal, hsdash-dark"),
      ("audience: everybody", "audience: can't be everybody; take one of staff, public"),
      ("contact: webmaster)", "contact: webmaster) has letters that can't be sent; "),
      ("contact: { a: b }", "contact: needs one line of text, not a list; write an address"),
      ("keys: 3", "keys: needs commands with their keys; write { quit: [q] }"),
      ("keys: { nothing: [x] }", "keys.nothing: is no command; hsdash keys lists them all"),
      ("keys: { qiut: [x] }", "keys.qiut: is no command; did you mean quit?"),
      ("keys: { quit: [Escape] }", "keys.quit: Escape is no key; write j, C-d, Enter or F1"),
      ("keys: { quit: [] }", "keys.quit: needs one to 10 keys; write [q]"),
      ("keys: { quit: [{ a: b }] }", "keys.quit:  is no key"),
      ("? [a, b]\n: c", ": is no option"),
    ])
  func mistake(yaml: String, sentence: String) {
    let (file, problems) = read("operator: pio-2\n\(yaml)\n")
    #expect(file.operatorName == "pio-2")
    #expect(file.theme == nil && file.audience == nil && file.contact == nil && file.keys.isEmpty)
    #expect(problems.count == 1)
    let expected = "c.yaml:2: " + (sentence.hasPrefix(": ") ? String(sentence.dropFirst(2)) : sentence)
    #expect(problems.first?.sentence.hasPrefix(expected) == true, "\(problems.map(\.sentence))")
  }

  @Test(
    "an operator is one line of plain text",
    arguments: ["\"a\\u001b[31m\"", "\"a\\nb\"", "\"a\\u202eb\"", "\"\"", String(repeating: "a", count: 41)])
  func unfitOperator(value: String) {
    let (file, problems) = read("operator: \(value)\n")
    #expect(file.operatorName == nil && problems.map(\.key) == ["operator"])
    #expect(problems.allSatisfy { $0.sentence.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E } })
  }

  @Test(
    "what isn't YAML is one problem with its line, and everything keeps its default",
    arguments: [
      ("theme: terminal\noperator: [\n", 3), ("theme: terminal\noperator: \"x\n", 3),
      ("theme: terminal\n\tkeys: x\n", 2), ("operator: x\ntheme: terminal\ntheme: hsdash-dark\n", 2), ("- a\n- b", 1),
      ("theme: terminal\n---\noperator: x", 2), ("operator: a\u{1}b", 1), ("\u{0}", 1), ("theme: a\n\u{7F}", 2),
      ("just words", 1),
    ])
  func broken(yaml: String, line: Int) {
    let (file, problems) = read(yaml)
    #expect(file == ConfigurationFile())
    #expect(problems.map(\.line) == [line], "\(problems.map(\.sentence))")
    #expect(problems.allSatisfy { !$0.sentence.contains("\n") })
  }
}

@Suite("Own keys")
struct OwnKeysTests {
  private func read(_ keys: String) -> (file: ConfigurationFile, problems: [ConfigurationProblem]) {
    let (file, problems) = ConfigurationFile.read("keys:\n\(keys)", file: "c")
    return (file, problems)
  }

  @Test("of two commands of a pane with one key, the second keeps its usual one")
  func twice() {
    let (file, problems) = read("  mark: [Z]\n  star: [Z]\n")
    #expect(file.keys == ["mark": ["Z"]])
    #expect(problems.count == 1 && problems[0].line == 3 && problems[0].key == "keys.star")
    #expect(problems[0].message.hasPrefix("Z is the key of mark already ("))
  }

  @Test("the usual key of another command can't be taken")
  func usualKey() {
    let (file, problems) = read("  zoom: [q]\n")
    #expect(file.keys.isEmpty)
    #expect(
      problems.map(\.sentence) == [
        "c:2: keys.zoom: q is the key of quit already (everywhere); take another key, or give quit one"
      ])
  }

  @Test("it can when the other command gives it up, in whatever order")
  func exchanged() {
    for lines in [["  zoom: [q]", "  quit: [z]"], ["  quit: [z]", "  zoom: [q]"]] {
      let (file, problems) = read(lines.joined(separator: "\n"))
      #expect(problems.isEmpty && file.keys == ["zoom": ["q"], "quit": ["z"]])
    }
  }

  @Test("a pane's command may take a key of the screen: the pane comes first")
  func paneOverScreen() {
    let (file, problems) = read("  mark: [z]\n")
    #expect(problems.isEmpty && file.keys == ["mark": ["z"]])
  }

  @Test("a mistake in one command leaves the others")
  func others() {
    let (file, problems) = read("  mark: [Nokey]\n  zoom: [Z]\n")
    #expect(file.keys == ["zoom": ["Z"]] && problems.map(\.line) == [2])
  }

  @Test("the usual keys are clear: no view has one key for two commands")
  func usualKeysAreClear() {
    #expect(read("  zoom: [z]\n").problems.isEmpty)
    for row in PaneCatalog.rows {
      let keys = row.commands.flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(row.title)")
    }
  }
}
