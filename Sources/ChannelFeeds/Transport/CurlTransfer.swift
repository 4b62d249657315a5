import CCurl
import HospitalModel

/// One fetch with libcurl.
struct CurlTransfer {
  private let handle: UnsafeMutableRawPointer
  private let address: String
  private let host: String
  private let settings: TransportSettings

  init(_ handle: UnsafeMutableRawPointer, address: String, host: String, settings: TransportSettings) {
    self.handle = handle
    self.address = address
    self.host = host
    self.settings = settings
  }

  /// Fetches and judges the answer.
  func run(validators: Validators) throws(FeedError) -> FeedResponse {
    var received = CurlReceived(limit: settings.limits.bodyBytes)
    let headers = requestHeaders(validators)
    defer { curl_slist_free_all(headers) }
    CurlOptions(settings, address: address, host: host).set(on: handle)
    let limits = settings.limits
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_TIMEOUT, limits.totalSeconds), (CURLOPT_LOW_SPEED_LIMIT, limits.slowestSpeed),
      (CURLOPT_LOW_SPEED_TIME, limits.slowSeconds), (CURLOPT_MAXFILESIZE, limits.bodyBytes),
    ]
    for (option, number) in numbers { curl_set_long(handle, option, number) }
    curl_set_list(handle, CURLOPT_HTTPHEADER, headers)
    let code = withUnsafeMutablePointer(to: &received) { pointer in
      curl_set_body_receiver(handle, receiveBody, pointer)
      curl_set_header_receiver(handle, receiveHeader, pointer)
      return curl_easy_perform(handle)
    }
    guard code == CURLE_OK else { throw failure(code, received) }
    return try judged(received, validators: validators)
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
    case 401 where settings.token(host) != nil: throw .tokenRefused(host: host)
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
    if received.isTooLarge { return .tooLarge(limit: settings.limits.bodyBytes) }
    return CurlFailure(code: code, host: host, address: effectiveAddress, settings: settings).error
  }
}

/// What has come in of an answer.
struct CurlReceived {
  /// Bytes of a body that are taken.
  let limit: Int
  var body: [UInt8] = []
  var headers = AnswerHeaders()
  /// True once the body went over the limit.
  var isTooLarge = false
  /// True when there were redirects, all of them permanent.
  var arePermanent = false
  private var redirectStatuses: [Int] = []

  init(limit: Int) {
    self.limit = limit
  }

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
  guard received.pointee.body.count + piece.count <= received.pointee.limit else {
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
