import CCurl
import HospitalModel
import Synchronization

extension FeedClient {
  /// Fetches over HTTP and HTTPS with libcurl.
  ///
  /// Redirects go to `http` and `https` only; certificates are always verified; proxies come from the environment as
  /// curl reads it. Connections are kept for the next fetch from the same host. The limits are those of the settings.
  public static func curl(_ settings: TransportSettings) -> FeedClient {
    curl_share_memory()
    let pool = CurlHandlePool()
    return FeedClient { address, validators throws(FeedError) in
      guard WebAddress.isWeb(address), let host = WebAddress.host(of: address) else {
        throw .unsupportedAddress(address)
      }
      guard let handle = pool.take(for: host) else {
        throw .unreachable(host: host, detail: "libcurl could not be started")
      }
      defer { pool.giveBack(handle, host: host) }
      return try CurlTransfer(handle, address: address, host: host, settings: settings).run(validators: validators)
    }
  }
}

/// A libcurl easy handle, and the host that it spoke to last.
///
/// Unchecked, because the compiler can't see who holds a pointer: a handle is either in the pool or with the one thread that took it out, never both, which is all
/// that libcurl asks of its users (libcurl-thread(3)).
private struct CurlHandle: @unchecked Sendable {
  let pointer: UnsafeMutableRawPointer
  let host: String
}

/// Handles that rest between two fetches and keep their connections and resolved names meanwhile.
private final class CurlHandlePool: Sendable {
  private let resting = Mutex<[CurlHandle]>([])
  /// More handles than this are closed: no more threads fetch at a time.
  private static let most = 16

  /// The handle that spoke to the host last, so that its connection is used again; else the one that rested longest.
  func take(for host: String) -> UnsafeMutableRawPointer? {
    let rested = resting.withLock { handles -> CurlHandle? in
      guard !handles.isEmpty else { return nil }
      return handles.remove(at: handles.lastIndex { $0.host == host } ?? 0)
    }
    if let rested { return rested.pointer }
    guard curl_prepare() == CURLE_OK else { return nil }
    return curl_easy_init()
  }

  func giveBack(_ pointer: UnsafeMutableRawPointer, host: String) {
    // Forgets the options, keeps connections, names and TLS sessions.
    curl_easy_reset(pointer)
    let handle = CurlHandle(pointer: pointer, host: host)
    let isKept = resting.withLock { handles in
      guard handles.count < Self.most else { return false }
      handles.append(handle)
      return true
    }
    if !isKept { curl_easy_cleanup(pointer) }
  }

  deinit {
    for handle in resting.withLock({ $0 }) { curl_easy_cleanup(handle.pointer) }
  }
}
