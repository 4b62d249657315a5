import Glibc
import Synchronization

/// Runs a piece of work on threads of its own, which may block as long as they like, and comes back when all have ended.
///
/// A dispatch queue gives blocked work another thread only after a second, and keeps a thread that wakes up when idle.
///
/// - Parameter count: How many threads; where one can't be made, fewer do the work, at the least the queue that asks.
func onOwnThreads(_ count: Int, _ work: @escaping @Sendable () -> Void) async {
  await withCheckedContinuation { continuation in
    let crew = Crew(count: max(count, 1), work) { continuation.resume() }
    for _ in 0..<max(count, 1) { crew.start() }
  }
}

/// Threads that do the same work; the last one to end says so.
private final class Crew: Sendable {
  private let left: Mutex<Int>
  private let work: @Sendable () -> Void
  private let end: @Sendable () -> Void

  init(count: Int, _ work: @escaping @Sendable () -> Void, end: @escaping @Sendable () -> Void) {
    left = Mutex(count)
    self.work = work
    self.end = end
  }

  func start() {
    let reference = Unmanaged.passRetained(self)
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Crew>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, reference.toOpaque())
    guard status == 0 else {
      reference.release()
      return run()
    }
    pthread_detach(thread)
  }

  private func run() {
    work()
    let isLast = left.withLock { left in
      left -= 1
      return left == 0
    }
    if isLast { end() }
  }
}
