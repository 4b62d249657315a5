import Testing

@testable import EmergencyRooms

@Suite("Answers")
struct PlaceAnswerTests {
  private func json(_ query: String, limit: Int = 1) throws -> String {
    var line: [UInt8] = []
    var answers = JSONAnswers(table: try Samples.table(), limit: limit)
    answers.append(query, to: &line)
    return String(decoding: line, as: UTF8.self)
  }

  @Test("one object on one line, its first members those of the contract")
  func object() throws {
    let expected = """
      {"query":"30.26,-97.74","results":[{"id":"000001","name":"Example 000001","city":"Exampleton","state":"TX",\
      "distance_km":0.000,"address":"1 Example Street","zip":"90001","phone":"(512) 555-0101","type":"acute",\
      "trauma":"I","lat":30.26000,"lon":-97.74000,"coord_quality":"a","as_of":"2026-02"}]}

      """
    #expect(try json(" 30.26,-97.74 ") == expected)
  }

  @Test("an error stands in the place of results")
  func error() throws {
    let line = try json("a\"b\\\u{1}")
    #expect(line.hasPrefix(#"{"query":"a\"b\\\u0001","error":""#))
    #expect(!line.contains("results"))
  }

  @Test("a list for people says miles, kilometres, telephone, trauma, month, and what 911 is for")
  func text() throws {
    let table = try Samples.table()
    let answer = PlaceAnswer("90001", limit: 4, in: table)
    let lines = answer.lines + PlaceAnswer.closingLines(table)
    #expect(
      lines == [
        "The 4 nearest emergency rooms to 90001 Exampleton, TX (approximate: the middle of the ZIP area)", "",
        "1. Example 000001",
        "   0.9 mi (1.5 km)   (512) 555-0101   trauma I   listed 2026-02", "   1 Example Street, Exampleton, TX 90001",
        "",
        "2. Example 000002  [VA]", "   4.6 mi (7.3 km)   listed 2026-02", "   Exampleton, TX 90001",
        "   Veterans Affairs: serves veterans first.", "", "3. Example 000003  [MILITARY]",
        "   13.7 mi (22.0 km)   listed 2026-02", "   Exampleton, TX 90001",
        "   Military: serves the armed forces and their families first.", "", "4. Example 000004",
        "   22.8 mi (36.7 km) approximate   listed 2026-02", "   Exampleton, TX 90001",
        "   Approximate: measured to the middle of its ZIP area, which can be several kilometers off.", "",
        "In an emergency call 911. Straight-line distance, not drive time.",
        "Data of 2026-02; emergency services change.", EmergencyRoomTable.attribution,
      ])
  }

  @Test("nothing that a terminal obeys comes out of a name")
  func printable() {
    #expect("a\u{1B}[2Jb\u{202E}c\u{9B}d\ne".printable == "a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}d\u{FFFD}e")
    #expect("‘Āina Ōla".printable == "‘Āina Ōla")
  }

  // MARK: Batches

  private func batch(_ bytes: [UInt8], piece: Int, form: BatchAnswering.Form = .json) throws -> (
    lines: [Substring], hasFailures: Bool
  ) {
    var answering = BatchAnswering(table: try Samples.table(), limit: 1, form: form)
    var output: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      answering.answer(rest.prefix(piece), into: &output)
      rest = rest.dropFirst(piece)
    }
    answering.finish(into: &output)
    return (String(decoding: output, as: UTF8.self).split(separator: "\n"), answering.hasFailures)
  }

  @Test("answers come in the order of the queries, whatever pieces they arrive in", arguments: [1, 2, 3, 7, 64, 4_096])
  func pieces(size: Int) throws {
    let text = "\u{FEFF}30.26,-97.74\r\n\n   \nbad\r\n90001\nSaint Example, tx"
    let (lines, hasFailures) = try batch(Array(text.utf8), piece: size)
    #expect(lines.count == 4)
    let beginnings = [
      #""30.26,-97.74","results":["#, #""bad","error":"#, #""90001","results":["#, #""Saint Example, tx","results":["#,
    ]
    for (line, beginning) in zip(lines, beginnings) { #expect(line.hasPrefix("{\"query\":" + beginning)) }
    #expect(hasFailures)
  }

  @Test("a batch of lists tells what has no answer in its place")
  func lists() throws {
    let (lines, hasFailures) = try batch(Array("bad\n30.26,-97.74\n".utf8), piece: 9, form: .text)
    #expect(lines.count == 5)
    #expect(lines.first?.hasPrefix("bad: ") == true)
    #expect(lines.dropFirst().first == "The nearest emergency room to 30.26, -97.74")
    #expect(hasFailures)
  }

  @Test("a batch of good queries has no failures, an empty one has no answers")
  func good() throws {
    #expect(try batch(Array("30,-97\n31,-98\n".utf8), piece: 5).hasFailures == false)
    #expect(try batch([], piece: 5).lines.isEmpty)
    #expect(try batch(Array("\n\n".utf8), piece: 5).hasFailures == false)
  }

  @Test("bytes that are no UTF-8, and a line of a megabyte, give an error each and stay on their line")
  func hostile() throws {
    let bytes = [0xFF, 0xFE, 0x00, 0x0A] + [UInt8](repeating: 0x41, count: 1 << 20) + Array("\n30,-97".utf8)
    let (lines, hasFailures) = try batch(bytes, piece: 16_384)
    #expect(lines.count == 3)
    #expect(lines.map { $0.contains("\"error\"") } == [true, true, false])
    #expect(lines.allSatisfy { $0.utf8.count < 4_096 })
    #expect(hasFailures)
  }
}
