import TerminalCells
import Testing

@Suite("MeasuredText")
struct MeasuredTextTests {
  /// A text, what is shown of it, and its columns.
  struct Folding: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let shown: String
    let columns: Int

    init(_ name: String, _ text: String, _ shown: String, _ columns: Int) {
      self.name = name
      self.text = text
      self.shown = shown
      self.columns = columns
    }

    var testDescription: String { name }
  }

  static let foldings = [
    Folding("heart with VS16", "\u{2764}\u{FE0F}", "\u{2764}", 1),
    Folding("keycap", "1\u{FE0F}\u{20E3}", "1", 1),
    Folding("family", "👨\u{200D}👩\u{200D}👧\u{200D}👦", "👨", 2),
    Folding("health worker", "👩\u{200D}\u{2695}\u{FE0F}", "👩", 2),
    Folding("health worker, medium skin tone", "👩\u{1F3FD}\u{200D}\u{2695}\u{FE0F}", "👩", 2),
    Folding("burning heart: a narrow emoji is joined too", "\u{2764}\u{FE0F}\u{200D}🔥", "\u{2764}", 1),
    Folding("rainbow flag", "\u{1F3F3}\u{FE0F}\u{200D}🌈", "\u{1F3F3}", 1),
    Folding("joined to an emoji newer than the table", "👩\u{200D}\u{1FAE8}中", "👩中", 4),
    Folding("a joiner between ideographs joins nothing", "中\u{200D}文", "中文", 4),
    Folding("a joiner before a blank joins nothing after it", "👩\u{200D}\t中", "👩 中", 5),
    Folding("thumb with skin tone", "👍\u{1F3FD}", "👍", 2),
    Folding("narrow hand with skin tone", "\u{261D}\u{FE0F}\u{1F3FD}", "\u{261D}", 1),
    Folding("skin tone alone", "a\u{1F3FD}", "a\u{1F3FD}", 3),
    Folding("flags", "🇺🇸🇩🇪", "🇺🇸🇩🇪", 4),
    Folding("half a flag", "🇺", "\u{FFFD}", 1),
    Folding("a flag and a half", "🇺🇸🇩x", "🇺🇸\u{FFFD}x", 4),
    Folding("flag of England", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "🏴", 2),
    Folding("emoji of Unicode 15", "\u{1FAE8}", "\u{FFFD}", 1),
    Folding("emoji of Unicode 16", "\u{1FAE9}", "\u{FFFD}", 1),
    Folding("unassigned and no characters", "\u{378}\u{FFFE}\u{10FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}", 3),
    Folding("CJK", "漢字かな", "漢字かな", 8),
    Folding("full and half width", "Ａｱ", "Ａｱ", 3),
    Folding("Hangul, composed", "한글", "한글", 4),
    Folding("Hangul, conjoining letters", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "한글", 4),
    Folding("Hangul, old vowel", "\u{1112}\u{119E}", "\u{1112}\u{FFFD}", 3),
    Folding("Thai", "น้ำ", "น้ำ", 2),
    Folding("Devanagari", "क्षि", "क्षि", 3),
    Folding("Arabic with a vowel sign", "سَلام", "سَلام", 4),
    Folding("Hebrew with points", "שָׁלוֹם", "שָׁלוֹם", 4),
    Folding("bidi controls", "a\u{202E}b\u{2066}c\u{2069}\u{061C}\u{200F}d", "abcd", 4),
    Folding("C0, C1, DEL", "a\u{1B}[31mb\u{9B}c\u{7F}\u{0}d", "a[31mbcd", 8),
    Folding("tab and line ends", "a\tb\nc\r\nd\u{2028}e", "a b c  d e", 10),
    Folding("zero width", "\u{FEFF}a\u{200B}b\u{AD}c\u{2060}d\u{180E}", "abcd", 4),
    Folding("leading marks", "\u{301}\u{302}a", "a", 1),
    Folding("decomposed accent", "e\u{301}", "e\u{301}", 1),
    Folding(
      "zalgo", "Z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}!", "Z\u{301}\u{302}\u{303}\u{304}!", 2),
    Folding("box, braille, private use, ambiguous", "┏⣿\u{E0B0}°①…", "┏⣿\u{E0B0}°①…", 6),
  ]

  @Test("folds what terminals disagree on, to a width they agree on", arguments: foldings)
  func folds(_ folding: Folding) {
    let measured = MeasuredText(folding.text)
    // Scalars are compared, since Swift's `==` on strings holds for canonically equivalent ones.
    #expect(Array(measured.text.unicodeScalars) == Array(folding.shown.unicodeScalars))
    #expect(measured.columns == folding.columns)
    #expect(HostileText.fault(in: measured.cells) == nil)
  }

  @Test("hostile text becomes whole clusters without controls, and folding it again changes nothing")
  func hostileText() {
    var random = RepeatableRandom(seed: 1)
    for _ in 0..<1_500 {
      let text = HostileText.random(scalars: Int.random(in: 0...40, using: &random), using: &random)
      let measured = MeasuredText(text)
      #expect(measured.columns == measured.cells.reduce(0) { $0 + $1.width })
      #expect(HostileText.fault(in: measured.cells) == nil, "\(Array(text.unicodeScalars))")
      #expect(measured.text.unicodeScalars.allSatisfy(isHarmless), "\(Array(text.unicodeScalars))")
      #expect(MeasuredText(measured.text) == measured, "\(Array(text.unicodeScalars))")
    }
  }

  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
      0xFEFF,
      0xE0000...0xE0FFF:
      false
    default: true
    }
  }

  @Test("a slice never holds half a cluster, and has the columns asked for")
  func slices() {
    var random = RepeatableRandom(seed: 2)
    for _ in 0..<1_000 {
      let measured = MeasuredText(HostileText.random(scalars: 20, using: &random))
      let start = Int.random(in: 0...measured.columns, using: &random)
      let end = Int.random(in: start...measured.columns, using: &random)
      let slice = measured[start..<end]
      #expect(slice.columns == end - start)
      #expect(HostileText.fault(in: slice.cells) == nil, "\(measured.text) \(start)..<\(end)")
      let boundary = measured.boundary(atOrBefore: end)
      #expect(boundary == end || boundary == end - 1)
      #expect((measured[0..<boundary] + measured[boundary..<measured.columns]) == measured)
    }
  }

  @Test("a limit and a truncation never leave half a cluster", arguments: 0...12)
  func limits(limit: Int) {
    let text = "中🇺🇸e\u{301}👩\u{200D}⚕🇩🇪한"
    let cut = MeasuredText(text, limit: limit)
    #expect(cut.columns <= limit)
    #expect(HostileText.fault(in: cut.cells) == nil)
    let truncated = MeasuredText(text).truncated(to: limit)
    #expect(truncated.columns <= limit)
    #expect(HostileText.fault(in: truncated.cells) == nil)
    #expect(truncated == MeasuredText(text) || limit == 0 || truncated.text.last == "…")
  }

  @Test("a limit below zero is an empty text")
  func negativeLimit() {
    #expect(MeasuredText("plain", limit: -1).isEmpty)
    #expect(MeasuredText("漢字", limit: -1).isEmpty)
  }

  @Test("truncation ends in an ellipsis without blanks before it")
  func truncation() {
    #expect(MeasuredText("one two three").truncated(to: 9).text == "one two…")
    #expect(MeasuredText("one").truncated(to: 3).text == "one")
    #expect(MeasuredText("🇺🇸🇩🇪").truncated(to: 2).text == "…")
    #expect(MeasuredText("🇺🇸🇩🇪").truncated(to: 3).text == "🇺🇸…")
  }

  @Test("a cell is sixteen bytes and keeps its cluster and style")
  func cell() {
    #expect(MemoryLayout<Cell>.size == 16)
    let style = CellStyle(.severe, [.bold, .underline])
    let cell = MeasuredText("Z\u{301}\u{302}\u{303}\u{304}").cells[0].styled(style)
    #expect(cell.style == style)
    #expect(cell.hasMarks)
    #expect(Array(cell.text.unicodeScalars) == ["Z", "\u{301}", "\u{302}", "\u{303}", "\u{304}"])
    #expect(Cell.continuation.text.isEmpty)
  }
}
