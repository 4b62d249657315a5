extension Schema {
  /// What was sealed, what left unmasked, and since when a channel is open to the public.
  ///
  /// A seal keeps the act and hashes, never a word of what is gone. Sequence and version numbers of what is gone are never
  /// given again.
  static let sealing = """
    CREATE TABLE seal (
      number INTEGER PRIMARY KEY,
      hospital INTEGER NOT NULL REFERENCES hospital(key),
      channel INTEGER REFERENCES channel(key),
      item_hash TEXT CHECK (length(item_hash) = 64),
      last_sequence INTEGER NOT NULL,
      last_version INTEGER NOT NULL,
      cause TEXT NOT NULL CHECK (cause IN ('mistake', 'withdrawn', 'deleted')),
      person TEXT NOT NULL CHECK (person <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      CHECK ((channel IS NULL) = (item_hash IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX seal_of_item ON seal(channel, item_hash) WHERE channel IS NOT NULL;
    CREATE TRIGGER seal_is_append_only BEFORE UPDATE OF item_hash, cause, person, reason, time, revision ON seal
    BEGIN SELECT RAISE(ABORT, 'a seal is never changed'); END;
    CREATE TRIGGER seal_stays BEFORE DELETE ON seal
    BEGIN SELECT RAISE(ABORT, 'a seal is never broken'); END;

    CREATE TABLE sealed_text (
      seal INTEGER NOT NULL REFERENCES seal(number),
      version INTEGER NOT NULL,
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      PRIMARY KEY (seal, version)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sealed_text_by_hash ON sealed_text(hash);

    CREATE TABLE outgoing (
      number INTEGER PRIMARY KEY,
      way TEXT NOT NULL,
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      categories TEXT NOT NULL,
      rules TEXT NOT NULL,
      level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 2),
      person TEXT NOT NULL CHECK (person <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      second TEXT CHECK (second <> '' AND lower(second) <> lower(person)),
      is_by_phone INTEGER CHECK (is_by_phone IN (0, 1)),
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      CHECK (level < 2 OR second IS NOT NULL),
      CHECK ((second IS NULL) = (is_by_phone IS NULL))
    ) STRICT;
    CREATE TRIGGER outgoing_is_append_only BEFORE UPDATE ON outgoing
    BEGIN SELECT RAISE(ABORT, 'what left is never unsaid'); END;
    CREATE TRIGGER outgoing_stays BEFORE DELETE ON outgoing
    BEGIN SELECT RAISE(ABORT, 'what left is never unsaid'); END;

    ALTER TABLE channel ADD COLUMN open_since INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX post_rumour ON post(hospital, published) WHERE kind = 'rumour';

    """
}
