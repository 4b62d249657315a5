import Configuration
import HospitalModel
import TerminalCells
import Testing
import Themes

@Suite("Configuration")
struct ConfigurationTests {
  @Test("the written template is understood once its options are taken into use")
  func template() {
    let used = ConfigurationFile.template.split(separator: "\n").filter { $0.contains(": ") && !$0.hasSuffix(".") }
      .map { String($0.drop { $0 == "#" || $0 == " " }) }.joined(separator: "\n")
    let (file, problems) = ConfigurationFile.read(used, file: "t")
    #expect(problems.isEmpty, "\(problems.map(\.sentence))")
    #expect(file.operatorName == "pio-2" && file.audience == .staff && file.keys["mark"] == ["m"])
  }

  @Test("a wrong key names file, line and key, and the rest still works")
  func wrongKey() {
    let (file, problems) = ConfigurationFile.read("theme: terminal\nthemes: x\noperator: pio-2\n", file: "c.yaml")
    #expect(file.theme == "terminal" && file.operatorName == "pio-2")
    #expect(problems.map(\.line) == [2] && problems.first?.key == "themes")
    #expect(problems.first?.sentence.hasPrefix("c.yaml:2: themes: ") == true)
    #expect(problems.first?.message.contains("did you mean theme?") == true)
  }

  @Test(
    "what is wrong is one problem, never a crash",
    arguments: [
      "- a\n- b", "theme: [", "keys: 3", "keys: { nothing: [x] }", "audience: everybody", "theme: { a: b }", "\u{0}",
    ])
  func wrong(yaml: String) {
    #expect(ConfigurationFile.read(yaml, file: "c").1.count == 1)
  }

  @Test("a key bound twice is told")
  func twice() {
    let (_, problems) = ConfigurationFile.read("keys:\n  mark: [x]\n  star: [x]\n", file: "c")
    #expect(problems.count == 1 && problems[0].line == 3)
  }

  @Test("every shipped theme is readable: WCAG AA for text, 3:1 for lines", arguments: EmbeddedThemes.all.map(\.name))
  func contrast(name: String) throws {
    let embedded = try #require(EmbeddedThemes.all.first { $0.name == name })
    let theme = try ThemeFile(yaml: String(decoding: embedded.yaml, as: UTF8.self), file: name)
    for (role, style) in StyleRole.named.map({ ($0, theme.palette[$1]) }) {
      let ground = style.background == .own ? theme.background : style.background
      let front = style.foreground == .own ? theme.palette[.text].foreground : style.foreground
      let needed = role.hasPrefix("border") || role == "chart-rest" ? 3.0 : 4.5
      #expect(contrastRatio(front, ground) >= needed, "\(name): \(role)")
    }
  }

  @Test("a scheme with a missing or wrong slot is refused by name")
  func brokenScheme() throws {
    let good = String(decoding: try #require(EmbeddedThemes.all.first).yaml, as: UTF8.self)
    for broken in [good.replacing("base0A: \"#e8c46a\"", with: ""), good.replacing("#e8c46a", with: "yellow")] {
      let error = #expect(throws: ThemeError.self) { try ThemeFile(yaml: broken, file: "x") }
      #expect(error?.message.contains("base0A") == true)
    }
  }

  @Test("the old form of a scheme is read too")
  func oldForm() throws {
    let slots = (0..<16).map { "base0\(String($0, radix: 16, uppercase: true)): \"1020\(String($0 + 16, radix: 16))\"" }
    let theme = try ThemeFile(yaml: "scheme: \"Old\"\nauthor: \"x\"\n" + slots.joined(separator: "\n"), file: "old")
    #expect(theme.name == "Old" && theme.background == .rgb(0x10, 0x20, 0x10))
  }

  /// WCAG 2.1, contrast ratio.
  private func contrastRatio(_ one: Colour, _ other: Colour) -> Double {
    let lights = [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func luminance(_ colour: Colour) -> Double {
    guard case .rgb(let red, let green, let blue) = colour else { return 0 }
    let parts = [red, green, blue].map { part -> Double in
      let value = Double(part) / 255
      return value <= 0.03928 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The 2.4th power, as x² · x^0.4 with the fifth root of x² by Newton's method.
  private func power(_ value: Double) -> Double {
    var root = value
    for _ in 0..<60 { root -= (root * root * root * root * root - value * value) / (5 * root * root * root * root) }
    return value * value * root
  }
}
