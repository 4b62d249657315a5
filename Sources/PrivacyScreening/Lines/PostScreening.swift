import HospitalModel

/// Screens posts that come as JSON Lines, in chunks of any size, and gives a line of findings for each: the contract of
/// `hsdash screen --format jsonl`. Memory does not grow with the number or the length of the posts.
public struct PostScreening: Sendable {
  /// Findings from here up flag a post; what is below stays out of the lines.
  public static let leastConfidence = 0.5

  private var parser = PostLineParser()
  private var sink: FindingLines

  /// Makes a screening.
  public init(_ rules: RuleSet) {
    sink = FindingLines(rules)
  }

  /// Screens a chunk.
  ///
  /// - Throws: The first line that is no post; the lines before it are still in ``takeOutput()``.
  public mutating func read(_ chunk: UnsafeBufferPointer<UInt8>) throws(PostLineFailure) {
    do { try parser.read(chunk, &sink) } catch { throw PostLineFailure(parser.line, error) }
  }

  /// Screens what is left at the end of the input.
  public mutating func finish() throws(PostLineFailure) {
    do { try parser.finish(&sink) } catch { throw PostLineFailure(parser.line, error) }
  }

  /// The lines that are finished, and no longer held afterwards.
  public mutating func takeOutput() -> [UInt8] {
    sink.takeLines()
  }
}

/// A line that is no post.
public struct PostLineFailure: Error, Equatable, Sendable {
  /// From 1.
  public let line: Int
  /// What is wrong with the line, for a message; it holds nothing of the line itself.
  public let reason: String

  init(_ line: Int, _ problem: PostLineParser.Problem) {
    self.line = line
    reason =
      switch problem {
      case .notJSON: "is no JSON"
      case .notObject: "is no JSON object"
      case .missing(let member): "has no string \"\(member)\""
      case .notUTF8: "is no UTF-8"
      }
  }
}

/// Writes a JSON object with the findings of each post.
struct FindingLines: PostSink, Sendable {
  private var windows: TextWindows
  private var lines: [UInt8] = []

  init(_ rules: RuleSet) {
    windows = TextWindows(rules)
  }

  mutating func beginText() { windows.begin() }
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) { windows.append(text) }
  mutating func append(_ byte: UInt8) { windows.append(byte) }

  mutating func endPost(id: [UInt8], line: Int) {
    windows.end()
    write(#"{"id":""#)
    lines += id
    write(#"","spans":["#)
    var isFirst = true
    for finding in windows.findings where finding.confidence >= PostScreening.leastConfidence {
      if !isFirst { write(",") }
      isFirst = false
      write(finding)
    }
    write("]}\n")
  }

  mutating func takeLines() -> [UInt8] {
    defer { lines.removeAll(keepingCapacity: true) }
    return lines
  }

  private mutating func write(_ finding: Finding) {
    write(#"{"start":"#)
    write(finding.range.lowerBound)
    write(#","end":"#)
    write(finding.range.upperBound)
    write(#","category":""#)
    write(finding.category)
    write(#"","rule":""#)
    write(finding.rule)
    write(#"","confidence":"#)
    writeShare(finding.confidence)
    write("}")
  }

  private mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { lines.append(contentsOf: $0) }
  }

  private mutating func write(_ number: Int) {
    if number >= 10 { write(number / 10) }
    lines.append(0x30 + UInt8(number % 10))
  }

  /// Two decimals, whatever the locale.
  private mutating func writeShare(_ share: Double) {
    let hundredths = Int((share * 100).rounded())
    write(hundredths / 100)
    lines.append(0x2E)
    lines.append(0x30 + UInt8(hundredths / 10 % 10))
    lines.append(0x30 + UInt8(hundredths % 10))
  }
}
