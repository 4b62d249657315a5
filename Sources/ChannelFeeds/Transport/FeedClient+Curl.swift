import CCurl
import HospitalModel
import Synchronization

extension FeedClient {
  /// Fetches over HTTP and HTTPS with libcurl.
  ///
  /// At most 5 redirects, to `http` and `https` only; 10 s to connect, 60 s in all; 32 MiB of decoded body;
  /// certificates are always verified; proxies come from the environment as curl reads it. Connections are kept for
  /// the next fetch.
  ///
  /// - Parameter userAgent: An honest name with a contact, such as `hsdash/0.1 (+https://example.org/contact)`.
  public static func curl(userAgent: String) -> FeedClient {
    let pool = CurlHandlePool()
    return FeedClient { address, validators throws(FeedError) in
      guard WebAddress.isWeb(address), let host = WebAddress.host(of: address) else {
        throw .unsupportedAddress(address)
      }
      guard let handle = pool.take() else {
        throw .unreachable(host: host, detail: "libcurl could not be started")
      }
      defer { pool.giveBack(handle) }
      return try CurlTransfer(handle, address: address, host: host).run(userAgent: userAgent, validators: validators)
    }
  }
}

/// A libcurl easy handle.
///
/// Sendable by hand: a handle is either in the pool or with the one thread that took it out, never both, which is all
/// that libcurl asks of its users (libcurl-thread(3)).
private struct CurlHandle: @unchecked Sendable {
  let pointer: UnsafeMutableRawPointer
}

/// Handles that rest between two fetches and keep their connections and resolved names meanwhile.
private final class CurlHandlePool: Sendable {
  private let resting = Mutex<[CurlHandle]>([])
  /// More handles than this are closed: no more threads fetch at a time.
  private static let most = 8

  func take() -> UnsafeMutableRawPointer? {
    if let handle = resting.withLock({ $0.popLast() }) { return handle.pointer }
    guard curl_prepare() == CURLE_OK else { return nil }
    return curl_easy_init()
  }

  func giveBack(_ pointer: UnsafeMutableRawPointer) {
    // Forgets the options, keeps connections, names and TLS sessions.
    curl_easy_reset(pointer)
    let handle = CurlHandle(pointer: pointer)
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
