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
    commandName: "add", abstract: "Finds what an address, a file or a name stands for and adds it as a channel.")

  @Argument(
    help: ArgumentHelp(
      "A feed, page, file or folder; OPML, CSV, JSON; @user@host, #tag@host, @name.bsky.social; exec:COMMAND; -.",
      valueName: "address"))
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
      }
    }
  }
}
