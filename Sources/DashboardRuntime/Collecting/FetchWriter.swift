import Dispatch
import HospitalModel
import HospitalStore
import Synchronization

/// Stores what fetches bring, the news of many sources in one transaction.
///
/// A source's items are kept before the end of its fetch, which holds the validators: whatever happens in between, the
/// next fetch brings again what was not kept. A transaction takes about a thousand items, so that a person's decision
/// never waits for long.
final class FetchWriter: Sendable {
  /// What one fetch of a source brought, in order.
  struct News: Sendable {
    let channel: Channel
    let events: [FeedEvent]
  }

  /// What has been stored, and what could not be.
  struct Result: Sendable {
    var inserted = 0
    var edited = 0
    /// The store refused what these brought.
    var refused: [(channel: Channel, reason: String)] = []
    /// The store itself failed: nothing is written after that.
    var failure: StoreError?
  }

  private struct State {
    var waiting: [News] = []
    var waitingEvents = 0
    var result = Result()
  }

  private let store: HospitalStore
  private let clock: @Sendable () -> Timestamp
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "hsdash.storing", qos: .utility)

  /// Events of a transaction.
  private static let batch = 1_000
  /// With so many events waiting, a fetch waits, too: what has been fetched must not fill the memory.
  private static let mostWaiting = 4_000
  /// News wait so long at most for others to share their transaction.
  private static let patience = DispatchTimeInterval.milliseconds(150)

  init(store: HospitalStore, clock: @escaping @Sendable () -> Timestamp) {
    self.store = store
    self.clock = clock
  }

  /// How many posts were stored so far.
  var inserted: Int { state.withLock { $0.result.inserted } }

  /// True once the store has failed: fetching more is no use.
  var hasFailed: Bool { state.withLock { $0.result.failure != nil } }

  /// Takes news; they are stored soon.
  func take(_ news: News) {
    let (isFirst, waiting) = state.withLock { state in
      state.waiting.append(news)
      state.waitingEvents += news.events.count
      return (state.waiting.count == 1, state.waitingEvents)
    }
    if waiting >= Self.mostWaiting {
      queue.sync { drain() }
    } else if waiting >= Self.batch {
      queue.async { self.drain() }
    } else if isFirst {
      queue.asyncAfter(deadline: .now() + Self.patience) { self.drain() }
    }
  }

  /// Stores what is still waiting, and says what came of everything.
  func finish() -> Result {
    queue.sync { drain() }
    return state.withLock { $0.result }
  }

  /// On the queue only.
  private func drain() {
    let waiting = state.withLock { state in
      defer { (state.waiting, state.waitingEvents) = ([], 0) }
      return state.waiting
    }
    var batch: [News] = []
    var count = 0
    for news in waiting {
      if count + news.events.count > Self.batch, !batch.isEmpty {
        write(batch)
        (batch, count) = ([], 0)
      }
      batch.append(news)
      count += news.events.count
    }
    if !batch.isEmpty { write(batch) }
  }

  private func write(_ batch: [News]) {
    guard !hasFailed else { return }
    do {
      try store(batch.flatMap(\.events))
    } catch StoreError.refused(let detail) {
      // One source's news must not cost the others theirs.
      guard batch.count == 1 else {
        for news in batch { write([news]) }
        return
      }
      let reason = StoreError.refused(detail: detail).message
      state.withLock { $0.result.refused.append((batch[0].channel, reason)) }
    } catch {
      state.withLock { $0.result.failure = error }
    }
  }

  private func store(_ events: [FeedEvent]) throws(StoreError) {
    var rest = events[...]
    repeat {
      let receipt = try store.write(rest.prefix(Self.batch).map { .feed($0) }, now: clock())
      state.withLock { state in
        state.result.inserted += receipt.inserted
        state.result.edited += receipt.edited
      }
      rest = rest.dropFirst(Self.batch)
    } while !rest.isEmpty
  }
}
