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
      let found = try findSources(fullAddress, client: .live(configuration.transport), now: now)
      let opened = try HospitalStore(path: store.store ?? places.realStore, kind: .real, now: now)
      opened.screen(with: configuration.rules)
      defer { opened.close() }
      let facts = try opened.read(audience: .staff, use: .screen, moment: .live) { reader in
        (hospitals: try reader.facts().hospitals, sources: try reader.sources(nil))
      }
      var hospitals = facts.hospitals
      for source in found {
        if let known = facts.sources.first(where: { $0.channel.address == source.address }) {
          let message = "\(source.address) is a channel already: \(known.channel.name)"
          guard found.count > 1 else { throw Failure(message, exitCode: 65) }
          complain(message)
          continue
        }
        try add(source, to: opened, hospitals: &hospitals, now: now)
      }
    }
  }

  private func add(
    _ found: FoundSource, to opened: HospitalStore, hospitals: inout [Hospital], now: Timestamp
  ) throws {
    let owner = chooseHospital(for: found, among: hospitals)
    if owner.isNew { hospitals.append(owner.hospital) }
    // What came through a pipe can't be read again: its channel has no address.
    let channel = Channel(
      id: found.channel, hospital: owner.hospital.id, kind: kind.map { ChannelKind(rawValue: $0) } ?? found.kind,
      name: found.title, address: found.address == "-" ? nil : found.address)
    var changes: [StoreChange] = owner.isNew ? [.feed(.hospital(owner.hospital))] : []
    changes.append(.feed(.channel(channel)))
    changes += found.items.map { .feed(.item($0, channel: channel.id)) }
    changes += found.measurements.map { .feed(.measurement($0)) }
    if let validators = found.validators {
      let end = FeedEvent.fetch(
        .succeeded(validators: validators), channel: channel.id, at: now, next: now + channel.interval)
      changes.append(.feed(end))
    }
    let receipt = try opened.write(changes, now: now)
    let posts = "\(receipt.inserted) \(receipt.inserted == 1 ? "post" : "posts")"
    tell("\(owner.hospital.name): \(channel.name) (\(channel.kind.rawValue)), \(found.what), \(posts)")
    for warning in found.warnings { complain("\(address): \(warning)") }
  }

  /// A file is kept by its full path: the next sync may be started elsewhere.
  private var fullAddress: String {
    guard !address.contains("://"), !address.hasPrefix("/") else { return address }
    guard let path = realpath(address, nil) else { return address }
    defer { free(path) }
    return String(cString: path)
  }

  private func chooseHospital(for found: FoundSource, among known: [Hospital]) -> (hospital: Hospital, isNew: Bool) {
    if hospital == nil, let part = known.first(where: { found.title.contains($0.name) }) { return (part, false) }
    var directory = HospitalDirectory(known)
    let owner = directory.hospital(named: hospital ?? found.title)
    return (owner, !directory.added.isEmpty)
  }
}
