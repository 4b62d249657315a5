import GRDB
import HospitalModel

/// A ``PostScope`` in the store's own numbers.
enum ScopeKey {
  case all
  case hospital(Int64)
  case channel(Int64)
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
      guard let key = try connection.number("SELECT key FROM channel WHERE id = ?", [id.rawValue]) else { return nil }
      self = .channel(key)
    case .incident(let id):
      guard let key = try connection.number("SELECT key FROM incident WHERE id = ?", [id.rawValue]) else { return nil }
      self = .incident(key)
    }
  }

  /// The condition on a post, beginning with ` AND`; empty for all posts.
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
    case .hospital(let key), .channel(let key), .incident(let key): [key]
    }
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
