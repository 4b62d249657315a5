import Glibc
import HospitalModel

/// A command that writes posts, as JSON lines or in any form that a file may have. Only a person's `add` makes such a
/// channel: no feed, list or redirect leads here.
///
/// It runs without a shell, with nothing on its standard input, in a process group of its own; at most 60 seconds and
/// 32 MiB, then the group is ended.
enum CommandConnector {
  static let row = Connector(
    scheme: "exec", recognises: { $0.hasPrefix("exec:") ? .certain($0) : .nothing }, read: read)

  private static let longestMilliseconds: Int64 = 60_000
  private static let lookMilliseconds: Int32 = 5

  @Sendable private static func read(_ request: SourceRequest) throws(FeedError) -> SourceReading {
    let words = words(of: String(request.address.dropFirst(5)))
    guard let name = words.first else { throw .unsupportedAddress(request.address) }
    let output = try run(words, name: name)
    let response = FeedResponse(address: name, bodyBytes: output).comparing(with: request.validators)
    var reading = try FeedConnector.reading(of: response)
    reading.what = "a command"
    reading.title = reading.title ?? name.split(separator: "/").last.map { PlainText.line(String($0)) }
    return reading
  }

  /// Splits at spaces; quotation marks of either kind keep words together, a backslash keeps the next sign. Nothing
  /// else means anything.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isKept = false
    for sign in text {
      if isKept {
        word = (word ?? "") + String(sign)
        isKept = false
      } else if sign == "\\", quote != "'" {
        isKept = true
      } else if let open = quote {
        if sign == open { quote = nil } else { word = (word ?? "") + String(sign) }
      } else if sign == "\"" || sign == "'" {
        quote = sign
        word = word ?? ""
      } else if sign == " " || sign == "\t" {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(sign)
      }
    }
    if let word { words.append(word) }
    return words
  }

  /// Runs it and gives its output.
  static func run(_ words: [String], name: String) throws(FeedError) -> [UInt8] {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .commandFailed(command: name, detail: "no pipe could be made") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let child = spawn(words, output: ends[1])
    close(ends[1])
    guard let child else { throw .commandFailed(command: name, detail: "it was not found or can't be run") }
    let deadline = milliseconds() + longestMilliseconds
    let outcome = collect(from: ends[0], until: deadline)
    if case .failure = outcome { kill(-child, SIGKILL) }
    var status: Int32 = 0
    // A command may close its output and go on.
    while waitpid(child, &status, WNOHANG) != child {
      if milliseconds() >= deadline { kill(-child, SIGKILL) }
      _ = poll(nil, 0, lookMilliseconds)
    }
    let bytes: [UInt8]
    switch outcome {
    case .success(let output): bytes = output
    case .failure(.timedOut): throw .commandFailed(command: name, detail: "it took more than a minute")
    case .failure(let error): throw error
    }
    // As WIFEXITED and WEXITSTATUS, which are macros.
    let code = status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
    guard code == 0 else { throw .commandFailed(command: name, detail: "it ended with status \(code)") }
    return bytes
  }

  /// Reads to the end of the output, within the limits.
  private static func collect(from descriptor: Int32, until deadline: Int64) -> Result<[UInt8], FeedError> {
    var bytes: [UInt8] = []
    while true {
      let left = deadline - milliseconds()
      guard left > 0 else { return .failure(.timedOut(host: "")) }
      var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, Int32(left)) > 0 else { continue }
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(Glibc.read(descriptor, buffer.baseAddress, buffer.count), 0)
      }
      if piece.isEmpty { return .success(bytes) }
      guard bytes.count + piece.count <= FeedLimits.document else {
        return .failure(.tooLarge(limit: FeedLimits.document))
      }
      bytes.append(contentsOf: piece)
    }
  }

  private static func milliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  private static func spawn(_ words: [String], output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0, posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETPGROUP)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    guard let name = arguments[0], posix_spawnp(&child, name, &actions, &attributes, arguments, environ) == 0 else {
      return nil
    }
    return child
  }
}
