/// Addresses as feeds give them (RFC 3986), handled as text: what is not understood stays as it is.
enum WebAddress {
  /// True for an absolute `http` or `https` address.
  static func isWeb(_ address: String) -> Bool {
    let bytes = address.utf8
    return bytes.begins(with: "http:") || bytes.begins(with: "https:")
  }

  /// The scheme, without the colon; `nil` for a relative reference.
  static func scheme(of address: Substring) -> Substring? {
    let bytes = address.utf8
    guard bytes.first?.isLetter == true else { return nil }
    let end = bytes.firstIndex {
      !($0.isLetter || $0.isDigit || $0 == ASCII.plus || $0 == ASCII.hyphen || $0 == ASCII.dot)
    }
    guard let end, bytes[end] == ASCII.colon else { return nil }
    return address[..<end]
  }

  /// The host in small letters, without user and port; `nil` where there is none.
  static func host(of address: String) -> String? {
    guard let authority = Parts(address).authority else { return nil }
    var host = authority[...]
    if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return String(host[...end]).lowercased() }
    if let colon = host.firstIndex(of: ":") { host = host[..<colon] }
    return host.isEmpty ? nil : host.lowercased()
  }

  /// The path, query and fragment left out; empty where there is none.
  static func path(of address: String) -> String { Parts(address).path }

  /// Resolves a reference against a base (RFC 3986, section 5.2); without a base it stays as it is.
  static func resolve(_ reference: String, against base: String?) -> String {
    guard let base, scheme(of: reference[...]) == nil else { return reference }
    let parts = Parts(reference)
    var result = Parts(base)
    result.fragment = parts.fragment
    if let authority = parts.authority {
      (result.authority, result.path, result.query) = (authority, withoutDots(parts.path), parts.query)
    } else if parts.path.isEmpty {
      result.query = parts.query ?? result.query
    } else {
      let path = parts.path.hasPrefix("/") ? parts.path : result.merged(parts.path)
      (result.path, result.query) = (withoutDots(path), parts.query)
    }
    return result.text
  }

  /// Takes `.` and `..` out of a path (RFC 3986, section 5.2.4).
  private static func withoutDots(_ path: String) -> String {
    guard path.contains("/.") || path.hasPrefix(".") else { return path }
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        // The root stays; a relative path's first segment is one like the others.
        if let last = kept.last, kept.count > 1 || !last.isEmpty { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return kept.joined(separator: "/")
  }

  /// The five parts of an address.
  private struct Parts {
    var scheme: Substring?
    var authority: String?
    var path: String
    var query: String?
    var fragment: String?

    init(_ address: String) {
      var rest = address[...]
      scheme = WebAddress.scheme(of: rest)
      if let scheme { rest = rest[scheme.endIndex...].dropFirst() }
      if let hash = rest.firstIndex(of: "#") {
        fragment = String(rest[hash...].dropFirst())
        rest = rest[..<hash]
      }
      if let mark = rest.firstIndex(of: "?") {
        query = String(rest[mark...].dropFirst())
        rest = rest[..<mark]
      }
      if rest.hasPrefix("//") {
        rest = rest.dropFirst(2)
        let end = rest.firstIndex(of: "/") ?? rest.endIndex
        authority = String(rest[..<end])
        rest = rest[end...]
      }
      path = String(rest)
    }

    /// A relative path put in the place of this path's last segment (section 5.2.3).
    func merged(_ relative: String) -> String {
      if authority != nil, path.isEmpty { return "/" + relative }
      guard let slash = path.lastIndex(of: "/") else { return relative }
      return path[...slash] + relative
    }

    var text: String {
      (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
        + (fragment.map { "#" + $0 } ?? "")
    }
  }
}

extension WebAddress {
  /// The page behind an address of Google's that only leads on, as alerts have them: `google.com/url?...&url=PAGE`.
  static func withoutWrapper(_ address: String) -> String {
    let bytes = address.utf8
    // Every item's address comes here: the others are told apart by their first bytes.
    guard bytes.begins(with: "https://www.google.") || bytes.begins(with: "http://www.google.") else { return address }
    guard path(of: address) == "/url", let host = host(of: address), host.hasPrefix("www.google.") else {
      return address
    }
    let query = address.split(separator: "?", maxSplits: 1).last ?? ""
    let values = query.split(separator: "&").filter { $0.hasPrefix("url=") || $0.hasPrefix("q=") }
    guard let value = values.first(where: { $0.hasPrefix("url=") }) ?? values.first else { return address }
    let page = withoutPercents(String(value.drop { $0 != "=" }.dropFirst()))
    return isWeb(page) ? page : address
  }

  /// The text with percent-encoding undone; a percent sign without two digits stays.
  static func withoutPercents(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = bytes[index + 1].hexadecimalValue,
        let low = bytes[index + 2].hexadecimalValue
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}

extension String.UTF8View {
  /// True when the text begins with these bytes, whatever its capitals.
  fileprivate func begins(with text: StaticString) -> Bool {
    var index = startIndex
    for offset in 0..<text.utf8CodeUnitCount {
      guard index < endIndex, self[index].lowercased == text.utf8Start[offset] else { return false }
      formIndex(after: &index)
    }
    return true
  }
}
