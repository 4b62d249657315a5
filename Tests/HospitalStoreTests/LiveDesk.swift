import HospitalModel
import HospitalStore
import Testing

/// A desk at which an event is told live, and short words for what its people do.
struct LiveDeskOfTest {
  let desk: Desk
  static let id = IncidentID("live-1")
  static let live = ChannelID("example.live")
  static let asked = ChannelID("example.asked")
  static let news = ChannelID("example.news")
  static let photos = ChannelID("example.photos")

  init(isOpen: Bool = true) throws {
    desk = try Desk()
    func channel(_ id: ChannelID, _ kind: ChannelKind, isInternal: Bool = false) -> FeedEvent {
      .channel(
        Channel(
          id: id, hospital: Desk.hospital, kind: kind, name: id.rawValue, address: nil, isInternal: isInternal))
    }
    try desk.write([
      channel(Self.live, .live), channel(Self.asked, .microblog), channel(Self.news, .news),
      channel(Self.photos, .photo),
    ])
    if isOpen { try act(.open(Self.event())) }
  }

  /// It begins at the desk's start and is planned for two hours.
  static func event(
    consent: String = "press office folder 6", title: String = "Awake craniotomy", isSimulated: Bool = true
  ) -> LiveEvent {
    LiveEvent(
      id: id, hospital: Desk.hospital, title: title, consent: consent, starts: Desk.start, ends: Desk.start + 7_200,
      own: [live, Desk.closed], watched: [asked], words: ["#hfsurgery", "microscope"], isSimulated: isSimulated)
  }

  @discardableResult
  func act(_ deed: LiveDeed, by person: String = "pio-2", minutes: Int64 = 0) throws -> WriteReceipt {
    try act(.live(deed), by: person, minutes: minutes)
  }

  @discardableResult
  func act(_ deed: CrisisDeed, by person: String = "pio-2", minutes: Int64 = 0) throws -> WriteReceipt {
    let time = Desk.start + minutes * 60
    return try desk.store.write(
      [.decision(.crisis(CrisisAct(incident: Self.id, person: person, time: time, deed: deed)))], now: time)
  }

  /// A post that is drafted and approved by another.
  func approved(_ name: String, _ title: String) throws -> StatementVersionID {
    let id = StatementID(rawValue: "live-1/\(name)")
    try act(
      .draft(
        StatementDraft(
          statement: id, basis: 0, title: title, text: "", audiences: [.public], hospitals: [Desk.hospital])))
    try act(.approve(StatementVersionID(id, 1), Desk.hospital, .inHsdash), by: "surgeon-2")
    return StatementVersionID(id, 1)
  }

  func read<Value>(
    _ audience: Audience = .staff, _ use: ReadingUse = .screen, at moment: ReadingMoment = .live,
    _ body: (LiveReader) throws -> Value
  ) throws -> Value {
    try desk.read(audience, use, at: moment) { try body($0.live) }
  }

  func questions(minutes: Int64 = 60) throws -> [EventQuestion] {
    try read { try $0.questions(Self.id, Desk.start + minutes * 60) }
  }

  func statements(_ audience: Audience, at moment: ReadingMoment = .live) throws -> [CrisisStatement] {
    try desk.read(audience, at: moment) { try $0.crisis.statements(Self.id) }
  }

  var revision: Int64 { get throws { try desk.read { try $0.facts().revision } } }
}
