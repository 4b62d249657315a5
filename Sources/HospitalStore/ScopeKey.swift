import GRDB
import HospitalModel

/// A ``PostScope`` in the store's own numbers.
enum ScopeKey {
  case all
  case hospital(Int64)
  /// Sharing when some of its posts are other channels' too.
  case channel(Int64, isSharing: Bool)
  case incident(Int64)

  /// Looks a scope up; `nil` when the store knows no such hospital, channel or incident.
  init?(_ scope: PostScope, _ connection: Connection) throws {
    switch scope {
    case .all:
      self = .all
    case .hospital(let id):
      guard let key = try connection.number("SELECT key FROM hospital WHERE id = ?", [id.rawValue]) else { return nil }
      self = .hospital(key)
    case .channel(let id):
      let found = try connection.first(
        "SELECT key, EXISTS (SELECT 1 FROM shared_post WHERE channel = key) FROM channel WHERE id = ?", [id.rawValue]
      ) { (key: $0[0] as Int64, isSharing: $0[1] as Bool) }
      guard let found else { return nil }
      self = .channel(found.key, isSharing: found.isSharing)
    case .incident(let id):
      guard let key = try connection.number("SELECT key FROM incident WHERE id = ?", [id.rawValue]) else { return nil }
      self = .incident(key)
    }
  }

  /// The condition on a post of its own, beginning with ` AND`; empty for all posts.
  var condition: String {
    switch self {
    case .all: ""
    case .hospital: " AND hospital = ?"
    case .channel: " AND channel = ?"
    case .incident: " AND incident = ?"
    }
  }

  /// What ``condition`` asks for.
  var arguments: StatementArguments {
    switch self {
    case .all: []
    case .hospital(let key), .channel(let key, _), .incident(let key): [key]
    }
  }

  /// The number of a channel that shares posts of others; those lie outside of the index of its own.
  var sharing: Int64? {
    if case .channel(let key, isSharing: true) = self { key } else { nil }
  }

  /// The condition on any of its posts, shared ones too, and what it asks for.
  var everyPost: (condition: String, arguments: StatementArguments) {
    guard let sharing else { return (condition, arguments) }
    return (
      " AND (channel = ? OR sequence IN (SELECT post FROM shared_post WHERE channel = ?))", [sharing, sharing]
    )
  }

  /// The index that holds its posts in the order of their keys.
  func index(unreadOnly: Bool) -> String {
    switch self {
    case .all: unreadOnly ? "unread_by_time" : "post_by_time"
    case .hospital: unreadOnly ? "unread_by_hospital" : "post_by_hospital"
    case .channel: unreadOnly ? "unread_by_channel" : "post_by_channel"
    case .incident: "post_by_incident"
    }
  }
}
