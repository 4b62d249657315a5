import ArgumentParser
import ChannelFeeds
import DashboardRuntime
import HospitalModel
import HospitalStore

/// `hsdash import`: a list of feeds from another reader, or the posts of `hsdash export`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes the feeds of an OPML list as channels, the posts of hsdash export, or physicians and scans.",
    discussion: """
      Posts (csv or jsonl) come back under their own ids, with their hospitals and channels made where they are missing; those \
      that are known stay as they are, and nothing old waits for a person. Simulated posts only come into a simulated store: a \
      new --store becomes one. Physicians (csv or json) are known by name, specialty and video, with languages, campaign and \
      hospital where there are such columns; scans of their codes by name or utm_content and scans, the count so far, with a date.
      """)

  @Argument(
    help: "An OPML file, posts of hsdash export as csv or jsonl, physicians or scans as csv or json.",
    completion: .file(extensions: ["opml", "xml", "csv", "jsonl", "json"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The hospital that a list's feeds or the physicians belong to; without it a list's outermost folder.",
      valueName: "name"))
  var hospital: String?

  @OptionGroup var store: StoreOptions

  func run() throws {
    try reportingFailures {
      let path = store.store ?? Places().realStore
      let now = ProgramClock.machine.now
      if let summary = try PostImport.run(file, into: path, now: now) { return tell(summary.sentence) }
      if try importPhysicians(into: path, now: now) { return }
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

  /// Takes physicians or scans; false when the file holds none.
  private func importPhysicians(into path: String, now: Timestamp) throws -> Bool {
    guard let physicians = try PhysicianFile.read(file) else { return false }
    let opened = try HospitalStore(path: path, kind: .asFound, now: now)
    opened.screen(with: LoadedConfiguration(store, places: Places()).rules)
    defer { opened.close() }
    do {
      tell(try PhysicianImport.run(physicians, hospital: hospital, into: opened, now: now).sentence)
    } catch let error as PhysicianImportError {
      throw Failure("\(file): \(error.message)", exitCode: 65)
    }
    for warning in physicians.warnings { complain("\(file): \(warning)") }
    return true
  }
}
