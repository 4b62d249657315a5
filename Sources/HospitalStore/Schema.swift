/// The schema as it was first shipped, by topic. It carries the rules; what it refuses is never in a store.
///
/// Text keys come from outside; inside, hospitals, channels, incidents and campaigns have small numbers (`key`), so that
/// the indexes over a million posts stay narrow. Times are seconds since 1970, UTC. `revision` is the write that brought a row.
enum Schema {
  /// `hsds` in ASCII: tells a store from every other SQLite file.
  static let applicationID = 0x6873_6473

  static let directory = """
    CREATE TABLE meta (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      scenario TEXT CHECK (scenario <> ''),
      opened INTEGER NOT NULL,
      revision INTEGER NOT NULL CHECK (revision >= 0),
      observed INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER meta_never_goes_back BEFORE UPDATE ON meta
    WHEN NEW.scenario IS NOT OLD.scenario OR NEW.opened <> OLD.opened
      OR NEW.revision < OLD.revision OR NEW.observed < OLD.observed
    BEGIN SELECT RAISE(ABORT, 'a store keeps its kind, and its clock and revisions never go back'); END;

    CREATE TABLE hospital (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      short_name TEXT NOT NULL,
      place TEXT NOT NULL,
      zone TEXT NOT NULL,
      is_simulated INTEGER NOT NULL CHECK (is_simulated IN (0, 1)),
      story_offset INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE channel (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      hospital INTEGER NOT NULL REFERENCES hospital(key),
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      address TEXT,
      is_internal INTEGER NOT NULL CHECK (is_internal IN (0, 1)),
      is_simulated INTEGER NOT NULL CHECK (is_simulated IN (0, 1)),
      interval INTEGER NOT NULL CHECK (interval > 0),
      last_success INTEGER,
      failing_since INTEGER,
      failure TEXT,
      next_attempt INTEGER,
      entity_tag TEXT,
      last_modified TEXT,
      body_hash TEXT,
      CHECK ((failing_since IS NULL) = (failure IS NULL))
    ) STRICT;
    CREATE INDEX channel_by_hospital ON channel(hospital);

    """

  static let posts = """
    CREATE TABLE post (
      sequence INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      channel INTEGER NOT NULL REFERENCES channel(key),
      hospital INTEGER NOT NULL REFERENCES hospital(key),
      incident INTEGER REFERENCES incident(key),
      kind TEXT NOT NULL,
      thread TEXT,
      published INTEGER NOT NULL,
      written INTEGER,
      observed INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      current_version INTEGER NOT NULL,
      is_internal INTEGER NOT NULL CHECK (is_internal IN (0, 1)),
      is_read INTEGER NOT NULL CHECK (is_read IN (0, 1)),
      is_starred INTEGER NOT NULL CHECK (is_starred IN (0, 1))
    ) STRICT;
    CREATE UNIQUE INDEX post_by_version ON post(current_version, published);
    CREATE INDEX post_by_time ON post(published);
    CREATE INDEX post_by_hospital ON post(hospital, published);
    CREATE INDEX post_by_channel ON post(channel, published);
    CREATE INDEX post_by_incident ON post(incident, published) WHERE incident IS NOT NULL;
    CREATE INDEX post_by_thread ON post(hospital, thread) WHERE thread IS NOT NULL;
    CREATE INDEX unread_by_time ON post(published) WHERE is_read = 0;
    CREATE INDEX unread_by_hospital ON post(hospital, published) WHERE is_read = 0;
    CREATE INDEX unread_by_channel ON post(channel, published) WHERE is_read = 0;

    CREATE TABLE post_version (
      version INTEGER PRIMARY KEY,
      post INTEGER NOT NULL REFERENCES post(sequence),
      previous INTEGER REFERENCES post_version(version),
      number INTEGER NOT NULL CHECK (number >= 1 AND (number = 1) = (previous IS NULL)),
      revision INTEGER NOT NULL,
      observed INTEGER NOT NULL,
      rule_set INTEGER NOT NULL,
      findings INTEGER NOT NULL CHECK (findings >= 0),
      content_hash INTEGER NOT NULL,
      title TEXT NOT NULL,
      body TEXT NOT NULL,
      author TEXT,
      link TEXT
    ) STRICT;
    CREATE UNIQUE INDEX version_by_previous ON post_version(previous) WHERE previous IS NOT NULL;
    CREATE INDEX version_by_rule_set ON post_version(rule_set);

    CREATE TABLE finding (
      version INTEGER NOT NULL REFERENCES post_version(version),
      field TEXT NOT NULL CHECK (field IN ('title', 'body')),
      start INTEGER NOT NULL CHECK (start >= 0),
      "end" INTEGER NOT NULL CHECK ("end" > start),
      category TEXT NOT NULL,
      rule TEXT NOT NULL,
      level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 2),
      confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
      rule_set INTEGER NOT NULL,
      PRIMARY KEY (version, field, start, "end", rule)
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE post_text USING fts5(
      title, body, content = 'post_version', content_rowid = 'version', detail = 'none', columnsize = 0,
      tokenize = 'unicode61 remove_diacritics 2');

    CREATE TABLE post_count (
      channel INTEGER NOT NULL REFERENCES channel(key),
      incident INTEGER NOT NULL,
      total INTEGER NOT NULL,
      unread INTEGER NOT NULL CHECK (unread BETWEEN 0 AND total),
      PRIMARY KEY (channel, incident)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX post_count_by_incident ON post_count(incident);

    CREATE TABLE hour_count (
      hospital INTEGER NOT NULL REFERENCES hospital(key),
      hour INTEGER NOT NULL,
      total INTEGER NOT NULL,
      internal INTEGER NOT NULL CHECK (internal BETWEEN 0 AND total),
      PRIMARY KEY (hospital, hour)
    ) STRICT, WITHOUT ROWID;

    """

  static let status = """
    CREATE TABLE incident (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> '')
    ) STRICT;

    CREATE TABLE incident_version (
      version INTEGER PRIMARY KEY,
      incident INTEGER NOT NULL REFERENCES incident(key),
      revision INTEGER NOT NULL,
      observed INTEGER NOT NULL,
      hospital INTEGER NOT NULL REFERENCES hospital(key),
      title TEXT NOT NULL,
      mode TEXT NOT NULL CHECK (mode IN ('ACTUAL', 'EXERCISE')),
      started INTEGER NOT NULL,
      ended INTEGER,
      hashtags TEXT NOT NULL,
      next_update INTEGER,
      is_simulated INTEGER NOT NULL CHECK (is_simulated IN (0, 1)),
      CHECK (NOT (mode = 'ACTUAL' AND is_simulated = 1))
    ) STRICT;
    CREATE INDEX incident_version_by_incident ON incident_version(incident, version);
    CREATE TRIGGER no_actual_incident_in_a_simulation BEFORE INSERT ON incident_version
    WHEN NEW.mode = 'ACTUAL' AND (SELECT scenario FROM meta) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a simulated store holds no ACTUAL incident'); END;
    CREATE TRIGGER incident_version_is_append_only BEFORE UPDATE ON incident_version
    BEGIN SELECT RAISE(ABORT, 'incidents are never overwritten'); END;

    CREATE TABLE fact (
      number INTEGER PRIMARY KEY,
      incident INTEGER NOT NULL REFERENCES incident(key),
      hospital INTEGER NOT NULL REFERENCES hospital(key),
      revision INTEGER NOT NULL,
      observed INTEGER NOT NULL,
      topic TEXT NOT NULL,
      value TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('unconfirmed', 'confirmed', 'corrected', 'withdrawn')),
      source TEXT NOT NULL,
      time INTEGER NOT NULL,
      reason TEXT,
      is_releasable INTEGER NOT NULL CHECK (is_releasable IN (0, 1)),
      CHECK (state IN ('unconfirmed', 'confirmed') OR reason IS NOT NULL)
    ) STRICT;
    CREATE UNIQUE INDEX fact_once ON fact(
      incident, hospital, topic, time, state, value, source, is_releasable, ifnull(reason, ''));
    CREATE TRIGGER fact_is_append_only BEFORE UPDATE ON fact
    BEGIN SELECT RAISE(ABORT, 'facts are never overwritten'); END;

    CREATE TABLE attention (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('promise', 'rumour', 'question', 'finding')),
      hospital INTEGER NOT NULL REFERENCES hospital(key),
      post INTEGER REFERENCES post(sequence),
      thread TEXT,
      text TEXT,
      since INTEGER NOT NULL,
      due INTEGER NOT NULL,
      opened INTEGER NOT NULL,
      closed INTEGER CHECK (closed >= opened),
      is_acknowledged INTEGER NOT NULL CHECK (is_acknowledged IN (0, 1)),
      CHECK ((kind = 'promise') = (post IS NULL) AND (post IS NULL) = (text IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX attention_open_once ON attention(id) WHERE closed IS NULL;
    CREATE INDEX attention_by_due ON attention(due, since, id) WHERE closed IS NULL AND is_acknowledged = 0;
    CREATE INDEX attention_by_hospital ON attention(hospital, kind, since) WHERE closed IS NULL;
    CREATE INDEX attention_by_thread ON attention(hospital, thread) WHERE closed IS NULL AND thread IS NOT NULL;

    CREATE TABLE acknowledgement (
      number INTEGER PRIMARY KEY,
      attention INTEGER NOT NULL REFERENCES attention(number),
      act TEXT NOT NULL CHECK (act IN ('acknowledge', 'reopen')),
      person TEXT,
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      CHECK ((act = 'acknowledge') = (person IS NOT NULL))
    ) STRICT;

    """

  static let figures = """
    CREATE TABLE campaign (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> '')
    ) STRICT;

    CREATE TABLE campaign_version (
      version INTEGER PRIMARY KEY,
      campaign INTEGER NOT NULL REFERENCES campaign(key),
      revision INTEGER NOT NULL,
      observed INTEGER NOT NULL,
      hospital INTEGER NOT NULL REFERENCES hospital(key),
      name TEXT NOT NULL,
      goal INTEGER NOT NULL,
      currency TEXT NOT NULL,
      opens INTEGER NOT NULL,
      closes INTEGER NOT NULL,
      is_simulated INTEGER NOT NULL CHECK (is_simulated IN (0, 1))
    ) STRICT;
    CREATE INDEX campaign_version_by_campaign ON campaign_version(campaign, version);

    CREATE TABLE campaign_total (
      campaign INTEGER NOT NULL REFERENCES campaign(key),
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      raised INTEGER NOT NULL,
      currency TEXT NOT NULL,
      gifts INTEGER NOT NULL,
      donors INTEGER NOT NULL,
      PRIMARY KEY (campaign, time, revision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE counter (
      key INTEGER PRIMARY KEY,
      channel INTEGER NOT NULL REFERENCES channel(key),
      metric TEXT NOT NULL,
      subject TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX counter_once ON counter(channel, metric, subject);

    CREATE TABLE measurement (
      counter INTEGER NOT NULL REFERENCES counter(key),
      time INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      value INTEGER NOT NULL,
      PRIMARY KEY (counter, time, revision)
    ) STRICT, WITHOUT ROWID;

    """

  static let people = """
    CREATE TABLE session (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    """

  /// Until when a source's server asked to be left alone (Retry-After).
  static let patience = """
    ALTER TABLE channel ADD COLUMN asked_until INTEGER;

    """

  /// The last fetches of each channel in a ring: a new one takes the oldest one's slot, so nothing is ever deleted. What a
  /// large fetch brings in several writes waits in `arrived` and `changed` for its end.
  static let fetchHistory = """
    ALTER TABLE channel ADD COLUMN fetches INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE channel ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE channel ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE channel ADD COLUMN arrived INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE channel ADD COLUMN changed INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE channel ADD COLUMN moved_from TEXT;

    CREATE TABLE fetch (
      channel INTEGER NOT NULL REFERENCES channel(key),
      slot INTEGER NOT NULL,
      number INTEGER NOT NULL,
      time INTEGER NOT NULL,
      inserted INTEGER NOT NULL,
      edited INTEGER NOT NULL,
      requests INTEGER NOT NULL,
      bytes INTEGER NOT NULL,
      milliseconds INTEGER NOT NULL,
      failure TEXT,
      PRIMARY KEY (channel, slot)
    ) STRICT, WITHOUT ROWID;

    """

  /// A post that a second channel brings too has one row in `post` and one here; `words` finds such posts by the day and the
  /// words of their title. `earlier` counts versions that were known elsewhere, before an import.
  static let sharedPosts = """
    ALTER TABLE post ADD COLUMN shared INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE post ADD COLUMN earlier INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE shared_post (
      id TEXT PRIMARY KEY,
      post INTEGER NOT NULL REFERENCES post(sequence),
      channel INTEGER NOT NULL REFERENCES channel(key),
      placed INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      content_hash INTEGER NOT NULL,
      is_verbatim INTEGER NOT NULL CHECK (is_verbatim IN (0, 1))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX shared_by_post ON shared_post(post, channel);
    CREATE INDEX shared_by_channel ON shared_post(channel, placed, post);

    CREATE TABLE shared_count (
      channel INTEGER PRIMARY KEY REFERENCES channel(key),
      total INTEGER NOT NULL,
      unread INTEGER NOT NULL CHECK (unread BETWEEN 0 AND total)
    ) STRICT;

    CREATE TABLE post_words (
      day INTEGER NOT NULL,
      words INTEGER NOT NULL,
      post INTEGER NOT NULL,
      PRIMARY KEY (day, words, post)
    ) STRICT, WITHOUT ROWID;

    """

  /// What is removed, and what must not come back: `forgotten` is the newest time of publishing of a channel's removed posts,
  /// and what had no date of its own is known by a hash of its id.
  static let retention = """
    ALTER TABLE meta ADD COLUMN kept_since INTEGER;
    ALTER TABLE channel ADD COLUMN forgotten INTEGER;

    CREATE TABLE retention (
      channel TEXT PRIMARY KEY,
      age INTEGER CHECK (age > 0),
      posts INTEGER CHECK (posts > 0)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE forgotten_post (
      channel INTEGER NOT NULL REFERENCES channel(key),
      id INTEGER NOT NULL,
      PRIMARY KEY (channel, id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX version_by_post ON post_version(post);
    CREATE INDEX attention_by_post ON attention(post) WHERE post IS NOT NULL;
    CREATE INDEX attention_of_thread ON attention(hospital, thread) WHERE thread IS NOT NULL;
    CREATE INDEX acknowledgement_by_attention ON acknowledgement(attention);

    """

  /// A source that a person lets rest is not fetched; its posts stay.
  static let pausedSources = """
    ALTER TABLE channel ADD COLUMN is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1));

    """

  /// What a fetch left out or repaired though it succeeded.
  static let fetchNotice = """
    ALTER TABLE fetch ADD COLUMN notice TEXT;

    """

  /// Posts by a hash of link and title, for sources that change the ids of their items. What is found is compared.
  static let likeness = """
    ALTER TABLE post ADD COLUMN likeness INTEGER;
    CREATE INDEX post_by_likeness ON post(channel, likeness) WHERE likeness IS NOT NULL;

    """

  /// The search index merges eight segments at a time instead of four: writes of a few posts cost a fifth less, and a search
  /// looks at a few more places.
  static let laterMerging = """
    INSERT INTO post_text (post_text, rank) VALUES ('automerge', 8);

    """
}
