import HospitalModel
import HospitalStore
import PrivacyScreening
import Testing

@Suite("Screening in the store")
struct ScreeningTests {
  private static let id = PostID(channel: Desk.open, item: "1")
  private static let own = ScreeningAllowList(phones: ["254-555-0100"])

  private func findings(_ desk: Desk) throws -> [Finding] {
    try desk.read { try $0.post(Self.id)?.summary.titleFindings ?? [] }
  }

  @Test("what the configuration allows is found no more: at once when read, and for good once it was screened again")
  func allowing() throws {
    let desk = try Desk()
    try desk.write([Desk.post("1", "Her mother’s phone is 254-555-0100, MRN 00482913")])
    #expect(try Set(findings(desk).map(\.category)) == ["PHONE", "MRN"])
    desk.store.screen(with: .current.allowing(Self.own))
    #expect(try findings(desk).map(\.category) == ["MRN"])
    #expect(try desk.store.rescreen(limit: 10) == 1)
    #expect(try desk.store.rescreen(limit: 10) == 0)
    #expect(try findings(desk).map(\.category) == ["MRN"])
    desk.store.screen(with: .current)
    #expect(try Set(findings(desk).map(\.category)) == ["PHONE", "MRN"])
    #expect(try desk.store.rescreen(limit: 10) == 1)
  }

  @Test("a public search never finds what the rules of now mask, though older ones let it through")
  func outdated() throws {
    let desk = try Desk()
    desk.store.screen(with: RuleSet(version: 1, rules: []))
    try desk.write([Desk.post("1", "Garden news", body: "MRN 00482913")])
    #expect(try desk.read(.public) { try $0.posts(PostWindow(search: "00482913")) }.rows.count == 1)
    desk.store.screen(with: .current)
    #expect(try desk.read(.public) { try $0.posts(PostWindow(search: "00482913")) }.rows.isEmpty)
    #expect(try desk.read(.public) { try $0.posts(PostWindow(search: "garden")) }.rows.count == 1)
    #expect(try desk.read(.public) { try $0.post(Self.id) }?.body.contains("0048") == false)
  }

  @Test("what a newer hsdash screened is left as it is")
  func newer() throws {
    let desk = try Desk()
    desk.store.screen(with: RuleSet(version: RuleSet.current.version + 1, rules: []))
    try desk.write([Desk.post("1", "MRN 00482913")])
    desk.store.screen(with: .current)
    #expect(try desk.store.rescreen(limit: 10) == 0)
  }

  @Test("two allow-lists have two stamps, whatever the order of their entries")
  func stamps() {
    let lists = [
      ScreeningAllowList(phones: ["1", "2"]), ScreeningAllowList(phones: ["12"]),
      ScreeningAllowList(domains: ["1", "2"]),
      ScreeningAllowList(), ScreeningAllowList(names: ["Robin Example"]),
    ]
    #expect(Set(lists.map { RuleSet.current.allowing($0).stamp }).count == lists.count)
    #expect(
      RuleSet.current.allowing(ScreeningAllowList(phones: ["2", "1"])).stamp
        == RuleSet.current.allowing(lists[0]).stamp)
    for list in lists { #expect(RuleSet.current.allowing(list).stamp < RuleSet.current.endOfVersion) }
  }

  @Test("an export is masked whoever asks; only a release that people answer for is not")
  func uses() throws {
    let desk = try Desk()
    try desk.write([Desk.post("1", "MRN 00482913", body: "SSN 123-45-6789"), Desk.post("2", in: Desk.closed)])
    func titles(_ use: ReadingUse) throws -> [String] {
      try desk.read(.staff, use) { try $0.posts(PostWindow()) }.rows.map(\.title)
    }
    #expect(try titles(.screen).count == 2 && titles(.frame).count == 2)
    #expect(try titles(.export).count == 1 && titles(.release).count == 1)
    for use in [ReadingUse.frame, .export] {
      let post = try desk.read(.staff, use) { try $0.post(Self.id) }
      #expect(post?.body.contains("6789") == false && post?.summary.title.contains("0048") == false)
    }
    #expect(try desk.read(.staff, .release) { try $0.post(Self.id) }?.body == "SSN 123-45-6789")
  }

  @Test("a release is kept without its text, with a reason and for a blocking finding a second person")
  func releases() throws {
    let desk = try Desk()
    func release(_ reason: String, _ second: SecondPerson?, level: FindingLevel = .block) -> OutgoingRelease {
      OutgoingRelease(
        way: .copy, fingerprint: TextFingerprint(of: "MRN 00482913"), categories: ["MRN"], rules: ["mrn.label"],
        level: level, person: "pio-2", reason: reason, second: second)
    }
    let good = release("the family’s own notice", .byPhone("ic-1"))
    for bad in [
      release("", .byPhone("ic-1")), release("fine", nil), release("fine", .inHsdash("PIO-2")),
      release("SSN 123-45-6789", .byPhone("ic-1")),
    ] {
      #expect(throws: StoreError.self) { try desk.store.write([.decision(.release(bad))], now: Desk.start) }
    }
    _ = try desk.store.write(
      [.decision(.release(good)), .decision(.release(release("own notice", nil, level: .warn)))], now: Desk.start)
    let kept = try desk.read { try $0.releases(10) }
    #expect(kept.map(\.release.reason) == ["own notice", "the family’s own notice"] && kept[1].release == good)
    #expect(kept[1].release.second?.words(notedBy: "pio-2") == "by ic-1 by phone, noted by pio-2")
    #expect(try desk.read(.public) { try $0.releases(10) }.isEmpty)
  }
}
