import HospitalModel

/// One page of an API's list, the newest first.
struct APIPage {
  var items: [FeedItem] = []
  /// What the answer says is counted of the items.
  var counts: [SourceReading.Count] = []
  /// The ids of all that the page lists, also of what is left out.
  var listed: [String] = []
  /// Where the older ones are; `nil` at the end.
  var next: String?
  /// The newest thing on the page, in a form of the connector's own.
  var newest: String?
  /// True when the page reaches back to what the last fetch brought.
  var reachesKnown = false
  /// True for a page of what came between the last fetch and the first page, oldest first: where the fetch ends before the gap
  /// is closed, the next one goes on behind it.
  var isOfGap = false
}

/// Reads an API's list page by page, back to what is known.
///
/// The first page is asked for on a condition, and read again when it has changed, so that edits of recent posts are
/// seen.
struct APIPages {
  let client: FeedClient
  /// What the last good fetch left.
  let kept: ReadMark
  /// A status that means "beyond the last page" on a later page.
  var endStatus: Int?

  /// More pages than this are not asked for in one fetch.
  private static let most = 10

  /// - Throws: What went wrong with the first page; later faults become the reading's failure.
  func read(
    from first: String, into reading: inout SourceReading,
    page: (JSONReader, String) throws(FeedError) -> APIPage
  ) throws(FeedError) {
    var address = first
    var known: Set<String> = []
    var taken: Set<String> = []
    var mark = ReadMark(validators: kept.validators, mark: kept.mark)
    var filledTo: String?
    for number in 0..<Self.most {
      let read: APIPage
      do throws(FeedError) {
        let response = try client.fetch(address, number == 0 ? kept.validators : Validators())
        if number == 0 { mark.validators = response.validators }
        reading.retryAfter = max(reading.retryAfter ?? 0, response.retryAfter ?? 0)
        guard !response.isUnchanged else { break }
        read = try page(response.json(), address)
      } catch {
        if number > 0, case .status(endStatus, _) = error { break }
        guard number > 0 else { throw error }
        reading.failure = error
        return
      }
      if number == 0 { mark.mark = read.newest ?? kept.mark }
      // A server that does not turn the page gives the same again.
      let items = read.items.filter { !taken.contains($0.id) }
      taken.formUnion(items.map(\.id))
      let new = Set(items.map(\.id))
      reading.items += items
      reading.counts += read.counts.filter { new.contains($0.subject) }
      let before = known.count
      known.formUnion(read.listed)
      let isNew = known.count > before
      filledTo = read.isOfGap ? read.newest ?? filledTo : nil
      guard isNew, !read.reachesKnown, let next = read.next else {
        filledTo = nil
        break
      }
      address = next
    }
    // The first page is read again, too: an answer that it has not changed would leave the rest of the gap open.
    if let filledTo { mark = ReadMark(validators: Validators(), mark: filledTo) }
    reading.validators = mark.joined
  }
}

/// How far a list was read: the validators of its first page, with a mark of the connector's own behind the hash.
struct ReadMark {
  var validators: Validators
  var mark: String?

  init(_ kept: Validators) {
    let parts = (kept.bodyHash ?? "").split(separator: " ", maxSplits: 1).map(String.init)
    mark = parts.count > 1 ? parts[1] : nil
    validators = Validators(
      entityTag: kept.entityTag, lastModified: kept.lastModified, bodyHash: parts.first)
  }

  init(validators: Validators, mark: String?) {
    self.validators = validators
    self.mark = mark
  }

  var joined: Validators {
    guard let mark else { return validators }
    return Validators(
      entityTag: validators.entityTag, lastModified: validators.lastModified,
      bodyHash: "\(validators.bodyHash ?? "-") \(mark)")
  }
}

extension FeedResponse {
  /// The JSON in the body.
  ///
  /// - Throws: ``FeedError/badAnswer(host:detail:)`` for something else, such as a page that asks to log in.
  func json() throws(FeedError) -> JSONReader {
    let text = ValidText.decodedUTF8(bodyBytes.span).text
    var reader = JSONReader(text)
    switch reader.next() {
    case .object, .list: return reader
    default:
      throw .badAnswer(host: WebAddress.host(of: address) ?? address, detail: "no JSON where an API answers")
    }
  }
}

/// Parts of addresses that connectors put together.
enum APIAddress {
  /// The scheme and authority of an address of the web.
  static func origin(of address: String) -> String? {
    guard WebAddress.isWeb(address), let mark = address.firstRange(of: "://") else { return nil }
    let end = address[mark.upperBound...].firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? address.endIndex
    return end > mark.upperBound ? String(address[..<end]) : nil
  }

  /// The path's segments, percent-encoding undone.
  static func segments(of address: String) -> [String] {
    WebAddress.path(of: address).split(separator: "/").map { WebAddress.withoutPercents(String($0)) }
  }

  /// The origin of a host's name; the machine itself has no certificate.
  static func origin(ofHost host: String) -> String {
    let isLocal = host.hasPrefix("localhost") || host.hasPrefix("127.")
    return "\(isLocal ? "http" : "https")://\(host.lowercased())"
  }

  /// True for a name such as `north.example` or `127.0.0.1:8080`.
  static func isHost(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isLetter || first.isDigit, text.utf8.last != ASCII.dot else {
      return false
    }
    let isNamed = text.contains(".") || text.hasPrefix("localhost")
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 1 || parts[1].utf8.allSatisfy(\.isDigit) else { return false }
    return isNamed && parts[0].utf8.allSatisfy { $0.isLetter || $0.isDigit || [45, 46].contains($0) || $0 >= 0x80 }
  }

  /// The text with percent-encoding for a path's segment or a query's value.
  static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      if byte.isLetter || byte.isDigit || [45, 46, 95, 126].contains(byte) {
        encoded.append(Character(Unicode.Scalar(byte)))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return encoded
  }
}
