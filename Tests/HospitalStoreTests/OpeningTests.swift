import FoundationEssentials
import Glibc
import HospitalModel
import HospitalStore
import Testing

@Suite("Opening a store")
struct OpeningTests {
  private let folder = "\(FileManager.default.temporaryDirectory.path)/hsdash-test-\(UUID().uuidString)"

  @Test("a file of any earlier version is brought to the newest", arguments: 1..<Migration.all.count)
  func earlierVersions(version: Int) throws {
    let path = folder + "/store.sqlite"
    try HospitalStore(path: path, kind: .real, now: Desk.start, migrations: Array(Migration.all[..<version])).close()
    let store = try HospitalStore(path: path, now: Desk.start)
    #expect(try store.write([.session(name: "kept", value: "yes")], now: Desk.start).revision == 0)
    #expect(try store.read(audience: .staff, use: .screen, moment: .live) { try $0.counts(.all).total } == 0)
    store.close()
  }

  @Test("a file is brought to a newer version with what it holds, and not back")
  func migration() throws {
    let path = folder + "/store.sqlite"
    let first = Migration.all
    let old = try HospitalStore(path: path, kind: .real, now: Desk.start, migrations: first)
    _ = try old.write([.session(name: "kept", value: "yes")], now: Desk.start)
    old.close()
    let next = first + [Migration(version: first.count + 1, sql: "ALTER TABLE session ADD COLUMN note TEXT;")]
    let error = #expect(throws: StoreError.self) {
      try HospitalStore(path: path, isReadOnly: true, now: Desk.start, migrations: next)
    }
    #expect(error == .needsUpgrade(path: path) && error?.exitCode == 77)
    for _ in 0..<2 {
      let new = try HospitalStore(path: path, now: Desk.start, migrations: next)
      #expect(try new.read(audience: .staff, use: .screen, moment: .live) { try $0.session("kept") } == "yes")
      new.close()
    }
    #expect(throws: StoreError.newerVersion(found: first.count + 1, known: first.count, path: path)) {
      try HospitalStore(path: path, now: Desk.start, migrations: first)
    }
  }

  @Test("the shipped migrations count from 1 without a gap")
  func migrationNumbers() {
    #expect(Migration.all.map(\.version) == Array(1...Migration.all.count))
  }

  @Test("missing folders are made for one user only; the log has the file's mode")
  func folders() throws {
    let store = try HospitalStore(path: folder + "/a/b/store.sqlite", now: Desk.start)
    _ = try store.write([.session(name: "a", value: "b")], now: Desk.start)
    for (path, mode) in [
      ("/a", 0o700), ("/a/b", 0o700), ("/a/b/store.sqlite", 0o600), ("/a/b/store.sqlite-wal", 0o600),
    ] {
      var status = stat()
      #expect(stat(folder + path, &status) == 0 && status.st_mode & 0o777 == mode, "\(path)")
    }
  }

  @Test("a place where nothing can be made is named")
  func cannotCreate() throws {
    let error = #expect(throws: StoreError.self) { try HospitalStore(path: "/dev/null/store.sqlite", now: Desk.start) }
    #expect(error?.exitCode == 73 && error?.message.contains("/dev/null/store.sqlite") == true)
  }

  @Test("opened for reading, a store is read but never written or made")
  func readOnly() throws {
    let desk = try Desk()
    try desk.write([Desk.post("1")])
    let reader = try HospitalStore(path: desk.path, kind: .asFound, isReadOnly: true, now: Desk.start)
    #expect(try reader.read(audience: .staff, use: .screen, moment: .live) { try $0.counts(.all).total } == 1)
    let error = #expect(throws: StoreError.self) { _ = try reader.write([], now: Desk.start) }
    #expect(error?.exitCode == 77)
    let missing = #expect(throws: StoreError.self) {
      try HospitalStore(path: folder + "/none.sqlite", isReadOnly: true, now: Desk.start)
    }
    #expect(missing == .missing(path: folder + "/none.sqlite"))
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test("a store in a folder that nobody may write is read", .enabled(if: geteuid() != 0, "root may write everywhere"))
  func readOnlyFolder() throws {
    let path = folder + "/store 100%?.sqlite"
    let store = try HospitalStore(path: path, now: Desk.start)
    _ = try store.write([.session(name: "kept", value: "yes")], now: Desk.start)
    store.close()
    chmod(path, 0o400)
    chmod(folder, 0o500)
    defer { chmod(folder, 0o700) }
    let reader = try HospitalStore(path: path, now: Desk.start)
    #expect(try reader.read(audience: .staff, use: .screen, moment: .live) { try $0.session("kept") } == "yes")
    let error = #expect(throws: StoreError.self) { _ = try reader.write([], now: Desk.start) }
    #expect(error?.exitCode == 77)
  }

  @Test("a closed store says so")
  func closed() throws {
    let desk = try Desk()
    desk.store.close()
    #expect(throws: StoreError.self) { try desk.read { try $0.facts() } }
    #expect(throws: StoreError.self) { try desk.write([Desk.post("1")]) }
    #expect(!desk.store.otherProcessChanged())
  }

  @Test("an interrupted reading throws, and the next one reads on")
  func interrupted() throws {
    let desk = try Desk()
    try desk.write([Desk.post("1")])
    #expect(throws: StoreError.interrupted) {
      try desk.read { reader in
        _ = try reader.counts(.all)
        desk.store.interruptReading()
        _ = try reader.counts(.all)
      }
    }
    #expect(try desk.read { try $0.counts(.all).total } == 1)
    let search = try desk.store.search(audience: .staff, use: .screen, moment: .live) { reader in
      desk.store.interruptReading()
      return try reader.counts(.all).total
    }
    #expect(search == 1)
  }
}
