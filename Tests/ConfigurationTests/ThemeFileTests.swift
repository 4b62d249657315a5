import Configuration
import TerminalCells
import Testing

/// A scheme in which slot `base0n` is `#1020(10 + n)`.
private let slots = (0..<16).map { number in
  "base0\(String(number, radix: 16, uppercase: true)): \"1020\(String(number + 16, radix: 16))\""
}

@Suite("Scheme files")
struct ThemeFileTests {
  private let newForm =
    "system: base16\nname: New\nvariant: dark\npalette:\n  " + slots.joined(separator: "\n  ") + "\n"

  @Test("the new form is read")
  func readsNewForm() throws {
    let theme = try ThemeFile(yaml: newForm, file: "new.yaml")
    #expect(theme.name == "New" && theme.variant == .dark && theme.background == .rgb(0x10, 0x20, 0x10))
  }

  @Test("the old form is read, in small letters too, and its ground tells the variant")
  func readsOldForm() throws {
    let old = "scheme: \"Old\"\nauthor: \"x\"\n" + slots.joined(separator: "\n")
    let theme = try ThemeFile(yaml: old, file: "old.yaml")
    #expect(theme.name == "Old" && theme.background == .rgb(0x10, 0x20, 0x10) && theme.variant == .dark)
    let light = old.replacing("base00: \"102010\"", with: "base00: \"#fafafa\"").replacing("base0A", with: "base0a")
    #expect(try ThemeFile(yaml: light, file: "old.yaml").variant == .light)
  }

  @Test("a scheme without a name has its file's")
  func unnamed() throws {
    #expect(try ThemeFile(yaml: slots.joined(separator: "\n"), file: "mine.yaml").name == "mine.yaml")
  }

  @Test("roles take slots, the terminal's own, ground and attributes; the others keep their usual slots")
  func roles() throws {
    let theme = try ThemeFile(
      yaml: newForm + """
        hsdash:
          text: default
          severe: base09
          chart: ansi12
          crisis: { fg: base07, bg: base08, bold: true, underline: true, dim: false }
        """, file: "x")
    #expect(theme.palette[.text] == Appearance())
    #expect(theme.palette[.severe] == Appearance(foreground: .rgb(0x10, 0x20, 0x19)))
    #expect(theme.palette[.chart] == Appearance(foreground: .ansi(12)))
    let crisis = Appearance(
      foreground: .rgb(0x10, 0x20, 0x17), background: .rgb(0x10, 0x20, 0x18), attributes: [.bold, .underline])
    #expect(theme.palette[.crisis] == crisis)
    #expect(theme.palette[.selection].background == .rgb(0x10, 0x20, 0x12))
  }

  @Test("a base24 scheme has eight more slots for roles")
  func base24() throws {
    let yaml = newForm.replacing("base16", with: "base24") + "  base12: \"#ff0000\"\nhsdash: { severe: base12 }\n"
    #expect(try ThemeFile(yaml: yaml, file: "x").palette[.severe].foreground == .rgb(255, 0, 0))
  }

  @Test(
    "a mistake is refused by file, line and key",
    arguments: [
      ("base0A: \"10201a\"", "", "x: base0A: is missing; a base16 scheme has base00 to base0F"),
      ("10201a", "yellow", "x:15: base0A: is no colour; write \"#rrggbb\""),
      ("10201a", "+1020a", "x:15: base0A: is no colour"),
      ("\"10201a\"", "#10201a", "x:15: base0A: is no colour; write \"#rrggbb\" with the quotation marks"),
      ("\"10201a\"", "[1]", "x:15: base0A: is no colour"),
      ("variant: dark", "variant: dim", "x:3: variant: needs dark or light"),
      ("system: base16", "system: base32", "x:1: system: can't be base32"),
      ("system: base16", "hsdash: { sever: base08 }", "x:1: hsdash.sever: is no role; did you mean severe?"),
      ("system: base16", "hsdash: { severe: red }", "x:1: hsdash.severe: needs a slot"),
      (
        "system: base16", "hsdash: { severe: base12 }",
        "x:1: hsdash.severe: names base12, which the scheme doesn't have"
      ),
      ("system: base16", "hsdash: { severe: { colour: base08 } }", "x:1: hsdash.severe.colour: is none of fg, bg"),
      ("system: base16", "hsdash: { severe: { bold: very } }", "x:1: hsdash.severe.bold: needs true or false"),
      ("system: base16", "hsdash: [a]", "x:1: hsdash: needs roles"),
      ("palette:", "palette: 3 #", "x"),
    ])
  func mistake(part: String, broken: String, sentence: String) {
    let error = #expect(throws: ThemeError.self) {
      try ThemeFile(yaml: newForm.replacing(part, with: broken), file: "x")
    }
    #expect(error?.message.hasPrefix(sentence) == true, "\(error?.message ?? "")")
  }

  @Test("every mistake is told, in the order of the file")
  func everyMistake() {
    let broken = newForm.replacing("10201a", with: "x").replacing("102011", with: "y").replacing("dark", with: "z")
    let error = #expect(throws: ThemeError.self) { try ThemeFile(yaml: broken, file: "x") }
    #expect(error?.problems.map(\.key) == ["variant", "base01", "base0A"])
    #expect(error?.message.hasSuffix(" (and 2 more)") == true)
  }

  @Test("an empty file is no scheme")
  func empty() {
    let error = #expect(throws: ThemeError.self) { try ThemeFile(yaml: "", file: "x") }
    #expect(error?.message == "x: is empty; a base16 scheme has base00 to base0F")
  }
}
