import ArgumentParser
import DashboardRuntime
import HospitalModel
import HospitalStore

/// `hsdash export`: posts and sources for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Posts or sources on standard output. What is internal is in no export.",
    discussion: """
      Posts as csv or jsonl, newest first; sources as csv, jsonl or opml. What may identify a patient is masked, unless two \
      people answer for it.
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case posts, sources
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, jsonl, opml
  }

  @Argument(help: "posts or sources.")
  var subject: Subject

  @Option(help: "csv, jsonl, or opml for sources.")
  var format = Format.csv

  @OptionGroup var outgoing: OutgoingOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard subject == .sources || format != .opml else { throw ValidationError("OPML lists sources, not posts.") }
    guard subject == .posts || !outgoing.unmasked else { throw ValidationError("--unmasked is for posts.") }
  }

  func run() throws {
    try reportingFailures {
      let opened = try OpenedStore.open(store, places: Places(), isReadOnly: !outgoing.unmasked).store
      defer { opened.close() }
      switch subject {
      case .posts: outgoing.unmasked ? try exportUnmasked(opened) : try exportPosts(opened)
      case .sources: try exportSources(opened)
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

  private static let postColumns = [
    "id", "hospital", "channel", "kind", "published", "written", "author", "title", "body", "link", "versions",
    "simulated",
  ]
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
    if format == .csv { take(CSVLine(Self.postColumns).text + "\n", []) }
    var anchor = PostWindow.Anchor.head
    var offset = 0
    while true {
      let (posts, last) = try read(opened, at: moment) { reader in
        let page = try reader.posts(PostWindow(anchor: anchor, offset: offset, below: Self.pageSize))
        let rows = Array(page.rows.dropFirst(page.anchorIndex))
        return (try rows.compactMap { try reader.post($0.id) }, page.hasOlder ? rows.last?.key : nil)
      }
      var text = ""
      for post in posts { text += line(fields(of: post, opened), Self.postColumns) + "\n" }
      take(text, posts.flatMap { $0.summary.titleFindings + $0.bodyFindings })
      guard let last else { return }
      anchor = .key(last)
      offset = 1
    }
  }

  private func fields(of post: Post, _ opened: HospitalStore) -> [String?] {
    let summary = post.summary
    return [
      opened.outgoingKey(summary.id, outgoing.unmasked ? .release : .export), summary.hospital.rawValue,
      summary.channel.rawValue, summary.kind.rawValue,
      summary.key.published.iso8601, post.written?.iso8601, post.author, summary.title, post.body, post.link,
      String(post.versions), summary.isSimulated ? "true" : "false",
    ]
  }

  private func line(_ values: [String?], _ columns: [String]) -> String {
    format == .csv ? CSVLine(values.map { $0 ?? "" }).text : JSONLine(Array(zip(columns, values))).text
  }

  // MARK: Sources

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

/// A row of CSV (RFC 4180), without its line end.
struct CSVLine {
  let text: String

  init(_ values: [String]) {
    text = values.map(Self.quoted).joined(separator: ",")
  }

  private static func quoted(_ value: String) -> String {
    guard value.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return value }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }
}

/// A list of feeds in OPML 2.0, a folder for each hospital.
struct OPMLText {
  let text: String

  init(_ folders: [(name: String, channels: [Channel])]) {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
      <head><title>hsdash</title></head>
      <body>

      """
    for folder in folders {
      text += "<outline text=\"\(Self.escaped(folder.name))\">\n"
      for channel in folder.channels {
        text += "  <outline type=\"rss\" text=\"\(Self.escaped(channel.name))\" "
        text +=
          "category=\"\(Self.escaped(channel.kind.rawValue))\" xmlUrl=\"\(Self.escaped(channel.address ?? ""))\"/>\n"
      }
      text += "</outline>\n"
    }
    self.text = text + "</body>\n</opml>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
