extension Schema {
  /// What an office notes about posts: one row a word, the newest of an aspect holds; NULL takes it away.
  static let triage = """
    CREATE TABLE triage (
      number INTEGER PRIMARY KEY,
      post INTEGER NOT NULL REFERENCES post(sequence),
      aspect TEXT NOT NULL CHECK (aspect IN ('holder', 'note', 'answered')),
      text TEXT CHECK (text <> ''),
      person TEXT NOT NULL CHECK (person <> ''),
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX triage_by_post ON triage(post, aspect, number);
    CREATE TRIGGER triage_is_append_only BEFORE UPDATE ON triage
    BEGIN SELECT RAISE(ABORT, 'what was noted is never rewritten'); END;

    """
}
