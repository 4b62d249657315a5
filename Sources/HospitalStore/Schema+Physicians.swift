extension Schema {
  /// Physicians whose printed codes lead to their films; a change is a new version, and so is the end of a card.
  static let physicians = """
    CREATE TABLE physician (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> '')
    ) STRICT;

    CREATE TABLE physician_version (
      version INTEGER PRIMARY KEY,
      physician INTEGER NOT NULL REFERENCES physician(key),
      revision INTEGER NOT NULL,
      observed INTEGER NOT NULL,
      hospital INTEGER NOT NULL REFERENCES hospital(key),
      name TEXT NOT NULL CHECK (name <> ''),
      specialty TEXT NOT NULL,
      languages TEXT NOT NULL,
      video TEXT NOT NULL CHECK (video LIKE 'http%'),
      campaign TEXT NOT NULL CHECK (campaign <> ''),
      is_simulated INTEGER NOT NULL CHECK (is_simulated IN (0, 1)),
      is_ended INTEGER NOT NULL CHECK (is_ended IN (0, 1))
    ) STRICT;
    CREATE INDEX physician_version_by_physician ON physician_version(physician, version);
    CREATE TRIGGER physician_is_append_only BEFORE UPDATE ON physician_version
    BEGIN SELECT RAISE(ABORT, 'a card is never overwritten'); END;

    """
}
