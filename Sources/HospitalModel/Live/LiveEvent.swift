/// Something that a hospital tells live while it happens: an operation, by its procedure and never by its patient
/// (DOMAIN 1.10).
///
/// Its drafts, its first steps and its log are kept as those of an incident, under a key of the same kind.
public struct LiveEvent: Hashable, Sendable {
  public let id: IncidentID
  public let hospital: HospitalID
  /// What is told, such as `Awake craniotomy`; never who it is.
  public let title: String
  /// Where the written consent of patient and family is on file; empty for the public.
  public let consent: String
  /// True once it was taken back: nothing leaves any more.
  public let isConsentWithdrawn: Bool
  /// The moment that `T+` counts from.
  public let starts: Timestamp
  /// When it is planned to be over.
  public let ends: Timestamp
  /// When a person said that it was over.
  public let ended: Timestamp?
  /// Where the hospital itself posts: what the rate and the reach are of.
  public let own: [ChannelID]
  /// Where people ask: an account's or a hashtag's posts.
  public let watched: [ChannelID]
  /// Words and tags by which press and photos are known to be about it.
  public let words: [String]
  public let isSimulated: Bool

  public init(
    id: IncidentID, hospital: HospitalID, title: String, consent: String, isConsentWithdrawn: Bool = false,
    starts: Timestamp, ends: Timestamp, ended: Timestamp? = nil, own: [ChannelID], watched: [ChannelID],
    words: [String], isSimulated: Bool
  ) {
    self.id = id
    self.hospital = hospital
    self.title = title
    self.consent = consent
    self.isConsentWithdrawn = isConsentWithdrawn
    self.starts = starts
    self.ends = ends
    self.ended = ended
    self.own = own
    self.watched = watched
    self.words = words
    self.isSimulated = isSimulated
  }

  /// The same, over, or with its consent taken back; what is left out stays.
  public func with(ended: Timestamp? = nil, isConsentWithdrawn: Bool? = nil) -> LiveEvent {
    LiveEvent(
      id: id, hospital: hospital, title: title, consent: consent,
      isConsentWithdrawn: isConsentWithdrawn ?? self.isConsentWithdrawn, starts: starts, ends: ends,
      ended: ended ?? self.ended, own: own, watched: watched, words: words, isSimulated: isSimulated)
  }

  /// True from its beginning until a person says that it is over.
  public func isRunning(at now: Timestamp) -> Bool { starts <= now && ended == nil }

  /// The end of what is counted as told live at a moment: then, or when it was over.
  public func told(until now: Timestamp) -> Timestamp { min(now, ended ?? now) }

  /// What its drafts, their approvals and the first steps are kept as.
  public var desk: Incident {
    Incident(
      id: id, hospital: hospital, title: title, mode: .actual, started: starts, ended: nil, isSimulated: isSimulated,
      template: IncidentTemplate.liveEvent.id)
  }
}

/// A line of the run sheet: what is planned for when.
public struct RunSheetCue: Hashable, Sendable {
  /// Stays when its words or its time change.
  public let key: String
  public let planned: Timestamp
  public let words: String
  /// True for one that will not happen.
  public let isDropped: Bool

  public init(key: String, planned: Timestamp, words: String, isDropped: Bool = false) {
    self.key = key
    self.planned = planned
    self.words = words
    self.isDropped = isDropped
  }

  /// The key of a line that is written down at first.
  public static func key(planned: Timestamp, words: String) -> String {
    String(TextFingerprint(of: "\(planned.seconds)\n\(words)").rawValue.prefix(12))
  }
}

/// A line of the run sheet with what became of it.
public struct CueState: Hashable, Sendable {
  public let cue: RunSheetCue
  /// When it happened, says a person; `nil` for what is to come.
  public let actual: Timestamp?
  public let person: String?

  public init(cue: RunSheetCue, actual: Timestamp?, person: String?) {
    self.cue = cue
    self.actual = actual
    self.person = person
  }

  /// Whole minutes behind the plan, at a moment for what has not happened; below 0 for ahead.
  public func delay(at now: Timestamp) -> Int64 {
    let seconds = (actual ?? now) - cue.planned
    return seconds < 0 ? -((-seconds) / 60) : seconds / 60
  }
}

/// A stop of our own queue: nothing of it leaves until a named person resumes.
public struct QueueHold: Hashable, Sendable {
  public let since: Timestamp
  /// Who pressed the key, as claimed.
  public let person: String
  /// On whose word, where that was somebody else; nobody has to say why.
  public let word: String
  public let reason: String
  public let resumed: Resumption?

  /// Who let it go on.
  public struct Resumption: Hashable, Sendable {
    public let time: Timestamp
    public let person: String
    public let word: String
    public let reason: String

    public init(time: Timestamp, person: String, word: String, reason: String) {
      self.time = time
      self.person = person
      self.word = word
      self.reason = reason
    }
  }

  public init(since: Timestamp, person: String, word: String, reason: String, resumed: Resumption? = nil) {
    self.since = since
    self.person = person
    self.word = word
    self.reason = reason
    self.resumed = resumed
  }

  /// `pio-2, on the word of the surgeon: waiting for the laboratory`.
  public var words: String {
    Self.words(person, word, reason)
  }

  /// Who, on whose word and why, as far as they were said.
  public static func words(_ person: String, _ word: String, _ reason: String) -> String {
    person + (word.isEmpty ? "" : ", on the word of \(word)") + (reason.isEmpty ? "" : ": \(reason)")
  }
}

/// What is to be done once it is over: a film, photographs, a word to the press.
public struct FollowUpTask: Hashable, Sendable {
  public let key: String
  public let what: String
  /// Whose it is, by name or role.
  public let who: String
  public let due: Timestamp?
  public let isDone: Bool

  public init(key: String, what: String, who: String, due: Timestamp?, isDone: Bool = false) {
    self.key = key
    self.what = what
    self.who = who
    self.due = due
    self.isDone = isDone
  }

  /// The same, done or not.
  public func done(_ isDone: Bool) -> FollowUpTask {
    FollowUpTask(key: key, what: what, who: who, due: due, isDone: isDone)
  }

  /// What usually follows (DOMAIN 1.10).
  public static let usual = ["video", "photo set", "press release", "open questions", "thanks", "other"]
}

/// A task with who said what last of it.
public struct FollowUpState: Hashable, Sendable {
  public let task: FollowUpTask
  public let person: String
  public let time: Timestamp

  public init(task: FollowUpTask, person: String, time: Timestamp) {
    self.task = task
    self.person = person
    self.time = time
  }

  /// True for what is not done and whose time has come.
  public func isLate(at now: Timestamp) -> Bool { !task.isDone && task.due.map { $0 <= now } ?? false }
}
