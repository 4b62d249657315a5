extension Schema {
  /// Statements with what was done with them, the opening checklist, and the activity log as a chain of hashes.
  ///
  /// Nothing of it is overwritten; what is sealed loses its words and keeps its act and hash.
  static let crisis = """
    ALTER TABLE incident_version ADD COLUMN template TEXT;
    ALTER TABLE incident_version ADD COLUMN interruption TEXT CHECK (interruption IS NULL OR mode = 'EXERCISE');
    ALTER TABLE fact ADD COLUMN confirmed_by TEXT;
    ALTER TABLE fact ADD COLUMN released_by TEXT;
    ALTER TABLE fact ADD COLUMN recorded_by TEXT;
    ALTER TABLE fact ADD COLUMN facility TEXT CHECK (facility <> '');
    DROP INDEX fact_once;
    CREATE UNIQUE INDEX fact_once ON fact(
      incident, hospital, topic, time, state, value, source, is_releasable, ifnull(reason, ''), ifnull(facility, ''));

    CREATE TABLE statement (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      incident INTEGER NOT NULL REFERENCES incident(key),
      number INTEGER NOT NULL CHECK (number >= 1),
      UNIQUE (incident, number)
    ) STRICT;

    CREATE TABLE statement_version (
      key INTEGER PRIMARY KEY,
      statement INTEGER NOT NULL REFERENCES statement(key),
      number INTEGER NOT NULL CHECK (number >= 1),
      revision INTEGER NOT NULL,
      time INTEGER NOT NULL,
      author TEXT NOT NULL CHECK (author <> ''),
      title TEXT NOT NULL,
      body TEXT NOT NULL,
      audiences TEXT NOT NULL CHECK (audiences <> ''),
      hospitals TEXT NOT NULL CHECK (hospitals <> ''),
      is_sealed INTEGER NOT NULL DEFAULT 0 CHECK (is_sealed IN (0, 1)),
      CHECK (is_sealed = 0 OR (title = '' AND body = '')),
      UNIQUE (statement, number)
    ) STRICT;
    CREATE TRIGGER statement_is_append_only BEFORE UPDATE ON statement_version WHEN NEW.is_sealed = 0
    BEGIN SELECT RAISE(ABORT, 'a statement is never overwritten'); END;
    CREATE TRIGGER statement_stays BEFORE DELETE ON statement_version
    BEGIN SELECT RAISE(ABORT, 'a statement is never deleted'); END;

    CREATE TABLE statement_act (
      number INTEGER PRIMARY KEY,
      version INTEGER NOT NULL REFERENCES statement_version(key),
      revision INTEGER NOT NULL,
      time INTEGER NOT NULL,
      act TEXT NOT NULL CHECK (act IN ('request', 'approve', 'send back', 'review', 'release', 'withdraw')),
      person TEXT NOT NULL CHECK (person <> ''),
      hospital TEXT,
      way TEXT,
      words TEXT,
      CHECK ((act = 'approve') = (hospital IS NOT NULL)),
      CHECK ((act IN ('approve', 'release')) = (way IS NOT NULL)),
      CHECK (act NOT IN ('send back', 'withdraw') OR words <> '')
    ) STRICT;
    CREATE INDEX statement_act_by_version ON statement_act(version);
    CREATE TRIGGER statement_act_is_append_only BEFORE UPDATE ON statement_act
    BEGIN SELECT RAISE(ABORT, 'what was done is never undone'); END;
    CREATE TRIGGER statement_act_stays BEFORE DELETE ON statement_act
    BEGIN SELECT RAISE(ABORT, 'what was done is never undone'); END;

    CREATE TABLE checklist (
      number INTEGER PRIMARY KEY,
      incident INTEGER NOT NULL REFERENCES incident(key),
      item TEXT NOT NULL CHECK (item <> ''),
      is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
      note TEXT NOT NULL,
      person TEXT NOT NULL CHECK (person <> ''),
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX checklist_by_incident ON checklist(incident, number);

    CREATE TABLE crisis_log (
      number INTEGER PRIMARY KEY,
      incident INTEGER NOT NULL REFERENCES incident(key),
      revision INTEGER NOT NULL,
      time INTEGER NOT NULL,
      person TEXT NOT NULL CHECK (person <> ''),
      act TEXT NOT NULL CHECK (act <> ''),
      content TEXT,
      content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
      previous TEXT NOT NULL CHECK (length(previous) = 64),
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT;
    CREATE INDEX log_by_incident ON crisis_log(incident, number);
    CREATE INDEX log_by_content ON crisis_log(content_hash);
    CREATE TRIGGER log_is_append_only BEFORE UPDATE ON crisis_log
    WHEN NEW.content IS NOT NULL OR NEW.number <> OLD.number OR NEW.incident <> OLD.incident OR NEW.time <> OLD.time
      OR NEW.person <> OLD.person OR NEW.act <> OLD.act OR NEW.content_hash <> OLD.content_hash
      OR NEW.previous <> OLD.previous OR NEW.hash <> OLD.hash OR NEW.revision <> OLD.revision
    BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
    CREATE TRIGGER log_stays BEFORE DELETE ON crisis_log
    BEGIN SELECT RAISE(ABORT, 'the log is never shortened'); END;

    """
}
