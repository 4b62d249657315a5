import Configuration
import HospitalModel
import Testing

@Suite("Rules for the lists and saved searches")
struct MarksOptionTests {
  @Test("a rule has words, an author, a channel or a tag, and says what to do")
  func rules() {
    let (file, problems) = ConfigurationFile.read(
      """
      marks:
        - { words: visiting hours, do: highlight }
        - { author: "@bot@social.example", channel: north-feed, tag: "#sports", do: mute }
      searches: { er-wait: emergency wait }
      """, file: "c.yaml")
    #expect(problems.isEmpty, "\(problems.map(\.sentence))")
    #expect(
      file.marks == [
        MarkRule(.highlight, words: "visiting hours"),
        MarkRule(.mute, author: "@bot@social.example", channel: ChannelID("north-feed"), tag: "sports"),
      ])
    #expect(file.searches.map(\.name) == ["er-wait"] && file.searches.map(\.words) == ["emergency wait"])
  }

  @Test(
    "a rule with a mistake is left out whole: it must never fit more than was meant",
    arguments: [
      "{ do: mute }", "{ words: parking }", "{ words: parking, do: hide }", "{ word: parking, tag: x, do: mute }",
      "{ words: \"* *\", do: mute }", "{ words: [a], tag: x, do: mute }", "parking",
    ])
  func mistakes(rule: String) {
    let (file, problems) = ConfigurationFile.read("marks: [\(rule)]", file: "c.yaml")
    #expect(file.marks.isEmpty && problems.count == 1 && problems[0].sentence.contains("marks"))
  }

  @Test("searches that are no list of names are told", arguments: ["searches: [a]", "searches: { a: [b] }"])
  func searches(yaml: String) {
    let (file, problems) = ConfigurationFile.read(yaml, file: "c.yaml")
    #expect(file.searches.isEmpty && problems.count == 1)
  }
}
