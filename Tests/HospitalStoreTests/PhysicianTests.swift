import HospitalModel
import HospitalStore
import Testing

@Suite("Physicians in the store")
struct PhysicianTests {
  private static let start = Desk.start

  private func physician(_ name: String = "Example Physician A", specialty: String = "Surgery") -> Physician {
    Physician(
      hospital: Desk.hospital, name: name, specialty: specialty, languages: ["English", "Spanish"],
      video: "https://north.example/a", isSimulated: true)
  }

  private func cards(_ desk: Desk, _ audience: Audience = .staff, at moment: ReadingMoment = .live) throws
    -> [PhysicianCard]
  {
    try desk.read(audience, at: moment) { try $0.physicians(nil, Self.start) }
  }

  @Test("a card is kept once; a change is a new version, and the past keeps the old one")
  func versions() throws {
    let desk = try Desk()
    let first = try desk.write([.physician(physician())]).revision
    #expect(try desk.write([.physician(physician())]).revision == first)
    try desk.write([.physician(physician(specialty: "Heart surgery"))])
    #expect(try cards(desk).map(\.physician) == [physician(specialty: "Heart surgery")])
    #expect(try cards(desk, at: .revision(first)).map(\.physician) == [physician()])
    #expect(try cards(desk, at: .revision(first - 1)).isEmpty)
    #expect(try cards(desk, .public).map(\.physician.name) == ["Example Physician A"])
  }

  @Test("a card that is taken out is gone, not from the past, and comes back with its next coming")
  func ending() throws {
    let desk = try Desk()
    let first = try desk.write([.physician(physician())]).revision
    _ = try desk.store.write([.decision(.endCard(physician().id))], now: Self.start)
    #expect(try cards(desk).isEmpty)
    #expect(try cards(desk, at: .revision(first)).count == 1)
    let again = try desk.store.write([.decision(.endCard(physician().id))], now: Self.start)
    #expect(try again.revision == desk.read { try $0.facts().revision })
    try desk.write([.physician(physician())])
    #expect(try cards(desk).count == 1)
  }

  @Test("scans are counted by name or by what the code tells, for a week and the week before")
  func scans() throws {
    let desk = try Desk()
    let day: Int64 = 86_400
    func reading(_ days: Int64, _ value: Int64, _ subject: String = "Example Physician A") -> FeedEvent {
      .measurement(
        Measurement(channel: Desk.open, metric: .scans, subject: subject, time: Self.start - days * day, value: value))
    }
    try desk.write([.physician(physician()), .physician(physician("Example Physician B"))])
    #expect(try cards(desk).map(\.scans) == [nil, nil])
    try desk.write([reading(20, 10), reading(8, 40), reading(1, 100), reading(-1, 500)])
    try desk.write([reading(3, 7, "example-physician-b")])
    let scans = try cards(desk).map(\.scans)
    #expect(scans[0] == ScanCounts(total: 100, week: 60, weekBefore: 30, time: Self.start - day))
    #expect(scans[1] == ScanCounts(total: 7, week: nil, weekBefore: nil, time: Self.start - 3 * day))
  }

  @Test("what may identify a patient is masked on a card as everywhere")
  func screening() throws {
    let desk = try Desk()
    try desk.write([.physician(physician(specialty: "MRN 00481602"))])
    #expect(try cards(desk, .public)[0].physician.specialty.contains("0048") == false)
    #expect(try cards(desk)[0].physician.specialty == "MRN 00481602")
  }
}
