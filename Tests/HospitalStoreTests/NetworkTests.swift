import HospitalModel
import HospitalStore
import Testing

/// Topics of an internal network, and that nobody outside learns of them.
@Suite("Internal network")
struct NetworkTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write([
      Desk.post("1", "Order set: qzsepsis", kind: .topic, thread: "1", in: Desk.closed),
      Desk.post("2", "Three hours", minutes: 5, thread: "1", in: Desk.closed),
      Desk.post("3", "Order set: pneumonia", minutes: 6, kind: .topic, thread: "3", in: Desk.closed),
      Desk.post("4", "Doors open at nine", minutes: 7),
      standing("1", .open, waitsFor: "Example Nurse 1", minutes: 1), standing("3", .open, minutes: 6),
      .measurement(
        Measurement(channel: Desk.closed, metric: .adoption, subject: "Qzalder", time: Desk.start, value: 35)),
    ])
  }

  private func standing(
    _ topic: String, _ state: TopicState, waitsFor: String? = nil, minutes: Int64, in channel: ChannelID = Desk.closed
  ) -> FeedEvent {
    .topic(
      TopicStanding(
        channel: channel, topic: topic, state: state, waitsFor: waitsFor, time: Desk.start + minutes * 60))
  }

  private func topics(_ audience: Audience = .staff, _ use: ReadingUse = .screen, at moment: ReadingMoment = .live)
    throws -> [NetworkTopic]
  {
    try desk.read(audience, use, at: moment) { try $0.networkTopics(nil) }
  }

  @Test("open topics stand first, those that wait longest on top, with who is waited for and what was said")
  func open() throws {
    let topics = try topics()
    #expect(topics.map(\.post.id.rawValue) == ["example.network/1", "example.network/3"])
    #expect(topics[0].waitsFor == "Example Nurse 1" && topics[0].since == Desk.start + 60)
    #expect(topics[0].replies == 1 && topics[0].newest == Desk.start + 300 && topics[1].waitsFor == nil)
  }

  @Test("the newest standing by its own time holds, whatever comes in between; the same again is no change")
  func newest() throws {
    let decided = try desk.write([standing("1", .decided, waitsFor: "nobody", minutes: 9)]).revision
    #expect(try desk.write([standing("1", .decided, minutes: 9)]).revision == decided)
    try desk.write([standing("1", .open, minutes: 3)])
    let topics = try topics()
    #expect(topics.map(\.state) == [.open, .decided] && topics[1].since == Desk.start + 540)
    #expect(topics[1].waitsFor == nil)
    #expect(try self.topics(at: .revision(decided - 1)).map(\.state) == [.open, .open])
  }

  @Test("a network is internal by type: in no public audience, wall, export, report, search or picture for the public")
  func internalByType() throws {
    // Whoever says that it is public is not believed.
    try desk.write([
      .channel(
        Channel(
          id: Desk.closed, hospital: Desk.hospital, kind: .network, name: "Qznetwork", address: nil, isInternal: false))
    ])
    #expect(try desk.read { try $0.source(Desk.closed)?.channel.isInternal } == true)
    for (audience, use) in [
      (Audience.public, ReadingUse.screen), (.public, .frame), (.public, .export), (.public, .release),
      (.staff, .export), (.staff, .release),
    ] {
      let text = try desk.read(audience, use) { reader in
        let found = try reader.posts(PostWindow(search: "qzsepsis")).rows.count
        #expect(found == 0 && reader.audience == audience)
        return [
          "\(try reader.networkTopics(nil))", "\(try reader.posts(PostWindow()))", "\(try reader.sources(nil))",
          "\(try reader.overviews(Desk.start))", "\(try reader.archive(nil, 100))", "\(try reader.arrivals(nil, 100))",
          "\(try reader.measurements(Desk.closed, .adoption, Timestamp(seconds: 0)))",
          "\(try reader.figures.counters([.adoption, .members], 100))", "\(try reader.counts(.all))",
        ].joined()
      }.lowercased()
      #expect(!text.contains("qz") && !text.contains("order set"), "\(audience) by \(use)")
      #expect(text.contains("postcounts(total: 1,"), "\(audience) by \(use)")
    }
    #expect(try topics(.staff, .frame).count == 2, "a picture for colleagues shows it")
  }

  @Test("a topic belongs to a network, and to a post that is there")
  func refused() throws {
    #expect(throws: StoreError.self) { try desk.write([standing("4", .open, minutes: 7, in: Desk.open)]) }
    try desk.write([standing("nowhere", .open, minutes: 7)])
    #expect(try topics().count == 2)
  }

  @Test("sealing a topic's post takes its standing out, too")
  func sealed() throws {
    let seal = SealAct(cause: .mistake, person: "pio-2", reason: "Sent to the wrong channel")
    let post = PostID(channel: Desk.closed, item: "1")
    _ = try desk.store.write([.decision(.seal(.post(post), seal))], now: Desk.start + 900)
    #expect(try topics().map(\.post.id.rawValue) == ["example.network/3"])
    try desk.write([standing("1", .open, minutes: 20)])
    #expect(try topics().count == 1 && desk.store.faults().isEmpty)
  }
}
