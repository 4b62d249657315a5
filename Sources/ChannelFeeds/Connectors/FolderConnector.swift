import Glibc
import HospitalModel

/// A folder for exports: every fetch reads the files that are new or have changed.
///
/// Folders inside it, hidden files and files of other kinds are passed over; so is a file that somebody replaced by a
/// link, pipe or device. A file that is still being written waits for the next fetch: one that changes while it is looked
/// at or read, and one beside which a browser keeps its part.
enum FolderConnector {
  static let row = Connector(scheme: "folder", recognises: recognise, read: read)

  /// More files than this are not looked at.
  private static let most = 1_000
  /// A file that changed so few seconds ago may still be written to: it is looked at again a moment later.
  private static let fresh: Int64 = 2
  private static let momentMilliseconds: Int32 = 200
  /// What browsers and copying programs put behind the name of a file that has not come whole.
  private static let partEndings = [".part", ".crdownload", ".download", ".partial", ".tmp", ".filepart"]
  /// What may stand there for other reasons than to be read.
  private static let guesses = [".txt", ".json", ".xml"]
  private static let endings = [".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".xml", ".rss", ".atom", ".txt"]

  @Sendable private static func recognise(_ argument: String) -> Recognition {
    if argument.hasPrefix("folder:/") { return .certain(argument) }
    guard argument.hasPrefix("/"), isFolder(argument) else { return .nothing }
    return .certain("folder:\(argument)")
  }

  @Sendable private static func read(_ request: SourceRequest) throws(FeedError) -> SourceReading {
    let path = request.site("folder")
    let listing = try Listing.settled(path)
    let known = Set((request.validators.entityTag ?? "").split(separator: " ").map(String.init))
    var reading = SourceReading(
      what: "a folder for exports", title: path.split(separator: "/").last.map { PlainText.line(String($0)) })
    var read: [String] = []
    for file in listing.files {
      guard !known.contains(file.mark) else {
        read.append(file.mark)
        continue
      }
      if !listing.isBeingWritten(file), take(file, of: path, request.client, into: &reading) {
        read.append(file.mark)
      } else {
        reading.warnings.append("\(PlainText.line(file.name)) is still being written: the next fetch reads it")
      }
    }
    reading.validators = Validators(entityTag: read.joined(separator: " "))
    return reading
  }

  /// Reads a file; false when it changed meanwhile.
  private static func take(
    _ file: File, of path: String, _ client: FeedClient, into reading: inout SourceReading
  ) -> Bool {
    do throws(FeedError) {
      let part = try FeedConnector.reading(of: client.fetch("\(path)/\(file.name)", Validators()))
      guard File(file.name, in: path)?.mark == file.mark else { return false }
      reading.items += part.items
      reading.counts += part.counts
      reading.alerts += part.alerts
      reading.reports += part.reports
      reading.warnings += part.warnings.map { "\(PlainText.line(file.name)): \($0)" }
      reading.kind = reading.kind ?? part.kind
    } catch .notAFeed(let found) where guesses.contains(where: { file.name.lowercased().hasSuffix($0) }) {
      reading.warnings.append("\(PlainText.line(file.name)) was left out: \(found)")
    } catch {
      // The other files are read; this one is tried again, and its name stands in the message.
      reading.failure = .badFile(name: file.name, detail: error.message)
    }
    return true
  }

  /// A file with what changes when it changes.
  private struct File {
    let name: String
    let mark: String
    /// Seconds since 1970.
    let changed: Int64

    /// `nil` for what is no plain file.
    init?(_ name: String, in path: String) {
      var facts = stat()
      guard lstat("\(path)/\(name)", &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
      var hash = Fingerprint()
      hash.add(name)
      hash.add("\(facts.st_size) \(facts.st_mtim.tv_sec) \(facts.st_mtim.tv_nsec)")
      self.name = name
      mark = hash.text
      changed = Int64(facts.st_mtim.tv_sec)
    }
  }

  /// What a folder holds.
  private struct Listing {
    /// The files that may be read, in the order of their names.
    let files: [File]
    /// The names of files of which only a part is there.
    private var parts: Set<String>
    private let now: Int64

    /// Looks twice where a file has changed just now: what changes between is a part too.
    static func settled(_ path: String) throws(FeedError) -> Listing {
      let first = try Listing(path)
      guard first.files.contains(where: { (0..<fresh).contains(first.now - $0.changed) }) else { return first }
      _ = poll(nil, 0, momentMilliseconds)
      let before = Set(first.files.map(\.mark))
      var second = try Listing(path)
      for file in second.files where !before.contains(file.mark) { second.parts.insert(file.name) }
      return second
    }

    private init(_ path: String) throws(FeedError) {
      guard let folder = opendir(path) else { throw .unreadable(path: path, detail: "the folder can't be opened") }
      defer { closedir(folder) }
      var files: [File] = []
      var parts: Set<String> = []
      while let entry = readdir(folder), files.count < most {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        for ending in partEndings where name.lowercased().hasSuffix(ending) {
          parts.insert(String(name.dropLast(ending.count)))
        }
        guard !name.hasPrefix("."), endings.contains(where: { name.lowercased().hasSuffix($0) }),
          let file = File(name, in: path)
        else { continue }
        files.append(file)
      }
      self.files = files.sorted { $0.name < $1.name }
      self.parts = parts
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      now = Int64(time.tv_sec)
    }

    func isBeingWritten(_ file: File) -> Bool {
      parts.contains(file.name)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}
