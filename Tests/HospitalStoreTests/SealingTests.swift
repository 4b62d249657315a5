import FoundationEssentials
import HospitalModel
import HospitalStore
import PrivacyScreening
import Testing

@Suite("Sealing")
struct SealingTests {
  private static let act = SealAct(cause: .mistake, person: "pio-2", reason: "a name got in")
  /// Words that nothing else in a store holds.
  private static let words = ["Zephyrine", "Quillfeather", "xylotomous", "brimbleshank"]

  private static let post = PostID(channel: desk, item: "https://example.org/zephyrine-quillfeather")
  private static let desk = Desk.open

  private static func item(_ title: String, body: String, kind: PostKind = .post) -> FeedEvent {
    .item(
      FeedItem(
        id: "https://example.org/zephyrine-quillfeather", kind: kind, title: title, body: body,
        author: "brimbleshank", link: "https://example.org/zephyrine-quillfeather", published: Desk.start),
      channel: desk)
  }

  /// Two versions with findings, an answer that names the post, a counter about it, a session that points to it, and much else.
  private func filled() throws -> Desk {
    let desk = try Desk()
    try desk.write(
      (0..<300).map { Desk.post("before \($0)", "Note \($0) about the garden", body: "Plain words \($0)") })
    try desk.write([
      Self.item("Patient Zephyrine Quillfeather", body: "MRN 00482913 xylotomous", kind: .question),
      .measurement(
        Measurement(
          channel: Self.desk, metric: .views, subject: "https://example.org/zephyrine-quillfeather", time: Desk.start,
          value: 7)),
    ])
    try desk.write([
      Self.item("Patient Zephyrine Q. recovers", body: "brimbleshank xylotomous, born March 14, 1962", kind: .question),
      Desk.post("answer", "Ask your team", kind: .answer, thread: "https://example.org/zephyrine-quillfeather"),
    ])
    try desk.write((0..<300).map { Desk.post("after \($0)", "Note \($0) about the kiosk", body: "More words \($0)") })
    _ = try desk.store.write(
      [
        .session(
          name: "screen", value: "{\"post\":\"example.blog\\/https:\\/\\/example.org\\/zephyrine-quillfeather\"}")
      ],
      now: Desk.start)
    return desk
  }

  /// The sealed words that any of the store's files holds, whatever their case.
  private func remains(_ desk: Desk) throws -> [String] {
    var found: [String] = []
    for suffix in ["", "-wal", "-shm"] {
      let path = desk.path + suffix
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self).lowercased()
      found += Self.words.map { $0.lowercased() }.filter { text.contains($0) }.map { "\($0) in \(suffix)" }
    }
    return found
  }

  @Test("takes the words out of every file of the store, whole or folded")
  func files() throws {
    let desk = try filled()
    #expect(try !remains(desk).isEmpty)
    let receipt = try desk.store.write([.decision(.seal(.post(Self.post), Self.act))], now: Desk.start + 60)
    #expect(receipt.sealed == 1 && receipt.isErased)
    #expect(try remains(desk) == [])
    desk.store.close()
    #expect(try remains(desk) == [])
  }

  @Test("leaves nothing to be read or found, now or in the past, and the rest as it was")
  func gone() throws {
    let desk = try filled()
    let before = try desk.read { try $0.facts().revision }
    let counts = try desk.read { try $0.counts(.all) }
    _ = try desk.store.write([.decision(.seal(.post(Self.post), Self.act))], now: Desk.start + 60)
    for moment in [ReadingMoment.live] + (1...before + 1).map({ .revision($0) }) {
      #expect(try desk.read(at: moment) { try $0.post(Self.post) } == nil)
      for word in Self.words {
        #expect(try desk.read(at: moment) { try $0.posts(PostWindow(search: word)) }.rows.isEmpty)
      }
      #expect(try desk.read(at: moment) { try $0.attention(Desk.start, 100) }.isEmpty)
    }
    #expect(try desk.read { try $0.posts(PostWindow(search: "garden", below: 1_000)) }.rows.count == 300)
    #expect(
      try desk.read { try $0.counts(.all) } == PostCounts(total: counts.total - 1, unread: counts.unread - 1))
    #expect(try desk.read { try $0.overviews(Desk.start + 60) }[0].hourly.reduce(0, +) == counts.total - 1)
    #expect(try desk.read { try $0.measurements(Self.desk, .views, Timestamp(seconds: 0)) }.isEmpty)
    #expect(try desk.read { try $0.session("screen") } == nil)
  }

  @Test("the next fetch brings nothing back: neither the item, nor another version, nor the same words elsewhere")
  func again() throws {
    let desk = try filled()
    _ = try desk.store.write([.decision(.seal(.post(Self.post), Self.act))], now: Desk.start + 60)
    let title = "Patient Zephyrine Quillfeather"
    try desk.write([
      Self.item(title, body: "MRN 00482913 xylotomous"),
      Self.item("Zephyrine, edited", body: "new words of brimbleshank"),
      Desk.post("copied", title, body: "MRN 00482913 xylotomous"),
      Desk.post("late answer", "Yes", kind: .answer, thread: "https://example.org/zephyrine-quillfeather"),
      .measurement(
        Measurement(
          channel: Self.desk, metric: .views, subject: "https://example.org/zephyrine-quillfeather",
          time: Desk.start + 60, value: 9)),
    ])
    #expect(try desk.read { try $0.posts(PostWindow(search: "zephyrine")) }.rows.isEmpty)
    #expect(try desk.read { try $0.post(PostID(channel: Self.desk, item: "copied")) } == nil)
    #expect(try desk.read { try $0.post(PostID(channel: Self.desk, item: "late answer")) } != nil)
    #expect(try remains(desk) == [])
  }

  @Test("a post that two channels brought goes from both, and comes back by neither")
  func shared() throws {
    let desk = try filled()
    let news = ChannelID("example.news")
    func copy(_ id: String, _ title: String, _ channel: ChannelID) -> FeedEvent {
      .item(
        FeedItem(
          id: id, title: title, body: "xylotomous", link: "https://example.org/quillfeather", published: Desk.start),
        channel: channel)
    }
    try desk.write([
      .channel(Channel(id: news, hospital: Desk.hospital, kind: .news, name: "Newsroom", address: nil)),
      copy("here", "Zephyrine goes home", Self.desk), copy("there-zephyrine", "Zephyrine goes home", news),
    ])
    #expect(try desk.read { try $0.counts(.channel(news)).total } == 1)
    for post in [Self.post, PostID(channel: Self.desk, item: "here")] {
      _ = try desk.store.write([.decision(.seal(.post(post), Self.act))], now: Desk.start + 60)
    }
    #expect(try remains(desk) == [])
    #expect(try desk.read { try $0.counts(.channel(news)).total } == 0)
    try desk.write([copy("here", "Zephyrine goes home", Self.desk), copy("there-zephyrine", "Zephyrine, again", news)])
    #expect(try desk.read { try $0.posts(PostWindow(search: "zephyrine")) }.rows.isEmpty)
    #expect(try remains(desk) == [])
    #expect(try desk.store.faults() == [])
  }

  @Test("keeps who did it, when and why, and a hash of each version; only staff on the screen reads that")
  func act() throws {
    let desk = try filled()
    _ = try desk.store.write([.decision(.seal(.post(Self.post), Self.act))], now: Desk.start + 60)
    let seal = try #require(try desk.read { try $0.seals(10) }.first)
    #expect(seal.act == Self.act && seal.time == Desk.start + 60 && seal.channel == Self.desk)
    #expect(
      seal.fingerprints == [
        TextFingerprint(of: "Patient Zephyrine Quillfeather\nMRN 00482913 xylotomous"),
        TextFingerprint(of: "Patient Zephyrine Q. recovers\nbrimbleshank xylotomous, born March 14, 1962"),
      ])
    #expect(try desk.read(.public) { try $0.seals(10) }.isEmpty)
    #expect(try desk.read(.staff, .export) { try $0.seals(10) }.isEmpty)
  }

  @Test(
    "a reason that itself names a patient is refused, and nothing is sealed", arguments: ["", "  ", "SSN 123-45-6789"])
  func reason(_ reason: String) throws {
    let desk = try filled()
    let act = SealAct(cause: .mistake, person: "pio-2", reason: reason)
    #expect(throws: StoreError.self) {
      try desk.store.write([.decision(.seal(.post(Self.post), act))], now: Desk.start)
    }
    #expect(try desk.read { try $0.post(Self.post) } != nil)
  }

  @Test("what is not there can't be sealed")
  func missing() throws {
    let desk = try Desk()
    let revision = try desk.read { try $0.facts().revision }
    let post = PostID(channel: Self.desk, item: "none")
    let receipt = try desk.store.write([.decision(.seal(.post(post), Self.act))], now: Desk.start)
    #expect(receipt.sealed == 0 && receipt.revision == revision)
  }

  @Test("a sealed post's place is given to no other post")
  func places() throws {
    let desk = try Desk()
    try desk.write([Desk.post("1"), Self.item("Zephyrine", body: "xylotomous")])
    let key = try #require(try desk.read { try $0.post(Self.post) }).summary.key
    _ = try desk.store.write([.decision(.seal(.post(Self.post), Self.act))], now: Desk.start)
    try desk.write([Desk.post("2")])
    let next = try #require(try desk.read { try $0.post(PostID(channel: Self.desk, item: "2")) }).summary.key
    #expect(next.sequence > key.sequence)
  }

  @Test("a value of a fact goes and does not come back; the others stay")
  func facts() throws {
    let desk = try Desk()
    let incident = Incident(
      id: IncidentID("storm"), hospital: Desk.hospital, title: "Storm", mode: .exercise, started: Desk.start,
      isSimulated: true)
    func fact(_ value: String, minutes: Int64) -> StatusFact {
      StatusFact(
        incident: incident.id, hospital: Desk.hospital, topic: .received, value: value, state: .confirmed,
        source: "desk", time: Desk.start + minutes * 60, isReleasable: true)
    }
    let wrong = fact("Zephyrine Quillfeather", minutes: 1)
    try desk.write([.incident(incident), .fact(fact("12 received", minutes: 0)), .fact(wrong)])
    _ = try desk.store.write([.decision(.seal(.fact(wrong), Self.act))], now: Desk.start)
    #expect(try remains(desk) == [])
    try desk.write([.fact(wrong)])
    let values = try desk.read { try $0.factHistories(incident.id) }.map(\.current.value)
    #expect(values == ["12 received"])
  }

  @Test("while another process reads, the log keeps the words; the next try empties it")
  func busyLog() throws {
    let desk = try filled()
    let other = try HospitalStore(path: desk.path, kind: .asFound, isReadOnly: true, now: Desk.start)
    let isErased = try other.read(audience: .staff, use: .screen, moment: .live) { reader in
      _ = try reader.counts(.all)
      return try desk.store.write([.decision(.seal(.post(Self.post), Self.act))], now: Desk.start).isErased
    }
    #expect(!isErased)
    #expect(try desk.store.eraseSealedWords())
    #expect(try remains(desk) == [])
    #expect(try desk.store.eraseSealedWords())
  }
}
