import ArgumentParser
import ChannelFeeds
import DashboardRuntime
import Glibc
import HospitalModel
import HospitalStore
import TerminalScreen

/// `hsdash tail`: new posts as lines, as they are stored.
struct TailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tail", abstract: "New posts as lines, as they are stored by whoever fetches them.")

  @Option(help: "Begins with so many of the newest posts.")
  var lines = 10

  @Option(help: "text, or jsonl: one object a line.")
  var format = ListFormat.text

  @Flag(help: "Prints those and ends.")
  var once = false

  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard (0...1_000).contains(lines) else { throw ValidationError("--lines is 0 to 1000.") }
  }

  func run() throws {
    try reportingFailures {
      let opened = try OpenedStore.open(store, places: Places(), isReadOnly: true).store
      defer { opened.close() }
      var following = ArrivalFollowing(store: opened, audience: store.audience ?? .staff, use: use)
      for post in try following.newest(lines) { tell(line(post, of: opened)) }
      guard !once else { return }
      let signals: SignalPipe
      do { signals = try SignalPipe() } catch {
        throw Failure("no descriptors are left: close other programs", exitCode: 70)
      }
      while true {
        var entry = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
        if poll(&entry, 1, Self.lookMilliseconds) > 0 {
          for signal in signals.read() {
            if case .end(let number) = signal { throw ExitCode(128 + number) }
          }
        }
        try following.follow { post in tell(line(post, of: opened)) }
      }
    }
  }

  private static let lookMilliseconds: Int32 = 500

  /// Into a pipe or a file it leaves as an export.
  private var use: ReadingUse { OutgoingOptions.isSeenHere ? .screen : .export }

  private func line(_ post: PostSummary, of opened: HospitalStore) -> String {
    switch format {
    case .text:
      let mark = post.isSimulated ? "SIM\t" : ""
      return "\(mark)\(post.key.published.iso8601)\t\(post.hospital.rawValue)\t\(post.channel.rawValue)\t\(post.title)"
    case .jsonl:
      return JSONLine([
        ("id", opened.outgoingKey(post.id, use)), ("hospital", post.hospital.rawValue),
        ("channel", post.channel.rawValue),
        ("kind", post.kind.rawValue), ("published", post.key.published.iso8601), ("title", post.title),
        ("simulated", post.isSimulated ? "true" : nil),
      ]).text
    }
  }
}
