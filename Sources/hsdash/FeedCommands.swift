import ArgumentParser
import ChannelFeeds
import Configuration
import DashboardRuntime
import Dispatch
import Glibc
import HospitalModel
import HospitalStore
import Synchronization

/// `hsdash add`: finds what is there and adds it as a channel.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Finds what an address, a file or a name stands for and adds it as a channel.")

  @Argument(
    help: ArgumentHelp(
      "A feed, page, file or folder; OPML, CSV, JSON; @user@host, #tag@host, @name.bsky.social; exec:COMMAND; -.",
      valueName: "address"))
  var address: String

  @Option(help: ArgumentHelp("The hospital it belongs to; made when there is none of that name.", valueName: "name"))
  var hospital: String?

  @Option(help: ArgumentHelp("What kind of channel it is: blog, news, video, status ...", valueName: "word"))
  var kind: String?

  @OptionGroup var store: StoreOptions

  func run() throws {
    try reportingFailures {
      let places = Places()
      let configuration = LoadedConfiguration(store, places: places)
      let now = ProgramClock.machine.now
      let found = try findSources(fullAddress, client: .live(userAgent: configuration.userAgent), now: now)
      let opened = try HospitalStore(path: store.store ?? places.realStore, kind: .real, now: now)
      defer { opened.close() }
      let facts = try opened.read(audience: .staff, use: .screen, moment: .live) { reader in
        (hospitals: try reader.facts().hospitals, sources: try reader.sources(nil))
      }
      var hospitals = facts.hospitals
      for source in found {
        if let known = facts.sources.first(where: { $0.channel.address == source.address }) {
          let message = "\(source.address) is a channel already: \(known.channel.name)"
          guard found.count > 1 else { throw Failure(message, exitCode: 65) }
          complain(message)
          continue
        }
        try add(source, to: opened, hospitals: &hospitals, now: now)
      }
    }
  }

  private func add(
    _ found: FoundSource, to opened: HospitalStore, hospitals: inout [Hospital], now: Timestamp
  ) throws {
    let owner = chooseHospital(for: found, among: hospitals)
    if owner.isNew { hospitals.append(owner.hospital) }
    // What came through a pipe can't be read again: its channel has no address.
    let channel = Channel(
      id: found.channel, hospital: owner.hospital.id, kind: kind.map { ChannelKind(rawValue: $0) } ?? found.kind,
      name: found.title, address: found.address == "-" ? nil : found.address)
    var changes: [StoreChange] = owner.isNew ? [.feed(.hospital(owner.hospital))] : []
    changes.append(.feed(.channel(channel)))
    changes += found.items.map { .feed(.item($0, channel: channel.id)) }
    changes += found.measurements.map { .feed(.measurement($0)) }
    if let validators = found.validators {
      let end = FeedEvent.fetch(
        .succeeded(validators: validators), channel: channel.id, at: now, next: now + channel.interval)
      changes.append(.feed(end))
    }
    let receipt = try opened.write(changes, now: now)
    tell("\(owner.hospital.name): \(channel.name) (\(channel.kind.rawValue)), \(found.what), \(receipt.inserted) posts")
    for warning in found.warnings { complain("\(address): \(warning)") }
  }

  /// A file is kept by its full path: the next sync may be started elsewhere.
  private var fullAddress: String {
    guard !address.contains("://"), !address.hasPrefix("/") else { return address }
    guard let path = realpath(address, nil) else { return address }
    defer { free(path) }
    return String(cString: path)
  }

  private func chooseHospital(for found: FoundSource, among known: [Hospital]) -> (hospital: Hospital, isNew: Bool) {
    let name = hospital ?? found.title
    if let same = known.first(where: { $0.name == name || $0.shortName == name || $0.id.rawValue == name }) {
      return (same, false)
    }
    if hospital == nil, let part = known.first(where: { found.title.contains($0.name) }) { return (part, false) }
    var id = String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.prefix(40))
    if id.isEmpty || known.contains(where: { $0.id.rawValue == id }) { id += "-\(known.count + 1)" }
    let new = Hospital(
      id: HospitalID(id), position: known.count, name: String(name.prefix(60)), shortName: String(name.prefix(18)),
      place: "", zone: .utc, isSimulated: false)
    return (new, true)
  }
}

/// `hsdash sync`: fetches every source once, now.
struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Fetches every source once and stores what is new.")

  @OptionGroup var store: StoreOptions

  func run() throws {
    try reportingFailures {
      let places = Places()
      let configuration = LoadedConfiguration(store, places: places)
      let path = store.store ?? places.realStore
      guard Places.exists(path) else {
        throw Failure("\(path) does not exist: hsdash add ADDRESS makes it with the first channel", exitCode: 66)
      }
      let opened = try HospitalStore(path: path, kind: .asFound, now: ProgramClock.machine.now)
      defer { opened.close() }
      try configuration.apply(to: opened, now: ProgramClock.machine.now)
      let collector = SourceCollector(store: opened, client: .live(userAgent: configuration.userAgent))
      let summary = waitFor {
        await collector.collect(only: nil, ignoringIntervals: true, now: ProgramClock.machine.now)
      }
      if let error = summary.storeFailure { throw Failure(error) }
      for failure in summary.failed { complain("\(failure.channel.name): \(failure.reason)") }
      tell(summary.sentence)
      if !summary.failed.isEmpty, summary.failed.count == summary.sources { throw ExitCode(69) }
    }
  }
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
