import PrivacyScreening
import Testing

@Suite("What is allowed")
struct AllowListTests {
  private static let own = RuleSet.current.allowing(
    ScreeningAllowList(
      phones: ["+1 (254) 555-0100"], addresses: ["100 Example Avenue"], mailAddresses: ["news@hospital.example"],
      domains: ["hospital.example"], names: ["Robin Example", "José Núñez"]))

  @Test(
    "own numbers, addresses, domains and names pass however they are written",
    arguments: [
      "My wife, call 254.555.0100 about her surgery", "Mail my chart to NEWS@Hospital.Example please, I am a patient",
      "My mother’s results: http://portal.hospital.example/patient/88123",
      "My husband’s nurse Robin Example, admitted 2 patients", "Patient Jose Nunez thanks the team",
    ])
  func passes(text: String) {
    let before = found(text)
    let after = found(text, Self.own)
    #expect(after.count < max(before.count, 1), "\(before) \(after)")
    #expect(
      !after.contains { $0.contains("0100") || $0.lowercased().contains("hospital.example") || $0.contains("Robin") })
  }

  @Test(
    "what only looks alike does not",
    arguments: [
      ("My wife’s phone is 254-555-0101, she has cancer", "PHONE: 254-555-0101"),
      ("Patient Robin Examples has cancer", "NAME: Robin Examples"),
      ("My mother’s page: http://hospital.example.evil.example/patient/88123", "URL"),
    ])
  func alike(text: String, finding: String) {
    #expect(found(text, Self.own).contains { $0.hasPrefix(finding) }, "\(found(text, Self.own))")
  }
}
