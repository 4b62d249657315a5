import ChannelFeeds
import Dispatch
import Glibc
import HospitalModel
import HospitalStore
import Synchronization

/// Fetches sources and stores what they bring: for `hsdash sync`, and for the dashboard while it is open.
package final class SourceCollector: Sendable {
  private let store: HospitalStore
  private let reader: SourceReader
  private let fetching = DispatchQueue(label: "hsdash.fetching", qos: .utility, attributes: .concurrent)
  /// When the next source is due, as of the last look.
  private let nextDue = Mutex<Timestamp?>(nil)

  /// Who this process is to others that share the store.
  private let holder = "process \(getpid())"
  /// When the lease on fetching was asked for last.
  private let leasedAt = Mutex<Timestamp?>(nil)

  /// The name of the lease on fetching; how long it holds, and how often it is held for longer, in seconds.
  private static let lease = "fetching"
  private static let leaseSeconds: Int64 = 120
  private static let renewalSeconds: Int64 = 30

  /// How many hosts are asked at the same time; each has one request under way.
  private static let hostsAtOnce = 8

  package init(store: HospitalStore, client: FeedClient) {
    self.store = store
    reader = SourceReader(client: client)
  }

  /// What a pass brought.
  package struct Summary: Equatable, Sendable {
    package var sources = 0
    package var failed: [Failure] = []
    package var inserted = 0
    package var edited = 0
    /// Why the list of sources could not be read: nothing was fetched then.
    package var storeFailure: StoreError?
    /// The process that is fetching already: nothing was fetched by this one.
    package var otherCollector: String?

    /// A source that could not be read, and why.
    package struct Failure: Equatable, Sendable {
      package let channel: Channel
      package let reason: String
    }

    /// `3 sources: 12 new posts, 1 edited; 1 failed`.
    package var sentence: String {
      if let storeFailure { return storeFailure.message }
      if let otherCollector { return "Sources are being fetched by another hsdash (\(otherCollector))." }
      guard sources > 0 else { return "No source to fetch." }
      let news =
        "\(sources) \(sources == 1 ? "source" : "sources"): \(inserted) new \(inserted == 1 ? "post" : "posts")"
      let edits = edited > 0 ? ", \(edited) edited" : ""
      return news + edits + (failed.isEmpty ? "." : "; \(failed.count) failed (g s says why).")
    }
  }

  /// Looks at which sources there are and when the next one is due.
  package func refreshSchedule() throws {
    let sources = try sources()
    nextDue.withLock { $0 = sources.map { $0.nextAttempt ?? Timestamp(seconds: 0) }.min() }
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
  ///   - ignoringIntervals: Also sources whose time has not come.
  package func collect(only channel: ChannelID?, ignoringIntervals: Bool, now: Timestamp) async -> Summary {
    let due: [SourceState]
    do {
      due = try sources().filter { source in
        if let channel { return source.channel.id == channel }
        return ignoringIntervals || (source.nextAttempt ?? now) <= now
      }
    } catch let error as StoreError {
      return Summary(storeFailure: error)
    } catch {
      return Summary(storeFailure: .other(detail: "\(error)"))
    }
    guard !due.isEmpty else {
      postpone(due: now)
      return Summary()
    }
    do {
      if let other = try hold(now) {
        postpone(due: now + Self.renewalSeconds)
        return Summary(otherCollector: other)
      }
    } catch {
      return Summary(storeFailure: error)
    }
    defer {
      leasedAt.withLock { $0 = nil }
      // A lease that can't be given back ends by itself.
      try? store.endLease(Self.lease, holder: holder, now: now)
    }
    let hosts = Dictionary(grouping: due) { Self.host($0.channel.address ?? "") }
    var waiting = hosts.values.map { $0 }[...]
    let summary = await withTaskGroup(of: Summary.self) { group in
      func startNext() {
        if let sources = waiting.popFirst() { group.addTask { await self.fetch(sources, now: now) } }
      }
      for _ in 0..<Self.hostsAtOnce { startNext() }
      var all = Summary()
      while let part = await group.next() {
        all.sources += part.sources
        all.failed += part.failed
        all.inserted += part.inserted
        all.edited += part.edited
        startNext()
      }
      return all
    }
    do { try refreshSchedule() } catch { nextDue.withLock { $0 = nil } }
    return summary
  }

  /// The sources of one host, one after the other, on a thread that may block.
  private func fetch(_ sources: [SourceState], now: Timestamp) async -> Summary {
    await withCheckedContinuation { continuation in
      fetching.async {
        var summary = Summary()
        for source in sources { self.fetch(source, now: now, into: &summary) }
        continuation.resume(returning: summary)
      }
    }
  }

  private func fetch(_ source: SourceState, now: Timestamp, into summary: inout Summary) {
    summary.sources += 1
    do { _ = try hold(ProgramClock.machine.now) } catch { summary.storeFailure = error }
    let events = reader.events(for: source, now: now)
    for case .fetch(.failed(let reason), _, _, _, _) in events {
      summary.failed.append(Summary.Failure(channel: source.channel, reason: reason))
    }
    do {
      let receipt = try store.write(events.map { .feed($0) }, now: now)
      summary.inserted += receipt.inserted
      summary.edited += receipt.edited
    } catch {
      summary.failed.append(Summary.Failure(channel: source.channel, reason: error.message))
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

  /// Looks again at that time: somebody else fetches, or nothing was due.
  private func postpone(due: Timestamp) {
    do { try refreshSchedule() } catch { nextDue.withLock { $0 = nil } }
    nextDue.withLock { next in next = next.map { max($0, due + 1) } }
  }

  private func sources() throws -> [SourceState] {
    try store.search(audience: .staff, use: .screen, moment: .live) { try $0.sources(nil) }
      .filter { !$0.channel.isSimulated && $0.channel.address != nil && !$0.isPaused }
  }

  /// What is asked one request at a time; a file, a folder or a command is its own.
  private static func host(_ address: String) -> String {
    guard let scheme = address.firstRange(of: "://") else { return address }
    return String(address[scheme.upperBound...].prefix { $0 != "/" })
  }
}
