import ArgumentParser
import ChannelFeeds
import Dashboard
import DashboardRuntime
import HospitalModel
import HospitalStore
import PrivacyScreening
import StatusExports

/// `hsdash export`: posts, sources, physicians' codes and the approved status for other programs and other people.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Posts, sources, physicians' codes or the approved status on standard output. What is internal is in no export.",
    discussion: """
      Posts as csv or jsonl, oldest first, for hsdash import or another program; sources as csv, jsonl or opml; \
      physicians as csv or jsonl, or a sheet of their codes for print as svg or png. A story is in no export without a written \
      authorization that holds. What may identify a patient is masked, unless two people answer for it. The status is what is confirmed and released: as text, html, \
      jsonl, cap (an alert, CAP 1.2) or have (EDXL-HAVE 1.0); for staff of other hospitals (--audience staff) with beds and \
      staffing. An exercise and a simulation say so in each. hsdash sends nothing: what leaves, a person sends.
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case posts, sources, physicians, status
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, jsonl, opml, svg, png, text, html, cap, have

    /// What can be written in it.
    var subjects: [Subject] {
      switch self {
      case .csv: [.posts, .sources, .physicians]
      case .jsonl: [.posts, .sources, .physicians, .status]
      case .opml: [.sources]
      case .svg, .png: [.physicians]
      case .text, .html, .cap, .have: [.status]
      }
    }
  }

  @Argument(help: "posts, sources, physicians or status.")
  var subject: Subject

  @Option(
    name: .customLong("format"),
    help:
      "csv or jsonl, opml for sources, svg or png for physicians; for the status text (the usual), html, jsonl, cap or have."
  )
  var asked: Format?

  private var format: Format { asked ?? (subject == .status ? .text : .csv) }

  @Option(help: ArgumentHelp("The status of this hospital alone: name, short name or id.", valueName: "name"))
  var hospital: String?

  @OptionGroup var alert: AlertOptions

  @OptionGroup var outgoing: OutgoingOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard format.subjects.contains(subject) else {
      let formats = Format.allCases.filter { $0.subjects.contains(subject) }.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("\(subject.rawValue) can be written as \(formats).")
    }
    guard subject == .status || hospital == nil else { throw ValidationError("--hospital is for the status.") }
    guard format == .cap || alert.isEmpty else {
      throw ValidationError("--sender, --update-of and --cancel-of are for cap.")
    }
    guard subject == .posts || !outgoing.unmasked else { throw ValidationError("--unmasked is for posts.") }
  }

  func run() throws {
    try reportingFailures {
      let found = try OpenedStore.open(store, places: Places(), isReadOnly: !outgoing.unmasked)
      let opened = found.store
      defer { opened.close() }
      switch subject {
      case .posts: outgoing.unmasked ? try exportUnmasked(opened) : try exportPosts(opened)
      case .sources: try exportSources(opened)
      case .physicians:
        let cards = try read(opened) { try $0.physicians(nil, found.clock.now) }
        guard !cards.isEmpty || format == .csv || format == .jsonl else {
          throw Failure("no physicians, so there is no sheet: hsdash import takes them from a CSV", exitCode: 66)
        }
        PhysicianExport(cards: cards).tell(format)
      case .status: try exportStatus(opened, now: found.clock.now)
      }
    }
  }

  private func read<Value>(
    _ opened: HospitalStore, at moment: ReadingMoment = .live, _ body: (StoreReader) throws -> Value
  ) throws -> Value {
    try opened.search(
      audience: store.audience ?? .staff, use: outgoing.unmasked ? .release : .export, moment: moment, body)
  }

  // MARK: Posts

  /// Posts a reading: memory stays the same at any size.
  private static let pageSize = 500

  private func exportPosts(_ opened: HospitalStore) throws {
    var isMasked = false
    try forEachPage(opened, at: .live) { text, _ in
      tellText(text)
      isMasked = isMasked || text.contains(OutgoingOptions.mask)
    }
    if isMasked { OutgoingOptions.explainMasks() }
  }

  /// Everything is gone through twice at one moment: the release is recorded before the first word leaves, and nothing is
  /// held in memory.
  private func exportUnmasked(_ opened: HospitalStore) throws {
    let moment = ReadingMoment.revision(try read(opened) { try $0.facts().revision })
    var hash = SHA256()
    var kinds: [String: Finding] = [:]
    try forEachPage(opened, at: moment) { text, findings in
      hash.append(text)
      for finding in findings { kinds["\(finding.rule) \(finding.level)"] = finding }
    }
    try outgoing.record(
      hash.finish(), Array(kinds.values), by: .export,
      person: LoadedConfiguration(store, places: Places()).operatorName, in: opened, now: ProgramClock.machine.now)
    try forEachPage(opened, at: moment) { text, _ in tellText(text) }
  }

  /// The lines of every post, a page at a time, with what was found in them.
  private func forEachPage(
    _ opened: HospitalStore, at moment: ReadingMoment, _ take: (String, [Finding]) -> Void
  ) throws {
    let archive: PostArchive = format == .csv ? .csv : .jsonl
    take(archive.head, [])
    var last: PostKey?
    while true {
      let page = try read(opened, at: moment) { try $0.archive(last, Self.pageSize) }
      guard let end = page.last else { return }
      let lines = page.map { archive.line($0.post) }.joined()
      take(lines, outgoing.unmasked ? page.flatMap { findings(in: $0.post.item, opened.rules) } : [])
      last = end.key
    }
  }

  private func findings(in item: FeedItem, _ rules: RuleSet) -> [Finding] {
    rules.findings(in: item.title) + rules.findings(in: item.body)
  }

  // MARK: Status

  private func exportStatus(_ opened: HospitalStore, now: Timestamp) throws {
    let configuration = LoadedConfiguration(store, places: Places())
    let rooms = try InstalledTable.open()
    let gathering = StatusGathering(
      configuration: configuration,
      directory: FacilityDirectory(table: rooms, numbers: configuration.screen(theme: nil, isRich: false).facilities),
      now: now)
    let moment = ReadingMoment.revision(
      try opened.search(audience: .public, use: .export, moment: .live) { try $0.facts().revision })
    let statuses = try opened.search(audience: store.audience ?? .public, use: .export, moment: moment) { reader in
      try opened.read(audience: .public, use: .export, moment: moment) { told in
        try gathering.statuses(reader, public: told, hospital: hospital)
      }
    }
    guard !statuses.isEmpty else {
      throw Failure(
        "nothing may be said yet\(hospital.map { " of \($0)" } ?? ""): a fact must be confirmed and released, or a report of the house read",
        exitCode: 66)
    }
    let text = try written(statuses, configuration)
    tellText(text)
    if text.contains(OutgoingOptions.mask) { OutgoingOptions.explainMasks() }
  }

  private func written(_ statuses: [ApprovedStatus], _ configuration: LoadedConfiguration) throws -> String {
    switch format {
    case .cap, .html:
      guard statuses.count == 1 else {
        let names = statuses.map(\.hospital.id.rawValue).joined(separator: ", ")
        throw Failure("\(format.rawValue) is of one hospital: --hospital is one of \(names)", exitCode: 64)
      }
      return format == .html
        ? statuses[0].page : CAPText(statuses[0].alert(try alert.envelope(configuration))).text
    case .have: return HAVEText(statuses).text
    case .jsonl: return statuses.map(\.jsonLines).joined()
    case .text, .csv, .opml, .svg, .png: return statuses.map(\.plainText).joined(separator: "\n")
    }
  }

  // MARK: Sources

  private func line(_ values: [String?], _ columns: [String]) -> String {
    format == .csv ? CSVLine(values.map { $0 ?? "" }).text : JSONLine(Array(zip(columns, values))).text
  }

  private static let sourceColumns = ["id", "hospital", "kind", "name", "address", "interval"]

  private func exportSources(_ opened: HospitalStore) throws {
    let (sources, hospitals) = try read(opened) { (try $0.sources(nil), try $0.facts().hospitals) }
    let channels = sources.map(\.channel).filter { !$0.isInternal && $0.address != nil }
    guard format == .opml else {
      if format == .csv { tell(CSVLine(Self.sourceColumns).text) }
      for channel in channels {
        tell(
          line(
            [
              channel.id.rawValue, channel.hospital.rawValue, channel.kind.rawValue, channel.name, channel.address,
              String(channel.interval),
            ], Self.sourceColumns))
      }
      return
    }
    let folders = hospitals.map { hospital in (hospital.name, channels.filter { $0.hospital == hospital.id }) }
    tellText(OPMLText(folders.filter { !$0.1.isEmpty }).text)
  }
}
