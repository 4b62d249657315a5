extension Schema {
  /// Consents to stories, one row an act, and what a reader compares: the second until which a post's authorization holds.
  ///
  /// `consent` is NULL for what is no story, 0 without an authorization, and the largest number for one without end. Stories
  /// of before have none. `version` is the one whose words stood there at the act.
  static let stories = """
    ALTER TABLE post ADD COLUMN consent INTEGER;
    CREATE INDEX post_story ON post(hospital, published, consent) WHERE consent IS NOT NULL;
    UPDATE post SET consent = 0 WHERE channel IN (SELECT key FROM channel WHERE kind = 'story')
      OR sequence IN (SELECT s.post FROM shared_post s JOIN channel c ON c.key = s.channel WHERE c.kind = 'story');

    CREATE TABLE story_consent (
      number INTEGER PRIMARY KEY,
      post INTEGER NOT NULL REFERENCES post(sequence),
      version INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('asked', 'authorized', 'withdrawn')),
      until INTEGER CHECK (until IS NULL OR state = 'authorized'),
      person TEXT NOT NULL CHECK (person <> ''),
      note TEXT NOT NULL,
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      CHECK (state = 'asked' OR note <> '')
    ) STRICT;
    CREATE INDEX consent_by_post ON story_consent(post, number);
    CREATE TRIGGER consent_is_append_only BEFORE UPDATE ON story_consent
    BEGIN SELECT RAISE(ABORT, 'a consent is never rewritten'); END;

    """
}
