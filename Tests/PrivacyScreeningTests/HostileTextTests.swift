import HospitalModel
import Testing

@testable import PrivacyScreening

@Suite("Hostile texts")
struct HostileTextTests {
  /// What makes a backtracking matcher's time grow with the square of the length, or worse.
  private static let worstCases: [(name: String, part: String)] = [
    ("one word that leads to a name", "my mother "), ("a title after a title", "Mr. Mrs. Dr. "),
    ("ats and dots", "dot a at b dot "), ("mail without an end", "a@a."), ("numbers with dashes", "1-1-"),
    ("numbers with spaces", "12 34 "), ("dates in dates", "3/14/"), ("months", "May 4 June "),
    ("labels without numbers", "MRN SSN account "), ("a label and half a number", "MRN 1 "),
    ("streets without an end", "12 North Park "), ("capitals with commas", "Ann, Lee, "), ("only separators", ",;-./ "),
    ("only digits", "7"), ("only letters", "x"), ("only capitals", "Xa "), ("links", "http://a/b?"),
    ("initials", "J. R. "),
    ("words of care", "admitted to the ICU "), ("Spanish", "la paciente de la "), ("blank lines", "\n"),
    ("zalgo", "e\u{301}\u{302}\u{303}\u{327}\u{328}"), ("joined emoji", "👨‍👩‍👧‍👦🇺🇸"), ("zero width", "a\u{200B}\u{2060}"),
    ("full width", "ＭＲＮ１２"), ("blocks", "█ "), ("ages in words", "ninety and "), ("zero bytes", "\0"),
  ]

  private func steps(_ part: String, bytes: Int) -> Int {
    let text = String(repeating: part, count: max(1, bytes / part.utf8.count))
    var windows = TextWindows(.current)
    var copy = text
    copy.withUTF8 { windows.append($0) }
    windows.end()
    return windows.screener.text.steps.total
  }

  @Test("the work grows with the length and no faster", arguments: worstCases.map(\.name))
  func linear(name: String) throws {
    let part = try #require(Self.worstCases.first { $0.name == name }).part
    let counts = [2_000, 4_000, 8_000].map { steps(part, bytes: $0) }
    for (less, more) in zip(counts, counts.dropFirst()) {
      #expect(more <= less * 9 / 4 + 2_000, "\(name): \(counts)")
    }
  }

  @Test("a text of many windows is screened to its last word")
  func manyWindows() {
    let text = String(repeating: "Visiting hours are from nine to eight. ", count: 12_000) + "MRN 00482913"
    let findings = RuleSet.current.findings(in: text)
    let length = text.utf8.count
    #expect(length > 7 * TextWindows.length)
    #expect(findings.map(\.category) == ["MRN"] && findings.first?.range == length - 8..<length)
  }

  @Test("a finding across the seam of two windows is found once, in its place", arguments: [0, 1, 5, 11, 4_090, 4_100])
  func seam(shift: Int) {
    let before =
      String(repeating: "a ", count: (TextWindows.length - TextWindows.overlap) / 2 - 6)
      + String(repeating: "b", count: shift) + " "
    let text = before + "MRN 00482913 and then " + String(repeating: "c ", count: 10_000)
    let start = before.unicodeScalars.count + 4
    #expect(RuleSet.current.findings(in: text).map(\.range) == [start..<start + 8])
  }

  @Test("offsets count scalars among emoji, marks and wide letters")
  func offsets() {
    for prefix in ["👨‍👩‍👧‍👦 ", "e\u{301}\u{302} ", "漢字 ", "🇺🇸🇩🇪 ", "ﬁ ", "\u{200B}\u{FEFF}", "ß Ǆ ", "\u{202E}x "] {
      let start = prefix.unicodeScalars.count + 4
      #expect(RuleSet.current.findings(in: prefix + "MRN 00482913").map(\.range) == [start..<start + 8], "\(prefix)")
    }
  }

  @Test("bytes that are no UTF-8 harm nobody: what is around them is found, ranges lie in the text")
  func invalid() {
    var dice = Dice(7)
    for _ in 0..<100 {
      var bytes = Array("Her MRN 00482913 and SSN 219-09-9999, call her son at 254-555-0119".utf8)
      for _ in 0..<dice.roll(12) { bytes.insert(UInt8(dice.roll(256)), at: dice.roll(bytes.count + 1)) }
      var windows = TextWindows(.current)
      bytes.withUnsafeBufferPointer { windows.append($0) }
      windows.end()
      #expect(windows.findings.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= bytes.count })
    }
    var text = Array("MRN 00482913 ".utf8) + [0xC3, 0x28, 0xFF, 0xED, 0xA0, 0x80] + Array(" SSN 219-09-9999".utf8)
    var windows = TextWindows(.current)
    text.withUnsafeMutableBufferPointer { windows.append(UnsafeBufferPointer($0)) }
    windows.end()
    #expect(windows.findings.map(\.category) == ["MRN", "SSN"])
  }

  @Test("findings of one category never overlap, and redacting is idempotent, in any mixture", arguments: 0..<20)
  func mixtures(seed: Int) {
    var dice = Dice(UInt64(seed))
    let parts =
      Self.worstCases.map(\.part) + ["MRN 00482913 ", "Patient Zephyrine Quill ", "born 3/14/1962 ", "254-555-0119 "]
    let text = (0..<40).map { _ in dice.pick(parts) }.joined()
    let findings = RuleSet.current.findings(in: text)
    for (first, second) in zip(findings, findings.dropFirst()) {
      #expect((first.range.lowerBound, first.range.upperBound) <= (second.range.lowerBound, second.range.upperBound))
    }
    for group in Dictionary(grouping: findings, by: \.category).values {
      for (first, second) in zip(group, group.dropFirst()) {
        #expect(first.range.upperBound <= second.range.lowerBound)
      }
    }
    let once = redacted(text, findings)
    #expect(redacted(once, RuleSet.current.findings(in: once)) == once)
  }
}
