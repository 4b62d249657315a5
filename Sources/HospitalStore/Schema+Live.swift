extension Schema {
  /// Events that are told live: a version at each change, and what is done around them, one row an act.
  ///
  /// Their keys are those of incidents, so that their statements, first steps and log lie where an incident's do. Of a subject
  /// (a cue, a task, a post, the queue) the newest row of its kind holds. Nothing is overwritten.
  static let live = """
    CREATE TABLE live_event_version (
      version INTEGER PRIMARY KEY,
      event INTEGER NOT NULL REFERENCES incident(key),
      revision INTEGER NOT NULL,
      hospital INTEGER NOT NULL REFERENCES hospital(key),
      title TEXT NOT NULL CHECK (title <> ''),
      consent TEXT NOT NULL CHECK (consent <> ''),
      is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
      starts INTEGER NOT NULL,
      ends INTEGER NOT NULL CHECK (ends > starts),
      ended INTEGER,
      own TEXT NOT NULL,
      watched TEXT NOT NULL,
      words TEXT NOT NULL,
      is_simulated INTEGER NOT NULL CHECK (is_simulated IN (0, 1))
    ) STRICT;
    CREATE INDEX live_event_version_by_event ON live_event_version(event, version);
    CREATE TRIGGER live_event_is_append_only BEFORE UPDATE ON live_event_version
    BEGIN SELECT RAISE(ABORT, 'an event is never overwritten'); END;

    CREATE TABLE live_act (
      number INTEGER PRIMARY KEY,
      event INTEGER NOT NULL REFERENCES incident(key),
      revision INTEGER NOT NULL,
      time INTEGER NOT NULL,
      person TEXT NOT NULL CHECK (person <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('cue', 'happened', 'queue', 'next', 'question', 'task', 'file')),
      subject TEXT NOT NULL,
      state TEXT NOT NULL,
      at INTEGER,
      who TEXT NOT NULL,
      words TEXT NOT NULL,
      CHECK ((kind = 'queue') = (subject = '')),
      CHECK (kind <> 'cue' OR (at IS NOT NULL AND words <> '')),
      CHECK (kind <> 'task' OR (who <> '' AND words <> ''))
    ) STRICT;
    CREATE INDEX live_act_by_event ON live_act(event, kind, subject, number);
    CREATE TRIGGER live_act_is_append_only BEFORE UPDATE ON live_act
    BEGIN SELECT RAISE(ABORT, 'what was done is never undone'); END;

    CREATE TABLE derived_act (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL CHECK (id <> ''),
      person TEXT,
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX derived_act_by_id ON derived_act(id, number);

    """
}
