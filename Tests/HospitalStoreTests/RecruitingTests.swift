import HospitalModel
import HospitalStore
import Testing

@Suite("Recruiting in the store")
struct RecruitingTests {
  private static let whole = Desk.start - 86_400 * 30...Desk.start + 86_400 * 30

  private func count(
    _ figure: RecruitmentFigure, _ name: String, _ value: Int64, tag: String = "", day: Int64 = 0, currency: String = ""
  ) -> FeedEvent {
    .recruitment(
      RecruitmentCount(
        hospital: Desk.hospital, way: RecruitmentWay(name: name, tag: tag), figure: figure,
        time: Desk.start + day * 86_400, value: value, currency: currency, isSimulated: true))
  }

  private func sum(
    _ desk: Desk, _ audience: Audience = .staff, at moment: ReadingMoment = .live,
    in range: ClosedRange<Timestamp> = Self.whole
  ) throws -> RecruitmentSum {
    try desk.read(audience, at: moment) { RecruitmentSum(try $0.figures.recruiting(Desk.hospital, range)) }
  }

  @Test("a count is kept once; another value takes its place, and the past keeps the old one")
  func versions() throws {
    let desk = try Desk()
    let first = try desk.write([count(.clicks, "page", 16, tag: "spring"), count(.hires, "", 0)])
    #expect(first.inserted == 2)
    let again = try desk.write([count(.clicks, "page", 16, tag: "spring")])
    #expect(again.unchanged == 1 && again.revision == first.revision)
    let changed = try desk.write([count(.clicks, "page", 17, tag: "spring")])
    #expect(changed.edited == 1 && changed.revision > first.revision)
    #expect(try sum(desk).funnel.clicks == 17 && sum(desk, at: .revision(first.revision)).funnel.clicks == 16)
    #expect(try sum(desk).counted == [.clicks, .hires])
  }

  @Test("a range of time counts what lies in it; the course tells each day and way")
  func ranges() throws {
    let desk = try Desk()
    try desk.write([
      count(.clicks, "page", 9), count(.clicks, "page", 8, tag: "b", day: 2), count(.clicks, "page", 1, day: 2),
      count(.clicks, "mail", 4, day: 3), count(.external, "mail", 500, day: 3, currency: "USD"),
    ])
    #expect(try sum(desk, in: Desk.start + 1...Desk.start + 86_400 * 9).funnel.clicks == 13)
    let course = try desk.read { try $0.figures.recruitingCourse(Desk.hospital, .clicks, Self.whole) }
    #expect(course.map(\.way) == ["page", "page", "mail"] && course.map(\.value) == [9, 9, 4])
    let extents = try desk.read { try $0.figures.recruiters() }
    #expect(extents.map(\.times) == [Desk.start...Desk.start + 86_400 * 3])
  }

  @Test("the public is told nothing of it")
  func audience() throws {
    let desk = try Desk()
    try desk.write([count(.hires, "page", 1)])
    #expect(try desk.read(.public) { try $0.figures.recruiters() }.isEmpty)
    #expect(try sum(desk, .public) == RecruitmentSum([]))
    #expect(
      try desk.read(.public) { try $0.figures.recruitingCourse(Desk.hospital, .hires, Self.whole) }.isEmpty)
  }

  @Test("money has a currency, people have none, and nothing is below zero")
  func rules() throws {
    let desk = try Desk()
    #expect(throws: StoreError.self) { try desk.write([count(.external, "mail", 5)]) }
    #expect(throws: StoreError.self) { try desk.write([count(.clicks, "mail", 5, currency: "USD")]) }
    #expect(throws: StoreError.self) { try desk.write([count(.clicks, "mail", -1)]) }
  }
}
