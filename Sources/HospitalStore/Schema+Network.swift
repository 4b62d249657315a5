extension Schema {
  /// Where the topics of internal networks stood and stand: the newest time of a topic holds. Networks are internal by type, the
  /// posts that they held before are so from now on.
  static let network = """
    CREATE TABLE topic_standing (
      number INTEGER PRIMARY KEY,
      channel INTEGER NOT NULL REFERENCES channel(key),
      topic TEXT NOT NULL CHECK (topic <> ''),
      state TEXT NOT NULL CHECK (state IN ('open', 'decided')),
      waits_for TEXT CHECK (waits_for IS NULL OR (waits_for <> '' AND state = 'open')),
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX topic_by_channel ON topic_standing(channel, topic, time, number);
    UPDATE channel SET is_internal = 1 WHERE kind = 'network';
    UPDATE post SET is_internal = 1 WHERE is_internal = 0 AND channel IN (SELECT key FROM channel WHERE kind = 'network');
    DELETE FROM hour_count WHERE hospital IN (SELECT hospital FROM channel WHERE kind = 'network');
    INSERT INTO hour_count (hospital, hour, total, internal)
    SELECT hospital, published / 3600, count(*), sum(is_internal) FROM post
    WHERE hospital IN (SELECT hospital FROM channel WHERE kind = 'network') GROUP BY hospital, published / 3600;

    """
}
