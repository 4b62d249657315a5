import HospitalModel
import HospitalStore
import Testing

@Suite("Gifts in the store")
struct GiftTests {
  private static let opens = Timestamp(year: 2026, month: 3, day: 1)
  private static let closes = Timestamp(year: 2026, month: 3, day: 31, hour: 23, minute: 59)
  private static let id = CampaignID("spring")

  private static func campaign(rule: TeamRule = .gifts) -> Campaign {
    var campaign = Campaign(
      id: id, hospital: Desk.hospital, name: "Spring Drive", goal: Money(minorUnits: 1_000_000), opens: opens,
      closes: closes, isSimulated: false)
    campaign.contest = Contest(rule: rule, steps: [2], firstTo: 2)
    campaign.stretchGoals = [2_000_000]
    return campaign
  }

  private static func gift(
    _ id: String, day: Int64 = 1, cents: Int64 = 2_500, team: String? = nil, donor: String? = nil,
    _ change: (inout Gift) -> Void = { _ in }
  ) -> StoreChange {
    var gift = Gift(campaign: Self.id, id: id, time: opens + day * 86_400, amount: Money(minorUnits: cents))
    gift.team = team
    gift.donor = Gift.Donor(key: donor, name: donor.map { "Example \($0)" })
    change(&gift)
    return .feed(.gift(gift))
  }

  private func store(_ changes: [StoreChange] = []) throws -> FigureDesk {
    let store = try FigureDesk()
    try store.write([.feed(.campaign(Self.campaign()))] + changes)
    return store
  }

  @Test("the same book twice adds nothing")
  func twice() throws {
    let changes = [Self.gift("1", donor: "A"), Self.gift("2", day: 2, team: "Blue", donor: "B")]
    let store = try store(changes)
    let receipt = try store.write(changes)
    #expect(receipt.inserted == 0 && receipt.unchanged == 2)
    let book = try #require(try store.read { try $0.figures.book(Self.id) })
    #expect(book.gifts == 2 && book.donors == 2 && book.raised == 5_000)
  }

  @Test("refunds are taken off; matching money, registrations, fees and other currencies stand apart")
  func apart() throws {
    let store = try store([
      Self.gift("1", cents: 10_000, donor: "A") { $0.fee = 290 },
      Self.gift("2", cents: -2_000, donor: "A"),
      Self.gift("3", cents: 5_000) {
        $0 = Gift(campaign: Self.id, id: "3", time: $0.time, kind: .match, amount: $0.amount)
      },
      Self.gift("4", cents: 1_500) {
        $0 = Gift(campaign: Self.id, id: "4", time: $0.time, kind: .registration, amount: $0.amount)
      },
      Self.gift("5") {
        $0 = Gift(campaign: Self.id, id: "5", time: $0.time, amount: Money(minorUnits: 4_000, currency: "EUR"))
      },
    ])
    let book = try #require(try store.read { try $0.figures.book(Self.id) })
    #expect(book.gifts == 1 && book.raised == 8_000 && book.refunds == 1 && book.refunded == -2_000)
    #expect(book.matched == 5_000 && book.registered == 1_500 && book.fees == 290)
    #expect(book.others == [GiftBook.Other(gifts: 1, amount: Money(minorUnits: 4_000, currency: "EUR"))])
  }

  @Test("the closing minute is half open: what comes with it is late, in no team's score")
  func closing() throws {
    let store = try store([
      Self.gift("1", team: "Blue") { $0 = Self.moved($0, to: Self.closes - 1) },
      Self.gift("2", team: "Blue") { $0 = Self.moved($0, to: Self.closes) },
    ])
    let book = try #require(try store.read { try $0.figures.book(Self.id) })
    #expect(book.late == 1 && book.lateRaised == 2_500)
    let teams = try store.read { try $0.figures.teams(Self.id, Self.closes) }
    #expect(teams.first?.now == TeamFigures(gifts: 1, donors: 1, raised: 2_500))
  }

  private static func moved(_ gift: Gift, to time: Timestamp) -> Gift {
    var moved = Gift(campaign: gift.campaign, id: gift.id, time: time, amount: gift.amount)
    moved.team = gift.team
    return moved
  }

  @Test("a gift that its source changed is counted as it is now, and hides who wants to be hidden now")
  func changed() throws {
    let store = try store([Self.gift("1", cents: 2_500, team: "Blue", donor: "A")])
    let receipt = try store.write([
      Self.gift("1", cents: 3_000, team: "Red", donor: "A") { $0.donor.isAnonymous = true }
    ])
    #expect(receipt.edited == 1)
    let (book, teams, gifts) = try store.read {
      (
        try $0.figures.book(Self.id), try $0.figures.teams(Self.id, Self.closes),
        try $0.figures.gifts(Self.id, .newest, 9)
      )
    }
    #expect(book?.raised == 3_000 && book?.gifts == 1 && book?.donors == 1)
    #expect(teams.first { $0.name == "Blue" }?.now.gifts == 0 && teams.first { $0.name == "Red" }?.now.gifts == 1)
    #expect(gifts.map(\.donor) == ["Anonymous"])
  }

  @Test("what a gift was is kept: a past moment counts it as it stood then, the present one says what it was")
  func history() throws {
    let store = try store()
    let first = try store.write([Self.gift("1", cents: 2_500, team: "Blue", donor: "A")]).revision
    let second = try store.write([Self.gift("1", cents: 3_000, team: "Red", donor: "A")]).revision
    try store.write([Self.gift("1", cents: 1_000, team: "Red", donor: "A")])
    func then(_ moment: ReadingMoment) throws -> (GiftBook?, [String: Int64], [GiftLine]) {
      try store.desk.read(at: moment) { reader in
        let teams = try reader.figures.teams(Self.id, Self.closes)
        return (
          try reader.figures.book(Self.id), Dictionary(teams.map { ($0.name, $0.now.raised) }) { $1 },
          try reader.figures.gifts(Self.id, .newest, 9)
        )
      }
    }
    let (old, oldTeams, oldLines) = try then(.revision(first))
    #expect(old?.gifts == 1 && old?.raised == 2_500 && oldTeams == ["Blue": 2_500])
    #expect(oldLines.map(\.amount.minorUnits) == [2_500] && oldLines[0].earlier.isEmpty)
    let (next, nextTeams, nextLines) = try then(.revision(second))
    #expect(next?.raised == 3_000 && nextTeams == ["Red": 3_000])
    #expect(nextLines.map(\.earlier) == [[Money(minorUnits: 2_500)]])
    let (now, nowTeams, lines) = try then(.live)
    #expect(now?.raised == 1_000 && nowTeams == ["Red": 1_000, "Blue": 0])
    #expect(lines.map(\.earlier) == [[Money(minorUnits: 3_000), Money(minorUnits: 2_500)]])
  }

  @Test("a campaign's teams are there before they have a gift, and are no others when their gifts come")
  func announced() throws {
    let store = try FigureDesk()
    var campaign = Self.campaign()
    campaign.teams = ["Blue", "Red", ""]
    let first = try store.write([.feed(.campaign(campaign))]).revision
    #expect(try store.write([.feed(.campaign(campaign))]).revision == first)
    func teams() throws -> [TeamStanding] { try store.read { try $0.figures.teams(Self.id, Self.closes) } }
    #expect(Set(try teams().map(\.name)) == ["Blue", "Red"])
    #expect(try teams().allSatisfy { !$0.hasGift && $0.now == TeamFigures() })
    try store.write([Self.gift("1", team: "Red")])
    #expect(try teams().count == 2 && teams().first { $0.name == "Red" }?.hasGift == true)
  }

  @Test("names are for staff at the screen: a frame, an export and the public get initials and no words")
  func names() throws {
    let store = try store([Self.gift("1", donor: "Robin Giver") { $0.message = "For the nurses" }])
    func gift(_ audience: Audience, _ use: ReadingUse) throws -> GiftLine? {
      try store.read(audience: audience, use: use) { try $0.figures.gifts(Self.id, .newest, 9).first }
    }
    let staff = try #require(try gift(.staff, .screen))
    #expect(staff.donor == "Example Robin Giver" && staff.message == "For the nurses")
    for (audience, use) in [
      (Audience.staff, ReadingUse.frame), (.staff, .export), (.staff, .release), (.public, .screen),
    ] {
      let line = try #require(try gift(audience, use))
      #expect(line.donor == "E. R." && line.message == nil, "\(audience) \(use)")
    }
  }

  @Test("what may identify a patient in a donor's words is masked for everybody")
  func words() throws {
    let store = try store([Self.gift("1", donor: "A") { $0.message = "For MRN 00412345, room 412" }])
    let line = try store.read { try $0.figures.gifts(Self.id, .newest, 9).first }
    #expect(line?.message?.contains("00412345") == false)
  }

  @Test("thanks are owed to who can be thanked, said once, and taken back")
  func thanks() throws {
    let store = try store([
      Self.gift("1", donor: "A"), Self.gift("2", day: 2), Self.gift("3", day: 3, donor: "C") { $0.count = 40 },
      Self.gift("4", day: 4, donor: "D") { $0.isThanked = true }, Self.gift("5", day: 5, donor: "E"),
    ])
    func waiting() throws -> [GiftLine] { try store.read { try $0.figures.gifts(Self.id, .unthanked, 9) } }
    #expect(try waiting().map(\.donor) == ["Example A", "Example E"])
    let key = try #require(try waiting().first?.key)
    try store.write([.decision(.thank(key, isThanked: true))])
    #expect(try waiting().map(\.donor) == ["Example E"])
    #expect(try store.read { try $0.figures.book(Self.id)?.unthanked } == 1)
    try store.write([.decision(.thank(key, isThanked: false))])
    #expect(try waiting().count == 2)
    #expect(try store.read(audience: .public) { try $0.figures.gifts(Self.id, .unthanked, 9) }.isEmpty)
  }

  @Test("the median is that of the single gifts, the giver with most gifts is known")
  func median() throws {
    let cents: [Int64] = [500, 500, 1_000, 5_000, 100_000]
    var changes = cents.enumerated().map { Self.gift("\($0)", day: Int64($0), cents: $1, donor: "A") }
    changes.append(Self.gift("sum", cents: 81_000) { $0.count = 400 })
    let book = try #require(try store(changes).read { try $0.figures.book(Self.id) })
    #expect(book.median == 1_000 && book.mostByOne == 5 && book.gifts == 405 && book.donors == 401)
  }

  @Test("teams have a day before, a last gift, and one of them was first")
  func teams() throws {
    let store = try store([
      Self.gift("1", day: 1, team: "Blue", donor: "A"), Self.gift("2", day: 2, team: "Blue", donor: "A"),
      Self.gift("3", day: 9, cents: 90_000, team: "Red", donor: "B"), Self.gift("4", day: 10, team: "Red", donor: "C"),
    ])
    let now = Self.opens + 10 * 86_400 + 60
    let (teams, first) = try store.read {
      (try $0.figures.teams(Self.id, now), try $0.figures.firstTeam(Self.id, 2))
    }
    let red = try #require(teams.first { $0.name == "Red" })
    #expect(red.now == TeamFigures(gifts: 2, donors: 2, raised: 92_500))
    #expect(red.dayBefore == TeamFigures(gifts: 1, donors: 1, raised: 90_000))
    #expect(first?.name == "Blue")
    let ranking = TeamRanking(teams, by: .gifts, at: now)
    #expect(ranking.rows.map(\.team.name) == ["Red", "Blue"] && ranking.rows.allSatisfy { $0.rank == 1 && $0.isTied })
    #expect(ranking.rows[1].isSilent && !ranking.rows[0].isSilent)
  }

  @Test("a campaign without totals gets them from its book, hour by hour")
  func totals() throws {
    let store = try store((1...5).map { Self.gift("\($0)", day: Int64($0), donor: "D\($0)") })
    let progress = try #require(try store.read { try $0.campaigns(50).first })
    #expect(progress.totals.map(\.raised.minorUnits) == [2_500, 5_000, 7_500, 10_000, 12_500])
    #expect(progress.latest?.donors == 5)
    let part = try store.read {
      try $0.figures.progress(Self.id, (Self.opens + 3 * 86_400)...(Self.opens + 5 * 86_400), 50)
    }
    #expect(part.map(\.gifts) == [2, 3, 4, 5])
  }

  @Test("passing the goal and a stretch goal is told once each, and nothing of it while an incident is open")
  func goals() throws {
    let store = try store([Self.gift("1", day: 1, cents: 900_000, donor: "A")])
    let now = Self.opens + 3 * 86_400
    func told() throws -> [AttentionKind] { try store.read { try $0.attention(now, 9).map(\.kind) } }
    #expect(try told().isEmpty)
    try store.write([Self.gift("2", day: 2, cents: 200_000, donor: "B")])
    #expect(try told() == [.goal])
    try store.write([Self.gift("3", day: 2, cents: 1_000_000, donor: "C")])
    #expect(try told() == [.goal, .goal])
    let item = try #require(try store.read { try $0.attention(now, 9).first })
    #expect(item.text.hasPrefix("Spring Drive: $10,000 passed") || item.text.hasPrefix("Spring Drive: $20,000 passed"))
    try store.write([.decision(.acknowledge(item.id, by: "pio-2"))])
    #expect(try told() == [.goal])
    try store.write([.decision(.reopen(item.id))])
    #expect(try told().count == 2)
    let incident = Incident(
      id: IncidentID("i"), hospital: Desk.hospital, title: "Power", mode: .exercise, started: now, ended: nil,
      hashtags: [], nextUpdate: nil, isSimulated: false)
    try store.write([.feed(.incident(incident))])
    #expect(try told().isEmpty)
  }

  @Test("a campaign says that it closes from an hour before, and not after")
  func closingNotice() throws {
    let store = try store()
    func told(_ time: Timestamp) throws -> [AttentionKind] { try store.read { try $0.attention(time, 9).map(\.kind) } }
    #expect(try told(Self.closes - 3_601).isEmpty)
    #expect(try told(Self.closes - 3_600) == [.closing])
    #expect(try told(Self.closes).isEmpty)
  }
}

/// A desk that writes any change.
struct FigureDesk {
  let desk: Desk

  init() throws {
    desk = try Desk(kind: .real)
  }

  @discardableResult
  func write(_ changes: [StoreChange], at time: Timestamp = Desk.start) throws -> WriteReceipt {
    try desk.store.write(changes, now: time)
  }

  func read<Value>(
    audience: Audience = .staff, use: ReadingUse = .screen, _ body: (StoreReader) throws -> Value
  ) throws -> Value {
    try desk.read(audience, use, body)
  }
}
