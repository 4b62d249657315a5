import ArgumentParser
import ChannelFeeds
import DashboardRuntime
import HospitalModel
import HospitalStore

/// `hsdash seal`: takes posts out of the store for good.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Takes posts out of the store for good: a name by mistake, a withdrawn story, a post its author deleted.",
    discussion: """
      The words go from every version, the past, the full-text index, the findings and the store's files, and they don't come \
      back by the next fetch. What stays is who sealed them, when and why, and a hash. Nothing brings them back. \
      hsdash tail --format jsonl and hsdash export posts tell the keys of posts; in the dashboard X seals the post that is shown.

      --inquiries takes out the inquiry register of an incident before its time is over (hsdash report lists incidents): who \
      was asked for, who asked, and what was told.
      """)

  @Argument(help: ArgumentHelp("The keys of the posts, as tail and export tell them.", valueName: "post"))
  var posts: [String] = []

  @Option(help: ArgumentHelp("The incident whose inquiry register is taken out.", valueName: "incident"))
  var inquiries: String?

  @Option(help: ArgumentHelp("Why. It is kept and shown: name nobody in it.", valueName: "text"))
  var reason: String

  @Option(help: "mistake, withdrawn (the permission), or deleted (by its author).")
  var cause = SealCause.mistake

  @Option(help: ArgumentHelp("Who seals; without it the configured operator, or your login name.", valueName: "name"))
  var by: String?

  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard !posts.isEmpty || inquiries != nil else {
      throw ValidationError("Name posts by their keys, or an incident with --inquiries.")
    }
  }

  func run() throws {
    try reportingFailures {
      let places = Places()
      let configuration = LoadedConfiguration(store, places: places)
      let opened = try OpenedStore.open(store, places: places).store
      defer { opened.close() }
      let act = SealAct(cause: cause, person: by ?? configuration.operatorName, reason: reason)
      let subjects = self.subjects
      var missing = 0
      var isErased = true
      for (subject, complaint) in subjects {
        let receipt = try opened.write([.decision(.seal(subject, act))], now: ProgramClock.machine.now)
        isErased = isErased && receipt.isErased
        if receipt.sealed == 0 {
          complain(complaint)
          missing += 1
        }
      }
      tell("\(subjects.count - missing) sealed.")
      if !isErased {
        complain("another process reads the store: the words stay in its log until hsdash is started again after that")
      }
      if missing > 0 { throw ExitCode(missing == subjects.count ? 66 : 1) }
    }
  }

  /// What is to be sealed, each with what is said where it is not there.
  private var subjects: [(SealSubject, String)] {
    posts.map { (.post(PostID(rawValue: $0)), "\($0): no such post; hsdash tail --format jsonl tells the keys") }
      + [inquiries].compactMap { $0 }.map {
        (.inquiries(IncidentID($0)), "\($0): no words of inquiries are there; hsdash report lists incidents")
      }
  }
}

/// `hsdash acts`: what was sealed, and what left unmasked.
struct ActsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acts", abstract: "What was sealed, what left unmasked, and consents to stories: who, when, why.",
    discussion: "No edit through hsdash is possible; who can write the file itself can change it.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @Option(help: "text for people, jsonl for programs.")
  var format = Format.text

  @Option(help: "At most so many of each.")
  var limit = 1_000

  @OptionGroup var store: StoreOptions

  func run() throws {
    try reportingFailures {
      let opened = try OpenedStore.open(store, places: Places(), isReadOnly: true).store
      defer { opened.close() }
      let (seals, releases, consents) = try opened.read(
        audience: store.audience ?? .staff, use: .screen, moment: .live
      ) { (try $0.seals(limit), try $0.releases(limit), try $0.stories.log(limit)) }
      let lines =
        seals.map { (time: $0.time, fields: fields($0)) } + releases.map { (time: $0.time, fields: fields($0)) }
        + consents.map { (time: $0.time, fields: fields($0)) }
      for line in lines.sorted(by: { $0.time > $1.time }) {
        switch format {
        case .jsonl: tell(JSONLine(line.fields).text)
        case .text: tell(line.fields.compactMap(\.1).joined(separator: "\t"))
        }
      }
      if lines.isEmpty { complain("nothing was sealed, nothing left unmasked, and no consent was noted") }
    }
  }

  private func fields(_ record: SealRecord) -> [(String, String?)] {
    [
      ("act", "sealed"), ("time", record.time.iso8601), ("by", record.act.person),
      ("where", record.channel?.rawValue ?? record.hospital.rawValue), ("cause", record.act.cause.words),
      ("reason", record.act.reason), ("sha256", record.fingerprints.map(\.rawValue).joined(separator: " ")),
    ]
  }

  private func fields(_ act: StoryConsent) -> [(String, String?)] {
    [
      ("act", "consent \(act.state.rawValue)"), ("time", act.time.iso8601), ("by", act.person),
      ("where", act.post.rawValue), ("until", act.until?.iso8601), ("reason", act.note.isEmpty ? nil : act.note),
    ]
  }

  private func fields(_ record: ReleaseRecord) -> [(String, String?)] {
    let release = record.release
    return [
      ("act", "let out"), ("time", record.time.iso8601), ("by", release.person), ("where", release.way.rawValue),
      ("agreed", release.second?.words(notedBy: release.person)), ("reason", release.reason),
      ("found", release.categories.joined(separator: " ")), ("rules", release.rules.joined(separator: " ")),
      ("sha256", release.fingerprint.rawValue),
    ]
  }
}

extension SealCause: ExpressibleByArgument {}
