import TerminalCells
import Testing

@testable import TerminalScreen

@Suite struct InputDecoderTests {
  static let escape = "\u{1B}"

  static func decode(_ text: String, keys: [[UInt8]: KeyPress] = [:]) -> [InputEvent] {
    var decoder = InputDecoder(terminalKeys: keys)
    return decoder.decode(Array(text.utf8)) + decoder.finish()
  }

  @Test(
    "every form of a key gives the key",
    arguments: [
      ("j", "j"), ("G", "G"), (" ", "Space"), ("é", "é"), ("漢", "漢"), ("🏥", "🏥"),
      ("\r", "Enter"), ("\n", "Enter"), ("\t", "Tab"), ("\u{7F}", "Backspace"), ("\u{8}", "Backspace"),
      ("\u{3}", "C-c"), ("\u{4}", "C-d"), ("\u{1A}", "C-z"), ("\u{13}", "C-s"), ("\u{0}", "C-Space"), ("\u{1F}", "C-_"),
      ("\u{1C}", "C-\\"), ("\u{1D}", "C-]"), ("\(escape)x", "M-x"), ("\(escape)é", "M-é"), ("\(escape)\r", "M-Enter"),
      ("\(escape)\u{4}", "C-M-d"), ("\(escape)[A", "Up"), ("\(escape)OA", "Up"), ("\(escape)[B", "Down"),
      ("\(escape)[H", "Home"), ("\(escape)OF", "End"), ("\(escape)[1~", "Home"), ("\(escape)[8~", "End"),
      ("\(escape)[5~", "PgUp"), ("\(escape)[6~", "PgDn"), ("\(escape)[2~", "Ins"), ("\(escape)[3~", "Del"),
      ("\(escape)[Z", "S-Tab"), ("\(escape)[1;2A", "S-Up"), ("\(escape)[1;5C", "C-Right"), ("\(escape)[1;3D", "M-Left"),
      ("\(escape)[1;8H", "C-M-S-Home"), ("\(escape)[5;5~", "C-PgUp"), ("\(escape)\(escape)[A", "M-Up"),
      ("\(escape)OP", "F1"), ("\(escape)[[A", "F1"), ("\(escape)[11~", "F1"), ("\(escape)[15~", "F5"),
      ("\(escape)[24~", "F12"), ("\(escape)[1;2P", "S-F1"), ("\(escape)[1;5R", "C-F3"), ("\(escape)[15;5~", "C-F5"),
      ("\(escape)[a", "S-Up"), ("\(escape)Oa", "C-Up"), ("\(escape)[5$", "S-PgUp"), ("\(escape)[5^", "C-PgUp"),
      ("\(escape)OM", "Enter"), ("\(escape)Ok", "+"), ("\(escape)[97;5u", "C-a"), ("\(escape)[97;2u", "A"),
      ("\(escape)[13;2u", "S-Enter"), ("\(escape)[27;5;9~", "C-Tab"),
    ])
  func key(sequence: String, name: String) throws {
    let press = try #require(KeyPress(name: name))
    #expect(Self.decode(sequence) == [.key(press)])
  }

  @Test(
    "a key is the same however its bytes arrive",
    arguments: ["\(escape)[1;2A", "漢", "\(escape)OP", "\(escape)[<0;3;4M"])
  func split(sequence: String) {
    var decoder = InputDecoder()
    var events: [InputEvent] = []
    for byte in sequence.utf8 { events += decoder.decode([byte]) }
    #expect(events == Self.decode(sequence))
    #expect(events.count == 1)
  }

  @Test("an Esc alone waits, then is a key")
  func loneEscape() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.finish() == [.key("Esc")])
    #expect(!decoder.isWaiting)
    #expect(decoder.finish() == [])
  }

  @Test("two Escs are two keys; a started sequence that goes no further is Alt and its letter")
  func heldBack() {
    #expect(Self.decode("\(Self.escape)\(Self.escape)") == [.key("Esc"), .key("Esc")])
    #expect(Self.decode("\(Self.escape)[") == [.key("M-[")])
    #expect(Self.decode("\(Self.escape)O") == [.key("M-O")])
    #expect(Self.decode("\(Self.escape)]") == [.key("M-]")])
  }

  @Test(
    "answers, focus reports and unknown keys are swallowed, and the next key is read",
    arguments: [
      "[?62;22c", "[>41;371;0c", "[1;1R", "[24;80R", "[?2026;2$y", "[0n", "[I", "[O", "[8;24;80t", "[99~", "[57358u",
      "]10;rgb:0000/0000/0000\u{7}", "]10;rgb:0000/0000/0000\(escape)\\", "P1+r524742\(escape)\\",
      "_Gi=1;OK\(escape)\\",
      "[201~", "[200;7;7m", "[<35;10;10M", "[<2;10;10M",
    ])
  func swallowed(answer: String) {
    #expect(Self.decode("\(Self.escape)\(answer)j") == [.key("j")])
  }

  @Test("a late answer that comes in pieces is never typed")
  func answerInPieces() {
    var decoder = InputDecoder()
    var events = decoder.decode(Array("\(Self.escape)]10;rgb:00".utf8)) + decoder.finish()
    events += decoder.decode(Array("00/0000/0000\(Self.escape)".utf8)) + decoder.finish()
    events += decoder.decode(Array("\\j".utf8)) + decoder.finish()
    #expect(events == [.key("j")])
  }

  @Test("an answer without an end holds no keys back after a pause, or once a key comes that no answer holds")
  func answerWithoutEnd() {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("\(Self.escape)]11;rgb".utf8)) == [])
    #expect(decoder.decode(Array("j".utf8), isAfterPause: true) == [.key("j")])
    #expect(decoder.decode(Array("\(Self.escape)]11;rgb\r".utf8)) == [.key("Enter")])
    #expect(decoder.decode(Array("\(Self.escape)]11;rgb\(Self.escape)[A".utf8)) == [.key("Up")])
  }

  @Test("broken UTF-8 is dropped and what follows is read")
  func brokenText() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0xC3, 0x6A]) == [.key("j")])
    #expect(decoder.decode([0xFF, 0x80, 0x6B]) == [.key("k")])
    #expect(decoder.decode([0xED, 0xA0, 0x80, 0x6C]) == [.key("l")])
  }

  @Test("the terminal's own description goes before the general meaning")
  func ownKeys() {
    let table = TerminalKeys.table { $0 == "kf1" ? "\(Self.escape)[224z" : nil }
    #expect(Self.decode("\(Self.escape)[224z", keys: table) == [.key("F1")])
    #expect(Self.decode("\(Self.escape)[224z") == [])
  }

  @Test("keys, mouse and paste in one read keep their order")
  func mixed() {
    let text = "j\(Self.escape)[<64;5;6M\(Self.escape)[200~q\(Self.escape)[201~k"
    let wheel = MouseEvent(kind: .wheelUp, point: Point(column: 4, row: 5))
    #expect(Self.decode(text) == [.key("j"), .mouse(wheel), .paste("q"), .key("k")])
  }
}
