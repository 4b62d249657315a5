import GRDB
import HospitalModel

extension WriteBatch {
  /// Keeps a line of a campaign's book and adds it to the sums; one that is there already says nothing new, unless its
  /// source changed it.
  ///
  /// - Throws: ``StoreError/refused(detail:)`` for a campaign that was never described: its currency is not known.
  func add(_ gift: Gift) throws {
    let campaign = try describedCampaign(gift.campaign)
    let row = try GiftRow(gift, team: gifts.team(gift.team, campaign: campaign.key, connection))
    guard try insert(row, campaign: campaign) else { return try change(row, campaign: campaign) }
    inserted += 1
    try count(row, campaign: campaign, sign: 1)
    hasChanged = true
  }

  private func insert(_ row: GiftRow, campaign: GiftChanges.CampaignRow) throws -> Bool {
    try connection.run(
      """
      INSERT INTO gift (campaign, time, id, revision, kind, amount, currency, fee, count, team, donor, name,
        is_anonymous, is_offline, message, thanks)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """,
      [
        campaign.key, row.time, row.id, revision, row.kind.rawValue, row.amount, row.currency, row.fee, row.count,
        row.team, row.donor, row.name, row.isAnonymous, row.isOffline, row.message, row.thanks,
      ]) > 0
  }

  /// Takes over what a source changed about a gift, and keeps what it was; thanks that were said stay said.
  private func change(_ row: GiftRow, campaign: GiftChanges.CampaignRow) throws {
    let kept = try connection.first(
      """
      SELECT kind, amount, currency, fee, count, team, donor, name, is_anonymous, is_offline, message, thanks FROM gift
      WHERE campaign = ? AND time = ? AND id = ?
      """, [campaign.key, row.time, row.id]
    ) { GiftRow(time: row.time, id: row.id, kept: $0) }
    guard let kept, !kept.saysTheSame(as: row) else {
      unchanged += 1
      return
    }
    var row = row
    if kept.thanks != 0 { row.thanks = kept.thanks == 2 ? 2 : row.thanks }
    try count(kept, campaign: campaign, sign: -1)
    try connection.run(
      """
      INSERT INTO gift_past (campaign, time, id, revision, until, kind, amount, currency, fee, count, team, donor)
      SELECT campaign, time, id, revision, ?4, kind, amount, currency, fee, count, team, donor FROM gift
      WHERE campaign = ?1 AND time = ?2 AND id = ?3 AND revision < ?4
      """, [campaign.key, row.time, row.id, revision])
    try connection.run(
      """
      UPDATE gift SET revision = ?, kind = ?, amount = ?, currency = ?, fee = ?, count = ?, team = ?, donor = ?, name = ?,
        is_anonymous = ?, is_offline = ?, message = ?, thanks = ? WHERE campaign = ? AND time = ? AND id = ?
      """,
      [
        revision, row.kind.rawValue, row.amount, row.currency, row.fee, row.count, row.team, row.donor, row.name,
        row.isAnonymous, row.isOffline, row.message, row.thanks, campaign.key, row.time, row.id,
      ])
    try count(row, campaign: campaign, sign: 1)
    edited += 1
    hasChanged = true
  }

  /// Adds a gift to the sums, or takes it out of them.
  private func count(_ row: GiftRow, campaign: GiftChanges.CampaignRow, sign: Int64) throws {
    let key = campaign.key
    let number = sign * row.count
    if row.thanks == 1 { gifts.add(.unthanked, campaign: key, gifts: sign, amount: 0) }
    guard row.currency == campaign.currency else {
      gifts.add(currency: row.currency, campaign: key, gifts: number, amount: sign * row.amount)
      return
    }
    if row.fee != 0 { gifts.add(.fees, campaign: key, gifts: number, amount: sign * row.fee) }
    switch row.kind {
    case .match: gifts.add(.matches, campaign: key, gifts: number, amount: sign * row.amount)
    case .registration: gifts.add(.registrations, campaign: key, gifts: number, amount: sign * row.amount)
    case .refund:
      gifts.add(.refunds, campaign: key, gifts: number, amount: sign * row.amount)
      gifts.add(.gifts, campaign: key, gifts: 0, amount: sign * row.amount)
      for team in Set([0, row.team]) {
        gifts.add(campaign: key, team: team, time: row.time, gifts: 0, donors: 0, raised: sign * row.amount)
      }
    case .gift: try countGift(row, campaign: key, sign: sign)
    }
    dirty.note(giftOf: key, at: Timestamp(seconds: row.time))
  }

  private func countGift(_ row: GiftRow, campaign key: Int64, sign: Int64) throws {
    let number = sign * row.count
    gifts.add(.gifts, campaign: key, gifts: number, amount: sign * row.amount)
    if row.isOffline { gifts.add(.offline, campaign: key, gifts: number, amount: sign * row.amount) }
    if row.count == 1 { gifts.add(amount: row.amount, campaign: key, gifts: sign) }
    for team in Set([0, row.team]) {
      let donors = try countGiver(row, campaign: key, team: team, sign: sign)
      gifts.add(campaign: key, team: team, time: row.time, gifts: number, donors: donors, raised: sign * row.amount)
      if team == 0 { gifts.add(.donors, campaign: key, gifts: donors, amount: 0) }
    }
  }

  /// How many givers more, or fewer, there are by a gift; one of nobody known has its own.
  private func countGiver(_ row: GiftRow, campaign: Int64, team: Int64, sign: Int64) throws -> Int64 {
    guard let donor = row.donor else { return sign * row.count }
    try connection.run(
      """
      INSERT INTO gift_donor (campaign, team, donor, gifts) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET gifts = gifts + excluded.gifts
      """, [campaign, team, donor, sign * row.count])
    let given =
      try connection.number(
        "SELECT gifts FROM gift_donor WHERE campaign = ? AND team = ? AND donor = ?", [campaign, team, donor]) ?? 0
    if team == 0 { gifts.note(giver: given, campaign: campaign) }
    if given == 0 {
      try connection.run(
        "DELETE FROM gift_donor WHERE campaign = ? AND team = ? AND donor = ?", [campaign, team, donor])
      return -1
    }
    return given == row.count && sign > 0 ? 1 : 0
  }

  /// Says that the giver of a gift was thanked, or takes that back.
  func thank(_ gift: GiftKey, isThanked: Bool) throws {
    let key = try campaign(gift.campaign)
    let changed = try connection.run(
      "UPDATE gift SET thanks = ? WHERE campaign = ? AND time = ? AND id = ? AND thanks = ?",
      [isThanked ? 2 : 1, key, gift.time.seconds, gift.hash, isThanked ? 1 : 2])
    guard changed > 0 else { return }
    gifts.add(.unthanked, campaign: key, gifts: isThanked ? -1 : 1, amount: 0)
    hasChanged = true
  }

  /// The number and the currency of a campaign that was described.
  private func describedCampaign(_ id: CampaignID) throws -> GiftChanges.CampaignRow {
    if let row = gifts.campaigns[id] { return row }
    let row = try connection.first(
      """
      SELECT c.key, v.currency FROM campaign c JOIN campaign_version v
        ON v.version = (SELECT max(version) FROM campaign_version WHERE campaign = c.key)
      WHERE c.id = ?
      """, [id.rawValue]
    ) { GiftChanges.CampaignRow(key: $0[0], currency: $0[1]) }
    guard let row else { throw StoreError.refused(detail: "no campaign \(id.rawValue)") }
    gifts.campaigns[id] = row
    return row
  }
}

/// A gift in the store's own numbers.
struct GiftRow: Equatable {
  let time: Int64
  let id: Int64
  let kind: GiftKind
  let amount: Int64
  let currency: String
  let fee: Int64
  let count: Int64
  let team: Int64
  let donor: Int64?
  let name: String?
  let isAnonymous: Bool
  let isOffline: Bool
  let message: String?
  /// 0 nobody waits for thanks, 1 somebody does, 2 thanks were said.
  var thanks: Int

  init(_ gift: Gift, team: Int64) {
    time = gift.time.seconds
    id = stableHash(gift.id)
    kind = gift.amount.minorUnits < 0 && gift.kind == .gift ? .refund : gift.kind
    amount = kind == .refund ? -abs(gift.amount.minorUnits) : gift.amount.minorUnits
    currency = gift.amount.currency
    fee = gift.fee
    count = Int64(max(gift.count, 1))
    self.team = team
    let donor = gift.donor
    // A name is not kept of who asked not to be named.
    name = donor.isAnonymous ? nil : donor.name
    self.donor = (donor.key ?? name).map(stableHash)
    isAnonymous = donor.isAnonymous
    isOffline = gift.isOffline
    message = gift.message
    let isKnown = donor.key != nil || donor.name != nil
    thanks = kind != .gift || count > 1 || !isKnown ? 0 : gift.isThanked ? 2 : 1
  }

  init(time: Int64, id: Int64, kept row: Row) {
    self.time = time
    self.id = id
    kind = GiftKind(rawValue: row[0]) ?? .gift
    amount = row[1]
    currency = row[2]
    fee = row[3]
    count = row[4]
    team = row[5]
    donor = row[6]
    name = row[7]
    isAnonymous = row[8]
    isOffline = row[9]
    message = row[10]
    thanks = row[11]
  }

  /// Thanks are this store's own.
  func saysTheSame(as other: GiftRow) -> Bool {
    var same = other
    same.thanks = thanks
    return self == same
  }
}

/// 64 bits of a text (FNV-1a, then mixed as SplitMix64 does): two of ten million texts are alike in one of 300,000 stores.
func stableHash(_ text: String) -> Int64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
  hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
  return Int64(bitPattern: hash ^ (hash >> 31))
}
