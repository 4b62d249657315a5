import ArgumentParser
import ChannelFeeds
import DashboardRuntime
import HospitalModel
import HospitalStore

/// `hsdash import`: a list of feeds from another reader, or the posts of `hsdash export`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes the feeds of an OPML list as channels, posts of hsdash export, alerts, or facilities' status.",
    discussion: """
      Posts (csv or jsonl) come back under their own ids, with their hospitals and channels made where they are missing; those \
      that are known stay as they are, and nothing old waits for a person. Simulated posts only come into a simulated store: a \
      new --store becomes one. Alerts (CAP, GeoJSON of the National Weather Service) go to the view of alerts. Reports of \
      facilities (EDXL-HAVE, or a CSV with a facility's number or name, its ER access and the time) go to the crisis board and to \
      the nearest emergency rooms, value by value: what a report leaves out stays as it was.
      """)

  @Argument(
    help: "An OPML list, posts as csv or jsonl, a CAP or HAVE message, GeoJSON of alerts, or a CSV of status.",
    completion: .file(extensions: ["opml", "xml", "csv", "jsonl", "cap", "json"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The hospital that feeds or messages belong to; without it a list's outermost folder, else the first hospital.",
      valueName: "name"))
  var hospital: String?

  @OptionGroup var store: StoreOptions

  func run() throws {
    try reportingFailures {
      let path = store.store ?? Places().realStore
      let now = ProgramClock.machine.now
      if let summary = try PostImport.run(file, into: path, now: now) { return tell(summary.sentence) }
      let document = try feed()
      guard document?.format == .opml, let document else { return try takeStatus(document, path, now) }
      let opened = try open(path, now)
      defer { opened.close() }
      let summary = try ListImport.run(document, hospital: hospital, into: opened, now: now)
      tell(summary.sentence)
      for warning in document.warnings { complain("\(file): \(warning)") }
    }
  }

  /// The feed, list or message in the file; `nil` for a table.
  private func feed() throws(FeedError) -> FeedDocument? {
    do throws(FeedError) {
      return try readFeed(at: file, client: .files)
    } catch .notAFeed(let found) {
      guard found == Self.noMarkup else { throw .notAFeed(found: found) }
      return nil
    }
  }

  /// What a table is to who reads feeds.
  private static let noMarkup = "text without markup"

  /// Alerts and facilities' values; a simulated store takes them as part of its simulation.
  private func takeStatus(_ document: FeedDocument?, _ path: String, _ now: Timestamp) throws {
    let messages = try document.map { StatusMessages($0) } ?? readStatusTable(at: file, client: .files)
    guard let messages else {
      let what = document?.format.name ?? "a table of something else"
      throw Failure(
        "\(file) is \(what), no list of feeds, no export of posts, no alert and no status: hsdash add takes it as a channel",
        exitCode: 65)
    }
    let opened = try open(path, now)
    defer { opened.close() }
    tell(try StatusImport.run(messages, from: file, hospital: hospital, into: opened, now: now).sentence)
    for warning in messages.warnings { complain("\(file): \(warning)") }
  }

  private func open(_ path: String, _ now: Timestamp) throws -> HospitalStore {
    let configuration = LoadedConfiguration(store, places: Places())
    let opened = try HospitalStore(path: path, kind: Places.exists(path) ? .asFound : .real, now: now)
    opened.screen(with: configuration.rules)
    if opened.scenario == nil { try configuration.apply(to: opened, now: now) }
    return opened
  }
}
