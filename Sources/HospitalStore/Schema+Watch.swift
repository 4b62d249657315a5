extension Schema {
  /// What is heard in an incident and by whom it was taken on, whose voice a channel is, and which revision each minute ended with.
  ///
  /// Nothing that a person did is overwritten. The words of a rumour that is a post are the post's: sealing it takes them along.
  static let watch = """
    ALTER TABLE channel ADD COLUMN is_own INTEGER CHECK (is_own IN (0, 1));

    CREATE TABLE plea (
      number INTEGER PRIMARY KEY,
      post INTEGER NOT NULL UNIQUE REFERENCES post(sequence),
      hospital INTEGER NOT NULL REFERENCES hospital(key),
      since INTEGER NOT NULL,
      opened INTEGER NOT NULL,
      is_waiting INTEGER NOT NULL CHECK (is_waiting IN (0, 1))
    ) STRICT;
    CREATE INDEX plea_waiting ON plea(since) WHERE is_waiting = 1;
    CREATE INDEX plea_by_hospital ON plea(hospital, since);

    CREATE TABLE plea_act (
      number INTEGER PRIMARY KEY,
      plea INTEGER NOT NULL REFERENCES plea(number),
      act TEXT NOT NULL CHECK (act IN ('acknowledge', 'reopen')),
      person TEXT,
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      CHECK ((act = 'acknowledge') = (person IS NOT NULL))
    ) STRICT;
    CREATE INDEX plea_act_by_plea ON plea_act(plea, number);
    CREATE TRIGGER plea_act_is_append_only BEFORE UPDATE ON plea_act
    BEGIN SELECT RAISE(ABORT, 'acknowledgements are never overwritten'); END;

    CREATE TABLE rumour (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL CHECK (id <> ''),
      incident INTEGER NOT NULL REFERENCES incident(key),
      number INTEGER NOT NULL CHECK (number >= 1),
      post TEXT,
      words TEXT NOT NULL,
      person TEXT NOT NULL CHECK (person <> ''),
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      is_sealed INTEGER NOT NULL DEFAULT 0 CHECK (is_sealed IN (0, 1)),
      CHECK (words <> '' OR is_sealed = 1 OR post IS NOT NULL),
      UNIQUE (incident, id),
      UNIQUE (incident, number)
    ) STRICT;
    CREATE TRIGGER rumour_is_append_only BEFORE UPDATE ON rumour WHEN NEW.is_sealed = 0
    BEGIN SELECT RAISE(ABORT, 'a rumour is never overwritten'); END;

    CREATE TABLE rumour_answer (
      number INTEGER PRIMARY KEY,
      rumour INTEGER NOT NULL REFERENCES rumour(key),
      words TEXT NOT NULL,
      source TEXT NOT NULL,
      is_set_aside INTEGER NOT NULL CHECK (is_set_aside IN (0, 1)),
      person TEXT NOT NULL CHECK (person <> ''),
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX rumour_answer_by_rumour ON rumour_answer(rumour, number);

    CREATE TABLE appeal_act (
      number INTEGER PRIMARY KEY,
      incident INTEGER NOT NULL REFERENCES incident(key),
      post TEXT NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('fake', 'genuine')),
      person TEXT NOT NULL CHECK (person <> ''),
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX appeal_act_by_incident ON appeal_act(incident, number);

    CREATE TABLE minute (
      minute INTEGER PRIMARY KEY,
      revision INTEGER NOT NULL
    ) STRICT;
    INSERT INTO minute (minute, revision)
      SELECT observed / 60, max(revision) FROM (
        SELECT observed, revision FROM fact UNION ALL SELECT observed, revision FROM incident_version
        UNION ALL SELECT observed, revision FROM meta)
      GROUP BY 1;

    """
}
