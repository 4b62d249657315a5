import TerminalCells
import TerminalWidgets
import Testing

@Suite("A text of several lines")
struct TextAreaTests {
  private func area(_ text: String, _ keys: [KeyPress]) -> TextArea {
    var area = TextArea(text)
    for key in keys { _ = area.edit(with: key) }
    return area
  }

  struct Edit: Sendable, CustomTestStringConvertible {
    let before: String
    let keys: [KeyPress]
    let after: String
    let cursor: Int
    var testDescription: String { "\(before) \(keys.map(\.name))" }
  }

  @Test(
    "keys edit where the cursor is",
    arguments: [
      Edit(before: "ab", keys: ["Enter", "c"], after: "ab\nc", cursor: 4),
      Edit(before: "one\ntwo", keys: ["Up", "x"], after: "onex\ntwo", cursor: 4),
      Edit(before: "o\nlonger", keys: ["Up", "Down", "x"], after: "o\nlxonger", cursor: 4),
      Edit(before: "one\ntwo", keys: ["Home", "Backspace"], after: "onetwo", cursor: 3),
      Edit(before: "one\ntwo", keys: ["C-u"], after: "one\n", cursor: 4),
      Edit(before: "one\ntwo", keys: ["Up", "C-k"], after: "onetwo", cursor: 3),
      Edit(before: "one two", keys: ["C-w", "C-w", "C-w"], after: "", cursor: 0),
      Edit(before: "", keys: ["Backspace", "Del", "Up", "Down", "Left", "Right", "C-k"], after: "", cursor: 0),
      Edit(before: "a\u{301}b", keys: ["Left", "Backspace"], after: "b", cursor: 0),
    ])
  func edits(_ edit: Edit) {
    let area = area(edit.before, edit.keys)
    #expect(area.text == edit.after && area.cursor == edit.cursor)
  }

  @Test("a key that means nothing changes nothing")
  func unknown() {
    var area = TextArea("a")
    #expect(!area.edit(with: "F5") && !area.edit(with: "M-x") && area.text == "a")
  }

  @Test("what is pasted by mistake has an end")
  func bounds() {
    var area = TextArea(String(repeating: "x", count: 30_000))
    area.insert("y")
    #expect(area.characters.count == 20_000 && !area.text.contains("y"))
  }
}
