import ArgumentParser
import ChannelFeeds
import DashboardRuntime
import HospitalModel
import HospitalStore

/// `hsdash import`: a list of feeds from another reader, the posts of `hsdash export`, the gifts of a campaign, or counts.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      """
      Takes in feeds of an OPML list, posts of hsdash export, physicians, contacts, topics, alerts, status of facilities, gifts, \
      or \
      counts.
      """,
    discussion: """
      Posts (csv or jsonl) come back under their own ids, with their hospitals and channels made where they are missing; those \
      that are known stay as they are, and nothing old waits for a person. Simulated posts only come into a simulated store: a \
      new --store becomes one. Alerts (CAP, GeoJSON of the National Weather Service) go to the view of alerts. Reports of \
      facilities (EDXL-HAVE, or a CSV with a facility's number or name, its ER access and the time) go to the crisis board and to \
      the nearest emergency rooms, value by value: what a report leaves out stays as it was.

      Gifts (csv or json, of any size) need an amount and a date: ts, campaign, team, amount, currency, donor_display, \
      anonymous, channel, and id, kind (gift, match, registration, refund), fee, message, donor_id, gifts, thanked where there are \
      any. Commas, semicolons, tabs or bars stand between columns; dates may be ISO, 3/31/2026 or 31.3.2026; amounts may have signs \
      of currencies. Each record that is left out is named by its line and reason. The same file again adds nothing.

      With --event the file is the run sheet of a live event, a csv of time, what and, where there is one, actual: 08:15, T+15 or \
      2026-03-13 08:15, on the clock of its hospital.

      Recruiting (csv or json, of any size): a row for a day and a way with date, utm_source or source, utm_campaign or tag, and \
      impressions, clicks, applications, interviews, offers, hires, cost, internal cost; or a row for each event (event, or a short \
      link's click alone), the tags in columns or in the link. Without a tag it is unattributed. A later file corrects the days, \
      ways and tags that it names. Counts of posts over time (csv or json): date, post id or channel, and views, likes, comments, \
      shares, impressions, reach or followers, for --channel.

      Physicians (csv or json) are known by name, specialty and video, with languages, campaign and hospital where there are such \
      columns; scans of their codes by name or utm_content and scans, the count so far, with a date.

      A phone list (csv) has an organization (or outlet) or a kind (outlet, agency, partner hospital, own people), a name, a phone or a \
      mail, and what one calls for. The same names again change the entry.

      Topics of an internal network (csv or json) need a topic and its state (open, decided), with waiting for, author, opened and \
      since where there are such columns; adoption of the electronic record a hospital, a date and a percentage. They are internal: \
      in nothing public and no export.
      """)

  @Argument(
    help:
      "An OPML list, posts, gifts, physicians, scans or topics as csv or json, a phone list as csv, a CAP or HAVE message, a CSV of status; - is standard input (gifts).",
    completion: .file(extensions: ["opml", "xml", "csv", "tsv", "json", "jsonl", "cap"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "The hospital that feeds, physicians, messages, recruiting or a new campaign belong to; without it a list's outermost folder, else the first one.",
      valueName: "name"))
  var hospital: String?

  @Option(help: ArgumentHelp("The channel of counts that name none: its name or id.", valueName: "name"))
  var channel: String?

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

  @Option(
    help: ArgumentHelp(
      "The key of the live event whose run sheet this is; hsdash report lists them.", valueName: "event"))
  var event: String?

  @OptionGroup var store: StoreOptions

  func run() throws {
    try reportingFailures {
      let path = store.store ?? Places().realStore
      let now = ProgramClock.machine.now
      if let event { return try importRunSheet(of: event, into: path, now: now) }
      if let summary = try PostImport.run(file, into: path, now: now) { return tell(summary.sentence) }
      if try importGifts(into: path, now: now) { return }
      if file != "-", try importCounts(into: path, now: now) { return }
      if file != "-", try importPhysicians(into: path, now: now) { return }
      if file != "-", try importContacts(into: path, now: now) { return }
      if file != "-", try importNetwork(into: path, now: now) { return }
      let document = try feed()
      guard document?.format == .opml, let document else { return try takeStatus(document, path, now) }
      let opened = try open(path, now)
      defer { opened.close() }
      let summary = try ListImport.run(document, hospital: hospital, into: opened, now: now)
      tell(summary.sentence)
      for warning in document.warnings { complain("\(file): \(warning)") }
    }
  }

  /// Takes a run sheet; a line whose time can't be read is named, and the others are taken in.
  private func importRunSheet(of event: String, into path: String, now: Timestamp) throws {
    guard let sheet = try RunSheetFile.read(file) else {
      throw Failure("\(file) is no run sheet: its first line names the columns time and what", exitCode: 65)
    }
    let configuration = LoadedConfiguration(store, places: Places())
    let opened = try HospitalStore(path: path, kind: .asFound, now: now)
    opened.screen(with: configuration.rules)
    defer { opened.close() }
    do {
      let result = try RunSheetImport.run(
        sheet, event: event, person: configuration.operatorName, into: opened, clock: ProgramClock.machine.reading)
      tell(result.sentence)
      let missing = (sheet.leftOut + result.unread).sorted()
      for line in missing { complain("\(file): line \(line) was left out: it needs a time such as 08:15, and words") }
      if !missing.isEmpty { throw ExitCode(1) }
    } catch let error as RunSheetImportError {
      throw Failure(error.message, exitCode: 66)
    }
  }

  /// Takes physicians or scans; false when the file holds none.
  private func importPhysicians(into path: String, now: Timestamp) throws -> Bool {
    guard let physicians = try PhysicianFile.read(file) else { return false }
    let opened = try open(path, kind: .asFound, now)
    defer { opened.close() }
    do {
      tell(try PhysicianImport.run(physicians, hospital: hospital, into: opened, now: now).sentence)
    } catch let error as PhysicianImportError {
      throw Failure("\(file): \(error.message)", exitCode: 65)
    }
    for warning in physicians.warnings { complain("\(file): \(warning)") }
    return true
  }

  /// Takes a phone list; false when the file is none.
  private func importContacts(into path: String, now: Timestamp) throws -> Bool {
    guard let contacts = try ContactFile.read(file) else { return false }
    let opened = try open(path, now)
    defer { opened.close() }
    tell(try ContactImport.run(contacts, into: opened, now: now).sentence)
    for warning in contacts.warnings { complain("\(file): \(warning)") }
    return true
  }

  /// Takes topics of an internal network or the adoption of a record; false when the file holds neither.
  private func importNetwork(into path: String, now: Timestamp) throws -> Bool {
    guard let network = try NetworkFile.read(file) else { return false }
    let opened = try open(path, now)
    defer { opened.close() }
    for record in network.rejections {
      complain("\(file): \(network.unit) \(record.line) was left out: \(record.reason)")
    }
    do {
      tell(try NetworkImport.run(network, hospital: hospital, into: opened, now: now).sentence)
    } catch let error as NetworkImportError {
      throw Failure("\(file): \(error.message)", exitCode: 65)
    }
    if !network.rejections.isEmpty { throw ExitCode(1) }
    return true
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
    try open(path, kind: Places.exists(path) ? .asFound : .real, now)
  }

  /// Opens the store with the hospitals, campaigns and channels that the configuration describes.
  func open(_ path: String, kind: StoreKind, _ now: Timestamp) throws -> HospitalStore {
    let configuration = LoadedConfiguration(store, places: Places())
    let opened = try HospitalStore(path: path, kind: kind, now: now)
    opened.screen(with: configuration.rules)
    if opened.scenario == nil { try configuration.apply(to: opened, now: now) }
    return opened
  }

  /// True when the file held gifts, which are in the store now.
  private func importGifts(into path: String, now: Timestamp) throws -> Bool {
    let options = try giftOptions()
    guard try GiftReader(path: file == "-" ? "/dev/null" : file, settings: options.settings) != nil || file == "-"
    else {
      return false
    }
    let opened = try open(path, kind: store.store == nil ? .real : .asFound, now)
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

  func giftOptions() throws -> GiftImport.Options {
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
