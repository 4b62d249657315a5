import TerminalCells
import TerminalWidgets
import Testing

@Suite("A typed line")
struct TextEntryTests {
  @Test("every character of ASCII is typed as it is")
  func characters() {
    var entry = TextEntry()
    let all = String(String.UnicodeScalarView((0x20...0x7E).compactMap { Unicode.Scalar($0) }))
    for character in all { _ = entry.edit(with: KeyPress(.character(character))) }
    #expect(entry.text == all)
  }

  @Test("the keys of shells move and delete")
  func keys() {
    var entry = TextEntry("one two three")
    for key in ["C-a", "Del", "C-e", "Backspace", "C-w", "Left", "Left", "C-k"] as [KeyPress] {
      let isKnown = entry.edit(with: key)
      #expect(isKnown)
    }
    #expect(entry.text == "ne tw" && entry.cursor == 5)
    entry.insert("o")
    #expect(entry.text == "ne two")
    let isCleared = entry.edit(with: "C-u")
    let isUnknown = !entry.edit(with: "F5")
    #expect(isCleared && isUnknown && entry.text.isEmpty)
  }

  @Test("of a long line the part round the cursor is shown")
  func long() {
    var entry = TextEntry(String(repeating: "🏥", count: 400))
    #expect(entry.shown(in: 20).hasPrefix("…") && entry.shown(in: 20).hasSuffix("▏"))
    #expect(MeasuredText(entry.shown(in: 20)).columns <= 20)
    _ = entry.edit(with: "Home")
    #expect(entry.shown(in: 20).hasPrefix("▏") && entry.shown(in: 20).hasSuffix("…"))
  }
}
