import Dashboard
import Glibc
import HospitalModel
import HospitalStore
import TerminalScreen

/// The loop: waits for input, jobs, signals, the store's log and the next due moment, and never for anything else.
package struct EventLoop: ~Copyable {
  let program: DashboardProgram
  private let signals: SignalPipe?
  private var watch: StoreWatch
  private let folders: FolderWatch

  /// Takes the calling thread for the screen's actor.
  ///
  /// - Parameter signals: `nil` in tests, which have no signals of their own.
  package init(
    program: sending DashboardProgram, storePath: String, folders: [String] = [], signals: SignalPipe?
  ) {
    self.program = program
    self.signals = signals
    watch = StoreWatch(storePath: storePath)
    self.folders = FolderWatch(folders: folders)
    UIActor.shared.executor.serveOnThisThread()
  }

  /// Makes the program on the calling thread, which is to run the loop.
  package static func making(_ parts: ProgramParts, signals: SignalPipe?) -> EventLoop {
    let path = parts.store.path
    let folders = parts.source.folders
    UIActor.shared.executor.serveOnThisThread()
    // Unsafe to the compiler alone, for the parts are not Sendable: nothing changes threads, since the calling thread is the
    // actor's from here on.
    nonisolated(unsafe) let parts = parts
    let program = UIActor.assumeIsolated { DashboardProgram(parts) }
    return EventLoop(program: program, storePath: path, folders: folders, signals: signals)
  }

  /// Runs until the program ends, and tells how it did.
  package mutating func run() -> ProgramEnd {
    UIActor.assumeIsolated { [program] in program.start() }
    while true {
      if let end = turn() { return end }
    }
  }

  /// One turn: does what is ready, draws, waits. Tests call it with a wait of their own.
  ///
  /// - Parameter longestWait: Milliseconds; `nil` waits as long as nothing is due.
  package mutating func turn(longestWait: Int64? = nil) -> ProgramEnd? {
    let program = program
    let isMore = UIActor.shared.executor.runJobs()
    let (end, planned): (ProgramEnd?, Int64?) = UIActor.assumeIsolated {
      program.lookForChanges(elsewhere: false)
      program.runTimers()
      program.loadIfDue()
      program.presentIfDue()
      program.endIfDone()
      if program.end != nil { program.keepSessionNow() }
      let now = ProgramClock.monotonicMilliseconds()
      return (program.end, program.nextDeadline(now: now).map { max($0 - now, 0) })
    }
    if let end { return end }
    var waits = [planned, longestWait, isMore ? 0 : nil].compactMap { $0 }
    if watch.descriptor == nil { waits.append(Self.lookMilliseconds) }
    wait(milliseconds: waits.min())
    return nil
  }

  private mutating func wait(milliseconds: Int64?) {
    let (input, output, room) = UIActor.assumeIsolated { [program] in
      (program.screen.inputDescriptor, program.screen.outputDescriptor, program.screen.owesFrame ? POLLOUT : 0)
    }
    var descriptors = [
      pollfd(fd: UIActor.shared.executor.wake.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: input ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: watch.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: output ?? -1, events: Int16(room), revents: 0),
      pollfd(fd: folders.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let limit = milliseconds.map { Int32(min($0, Int64(Int32.max))) } ?? -1
    let count = poll(&descriptors, nfds_t(descriptors.count), limit)
    let isLookDue = watch.descriptor == nil
    let wasTouched = count > 0 && descriptors[3].revents != 0 ? watch.drain() : false
    let isReconfigured = count > 0 && descriptors[5].revents != 0 ? folders.drain() : false
    let signalled = count > 0 && descriptors[1].revents != 0 ? signals?.read() ?? [] : []
    // A poll that was interrupted may have left input unread; reading is cheap and never blocks.
    let hasInput = count < 0 || descriptors[2].revents != 0 || descriptors[4].revents & Int16(POLLERR) != 0
    UIActor.assumeIsolated { [program] in
      for signal in signalled { program.take(signal) }
      if hasInput { program.readInput() }
      program.tickIfMinutePassed()
      if isReconfigured { program.readConfiguration() }
      if wasTouched || isLookDue { program.lookForChanges(elsewhere: true) }
    }
  }

  /// Without inotify the store is looked at once a second.
  private static let lookMilliseconds: Int64 = 1_000
}

extension DashboardProgram {
  /// Ages change with the minute; in between the time on the screen is not touched.
  func tickIfMinutePassed() {
    if clock.now.seconds / 60 != state.clock.now.seconds / 60 { tick() }
  }
}
