import Glibc
import Synchronization

/// A serial executor whose jobs are run by whoever serves it: the event loop, or a test on a thread of its own.
final class UIExecutor: SerialExecutor {
  private struct Queue {
    var jobs: [UnownedJob] = []
    var server: pthread_t?
  }

  private let queue = Mutex(Queue())
  /// Readable when jobs wait.
  let wake = WakeDescriptor()

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let wasEmpty = queue.withLock { queue in
      queue.jobs.append(job)
      return queue.jobs.count == 1
    }
    if wasEmpty { wake.signal() }
  }

  /// From now on the calling thread serves the queue.
  func serveOnThisThread() {
    queue.withLock { $0.server = pthread_self() }
  }

  /// Runs what waits, at most so many jobs, so that keys stay first. True when more wait.
  func runJobs(atMost limit: Int = 64) -> Bool {
    wake.clear()
    let (jobs, isMore) = queue.withLock { queue in
      let part = Array(queue.jobs.prefix(limit))
      queue.jobs.removeFirst(part.count)
      return (part, !queue.jobs.isEmpty)
    }
    for job in jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
    if isMore { wake.signal() }
    return isMore
  }

  func checkIsolated() {
    let isServer = queue.withLock { $0.server.map { pthread_equal($0, pthread_self()) != 0 } ?? false }
    precondition(isServer, "not on the thread of the event loop")
  }
}

/// A descriptor that poll(2) sees as readable once it was signalled: a pipe to oneself.
final class WakeDescriptor: Sendable {
  /// For poll(2).
  let descriptor: Int32
  private let writeEnd: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    // Without descriptors the process can do nothing at all; the ends stay -1 and poll(2) passes over them.
    if pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      }
    }
    descriptor = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(descriptor)
    close(writeEnd)
  }

  func signal() {
    var byte: UInt8 = 1
    // A full pipe is readable already.
    _ = write(writeEnd, &byte, 1)
  }

  func clear() {
    var bytes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    while read(descriptor, &bytes, 32) == 32 {}
  }
}
