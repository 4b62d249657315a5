import HospitalModel

/// Which source is fetched next: one request at a time for each host, hosts side by side.
///
/// Pure: who calls it brings the time.
struct FetchPlan: Sendable {
  /// What there is to do.
  enum Step: Sendable {
    case fetch(SourceState)
    /// The server of this source asked to be left alone until then: it is not asked.
    case postpone(SourceState, until: Timestamp)
    /// Nothing for so many milliseconds.
    case wait(milliseconds: Int64)
    /// Nothing any more: whoever fetches from a host goes on with it.
    case done
  }

  /// The sources of one host that are still to be fetched.
  private struct Run {
    let host: String
    var sources: ArraySlice<SourceState>
    /// Monotonic milliseconds before which the host is left in peace.
    var notBefore: Int64
  }

  /// Milliseconds between two requests to a host.
  private let pause: Int64
  private var ready: [Run]
  /// Hosts that are left in peace for a moment, the first to go on first.
  private var resting: [Run] = []
  /// Hosts with a request under way.
  private var running: [String: Run] = [:]
  private var askedUntil: [String: Timestamp] = [:]

  init(_ sources: [SourceState], pause: Int64) {
    self.pause = pause
    let runs = Dictionary(grouping: sources) { Self.host($0.channel.address ?? "") }
    ready = runs.sorted { $0.key > $1.key }.map { Run(host: $0.key, sources: $0.value[...], notBefore: 0) }
  }

  /// How many hosts there are still to ask.
  var hosts: Int { ready.count + resting.count + running.count }

  /// What to do at a monotonic millisecond; a fetch is followed by ``end(of:now:askedUntil:)``.
  mutating func next(now: Int64) -> Step {
    if let first = resting.first, first.notBefore <= now { ready.append(resting.removeFirst()) }
    guard var run = ready.popLast() else {
      return resting.first.map { .wait(milliseconds: $0.notBefore - now) } ?? .done
    }
    guard let source = run.sources.popFirst() else { return next(now: now) }
    if let until = askedUntil[run.host] {
      if !run.sources.isEmpty { ready.append(run) }
      return .postpone(source, until: until)
    }
    running[run.host] = run
    return .fetch(source)
  }

  /// A fetch of this source has ended; its server may have asked to be left alone.
  mutating func end(of source: SourceState, now: Int64, askedUntil until: Timestamp?) {
    let host = Self.host(source.channel.address ?? "")
    if let until { askedUntil[host] = until }
    guard var run = running.removeValue(forKey: host), !run.sources.isEmpty else { return }
    guard pause > 0, askedUntil[host] == nil else { return ready.append(run) }
    run.notBefore = now + pause
    resting.append(run)
  }

  /// What is asked one request at a time: the host, also behind a connector's word (`mastodon:https://…`); a file, a folder
  /// or a command is its own.
  static func host(_ address: String) -> String {
    guard let scheme = address.firstRange(of: "://") else { return address }
    return String(address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" }).lowercased()
  }
}
