/// A promise of the next word, and how it was kept: by what is new, not by another post.
public struct PromiseRecord: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    /// It still runs.
    case open
    /// In time, with something new.
    case kept
    /// In time, with nothing new.
    case nothingNew
    /// After its time.
    case late
  }

  public let made: Timestamp
  public let due: Timestamp
  /// When the next one took its place, or the incident ended; `nil` while it runs.
  public let renewed: Timestamp?
  /// Facts that were new or changed between the two.
  public let newFacts: Int

  public var outcome: Outcome {
    guard let renewed else { return .open }
    if renewed > due { return .late }
    return newFacts > 0 ? .kept : .nothingNew
  }

  /// The promises that a log tells of, oldest first.
  ///
  /// - Parameter entries: Of one incident, oldest first.
  public static func all(in entries: [LogEntry]) -> [PromiseRecord] {
    var records: [PromiseRecord] = []
    var open: (made: Timestamp, due: Timestamp)?
    var news = 0
    func end(at time: Timestamp?) {
      if let promise = open {
        records.append(PromiseRecord(made: promise.made, due: promise.due, renewed: time, newFacts: news))
      }
      open = nil
      news = 0
    }
    for entry in entries {
      switch entry.act {
      case "confirm", "correct", "note fact", "withdraw fact": news += 1
      case "promise":
        end(at: entry.time)
        open = entry.promised.map { (entry.time, $0) }
      case "close", "REAL WORLD": end(at: entry.time)
      default: continue
      }
    }
    end(at: nil)
    return records
  }
}

extension LogEntry {
  /// When the next word is promised; `nil` for another act, or where nothing is.
  fileprivate var promised: Timestamp? {
    summary.hasPrefix(Self.promiseWords) ? Timestamp(iso8601: String(summary.dropFirst(Self.promiseWords.count))) : nil
  }

  /// What the summary of a promise begins with.
  static let promiseWords = "next update "
}

extension LogContent {
  /// A promise, or that nothing is promised any more.
  public static func promise(_ due: Timestamp?) -> LogContent {
    LogContent("promise", due.map { LogEntry.promiseWords + $0.iso8601 } ?? "nothing promised")
  }
}
