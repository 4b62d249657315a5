import Glibc
import HospitalModel
import Testing

@testable import ChannelFeeds

/// A folder of the test's own, which goes away with it.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/hsdash-folder-XXXXXX".utf8CString)
    path = String(cString: try #require(mkdtemp(&template)))
  }

  deinit {
    for name in ["a.csv", "b.csv", ".c.csv", "b.csv.part", "read.txt", ""] { remove("\(path)/\(name)") }
  }

  /// Writes a file that nobody has touched for a minute.
  func write(_ name: String, _ text: String) throws {
    let file = try #require(fopen("\(path)/\(name)", "w"))
    fputs(text, file)
    fclose(file)
    let before = timespec(tv_sec: time(nil) - 60, tv_nsec: 0)
    var times = (before, before)
    withUnsafePointer(to: &times) { pointer in
      pointer.withMemoryRebound(to: timespec.self, capacity: 2) { _ = utimensat(AT_FDCWD, "\(path)/\(name)", $0, 0) }
    }
  }
}

@Suite("Folders for exports")
struct FolderTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  private func read(_ kept: Validators = Validators(), _ client: FeedClient = .files) throws -> SourceReading {
    try FolderConnector.row.read(
      SourceRequest(address: "folder:\(folder.path)", validators: kept, client: client))
  }

  @Test("new and changed files are read, and one that is broken stops none")
  func files() throws {
    try folder.write("a.csv", "id,text,likes\n1,one,5\n")
    try folder.write(".c.csv", "id,text\n3,three\n")
    let found = try #require(
      try findSources(folder.path, client: .files, now: Timestamp(year: 2026, month: 3, day: 2)).first)
    #expect(found.items.map(\.id) == ["1"] && found.address == "folder:\(folder.path)")
    #expect(found.measurements.map(\.metric) == [.likes])
    try folder.write("b.csv", "id,text\n2,two\n")
    let kept = try #require(found.validators)
    #expect(try read(kept).items.map(\.id) == ["2"])
    try folder.write("a.csv", "what is this, then\n")
    let broken = try read(kept)
    #expect(broken.items.map(\.id) == ["2"] && broken.failure?.message.contains("a.csv") == true)
  }

  @Test("a file that has not come whole waits for the next fetch")
  func parts() throws {
    try folder.write("a.csv", "id,text\n1,one\n")
    try folder.write("b.csv", "id,te")
    try folder.write("b.csv.part", "")
    let first = try read()
    #expect(first.items.map(\.id) == ["1"] && first.failure == nil)
    #expect(first.warnings == ["b.csv is still being written: the next fetch reads it"])
    remove("\(folder.path)/b.csv.part")
    try folder.write("b.csv", "id,text\n2,two\n")
    #expect(try read(first.validators).items.map(\.id) == ["2"])
  }

  @Test("a file that grows while it is read waits for the next fetch")
  func growing() throws {
    try folder.write("a.csv", "id,text\n1,one\n")
    let path = folder.path
    let growing = FeedClient { address, validators throws(FeedError) in
      let response = try FeedClient.files.fetch(address, validators)
      if let file = fopen("\(path)/a.csv", "a") {
        fputs("2,two\n", file)
        fclose(file)
      }
      return response
    }
    let first = try read(Validators(), growing)
    #expect(first.warnings.count == 1 && first.failure == nil)
    let second = try read(first.validators)
    #expect(second.items.map(\.id) == ["1", "2"])
  }

  @Test("a text among the exports is passed over")
  func notes() throws {
    try folder.write("read.txt", "The exports of the desk\n")
    try folder.write("a.csv", "id,text\n1,one\n")
    let reading = try read()
    #expect(reading.items.count == 1 && reading.failure == nil)
    #expect(reading.warnings == ["read.txt was left out: text without markup"])
    #expect(try read(reading.validators).warnings.isEmpty)
  }
}
