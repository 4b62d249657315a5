/// Answers queries that arrive as bytes, one on each line, in pieces of any size; memory stays flat however many they are.
public struct BatchAnswering: Sendable {
  /// How answers are written.
  public enum Form: Sendable {
    /// ``JSONAnswers``.
    case json
    /// Lists for people, ``PlaceAnswer/lines``, with an empty line after each.
    case text
  }

  private let table: EmergencyRoomTable
  private let limit: Int
  private let form: Form
  private var answers: JSONAnswers
  /// The beginning of a line whose end has not come yet.
  private var unfinished: [UInt8] = []
  private var isFirst = true
  /// True once a query could not be answered.
  public private(set) var hasFailures = false

  /// - Parameters:
  ///   - limit: At most so many rooms for each query.
  ///   - extras: Further members of rooms in JSON, by their numbers.
  public init(
    table: EmergencyRoomTable, limit: Int, form: Form, extras: [String: [(name: String, value: String)]] = [:]
  ) {
    self.table = table
    self.limit = limit
    self.form = form
    answers = JSONAnswers(table: table, limit: limit, extras: extras)
  }

  /// Answers the lines that end in this piece.
  public mutating func answer(_ piece: ArraySlice<UInt8>, into output: inout [UInt8]) {
    var rest = piece
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      keep(rest[..<end])
      answerLine(into: &output)
      rest = rest[rest.index(after: end)...]
    }
    keep(rest)
  }

  /// Answers a last line that has no end.
  public mutating func finish(into output: inout [UInt8]) {
    answerLine(into: &output)
  }

  /// A line of gigabytes is kept only as far as it takes to see that it is no place.
  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    unfinished.append(contentsOf: bytes.prefix(max(0, Self.longestLine - unfinished.count)))
  }

  private static let longestLine = 4 * EmergencyRoomTable.longestQuery

  private mutating func answerLine(into output: inout [UInt8]) {
    if isFirst, unfinished.starts(with: [0xEF, 0xBB, 0xBF]) { unfinished.removeFirst(3) }
    isFirst = false
    let query = String(decoding: unfinished, as: UTF8.self)
    unfinished.removeAll(keepingCapacity: true)
    guard !query.trimmed.isEmpty else { return }
    switch form {
    case .json:
      if answers.append(query, to: &output) != nil { hasFailures = true }
    case .text:
      let answer = PlaceAnswer(query, limit: limit, in: table)
      if !answer.isAnswered { hasFailures = true }
      for line in answer.lines + [""] { output.appendText(line + "\n") }
    }
  }
}
