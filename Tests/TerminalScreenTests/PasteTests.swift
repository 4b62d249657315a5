import TerminalCells
import Testing

@testable import TerminalScreen

@Suite struct PasteTests {
  static let begin = "\u{1B}[200~"
  static let end = "\u{1B}[201~"

  @Test(
    "pasted text has no control characters and plain line ends",
    arguments: [
      ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\tb", "a b"), ("\u{1B}[31mred\u{7}", "[31mred"), ("x\u{0}\u{7F}\u{9B}y", "xy"),
      ("Grüße 漢 🏥", "Grüße 漢 🏥"), ("\r\r\n", "\n\n"), ("", ""),
    ])
  func cleaned(pasted: String, text: String) {
    #expect(PasteCollector.cleaned(Array(pasted.utf8)) == text)
  }

  @Test("a paste is one event, never keys, in whatever pieces it comes")
  func pieces() {
    var decoder = InputDecoder()
    var events: [InputEvent] = []
    for byte in "\(Self.begin)q\ny\u{1B}[A\u{1B}\(Self.end)j".utf8 {
      events += decoder.decode([byte])
    }
    #expect(events == [.paste("q\ny[A"), .key("j")])
  }

  @Test("a paste beyond the limit is cut there, and its rest is dropped up to its end")
  func limit() {
    var decoder = InputDecoder(pasteLimit: 8)
    #expect(decoder.decode(Array("\(Self.begin)12345678qqqq".utf8)) == [.paste("12345678")])
    #expect(decoder.decode(Array("qqqq\(Self.end)j".utf8)) == [.key("j")])
  }

  @Test("a paste that lost its end is closed by what someone types after a pause")
  func lostEnd() {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("\(Self.begin)half".utf8)) == [])
    #expect(decoder.decode(Array("j".utf8), isAfterPause: true) == [.paste("half"), .key("j")])
  }

  @Test("a paste that was only slow goes on after a pause")
  func slow() {
    var decoder = InputDecoder()
    let more = String(repeating: "q", count: 100)
    #expect(decoder.decode(Array("\(Self.begin)half".utf8)) == [])
    #expect(decoder.decode(Array(more.utf8), isAfterPause: true) == [])
    #expect(decoder.decode(Array("end\(Self.end)".utf8), isAfterPause: true) == [.paste("half\(more)end")])
  }

  @Test("an end mark without a beginning is nothing")
  func strayEnd() {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("\(Self.end)j".utf8)) == [.key("j")])
  }
}
