import HospitalModel

/// Screens a text of any length in windows, so that memory stays the same: each window begins a little before the end
/// of the last one, far enough for what the rules look at.
struct TextWindows: Sendable {
  /// A text up to this many bytes is screened in one piece.
  static let length = 1 << 16
  /// What a window repeats of the one before, and leaves to the next one: more than any rule looks at.
  static let overlap = 1 << 12

  private(set) var screener: Screener
  private var bytes: [UInt8] = []
  /// Unicode scalars before the window.
  private var scalarsBefore = 0
  /// Where in the window a finding must begin to be new.
  private var known = 0
  private(set) var findings: [Finding] = []
  /// What is done with each stretch of text once it is screened, with the findings in it.
  struct Piece: Sendable {
    let bytes: [UInt8]
    /// Ranges in Unicode scalars of this piece.
    let findings: [Finding]
  }
  /// The screened stretches, kept only when somebody wants to show them.
  private(set) var pieces: [Piece] = []
  private let keepsPieces: Bool

  init(_ rules: RuleSet, keepsPieces: Bool = false) {
    self.keepsPieces = keepsPieces
    screener = Screener(rules)
  }

  /// Begins a new text.
  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    findings.removeAll(keepingCapacity: true)
    scalarsBefore = 0
    known = 0
  }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    if bytes.count >= Self.length { screen(isLast: false) }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var rest = text[...]
    while !rest.isEmpty {
      let part = rest.prefix(Self.length - bytes.count)
      bytes.append(contentsOf: part)
      rest = rest.dropFirst(part.count)
      if bytes.count >= Self.length { screen(isLast: false) }
    }
  }

  /// Gives the screened stretches away.
  mutating func takePieces() -> [Piece] {
    defer { pieces.removeAll() }
    return pieces
  }

  /// Screens what is left of the text.
  mutating func end() {
    screen(isLast: true)
  }

  private mutating func screen(isLast: Bool) {
    // Nearly every text is one window.
    if isLast, known == 0, scalarsBefore == 0, !keepsPieces {
      return findings = bytes.withUnsafeBufferPointer { screener.findings(in: $0) }
    }
    let cut = isLast ? bytes.count : Self.wordStart(in: bytes, before: bytes.count - Self.overlap)
    let knownScalars = Self.scalars(in: bytes[..<known])
    let newScalars = Self.scalars(in: bytes[..<cut])
    let found = bytes.withUnsafeBufferPointer { screener.findings(in: $0) }
    let new = found.filter { $0.range.lowerBound >= knownScalars && (isLast || $0.range.lowerBound < newScalars) }
    findings += new.map { $0.moved(by: scalarsBefore) }
    if keepsPieces {
      pieces.append(Piece(bytes: Array(bytes[known..<cut]), findings: new.map { $0.moved(by: -knownScalars) }))
    }
    guard !isLast else { return }
    let start = Self.wordStart(in: bytes, before: cut - Self.overlap)
    scalarsBefore += Self.scalars(in: bytes[..<start])
    bytes.removeFirst(start)
    known = cut - start
  }

  /// The beginning of a word near a place; in a text without spaces the beginning of a scalar.
  private static func wordStart(in bytes: [UInt8], before place: Int) -> Int {
    var start = place
    while start > place - overlap / 2, start > 0, bytes[start - 1] != 0x20, bytes[start - 1] != 0x0A { start -= 1 }
    if start > place - overlap / 2 { return start }
    start = place
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  private static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

extension Finding {
  fileprivate func moved(by scalars: Int) -> Finding {
    guard scalars != 0 else { return self }
    return Finding(
      category: category, rule: rule, level: level, confidence: confidence,
      range: range.lowerBound + scalars..<range.upperBound + scalars)
  }
}
