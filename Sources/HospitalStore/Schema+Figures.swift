extension Schema {
  /// Gifts with their sums, hours of counters, and alarms of figures.
  ///
  /// A gift's key begins with its time, so that a file in the order of time is written page after page at any size. The
  /// sums are kept by the write: what a screen needs is never counted. `gift_hour` and `gift_donor` hold a campaign as a
  /// whole under team 0.
  static let fundraising = """
    ALTER TABLE campaign_version ADD COLUMN stretch TEXT NOT NULL DEFAULT '';
    ALTER TABLE campaign_version ADD COLUMN rule TEXT NOT NULL DEFAULT 'gifts'
      CHECK (rule IN ('gifts', 'donors', 'dollars'));
    ALTER TABLE campaign_version ADD COLUMN steps TEXT NOT NULL DEFAULT '';
    ALTER TABLE campaign_version ADD COLUMN first_to INTEGER;

    CREATE TABLE gift_team (
      key INTEGER PRIMARY KEY,
      campaign INTEGER NOT NULL REFERENCES campaign(key),
      name TEXT NOT NULL CHECK (name <> ''),
      gifts INTEGER NOT NULL,
      donors INTEGER NOT NULL,
      raised INTEGER NOT NULL,
      last INTEGER NOT NULL,
      UNIQUE (campaign, name)
    ) STRICT;

    CREATE TABLE gift (
      campaign INTEGER NOT NULL REFERENCES campaign(key),
      time INTEGER NOT NULL,
      id INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('gift', 'match', 'registration', 'refund')),
      amount INTEGER NOT NULL,
      currency TEXT NOT NULL,
      fee INTEGER NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      team INTEGER NOT NULL,
      donor INTEGER,
      name TEXT,
      is_anonymous INTEGER NOT NULL CHECK (is_anonymous IN (0, 1)),
      is_offline INTEGER NOT NULL CHECK (is_offline IN (0, 1)),
      message TEXT,
      thanks INTEGER NOT NULL CHECK (thanks IN (0, 1, 2)),
      PRIMARY KEY (campaign, time, id),
      CHECK (NOT (is_anonymous = 1 AND name IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX gift_unthanked ON gift(campaign, time, id) WHERE thanks = 1;

    CREATE TABLE gift_donor (
      campaign INTEGER NOT NULL REFERENCES campaign(key),
      team INTEGER NOT NULL,
      donor INTEGER NOT NULL,
      gifts INTEGER NOT NULL,
      PRIMARY KEY (campaign, team, donor)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE gift_hour (
      campaign INTEGER NOT NULL REFERENCES campaign(key),
      team INTEGER NOT NULL,
      hour INTEGER NOT NULL,
      gifts INTEGER NOT NULL,
      donors INTEGER NOT NULL,
      raised INTEGER NOT NULL,
      PRIMARY KEY (campaign, team, hour)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE gift_amount (
      campaign INTEGER NOT NULL REFERENCES campaign(key),
      amount INTEGER NOT NULL,
      gifts INTEGER NOT NULL,
      PRIMARY KEY (campaign, amount)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE gift_sum (
      campaign INTEGER NOT NULL REFERENCES campaign(key),
      part TEXT NOT NULL,
      gifts INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      PRIMARY KEY (campaign, part)
    ) STRICT, WITHOUT ROWID;

    """

  /// A counter's readings by the hour, and the alarms that figures raised.
  static let counterHours = """
    CREATE TABLE measurement_hour (
      counter INTEGER NOT NULL REFERENCES counter(key),
      hour INTEGER NOT NULL,
      time INTEGER NOT NULL,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL,
      lowest INTEGER NOT NULL,
      highest INTEGER NOT NULL,
      readings INTEGER NOT NULL CHECK (readings > 0),
      PRIMARY KEY (counter, hour)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO measurement_hour (counter, hour, time, first, last, lowest, highest, readings)
    SELECT counter, hour, last_time,
      (SELECT value FROM measurement WHERE counter = g.counter AND time = g.first_time ORDER BY revision DESC LIMIT 1),
      (SELECT value FROM measurement WHERE counter = g.counter AND time = g.last_time ORDER BY revision DESC LIMIT 1),
      lowest, highest, readings
    FROM (SELECT counter, time / 3600 AS hour, min(time) AS first_time, max(time) AS last_time, min(value) AS lowest,
        max(value) AS highest, count(DISTINCT time) AS readings
      FROM measurement GROUP BY counter, time / 3600) g;

    CREATE TABLE figure_alarm (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('goal', 'closing', 'trend', 'viral')),
      hospital INTEGER NOT NULL REFERENCES hospital(key),
      campaign INTEGER REFERENCES campaign(key),
      counter INTEGER REFERENCES counter(key),
      began INTEGER NOT NULL,
      calm_since INTEGER,
      ended INTEGER,
      value REAL NOT NULL,
      usual REAL NOT NULL,
      score REAL NOT NULL,
      detector TEXT NOT NULL,
      opened INTEGER NOT NULL,
      closed INTEGER CHECK (closed >= opened),
      acknowledged_by TEXT,
      acknowledged INTEGER,
      CHECK ((campaign IS NULL) <> (counter IS NULL)),
      CHECK ((ended IS NULL) = (closed IS NULL)),
      CHECK ((acknowledged IS NULL) = (acknowledged_by IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX alarm_of_campaign ON figure_alarm(campaign, kind, usual) WHERE campaign IS NOT NULL
      AND (kind IN ('goal', 'closing') OR closed IS NULL);
    CREATE UNIQUE INDEX alarm_of_counter ON figure_alarm(counter) WHERE counter IS NOT NULL AND closed IS NULL;
    CREATE INDEX alarm_by_time ON figure_alarm(began);
    CREATE INDEX alarms_of_campaign ON figure_alarm(campaign, began) WHERE campaign IS NOT NULL;
    CREATE INDEX alarms_of_counter ON figure_alarm(counter, began) WHERE counter IS NOT NULL;
    CREATE INDEX alarm_to_tell ON figure_alarm(began) WHERE closed IS NULL AND acknowledged IS NULL;
    CREATE INDEX counter_by_metric ON counter(metric, key);

    """
}
