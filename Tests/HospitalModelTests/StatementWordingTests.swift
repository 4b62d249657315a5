import HospitalModel
import Testing

@Suite("Words of a draft")
struct StatementWordingTests {
  private func marked(_ text: String, _ kind: WordingRemark.Kind) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return StatementWording.remarks(in: text).filter { $0.kind == kind }.map { remark in
      var part = ""
      part.unicodeScalars.append(contentsOf: scalars[remark.range])
      return part
    }
  }

  @Test("the sentence of the acceptance check draws both warnings")
  func acceptance() {
    let text = "10 patients received, ED open to incident patients only."
    #expect(marked(text, .smallCount) == ["10"])
    #expect(marked(text, .emergencyAccess) == ["only"])
  }

  @Test(
    "words that may keep somebody away from an emergency room are marked",
    arguments: [
      ("ER closed to all but Fort Hood patients", ["closed", "all but"]),
      ("Please do not come to the emergency room.", ["not come"]),
      ("Walk-ins will be turned away.", ["turned away"]),
      ("The ED is full. Go elsewhere.", ["full", "Go elsewhere"]),
      ("The emergency room is not accepting patients", ["not accepting"]),
    ])
  func emergencyAccess(text: String, words: [String]) {
    #expect(marked(text, .emergencyAccess) == words)
  }

  @Test(
    "words that send nobody away are left alone",
    arguments: [
      "The emergency room is open; anyone who walks in is examined.", "The north garage is closed to visitors.",
      "Please do not come to the hospital to give blood.", "Only the east door is open.",
    ])
  func harmless(text: String) {
    #expect(marked(text, .emergencyAccess).isEmpty)
  }

  @Test(
    "numbers that count nobody are no small counts",
    arguments: [
      "Briefing at 4 for families of patients.", "Patients' families: east door, hall 2.",
      "12 patients received at 9:10.", "Call 254-555-0100 about patients.", "10 doors are open.",
      "120 patients in 1,000 beds",
    ])
  func noCount(text: String) {
    #expect(marked(text, .smallCount).isEmpty)
  }

  @Test(
    "small counts in words and digits are marked",
    arguments: [("Three are still in hospital, all fair.", "Three"), ("We treated 7 people.", "7")])
  func counts(text: String, word: String) {
    #expect(marked(text, .smallCount) == [word])
  }

  @Test("blanks of a template are marked until they are filled")
  func blanks() {
    #expect(marked("Next word at [time], [place].", .blank) == ["[time]", "[place]"])
    #expect(marked("Next word at 16:00.", .blank).isEmpty)
  }

  @Test(
    "any text is gone through without harm",
    arguments: ["", " ", "[", "]", "1", "🙂 1 patient", "\u{0301}", "...", "a.b.c"])
  func anyText(text: String) {
    let count = text.unicodeScalars.count
    #expect(StatementWording.remarks(in: text).allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= count })
  }
}
