import ArgumentParser
import Glibc
import PrivacyScreening

/// `hsdash screen`: identifiers of patients in texts.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "Finds what may identify a patient in texts.",
    discussion: """
      It warns and never certifies: where it finds nothing, no known pattern was found. As jsonl it reads one JSON object with \
      "id" and "text" a line and writes one with the spans found, in Unicode scalars. As text it also reads plain text, \
      paragraph by paragraph, and shows every line with what was found masked. What was found is never written out.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, jsonl
  }

  @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file"))
  var file: String

  @Option(help: "text for people, jsonl for programs.")
  var format = Format.text

  func run() throws {
    try reportingFailures {
      let input = try InputFile(file)
      defer { input.close() }
      switch format {
      case .text: try report(input)
      case .jsonl: try screen(input)
      }
    }
  }

  private func screen(_ input: borrowing InputFile) throws {
    var screening = PostScreening(.current)
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
    var report = FindingReport(.current)
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

/// Bytes as they are, on standard output; a reader that has gone away ends the program quietly.
private func tellBytes(_ bytes: [UInt8]) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { exit(0) }
    rest = rest.dropFirst(count)
  }
}
