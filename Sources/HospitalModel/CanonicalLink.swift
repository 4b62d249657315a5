/// An address without what differs between two ways to the same page: scheme, `www.`, default port, fragment, the slash at
/// the end, and the parameters that only count visits.
public struct CanonicalLink: Hashable, Sendable {
  public let text: String

  /// The canonical form; `nil` for what is no page of the web, and for a bare site: its home page is no post's own.
  public init?(_ link: String) {
    guard let schemeEnd = link.firstRange(of: "://") else { return nil }
    guard ["http", "https"].contains(link[..<schemeEnd.lowerBound].lowercased()) else { return nil }
    let rest = link[schemeEnd.upperBound...].prefix { $0 != "#" }
    let host = rest.prefix { $0 != "/" && $0 != "?" }
    let afterHost = rest[host.endIndex...]
    let path = afterHost.prefix { $0 != "?" }
    let query = afterHost[path.endIndex...].dropFirst().split(separator: "&").filter { !Self.isCounter($0) }
    var shownPath = path
    while shownPath.last == "/" { shownPath.removeLast() }
    guard !host.isEmpty, !shownPath.isEmpty || !query.isEmpty else { return nil }
    text = Self.canonicalHost(host) + shownPath + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  private static func canonicalHost(_ host: Substring) -> String {
    var host = host.lowercased()
    for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// Parameters by which newsletters, networks and statistics tell visits apart; they never choose the page.
  private static func isCounter(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || counters.contains(name)
  }

  private static let counters: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "yclid", "_hsenc", "_hsmi", "cmpid",
  ]
}
