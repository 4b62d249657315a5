import GRDB
import HospitalModel

/// The changes of the sums over gifts of one write: summed up here, written once for each key at the end.
struct GiftChanges {
  /// What a write needs to know of a campaign.
  struct CampaignRow {
    let key: Int64
    let currency: String
  }

  /// The parts that a campaign's book is kept in.
  enum Part: String {
    case gifts, donors, matches, registrations, refunds, fees, offline, unthanked
    /// How many gifts the giver with most gifts gave.
    case most
  }

  private struct HourKey: Hashable {
    let campaign: Int64
    let team: Int64
    let hour: Int64
  }

  private struct PartKey: Hashable {
    let campaign: Int64
    let part: String
  }

  private struct AmountKey: Hashable {
    let campaign: Int64
    let amount: Int64
  }

  private struct TeamKey: Hashable {
    let campaign: Int64
    let name: String
  }

  private typealias Sums = (gifts: Int64, donors: Int64, raised: Int64)

  var campaigns: [CampaignID: CampaignRow] = [:]
  private var teamKeys: [TeamKey: Int64] = [:]
  private var hours: [HourKey: Sums] = [:]
  private var teams: [Int64: (sums: Sums, last: Int64)] = [:]
  private var parts: [PartKey: (gifts: Int64, amount: Int64)] = [:]
  private var amounts: [AmountKey: Int64] = [:]
  private var most: [Int64: Int64] = [:]

  /// Forgets what was looked up about a campaign, because it changed.
  mutating func forget(_ campaign: CampaignID) {
    campaigns[campaign] = nil
  }

  /// The number of a team, made when there is none; 0 for no team.
  mutating func team(_ name: String?, campaign: Int64, _ connection: Connection) throws -> Int64 {
    guard let name, !name.isEmpty else { return 0 }
    let key = TeamKey(campaign: campaign, name: name)
    if let number = teamKeys[key] { return number }
    try connection.run(
      """
      INSERT INTO gift_team (campaign, name, gifts, donors, raised, last) VALUES (?, ?, 0, 0, 0, 0)
      ON CONFLICT DO NOTHING
      """, [campaign, name])
    let number =
      try connection.number("SELECT key FROM gift_team WHERE campaign = ? AND name = ?", [campaign, name]) ?? 0
    teamKeys[key] = number
    return number
  }

  /// Counts a part of a campaign's book.
  mutating func add(_ part: Part, campaign: Int64, gifts: Int64, amount: Int64) {
    add(part: part.rawValue, campaign: campaign, gifts: gifts, amount: amount)
  }

  /// Counts gifts in another currency than the campaign's.
  mutating func add(currency: String, campaign: Int64, gifts: Int64, amount: Int64) {
    add(part: Self.currencyPrefix + currency, campaign: campaign, gifts: gifts, amount: amount)
  }

  private mutating func add(part: String, campaign: Int64, gifts: Int64, amount: Int64) {
    let key = PartKey(campaign: campaign, part: part)
    let sums = parts[key] ?? (0, 0)
    parts[key] = (sums.gifts + gifts, sums.amount + amount)
  }

  static let currencyPrefix = "currency "

  /// Counts gifts of an hour, for the campaign as a whole (team 0) or a team.
  mutating func add(campaign: Int64, team: Int64, time: Int64, gifts: Int64, donors: Int64, raised: Int64) {
    let key = HourKey(campaign: campaign, team: team, hour: time / 3_600)
    let hour = hours[key] ?? (0, 0, 0)
    hours[key] = (hour.gifts + gifts, hour.donors + donors, hour.raised + raised)
    guard team != 0 else { return }
    let sums = teams[team] ?? ((0, 0, 0), 0)
    teams[team] = (
      (sums.sums.gifts + gifts, sums.sums.donors + donors, sums.sums.raised + raised),
      gifts > 0 ? max(sums.last, time) : sums.last
    )
  }

  /// Counts a gift among those of its amount.
  mutating func add(amount: Int64, campaign: Int64, gifts: Int64) {
    amounts[AmountKey(campaign: campaign, amount: amount), default: 0] += gifts
  }

  /// Notes how many gifts a giver has given.
  mutating func note(giver gifts: Int64, campaign: Int64) {
    most[campaign] = max(most[campaign] ?? 0, gifts)
  }

  /// Writes the sums, in the order of their tables: neighbours are written while their page is at hand.
  func write(_ connection: Connection) throws {
    for (key, sums) in hours.sorted(by: {
      ($0.key.campaign, $0.key.team, $0.key.hour) < ($1.key.campaign, $1.key.team, $1.key.hour)
    }) {
      try connection.run(
        """
        INSERT INTO gift_hour (campaign, team, hour, gifts, donors, raised) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET gifts = gifts + excluded.gifts, donors = donors + excluded.donors,
          raised = raised + excluded.raised
        """, [key.campaign, key.team, key.hour, sums.gifts, sums.donors, sums.raised])
    }
    for (team, change) in teams {
      try connection.run(
        """
        UPDATE gift_team SET gifts = gifts + ?, donors = donors + ?, raised = raised + ?, last = max(last, ?)
        WHERE key = ?
        """, [change.sums.gifts, change.sums.donors, change.sums.raised, change.last, team])
    }
    for (key, sums) in parts {
      try connection.run(
        """
        INSERT INTO gift_sum (campaign, part, gifts, amount) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET gifts = gifts + excluded.gifts, amount = amount + excluded.amount
        """, [key.campaign, key.part, sums.gifts, sums.amount])
    }
    for (campaign, gifts) in most {
      try connection.run(
        """
        INSERT INTO gift_sum (campaign, part, gifts, amount) VALUES (?, ?, ?, 0)
        ON CONFLICT DO UPDATE SET gifts = max(gifts, excluded.gifts)
        """, [campaign, Part.most.rawValue, gifts])
    }
    for (key, gifts) in amounts.sorted(by: { ($0.key.campaign, $0.key.amount) < ($1.key.campaign, $1.key.amount) }) {
      try connection.run(
        """
        INSERT INTO gift_amount (campaign, amount, gifts) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET gifts = gifts + excluded.gifts
        """, [key.campaign, key.amount, gifts])
    }
  }
}
