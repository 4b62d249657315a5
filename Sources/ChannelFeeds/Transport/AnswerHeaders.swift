import HospitalModel

/// The headers of an HTTP answer that mean something here.
struct AnswerHeaders: Equatable {
  var status = 0
  private(set) var entityTag: String?
  private(set) var lastModified: String?
  /// The media type in small letters.
  private(set) var contentType: String?
  private(set) var charset: String?
  private(set) var retryAfterValue: String?
  private(set) var date: String?

  /// Longer values are not kept: nobody sends such a validator in earnest.
  private static let longest = 1_024

  /// Takes a header, its name in small letters.
  mutating func take(name: String, value: String) {
    guard !value.isEmpty, value.utf8.count <= Self.longest else { return }
    switch name {
    case "etag": entityTag = value
    case "last-modified": lastModified = value
    case "retry-after": retryAfterValue = value
    case "date": date = value
    case "content-type": takeType(value)
    default: break
    }
  }

  /// Seconds to wait (RFC 9110, section 10.2.3): a number, or a date measured against the answer's own date, so that
  /// the clock of this machine does not matter.
  var retryAfter: Int64? {
    guard let value = retryAfterValue else { return nil }
    if let seconds = Int64(value) { return seconds >= 0 ? seconds : nil }
    guard let until = Self.time(value), let now = date.flatMap(Self.time) else { return nil }
    return max(until - now, 0)
  }

  private mutating func takeType(_ value: String) {
    let parts = value.split(separator: ";")
    contentType = parts.first.map { String($0).trimmingWhiteSpace.lowercased() }
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, String(pair[0]).trimmingWhiteSpace.lowercased() == "charset" else { continue }
      charset = String(pair[1]).trimmingWhiteSpace.filter { $0 != "\"" && $0 != "'" }
    }
  }

  private static func time(_ text: String) -> Timestamp? { FeedDate.read(Array(text.utf8).span) }
}
