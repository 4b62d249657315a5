import Configuration
import Testing

@Suite("How long inquiries are kept")
struct InquiriesOptionTests {
  @Test("a time from an hour to thirty days", arguments: [("12 h", 43_200), ("3 d", 259_200), ("30 d", 2_592_000)])
  func times(text: String, seconds: Int64) {
    let (file, problems) = ConfigurationFile.read("inquiries: \(text)", file: "c.yaml")
    #expect(problems.isEmpty && file.inquiryKeeping == seconds)
  }

  @Test(
    "what is shorter, longer or no time is told and leaves the usual",
    arguments: ["5 min", "31 d", "for ever", "[3 d]"])
  func mistakes(text: String) {
    let (file, problems) = ConfigurationFile.read("inquiries: \(text)", file: "c.yaml")
    #expect(problems.count == 1 && problems[0].sentence.contains("inquiries") && file.inquiryKeeping == nil)
  }
}
