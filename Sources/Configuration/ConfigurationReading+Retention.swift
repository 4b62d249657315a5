import HospitalModel
import Yams

extension ConfigurationReading {
  mutating func takeRetention(_ node: Node) {
    guard let mapping = node.mapping else {
      return tell("needs limits; write { age: 400 d, posts: 100000 }", "retention", at: node)
    }
    let fields = mapping.byName
    checkFields(fields, "retention", known: ["age", "posts", "channels"])
    let general = rule(fields, "retention")
    var channels: [ChannelID: RetentionRule] = [:]
    if let node = fields["channels"] {
      guard let rows = node.mapping else {
        return tell(
          "needs channels with their limits; write { north-feed: { age: 30 d } }", "retention.channels", at: node)
      }
      for (name, node) in rows.byName.sorted(by: { $0.key < $1.key }) {
        let key = "retention.channels.\(name.quotable)"
        if node.scalar?.string == "all" {
          channels[ChannelID(name)] = .everything
        } else if let limits = node.mapping {
          checkFields(limits.byName, key, known: ["age", "posts"])
          if let rule = rule(limits.byName, key) { channels[ChannelID(name)] = rule }
        } else {
          tell("needs limits, or all; write { age: 30 d }", key, at: node)
        }
      }
    }
    // A mistake must never remove more than a person meant: without the general rule everything is kept.
    result.retention = RetentionRules(general: general ?? .everything, channels: channels)
  }

  /// Limits; `nil` when one of them has a mistake, so that nothing goes by half a rule.
  private mutating func rule(_ fields: [String: Node], _ key: String) -> RetentionRule? {
    var age: Int64?
    var posts: Int?
    if let node = fields["age"] {
      age = duration(node, "\(key).age", in: 86_400...315_360_000)
      if age == nil { return nil }
    }
    if let node = fields["posts"] {
      posts = (node.scalar?.string).flatMap { Int($0) }
      guard let posts, (1...100_000_000).contains(posts) else {
        tell("needs a number of posts from 1 on, such as 100000", "\(key).posts", at: node)
        return nil
      }
    }
    return RetentionRule(age: age, posts: posts)
  }
}
