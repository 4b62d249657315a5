import ArgumentParser
import ChannelFeeds
import DashboardRuntime
import HospitalModel
import HospitalStore

/// `hsdash import`: a list of feeds from another reader, the posts of `hsdash export`, or the gifts of a campaign.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes the feeds of an OPML list, the posts of hsdash export, or gifts.",
    discussion: """
      Posts (csv or jsonl) come back under their own ids, with their hospitals and channels made where they are missing; those \
      that are known stay as they are, and nothing old waits for a person. Simulated posts only come into a simulated store: a \
      new --store becomes one.

      Gifts (csv or json, of any size) need an amount and a date: ts, campaign, team, amount, currency, donor_display, \
      anonymous, channel, and id, kind (gift, match, registration, refund), fee, message, donor_id, gifts, thanked where there are \
      any. Commas, semicolons, tabs or bars stand between columns; dates may be ISO, 3/31/2026 or 31.3.2026; amounts may have signs \
      of currencies. Each record that is left out is named by its line and reason. The same file again adds nothing.
      """)

  @Argument(
    help:
      "An OPML file, posts of hsdash export as csv or jsonl, or gifts as csv or json; - for standard input (gifts).",
    completion: .file(extensions: ["opml", "xml", "csv", "tsv", "json", "jsonl"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The hospital of a list's feeds (without it their outermost folder), or of a new campaign.", valueName: "name"))
  var hospital: String?

  @Option(help: ArgumentHelp("The campaign of gifts that name none: its name or id.", valueName: "name"))
  var campaign: String?

  @Option(
    help: ArgumentHelp("The goal of a campaign that begins with these gifts, in whole units.", valueName: "amount"))
  var goal: Int64?

  @Option(help: ArgumentHelp("When it opens; without it, with its first gift.", valueName: "date"))
  var opens: DayArgument?

  @Option(help: ArgumentHelp("When it closes: the first moment that is too late.", valueName: "date"))
  var closes: DayArgument?

  @Option(
    help: ArgumentHelp("The zone of times that name none, such as America/Chicago. Usual: UTC.", valueName: "zone"))
  var zone: String?

  @Option(help: ArgumentHelp("The currency of amounts that name none. Usual: USD.", valueName: "code"))
  var currency: String?

  @OptionGroup var store: StoreOptions

  func run() throws {
    try reportingFailures {
      let path = store.store ?? Places().realStore
      let now = ProgramClock.machine.now
      if let summary = try PostImport.run(file, into: path, now: now) { return tell(summary.sentence) }
      if try importGifts(into: path, now: now) { return }
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

  /// True when the file held gifts, which are in the store now.
  private func importGifts(into path: String, now: Timestamp) throws -> Bool {
    let options = try giftOptions()
    guard try GiftReader(path: file == "-" ? "/dev/null" : file, settings: options.settings) != nil || file == "-"
    else {
      return false
    }
    let opened = try HospitalStore(path: path, kind: store.store == nil ? .real : .asFound, now: now)
    opened.screen(with: LoadedConfiguration(store, places: Places()).rules)
    defer { opened.close() }
    let line = ProgressLine()
    do {
      let result = try GiftImport.run(
        file, options, into: opened, now: now,
        reject: { record in
          line.clear()
          complain("\(file): line \(record.line) was left out: \(record.reason)")
        }, watch: line.show)
      line.clear()
      guard let result else { return false }
      tell(result.sentence)
      if result.rejected > 0 { throw ExitCode(1) }
      return true
    } catch let error as GiftImportError {
      line.clear()
      throw Failure("\(file): \(error.message)", exitCode: 65)
    }
  }

  private func giftOptions() throws -> GiftImport.Options {
    var options = GiftImport.Options()
    options.campaign = campaign
    options.hospital = hospital
    options.goal = goal
    if let zone {
      guard let known = CivilZone(name: zone) else {
        throw Failure("\(zone) is no zone that is known: take one such as America/Chicago, or UTC", exitCode: 64)
      }
      options.settings.zone = known
    }
    if let currency { options.settings.currency = currency.uppercased() }
    options.opens = opens?.time(in: options.settings.zone)
    options.closes = closes?.time(in: options.settings.zone)
    return options
  }
}

/// A day, with or without a clock time: `2026-03-31`, `2026-03-31T23:59`.
struct DayArgument: ExpressibleByArgument {
  private let year, month, day, hour, minute: Int

  init?(argument: String) {
    let numbers = argument.split { "-T: ".contains($0) }.map { Int($0) }
    guard numbers.count == 3 || numbers.count == 5, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      (1970...2200).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    guard numbers.count == 5 else {
      (hour, minute) = (0, 0)
      return
    }
    guard let hour = numbers[3], let minute = numbers[4], (0...23).contains(hour), (0...59).contains(minute) else {
      return nil
    }
    (self.hour, self.minute) = (hour, minute)
  }

  func time(in zone: CivilZone) -> Timestamp {
    zone.time(year: year, month: month, day: day, hour: hour, minute: minute)
  }
}
