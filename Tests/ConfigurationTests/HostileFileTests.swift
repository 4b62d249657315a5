import Configuration
import Testing

/// Files that were made, or broken, to cost much.
@Suite("Hostile files")
struct HostileFileTests {
  static let files: [(name: String, text: String)] = [
    ("ten megabytes", String(repeating: "a: b\n", count: 2_000_000)),
    ("a bomb of aliases in values", bomb + "theme: *i\n"),
    ("a bomb of aliases in a key", bomb + "? *i\n: x\n"),
    ("an alias in a flow key", "a: &a [x]\nb: {?*a : x}\n"),
    ("an alias after a comment sign in quotes", "a: &a x\nb: [\"1 # 2\",*a]\n"),
    ("an alias after quotes over two lines", "a: &a x\nb: [\"1\n# 2\",*a]\n"),
    ("brackets to the depths", String(repeating: "[", count: 500_000)),
    ("braces to the depths", String(repeating: "{a: ", count: 250_000)),
    ("dashes to the depths", String(repeating: "- ", count: 500_000) + "x"),
    ("keys in keys", String(repeating: "? ", count: 500_000) + "x"),
    ("binary", String(decoding: (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7_919) }, as: UTF8.self)),
    ("one long line", String(repeating: "x", count: 1 << 20)),
    ("stray tags", "!!binary x: !!float y\n%TAG ! x\n"),
  ]

  private static let bomb = "ab cd ef gh hi".split(separator: " ").reduce(into: "a: &a [x,x,x,x,x,x,x,x,x]\n") {
    text, pair in
    let (before, name) = (pair.prefix(1), pair.suffix(1))
    text += "\(name): &\(name) [\((0..<9).map { _ in "*\(before)" }.joined(separator: ","))]\n"
  }

  @Test("they are one problem and no configuration", arguments: files.map(\.name))
  func configuration(name: String) throws {
    let text = try #require(Self.files.first { $0.name == name }).text
    let (file, problems) = ConfigurationFile.read(text, file: "c")
    #expect(file == ConfigurationFile() && problems.count == 1)
    #expect(problems.allSatisfy { $0.sentence.utf8.count < 300 })
  }

  @Test("they are no theme", arguments: files.map(\.name))
  func theme(name: String) throws {
    let text = try #require(Self.files.first { $0.name == name }).text
    let error = #expect(throws: ThemeError.self) { try ThemeFile(yaml: text, file: "t") }
    #expect((error?.message.utf8.count ?? 0) < 300)
  }

  @Test("a megabyte of unknown keys is told in a few problems")
  func manyKeys() {
    let text = (0..<90_000).reduce(into: "") { text, number in text += "k\(number): x\n" }
    let (_, problems) = ConfigurationFile.read(text, file: "c")
    #expect(problems.count == 20)
    #expect(problems.last?.message == "was the last mistake to be told; mend these first")
  }

  @Test(
    "stars that are no aliases are left alone",
    arguments: ["# a *star* here", "operator: a*b # 2 * 3", "operator: \"*\""])
  func stars(line: String) {
    #expect(ConfigurationFile.read(line, file: "c").1.isEmpty)
  }
}
