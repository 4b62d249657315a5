import Glibc
import HospitalModel
import Synchronization

/// The access tokens of servers that give their posts to members only.
///
/// A token is read when it is needed and never kept anywhere but in memory. Its file must be its owner's alone.
public final class AccessTokens: Sendable {
  /// Where a token is to be had.
  public enum Keeping: Sendable {
    /// A file that holds nothing else.
    case file(String)
    /// A program and its arguments, whose first line of output it is.
    case command([String])
  }

  private let keepings: [String: Keeping]
  /// What commands gave: they may ask a person for a password, once.
  private let given = Mutex<[String: String]>([:])

  /// - Parameter rows: Servers' names, in small letters, with where their tokens are.
  public init(_ rows: [(host: String, keeping: Keeping)]) {
    keepings = Dictionary(rows.map { ($0.host, $0.keeping) }) { first, _ in first }
  }

  /// The token for a server or one below its name (`streaming.social.example`); `nil` without one, or when it can't be
  /// had now.
  public func token(for host: String) -> String? {
    guard let owner = Self.names(above: host.lowercased()).first(where: { keepings[$0] != nil }) else { return nil }
    switch keepings[owner] {
    case .file(let path): return Self.problem(ofFile: path) == nil ? Self.line(ofFile: path) : nil
    case .command(let words):
      if let known = given.withLock({ $0[owner] }) { return known }
      guard let output = try? CommandConnector.run(words, name: words.first ?? ""),
        let token = Self.firstLine(of: output)
      else { return nil }
      given.withLock { $0[owner] = token }
      return token
    case nil: return nil
    }
  }

  /// A host's name and those that it is below, the longest first.
  private static func names(above host: String) -> [String] {
    var names = [host]
    while let dot = names[names.count - 1].firstIndex(of: ".") {
      names.append(String(names[names.count - 1][dot...].dropFirst()))
    }
    return names
  }

  /// Why a token's file can't be used; `nil` when it can.
  public static func problem(ofFile path: String) -> String? {
    var facts = stat()
    guard stat(path, &facts) == 0, access(path, R_OK) == 0 else { return "can't be read; no token is sent" }
    guard facts.st_mode & 0o077 == 0 else { return "may be read by others, so it is not used; chmod 600 it" }
    return nil
  }

  private static func line(ofFile path: String) -> String? {
    guard let response = try? FeedClient.files.fetch(path, Validators()) else { return nil }
    return firstLine(of: response.bodyBytes)
  }

  private static func firstLine(of bytes: [UInt8]) -> String? {
    let line = bytes.prefix { $0 != ASCII.lineFeed && $0 != 13 }
    return line.isEmpty || line.count > longest ? nil : String(decoding: line, as: UTF8.self)
  }

  private static let longest = 4_096
}
