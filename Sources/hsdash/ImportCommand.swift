import ArgumentParser
import ChannelFeeds
import DashboardRuntime
import HospitalModel
import HospitalStore

/// `hsdash import`: a list of feeds from another reader.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes the feeds of an OPML list as channels; sync or the dashboard fetches them.")

  @Argument(help: "An OPML file.", completion: .file(extensions: ["opml", "xml"]))
  var file: String

  @Option(help: ArgumentHelp("The hospital they belong to; without it their outermost folder.", valueName: "name"))
  var hospital: String?

  @OptionGroup var store: StoreOptions

  func run() throws {
    try reportingFailures {
      let document = try readFeed(at: file, client: .files)
      guard document.format == .opml else {
        throw Failure(
          "\(file) is \(document.format.name), no list of feeds: hsdash add takes it as a channel", exitCode: 65)
      }
      let now = ProgramClock.machine.now
      let opened = try HospitalStore(path: store.store ?? Places().realStore, kind: .real, now: now)
      opened.screen(with: LoadedConfiguration(store, places: Places()).rules)
      defer { opened.close() }
      let (known, sources) = try opened.read(audience: .staff, use: .screen, moment: .live) {
        (try $0.facts().hospitals, try $0.sources(nil))
      }
      var directory = HospitalDirectory(known)
      var addresses = Set(sources.compactMap(\.channel.address))
      var changes: [StoreChange] = []
      var skipped = 0
      for entry in document.entries {
        guard case .subscription(let folders) = entry.detail, let address = entry.id, address.contains("://"),
          addresses.insert(address).inserted
        else {
          skipped += 1
          continue
        }
        let owner = directory.hospital(named: hospital ?? folders.first ?? entry.title ?? address)
        let channel = Channel(
          id: ChannelID(address: address), hospital: owner.id, kind: ChannelKind(address: address),
          name: entry.title ?? address, address: address)
        changes.append(.feed(.channel(channel)))
      }
      _ = try opened.write(directory.added.map { .feed(.hospital($0)) } + changes, now: now)
      tell("\(changes.count) channels added, \(skipped) known already or without an address.")
      for warning in document.warnings { complain("\(file): \(warning)") }
    }
  }
}

/// The hospitals of a store, and those that are to be added to them.
struct HospitalDirectory {
  private var known: [Hospital]
  private(set) var added: [Hospital] = []

  init(_ known: [Hospital]) {
    self.known = known
  }

  /// The hospital of that name, short name or id; made when there is none.
  mutating func hospital(named name: String) -> Hospital {
    if let same = known.first(where: { $0.name == name || $0.shortName == name || $0.id.rawValue == name }) {
      return same
    }
    var id = String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.prefix(40))
    if id.isEmpty || known.contains(where: { $0.id.rawValue == id }) { id += "-\(known.count + 1)" }
    let new = Hospital(
      id: HospitalID(id), position: known.count, name: String(name.prefix(60)), shortName: String(name.prefix(18)),
      place: "", zone: .utc, isSimulated: false)
    known.append(new)
    added.append(new)
    return new
  }
}
