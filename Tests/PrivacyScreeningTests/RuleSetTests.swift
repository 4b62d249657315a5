import HospitalModel
import PrivacyScreening
import Testing

@Suite("Screening")
struct RuleSetTests {
  @Test(
    "an identifier is found with its span in Unicode scalars",
    arguments: [
      ("Call 👩‍⚕️ about 123-45-6789 now", "SSN", "123-45-6789"), ("MRN: 00482913 is on file", "MRN", "00482913"),
      ("DOB 03/14/1961", "DATE", "03/14/1961"), ("write to someone@example.org", "EMAIL", "someone@example.org"),
    ])
  func found(text: String, category: String, span: String) throws {
    let finding = try #require(RuleSet.current.findings(in: text).first { $0.category == category })
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: Array(text.unicodeScalars)[finding.range])
    #expect(String(scalars) == span)
  }

  @Test(
    "what is none is left alone",
    arguments: [
      "Doors open at 9, room 412, in 2026", "000-12-3456 is no number of a person", "Version 10.2.33 is out", "",
      "10 patients received, ED open",
    ])
  func clean(text: String) {
    #expect(RuleSet.current.findings(in: text).isEmpty)
  }

  @Test("redaction hides the span, and redacting again finds nothing")
  func redaction() {
    let text = "Her number is 123-45-6789, MRN 00482913."
    let once = redacted(text, RuleSet.current.findings(in: text))
    #expect(!once.contains("6789") && !once.contains("00482913") && once.hasPrefix("Her number is"))
    #expect(RuleSet.current.findings(in: once).isEmpty)
  }
}
