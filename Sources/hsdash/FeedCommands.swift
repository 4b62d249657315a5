import ArgumentParser
import ChannelFeeds
import Configuration
import DashboardRuntime
import Dispatch
import Glibc
import HospitalModel
import HospitalStore
import Synchronization

/// `hsdash add`: finds what is there and adds it as a channel.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Finds what an address, a file or a name stands for and adds it as a channel.",
    discussion: """
      A page leads to its site: to WordPress or Discourse itself, else to the best feed that it names. The others are \
      told, with how to add them; where it names none the usual places are tried.

        https://hospital.example/news  a feed, podcast or page; also without https
        @user@host, #tag@host          Mastodon; Pixelfed, PeerTube, Lemmy
        @name.bsky.social, @own.name   Bluesky
        youtube.com/@name              YouTube: channel, playlist, a video's channel
        flickr.com/photos/name         Flickr: a user, a group
        r/name, u/name                 Reddit
        FILE, FOLDER                   CSV, JSON, JSON lines, OPML; a folder of them
        exec:COMMAND, -                JSON lines of a command or standard input

      X, Facebook, Instagram, LinkedIn, TikTok and Threads let no program read without a contract: export the posts \
      there as CSV. hsdash add with an address of theirs tells the steps.
      """)

  @Argument(
    help: ArgumentHelp("What to add, in one of the forms above.", valueName: "address"))
  var address: String

  @Option(help: ArgumentHelp("The hospital it belongs to; made when there is none of that name.", valueName: "name"))
  var hospital: String?

  @Option(help: ArgumentHelp("What kind of channel it is: blog, news, video, status ...", valueName: "word"))
  var kind: String?

  @OptionGroup var store: StoreOptions

  func run() throws {
    try reportingFailures {
      let places = Places()
      let configuration = LoadedConfiguration(store, places: places)
      let now = ProgramClock.machine.now
      let full = SourceAdding.fullAddress(address, home: nil)
      let found = try findSources(full, client: .live(configuration.transport), now: now)
      let opened = try HospitalStore(path: store.store ?? places.realStore, kind: .real, now: now)
      opened.screen(with: configuration.rules)
      defer { opened.close() }
      var adding = try SourceAdding(opened)
      for source in found {
        if let known = adding.known(source) {
          let message = "\(source.address) is a channel already: \(known.name)"
          guard found.count > 1 else { throw Failure(message, exitCode: 65) }
          complain(message)
          continue
        }
        let added = adding.add(source, hospital: hospital, kind: kind.map { ChannelKind(rawValue: $0) }, now: now)
        let receipt = try opened.write(added.changes, now: now)
        let posts = "\(receipt.inserted) \(receipt.inserted == 1 ? "post" : "posts")"
        tell("\(added.hospital.name): \(added.channel.name) (\(added.channel.kind.rawValue)), \(source.what), \(posts)")
        for warning in source.warnings { complain("\(address): \(warning)") }
        tellOthers(of: source)
      }
    }
  }

  /// What else the page names.
  private func tellOthers(of source: FoundSource) {
    for other in source.others.prefix(Self.mostOthers) {
      complain("the page names another feed, \(other.title): hsdash add \(other.address)")
    }
    if source.others.count > Self.mostOthers {
      complain("the page names \(source.others.count - Self.mostOthers) more feeds")
    }
  }

  /// Other feeds of a page that are told.
  private static let mostOthers = 8
}
