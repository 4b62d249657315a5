import ChannelFeeds
import HospitalModel
import HospitalStore

/// Takes the feeds of a list as channels.
package struct ListImport: Equatable, Sendable {
  package private(set) var added = 0
  package private(set) var skipped = 0

  /// `3 channels added, 1 known already or without an address.`
  package var sentence: String {
    "\(added) \(added == 1 ? "channel" : "channels") added, \(skipped) known already or without an address."
  }

  /// - Parameters:
  ///   - document: A list of feeds (OPML).
  ///   - hospital: The hospital that they belong to; `nil` takes their outermost folder.
  package static func run(
    _ document: FeedDocument, hospital: String?, into store: HospitalStore, now: Timestamp
  ) throws -> ListImport {
    let (known, sources) = try store.search(audience: .staff, use: .screen, moment: .live) {
      (try $0.facts().hospitals, try $0.sources(nil))
    }
    var directory = HospitalDirectory(known)
    var addresses = Set(sources.compactMap(\.channel.address))
    var channels: [Channel] = []
    var result = ListImport()
    for entry in document.entries {
      guard case .subscription(let folders, let marks) = entry.detail, let address = entry.id,
        Self.canBeRead(address, isOwn: marks.channel != nil), addresses.insert(address).inserted
      else {
        result.skipped += 1
        continue
      }
      let owner = directory.hospital(named: hospital ?? folders.first ?? entry.title ?? address)
      channels.append(
        Channel(
          id: marks.channel ?? ChannelID(address: address), hospital: owner.id,
          kind: marks.kind ?? ChannelKind(address: address), name: entry.title ?? address, address: address,
          interval: marks.interval ?? Channel.usualInterval))
    }
    result.added = channels.count
    let changes = directory.added.map { StoreChange.feed(.hospital($0)) } + channels.map { .feed(.channel($0)) }
    _ = try store.write(changes, now: now)
    return result
  }

  /// Another program's list names addresses of the web; hsdash's own also what its connectors read. A command is only ever
  /// taken from the command line.
  private static func canBeRead(_ address: String, isOwn: Bool) -> Bool {
    if address.hasPrefix("exec:") { return false }
    return isOwn || address.contains("://")
  }
}
