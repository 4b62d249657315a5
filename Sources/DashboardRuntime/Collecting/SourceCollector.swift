import ChannelFeeds
import Glibc
import HospitalModel
import HospitalStore
import Synchronization

/// Fetches sources and stores what they bring: for `hsdash sync` and `hsdash collect`, and for the dashboard while it is
/// open.
package final class SourceCollector: Sendable {
  private let store: HospitalStore
  private let reader: SourceReader
  private let clock: @Sendable () -> Timestamp
  /// `nil` for a collector that makes a single pass.
  private let streams: StreamKeeper?
  /// When the next source is due, as of the last look.
  private let nextDue = Mutex<Timestamp?>(nil)

  /// Who this process is to others that share the store.
  private let holder: String
  /// When the lease on fetching was asked for last.
  private let leasedAt = Mutex<Timestamp?>(nil)

  /// The name of the lease on fetching; how long it holds, and how often it is held for longer, in seconds.
  private static let lease = "fetching"
  private static let leaseSeconds: Int64 = 120
  private static let renewalSeconds: Int64 = 30
  /// Milliseconds between two requests to a host, when nobody waits for the answers.
  private static let politePause: Int64 = 500

  /// - Parameters:
  ///   - streams: Listens to the sources that tell their news as they happen, from the first look at the schedule on;
  ///     `nil` for a single pass.
  ///   - clock: The machine's time.
  ///   - holder: Who fetches, for other processes; nobody else has that name.
  package init(
    store: HospitalStore, client: FeedClient, streams: StreamClient? = nil,
    clock: @escaping @Sendable () -> Timestamp = { ProgramClock.machine.now }, holder: String = "process \(getpid())"
  ) {
    self.store = store
    self.streams = streams.map { streams in
      StreamKeeper(
        Follower.Parts(store: store, client: client, streams: streams, clock: clock, holder: holder))
    }
    reader = SourceReader(client: client)
    self.clock = clock
    self.holder = holder
  }

  /// Looks at which sources there are and when the next one is due.
  package func refreshSchedule() throws {
    let now = clock()
    let sources = try sources { _ in true }
    streams?.follow(sources)
    nextDue.withLock {
      $0 = sources.map { source in source.isDue(at: now) ? now : source.nextAttempt ?? now }.min()
    }
  }

  /// True when a source's time has come.
  package func isDue(_ now: Timestamp) -> Bool {
    nextDue.withLock { $0.map { $0 <= now } ?? false }
  }

  /// Milliseconds until a source's time comes; `nil` when there is none.
  package func nextDueMilliseconds(_ clock: ProgramClock) -> Int64? {
    nextDue.withLock { $0 }.flatMap { clock.milliseconds(until: $0) }
  }

  /// Fetches and stores: one request at a time for each host, hosts side by side.
  ///
  /// - Parameters:
  ///   - channel: Only this one.
  ///   - ignoringIntervals: Also sources whose time has not come, without pauses between two requests to a host; but not
  ///     those whose server asked to be left alone.
  ///   - report: Called on fetching threads, after each source.
  package func collect(
    only channel: ChannelID?, ignoringIntervals: Bool, report: (@Sendable (FetchProgress) -> Void)? = nil
  ) async -> Summary {
    let now = clock()
    do {
      var postponed = 0
      let due = try sources { source in
        guard channel == nil || source.channel.id == channel else { return false }
        let waits = source.isAskedToWait(at: now)
        if waits { postponed += 1 }
        return ignoringIntervals || channel != nil ? !waits : source.isDue(at: now)
      }
      guard !due.isEmpty else {
        postpone(due: now)
        return Summary(postponed: postponed)
      }
      if let other = try hold(now) {
        postpone(due: now + Self.renewalSeconds)
        return Summary(otherCollector: other)
      }
      defer { giveBack() }
      let pass = FetchPass(
        due, pause: ignoringIntervals ? 0 : Self.politePause, reader: reader,
        writer: FetchWriter(store: store, clock: clock), clock: clock, mayGoOn: { self.isStillHeld() }, report: report)
      var summary = await pass.run()
      if ignoringIntervals { summary.postponed += postponed }
      if summary.storeFailure != nil {
        // The next look is not at once.
        postpone(due: clock() + Self.renewalSeconds)
      } else if streams != nil {
        // After a single pass nobody asks; ten thousand sources would be read for nothing.
        try refreshSchedule()
      }
      return summary
    } catch let error as StoreError {
      postpone(due: now + Self.renewalSeconds)
      return Summary(storeFailure: error)
    } catch {
      postpone(due: now + Self.renewalSeconds)
      return Summary(storeFailure: .other(detail: "\(error)"))
    }
  }

  /// Takes the lease on fetching, or holds it for longer; who has it, when that is somebody else.
  private func hold(_ now: Timestamp) throws(StoreError) -> String? {
    let isFresh = leasedAt.withLock { last in
      if let last, now - last < Self.renewalSeconds, now >= last { return true }
      last = now
      return false
    }
    return isFresh ? nil : try store.takeLease(Self.lease, holder: holder, now: now, seconds: Self.leaseSeconds)
  }

  /// A store that can't be written now shows itself when posts are written.
  private func isStillHeld() -> Bool {
    do { return try hold(clock()) == nil } catch { return true }
  }

  private func giveBack() {
    leasedAt.withLock { $0 = nil }
    // A lease that can't be given back ends by itself.
    try? store.endLease(Self.lease, holder: holder, now: clock())
  }

  /// Looks again at that time at the earliest.
  private func postpone(due: Timestamp) {
    do { try refreshSchedule() } catch { nextDue.withLock { $0 = due + 1 } }
    nextDue.withLock { next in next = next.map { max($0, due + 1) } }
  }

  /// The sources that are read, of those the ones wanted.
  private func sources(where isWanted: (SourceState) -> Bool) throws -> [SourceState] {
    try store.search(audience: .staff, use: .screen, moment: .live) { reader in
      try reader.sources(nil).filter { source in
        !source.channel.isSimulated && source.channel.address != nil && !source.isPaused && isWanted(source)
      }
    }
  }
}
