import ChannelFeeds
import HospitalModel
import HospitalStore

/// Takes the alerts and the facilities' values of one file.
package struct StatusImport: Equatable, Sendable {
  package private(set) var alerts = 0
  package private(set) var facilities = 0
  /// True when the store knew all of it.
  package private(set) var isKnown = false

  /// `2 alerts and the status of 3 facilities imported.`
  package var sentence: String {
    let parts = [
      alerts > 0 ? "\(alerts) \(alerts == 1 ? "alert" : "alerts")" : nil,
      facilities > 0 ? "the status of \(facilities) \(facilities == 1 ? "facility" : "facilities")" : nil,
    ].compactMap { $0 }
    return parts.joined(separator: " and ") + (isKnown ? " read; all of it was known already." : " imported.")
  }

  /// Keeps them as the news of a channel of that file, which is not read again by itself.
  ///
  /// - Parameter hospital: The hospital that the channel belongs to; `nil` makes one of the file's name.
  package static func run(
    _ messages: StatusMessages, from file: String, hospital: String?, into store: HospitalStore, now: Timestamp
  ) throws -> StatusImport {
    let (known, sources) = try store.search(audience: .staff, use: .screen, moment: .live) {
      (try $0.facts().hospitals, try $0.sources(nil))
    }
    let id = ChannelID(address: file)
    var changes: [StoreChange] = []
    if !sources.contains(where: { $0.channel.id == id }) {
      var directory = HospitalDirectory(known)
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let owner = hospital.map { directory.hospital(named: $0) } ?? known.first ?? directory.hospital(named: name)
      changes = directory.added.map { .feed(.hospital($0)) }
      let isSimulated = store.scenario != nil
      changes.append(
        .feed(
          .channel(
            Channel(
              id: id, hospital: owner.id, kind: .status, name: name, address: nil, isSimulated: isSimulated))))
    }
    changes += messages.alerts.map { .feed(.alert($0, channel: id)) }
    changes += messages.reports.map { .feed(.facility($0, channel: id)) }
    let before = try revision(of: store)
    let receipt = try store.write(changes, now: now)
    var result = StatusImport()
    result.alerts = messages.alerts.count
    result.facilities = Set(messages.reports.map(\.facility)).count
    result.isKnown = receipt.revision == before
    return result
  }

  private static func revision(of store: HospitalStore) throws -> Int64 {
    try store.search(audience: .staff, use: .screen, moment: .live) { try $0.facts().revision }
  }
}
