import ChannelFeeds
import DashboardRuntime
import FoundationEssentials
import HospitalModel
import HospitalStore
import Testing

/// Export and import: what goes out comes back as it was.
@Suite("Archives")
struct ArchiveTests {
  private static let now = Timestamp(year: 2026, month: 3, day: 2, hour: 20)
  private let folder: String

  init() throws {
    folder = "\(FileManager.default.temporaryDirectory.path)/hsdash-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func file(_ name: String, _ text: String) throws -> String {
    let path = "\(folder)/\(name)"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  /// A store with posts of every sort, from a seed.
  private func filled(_ seed: UInt64, isSimulated: Bool, posts: Int = 150) throws -> HospitalStore {
    let store = try HospitalStore(
      path: "\(folder)/source-\(seed).sqlite", kind: isSimulated ? .scenario("test") : .real, now: Self.now)
    var random = Random(state: seed)
    let hospital = HospitalID("north")
    var events: [FeedEvent] = [
      .hospital(
        Hospital(
          id: hospital, position: 0, name: "Example North", shortName: "North", place: "", zone: .utc,
          isSimulated: isSimulated))
    ]
    let channels = ["north-blog", "north.news", "inside"].map { ChannelID($0) }
    events += channels.map {
      .channel(
        Channel(
          id: $0, hospital: hospital, kind: .news, name: $0.rawValue, address: nil,
          isInternal: $0.rawValue == "inside", isSimulated: isSimulated))
    }
    for index in 0..<posts {
      let title = random.text()
      let item = FeedItem(
        id: "id \(index)\(random.below(3) == 0 ? "/\"quoted\", \(index)" : "")",
        kind: [PostKind.post, .question, .answer, .statement, .correction, .rumour, .relay][random.below(7)],
        title: title, body: random.text() + (random.below(2) == 0 ? "\n\n" + random.text() : ""),
        author: random.below(3) == 0 ? nil : random.text(),
        link: random.below(3) == 0 ? nil : "https://north.example/\(index)?a=1,2&b=\"c\"",
        published: Self.now - Int64(random.below(40)) * 3_600,
        written: random.below(2) == 0 ? nil : Self.now - 7_200 - Int64(index),
        thread: random.below(4) == 0 ? "t\(index % 7)" : nil,
        incident: random.below(6) == 0 ? IncidentID("fire") : nil)
      events.append(.item(item, channel: channels[random.below(3)]))
      // The same post by another channel, now and then; edits of others.
      if random.below(5) == 0, item.link != nil { events.append(.item(item, channel: channels[random.below(2)])) }
    }
    for part in stride(from: 0, to: events.count, by: 40) {
      _ = try store.write(events[part..<min(part + 40, events.count)].map { .feed($0) }, now: Self.now)
    }
    let edits = events.compactMap { event -> FeedEvent? in
      guard case .item(let item, let channel) = event, random.below(4) == 0 else { return nil }
      return .item(
        FeedItem(
          id: item.id, kind: item.kind, title: item.title, body: "edited", author: item.author, link: item.link,
          published: item.published), channel: channel)
    }
    _ = try store.write(edits.map { .feed($0) }, now: Self.now)
    return store
  }

  private func export(_ store: HospitalStore, as archive: PostArchive, _ audience: Audience = .staff) throws -> String {
    var text = archive.head
    var last: PostKey?
    while true {
      let page = try store.search(audience: audience, use: .export, moment: .live) { try $0.archive(last, 7) }
      guard let end = page.last else { return text }
      text += page.map { archive.line($0.post) }.joined()
      last = end.key
    }
  }

  @Test(
    "posts that went out come back, and go out again byte for byte", arguments: PostArchive.allCases,
    [1, 2, 3] as [UInt64])
  func roundTrip(archive: PostArchive, seed: UInt64) throws {
    for audience in [Audience.staff, .public] {
      let source = try filled(seed, isSimulated: seed == 2)
      let out = try export(source, as: archive, audience)
      source.close()
      try FileManager.default.removeItem(atPath: "\(folder)/source-\(seed).sqlite")
      let copyPath = "\(folder)/copy-\(audience.rawValue).sqlite"
      let result = try #require(
        try PostImport.run(try file("posts.\(archive.rawValue)", out), into: copyPath, now: Self.now + 86_400))
      let copy = try HospitalStore(path: copyPath, kind: .asFound, now: Self.now)
      let back = try export(copy, as: archive, audience)
      #expect(back == out)
      #expect(result.inserted > 50 && result.known == 0)
      #expect(!out.contains("inside"))
      #expect((copy.scenario != nil) == (seed == 2))
      #expect(try copy.faults() == [])
      copy.close()
      let again = try PostImport.run("\(folder)/posts.\(archive.rawValue)", into: copyPath, now: Self.now)
      #expect(again?.inserted == 0)
    }
  }

  @Test("simulated posts don't enter a real store, nor real ones a simulated store")
  func kinds() throws {
    let simulated = try file("sim.jsonl", try export(try filled(4, isSimulated: true), as: .jsonl))
    let real = try file("real.jsonl", try export(try filled(5, isSimulated: false), as: .jsonl))
    let store = try HospitalStore(path: "\(folder)/own.sqlite", kind: .real, now: Self.now)
    store.close()
    #expect(throws: ImportError.self) {
      try PostImport.run(simulated, into: "\(folder)/own.sqlite", now: Self.now)
    }
    _ = try PostImport.run(simulated, into: "\(folder)/sim.sqlite", now: Self.now)
    #expect(throws: ImportError.self) { try PostImport.run(real, into: "\(folder)/sim.sqlite", now: Self.now) }
  }

  @Test(
    "a record that is not as hsdash writes it is refused with its line",
    arguments: [
      ("\"id\":\"a/1\"", "\"id\":\"b/1\""), ("2026-03-02T19:00:00Z", "yesterday"),
      ("\"versions\":\"1\"", "\"versions\":\"0\""), ("\"simulated\":\"false\"", "\"simulated\":\"maybe\""),
      ("}", ""),
    ])
  func broken(good: String, bad: String) throws {
    let line =
      #"{"id":"a/1","hospital":"north","channel":"a","kind":"post","published":"2026-03-02T19:00:00Z","title":"One","body":"","versions":"1","simulated":"false"}"#
    let second = line.replacing("a/1", with: "a/2").replacing(good.replacing("a/1", with: "a/2"), with: bad)
    let path = try file("broken.jsonl", line + "\n" + second + "\n")
    let error = #expect(throws: FeedError.self) {
      try PostImport.run(path, into: "\(folder)/broken.sqlite", now: Self.now)
    }
    guard case .badRecord(line: 2, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("other files are no archives of posts", arguments: ["", "id,title\n1,a\n", "{\"id\":\"1\"}\n", "<opml/>"])
  func others(text: String) throws {
    #expect(try PostImport.run(try file("other", text), into: "\(folder)/none.sqlite", now: Self.now) == nil)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/none.sqlite"))
  }

  @Test("a list of sources comes back with kind, name, hospital and interval, byte for byte")
  func list() throws {
    func list(_ store: HospitalStore) throws -> String {
      let (sources, hospitals) = try store.search(audience: .staff, use: .export, moment: .live) {
        (try $0.sources(nil).map(\.channel), try $0.facts().hospitals)
      }
      return OPMLText(hospitals.map { hospital in (hospital.name, sources.filter { $0.hospital == hospital.id }) })
        .text
    }
    let store = try HospitalStore(path: "\(folder)/sources.sqlite", kind: .real, now: Self.now)
    var directory = HospitalDirectory([])
    var events: [FeedEvent] = []
    for (index, name) in ["Example \"North\" & Söhne <Clinic>", "Example South"].enumerated() {
      let hospital = directory.hospital(named: name)
      events.append(.hospital(hospital))
      for kind in [ChannelKind.news, .video, .status] {
        events.append(
          .channel(
            Channel(
              id: ChannelID("moved-\(index)-\(kind.rawValue)"), hospital: hospital.id, kind: kind,
              name: "A &amp; B <b>\(kind.rawValue)</b> 🏥 'x' \"y\"",
              address: "https://example.org/\(index)?k=\(kind.rawValue)&x=1", interval: 60 + Int64(index) * 3_600)))
      }
    }
    _ = try store.write(events.map { .feed($0) }, now: Self.now)
    let out = try list(store)
    let copy = try HospitalStore(path: "\(folder)/copy.sqlite", kind: .real, now: Self.now)
    let document = try readFeed(at: try file("list.opml", out), client: .files)
    let result = try ListImport.run(document, hospital: nil, into: copy, now: Self.now)
    #expect(result.added == 6 && result.skipped == 0)
    #expect(try list(copy) == out)
    #expect(try ListImport.run(document, hospital: nil, into: copy, now: Self.now).added == 0)
  }

  @Test("a list never brings a command")
  func command() throws {
    let text = #"<opml><body><outline text="x" xmlUrl="exec:touch /tmp/x" hsdash-id="x"/></body></opml>"#
    let store = try HospitalStore(path: "\(folder)/commands.sqlite", kind: .real, now: Self.now)
    let document = try readFeed(at: try file("list.opml", text), client: .files)
    #expect(try ListImport.run(document, hospital: nil, into: store, now: Self.now).added == 0)
  }
}

/// Texts with everything that tables and JSON have to write in a special way.
private struct Random {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func text() -> String {
    let words = [
      "door", "east", "\"quoted\"", "a,b", "ünder", "日本", "👩‍⚕️", "\\back", "{}", "[1]", "&amp;", "<b>", "'", ";", "=1+1",
      "call 202-555-0143", "word",
    ]
    return (0...below(6)).map { _ in words[below(words.count)] }.joined(separator: " ")
  }
}
