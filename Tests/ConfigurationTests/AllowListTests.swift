import Configuration
import HospitalModel
import Testing

@Suite("What the configuration allows, and how small counts are told")
struct AllowListTests {
  private func read(_ yaml: String) -> (file: ConfigurationFile, problems: [String]) {
    let (file, problems) = ConfigurationFile.read(yaml, file: "c.yaml")
    return (file, problems.map(\.sentence))
  }

  @Test("every list is read")
  func lists() {
    let (file, problems) = read(
      """
      allow:
        phones: [254-555-0100, "(254) 555-0163"]
        addresses: [100 Example Avenue]
        mail: [news@hospital.example]
        domains: [hospital.example]
        staff: [Robin Example]
        consented: [Alex Example, María José Example-Núñez]
      small-counts: cms11
      """)
    #expect(problems.isEmpty)
    #expect(file.allowed.phones == ["254-555-0100", "(254) 555-0163"] && file.allowed.domains == ["hospital.example"])
    #expect(file.allowed.addresses == ["100 Example Avenue"] && file.allowed.mail == ["news@hospital.example"])
    #expect(file.allowed.staff == ["Robin Example"] && file.allowed.consented.count == 2)
    #expect(file.smallCounts == .cms11)
  }

  @Test(
    "a bad entry is told with its line and key, and costs itself alone",
    arguments: [
      ("phones: [254-555-0100, \"911\"]", "c.yaml:2: allow.phones[1]: 911 is no telephone number"),
      ("addresses: [Example]", "c.yaml:2: allow.addresses[0]: Example is no street address"),
      ("mail: [\"@hospital.example\"]", "allow.mail[0]: @hospital.example is no mail address"),
      ("domains: [\"https://hospital.example\"]", "allow.domains[0]: https://hospital.example is no domain"),
      ("domains: [\"*\"]", "allow.domains[0]: * is no domain"), ("staff: [May]", "allow.staff[0]: May is no full name"),
      ("consented: Alex Example", "allow.consented: needs a list"),
      ("phone: []", "allow.phone: is no field; did you mean phones?"),
      ("staff: [[a]]", "allow.staff[0]: needs one line of text"),
    ])
  func mistakes(entry: String, sentence: String) {
    let (file, problems) = read("allow:\n  \(entry)\ncontact: me@hospital.example\n")
    #expect(problems.count == 1 && problems[0].contains(sentence), "\(problems)")
    #expect(file.contact != nil)
    if entry.hasPrefix("phones") { #expect(file.allowed.phones == ["254-555-0100"]) }
  }

  @Test("another word for small counts is told")
  func smallCounts() {
    #expect(read("small-counts: cms12").problems == ["c.yaml:1: small-counts: can't be cms12; did you mean cms11?"])
  }
}
