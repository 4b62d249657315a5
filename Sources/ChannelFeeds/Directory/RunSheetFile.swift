import HospitalModel

/// The run sheet of a live event in a table: when, what, and, where it has happened, when it did.
public struct RunSheetFile: Equatable, Sendable {
  /// A line of it; times are as they stand there, for whoever knows the event's clock.
  public struct Line: Equatable, Sendable {
    public let number: Int
    public let planned: String
    public let words: String
    /// Empty for what is to come.
    public let actual: String
  }

  public internal(set) var lines: [Line] = []
  /// Lines without a time or without words, by their numbers.
  public internal(set) var leftOut: [Int] = []

  /// More lines than these are left out: no operation has so many steps.
  static let mostLines = 2_000

  /// Reads a file; `nil` for one that is no table with a time and a step.
  ///
  /// - Throws: ``FeedError`` when it can't be read.
  public static func read(_ path: String, client: FeedClient = .files) throws(FeedError) -> RunSheetFile? {
    guard let text = try FileText.read(path, client: client) else { return nil }
    return table(text)
  }

  static func table(_ text: [UInt8]) -> RunSheetFile? {
    for separator in [ASCII.comma, ASCII.semicolon, ASCII.tab] {
      var reader = TableReader(text, separator: separator)
      guard let first = reader.next() else { return nil }
      let header = TableHeader(first)
      guard let planned = header.places(of: ["planned", "time", "start", "at", "when"]).first,
        let words = header.places(of: ["what", "cue", "step", "item", "activity", "event"]).first
      else { continue }
      return lines(of: &reader, planned, words, header.places(of: ["actual", "happened", "real"]).first)
    }
    return nil
  }

  private static func lines(
    of reader: inout TableReader, _ planned: Int, _ words: Int, _ actual: Int?
  ) -> RunSheetFile {
    var file = RunSheetFile()
    var texts = FeedTexts(address: nil)
    while let row = reader.next(), file.lines.count < mostLines {
      func line(_ place: Int?) -> String {
        guard let place, place < row.fields.count else { return "" }
        let bytes = row.fields[place]
        return texts.line(bytes.span, rule: .literal) ?? ""
      }
      let found = Line(number: row.line, planned: line(planned), words: line(words), actual: line(actual))
      if found.planned.isEmpty || found.words.isEmpty {
        file.leftOut.append(found.number)
      } else {
        file.lines.append(found)
      }
    }
    return file
  }
}
