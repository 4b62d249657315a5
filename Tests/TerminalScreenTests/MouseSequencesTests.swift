import TerminalCells
import Testing

@testable import TerminalScreen

@Suite struct MouseSequencesTests {
  @Test(
    "reports of mode 1006 give what happened and where",
    arguments: [
      ("[<0;1;1M", MouseEvent.Kind.press, 0, 0), ("[<0;300;50m", .release, 299, 49), ("[<32;7;8M", .drag, 6, 7),
      ("[<64;2;3M", .wheelUp, 1, 2), ("[<65;2;3M", .wheelDown, 1, 2), ("[<16;2;3M", .press, 1, 2),
    ])
  func report(sequence: String, kind: MouseEvent.Kind, column: Int, row: Int) {
    var decoder = InputDecoder()
    let expected = MouseEvent(kind: kind, point: Point(column: column, row: row))
    #expect(decoder.decode(Array("\u{1B}\(sequence)".utf8)) == [.mouse(expected)])
  }

  @Test("the old form is understood, and its bytes are never keys")
  func oldForm() {
    var decoder = InputDecoder()
    let point = Point(column: 9, row: 80)
    #expect(decoder.decode([0x1B, 0x5B, 0x4D, 32, 42, 113]) == [.mouse(MouseEvent(kind: .press, point: point))])
    #expect(decoder.decode([0x1B, 0x5B, 0x4D, 35, 42, 113]) == [.mouse(MouseEvent(kind: .release, point: point))])
  }

  @Test("reports without a place on the screen are dropped", arguments: ["[<0;0;1M", "[<0;1M", "[<M", "[<3;1;1M"])
  func broken(sequence: String) {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("\u{1B}\(sequence)".utf8)) == [])
  }
}
