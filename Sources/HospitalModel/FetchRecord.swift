/// One fetch of a source, as the store remembers it.
public struct FetchRecord: Hashable, Sendable {
  public let time: Timestamp
  /// Why it failed, one line in plain words; `nil` when it succeeded.
  public let failure: String?
  /// What was left out or repaired though it succeeded, one line in plain words.
  public let notice: String?
  /// Posts that were new since the fetch before.
  public let inserted: Int
  /// Posts whose text their source had changed.
  public let edited: Int
  public let traffic: FetchTraffic

  public init(
    time: Timestamp, failure: String?, notice: String? = nil, inserted: Int, edited: Int, traffic: FetchTraffic
  ) {
    self.time = time
    self.failure = failure
    self.notice = notice
    self.inserted = inserted
    self.edited = edited
    self.traffic = traffic
  }

  /// How many fetches a channel keeps; older ones make room.
  public static let kept = 50
}

/// Everything that a source has cost and done so far.
public struct FetchTotals: Hashable, Sendable {
  public let fetches: Int
  /// Bytes of all bodies, decompressed.
  public let bytes: Int64
  /// Failures since the last success.
  public let failuresInARow: Int
  /// The address before the last permanent redirect.
  public let movedFrom: String?

  public init(fetches: Int = 0, bytes: Int64 = 0, failuresInARow: Int = 0, movedFrom: String? = nil) {
    self.fetches = fetches
    self.bytes = bytes
    self.failuresInARow = failuresInARow
    self.movedFrom = movedFrom
  }
}
