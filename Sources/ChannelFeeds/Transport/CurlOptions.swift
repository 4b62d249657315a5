import CCurl
import Glibc
import HospitalModel

/// What every transfer is set to, a fetch as well as a stream.
struct CurlOptions {
  private let settings: TransportSettings
  private let address: String
  private let host: String

  init(_ settings: TransportSettings, address: String, host: String) {
    self.settings = settings
    self.address = address
    self.host = host
  }

  func set(on handle: UnsafeMutableRawPointer) {
    let texts: [(CURLoption, String)] = [
      (CURLOPT_URL, address), (CURLOPT_USERAGENT, settings.userAgent), (CURLOPT_PROTOCOLS_STR, "http,https"),
      (CURLOPT_REDIR_PROTOCOLS_STR, "http,https"),
      // The empty text means every encoding that this libcurl can undo: gzip, deflate, br, zstd.
      (CURLOPT_ACCEPT_ENCODING, ""),
    ]
    for (option, text) in texts { curl_set_text(handle, option, text) }
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 1), (CURLOPT_MAXREDIRS, settings.limits.redirects),
      (CURLOPT_CONNECTTIMEOUT, settings.limits.connectSeconds), (CURLOPT_SSL_VERIFYPEER, 1),
      (CURLOPT_SSL_VERIFYHOST, 2),
    ]
    for (option, number) in numbers { curl_set_long(handle, option, number) }
    if let file = settings.authorityFile {
      curl_set_text(handle, CURLOPT_CAINFO, file)
      // The file takes the place of the system's bundle; the system's folder keeps the public authorities trusted.
      if access(Self.systemAuthorities, R_OK) == 0 { curl_set_text(handle, CURLOPT_CAPATH, Self.systemAuthorities) }
    }
    authorise(handle)
  }

  /// Debian's and Ubuntu's folder of certificates, by the hashes of their names.
  private static let systemAuthorities = "/etc/ssl/certs"

  /// A token goes to its own host alone, encrypted: libcurl sends it along no redirect to another host.
  private func authorise(_ handle: UnsafeMutableRawPointer) {
    let isSafe = address.hasPrefix("https://") || host == "127.0.0.1" || host == "localhost"
    guard isSafe, let token = settings.token(host), !token.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x7F }) else {
      return
    }
    curl_set_bearer(handle, token)
  }
}
