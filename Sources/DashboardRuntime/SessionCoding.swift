import Dashboard
import FoundationEssentials

extension Session {
  /// As the store keeps it; `nil` if it can't be written as JSON.
  package var encoded: String? {
    // A value of strings and numbers always encodes; if it ever doesn't, the session is not kept.
    (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads a kept session; one of another version is no session.
  package init?(encoded: String) {
    // A session of another version is no reason to complain: the screen starts at the Overview.
    guard let session = try? JSONDecoder().decode(Session.self, from: Data(encoded.utf8)) else { return nil }
    self = session
  }
}
