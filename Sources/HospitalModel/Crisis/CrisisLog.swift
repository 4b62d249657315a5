/// An entry of the activity log: one act, and the hashes that chain it to the one before.
public struct LogEntry: Hashable, Sendable {
  /// 1 for the first; without a gap.
  public let number: Int64
  public let incident: IncidentID
  public let time: Timestamp
  /// As claimed.
  public let person: String
  /// One or two words: `correct`, `approve`.
  public let act: String
  /// A sentence, then a line for each detail; `nil` once it was sealed.
  public let content: String?
  public let contentHash: TextFingerprint
  public let previous: TextFingerprint
  public let hash: TextFingerprint

  public init(
    number: Int64, incident: IncidentID, time: Timestamp, person: String, act: String, content: String?,
    contentHash: TextFingerprint, previous: TextFingerprint, hash: TextFingerprint
  ) {
    self.number = number
    self.incident = incident
    self.time = time
    self.person = person
    self.act = act
    self.content = content
    self.contentHash = contentHash
    self.previous = previous
    self.hash = hash
  }

  /// The first line of the content; what stands for it once it is sealed.
  public var summary: String {
    content?.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? "(sealed; the act and its hash stay)"
  }

  /// What the previous hash of the first entry is.
  public static let beginning = TextFingerprint(rawValue: String(repeating: "0", count: 64))

  /// The hash of an entry: over the one before and all that stays when the words are sealed.
  ///
  /// Every field is preceded by its length in UTF-8, so that no two entries read the same.
  public static func hash(
    after previous: TextFingerprint, number: Int64, incident: IncidentID, time: Timestamp, person: String, act: String,
    contentHash: TextFingerprint
  ) -> TextFingerprint {
    let fields = [
      previous.rawValue, String(number), incident.rawValue, String(time.seconds), person, act, contentHash.rawValue,
    ]
    return TextFingerprint(of: fields.map { "\($0.utf8.count):\($0)" }.joined())
  }
}

/// The end of the log at a moment: who has it in print can tell later whether what came before is still the same.
public struct LogHead: Hashable, Sendable {
  /// The number of the last entry; 0 for an empty log.
  public let number: Int64
  public let hash: TextFingerprint

  public init(number: Int64, hash: TextFingerprint) {
    self.number = number
    self.hash = hash
  }

  public static let empty = LogHead(number: 0, hash: LogEntry.beginning)

  /// `7f3a 91c2`: enough to compare by eye.
  public var short: String { "\(hash.rawValue.prefix(4)) \(hash.rawValue.dropFirst(4).prefix(4))" }
}

/// What a walk along the whole chain found.
public struct LogCheck: Hashable, Sendable {
  public let head: LogHead
  public let sealed: Int
  /// The first entry that doesn't fit, with why; `nil` when all do.
  public let fault: Fault?
  /// The last head that was kept, when that was, and whether the log still holds it.
  public let kept: Kept?

  public struct Fault: Hashable, Sendable {
    public let number: Int64
    public let words: String
  }

  public struct Kept: Hashable, Sendable {
    public let head: LogHead
    public let time: Timestamp
    public let matches: Bool
  }

  /// Walks along entries, oldest first, from the beginning of the log.
  public init(_ entries: [LogEntry]) {
    var previous = LogEntry.beginning
    var fault: Fault?
    var kept: (head: LogHead, time: Timestamp)?
    for (index, entry) in entries.enumerated() where fault == nil {
      fault = Self.fault(of: entry, at: Int64(index + 1), after: previous)
      previous = entry.hash
      if let head = entry.keptHead { kept = (head, entry.time) }
    }
    head = LogHead(number: entries.last?.number ?? 0, hash: entries.last?.hash ?? LogEntry.beginning)
    sealed = entries.count { $0.content == nil }
    self.fault = fault
    self.kept = kept.map { kept in
      let hashes = kept.head.number == 0 ? LogEntry.beginning : entries.first { $0.number == kept.head.number }?.hash
      return Kept(head: kept.head, time: kept.time, matches: hashes == kept.head.hash)
    }
  }

  private static func fault(of entry: LogEntry, at number: Int64, after previous: TextFingerprint) -> Fault? {
    if entry.number != number { return Fault(number: number, words: "entry \(number) is missing") }
    if entry.previous != previous {
      return Fault(number: number, words: "entry \(number) does not follow the one before it")
    }
    if let content = entry.content, TextFingerprint(of: content) != entry.contentHash {
      return Fault(number: number, words: "the words of entry \(number) were changed")
    }
    let hash = LogEntry.hash(
      after: previous, number: entry.number, incident: entry.incident, time: entry.time, person: entry.person,
      act: entry.act, contentHash: entry.contentHash)
    return hash == entry.hash ? nil : Fault(number: number, words: "entry \(number) was changed")
  }

  /// What is true to say: never that nobody can have changed anything.
  public var words: String {
    if let fault { return "CHANGED outside hsdash: \(fault.words)" }
    return "no edit through hsdash found" + (sealed > 0 ? "; \(sealed) sealed, their acts and hashes stay" : "")
  }
}

extension LogEntry {
  /// The act of keeping the head.
  public static let keepHeadAct = "keep head"

  /// The head that this entry says was kept.
  public var keptHead: LogHead? {
    guard act == Self.keepHeadAct, let lines = content?.split(separator: "\n"), lines.count >= 3,
      let number = Int64(lines[1].dropFirst("entry: ".count))
    else { return nil }
    return LogHead(number: number, hash: TextFingerprint(rawValue: String(lines[2].dropFirst("hash: ".count))))
  }
}
