extension Schema {
  /// What a gift was before its source changed it, from `revision` until before `until`. Names and words are not kept: who
  /// asks not to be named any more is forgotten.
  static let giftHistory = """
    CREATE TABLE gift_past (
      campaign INTEGER NOT NULL REFERENCES campaign(key),
      time INTEGER NOT NULL,
      id INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      until INTEGER NOT NULL CHECK (until > revision),
      kind TEXT NOT NULL,
      amount INTEGER NOT NULL,
      currency TEXT NOT NULL,
      fee INTEGER NOT NULL,
      count INTEGER NOT NULL,
      team INTEGER NOT NULL,
      donor INTEGER,
      PRIMARY KEY (campaign, time, id, revision)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER gift_past_is_append_only BEFORE UPDATE ON gift_past
    BEGIN SELECT RAISE(ABORT, 'what a gift was is never rewritten'); END;
    CREATE VIEW gift_ever AS
      SELECT campaign, time, id, revision, 9223372036854775807 AS until, kind, amount, currency, count, team, donor FROM gift
      UNION ALL SELECT campaign, time, id, revision, until, kind, amount, currency, count, team, donor FROM gift_past;

    """
}
