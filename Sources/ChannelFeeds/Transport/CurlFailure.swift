import CCurl

/// Why a transfer did not come to its end.
struct CurlFailure {
  let code: CURLcode
  let host: String
  let address: String
  let settings: TransportSettings

  /// The same in our words.
  var error: FeedError {
    let detail = String(cString: curl_easy_strerror(code))
    switch code {
    case CURLE_FILESIZE_EXCEEDED: return .tooLarge(limit: settings.limits.bodyBytes)
    case CURLE_OPERATION_TIMEDOUT: return .timedOut(host: host)
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT: return .unsupportedAddress(address)
    case CURLE_TOO_MANY_REDIRECTS:
      return .badAnswer(host: host, detail: "more than \(settings.limits.redirects) redirects")
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
