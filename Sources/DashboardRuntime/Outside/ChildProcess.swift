import Dispatch
import Glibc

/// Another program, run without a terminal: for a clipboard or a browser.
enum ChildProcess {
  /// How a program ended.
  enum Ending: Equatable, Sendable {
    case exited(Int32)
    case notFound
    /// It neither read its input nor ended in time.
    case tooSlow
    /// It was started and left to itself.
    case running
  }

  /// Runs a program, gives it a text on standard input and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: The program (looked up in `PATH`) and its arguments; nothing goes through a shell.
  ///   - milliseconds: The longest wait.
  ///   - staysBehind: True leaves it running when the time is over, in a session of its own; false ends it.
  static func run(
    _ arguments: [String], input: [UInt8] = [], milliseconds: Int = 3_000, staysBehind: Bool = false
  ) -> Ending {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return .notFound }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    let child = spawn(arguments, standardInput: ends[0], inOwnSession: staysBehind)
    close(ends[0])
    guard let child else { return .notFound }
    let deadline = ProgramClock.monotonicMilliseconds() + Int64(milliseconds)
    let isGiven = write(input, to: ends[1], until: deadline)
    close(ends[1])
    ends[1] = -1
    return wait(for: child, until: isGiven ? deadline : 0, staysBehind: staysBehind)
  }

  /// Runs a program that draws on the terminal of this one, and waits for its end.
  static func runInTerminal(_ arguments: [String]) -> Ending {
    guard let child = spawn(arguments, standardInput: nil, inOwnSession: false) else { return .notFound }
    return wait(for: child, until: .max, staysBehind: false)
  }

  /// Runs a program without input and returns what it wrote; `nil` when it failed, was too slow or wrote too much.
  ///
  /// - Parameters:
  ///   - milliseconds: The longest wait; the program is ended then.
  ///   - limit: The most bytes.
  static func output(of arguments: [String], milliseconds: Int = 3_000, limit: Int = 1 << 26) -> [UInt8]? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child = spawn(arguments, standardInput: nil, standardOutput: ends[1], inOwnSession: false)
    close(ends[1])
    guard let child else { return nil }
    let deadline = ProgramClock.monotonicMilliseconds() + Int64(milliseconds)
    let bytes = read(ends[0], until: deadline, limit: limit)
    let ending = wait(for: child, until: bytes == nil ? 0 : deadline, staysBehind: false)
    return ending == .exited(0) ? bytes : nil
  }

  private static func read(_ descriptor: Int32, until deadline: Int64, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let left = deadline - ProgramClock.monotonicMilliseconds()
      var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&entry, 1, Int32(left)) > 0 else { return nil }
      let count = Glibc.read(descriptor, &part, part.count)
      if count == 0 { return bytes }
      guard count > 0 else { return nil }
      bytes += part[..<count]
    }
    return nil
  }

  private static func spawn(
    _ arguments: [String], standardInput: Int32?, standardOutput: Int32? = nil, inOwnSession: Bool
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0, posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if let standardInput {
      posix_spawn_file_actions_adddup2(&actions, standardInput, STDIN_FILENO)
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    if let standardOutput {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, standardOutput, STDOUT_FILENO)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    var usual = sigset_t()
    sigfillset(&usual)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let session = inOwnSession ? newSession : 0
    posix_spawnattr_setflags(&attributes, Int16(Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | session))
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child = pid_t()
    guard let name = words[0], posix_spawnp(&child, name, &actions, &attributes, words, environ) == 0 else {
      return nil
    }
    return child
  }

  /// Gives everything to a reader, in the time there is; a reader that has gone away got what it wanted.
  private static func write(_ bytes: [UInt8], to descriptor: Int32, until deadline: Int64) -> Bool {
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    // Whatever the process does with SIGPIPE: on this thread a reader that has gone away is an error, no signal.
    var brokenPipe = sigset_t()
    sigemptyset(&brokenPipe)
    sigaddset(&brokenPipe, SIGPIPE)
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &brokenPipe, &before)
    defer {
      var now = timespec()
      while sigtimedwait(&brokenPipe, nil, &now) == SIGPIPE {}
      pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
        continue
      }
      if errno == EPIPE { return true }
      let left = deadline - ProgramClock.monotonicMilliseconds()
      guard left > 0, errno == EAGAIN || errno == EINTR else { return false }
      var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&entry, 1, Int32(left))
    }
    return true
  }

  private static func wait(for child: pid_t, until deadline: Int64, staysBehind: Bool) -> Ending {
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child {
        // As WIFEXITED and WEXITSTATUS, which are macros.
        return .exited(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
      }
      if ended < 0, errno != EINTR { return .exited(0) }
      guard ProgramClock.monotonicMilliseconds() < deadline else { break }
      _ = poll(nil, 0, lookMilliseconds)
    }
    if staysBehind {
      // Somebody has to take note of its end, or it stays in the table of processes.
      DispatchQueue.global(qos: .background).async {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
      }
      return .running
    }
    kill(child, SIGKILL)
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return .tooSlow
  }

  private static let lookMilliseconds: Int32 = 5
  /// `POSIX_SPAWN_SETSID` of the C library, which its header hides from Swift.
  private static let newSession: Int32 = 0x80
}
