import TerminalCells
import Testing

@testable import TerminalScreen

@Suite struct TerminalAnswerTests {
  private static let colour = "\u{1B}]11;rgb:1e1e/2020/ffff\u{1B}\\"
  private static let attributes = "\u{1B}[?62;1;22c"
  private static let dark = InputEvent.background(red: 0x1E, green: 0x20, blue: 0xFF)

  @Test(
    "the colour is read in every form that terminals use",
    arguments: [
      ("rgb:0000/0000/0000", 0, 0, 0), ("rgb:ffff/FFFF/ffff", 255, 255, 255), ("rgb:1e1e/2020/2e2e", 0x1E, 0x20, 0x2E),
      ("rgb:1e/20/2e", 0x1E, 0x20, 0x2E), ("rgb:f/0/8", 255, 0, 0x88), ("rgb:fff/000/800", 255, 0, 128),
      ("rgba:ffff/8080/0000/cccc", 255, 0x80, 0),
    ] as [(String, UInt8, UInt8, UInt8)], ["\u{7}", "\u{1B}\\"])
  func forms(answer: (String, UInt8, UInt8, UInt8), end: String) {
    var decoder = InputDecoder()
    let event = InputEvent.background(red: answer.1, green: answer.2, blue: answer.3)
    #expect(decoder.decode(Array("\u{1B}]11;\(answer.0)\(end)j".utf8)) == [event, .key("j")])
  }

  @Test(
    "what is no colour is swallowed all the same",
    arguments: [
      "]11;rgb:12/34", "]11;rgb:12/34/56/78", "]11;rgb:/12/34", "]11;rgb:12345/0/0", "]11;rgb:+1/-1/00", "]11;?",
      "]11;black", "]10;rgb:ff/ff/ff", "]12;rgb:ff/ff/ff", "]4;1;rgb:ff/ff/ff", "]11;rgba:0/0/0", "P11;rgb:ff/ff/ff",
    ])
  func foreign(answer: String) {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("\u{1B}\(answer)\u{1B}\\j".utf8)) == [.key("j")])
  }

  @Test("both answers, cut at any two places, give one colour and no key")
  func everySplit() {
    let bytes = Array((Self.colour + Self.attributes + "j").utf8)
    for first in 0...bytes.count {
      for second in first...bytes.count {
        var decoder = InputDecoder()
        decoder.expectAnswer()
        var events = decoder.decode(bytes[..<first])
        events += decoder.decode(bytes[first..<second])
        events += decoder.decode(bytes[second...])
        #expect(events == [Self.dark, .key("j")], "cut at \(first) and \(second)")
        #expect(!decoder.expectsAnswer)
      }
    }
  }

  @Test("a pause at any place but right after ESC loses nothing while an answer is expected")
  func everyPause() {
    let bytes = Array((Self.colour + Self.attributes + "j").utf8)
    for place in 1..<bytes.count where !endsInBegunSequence(bytes[..<place]) {
      var decoder = InputDecoder()
      decoder.expectAnswer()
      var events = decoder.decode(bytes[..<place]) + decoder.finish()
      events += decoder.decode(bytes[place...], isAfterPause: true)
      #expect(events == [Self.dark, .key("j")], "pause at \(place)")
    }
  }

  /// Where finish() takes the bytes for a key, as it must when someone typed them; ``TerminalInput`` waits longer there.
  private func endsInBegunSequence(_ bytes: ArraySlice<UInt8>) -> Bool {
    var decoder = InputDecoder()
    _ = decoder.decode(bytes)
    return decoder.isWaiting
  }

  @Test("an answer that lost its end holds back no key that is none of its own")
  func lostEnd() {
    var decoder = InputDecoder()
    decoder.expectAnswer()
    _ = decoder.decode(Array("\u{1B}]11;rgb:12".utf8))
    #expect(decoder.decode(Array("j".utf8), isAfterPause: true) == [.key("j")])
    _ = decoder.decode(Array("\u{1B}[?6".utf8))
    #expect(decoder.decode(Array("q".utf8), isAfterPause: true) == [.key("q")])
  }

  @Test("only the answer to the last question ends the waiting")
  func expectation() {
    var decoder = InputDecoder()
    #expect(!decoder.expectsAnswer)
    decoder.expectAnswer()
    _ = decoder.decode(Array("\(Self.colour)\u{1B}[24;80R\u{1B}[?2026;2$y\u{1B}[0c".utf8))
    #expect(decoder.expectsAnswer)
    _ = decoder.decode(Array(Self.attributes.utf8))
    #expect(!decoder.expectsAnswer)
  }

  @Test(
    "nothing is asked where the question could be drawn", arguments: ["linux", "vt100", "dumb", "no-such-terminal", ""])
  func notAsked(terminal: String) {
    #expect(TerminalSequencesTests.sequences(terminal).backgroundQuestion.isEmpty)
  }

  @Test(
    "terminals that know such strings are asked", arguments: ["xterm-256color", "tmux-256color", "foot", "alacritty"])
  func asked(terminal: String) {
    let question = TerminalSequencesTests.text(TerminalSequencesTests.sequences(terminal).backgroundQuestion)
    #expect(question == "\u{1B}]11;?\u{7}\u{1B}[c")
  }
}
