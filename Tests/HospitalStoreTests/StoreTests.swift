import FoundationEssentials
import Glibc
import HospitalModel
import HospitalStore
import PrivacyScreening
import Testing

/// A store of a test's own, and short words to fill it.
struct Desk {
  let store: HospitalStore
  let path: String
  static let hospital = HospitalID("example")
  static let open = ChannelID("example.blog")
  static let closed = ChannelID("example.network")
  static let start = Timestamp(year: 2026, month: 3, day: 2, hour: 12)

  init(kind: StoreKind = .scenario("test")) throws {
    path = "\(FileManager.default.temporaryDirectory.path)/hsdash-test-\(UUID().uuidString)/store.sqlite"
    store = try HospitalStore(path: path, kind: kind, now: Self.start)
    let site = Hospital(
      id: Self.hospital, position: 0, name: "Example", shortName: "Example", place: "", zone: .utc, isSimulated: true)
    try write([
      .hospital(site),
      .channel(Channel(id: Self.open, hospital: Self.hospital, kind: .blog, name: "Blog", address: nil)),
      .channel(
        Channel(
          id: Self.closed, hospital: Self.hospital, kind: .network, name: "Network", address: nil, isInternal: true)),
    ])
  }

  @discardableResult
  func write(_ events: [FeedEvent], at time: Timestamp = Self.start) throws -> WriteReceipt {
    try store.write(events.map { .feed($0) }, now: time)
  }

  func read<Value>(
    _ audience: Audience = .staff, _ use: ReadingUse = .screen, at moment: ReadingMoment = .live,
    _ body: (StoreReader) throws -> Value
  ) throws -> Value {
    try store.read(audience: audience, use: use, moment: moment, body)
  }

  static func post(
    _ id: String, _ title: String = "Words", minutes: Int64 = 0, kind: PostKind = .post, thread: String? = nil,
    body: String = "", in channel: ChannelID = Self.open
  ) -> FeedEvent {
    .item(
      FeedItem(id: id, kind: kind, title: title, body: body, published: start + minutes * 60, thread: thread),
      channel: channel)
  }
}

@Suite("Store")
struct StoreTests {
  @Test("a new store belongs to its user alone")
  func mode() throws {
    let desk = try Desk()
    var facts = stat()
    #expect(stat(desk.path, &facts) == 0 && facts.st_mode & 0o777 == 0o600)
  }

  @Test("the same items again add nothing; a changed text is a new version")
  func idempotent() throws {
    let desk = try Desk()
    let first = try desk.write([Desk.post("1", "Doors open at nine")])
    #expect(first.inserted == 1)
    let again = try desk.write([Desk.post("1", "Doors open at nine")])
    #expect(again.inserted == 0 && again.unchanged == 1 && again.revision == first.revision)
    let edited = try desk.write([Desk.post("1", "Doors open at ten")])
    #expect(edited.edited == 1 && edited.revision > first.revision)
    let post = try #require(try desk.read { try $0.post(PostID(channel: Desk.open, item: "1")) })
    #expect(post.summary.title == "Doors open at ten" && post.versions == 2 && post.summary.isEdited)
    let then = try desk.read(at: .revision(first.revision)) { try $0.post(PostID(channel: Desk.open, item: "1")) }
    #expect(then?.summary.title == "Doors open at nine")
  }

  @Test("a store from a newer hsdash is refused and left alone")
  func newerVersion() throws {
    let path = "\(FileManager.default.temporaryDirectory.path)/hsdash-test-\(UUID().uuidString)/store.sqlite"
    let future = Migration.all + [Migration(version: 999, sql: "CREATE TABLE later (id INTEGER) STRICT;")]
    try HospitalStore(path: path, kind: .real, now: Desk.start, migrations: future).close()
    let error = #expect(throws: StoreError.self) { try HospitalStore(path: path, kind: .asFound, now: Desk.start) }
    guard case .newerVersion(let found, _, _)? = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(found == 999 && error?.exitCode == 65 && error?.message.contains("update hsdash") == true)
  }

  @Test("a file that is no store is refused with its name")
  func noStore() throws {
    let path = "\(FileManager.default.temporaryDirectory.path)/hsdash-test-\(UUID().uuidString)"
    try Data("this is a letter, not a database, and it is long enough to be looked at".utf8).write(
      to: URL(filePath: path))
    let error = #expect(throws: StoreError.self) { try HospitalStore(path: path, kind: .asFound, now: Desk.start) }
    #expect(error?.exitCode == 65 && error?.message.contains(path) == true)
  }

  @Test("a simulated store and a real one never take each other's place")
  func kinds() throws {
    let desk = try Desk()
    #expect(throws: StoreError.self) { try HospitalStore(path: desk.path, kind: .real, now: Desk.start) }
    #expect(try HospitalStore(path: desk.path, kind: .asFound, now: Desk.start).scenario == "test")
  }

  @Test("no actual incident can be opened in a simulated store")
  func noActualIncident() throws {
    let desk = try Desk()
    let incident = Incident(
      id: IncidentID("x"), hospital: Desk.hospital, title: "Storm", mode: .actual, started: Desk.start,
      isSimulated: true)
    #expect(throws: StoreError.self) { try desk.write([.incident(incident)]) }
    #expect(try desk.read { try $0.incident(nil) } == nil)
  }

  @Test("a second process sees what was committed, and is told that it changed")
  func twoProcesses() throws {
    let desk = try Desk()
    let other = try HospitalStore(path: desk.path, kind: .asFound, now: Desk.start)
    _ = other.otherProcessChanged()
    try desk.write([Desk.post("1")])
    #expect(other.otherProcessChanged())
    #expect(!other.otherProcessChanged())
    #expect(try other.read(audience: .staff, use: .screen, moment: .live) { try $0.counts(.all).total } == 1)
    #expect(!desk.store.otherProcessChanged())
  }

  @Test("a question waits until its answer comes, whichever is stored first", arguments: [true, false])
  func attention(questionFirst: Bool) throws {
    let desk = try Desk()
    let question = Desk.post("q", "When may I drive?", kind: .question, thread: "q")
    let answer = Desk.post("a", "Ask your team", minutes: 5, kind: .expertAnswer, thread: "q")
    try desk.write([questionFirst ? question : answer])
    #expect(try desk.read { try $0.attention(Desk.start, 10) }.count == (questionFirst ? 1 : 0))
    try desk.write([questionFirst ? answer : question])
    #expect(try desk.read { try $0.attention(Desk.start, 10) }.isEmpty)
  }

  @Test("what was acknowledged stays acknowledged in a store opened anew")
  func acknowledged() throws {
    let desk = try Desk()
    try desk.write([Desk.post("q", "When may I drive?", kind: .question, thread: "q")])
    let item = try #require(try desk.read { try $0.attention(Desk.start, 10) }.first)
    _ = try desk.store.write([.decision(.acknowledge(item.id, by: "pio-2"))], now: Desk.start)
    let again = try HospitalStore(path: desk.path, kind: .asFound, now: Desk.start)
    let left = try again.read(audience: .staff, use: .screen, moment: .live) { try $0.attention(Desk.start, 10) }
    #expect(left.isEmpty)
  }

  @Test("the public sees no internal channel and no identifier; an export has no internal channel either")
  func audiences() throws {
    let desk = try Desk()
    try desk.write([
      Desk.post("1", "Her number is 123-45-6789"), Desk.post("2", "Sepsis bundle", in: Desk.closed),
    ])
    let open = try desk.read(.public) { try $0.posts(PostWindow()) }.rows
    #expect(open.count == 1 && !open[0].title.contains("6789"))
    #expect(try desk.read(.public) { try $0.posts(PostWindow(search: "6789")) }.rows.isEmpty)
    #expect(try desk.read(.public) { try $0.sources(nil) }.count == 1)
    #expect(try desk.read(.staff, .export) { try $0.posts(PostWindow()) }.rows.map(\.channel) == [Desk.open])
    #expect(try desk.read { try $0.posts(PostWindow()) }.rows.count == 2)
    #expect(try desk.read { try $0.posts(PostWindow(search: "6789")) }.rows.count == 1)
  }

  @Test(
    "a hostile query is no error", arguments: ["\"", "a AND", "NEAR(", "*", "-x", "col:val", "' OR 1=1 --", "漢", "😀"])
  func hostileSearch(query: String) throws {
    let desk = try Desk()
    try desk.write([Desk.post("1", "Plain words")])
    _ = try desk.read { try $0.posts(PostWindow(search: query)) }
  }

  @Test("sessions are kept by name")
  func session() throws {
    let desk = try Desk()
    let commits = desk.store.commitCount
    _ = try desk.store.write([.session(name: "screen", value: "{}")], now: Desk.start)
    #expect(try desk.read { try $0.session("screen") } == "{}")
    #expect(desk.store.commitCount == commits)
  }
}
