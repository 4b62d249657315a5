/// Why a feed could not be fetched or read. The cases carry what the message needs; the words are made in ``message``.
public enum FeedError: Error, Equatable, Sendable {
  /// No connection came about.
  case unreachable(host: String, detail: String)
  /// An answer that is no success.
  case status(Int, address: String)
  /// The server asks for patience (429, or 503 with a time); seconds from now, where it says.
  case tooManyRequests(host: String, retryAfter: Int64?)
  /// The server says that the feed is gone for good (410).
  case gone(address: String)
  /// More than so many bytes.
  case tooLarge(limit: Int)
  case timedOut(host: String)
  /// The server's certificate or the encrypted connection was refused.
  case tlsFailed(host: String, detail: String)
  /// An address or redirect of another kind than `http`, `https` or a file.
  case unsupportedAddress(String)
  /// Too many redirects, or an answer that breaks the rules of HTTP.
  case badAnswer(host: String, detail: String)
  /// The connection broke while the answer came.
  case interrupted(host: String, detail: String)
  /// The input was read and is no feed; says what it is instead.
  case notAFeed(found: String)
  /// An alert or a hospital's report whose markup is broken: such a message is refused, never repaired.
  case damaged(format: String, line: Int)
  /// A record of a table or of JSON that can't be read.
  case badRecord(line: Int, detail: String)
  /// A file of a folder that can't be read; the detail is a message of its own.
  case badFile(name: String, detail: String)
  /// A file in a form that only its own program reads; with what to do there.
  case otherForm(found: String, advice: String)
  /// A network that lets no program read without a contract; with the steps of an export there.
  case noOpenDoor(name: String, steps: String)
  /// A site that shows its posts to its members only.
  case membersOnly(host: String)
  /// A server that takes the token no more which the configuration names for it.
  case tokenRefused(host: String)
  /// A name that may be one of several networks.
  case nameWithoutPlace(String)
  /// A command that was to give posts did not.
  case commandFailed(command: String, detail: String)
  /// A file could not be opened or read.
  case unreadable(path: String, detail: String)
}

extension FeedError {
  /// One line for people: what happened, where, and what to do next. Safe for a terminal, at most 480 characters.
  public var message: String {
    String(PlainText.line(words).unicodeScalars.prefix(Self.longestMessage))
  }

  /// The line for one of several inputs: where the words don't say which, its name stands before them.
  public func message(about source: String) -> String {
    switch self {
    case .notAFeed, .damaged, .tooLarge, .badRecord, .otherForm:
      let name = String(source.unicodeScalars.suffix(Self.longestName))
      return String(PlainText.line("\(name): \(words)").unicodeScalars.prefix(Self.longestMessage))
    default: return message
    }
  }

  /// The end of a long name tells more than its beginning.
  private static let longestName = 120

  /// Room is left for the program's name in front of a line of 500.
  private static let longestMessage = 480

  private var words: String {
    switch self {
    case .unreachable(let host, let detail):
      "Can't reach \(host): \(detail). Check the address and the network."
    case .status(404, let address): "\(address) was not found (404). Check the address, or ask the site for its feed."
    case .status(let code, let address):
      code >= 500
        ? "\(address) has a fault on its side (status \(code)). It will be tried again."
        : "\(address) was refused (status \(code)). Check the address, or ask the site for access."
    case .tooManyRequests(let host, let retryAfter):
      "\(host) asks for fewer requests."
        + (retryAfter.map { " It will be tried again in \($0) s." } ?? " It will be tried again later.")
    case .gone(let address): "\(address) is gone for good (410). Remove the channel or give its new address."
    case .tooLarge(let limit): "The input is too large: more than \(limit >> 20) MiB. Give a smaller feed."
    case .timedOut(let host): "\(host) did not answer in time. It will be tried again."
    case .tlsFailed(let host, let detail):
      "The encrypted connection to \(host) failed: \(detail). Check the certificate and the clock of this machine."
    case .unsupportedAddress(let address): "\(address) is no address of a feed. Give an http, https or file address."
    case .badAnswer(let host, let detail): "\(host) gave a wrong answer: \(detail). Check the address."
    case .interrupted(let host, let detail): "The answer of \(host) broke off: \(detail). It will be tried again."
    case .notAFeed(let found): "This is no feed, it is \(found). Give an RSS, Atom or JSON feed, OPML, CAP or HAVE."
    case .damaged(let format, let line):
      "This \(format) message is damaged at line \(line) and was refused. Ask its sender to send it again."
    case .badRecord(let line, let detail): "Line \(line) can't be read: \(detail). Mend the line or export it again."
    case .badFile(let name, let detail): "\(name): \(detail)"
    case .otherForm(let found, let advice): "This is \(found). \(advice)"
    case .noOpenDoor(let name, let steps):
      "\(name) lets no program read without a contract. \(steps) Then: hsdash add FILE.csv, or the folder it is in."
    case .membersOnly(let host):
      "\(host) shows its posts to members only. Name a token for it in the configuration (access), ask its staff for a "
        + "public feed, or export the posts as CSV."
    case .tokenRefused(let host):
      "\(host) takes the access token no more (401): it expired or was taken back. Make a new one there and put it where "
        + "access in the configuration says."
    case .nameWithoutPlace(let name):
      "\(name) names no network. Give @user@host (Mastodon), @name.bsky.social (Bluesky), a page's address (YouTube), "
        + "or a CSV export (X, Instagram, TikTok)."
    case .commandFailed(let command, let detail): "\(command) gave no posts: \(detail). Run it by hand to see why."
    case .unreadable(let path, let detail): "Can't read \(path): \(detail). Check the path and its permissions."
    }
  }

  /// The exit code of a program that ends with it (sysexits.h).
  public var exitCode: Int32 {
    switch self {
    case .notAFeed, .damaged, .tooLarge, .unsupportedAddress, .badRecord, .otherForm, .badFile,
      .nameWithoutPlace:
      65
    case .unreadable: 66
    case .unreachable, .gone, .noOpenDoor, .commandFailed, .membersOnly, .tokenRefused: 69
    case .status(let code, _): code >= 500 ? 75 : 69
    case .interrupted: 74
    case .tooManyRequests, .timedOut: 75
    case .tlsFailed, .badAnswer: 76
    }
  }
}
