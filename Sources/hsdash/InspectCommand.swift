import ArgumentParser
import ChannelFeeds
import Glibc
import TerminalCells

/// `hsdash inspect`: what the dashboard reads from a feed, with nothing stored.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Reads feeds and prints what is in them, storing nothing.",
    discussion: """
      RSS, Atom, JSON Feed, OPML, CAP and HAVE. Broken feeds are repaired and say so; a damaged alert or hospital's report is \
      refused. Exit codes: 0 read, 65 no feed, 66 no such file, 69 to 76 an address could not be fetched.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, jsonl, json
  }

  @Argument(help: ArgumentHelp("Files or http and https addresses; - is the standard input.", valueName: "file"))
  var files: [String]

  @Option(help: "text for people, jsonl for programs (one object a line), json for one feed.")
  var format = Format.text

  @Option(help: ArgumentHelp("The configuration to read instead of your own.", valueName: "file"))
  var config: String?

  func validate() throws {
    guard format != .json || files.count == 1 else {
      throw ValidationError("--format json takes one file; --format jsonl takes many.")
    }
  }

  func run() throws {
    // A reader that goes away ends the program quietly; its signal must not.
    signal(SIGPIPE, SIG_IGN)
    let client = files.contains { $0.contains("://") } ? webClient : .files
    let report = FeedReport.forStandardOutput
    var codes: [Int32] = []
    for (place, file) in files.enumerated() {
      do throws(FeedError) {
        let document = try readFeed(at: file, client: client)
        if format == .text, place > 0 { tell("") }
        show(document, of: file, report: report)
      } catch {
        codes.append(error.exitCode)
        show(error, of: file)
      }
    }
    if let code = codes.contains(65) ? 65 : codes.first { throw ExitCode(code) }
  }

  /// The configuration is read only where it is needed: for the contact in the name that servers see.
  private var webClient: FeedClient {
    .live(LoadedConfiguration(path: config, places: Places()).transport)
  }

  private func show(_ document: FeedDocument, of file: String, report: FeedReport) {
    switch format {
    case .text: report.write(document, to: writeOut)
    case .jsonl: document.writeJSON(file: file, to: writeOut)
    case .json: document.writeJSON(to: writeOut)
    }
  }

  private func show(_ error: FeedError, of file: String) {
    switch format {
    case .text, .json: complain(error.message(about: file))
    case .jsonl: error.writeJSON(file: file, to: writeOut)
    }
  }
}

extension FeedReport {
  /// As wide as the terminal, and styled where the output is one that can be.
  fileprivate static var forStandardOutput: FeedReport {
    let measure: @Sendable (String) -> Int = { MeasuredText($0).columns }
    guard isatty(STDOUT_FILENO) == 1 else { return FeedReport(width: measure) }
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return FeedReport(
      columns: isKnown ? Int(size.ws_col) : 80,
      isStyled: getenv("NO_COLOR") == nil && getenv("TERM").map { String(cString: $0) } != "dumb", width: measure)
  }
}

/// Writes bytes to the standard output; a reader that has gone away ends the program quietly.
private func writeOut(_ bytes: Span<UInt8>) {
  bytes.withUnsafeBytes { bytes in
    var rest = bytes
    while !rest.isEmpty {
      let count = write(STDOUT_FILENO, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { exit(0) }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
    }
  }
}
