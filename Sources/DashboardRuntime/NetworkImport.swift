import ChannelFeeds
import HospitalModel
import HospitalStore

/// Takes topics of an internal network, and how far hospitals have come with their record, from a file.
package struct NetworkImport: Equatable, Sendable {
  package private(set) var topics = 0
  /// Topics that stand as they stood.
  package private(set) var unchanged = 0
  package private(set) var readings = 0

  /// `8 topics taken in, 2 as they were. They are internal: in nothing public and no export.`
  package var sentence: String {
    func words(_ count: Int, _ one: String) -> String { "\(count) \(one)\(count == 1 ? "" : "s")" }
    let parts =
      (topics > 0 ? ["\(words(topics, "topic")) taken in"] : [])
      + (unchanged > 0 ? ["\(words(unchanged, "topic")) as \(unchanged == 1 ? "it was" : "they were")"] : [])
      + (readings > 0 ? [words(readings, "reading") + " of adoption"] : [])
    return (parts.isEmpty ? "nothing taken in" : parts.joined(separator: ", "))
      + ". They are internal: in nothing public and no export."
  }

  /// - Parameter hospital: Whose network it is; without it the only hospital.
  /// - Throws: ``NetworkImportError/noHospital`` where nobody says, ``StoreError``.
  package static func run(
    _ file: NetworkFile, hospital: String?, into store: HospitalStore, now: Timestamp
  ) throws -> NetworkImport {
    let (known, sources, standings) = try store.search(audience: .staff, use: .screen, moment: .live) {
      (try $0.facts().hospitals, try $0.sources(nil), try $0.networkTopics(nil))
    }
    var directory = HospitalDirectory(known)
    guard let name = hospital ?? (known.count == 1 ? known[0].name : nil) else { throw NetworkImportError.noHospital }
    let home = directory.hospital(named: name)
    let channel = channel(of: home, isSimulated: store.scenario != nil)
    var changes: [StoreChange] = directory.added.map { .feed(.hospital($0)) }
    if !sources.contains(where: { $0.channel.id == channel.id }) { changes.append(.feed(.channel(channel))) }
    var result = NetworkImport()
    for topic in file.topics {
      let id = PostID(channel: channel.id, item: topic.id)
      let before = standings.first { $0.post.id == id }
      let opened = topic.opened ?? before?.post.key.published ?? topic.since ?? now
      let standsSo = before.map { $0.state == topic.state && $0.waitsFor == topic.waitsFor } ?? false
      // A file that doesn't say since when tells nothing new about what stands as it stood.
      let since = topic.since ?? (standsSo ? before?.since : before == nil ? opened : now) ?? now
      if standsSo { result.unchanged += 1 } else { result.topics += 1 }
      let item = FeedItem(
        id: topic.id, kind: .topic, title: topic.title, body: topic.text, author: topic.author, published: opened,
        thread: topic.id)
      changes += [
        .feed(.item(item, channel: channel.id)),
        .feed(
          .topic(
            TopicStanding(
              channel: channel.id, topic: topic.id, state: topic.state, waitsFor: topic.waitsFor, time: since))),
      ]
    }
    for row in file.adoption {
      let reading = Measurement(
        channel: channel.id, metric: .adoption, subject: row.hospital, time: row.time, value: row.percent)
      changes.append(.feed(.measurement(reading)))
      result.readings += 1
    }
    _ = try store.write(changes, now: now)
    return result
  }

  /// Where an imported network is kept.
  private static func channel(of hospital: Hospital, isSimulated: Bool) -> Channel {
    Channel(
      id: ChannelID("\(hospital.id.rawValue).network"), hospital: hospital.id, kind: .network,
      name: "Physician network", address: nil, isInternal: true, isSimulated: isSimulated)
  }
}

/// Why a network was not taken in.
package enum NetworkImportError: Error, Equatable, Sendable {
  /// Neither the command nor the store says whose it is.
  case noHospital

  /// One line: what, and what to do next.
  package var message: String { "it does not say whose network this is: name the hospital with --hospital" }
}
