import HospitalModel

/// Every channel of every hospital, one stream.
package typealias TimelinePane = PostList<AllPosts>
/// One hospital, or one channel of it.
package typealias HospitalStream = PostList<HospitalPosts>
/// Everything that belongs to an incident.
package typealias CrisisFeed = PostList<IncidentPosts>

package enum AllPosts: PostListSource {
  package static let id = PaneID("timeline")
  package static let title = "All channels"
  package static let summary = "Every channel of every hospital in one stream, newest first."
  package static let namesHospital = true
  package static let emptyText = [
    "No posts yet.", "Press C-n to add your first channel (or :add). What it brings appears here by itself.",
  ]

  package static func scope(_ subject: Subject, _ reader: StoreReader) -> PostScope? { .all }

  package static func timeText(_ time: Timestamp, _ clock: BoardClock, _ incident: Incident?) -> String {
    clock.brief(time)
  }
}

package enum HospitalPosts: PostListSource {
  package static let id = PaneID("stream")
  package static let title = "Stream"
  package static let summary = "The posts of one hospital, or of one channel of it, newest first."
  package static let namesHospital = false
  package static let emptyText = [
    "No posts here yet.", "R fetches every source now; the Sources view (g s) says how each one is doing.",
  ]

  package static func scope(_ subject: Subject, _ reader: StoreReader) throws -> PostScope? {
    if let channel = subject.channel { return .channel(channel) }
    return try (subject.hospital ?? reader.facts().hospitals.first?.id).map { .hospital($0) }
  }

  package static func timeText(_ time: Timestamp, _ clock: BoardClock, _ incident: Incident?) -> String {
    clock.brief(time)
  }
}

package enum IncidentPosts: PostListSource {
  package static let id = PaneID("crisis-feed")
  package static let title = "Crisis feed"
  package static let summary = "Everything said in an incident, with the time since its beginning."
  package static let namesHospital = false
  package static let emptyText = [
    "No incident is open.", "Watch one unfold: quit, then hsdash demo fort-hood --speed 60.",
  ]

  package static func scope(_ subject: Subject, _ reader: StoreReader) throws -> PostScope? {
    try reader.incident(subject.hospital).map { .incident($0.id) }
  }

  package static func timeText(_ time: Timestamp, _ clock: BoardClock, _ incident: Incident?) -> String {
    incident.map { Age.elapsed(time - $0.started) } ?? clock.brief(time)
  }
}
