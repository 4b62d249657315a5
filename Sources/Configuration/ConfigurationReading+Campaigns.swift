import HospitalModel
import Yams

/// Campaigns that raise money, and those that make something known.
extension ConfigurationReading {
  mutating func takeCampaigns(_ node: Node) {
    let known = [
      "id", "hospital", "name", "goal", "stretch", "opens", "closes", "zone", "rule", "steps", "first-to", "teams",
    ]
    let advice =
      "write [{ id: spring, hospital: north, name: Spring, goal: $100,000, opens: 2026-03-01, closes: 2026-03-31 }]"
    for (index, row) in rows(node, "campaigns", advice).enumerated() {
      let key = "campaigns[\(index)]"
      checkFields(row.fields, key, known: known)
      guard let id = identifier(row, key), let hospital = field("hospital", row, key, limit: 60),
        let name = field("name", row, key, limit: 80), let goal = amount("goal", row, key),
        let opens = moment("opens", row, key), let closes = moment("closes", row, key)
      else { continue }
      guard !result.campaigns.contains(where: { $0.id.rawValue == id }) else {
        tell("\(id) stands there twice; give each campaign its own id", "\(key).id", at: row.node)
        continue
      }
      guard opens.beginning(in: .utc) < closes.end(in: .utc) else {
        tell("it closes before it opens; mend the days", "\(key).closes", at: row.node)
        continue
      }
      let stretch = texts("stretch", row, key, limit: 40).compactMap { text in
        amount(text, of: "stretch", key, at: row.node).flatMap { $0.currency == goal.currency ? $0.minorUnits : nil }
      }
      let rule = row.fields["rule"].flatMap { choice($0, "\(key).rule", of: TeamRule.allCases.map(\.rawValue)) }
      result.campaigns.append(
        ConfiguredCampaign(
          id: CampaignID(id), hospital: HospitalID(hospital), name: name, goal: goal, stretchGoals: stretch.sorted(),
          contest: Contest(
            rule: rule.flatMap(TeamRule.init) ?? .gifts,
            steps: texts("steps", row, key, limit: 12).compactMap { count($0, of: "steps", key, at: row.node) }
              .sorted(),
            firstTo: row.fields["first-to"].flatMap {
              line($0, "\(key).first-to", limit: 12, "write a number of gifts")
            }
            .flatMap { count($0, of: "first-to", key, at: row.node) }),
          teams: texts("teams", row, key, limit: 80), opens: opens, closes: closes, zone: ownZone(row, key)))
    }
  }

  mutating func takePromotions(_ node: Node) {
    let known = ["id", "hospital", "name", "words", "links", "channels", "peers", "opens", "closes", "zone"]
    let advice = "write [{ id: app, hospital: north, name: Our app, words: [\"#OurApp\"], opens: 2026-03-01 }]"
    for (index, row) in rows(node, "promotions", advice).enumerated() {
      let key = "promotions[\(index)]"
      checkFields(row.fields, key, known: known)
      guard let id = identifier(row, key), let hospital = field("hospital", row, key, limit: 60),
        let name = field("name", row, key, limit: 80), let opens = moment("opens", row, key)
      else { continue }
      guard !result.promotions.contains(where: { $0.id.rawValue == id }) else {
        tell("\(id) stands there twice; give each its own id", "\(key).id", at: row.node)
        continue
      }
      let words = texts("words", row, key, limit: 60)
      let links = texts("links", row, key, limit: 200)
      let channels = texts("channels", row, key, limit: 500)
      guard !words.isEmpty || !links.isEmpty || !channels.isEmpty else {
        tell("has nothing to look for; write words, links or channels", key, at: row.node)
        continue
      }
      result.promotions.append(
        ConfiguredPromotion(
          id: PromotionID(id), hospital: HospitalID(hospital), name: name, words: words, links: links,
          channels: channels, peers: peers(row, key), opens: opens,
          closes: row.fields["closes"] == nil ? nil : moment("closes", row, key), zone: ownZone(row, key)))
    }
  }

  private mutating func peers(_ row: Row, _ key: String) -> [Promotion.Peer] {
    guard let node = row.fields["peers"] else { return [] }
    let advice = "write [{ name: Another app, words: [AnotherApp] }]"
    return rows(node, "\(key).peers", advice).compactMap { peer in
      checkFields(peer.fields, "\(key).peers", known: ["name", "words"])
      guard let name = field("name", peer, "\(key).peers", limit: 60) else { return nil }
      return Promotion.Peer(name: name, words: texts("words", peer, "\(key).peers", limit: 60))
    }
  }

  /// The zone of a row's moments; `nil` for that of its hospital.
  private mutating func ownZone(_ row: Row, _ key: String) -> CivilZone? {
    row.fields["zone"] == nil ? nil : zone(row, key)
  }

  /// The texts of a list; what is none is told and left out.
  private mutating func texts(_ name: String, _ row: Row, _ key: String, limit: Int) -> [String] {
    guard let node = row.fields[name] else { return [] }
    guard let list = node.sequence else {
      tell("needs a list; write \(name): [...]", "\(key).\(name)", at: node)
      return []
    }
    return list.prefix(Self.mostTexts).compactMap { entry in
      line(entry, "\(key).\(name)", limit: limit, "write at most \(limit) letters on one line")
    }
  }

  private static let mostTexts = 500

  private mutating func count(_ text: String, of name: String, _ key: String, at node: Node) -> Int? {
    guard let number = Int(text), number > 0, number < 1_000_000_000 else {
      tell("\(text.quotable) is no number of gifts", "\(key).\(name)", at: node)
      return nil
    }
    return number
  }

  // MARK: Money

  private mutating func amount(_ name: String, _ row: Row, _ key: String) -> Money? {
    guard let text = field(name, row, key, limit: 40) else { return nil }
    return amount(text, of: name, key, at: row.fields[name] ?? row.node)
  }

  /// A whole amount: `$100,000`, `100000`, `80,000 EUR`.
  private mutating func amount(_ text: String, of name: String, _ key: String, at node: Node) -> Money? {
    var digits = ""
    var letters = ""
    var isPlain = true
    for sign in text {
      if sign.isASCII, sign.isNumber {
        digits.append(sign)
      } else if sign.isASCII, sign.isLetter {
        letters.append(sign)
      } else if let code = Self.signs[sign] {
        letters += code
      } else if !", ".contains(sign) {
        isPlain = false
      }
    }
    let currency = letters.isEmpty ? "USD" : letters.uppercased()
    guard isPlain, currency.count == 3, digits.count <= 12, let units = Int64(digits), units >= 0 else {
      tell("\(text.quotable) is no amount; write one such as $100,000 or 80,000 EUR", "\(key).\(name)", at: node)
      return nil
    }
    return Money(minorUnits: units * Money.scale(of: currency), currency: currency)
  }

  private static let signs: [Character: String] = ["$": "USD", "€": "EUR", "£": "GBP"]

  // MARK: Moments

  /// `2026-03-31` or `2026-03-31 23:59`.
  private mutating func moment(_ name: String, _ row: Row, _ key: String) -> ConfiguredMoment? {
    guard let text = field(name, row, key, limit: 40) else { return nil }
    let numbers = text.split { "-T: ".contains($0) }.map { Int($0) }
    let isComplete = numbers.count == 3 || numbers.count == 5
    guard isComplete, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      (1970...2200).contains(year), (1...12).contains(month), (1...31).contains(day)
    else {
      tell(
        "\(text.quotable) is no day; write one such as 2026-03-31 or 2026-03-31 23:59", "\(key).\(name)", at: row.node)
      return nil
    }
    guard numbers.count == 5 else { return ConfiguredMoment(year: year, month: month, day: day, minuteOfDay: nil) }
    guard let hour = numbers[3], let minute = numbers[4], (0...23).contains(hour), (0...59).contains(minute) else {
      tell("\(text.quotable) has no such time; write one such as 2026-03-31 23:59", "\(key).\(name)", at: row.node)
      return nil
    }
    return ConfiguredMoment(year: year, month: month, day: day, minuteOfDay: hour * 60 + minute)
  }
}
