extension Schema {
  /// The inquiry register, the call log and the contact list.
  ///
  /// The register is apart from everything: nothing of its words is in the log, the index or another table. What is gone keeps its number,
  /// who took it and when; a number is given once. A condition is only ever kept of somebody who is listed and has not
  /// objected.
  static let desk = """
    CREATE TABLE inquiry (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      incident INTEGER NOT NULL REFERENCES incident(key),
      number INTEGER NOT NULL CHECK (number >= 1),
      revision INTEGER NOT NULL,
      time INTEGER NOT NULL,
      person TEXT NOT NULL CHECK (person <> ''),
      asked_for TEXT NOT NULL,
      asker TEXT NOT NULL,
      reach TEXT NOT NULL,
      is_by_name INTEGER NOT NULL CHECK (is_by_name IN (0, 1)),
      is_gone INTEGER NOT NULL DEFAULT 0 CHECK (is_gone IN (0, 1)),
      CHECK (is_gone = 0 OR (asked_for = '' AND asker = '' AND reach = '')),
      UNIQUE (incident, number)
    ) STRICT;
    CREATE INDEX inquiry_held ON inquiry(incident) WHERE is_gone = 0;
    CREATE TRIGGER inquiry_is_append_only BEFORE UPDATE ON inquiry
    WHEN NEW.is_gone = 0 OR NEW.number <> OLD.number OR NEW.time <> OLD.time OR NEW.person <> OLD.person
    BEGIN SELECT RAISE(ABORT, 'an inquiry is never rewritten'); END;
    CREATE TRIGGER inquiry_stays BEFORE DELETE ON inquiry
    BEGIN SELECT RAISE(ABORT, 'the number of an inquiry is given once'); END;

    CREATE TABLE inquiry_answer (
      number INTEGER PRIMARY KEY,
      inquiry INTEGER NOT NULL REFERENCES inquiry(key),
      revision INTEGER NOT NULL,
      time INTEGER NOT NULL,
      person TEXT NOT NULL CHECK (person <> ''),
      kind TEXT CHECK (kind IN ('nothing', 'referred', 'condition')),
      words TEXT,
      directory TEXT,
      objection TEXT,
      is_location_told INTEGER CHECK (is_location_told IN (0, 1)),
      is_kin_told INTEGER CHECK (is_kin_told IN (0, 1)),
      CHECK (kind IS NOT NULL OR (words IS NULL AND directory IS NULL AND objection IS NULL
        AND is_location_told IS NULL AND is_kin_told IS NULL)),
      CHECK (kind IS NULL OR (directory IS NOT NULL AND objection IS NOT NULL AND is_location_told IS NOT NULL
        AND is_kin_told IS NOT NULL)),
      CHECK (kind IS NOT 'condition' OR (directory = 'listed' AND objection IN ('no', 'could not be asked')))
    ) STRICT;
    CREATE INDEX inquiry_answer_by_inquiry ON inquiry_answer(inquiry);
    CREATE TRIGGER inquiry_answer_is_append_only BEFORE UPDATE ON inquiry_answer
    WHEN NEW.kind IS NOT NULL OR NEW.inquiry <> OLD.inquiry OR NEW.time <> OLD.time OR NEW.person <> OLD.person
    BEGIN SELECT RAISE(ABORT, 'an answer is never rewritten'); END;
    CREATE TRIGGER inquiry_answer_stays BEFORE DELETE ON inquiry_answer
    BEGIN SELECT RAISE(ABORT, 'what was answered is never undone'); END;

    CREATE TABLE contact (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      kind TEXT NOT NULL CHECK (kind <> ''),
      name TEXT NOT NULL,
      organization TEXT NOT NULL,
      phone TEXT NOT NULL,
      mail TEXT NOT NULL,
      note TEXT NOT NULL,
      CHECK (name <> '' OR organization <> ''),
      CHECK (phone <> '' OR mail <> '')
    ) STRICT;

    CREATE TABLE desk_call (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id <> ''),
      incident INTEGER NOT NULL REFERENCES incident(key),
      number INTEGER NOT NULL CHECK (number >= 1),
      revision INTEGER NOT NULL,
      time INTEGER NOT NULL,
      person TEXT NOT NULL CHECK (person <> ''),
      direction TEXT NOT NULL CHECK (direction IN ('incoming', 'outgoing')),
      outlet TEXT NOT NULL,
      name TEXT NOT NULL,
      reach TEXT NOT NULL,
      words TEXT NOT NULL,
      deadline INTEGER,
      contact TEXT,
      is_sealed INTEGER NOT NULL DEFAULT 0 CHECK (is_sealed IN (0, 1)),
      CHECK (is_sealed = 0 OR (outlet = '' AND name = '' AND reach = '' AND words = '' AND contact IS NULL)),
      UNIQUE (incident, number)
    ) STRICT;
    CREATE INDEX desk_call_by_contact ON desk_call(contact, time) WHERE contact IS NOT NULL;
    CREATE TRIGGER desk_call_is_append_only BEFORE UPDATE ON desk_call WHEN NEW.is_sealed = 0
    BEGIN SELECT RAISE(ABORT, 'a call is never rewritten'); END;
    CREATE TRIGGER desk_call_stays BEFORE DELETE ON desk_call
    BEGIN SELECT RAISE(ABORT, 'a call is never deleted'); END;

    CREATE TABLE desk_call_answer (
      number INTEGER PRIMARY KEY,
      call INTEGER NOT NULL REFERENCES desk_call(key),
      revision INTEGER NOT NULL,
      time INTEGER NOT NULL,
      person TEXT NOT NULL CHECK (person <> ''),
      version INTEGER REFERENCES statement_version(key),
      words TEXT NOT NULL,
      is_sealed INTEGER NOT NULL DEFAULT 0 CHECK (is_sealed IN (0, 1)),
      CHECK (is_sealed = 1 OR version IS NOT NULL OR words <> ''),
      CHECK (is_sealed = 0 OR words = '')
    ) STRICT;
    CREATE INDEX desk_call_answer_by_call ON desk_call_answer(call);
    CREATE TRIGGER desk_call_answer_is_append_only BEFORE UPDATE ON desk_call_answer WHEN NEW.is_sealed = 0
    BEGIN SELECT RAISE(ABORT, 'an answer is never rewritten'); END;
    CREATE TRIGGER desk_call_answer_stays BEFORE DELETE ON desk_call_answer
    BEGIN SELECT RAISE(ABORT, 'what was answered is never undone'); END;

    """
}
