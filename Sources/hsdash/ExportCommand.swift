import ArgumentParser
import ChannelFeeds
import DashboardRuntime
import HospitalModel
import HospitalStore
import PrivacyScreening

/// `hsdash export`: posts and sources for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Posts, sources or physicians' codes on standard output. What is internal is in no export.",
    discussion: """
      Posts as csv or jsonl, oldest first, for hsdash import or another program; sources as csv, jsonl or opml; \
      physicians as csv or jsonl, or a sheet of their codes for print as svg or png. A story is in no export without a written \
      authorization that holds. What may \
      identify a patient is masked, unless two people answer for it.
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case posts, sources, physicians
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, jsonl, opml, svg, png
  }

  @Argument(help: "posts, sources or physicians.")
  var subject: Subject

  @Option(help: "csv or jsonl; opml for sources, svg or png for physicians.")
  var format = Format.csv

  @OptionGroup var outgoing: OutgoingOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard subject == .sources || format != .opml else { throw ValidationError("OPML lists sources and nothing else.") }
    guard subject == .physicians || (format != .svg && format != .png) else {
      throw ValidationError("svg and png are sheets of physicians' codes.")
    }
    guard subject == .posts || !outgoing.unmasked else { throw ValidationError("--unmasked is for posts.") }
  }

  func run() throws {
    try reportingFailures {
      let opened = try OpenedStore.open(store, places: Places(), isReadOnly: !outgoing.unmasked).store
      defer { opened.close() }
      switch subject {
      case .posts: outgoing.unmasked ? try exportUnmasked(opened) : try exportPosts(opened)
      case .sources: try exportSources(opened)
      case .physicians:
        try PhysicianExport(cards: try read(opened) { try $0.physicians(nil, ProgramClock.machine.now) }).tell(format)
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
