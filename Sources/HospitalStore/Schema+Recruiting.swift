extension Schema {
  /// What was counted by each way of recruiting in the time that begins at `time`, mostly a day; a change is a new revision.
  static let recruiting = """
    CREATE TABLE recruiting (
      hospital INTEGER NOT NULL REFERENCES hospital(key),
      figure TEXT NOT NULL CHECK (figure IN ('impressions', 'clicks', 'applications', 'interviews', 'offers', 'hires',
        'external', 'internal')),
      time INTEGER NOT NULL,
      way TEXT NOT NULL,
      tag TEXT NOT NULL,
      currency TEXT NOT NULL CHECK ((currency = '') = (figure NOT IN ('external', 'internal'))),
      revision INTEGER NOT NULL,
      value INTEGER NOT NULL CHECK (value >= 0),
      is_simulated INTEGER NOT NULL CHECK (is_simulated IN (0, 1)),
      PRIMARY KEY (hospital, figure, time, way, tag, currency, revision)
    ) STRICT, WITHOUT ROWID;

    """

  /// Campaigns of promotion: what their traces are found by. Lists are lines, a peer's words are its fields after a tab.
  static let promotion = """
    CREATE TABLE promotion (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> '')
    ) STRICT;

    CREATE TABLE promotion_version (
      version INTEGER PRIMARY KEY,
      promotion INTEGER NOT NULL REFERENCES promotion(key),
      revision INTEGER NOT NULL,
      observed INTEGER NOT NULL,
      hospital INTEGER NOT NULL REFERENCES hospital(key),
      name TEXT NOT NULL CHECK (name <> ''),
      words TEXT NOT NULL,
      links TEXT NOT NULL,
      channels TEXT NOT NULL,
      peers TEXT NOT NULL,
      opens INTEGER NOT NULL,
      closes INTEGER,
      is_simulated INTEGER NOT NULL CHECK (is_simulated IN (0, 1))
    ) STRICT;
    CREATE INDEX promotion_version_by_promotion ON promotion_version(promotion, version);
    CREATE TRIGGER promotion_is_append_only BEFORE UPDATE ON promotion_version
    BEGIN SELECT RAISE(ABORT, 'a promotion is never overwritten'); END;

    """
}
