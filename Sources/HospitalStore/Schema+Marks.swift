extension Schema {
  /// The rules by which posts are highlighted or muted; a part that is NULL fits every post.
  static let marks = """
    CREATE TABLE mark_rule (
      number INTEGER PRIMARY KEY,
      effect TEXT NOT NULL CHECK (effect IN ('highlight', 'mute')),
      pattern TEXT,
      author TEXT,
      channel TEXT,
      tag TEXT,
      CHECK (pattern IS NOT NULL OR author IS NOT NULL OR channel IS NOT NULL OR tag IS NOT NULL)
    ) STRICT;

    """
}
