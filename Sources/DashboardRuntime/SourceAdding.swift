import ChannelFeeds
import Dashboard
import Glibc
import HospitalModel
import HospitalStore

/// Makes channels of what was found: for `hsdash add` and for the form inside the dashboard.
package struct SourceAdding {
  private let hospitals: [Hospital]
  private let sources: [SourceState]
  private var directory: HospitalDirectory

  /// What a store knows already.
  package init(hospitals: [Hospital], sources: [SourceState]) {
    self.hospitals = hospitals
    self.sources = sources
    directory = HospitalDirectory(hospitals)
  }

  package init(_ store: HospitalStore) throws {
    let known = try store.search(audience: .staff, use: .screen, moment: .live) { reader in
      (hospitals: try reader.facts().hospitals, sources: try reader.sources(nil))
    }
    self.init(hospitals: known.hospitals, sources: known.sources)
  }

  /// The channel that reads from this address already.
  package func known(_ found: FoundSource) -> Channel? {
    sources.first { $0.channel.address == found.address && found.address != "-" }?.channel
  }

  /// The hospital that a source seems to belong to: one that its title names, one of the same site, else one of its title.
  package func guess(_ found: FoundSource) -> String {
    if let named = hospitals.first(where: { found.title.contains($0.name) }) { return named.name }
    if let site = Self.site(found.address),
      let neighbour = sources.first(where: { $0.channel.address.flatMap(Self.site) == site }),
      let hospital = hospitals.first(where: { $0.id == neighbour.channel.hospital })
    {
      return hospital.name
    }
    return found.title
  }

  /// The channel, its posts, and its hospital where that is new.
  ///
  /// - Parameter hospital: A name, short name or id; `nil` leaves it to the guess.
  package mutating func add(
    _ found: FoundSource, name: String? = nil, hospital: String? = nil, kind: ChannelKind? = nil, now: Timestamp
  ) -> (channel: Channel, hospital: Hospital, changes: [StoreChange]) {
    let before = directory.added.count
    let owner = directory.hospital(named: hospital ?? guess(found))
    // What came through a pipe can't be read again: its channel has no address.
    let channel = Channel(
      id: found.channel, hospital: owner.id, kind: kind ?? found.kind, name: name ?? found.title,
      address: found.address == "-" ? nil : found.address)
    var changes: [StoreChange] = directory.added.count > before ? [.feed(.hospital(owner))] : []
    changes.append(.feed(.channel(channel)))
    changes += found.items.map { .feed(.item($0, channel: channel.id)) }
    changes += found.messages.map { .feed($0) }
    changes += found.measurements.map { .feed(.measurement($0)) }
    if let validators = found.validators {
      let end = FeedEvent.fetch(
        .succeeded(validators: validators, notice: found.notice), channel: channel.id, at: now,
        next: now + channel.interval,
        traffic: found.traffic)
      changes.append(.feed(end))
    }
    return (channel, owner, changes)
  }

  /// A file is kept by its full path: the next fetch may be started elsewhere.
  package static func fullAddress(_ address: String, home: String?) -> String {
    var address = address
    if address.hasPrefix("~/"), let home { address = home + address.dropFirst(1) }
    guard !address.contains("://"), !address.hasPrefix("/") else { return address }
    guard let path = realpath(address, nil) else { return address }
    defer { free(path) }
    return String(cString: path)
  }

  /// The host without its first part where it has three: `news.hospital.example` and `www.hospital.example` are one site.
  private static func site(_ address: String) -> Substring? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" }
    let parts = host.split(separator: ".")
    guard parts.count > 2, let last = parts.last, let before = parts.dropLast().last else { return host }
    return host.suffix(before.count + 1 + last.count)
  }
}

/// What adding inside the dashboard needs.
package struct SourceAdder: Sendable {
  package let client: FeedClient
  /// The folder that `~` means.
  package let home: String?
  /// Where the store of one's own lies, when the open one holds a simulation; `nil` when the open one takes what is added.
  package let ownPath: String?

  package init(client: FeedClient, home: String?, ownPath: String?) {
    self.client = client
    self.home = home
    self.ownPath = ownPath
  }

  /// The store of one's own, made when there is none.
  func openOwn(now: Timestamp) throws(StoreError) -> HospitalStore? {
    guard let ownPath else { return nil }
    return try HospitalStore(path: ownPath, kind: .real, now: now)
  }

  /// What the store that takes what is added knows already; a store of one's own that is not there yet knows nothing, and
  /// is not made by looking.
  func known(open: HospitalStore, now: Timestamp) throws -> (adding: SourceAdding, hospitals: [Hospital]) {
    if let ownPath, access(ownPath, F_OK) != 0 { return (SourceAdding(hospitals: [], sources: []), []) }
    let own = try openOwn(now: now)
    defer { own?.close() }
    let store = own ?? open
    let hospitals = try store.search(audience: .staff, use: .screen, moment: .live) { try $0.facts().hospitals }
    return (try SourceAdding(store), hospitals)
  }
}

/// A look at an address.
struct SourceLook: Sendable {
  let asked: String
  /// Tells this look from an earlier one at the same address.
  let number: Int
  var found: [FoundSource] = []
}
