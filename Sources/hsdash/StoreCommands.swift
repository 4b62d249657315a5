import ArgumentParser
import Configuration
import Dashboard
import DashboardRuntime
import HospitalModel
import HospitalStore
import TerminalCells

/// `hsdash search`: full text.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Finds words in every post, newest first.",
    discussion: "Into a pipe or a file nothing internal leaves, and what may identify a patient is masked.")

  @Argument(help: "Words; each also as the beginning of one.")
  var query: String

  @Option(help: "At most so many posts.")
  var limit = 50

  @OptionGroup var outgoing: OutgoingOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard (1...10_000).contains(limit) else { throw ValidationError("--limit is 1 to 10000.") }
  }

  func run() throws {
    try reportingFailures {
      let opened = try OpenedStore.open(store, places: Places(), isReadOnly: !outgoing.unmasked)
      defer { opened.store.close() }
      let page = try opened.store.search(audience: store.audience ?? .staff, use: outgoing.use, moment: .live) {
        try $0.posts(PostWindow(search: query, below: limit))
      }
      let text = page.rows.map { post in
        let mark = post.isSimulated ? "SIM\t" : ""
        return
          "\(mark)\(post.key.published.iso8601)\t\(post.hospital.rawValue)\t\(post.channel.rawValue)\t\(post.title)\n"
      }.joined()
      try outgoing.record(
        TextFingerprint(of: text), page.rows.flatMap(\.titleFindings), by: .search,
        person: LoadedConfiguration(store, places: Places()).operatorName, in: opened.store, now: opened.clock.now)
      tellText(text)
      if text.contains(OutgoingOptions.mask) { OutgoingOptions.explainMasks() }
      if page.rows.isEmpty { complain("nothing found for \(query)") }
    }
  }
}

/// `hsdash seed`: a synthetic history, for trying and measuring.
struct SeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seed", abstract: "Writes a synthetic history of that size into a store of its own (--store).")

  @Option(help: "How many posts.")
  var posts: Int

  @Option(help: "Of how many hospitals: the ten of the stories, then made-up ones.")
  var hospitals = 10

  @Option(help: "The same seed gives the same history.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("The newest post's time, ISO 8601; now when it is left out.", valueName: "time"))
  var at: MomentArgument?

  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard store.store != nil else {
      throw ValidationError("seed needs --store PATH: it never writes into your own store.")
    }
    guard (1...100_000_000).contains(posts) else { throw ValidationError("--posts is 1 to 100000000.") }
    guard (1...10_000).contains(hospitals) else { throw ValidationError("--hospitals is 1 to 10000.") }
  }

  func run() throws {
    try reportingFailures {
      guard let path = store.store else { return }
      let now = at?.time(from: ProgramClock.machine.now) ?? ProgramClock.machine.now
      let opened = try HospitalStore(path: path, kind: .scenario(SyntheticHistory.scenario), now: now)
      defer { opened.close() }
      var inserted = 0
      for batch in SyntheticHistory(posts: posts, hospitals: hospitals, seed: seed, end: now) {
        inserted += try opened.write(batch.map { .feed($0) }, now: now).inserted
      }
      tell("\(path): \(inserted.grouped) posts")
    }
  }
}

/// `hsdash keys`: the key map.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "The key map, with the names to rebind by.")

  @OptionGroup var store: StoreOptions

  func run() {
    let bindings = LoadedConfiguration(store, places: Places()).file.keys
    func row(_ pane: String, _ name: String, _ keys: [KeyPress], _ help: String) {
      tell("\(pane)\t\(name)\t\((bindings[name] ?? keys).map(\.name).joined(separator: " "))\t\(help)")
    }
    for command in GlobalCommands.rows { row("everywhere", command.name, command.keys, command.help) }
    for pane in PaneCatalog.rows {
      for command in pane.commands { row(pane.id.rawValue, command.name, command.keys, command.help) }
    }
  }
}
