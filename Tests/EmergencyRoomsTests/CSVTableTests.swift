import Testing

@testable import EmergencyRooms

@Suite("Comma-separated values")
struct CSVTableTests {
  private func table(_ text: String) throws -> CSVTable {
    try CSVTable(Array(text.utf8), file: "example.csv")
  }

  @Test(
    "any line end, a byte order mark, empty lines and a missing last line end make no difference",
    arguments: [
      "A,B b\n1,2\n3,4\n", "A,B b\r\n1,2\r\n3,4", "\u{FEFF}A,B b\n1,2\n\n3,4\n", "A,B b\r1,2\r3,4\r",
      "\"A\",\"B b\"\n\"1\",\"2\"\n3,\"4\"",
    ])
  func lineEnds(text: String) throws {
    let table = try table(text)
    #expect(table.header == ["a", "bb"])
    #expect(table.rows.map(\.fields) == [["1", "2"], ["3", "4"]])
  }

  @Test("quotes hold commas, quotes and line ends; rows know their line")
  func quotes() throws {
    let table = try table("a,b\n\"x, \"\"y\"\"\nz\",2\n3\n,,\n")
    #expect(table.rows.map(\.fields) == [["x, \"y\"\nz", "2"], ["3"], ["", "", ""]])
    #expect(table.rows.map(\.line) == [2, 4, 5])
  }

  @Test("text after a closing quote stays in its field")
  func afterQuote() throws {
    #expect(try table("a,b\n\"x\" y,2").rows.map(\.fields) == [["x y", "2"]])
  }

  @Test("a quote without an end is an error with its line")
  func unclosed() {
    #expect(throws: UpdateError.unclosedQuote(file: "example.csv", line: 3)) { try table("a,b\n1,2\n3,\"4\n5,6\n") }
  }

  @Test("nothing, or a header alone, has no rows", arguments: ["", "\n\n", "a,b", "\u{FEFF}"])
  func empty(text: String) throws {
    #expect(try table(text).rows.isEmpty)
  }
}
