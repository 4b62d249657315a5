import CCurl

extension StreamClient {
  /// Listens to server-sent events over HTTP and HTTPS with libcurl, by the settings of every fetch; but as long as the
  /// server goes on.
  ///
  /// A server that has not said a word for ``silence`` seconds is taken for dead.
  public static func curl(_ settings: TransportSettings) -> StreamClient {
    StreamClient { address, take throws(FeedError) in
      guard WebAddress.isWeb(address), let host = WebAddress.host(of: address) else {
        throw .unsupportedAddress(address)
      }
      guard curl_prepare() == CURLE_OK, let handle = curl_easy_init() else {
        throw .unreachable(host: host, detail: "libcurl could not be started")
      }
      defer { curl_easy_cleanup(handle) }
      CurlOptions(settings, address: address, host: host).set(on: handle)
      curl_set_long(handle, CURLOPT_LOW_SPEED_LIMIT, 1)
      curl_set_long(handle, CURLOPT_LOW_SPEED_TIME, silence)
      let headers = curl_slist_append(nil, "Accept: text/event-stream")
      defer { curl_slist_free_all(headers) }
      curl_set_list(handle, CURLOPT_HTTPHEADER, headers)
      let code = withoutActuallyEscaping(take) { take in
        perform(handle, StreamReceived(take: take))
      }
      var status = 0
      curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
      switch code {
      case CURLE_ABORTED_BY_CALLBACK, CURLE_WRITE_ERROR: break
      case CURLE_OK: break
      default: throw CurlFailure(code: code, host: host, address: address, settings: settings).error
      }
      switch status {
      case 0, 200: return
      case 429, 503: throw .tooManyRequests(host: host, retryAfter: nil)
      default: throw .status(status, address: address)
      }
    }
  }

  /// Mastodon's servers say a word every fifteen seconds.
  private static let silence = 90

  private static func perform(_ handle: UnsafeMutableRawPointer, _ received: StreamReceived) -> CURLcode {
    var received = received
    return withUnsafeMutablePointer(to: &received) { pointer in
      curl_set_body_receiver(handle, receivePiece, pointer)
      curl_set_header_receiver(handle, receiveLine, pointer)
      curl_set_progress_receiver(handle, receiveProgress, pointer)
      return curl_easy_perform(handle)
    }
  }
}

/// What a stream's callbacks work on.
private struct StreamReceived {
  let take: (StreamClient.Signal) -> Bool
  var reader = EventStreamReader()
  /// Of the answer that is coming in; a redirect's body means nothing.
  var status = 0
}

private let receivePiece: curl_receiver = { bytes, size, count, context in
  guard let received = context?.assumingMemoryBound(to: StreamReceived.self), let bytes else { return 0 }
  let length = size * count
  guard received.pointee.status == 200 else { return length }
  let events = bytes.withMemoryRebound(to: UInt8.self, capacity: length) {
    received.pointee.reader.take(UnsafeBufferPointer(start: $0, count: length).span)
  }
  return events.isEmpty || received.pointee.take(.events(events)) ? length : 0
}

private let receiveLine: curl_receiver = { bytes, size, count, context in
  guard let received = context?.assumingMemoryBound(to: StreamReceived.self), let bytes else { return 0 }
  let length = size * count
  let line = bytes.withMemoryRebound(to: UInt8.self, capacity: length) {
    UnsafeBufferPointer(start: $0, count: length).span.text.trimmingWhiteSpace
  }
  if line.hasPrefix("HTTP/") {
    received.pointee.status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  } else if line.isEmpty, received.pointee.status == 200, !received.pointee.take(.opened) {
    return 0
  }
  return length
}

private let receiveProgress: curl_progress = { context, _, _, _, _ in
  guard let received = context?.assumingMemoryBound(to: StreamReceived.self) else { return 1 }
  return received.pointee.take(.quiet) ? 0 : 1
}
