import ArgumentParser
import ChannelFeeds
import HospitalModel
import HospitalStore

/// `hsdash export`: posts and sources for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Posts or sources on standard output. What is internal is in no export.",
    discussion:
      "Posts as csv or jsonl, oldest first, for hsdash import or another program; sources as csv, jsonl or opml.")

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

  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard subject == .sources || format != .opml else { throw ValidationError("OPML lists sources, not posts.") }
  }

  func run() throws {
    try reportingFailures {
      let opened = try OpenedStore.open(store, places: Places(), isReadOnly: true).store
      defer { opened.close() }
      switch subject {
      case .posts: try exportPosts(opened)
      case .sources: try exportSources(opened)
      }
    }
  }

  private func read<Value>(_ opened: HospitalStore, _ body: (StoreReader) throws -> Value) throws -> Value {
    try opened.search(audience: store.audience ?? .staff, use: .export, moment: .live, body)
  }

  // MARK: Posts

  /// Posts a reading: memory stays the same at any size.
  private static let pageSize = 500

  private func exportPosts(_ opened: HospitalStore) throws {
    let archive: PostArchive = format == .csv ? .csv : .jsonl
    tellText(archive.head)
    var last: PostKey?
    while true {
      let page = try read(opened) { try $0.archive(last, Self.pageSize) }
      guard let end = page.last else { return }
      tellText(page.map { archive.line($0.post) }.joined())
      last = end.key
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
