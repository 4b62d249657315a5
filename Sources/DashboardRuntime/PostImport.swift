import ChannelFeeds
import Glibc
import HospitalModel
import HospitalStore

/// Takes posts back from an archive, some thousand a write, so that memory stays the same at any size.
package struct PostImport: Equatable, Sendable {
  package private(set) var inserted = 0
  package private(set) var known = 0
  package private(set) var newChannels = 0

  /// `1204 posts imported into 3 new channels, 12 known already.`
  package var sentence: String {
    let channels = newChannels > 0 ? ", \(newChannels) new \(newChannels == 1 ? "channel" : "channels")" : ""
    return
      "\(inserted) \(inserted == 1 ? "post" : "posts") imported\(channels), \(known) known already or no longer kept."
  }

  /// Posts a write.
  private static let batch = 2_000

  /// Imports a file; `nil` when it is no archive of posts.
  ///
  /// - Parameter path: The store. A new one becomes a simulated one when the archive's first post is simulated.
  /// - Throws: ``FeedError`` for a record that is not as hsdash writes it, ``ImportError``, ``StoreError``. What stood before
  ///   such a record is kept; the import can be repeated.
  package static func run(_ file: String, into path: String, now: Timestamp) throws -> PostImport? {
    guard var reader = try ArchiveReader.open(file) else { return nil }
    guard let first = try reader.next() else { return PostImport() }
    let isNew = access(path, F_OK) != 0
    let kind: StoreKind = isNew ? (first.isSimulated ? .scenario("imported") : .real) : .asFound
    let store = try HospitalStore(path: path, kind: kind, now: now)
    defer { store.close() }
    var importing = Importing(store: store, now: now, directory: HospitalDirectory([]))
    let (hospitals, sources) = try store.search(audience: .staff, use: .screen, moment: .live) {
      (try $0.facts().hospitals, try $0.sources(nil))
    }
    importing.directory = HospitalDirectory(hospitals)
    importing.channels = Set(sources.map(\.channel.id))
    var result = PostImport()
    var post: ArchivedPost? = first
    while let next = post {
      try importing.take(next, into: &result)
      post = try reader.next()
    }
    try importing.write(into: &result)
    return result
  }

  /// An import on its way.
  private struct Importing {
    let store: HospitalStore
    let now: Timestamp
    var directory: HospitalDirectory
    var channels: Set<ChannelID> = []
    var changes: [StoreChange] = []
    private var posts = 0

    init(store: HospitalStore, now: Timestamp, directory: HospitalDirectory) {
      self.store = store
      self.now = now
      self.directory = directory
    }

    mutating func take(_ post: ArchivedPost, into result: inout PostImport) throws {
      guard post.isSimulated == (store.scenario != nil) else {
        throw ImportError.otherKind(post: post.id.rawValue, isSimulated: post.isSimulated)
      }
      for channel in [post.channel] + post.alsoAs.map(\.channel) where channels.insert(channel).inserted {
        let before = directory.added.count
        let owner = directory.hospital(post.hospital, isSimulated: post.isSimulated)
        if directory.added.count > before { changes.append(.feed(.hospital(owner))) }
        let new = Channel(
          id: channel, hospital: owner.id, kind: .feed, name: channel.rawValue, address: nil,
          isSimulated: post.isSimulated)
        changes.append(.feed(.channel(new)))
        result.newChannels += 1
      }
      changes.append(.archived(post))
      posts += 1
      if posts >= PostImport.batch { try write(into: &result) }
    }

    mutating func write(into result: inout PostImport) throws {
      let receipt = try store.write(changes, now: now)
      result.inserted += receipt.inserted
      result.known += receipt.unchanged
      changes = []
      posts = 0
    }
  }
}

/// Why an archive was refused.
package enum ImportError: Error, Equatable, Sendable {
  /// A simulated post for a real store, or a real one for a simulated store.
  case otherKind(post: String, isSimulated: Bool)

  /// One line: what, and what to do next.
  package var message: String {
    switch self {
    case .otherKind(let post, true):
      "\(post) is simulated, and a real store takes nothing simulated: name a new file with --store"
    case .otherKind(let post, false):
      "\(post) is real, and a simulated store takes nothing real: name another file with --store"
    }
  }
}
