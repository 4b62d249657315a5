import TerminalCells
import Testing

@Suite("KeyPress")
struct KeyPressTests {
  private static let keys: [KeyPress.Key] =
    [
      .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
    ] + (1...24).map(KeyPress.Key.function) + "abzAFZ019?/:!-+ é漢".map(KeyPress.Key.character)

  @Test("every key reads its own name, under every modifier")
  func roundTrip() {
    for key in Self.keys {
      for modifiers in (0..<8 as Range<UInt8>).map(KeyPress.Modifiers.init(rawValue:)) {
        let press = KeyPress(key, modifiers)
        #expect(KeyPress(name: press.name) == press, "\(press.name)")
      }
    }
  }

  @Test(
    "names as people write them",
    arguments: [
      ("j", KeyPress(.character("j"))), ("G", KeyPress(.character("G"))), ("enter", KeyPress(.enter)),
      ("C-x", KeyPress(.character("x"), .control)), ("M-Enter", KeyPress(.enter, .alt)),
      ("C-M-S-Up", KeyPress(.up, [.control, .alt, .shift])), ("Space", KeyPress(.character(" "))),
      ("C--", KeyPress(.character("-"), .control)), ("f5", KeyPress(.function(5))), ("F", KeyPress(.character("F"))),
    ])
  func reads(name: String, press: KeyPress) {
    #expect(KeyPress(name: name) == press)
  }

  @Test("what is no key has no name", arguments: ["", "jj", "X-a", "F0", "F25", "C-", "Entr", "F+1", "F01"])
  func refuses(name: String) {
    #expect(KeyPress(name: name) == nil)
  }
}
