import HospitalModel

/// Screens texts and tells a person what was found: which line, which class, which rule and why, and the line with
/// everything found masked. What was found is never written out.
///
/// The input is JSON Lines when it begins with `{`; otherwise it is plain text, of which each paragraph is a text.
public struct FindingReport: Sendable {
  private enum Form: Sendable {
    case unknown, posts, plain
  }

  private var form = Form.unknown
  private var parser = PostLineParser()
  private var plain = ParagraphReader()
  private var sink: FindingWriter

  /// Makes a report.
  ///
  /// - Parameter isPlain: The input is plain text, whatever it begins with.
  public init(_ rules: RuleSet, isPlain: Bool = false) {
    sink = FindingWriter(rules)
    if isPlain { form = .plain }
  }

  /// Screens a chunk.
  ///
  /// - Throws: The first line that is no post, in an input of posts.
  public mutating func read(_ chunk: UnsafeBufferPointer<UInt8>) throws(PostLineFailure) {
    if form == .unknown, let first = chunk.first(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) {
      form = first == 0x7B ? .posts : .plain
    }
    switch form {
    case .posts: do { try parser.read(chunk, &sink) } catch { throw PostLineFailure(parser.line, error) }
    // Blank lines before the first word are of no paragraph.
    case .plain, .unknown: plain.read(chunk, &sink)
    }
  }

  /// Screens what is left, and sums up.
  public mutating func finish() throws(PostLineFailure) {
    if form == .posts {
      do { try parser.finish(&sink) } catch { throw PostLineFailure(parser.line, error) }
    } else {
      plain.finish(&sink)
    }
    sink.sumUp()
  }

  /// The lines that are finished, and no longer held afterwards.
  public mutating func takeOutput() -> String {
    sink.takeOutput()
  }
}

/// Cuts plain text into paragraphs.
struct ParagraphReader: Sendable {
  private var line = 1
  private var firstLine = 1
  private var isOpen = false
  /// The last line held nothing so far.
  private var isBlank = true

  mutating func read(_ chunk: UnsafeBufferPointer<UInt8>, _ sink: inout FindingWriter) {
    for byte in chunk {
      if byte == 0x0A {
        if isBlank, isOpen { endParagraph(&sink) }
        line += 1
        isBlank = true
      } else if byte != 0x20, byte != 0x09, byte != 0x0D {
        isBlank = false
      }
      if !isOpen, !isBlank { begin(&sink) }
      if isOpen { sink.append(byte) }
    }
  }

  mutating func finish(_ sink: inout FindingWriter) {
    if isOpen { endParagraph(&sink) }
  }

  private mutating func begin(_ sink: inout FindingWriter) {
    sink.beginText()
    firstLine = line
    isOpen = true
  }

  private mutating func endParagraph(_ sink: inout FindingWriter) {
    sink.endText(line: firstLine)
    isOpen = false
  }
}

/// Writes findings for people.
struct FindingWriter: PostSink, Sendable {
  private let reasons: [String: String]
  private var windows: TextWindows
  private var output = ""
  private var texts = 0
  private var flaggedTexts = 0
  private var counts: [FindingLevel: Int] = [:]

  init(_ rules: RuleSet) {
    windows = TextWindows(rules, keepsPieces: true)
    reasons = Dictionary(rules.rules.map { ($0.name, $0.reason) }) { first, _ in first }
  }

  mutating func beginText() { windows.begin() }
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) { windows.append(text) }
  mutating func append(_ byte: UInt8) { windows.append(byte) }
  mutating func endPost(id: [UInt8], line: Int) { endText(line: line, isPost: true) }

  /// - Parameter isPost: All of the text stands in one line of the input.
  mutating func endText(line: Int, isPost: Bool = false) {
    windows.end()
    texts += 1
    if !windows.findings.isEmpty { flaggedTexts += 1 }
    var line = line
    for piece in windows.takePieces() {
      write(piece, line: line, isPost: isPost)
      if !isPost { line += piece.bytes.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } }
    }
  }

  mutating func takeOutput() -> String {
    defer { output = "" }
    return output
  }

  private mutating func write(_ piece: TextWindows.Piece, line: Int, isPost: Bool) {
    guard !piece.findings.isEmpty else { return }
    let text = String(decoding: piece.bytes, as: UTF8.self)
    let lines = MaskedLines(text, piece.findings)
    for (place, finding) in piece.findings.enumerated() {
      counts[finding.level, default: 0] += 1
      let number = lines.line(of: finding)
      let level = "\(finding.level)".padded(to: 5)
      let category = finding.category.padded(to: 11)
      let reason = reasons[finding.rule].map { $0.isEmpty ? "" : " — \($0)" } ?? ""
      output += "\(isPost ? line : line + number): \(level) \(category) \(finding.rule)\(reason)\n"
      // The masked line stands once, under the last finding in it.
      let isLast = place + 1 == piece.findings.count || lines.line(of: piece.findings[place + 1]) != number
      if isLast { output += "    \(lines.masked[number])\n" }
    }
  }

  mutating func sumUp() {
    let number = "\(texts) text\(texts == 1 ? "" : "s")"
    guard flaggedTexts > 0 else {
      output += "No known pattern found in \(number). That does not prove that nobody can be identified.\n"
      return
    }
    let parts = [FindingLevel.block, .warn, .note].compactMap { level in counts[level].map { "\($0) \(level)" } }
    output += "Found in \(flaggedTexts) of \(number): \(parts.joined(separator: ", ")).\n"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }
}
