import ArgumentParser
import ChannelFeeds
import Dashboard
import DashboardRuntime
import HospitalModel
import HospitalStore

/// `hsdash sources`: the state of every source.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "Every source, how it is doing, when it is tried next, and its last fetches.")

  @Option(help: "text, or jsonl: one object a line.")
  var format = ListFormat.text

  @Option(help: ArgumentHelp("With so many of each source's last fetches, newest first.", valueName: "count"))
  var fetches = 0

  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard (0...FetchRecord.kept).contains(fetches) else {
      throw ValidationError("--fetches is 0 to \(FetchRecord.kept): so many are kept.")
    }
  }

  func run() throws {
    try reportingFailures {
      let opened = try OpenedStore.open(store, places: Places(), isReadOnly: true)
      defer { opened.store.close() }
      let clock = opened.clock.reading
      try opened.store.read(
        audience: store.audience ?? .staff, use: OutgoingOptions.isSeenHere ? .screen : .frame, moment: .live
      ) { reader in
        let facts = try reader.facts()
        let names = Dictionary(facts.hospitals.map { ($0.id, $0.name) }) { first, _ in first }
        let sources = try reader.sources(nil)
        if format == .text { tell("Sources: \(sources.count)\(facts.scenario == nil ? "" : ", SIM")") }
        for source in sources {
          let history = fetches > 0 ? try reader.fetches(source.channel.id, fetches) : []
          let hospital = names[source.channel.hospital] ?? source.channel.hospital.rawValue
          switch format {
          case .text:
            tell(SourceLine(source, hospital: hospital, clock).description)
            for fetch in history { tell("  " + Self.words(fetch)) }
          case .jsonl: tell(Self.json(source, hospital: hospital, history, now: clock.now).text)
          }
        }
      }
    }
  }

  private static func words(_ fetch: FetchRecord) -> String {
    let success = "\(fetch.inserted) new, \(fetch.edited) edited"
    let ending = fetch.failure ?? [success, fetch.notice].compactMap { $0 }.joined(separator: "; ")
    return "\(fetch.time.iso8601)\t\(ending)\t\(fetch.traffic.bytes) bytes\t\(fetch.traffic.milliseconds) ms"
  }

  private static func json(
    _ source: SourceState, hospital: String, _ history: [FetchRecord], now: Timestamp
  ) -> JSONLine {
    let channel = source.channel
    var failingSince: Timestamp?
    var reason: String?
    if case .failing(let since, _, let why) = source.health { (failingSince, reason) = (since, why) }
    func time(_ time: Timestamp?) -> JSONLine.Value? { time.map { .text($0.iso8601) } }
    return JSONLine(values: [
      ("id", .text(channel.id.rawValue)), ("hospital", .text(channel.hospital.rawValue)),
      ("hospitalName", .text(hospital)), ("kind", .text(channel.kind.rawValue)), ("name", .text(channel.name)),
      ("address", channel.address.map { .text($0) }), ("movedFrom", source.totals.movedFrom.map { .text($0) }),
      ("state", .text(source.stateWord(at: now))), ("internal", .flag(channel.isInternal)),
      ("simulated", .flag(channel.isSimulated)), ("interval", .number(channel.interval)),
      ("lastSuccess", time(source.health.lastSuccess)), ("failingSince", time(failingSince)),
      ("error", reason.map { .text($0) }), ("failuresInARow", .number(Int64(source.totals.failuresInARow))),
      ("nextTry", source.isPaused ? nil : time(source.nextAttempt)), ("posts", .number(Int64(source.posts))),
      ("unread", .number(Int64(source.unread))), ("fetches", .number(Int64(source.totals.fetches))),
      ("bytes", .number(source.totals.bytes)),
      ("history", history.isEmpty ? nil : .list(history.map(json))),
    ])
  }

  private static func json(_ fetch: FetchRecord) -> JSONLine {
    JSONLine(values: [
      ("time", .text(fetch.time.iso8601)), ("error", fetch.failure.map { .text($0) }),
      ("notice", fetch.notice.map { .text($0) }), ("new", .number(Int64(fetch.inserted))),
      ("edited", .number(Int64(fetch.edited))),
      ("requests", .number(Int64(fetch.traffic.requests))), ("bytes", .number(fetch.traffic.bytes)),
      ("milliseconds", .number(fetch.traffic.milliseconds)),
    ])
  }
}
