import HospitalModel
import TerminalCells

extension StoryStanding {
  /// The colour that repeats the word.
  var role: StyleRole {
    switch state {
    case .none, .asked: .warning
    case .authorized: isOpen ? .good : .severe
    case .withdrawn: .dim
    }
  }

  /// `until 31 May 2011`, `without end`; empty without an authorization.
  func untilWords(_ clock: BoardClock, _ hospital: Hospital?) -> String {
    guard let act, act.state == .authorized else { return "" }
    // The second before the end lies in the last day on which it holds.
    return act.until.map { "until \(clock.local($0 - 1, in: hospital).longDay)" } ?? "without end"
  }

  /// The whole of it in a sentence: what is on file, since when, and what follows from it.
  func sentence(_ clock: BoardClock, _ hospital: Hospital?) -> String {
    let since = act.map { ", noted \(ago(clock.now - $0.time)) by \($0.person)" } ?? ""
    let held = "nothing of it may be copied, shown or exported"
    let words =
      switch state {
      case .none: "not asked yet: \(held)"
      case .asked: "the author was asked\(since): \(held) until a written authorization is on file"
      case .authorized where isOpen: "authorized in writing \(untilWords(clock, hospital))\(since)"
      case .authorized: "the authorization EXPIRED (\(untilWords(clock, hospital)))\(since): \(held)"
      case .withdrawn: "WITHDRAWN by its author\(since): \(held)"
      }
    return words + (isChangedSince ? "; CHANGED since the authorization: ask whether it still holds" : "")
  }

  /// What stands behind a title in a list; empty for a story that is out as it was signed for.
  var remark: String {
    guard isOpen else { return " (story: \(word))" }
    return isChangedSince ? " (changed since the authorization)" : ""
  }
}

extension StoryConsent {
  /// One line of a story's history: when, what, who and the note.
  func line(_ clock: BoardClock, _ hospital: Hospital?) -> String {
    let date = clock.local(time, in: hospital)
    let end =
      until.map { ", until \(clock.local($0 - 1, in: hospital).longDay)" }
      ?? (state == .authorized ? ", without end" : "")
    return "\(date.longDay) \(date.clock)  \(state.rawValue)\(end), noted by \(person)"
      + (note.isEmpty ? "" : ": \(note)")
  }
}

/// The call for stories, as it can be pasted into a page or a letter.
enum StoryCall {
  static func text(of hospital: Hospital) -> String {
    ((hospital.isSimulated ? ["SIM"] : []) + [
      "Tell us your story",
      "Were you a patient at \(hospital.name), or did you sit beside one? Tell it in your own words, as long or as short as you "
        + "like: in writing, or for a camera.",
      "You decide what is told and who may see it. Nothing is shown before you have read it and signed for it, for as long "
        + "as you say. You can take it back at any time and need not say why.",
      "Please leave out the names of others. Your care is the same whether you tell or not.",
    ]).joined(separator: "\n\n")
  }
}
