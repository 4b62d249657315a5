import Configuration
import HospitalModel
import Testing

@Suite("People and their roles")
struct PeopleOptionTests {
  @Test("a name has one role or several; whoever isn't named only looks")
  func roles() {
    let (file, problems) = ConfigurationFile.read(
      "people: { pio-2: drafter, desk-1: [publisher, records] }\ndivert-sound: off", file: "c.yaml")
    #expect(problems.isEmpty, "\(problems.map(\.sentence))")
    #expect(file.roles.allows("pio-2", .drafter) && !file.roles.allows("pio-2", .approver))
    #expect(file.roles.allows("desk-1", .publisher) && file.roles.allows("desk-1", .records))
    #expect(!file.roles.allows("somebody", .drafter))
    #expect(file.roles.words(of: "desk-1") == "viewer, publisher, records")
    #expect(file.roles.words(of: "somebody") == "viewer")
    #expect(file.soundsOnDivert == false)
  }

  @Test("without the option everybody may act, and nobody has a role to tell")
  func none() {
    let roles = ConfigurationFile().roles
    #expect(CrisisRole.allCases.allSatisfy { roles.allows("anybody", $0) } && roles.words(of: "anybody") == nil)
  }

  @Test(
    "a mistake costs that name its role, and nobody more than that",
    arguments: [
      "people: [pio-2]", "people: { pio-2: boss, ic-1: approver }", "people: { pio-2: { a: b }, ic-1: approver }",
    ])
  func mistakes(yaml: String) {
    let (file, problems) = ConfigurationFile.read(yaml, file: "c.yaml")
    #expect(problems.count == 1 && problems[0].sentence.contains("people"))
    #expect(!file.roles.allows("pio-2", .drafter) || file.roles.people.isEmpty)
    #expect(file.roles.people.isEmpty || file.roles.allows("ic-1", .approver))
  }
}

@Suite("Width of text")
struct TextWidthOptionTests {
  @Test("a number from 40 to 400 is taken", arguments: [40, 84, 400])
  func taken(columns: Int) {
    let (file, problems) = ConfigurationFile.read("text-width: \(columns)", file: "c.yaml")
    #expect(problems.isEmpty && file.textWidth == columns)
  }

  @Test("anything else is told", arguments: ["39", "401", "wide", "[80]", "-80"])
  func told(value: String) {
    let (file, problems) = ConfigurationFile.read("text-width: \(value)", file: "c.yaml")
    #expect(problems.count == 1 && file.textWidth == nil && problems[0].sentence.contains("text-width"))
  }
}
