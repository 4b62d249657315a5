import Configuration
import HospitalModel
import Testing

@Suite("The option retention")
struct RetentionOptionTests {
  private func read(_ yaml: String) -> (RetentionRules, [String]) {
    let (file, problems) = ConfigurationFile.read(yaml, file: "config.yaml")
    return (file.retention, problems.map(\.sentence))
  }

  @Test("says how long posts are kept, and of which channels otherwise")
  func rules() {
    let (rules, problems) = read(
      """
      retention:
        age: 400 d
        posts: 5000
        channels:
          north-feed: { age: 30 d }
          south-feed: all
      """)
    #expect(problems.isEmpty)
    #expect(rules.general == RetentionRule(age: 400 * 86_400, posts: 5_000))
    #expect(
      rules.channels == [
        ChannelID("north-feed"): RetentionRule(age: 30 * 86_400), ChannelID("south-feed"): .everything,
      ])
    #expect(read("theme: auto").0 == RetentionRules())
  }

  @Test(
    "a mistake is told with file, line and key, and nothing is removed by half a rule",
    arguments: [
      ("retention: 30 d", "config.yaml:1: retention"),
      ("retention:\n  age: 30 years", "config.yaml:2: retention.age"),
      ("retention:\n  posts: 5\n  age: 1 s", "config.yaml:3: retention.age"),
      ("retention: { posts: 0 }", "config.yaml:1: retention.posts"),
      ("retention: { channels: { a: 3 } }", "config.yaml:1: retention.channels.a"),
    ])
  func mistakes(yaml: String, beginning: String) {
    let (rules, problems) = read(yaml)
    #expect(rules == RetentionRules())
    #expect(problems.first?.hasPrefix(beginning) == true, "\(problems)")
  }
}
