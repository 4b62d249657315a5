extension Schema {
  /// Alerts, and what is told of facilities.
  ///
  /// An alert is known by sender, identifier and time; its text can come again fuller, as a version. `alert_reference` finds the
  /// messages that name one, whichever came first; `is_grave` those that may call somebody, without reading them. A facility's values are kept one by one and never overwritten: a partial report
  /// takes nothing away. Only `confirmed`, the last time that a value was told again, grows.
  static let exchange = """
    CREATE TABLE alert (
      number INTEGER PRIMARY KEY,
      sender TEXT NOT NULL,
      identifier TEXT NOT NULL,
      sent INTEGER NOT NULL,
      received INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      UNIQUE (sender, identifier, sent)
    ) STRICT;

    CREATE TABLE alert_version (
      version INTEGER PRIMARY KEY,
      alert INTEGER NOT NULL REFERENCES alert(number),
      revision INTEGER NOT NULL,
      observed INTEGER NOT NULL,
      ends INTEGER NOT NULL,
      is_excerpt INTEGER NOT NULL CHECK (is_excerpt IN (0, 1)),
      is_grave INTEGER NOT NULL CHECK (is_grave IN (0, 1)),
      message TEXT NOT NULL
    ) STRICT;
    CREATE INDEX alert_version_by_alert ON alert_version(alert, version);
    CREATE INDEX alert_version_by_end ON alert_version(ends);
    CREATE INDEX grave_alert_by_end ON alert_version(ends) WHERE is_grave = 1;
    CREATE TRIGGER alert_version_is_append_only BEFORE UPDATE ON alert_version
    BEGIN SELECT RAISE(ABORT, 'alerts are never overwritten'); END;

    CREATE TABLE alert_source (
      alert INTEGER NOT NULL REFERENCES alert(number),
      channel INTEGER NOT NULL REFERENCES channel(key),
      revision INTEGER NOT NULL,
      PRIMARY KEY (alert, channel)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE alert_reference (
      sender TEXT NOT NULL,
      identifier TEXT NOT NULL,
      alert INTEGER NOT NULL REFERENCES alert(number),
      PRIMARY KEY (sender, identifier, alert)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE alert_act (
      number INTEGER PRIMARY KEY,
      alert INTEGER NOT NULL REFERENCES alert(number),
      act TEXT NOT NULL CHECK (act IN ('acknowledge', 'reopen')),
      person TEXT,
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      CHECK ((act = 'acknowledge') = (person IS NOT NULL))
    ) STRICT;
    CREATE INDEX alert_act_by_alert ON alert_act(alert, number);
    CREATE TRIGGER alert_act_is_append_only BEFORE UPDATE ON alert_act
    BEGIN SELECT RAISE(ABORT, 'acknowledgements are never overwritten'); END;

    CREATE TABLE facility (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      name TEXT,
      latitude REAL,
      longitude REAL,
      CHECK ((latitude IS NULL) = (longitude IS NULL))
    ) STRICT;

    CREATE TABLE facility_value (
      number INTEGER PRIMARY KEY,
      facility INTEGER NOT NULL REFERENCES facility(key),
      channel INTEGER NOT NULL REFERENCES channel(key),
      topic TEXT NOT NULL CHECK (topic <> ''),
      value TEXT NOT NULL,
      detail TEXT,
      reported INTEGER,
      observed INTEGER NOT NULL,
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      confirmed INTEGER NOT NULL CHECK (confirmed >= time),
      confirmed_revision INTEGER NOT NULL CHECK (confirmed_revision >= revision)
    ) STRICT;
    CREATE INDEX facility_value_newest ON facility_value(facility, topic, time, number);
    CREATE TRIGGER facility_value_is_append_only BEFORE UPDATE OF facility, channel, topic, value, detail, reported, observed, time,
      revision ON facility_value
    BEGIN SELECT RAISE(ABORT, 'what was told of a facility is never overwritten'); END;

    """
}
