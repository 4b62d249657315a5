import ArgumentParser
import ChannelFeeds
import DashboardRuntime
import Glibc
import PrivacyScreening

/// `hsdash screen`: identifiers of patients in texts.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "Finds what may identify a patient in texts.",
    discussion: """
      It warns and never certifies: where it finds nothing, no known pattern was found. As jsonl it reads one JSON object with \
      "id" and "text" a line and writes one with the spans found, in Unicode scalars. As text it also reads plain text, \
      paragraph by paragraph, and shows every line with what was found masked. What was found is never written out. \
      --clipboard screens what is about to be pasted elsewhere, with what your configuration allows; a file is screened without \
      it, unless --config names one.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file"))
  var file: String?

  @Flag(help: "Screens the text on the clipboard instead of a file.")
  var clipboard = false

  @Option(help: ArgumentHelp("A configuration whose allow list holds.", valueName: "file"), completion: .file())
  var config: String?

  @Option(help: "text for people, jsonl for programs.")
  var format = Format.text

  func validate() throws {
    guard (file != nil) != clipboard else {
      throw ValidationError("Name a file, - for standard input, or --clipboard.")
    }
  }

  func run() throws {
    try reportingFailures {
      guard let file else { return try screenClipboard() }
      let input = try InputFile(file)
      defer { input.close() }
      switch format {
      case .text: try report(input)
      case .jsonl: try screen(input)
      }
    }
  }

  /// The same input gives the same output whoever asks, so a file is screened by the rules alone, unless a configuration is named.
  private var rules: RuleSet {
    config == nil && !clipboard ? .current : LoadedConfiguration(path: config, places: Places()).rules
  }

  /// What the clipboard holds, as text or as one post with the id `clipboard`.
  private func screenClipboard() throws {
    let tools = LoadedConfiguration(path: config, places: Places()).tools
    guard let (name, text) = tools.paste() else {
      let tried = tools.pastes.map(\.name)
      let what = tried.isEmpty ? "there is no clipboard here" : "no text came from \(tried.joined(separator: ", "))"
      throw Failure(
        "\(what): pipe the text into hsdash screen -, or name a command in the configuration (paste:)", exitCode: 69)
    }
    complain("screening \(text.count) bytes that \(name) gave")
    switch format {
    case .text:
      var report = FindingReport(rules, isPlain: true)
      do {
        try text.withUnsafeBufferPointer { try report.read($0) }
        try report.finish()
      } catch let failure as PostLineFailure {
        throw Failure("clipboard: line \(failure.line) \(failure.reason)", exitCode: 65)
      }
      tellText(report.takeOutput())
    case .jsonl:
      let post = JSONLine([("id", "clipboard"), ("text", String(decoding: text, as: UTF8.self))]).text
      var screening = PostScreening(rules)
      do {
        try Array(post.utf8).withUnsafeBufferPointer { try screening.read($0) }
        try screening.finish()
      } catch let failure as PostLineFailure {
        throw Failure("clipboard: \(failure.reason)", exitCode: 65)
      }
      tellBytes(screening.takeOutput())
    }
  }

  private func screen(_ input: borrowing InputFile) throws {
    var screening = PostScreening(rules)
    do {
      try input.read { chunk in
        try screening.read(chunk)
        tellBytes(screening.takeOutput())
      }
      try screening.finish()
    } catch let failure as PostLineFailure {
      tellBytes(screening.takeOutput())
      throw input.failure(failure)
    }
    tellBytes(screening.takeOutput())
  }

  private func report(_ input: borrowing InputFile) throws {
    var report = FindingReport(rules)
    do {
      try input.read { chunk in
        try report.read(chunk)
        tellText(report.takeOutput())
      }
      try report.finish()
    } catch let failure as PostLineFailure {
      tellText(report.takeOutput())
      throw input.failure(failure)
    }
    tellText(report.takeOutput())
  }
}

/// A file or standard input, read in chunks of one size.
private struct InputFile: ~Copyable {
  private static let chunkLength = 1 << 16

  private let name: String
  private let descriptor: Int32

  init(_ path: String) throws {
    let isStandard = path == "-"
    name = isStandard ? "standard input" : path
    descriptor = isStandard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      throw Failure("\(path): \(String(cString: strerror(errno)))", exitCode: isMissing ? 66 : 74)
    }
  }

  func read(_ take: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.chunkLength) { buffer in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw Failure("\(name): \(String(cString: strerror(errno)))", exitCode: 74) }
        if count == 0 { return }
        try take(UnsafeBufferPointer(rebasing: buffer[..<count]))
      }
    }
  }

  func failure(_ failure: PostLineFailure) -> Failure {
    Failure("\(name): line \(failure.line) \(failure.reason)", exitCode: 65)
  }

  func close() {
    if descriptor != STDIN_FILENO { _ = Glibc.close(descriptor) }
  }
}
