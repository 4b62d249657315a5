/// What can be done around a live event, beside its drafts and first steps. Each is one entry of the log.
public enum LiveDeed: Hashable, Sendable {
  case open(LiveEvent)
  case end(words: String)
  /// Patient or family took their consent back: nothing leaves any more, and the public is told of nothing.
  case withdrawConsent(reason: String)
  /// A line of the run sheet, new or changed.
  case cue(RunSheetCue)
  /// A line of the run sheet happened; `nil` takes that back.
  case happened(RunSheetCue, at: Timestamp?)
  /// Stops our queue at once; once more adds on whose word and why.
  case hold(word: String, reason: String)
  case resume(word: String, reason: String)
  /// What leaves next.
  case next(StatementID, number: Int)
  case question(PostID, QuestionMark)
  /// A task, new or changed.
  case task(FollowUpTask)
  /// Puts a post into the event's file, or takes it out.
  case file(PostID, isIn: Bool)

  /// The role that it takes: whoever sees that it must stop stops it, and letting it go on is somebody's decision.
  public var role: CrisisRole {
    switch self {
    case .hold, .withdrawConsent: .viewer
    case .resume: .approver
    case .open, .end, .cue, .happened, .next, .question, .task, .file: .drafter
    }
  }
}

/// What a person says of a post.
public enum QuestionMark: Hashable, Sendable {
  /// It asks something.
  case asks
  /// It only looks like it.
  case asksNothing
  /// It was answered; the words say how, or where.
  case answered(String)
  /// It waits again.
  case open

  /// As the store and the log keep it.
  public var state: String {
    switch self {
    case .asks: "asks"
    case .asksNothing: "asks nothing"
    case .answered: "answered"
    case .open: "open"
    }
  }

  /// Such as where it was answered; empty for the others.
  public var words: String { if case .answered(let words) = self { words } else { "" } }

  /// The same, read back; `nil` for a word of a later release.
  public init?(state: String, words: String) {
    switch state {
    case "asks": self = .asks
    case "asks nothing": self = .asksNothing
    case "answered": self = .answered(words)
    case "open": self = .open
    default: return nil
    }
  }
}

extension LogContent {
  /// What the log keeps of a deed; posts are named by a hash, for what they say may be anybody's.
  public init(_ deed: LiveDeed) {
    func content(_ act: String, _ sentence: String, _ details: [(name: String, value: String?)] = []) -> LogContent {
      LogContent(act, sentence, details.map { ($0.name, $0.value?.isEmpty == true ? nil : $0.value) })
    }
    func subject(_ post: PostID) -> (name: String, value: String?) {
      ("subject", TextFingerprint(of: post.rawValue).rawValue)
    }
    switch deed {
    case .open(let event):
      self = content(
        "open event", event.title + (event.isSimulated ? ", SIM" : ""),
        [
          ("hospital", event.hospital.rawValue), ("begins", event.starts.iso8601), ("planned end", event.ends.iso8601),
          ("consent on file", event.consent),
        ])
    case .end(let words): self = content("end event", words)
    case .withdrawConsent(let reason): self = content("CONSENT WITHDRAWN", reason.isEmpty ? "no reason given" : reason)
    case .cue(let cue):
      self = content(
        cue.isDropped ? "drop cue" : "cue", cue.words, [("planned", cue.planned.iso8601), ("key", cue.key)])
    case .happened(let cue, let time):
      self = content(
        time == nil ? "not yet" : "happened", cue.words,
        [("planned", cue.planned.iso8601), ("actual", time?.iso8601), ("key", cue.key)])
    case .hold(let word, let reason):
      self = content("STOP", reason.isEmpty ? "our queue is held" : reason, [("on the word of", word)])
    case .resume(let word, let reason):
      self = content("resume", reason.isEmpty ? "our queue goes on" : reason, [("on the word of", word)])
    case .next(_, let number): self = content("next up", "statement \(number)")
    case .question(let post, let mark):
      self = content("question", mark.state, [("words", mark.words), subject(post)])
    case .task(let task):
      self = content(
        task.isDone ? "task done" : "task", task.what,
        [("who", task.who), ("due", task.due?.iso8601), ("key", task.key)])
    case .file(let post, let isIn):
      self = content(isIn ? "into the file" : "out of the file", "a post", [subject(post)])
    }
  }
}
