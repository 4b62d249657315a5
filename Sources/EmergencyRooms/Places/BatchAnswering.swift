/// Answers queries that arrive as bytes, one on each line, in pieces of any size; memory stays flat however many they are.
public struct BatchAnswering: Sendable {
  private let table: EmergencyRoomTable
  private let limit: Int
  private let append: @Sendable (PlaceAnswer, inout [UInt8]) -> Void
  /// The beginning of a line whose end has not come yet.
  private var unfinished: [UInt8] = []
  private var isFirst = true
  /// True once a query could not be answered.
  public private(set) var hasFailures = false

  /// - Parameter append: Puts an answer into the form that is wanted.
  public init(
    table: EmergencyRoomTable, limit: Int,
    append: @escaping @Sendable (PlaceAnswer, inout [UInt8]) -> Void = { $0.appendJSON(to: &$1) }
  ) {
    self.table = table
    self.limit = limit
    self.append = append
  }

  /// Answers the lines that end in this piece.
  public mutating func answer(_ piece: some Collection<UInt8>, into output: inout [UInt8]) {
    var rest = piece[...]
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
  private mutating func keep(_ bytes: some Collection<UInt8>) {
    unfinished.append(contentsOf: bytes.prefix(max(0, Self.longestLine - unfinished.count)))
  }

  private static let longestLine = 4 * EmergencyRoomTable.longestQuery

  private mutating func answerLine(into output: inout [UInt8]) {
    if isFirst, unfinished.starts(with: [0xEF, 0xBB, 0xBF]) { unfinished.removeFirst(3) }
    isFirst = false
    let query = String(decoding: unfinished, as: UTF8.self)
    unfinished.removeAll(keepingCapacity: true)
    guard !query.trimmed.isEmpty else { return }
    let answer = PlaceAnswer(query, limit: limit, in: table)
    if !answer.isAnswered { hasFailures = true }
    append(answer, &output)
  }
}
