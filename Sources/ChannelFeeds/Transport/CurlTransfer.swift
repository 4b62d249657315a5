import CCurl
import HospitalModel

/// One fetch with libcurl.
struct CurlTransfer {
  private let handle: UnsafeMutableRawPointer
  private let address: String
  private let host: String

  /// Seconds until a connection must stand.
  private static let connectTime = 10
  /// Seconds for the whole fetch.
  private static let totalTime = 60
  /// Slower than this many bytes a second for ``slowTime`` seconds is given up.
  private static let slowSpeed = 16
  private static let slowTime = 20
  private static let redirects = 5

  init(_ handle: UnsafeMutableRawPointer, address: String, host: String) {
    self.handle = handle
    self.address = address
    self.host = host
  }

  /// Fetches and judges the answer.
  func run(userAgent: String, validators: Validators) throws(FeedError) -> FeedResponse {
    var received = CurlReceived()
    let headers = requestHeaders(validators)
    defer { curl_slist_free_all(headers) }
    setOptions(userAgent: userAgent, headers: headers)
    let code = withUnsafeMutablePointer(to: &received) { pointer in
      curl_set_body_receiver(handle, receiveBody, pointer)
      curl_set_header_receiver(handle, receiveHeader, pointer)
      return curl_easy_perform(handle)
    }
    guard code == CURLE_OK else { throw failure(code, received) }
    return try judged(received, validators: validators)
  }

  private func setOptions(userAgent: String, headers: UnsafeMutablePointer<curl_slist>?) {
    let texts: [(CURLoption, String)] = [
      (CURLOPT_URL, address), (CURLOPT_USERAGENT, userAgent), (CURLOPT_PROTOCOLS_STR, "http,https"),
      (CURLOPT_REDIR_PROTOCOLS_STR, "http,https"),
      // The empty text means every encoding that this libcurl can undo: gzip, deflate, br, zstd.
      (CURLOPT_ACCEPT_ENCODING, ""),
    ]
    for (option, text) in texts { curl_set_text(handle, option, text) }
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 1), (CURLOPT_MAXREDIRS, Self.redirects),
      (CURLOPT_CONNECTTIMEOUT, Self.connectTime), (CURLOPT_TIMEOUT, Self.totalTime),
      (CURLOPT_LOW_SPEED_LIMIT, Self.slowSpeed), (CURLOPT_LOW_SPEED_TIME, Self.slowTime),
      (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2), (CURLOPT_MAXFILESIZE, FeedLimits.document),
    ]
    for (option, number) in numbers { curl_set_long(handle, option, number) }
    curl_set_list(handle, CURLOPT_HTTPHEADER, headers)
  }

  private func requestHeaders(_ validators: Validators) -> UnsafeMutablePointer<curl_slist>? {
    var list = curl_slist_append(
      nil,
      "Accept: application/rss+xml, application/atom+xml, application/feed+json, application/cap+xml, "
        + "application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5")
    // A line feed in a kept validator would begin a header of its own.
    if let tag = validators.entityTag, !tag.utf8.contains(where: { $0 < 0x20 }) {
      list = curl_slist_append(list, "If-None-Match: \(tag)")
    }
    if let date = validators.lastModified, !date.utf8.contains(where: { $0 < 0x20 }) {
      list = curl_slist_append(list, "If-Modified-Since: \(date)")
    }
    return list
  }

  private func judged(_ received: CurlReceived, validators: Validators) throws(FeedError) -> FeedResponse {
    var status = 0
    curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    let headers = received.headers
    let final = effectiveAddress
    let wait = headers.retryAfter
    switch status {
    case 200, 203, 226: break
    case 304:
      return FeedResponse(
        address: final, permanentAddress: received.arePermanent ? final : nil, status: status,
        validators: Validators(
          entityTag: headers.entityTag ?? validators.entityTag,
          lastModified: headers.lastModified ?? validators.lastModified, bodyHash: validators.bodyHash),
        isUnchanged: true, retryAfter: wait)
    case 410: throw .gone(address: final)
    case 429: throw .tooManyRequests(host: host, retryAfter: wait)
    case 503 where wait != nil: throw .tooManyRequests(host: host, retryAfter: wait)
    default: throw .status(status, address: final)
    }
    let response = FeedResponse(
      address: final, permanentAddress: received.arePermanent ? final : nil, status: status,
      bodyBytes: received.body, contentType: headers.contentType, charset: headers.charset,
      validators: Validators(entityTag: headers.entityTag, lastModified: headers.lastModified), retryAfter: wait)
    return response.comparing(with: validators)
  }

  private var effectiveAddress: String {
    var text: UnsafePointer<CChar>?
    guard curl_get_text(handle, CURLINFO_EFFECTIVE_URL, &text) == CURLE_OK, let text else { return address }
    return String(cString: text)
  }

  private func failure(_ code: CURLcode, _ received: CurlReceived) -> FeedError {
    if received.isTooLarge { return .tooLarge(limit: FeedLimits.document) }
    let detail = String(cString: curl_easy_strerror(code))
    switch code {
    case CURLE_FILESIZE_EXCEEDED: return .tooLarge(limit: FeedLimits.document)
    case CURLE_OPERATION_TIMEDOUT: return .timedOut(host: host)
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT: return .unsupportedAddress(effectiveAddress)
    case CURLE_TOO_MANY_REDIRECTS: return .badAnswer(host: host, detail: "more than \(Self.redirects) redirects")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
      return .tlsFailed(host: host, detail: detail)
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR: return .interrupted(host: host, detail: detail)
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT:
      return .unreachable(host: host, detail: detail)
    default: return .badAnswer(host: host, detail: detail)
    }
  }
}

/// What has come in of an answer.
struct CurlReceived {
  var body: [UInt8] = []
  var headers = AnswerHeaders()
  /// True once the body went over the limit.
  var isTooLarge = false
  /// True when there were redirects, all of them permanent.
  var arePermanent = false
  private var redirectStatuses: [Int] = []

  /// Takes one header line; a status line begins another answer.
  mutating func take(line: Span<UInt8>) {
    let text = line.text.trimmingWhiteSpace
    if text.hasPrefix("HTTP/") {
      headers = AnswerHeaders()
      headers.status = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    } else if let colon = text.firstIndex(of: ":") {
      let name = text[..<colon].lowercased()
      let value = String(text[colon...].dropFirst()).trimmingWhiteSpace
      if name == "location", (300...399).contains(headers.status) {
        redirectStatuses.append(headers.status)
        arePermanent = redirectStatuses.allSatisfy { $0 == 301 || $0 == 308 }
      }
      headers.take(name: name, value: value)
    }
  }
}

private let receiveBody: curl_receiver = { bytes, size, count, context in
  guard let received = context?.assumingMemoryBound(to: CurlReceived.self), let bytes else { return 0 }
  let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
  guard received.pointee.body.count + piece.count <= FeedLimits.document else {
    received.pointee.isTooLarge = true
    return 0
  }
  received.pointee.body.append(contentsOf: piece)
  return piece.count
}

private let receiveHeader: curl_receiver = { bytes, size, count, context in
  guard let received = context?.assumingMemoryBound(to: CurlReceived.self), let bytes else { return 0 }
  let length = size * count
  bytes.withMemoryRebound(to: UInt8.self, capacity: length) {
    received.pointee.take(line: UnsafeBufferPointer(start: $0, count: length).span)
  }
  return length
}
