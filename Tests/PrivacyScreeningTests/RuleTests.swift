import HospitalModel
import PrivacyScreening
import Testing

@Suite("Rules")
struct RuleTests {
  /// What each rule found in a text, as `rule: span`.
  private func found(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return RuleSet.current.findings(in: text).map { finding in
      var span = String.UnicodeScalarView()
      span.append(contentsOf: scalars[finding.range])
      return "\(finding.rule): \(String(span))"
    }
  }

  @Test(
    "a social security number that could have been issued, and nothing like it",
    arguments: [
      ("is 123-45-6789.", ["ssn.dashed: 123-45-6789"]),
      ("“123-45-6789”—", ["ssn.dashed: 123-45-6789"]), ("🏥123-45-6789", ["ssn.dashed: 123-45-6789"]),
      ("(899-01-0001)", ["ssn.dashed: 899-01-0001"]),
      ("666-45-6789", []), ("900-45-6789", []), ("123-00-6789", []), ("123-45-0000", []), ("1123-45-6789", []),
      ("123-45-67890", []), ("123-45-6789-1", []), ("A123-45-6789", []), ("123 45 6789", []),
    ])
  func socialSecurity(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }

  @Test(
    "a record number after the words that announce it",
    arguments: [
      ("MRN 00482913", ["mrn.keyword: 00482913"]), ("mrn#: 48-29-13.", ["mrn.keyword: 48-29-13"]),
      ("Medical record number is A4829137, please", ["mrn.keyword: A4829137"]),
      ("chart no. 4829137", ["mrn.keyword: 4829137"]), ("Número de expediente: 4829137", ["mrn.keyword: 4829137"]),
      ("historia clínica nº 4829137", ["mrn.keyword: 4829137"]), ("the medical record of 2026", []),
      ("MRN pending since 2026", []), ("off the chart 48291", []), ("order 4829137", []), ("xmrn 4829137", []),
    ])
  func recordNumber(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }

  @Test(
    "a date of birth in the common forms, in English and Spanish",
    arguments: [
      ("DOB 3/14/62", "3/14/62"), ("d.o.b.: 14.03.1962", "14.03.1962"), ("Date of birth: 1962-03-14", "1962-03-14"),
      ("born on March 14th, 1962 in", "March 14th, 1962"), ("born on 14 March 1962", "14 March 1962"),
      ("fecha de nacimiento: 14 de marzo de 1962", "14 de marzo de 1962"), ("nacida el 14/03/1962", "14/03/1962"),
    ])
  func birth(text: String, date: String) {
    #expect(found(text) == ["dob.keyword: \(date)"])
  }

  @Test(
    "dates without a birth, and births without a date, are none",
    arguments: [
      "Open house on March 14, 2026", "born on the night shift in 2026", "3/14/62", "DOB unknown, see page 2026",
    ])
  func noBirth(text: String) {
    #expect(found(text).isEmpty)
  }

  @Test(
    "a telephone number with its area code; toll-free and service numbers are nobody's",
    arguments: [
      ("Call 212-555-0142 now", ["phone.nanp: 212-555-0142"]), ("(212) 555-0142", ["phone.nanp: (212) 555-0142"]),
      ("+1 212.555.0142", ["phone.nanp: +1 212.555.0142"]), ("1-212-555-0142", ["phone.nanp: 1-212-555-0142"]),
      ("800-555-0142", []), ("112-555-0142", []), ("211-555-0142", []), ("212-155-0142", []), ("2125550142", []),
      ("212-555-01423", []), ("dial 911 or 988", []), ("order 1212-555-0142", []),
    ])
  func phone(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }

  @Test(
    "a mail address, and no handle",
    arguments: [
      ("write to <some.one+x@mail.example.org>.", ["email.plain: some.one+x@mail.example.org"]),
      ("a@b.co, c@d.org", ["email.plain: a@b.co", "email.plain: c@d.org"]), ("follow @example", []), ("a@b", []),
      ("a@b.1", []), ("meet @ 5.30", []), ("@", []), ("x@.org", []),
    ])
  func mail(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }

  @Test("redacting any mixture of texts leaves nothing to find, and hides long spans' lengths")
  func idempotence() {
    let parts = [
      "123-45-6789", "MRN 00482913", "DOB 3/14/62", "212-555-0142", "a@b.co", " ", "-", "1", "é", "👩‍⚕️", "MRN ", ", ",
      "555",
      "born on March 14, 1962", "█",
    ]
    var state: UInt64 = 11
    for _ in 0..<10_000 {
      var text = ""
      for _ in 0..<6 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int(state >> 33) % parts.count]
      }
      let once = redacted(text, RuleSet.current.findings(in: text))
      #expect(RuleSet.current.findings(in: once).isEmpty, "\(text) became \(once)")
    }
    let long = "write to somebody.with.a.long.name@mail.example.org today"
    #expect(redacted(long, RuleSet.current.findings(in: long)) == "write to ████████ today")
  }
}
