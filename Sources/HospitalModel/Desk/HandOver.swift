/// A shift handed over: the next operator says so by name.
public struct HandOver: Hashable, Sendable {
  /// Who had the desk, as claimed.
  public let from: String
  /// What was open, as counts: `2 calls, 1 statement that waits`.
  public let open: String
  /// When the public was promised the next word.
  public let promised: Timestamp?
  /// What the next one adds; may be empty.
  public let words: String
  /// The hash of the sheet that was read.
  public let sheet: TextFingerprint

  public init(from: String, open: String, promised: Timestamp?, words: String, sheet: TextFingerprint) {
    self.from = from
    self.open = open
    self.promised = promised
    self.words = words
    self.sheet = sheet
  }

  /// Why it can't be acknowledged by somebody; `nil` when it can.
  public func objection(by person: String) -> String? {
    person.lowercased() == from.lowercased() ? "the next operator is somebody else than \(from)" : nil
  }

  /// What the log keeps of it.
  public func content(to person: String) -> LogContent {
    LogContent(
      LogEntry.handOverAct, "\(from) to \(person)",
      [
        ("open", open), ("promised", promised?.iso8601), ("words", words.isEmpty ? nil : words),
        ("sheet sha256", sheet.rawValue),
      ])
  }
}

extension LogEntry {
  /// The act of taking a desk over.
  public static let handOverAct = "hand over"
}
