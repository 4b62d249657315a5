/// How a channel's source is doing.
public enum FeedHealth: Hashable, Sendable {
  /// Never fetched yet.
  case waiting
  /// The last fetch, at that time, succeeded.
  case live(since: Timestamp)
  /// Fetches have failed since then; what is shown is as old as `lastSuccess`.
  case failing(since: Timestamp, lastSuccess: Timestamp?, reason: String)

  /// The last time it was known to be good.
  public var lastSuccess: Timestamp? {
    switch self {
    case .waiting: nil
    case .live(let since): since
    case .failing(_, let lastSuccess, _): lastSuccess
    }
  }
}

/// A channel's source as it stands: the row of the Sources view.
public struct SourceState: Hashable, Sendable {
  public let channel: Channel
  public let health: FeedHealth
  /// When it will be tried next; `nil` when nothing is planned.
  public let nextAttempt: Timestamp?
  /// All posts of it in the store.
  public let posts: Int
  public let unread: Int
  /// HTTP validators of the last good answer.
  public let validators: Validators
  /// True while a person lets it rest: it is not fetched, and not late.
  public let isPaused: Bool
  /// Until when its server asked to be left alone; nobody's impatience counts before then.
  public let askedUntil: Timestamp?
  /// What it has cost so far, and how it failed.
  public let totals: FetchTotals

  public init(
    channel: Channel, health: FeedHealth, nextAttempt: Timestamp?, posts: Int, unread: Int, validators: Validators,
    isPaused: Bool = false, askedUntil: Timestamp? = nil, totals: FetchTotals = FetchTotals()
  ) {
    self.channel = channel
    self.health = health
    self.nextAttempt = nextAttempt
    self.posts = posts
    self.unread = unread
    self.validators = validators
    self.isPaused = isPaused
    self.askedUntil = askedUntil
    self.totals = totals
  }

  /// Its state in one word, for programs: paused, kept (no longer read), waiting, live, late or failing.
  public func stateWord(at now: Timestamp) -> String {
    if isPaused { return "paused" }
    if channel.address == nil, !channel.isSimulated { return "kept" }
    return switch health {
    case .waiting: "waiting"
    case .failing: "failing"
    case .live: isLate(at: now) ? "late" : "live"
    }
  }

  /// True when it is to be fetched now.
  ///
  /// Its next attempt has come; or its clock went wrong: it was fetched in the future, so the machine's clock was set
  /// back since, and what was planned by the old one counts no more.
  public func isDue(at now: Timestamp) -> Bool {
    if isPaused || isAskedToWait(at: now) { return false }
    return (nextAttempt ?? now) <= now || wasFetchedAfter(now)
  }

  /// True while its server wants to be left alone; at most for a day, so that a clock that was set back silences nothing.
  public func isAskedToWait(at now: Timestamp) -> Bool {
    askedUntil.map { $0 > now && $0 - now <= Self.longestPatience } ?? false
  }

  /// Seconds for which a server's wish to be left alone counts: a mistaken one must not silence a source for ever.
  public static let longestPatience: Int64 = 86_400

  private func wasFetchedAfter(_ now: Timestamp) -> Bool {
    switch health {
    case .waiting: false
    case .live(let since): since > now + Self.clockTolerance
    case .failing(let since, let lastSuccess, _): max(since, lastSuccess ?? since) > now + Self.clockTolerance
    }
  }

  /// Seconds by which the clocks of machines that share a store may differ.
  private static let clockTolerance: Int64 = 300

  /// True when it fails, or when twice its interval and a minute have passed since it last answered.
  public func isLate(at now: Timestamp) -> Bool {
    if isPaused { return false }
    return switch health {
    case .waiting: false
    case .failing: true
    case .live(let since): now - since > channel.interval * 2 + 60
    }
  }
}

/// What a conditional GET sends back (RFC 9110, section 8.8) and the hash of the body for servers without them.
public struct Validators: Hashable, Sendable {
  public let entityTag: String?
  public let lastModified: String?
  /// A hash of the last body, so that an unchanged answer is not parsed again.
  public let bodyHash: String?

  public init(entityTag: String? = nil, lastModified: String? = nil, bodyHash: String? = nil) {
    self.entityTag = entityTag
    self.lastModified = lastModified
    self.bodyHash = bodyHash
  }
}

/// What one fetch cost: its requests, what came over the wire, and how long it took.
public struct FetchTraffic: Hashable, Sendable {
  /// Requests with an answer, redirects not counted; a file counts as one.
  public var requests: Int
  /// Bytes of the answers' bodies, decompressed.
  public var bytes: Int64
  /// Milliseconds from the first request to the last answer.
  public var milliseconds: Int64

  public init(requests: Int = 0, bytes: Int64 = 0, milliseconds: Int64 = 0) {
    self.requests = requests
    self.bytes = bytes
    self.milliseconds = milliseconds
  }
}

/// The end of one fetch, as the store records it.
public enum FetchOutcome: Hashable, Sendable {
  /// It answered; `validators` replace the kept ones. `notice` is one line on what was left out or repaired.
  case succeeded(validators: Validators, notice: String? = nil)
  /// It did not; the reason is one line in plain words. Its server may have asked to be left alone until a time.
  case failed(reason: String, askedUntil: Timestamp? = nil)
  /// It was not asked, because its server wants to be left alone until then: neither good nor bad news of the source.
  case postponed(until: Timestamp)
}
