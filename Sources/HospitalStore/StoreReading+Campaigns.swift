import GRDB
import HospitalModel

/// Campaigns in detail. The live moment reads sums and roll-ups; a past one counts the gifts that were known then.
extension StoreReading {
  /// Totals of a campaign inside a range, with the one that held at its beginning; thinned to about `points`.
  func progress(_ id: CampaignID, _ range: ClosedRange<Timestamp>, _ points: Int) throws -> [CampaignTotal] {
    guard let key = try campaignKey(id) else { return [] }
    guard try connection.number("SELECT 1 FROM campaign_total WHERE campaign = ? LIMIT 1", [key]) != nil else {
      return try bookTotals(key, range, points: points)
    }
    let count = Int64(max(points, 2) - 1)
    let span = range.upperBound - range.lowerBound
    var totals: [CampaignTotal] = []
    for number in 0...count {
      let time = range.lowerBound + (span / count * number + span % count * number / count)
      guard let total = try campaignTotal(key, at: time), total != totals.last else { continue }
      totals.append(total)
    }
    return totals
  }

  /// Totals that the book of a campaign adds up to, at the ends of hours.
  func bookTotals(_ campaign: Int64, _ range: ClosedRange<Timestamp>?, points: Int) throws -> [CampaignTotal] {
    let facts = try connection.first(
      """
      SELECT c.id, v.currency FROM campaign c JOIN campaign_version v
        ON v.version = (SELECT max(version) FROM campaign_version WHERE campaign = c.key AND revision <= ?)
      WHERE c.key = ?
      """, [horizon, campaign]
    ) { (id: CampaignID($0[0] as String), currency: $0[1] as String) }
    guard let facts else { return [] }
    let hours = try connection.all(hourSelection(team: 0), [campaign]) { row in
      (hour: row[0] as Int64, gifts: row[1] as Int64, donors: row[2] as Int64, raised: row[3] as Int64)
    }
    var (gifts, donors, raised): (Int64, Int64, Int64) = (0, 0, 0)
    var totals: [CampaignTotal] = []
    let first = range?.lowerBound.seconds ?? .min
    let last = range?.upperBound.seconds ?? .max
    let stride = max(Int64(hours.count) / Int64(max(points, 2)), 1)
    for (index, hour) in hours.enumerated() where hour.hour * 3_600 <= last {
      gifts += hour.gifts
      donors += hour.donors
      raised += hour.raised
      let time = (hour.hour + 1) * 3_600 - 1
      let total = CampaignTotal(
        campaign: facts.id, time: Timestamp(seconds: time), raised: Money(minorUnits: raised, currency: facts.currency),
        gifts: Int(gifts), donors: Int(donors))
      if time <= first {
        totals = [total]
      } else if Int64(index) % stride == 0 || index == hours.count - 1 {
        totals.append(total)
      }
    }
    return totals
  }

  /// Hours of a campaign or team `?`: hour, gifts, new donors, raised; oldest first.
  private func hourSelection(team: Int64) -> String {
    guard let revision else {
      return "SELECT hour, gifts, donors, raised FROM gift_hour WHERE campaign = ? AND team = \(team) ORDER BY hour"
    }
    return """
      SELECT time / 3600, sum(iif(kind = 'gift', count, 0)), sum(iif(kind = 'gift', count, 0)), sum(amount)
      FROM gift_ever WHERE campaign = ? AND kind IN ('gift', 'refund') AND revision <= \(revision) AND until > \(revision)
      GROUP BY 1 ORDER BY 1
      """
  }

  // MARK: The book

  /// What a campaign's book adds up to.
  func book(_ id: CampaignID) throws -> GiftBook? {
    guard let key = try campaignKey(id) else { return nil }
    var book = GiftBook()
    for part in try parts(key) { book.take(part.name, gifts: part.gifts, amount: part.amount) }
    book.median = try medianGift(key)
    let late = try lateGifts(key)
    book.late = late.reduce(0) { $0 + $1.figures.gifts }
    book.lateRaised = late.reduce(0) { $0 + $1.figures.raised }
    return book
  }

  private func parts(_ campaign: Int64) throws -> [(name: String, gifts: Int, amount: Int64)] {
    let live = "SELECT part, gifts, amount FROM gift_sum WHERE campaign = ? ORDER BY part"
    let past = """
      SELECT CASE kind WHEN 'gift' THEN 'gifts' WHEN 'match' THEN 'matches' ELSE kind || 's' END, sum(count), sum(amount)
      FROM gift_ever WHERE campaign = ? AND revision <= \(horizon) AND until > \(horizon) GROUP BY 1
      """
    return try connection.all(revision == nil ? live : past, [campaign]) { ($0[0], $0[1], $0[2]) }
  }

  /// The middle gift, by the number of gifts of each amount.
  private func medianGift(_ campaign: Int64) throws -> Int64? {
    guard revision == nil else { return nil }
    let amounts = try connection.all(
      "SELECT amount, gifts FROM gift_amount WHERE campaign = ? AND gifts > 0 ORDER BY amount", [campaign]
    ) { (amount: $0[0] as Int64, gifts: $0[1] as Int64) }
    let count = amounts.reduce(0) { $0 + $1.gifts }
    guard count > 0 else { return nil }
    func amount(at place: Int64) -> Int64 {
      var before: Int64 = 0
      for row in amounts {
        before += row.gifts
        if before > place { return row.amount }
      }
      return amounts[amounts.count - 1].amount
    }
    return (amount(at: (count - 1) / 2) + amount(at: count / 2)) / 2
  }

  /// Gifts from the closing minute on, by team; the window of a contest is half open.
  private func lateGifts(_ campaign: Int64) throws -> [(team: Int64, figures: TeamFigures)] {
    try connection.all(
      """
      SELECT team, sum(iif(kind = 'gift', count, 0)),
        count(DISTINCT donor) + sum(iif(kind = 'gift' AND donor IS NULL, count, 0)), sum(amount)
      FROM \(revision == nil ? "gift" : "gift_ever")
      WHERE campaign = ?1 AND kind IN ('gift', 'refund') AND revision <= ?2\(revision == nil ? "" : " AND until > ?2") AND time >= (SELECT closes
        FROM campaign_version WHERE version = (SELECT max(version) FROM campaign_version
          WHERE campaign = ?1 AND revision <= ?2))
      GROUP BY team
      """, [campaign, horizon]
    ) { ($0[0], TeamFigures(gifts: $0[1], donors: $0[2], raised: $0[3])) }
  }

  // MARK: Teams

  /// The teams of a campaign with what they have, and had a day before; gifts after the close count for none.
  func teams(_ id: CampaignID, _ now: Timestamp) throws -> [TeamStanding] {
    guard let key = try campaignKey(id) else { return [] }
    let late = Dictionary(try lateGifts(key).map { ($0.team, $0.figures) }) { first, _ in first }
    let yesterday = (now - 86_400).hour
    return try teamRows(key).map { team in
      let figures = team.figures.less(late[team.key] ?? TeamFigures())
      let new = try connection.first(
        """
        SELECT ifnull(sum(gifts), 0), ifnull(sum(donors), 0), ifnull(sum(raised), 0) FROM gift_hour
        WHERE campaign = ? AND team = ? AND hour > ?
        """, [key, team.key, yesterday]
      ) { TeamFigures(gifts: $0[0], donors: $0[1], raised: $0[2]) }
      return TeamStanding(
        name: team.name, now: figures, dayBefore: team.figures.less(new ?? TeamFigures()), lastGift: team.last)
    }
  }

  private func teamRows(_ campaign: Int64) throws -> [(key: Int64, name: String, figures: TeamFigures, last: Timestamp)]
  {
    let live = "SELECT key, name, gifts, donors, raised, last FROM gift_team WHERE campaign = ?"
    let past = """
      SELECT t.key, t.name, sum(iif(kind = 'gift', count, 0)),
        count(DISTINCT donor) + sum(iif(kind = 'gift' AND donor IS NULL, count, 0)), sum(amount), max(time)
      FROM gift_ever g JOIN gift_team t ON t.key = g.team
      WHERE g.campaign = ? AND kind IN ('gift', 'refund') AND g.revision <= \(horizon) AND g.until > \(horizon)
      GROUP BY t.key
      """
    return try connection.all(revision == nil ? live : past, [campaign]) { row in
      (
        key: row[0], name: shown(row[1]), figures: TeamFigures(gifts: row[2], donors: row[3], raised: row[4]),
        last: row.instant(5)
      )
    }
  }

  /// The team that had so many gifts first, by the hours of the teams that have them now.
  func firstTeam(_ id: CampaignID, _ gifts: Int) throws -> (name: String, time: Timestamp)? {
    guard let key = try campaignKey(id) else { return nil }
    let reached = try teamRows(key).filter { $0.figures.gifts >= gifts }
    let times = try reached.compactMap { team -> (name: String, time: Timestamp)? in
      var count: Int64 = 0
      let hours = try connection.all(
        "SELECT hour, gifts FROM gift_hour WHERE campaign = ? AND team = ? ORDER BY hour", [key, team.key]
      ) { (hour: $0[0] as Int64, gifts: $0[1] as Int64) }
      for hour in hours {
        count += hour.gifts
        if count >= gifts { return (team.name, Timestamp(seconds: (hour.hour + 1) * 3_600 - 1)) }
      }
      return nil
    }
    return times.min { $0.time < $1.time }
  }

  func campaignKey(_ id: CampaignID) throws -> Int64? {
    try connection.number("SELECT key FROM campaign WHERE id = ?", [id.rawValue])
  }
}

extension TeamFigures {
  fileprivate func less(_ other: TeamFigures) -> TeamFigures {
    TeamFigures(gifts: gifts - other.gifts, donors: donors - other.donors, raised: raised - other.raised)
  }
}

extension GiftBook {
  /// Takes a part as the store keeps it.
  fileprivate mutating func take(_ part: String, gifts count: Int, amount: Int64) {
    if part.hasPrefix(GiftChanges.currencyPrefix) {
      let currency = String(part.dropFirst(GiftChanges.currencyPrefix.utf8.count))
      if count != 0 { others.append(Other(gifts: count, amount: Money(minorUnits: amount, currency: currency))) }
      return
    }
    switch GiftChanges.Part(rawValue: part) {
    case .gifts:
      gifts = count
      raised = amount
    case .donors: donors = count
    case .matches: (matches, matched) = (count, amount)
    case .registrations: (registrations, registered) = (count, amount)
    case .refunds: (refunds, refunded) = (count, amount)
    case .fees: fees = amount
    case .offline: (offline, offlineRaised) = (count, amount)
    case .unthanked: unthanked = count
    case .most: mostByOne = count
    case nil: break
    }
  }
}
