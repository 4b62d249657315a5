import ArgumentParser
import ChannelFeeds
import DashboardRuntime
import HospitalModel
import HospitalStore

/// `hsdash import`: a list of feeds from another reader, or the posts of `hsdash export`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes the feeds of an OPML list as channels, or the posts of hsdash export.",
    discussion: """
      Posts (csv or jsonl) come back under their own ids, with their hospitals and channels made where they are missing; those \
      that are known stay as they are, and nothing old waits for a person. Simulated posts only come into a simulated store: a \
      new --store becomes one.
      """)

  @Argument(
    help: "An OPML file, or posts of hsdash export as csv or jsonl.",
    completion: .file(extensions: ["opml", "xml", "csv", "jsonl"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The hospital that a list's feeds belong to; without it their outermost folder.", valueName: "name"))
  var hospital: String?

  @OptionGroup var store: StoreOptions

  func run() throws {
    try reportingFailures {
      let path = store.store ?? Places().realStore
      let now = ProgramClock.machine.now
      if let summary = try PostImport.run(file, into: path, now: now) { return tell(summary.sentence) }
      let document = try readFeed(at: file, client: .files)
      guard document.format == .opml else {
        throw Failure(
          "\(file) is \(document.format.name), no list of feeds and no export of posts: hsdash add takes it as a channel",
          exitCode: 65)
      }
      let opened = try HospitalStore(path: path, kind: .real, now: now)
      opened.screen(with: LoadedConfiguration(store, places: Places()).rules)
      defer { opened.close() }
      let summary = try ListImport.run(document, hospital: hospital, into: opened, now: now)
      tell(summary.sentence)
      for warning in document.warnings { complain("\(file): \(warning)") }
    }
  }
}
