import ChannelFeeds
import Glibc
import HospitalModel
import HospitalStore
import Synchronization

/// One pass over sources that are due: fetches on threads of its own and hands what came to the writer.
final class FetchPass: Sendable {
  private struct State {
    var plan: FetchPlan
    var progress: FetchProgress
    var failures: [SourceCollector.Summary.Failure] = []
    var postponed = 0
    /// Another process fetches now, because this one slept for longer than its lease.
    var isOver = false
  }

  private let state: Mutex<State>
  private let reader: SourceReader
  private let writer: FetchWriter
  private let clock: @Sendable () -> Timestamp
  /// Holds the lease for longer; false when somebody else has it by now.
  private let mayGoOn: @Sendable () -> Bool
  private let report: (@Sendable (FetchProgress) -> Void)?
  private let threads: Int

  /// How many hosts are asked at the same time. A dead one holds its place for ten seconds.
  private static let hostsAtOnce = 16

  init(
    _ sources: [SourceState], pause: Int64, reader: SourceReader, writer: FetchWriter,
    clock: @escaping @Sendable () -> Timestamp, mayGoOn: @escaping @Sendable () -> Bool,
    report: (@Sendable (FetchProgress) -> Void)?
  ) {
    let plan = FetchPlan(sources, pause: pause)
    threads = min(plan.hosts, Self.hostsAtOnce)
    state = Mutex(State(plan: plan, progress: FetchProgress(sources: sources.count)))
    self.reader = reader
    self.writer = writer
    self.clock = clock
    self.mayGoOn = mayGoOn
    self.report = report
  }

  /// Fetches everything, and says what came of it.
  func run() async -> SourceCollector.Summary {
    await onOwnThreads(threads) { self.work() }
    let stored = writer.finish()
    return state.withLock { state in
      SourceCollector.Summary(
        sources: state.progress.done,
        failed: state.failures
          + stored.refused.map { SourceCollector.Summary.Failure(channel: $0.channel, reason: $0.reason) },
        postponed: state.postponed, inserted: stored.inserted, edited: stored.edited, bytes: state.progress.bytes,
        storeFailure: stored.failure)
    }
  }

  /// One thread's part.
  private func work() {
    while true {
      let step = state.withLock { state -> FetchPlan.Step in
        if state.isOver || writer.hasFailed { return .done }
        return state.plan.next(now: ProgramClock.monotonicMilliseconds())
      }
      switch step {
      case .fetch(let source): fetch(source)
      case .postpone(let source, let until): postpone(source, until: until)
      case .wait(let milliseconds): _ = poll(nil, 0, Int32(clamping: milliseconds))
      case .done: return
      }
    }
  }

  private func fetch(_ source: SourceState) {
    guard mayGoOn() else { return state.withLock { $0.isOver = true } }
    let events = reader.events(for: source, now: clock())
    writer.take(FetchWriter.News(channel: source.channel, events: events))
    var end = FetchTraffic()
    var failure: SourceCollector.Summary.Failure?
    var askedUntil: Timestamp?
    if case .fetch(let outcome, _, _, _, let traffic)? = events.last {
      end = traffic
      if case .failed(let reason, let until) = outcome {
        failure = SourceCollector.Summary.Failure(channel: source.channel, reason: reason)
        askedUntil = until
      }
    }
    let stored = writer.inserted
    let progress = state.withLock { state in
      state.plan.end(of: source, now: ProgramClock.monotonicMilliseconds(), askedUntil: askedUntil)
      state.progress.done += 1
      state.progress.bytes += end.bytes
      state.progress.posts = stored
      if let failure {
        state.failures.append(failure)
        state.progress.failed += 1
      }
      return state.progress
    }
    report?(progress)
  }

  private func postpone(_ source: SourceState, until: Timestamp) {
    let event = reader.postponement(of: source, until: until, now: clock())
    writer.take(FetchWriter.News(channel: source.channel, events: [event]))
    state.withLock { state in
      state.postponed += 1
      state.progress.sources -= 1
    }
  }
}
