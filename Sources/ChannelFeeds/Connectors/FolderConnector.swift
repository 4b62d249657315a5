import Glibc
import HospitalModel

/// A folder for exports: every fetch reads the files that are new or have changed.
///
/// Folders inside it, hidden files and files of other kinds are passed over; so is a file that somebody replaced by a
/// link, pipe or device.
enum FolderConnector {
  static let row = Connector(scheme: "folder", recognises: recognise, read: read)

  /// More files than this are not looked at.
  private static let most = 1_000
  private static let endings = [".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".xml", ".rss", ".atom", ".txt"]

  @Sendable private static func recognise(_ argument: String) -> Recognition {
    if argument.hasPrefix("folder:/") { return .certain(argument) }
    guard argument.hasPrefix("/"), isFolder(argument) else { return .nothing }
    return .certain("folder:\(argument)")
  }

  @Sendable private static func read(_ request: SourceRequest) throws(FeedError) -> SourceReading {
    let path = request.site("folder")
    let files = try list(path)
    let known = Set((request.validators.entityTag ?? "").split(separator: " ").map(String.init))
    var reading = SourceReading(
      what: "a folder for exports", title: path.split(separator: "/").last.map { PlainText.line(String($0)) })
    for file in files where !known.contains(file.mark) {
      do throws(FeedError) {
        let part = try FeedConnector.reading(of: request.client.fetch("\(path)/\(file.name)", Validators()))
        reading.items += part.items
        reading.counts += part.counts
        reading.warnings += part.warnings.map { "\(PlainText.line(file.name)): \($0)" }
        reading.kind = reading.kind ?? part.kind
      } catch {
        // The other files are read; this one is tried again, and its name stands in the message.
        reading.failure = .unreadable(path: "\(path)/\(file.name)", detail: error.message)
      }
    }
    reading.validators = Validators(entityTag: files.map(\.mark).joined(separator: " "))
    return reading
  }

  /// A file with what changes when it changes.
  private struct File {
    let name: String
    let mark: String
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// The files in the order of their names.
  private static func list(_ path: String) throws(FeedError) -> [File] {
    guard let folder = opendir(path) else { throw .unreadable(path: path, detail: "the folder can't be opened") }
    defer { closedir(folder) }
    var files: [File] = []
    while let entry = readdir(folder), files.count < most {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      var facts = stat()
      guard !name.hasPrefix("."), endings.contains(where: { name.lowercased().hasSuffix($0) }),
        lstat("\(path)/\(name)", &facts) == 0, facts.st_mode & S_IFMT == S_IFREG
      else { continue }
      var hash = Fingerprint()
      hash.add(name)
      hash.add("\(facts.st_size) \(facts.st_mtim.tv_sec) \(facts.st_mtim.tv_nsec)")
      files.append(File(name: name, mark: hash.text))
    }
    return files.sorted { $0.name < $1.name }
  }
}
