import GRDB
import HospitalModel
import PrivacyScreening

extension StoreReading {
  /// Donors' names are for staff at the screen; everybody else is told initials. Their words are for staff alone, with what
  /// a rule finds in them masked even there.
  private var showsDonors: Bool { audience == .staff && use == .screen }

  /// Gifts that are brought at most.
  private static let mostGifts = 1_000

  /// Gifts of a campaign, at most `limit`.
  func gifts(_ id: CampaignID, _ scope: GiftScope, _ limit: Int) throws -> [GiftLine] {
    guard let key = try campaignKey(id) else { return [] }
    let condition: String
    switch scope {
    case .newest: condition = " ORDER BY time DESC, id DESC"
    case .unthanked:
      guard showsActs else { return [] }
      condition = " AND thanks = 1 ORDER BY time, id"
    }
    // A past moment has the amounts of then, and the permissions of now.
    let source =
      revision == nil
      ? "gift g"
      : """
      (SELECT e.campaign, e.time, e.id, e.revision, e.until, e.kind, e.amount, e.currency, e.count, e.team, e.donor, n.name,
        n.is_anonymous, n.message, n.is_offline, n.thanks
      FROM gift_ever e JOIN gift n ON (n.campaign, n.time, n.id) = (e.campaign, e.time, e.id)) g
      """
    let isThen = revision == nil ? "" : " AND until > \(horizon)"
    return try connection.all(
      """
      SELECT time, id, kind, amount, currency, count, (SELECT name FROM gift_team WHERE key = team), name,
        is_anonymous, donor IS NOT NULL, message, is_offline,
        (SELECT group_concat(amount || ' ' || currency) FROM (SELECT amount, currency FROM gift_past p
          WHERE p.campaign = g.campaign AND p.time = g.time AND p.id = g.id AND p.revision < g.revision
          ORDER BY p.revision DESC))
      FROM \(source) WHERE campaign = ? AND revision <= ?\(isThen)\(condition) LIMIT ?
      """, [key, horizon, min(max(limit, 0), Self.mostGifts)]
    ) { row in
      var line = GiftLine(
        key: GiftKey(campaign: id, time: row.instant(0), hash: row[1]), kind: GiftKind(rawValue: row[2]) ?? .gift,
        amount: Money(minorUnits: row[3], currency: row[4]), count: row[5],
        team: (row[6] as String?).map(shown), donor: donor(name: row[7], isAnonymous: row[8], isKnown: row[9]),
        message: showsDonors ? (row[10] as String?).map { redacted($0, rules.findings(in: $0)) } : nil,
        isOffline: row[11])
      line.earlier = (row[12] as String? ?? "").split(separator: ",").compactMap { text in
        let parts = text.split(separator: " ")
        guard parts.count == 2, let amount = Int64(parts[0]) else { return nil }
        return Money(minorUnits: amount, currency: String(parts[1]))
      }
      return line
    }
  }

  private func donor(name: String?, isAnonymous: Bool, isKnown: Bool) -> String? {
    if isAnonymous { return "Anonymous" }
    guard let name else { return isKnown ? "Anonymous" : nil }
    return showsDonors ? name : Self.initials(of: name)
  }

  /// `E. D.` of `Example Donor 17`.
  static func initials(of name: String) -> String {
    let letters = name.split { $0 == " " || $0 == "-" }.compactMap { word in word.first { $0.isLetter } }
    return letters.isEmpty ? "Anonymous" : letters.prefix(2).map { "\($0.uppercased())." }.joined(separator: " ")
  }
}
