import HospitalModel
import Yams

/// A search that stands among the channels.
public struct ConfiguredSearch: Hashable, Sendable {
  public let name: String
  /// What is looked for, as it is typed after `/`.
  public let words: String
}

extension ConfigurationReading {
  /// Rules by which posts are highlighted or muted. A rule with a mistake in it is left out whole, so that it never fits more
  /// than was meant.
  mutating func takeMarks(_ node: Node) {
    let rows = rows(node, "marks", "write [{ words: visiting hours, do: highlight }]")
    if rows.count > MarkRule.most {
      tell("has more than \(MarkRule.most) rules; the rest is left out", "marks", at: node)
    }
    for (index, row) in rows.prefix(MarkRule.most).enumerated() {
      let key = "marks[\(index)]"
      checkFields(row.fields, key, known: ["words", "author", "channel", "tag", "do"])
      guard row.fields.keys.allSatisfy({ ["words", "author", "channel", "tag", "do"].contains($0) }) else { continue }
      if let rule = markRule(row.node, row.fields, key) { result.marks.append(rule) }
    }
  }

  private mutating func markRule(_ node: Node, _ fields: [String: Node], _ key: String) -> MarkRule? {
    guard let deed = fields["do"] else {
      tell("says nothing to do; write do: highlight or do: mute", key, at: node)
      return nil
    }
    let effects = MarkRule.Effect.allCases.map(\.rawValue)
    guard let effect = choice(deed, "\(key).do", of: effects).flatMap(MarkRule.Effect.init) else { return nil }
    var parts: [String: String] = [:]
    for name in ["words", "author", "channel", "tag"] {
      guard let value = fields[name] else { continue }
      guard let text = line(value, "\(key).\(name)", limit: 200, "write it in one line") else { return nil }
      parts[name] = text
    }
    if let words = parts["words"], words.allSatisfy({ $0 == "*" || $0 == " " }) {
      tell("would fit every post; write words that some have", "\(key).words", at: node)
      return nil
    }
    guard
      let rule = MarkRule(
        effect, words: parts["words"], author: parts["author"], channel: parts["channel"].map { ChannelID($0) },
        tag: parts["tag"])
    else {
      tell("would fit every post; add words, author, channel or tag", key, at: node)
      return nil
    }
    return rule
  }

  /// Names with what each looks for.
  mutating func takeSearches(_ node: Node) {
    guard let mapping = node.mapping else {
      return tell("needs names with what they look for; write { er-wait: emergency wait }", "searches", at: node)
    }
    for (name, value) in mapping.prefix(Self.mostSearches) {
      guard let name = line(name, "searches", limit: 40, "write a name of at most 40 letters") else { continue }
      let advice = "write the words to look for"
      guard let words = line(value, "searches.\(name.quotable)", limit: 200, advice) else { continue }
      result.searches.append(ConfiguredSearch(name: name, words: words))
    }
    if mapping.count > Self.mostSearches {
      tell("has more than \(Self.mostSearches) names; the rest is left out", "searches", at: node)
    }
  }

  private static let mostSearches = 50
}
