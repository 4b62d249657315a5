import GRDB
import HospitalModel

extension WriteBatch {
  /// Keeps the rules of the configuration, when they are others than those of before.
  func keep(_ rules: [MarkRule]) throws {
    let rows = rules.prefix(MarkRule.most).map { rule -> [String?] in
      [rule.effect.rawValue, rule.pattern, rule.author, rule.channel?.rawValue, rule.tag]
    }
    let known = try connection.all("SELECT effect, pattern, author, channel, tag FROM mark_rule ORDER BY number") {
      row -> [String?] in [row[0], row[1], row[2], row[3], row[4]]
    }
    guard known != rows else { return }
    try connection.run("DELETE FROM mark_rule")
    for row in rows {
      try connection.run(
        "INSERT INTO mark_rule (effect, pattern, author, channel, tag) VALUES (?, ?, ?, ?, ?)", StatementArguments(row))
    }
    hasChanged = true
  }
}

extension MarkRule {
  /// The words as LIKE takes them: it knows the letters A to Z in either case.
  fileprivate var pattern: String? {
    words.map { words in
      var text = ""
      for character in words {
        switch character {
        case "*": text += "%"
        case "%", "_", "\\": text += "\\" + String(character)
        default: text.append(character)
        }
      }
      return "%" + text + "%"
    }
  }
}

extension StoreReading {
  /// The condition on a post `p`: some rule of that effect fits its newest words.
  static func fits(_ effect: MarkRule.Effect) -> String {
    """
    EXISTS (SELECT 1 FROM mark_rule r CROSS JOIN post_version w ON w.version = p.current_version
      WHERE r.effect = '\(effect.rawValue)'
        AND (r.channel IS NULL OR r.channel = (SELECT id FROM channel WHERE key = p.channel))
        AND (r.author IS NULL OR w.author = r.author COLLATE NOCASE)
        AND (r.tag IS NULL OR instr(char(10) || lower(p.tags) || char(10), char(10) || lower(r.tag) || char(10)) > 0
          OR instr(char(10) || lower(p.tags) || char(10), char(10) || '#' || lower(r.tag) || char(10)) > 0)
        AND (r.pattern IS NULL OR w.title LIKE r.pattern ESCAPE '\\' OR w.body LIKE r.pattern ESCAPE '\\'))
    """
  }

  /// The condition on a post `p` that lists leave out: a rule mutes it, and it belongs to no incident, is no official
  /// statement, and waits for nobody; whatever was once a plea never goes.
  static let isMuted = """
    p.incident IS NULL AND p.kind NOT IN ('statement', 'correction') AND \(fits(.mute))
      AND NOT EXISTS (SELECT 1 FROM attention k WHERE k.post = p.sequence AND (k.closed IS NULL OR k.kind = 'plea'))
    """

  /// True when there are rules: only then a list asks about its posts.
  func hasMarks() throws -> Bool {
    try connection.number("SELECT 1 FROM mark_rule LIMIT 1") != nil
  }

  /// Which rules fit a post; none for the public, who is told nothing of the office's own marks.
  func marks(_ key: PostKey) throws -> (isHighlighted: Bool, isMuted: Bool) {
    guard audience == .staff, try hasMarks() else { return (false, false) }
    return try connection.first(
      "SELECT \(Self.fits(.highlight)), \(Self.isMuted) FROM post p WHERE p.sequence = ?", [key.sequence]
    ) { (isHighlighted: $0[0], isMuted: $0[1]) } ?? (false, false)
  }

  /// More muted posts than these are not counted.
  static let mostMuted = 1_000
}

extension PostList {
  /// How many posts rules keep out of a page, from its newer end to its older one: up to the list's ends where the page reaches
  /// them.
  func mutedCount(newest: PostKey?, oldest: PostKey?) throws -> Int {
    var whole = self
    whole.hidesMuted = false
    let filter = whole.filterOfEveryPost
    let upper = bound(.older, from: newest, inclusive: true)
    let lower = bound(.newer, from: oldest, inclusive: true)
    return try Int(
      reading.connection.number(
        """
        SELECT count(*) FROM (SELECT 1 FROM post p
          WHERE \(upper.condition) AND \(lower.condition)\(filter.condition) AND \(StoreReading.isMuted)
          ORDER BY p.published DESC LIMIT \(StoreReading.mostMuted))
        """, upper.arguments + lower.arguments + filter.arguments) ?? 0)
  }
}
