import ArgumentParser
import ChannelFeeds
import Configuration
import DashboardRuntime
import Dispatch
import Glibc
import HospitalModel
import HospitalStore
import Synchronization
import TerminalScreen

/// `hsdash sync`: fetches every source once, now.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Fetches every source once and stores what is new.")

  @OptionGroup var store: StoreOptions

  func run() throws {
    try reportingFailures {
      let places = Places()
      let configuration = LoadedConfiguration(store, places: places)
      let opened = try realStore(store, places: places, configuration)
      defer { opened.close() }
      let collector = SourceCollector(store: opened, client: .live(configuration.transport))
      let line = ProgressLine()
      let summary = waitFor {
        await collector.collect(only: nil, ignoringIntervals: true) { line.show($0) }
      }
      line.clear()
      if let error = summary.storeFailure { throw Failure(error) }
      if summary.otherCollector != nil {
        throw Failure(summary.sentence + " Its posts appear by themselves.", exitCode: 75)
      }
      if store.audience != .public {
        for failure in summary.failed { complain("\(failure.channel.name): \(failure.reason)") }
      }
      tell(summary.sentence)
      if !summary.failed.isEmpty, summary.failed.count == summary.sources { throw ExitCode(69) }
    }
  }
}

/// `hsdash collect`: fetches for ever, each source when its time has come.
struct CollectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect", abstract: "Fetches every source when its time has come, until it is stopped.")

  @OptionGroup var store: StoreOptions

  func run() throws {
    try reportingFailures {
      let places = Places()
      let configuration = LoadedConfiguration(store, places: places)
      let opened = try realStore(store, places: places, configuration)
      defer { opened.close() }
      let collector = SourceCollector(
        store: opened, client: .live(configuration.transport), streams: .curl(configuration.transport))
      try collector.refreshSchedule()
      let signals: SignalPipe
      do { signals = try SignalPipe() } catch {
        throw Failure("no descriptors are left: close other programs", exitCode: 70)
      }
      let clock = ProgramClock.machine
      var housekeeping = Housekeeping()
      while true {
        if collector.isDue(clock.now) {
          let summary = waitFor { await collector.collect(only: nil, ignoringIntervals: false) }
          // A full disk or a locked store may be mended: what was not stored is fetched again.
          if let error = summary.storeFailure { complain("\(clock.now.iso8601) \(error.message)") }
          if store.audience != .public {
            for failure in summary.failed { complain("\(failure.channel.name): \(failure.reason)") }
          }
          if summary.sources > 0 { tell("\(clock.now.iso8601) \(summary.sentence)") }
        } else {
          // Another process may have added a source meanwhile.
          try collector.refreshSchedule()
        }
        let isBusy = housekeeping.step(opened, now: clock.now)
        let wait = isBusy ? 0 : min(collector.nextDueMilliseconds(clock) ?? Self.longestWait, Self.longestWait)
        var entry = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&entry, 1, Int32(max(wait, Self.shortestWait))) > 0 else { continue }
        for signal in signals.read() {
          if case .end(let number) = signal { throw ExitCode(128 + number) }
        }
      }
    }
  }

  /// Milliseconds between two looks at the list of sources.
  private static let longestWait: Int64 = 15_000
  private static let shortestWait: Int64 = 200
}

/// The store of one's own, with the configuration's channels in it.
func realStore(_ options: StoreOptions, places: Places, _ configuration: LoadedConfiguration) throws -> HospitalStore {
  let path = options.store ?? places.realStore
  guard Places.exists(path) || !configuration.file.channels.isEmpty else {
    throw Failure("\(path) does not exist: hsdash add ADDRESS makes it with the first channel", exitCode: 66)
  }
  let opened = try HospitalStore(path: path, kind: .asFound, now: ProgramClock.machine.now)
  opened.screen(with: configuration.rules)
  try configuration.apply(to: opened, now: ProgramClock.machine.now)
  return opened
}

/// Waits on the calling thread, which has nothing else to do, for an asynchronous piece of work.
private func waitFor<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
  let answer = Answer<Value>()
  let task = Task { answer.give(await work()) }
  defer { task.cancel() }
  return answer.wait()
}

/// A place for one value, which its reader waits for.
private final class Answer<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isGiven = DispatchSemaphore(value: 0)

  func give(_ value: Value) {
    self.value.withLock { $0 = value }
    isGiven.signal()
  }

  func wait() -> Value {
    while true {
      isGiven.wait()
      if let value = value.withLock({ $0 }) { return value }
    }
  }
}
