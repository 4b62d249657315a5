import HospitalModel
import TerminalCells

/// The board as it stood at a past minute: the keys that go there, and what can't be done there.
extension GlobalCommands {
  static let time: [GlobalCommand] = [
    step("earlier", "(", "earlier", "the whole board as it stood a minute earlier", by: -1, isHinted: true),
    step("later", ")", "a minute on", "a minute on again; from the last one to now", by: 1),
    step("much-earlier", "{", "15 min back", "the board as it stood a quarter of an hour earlier", by: -15),
    step("much-later", "}", "15 min on", "a quarter of an hour on again", by: 15),
    GlobalCommand("now", ["."], "now", help: "from the past back to now") { state, _ in
      if state.past == nil { state.notice = Notice("This is now. ( shows the board a minute earlier.") }
      state.returnToNow()
      return []
    },
  ]

  private static func step(
    _ name: String, _ key: KeyPress, _ title: String, _ help: String, by minutes: Int64, isHinted: Bool = false
  ) -> GlobalCommand {
    GlobalCommand(name, [key], title, help: help, hintedIn: isHinted ? [.crisis, .log] : []) {
      state, _ in
      state.step(by: minutes)
      return []
    }
  }
}

extension DashboardState {
  /// The clock of the present, whatever minute is looked at.
  package var presentClock: BoardClock { present ?? clock }

  /// Looks at the board as it stood at the end of a minute; `nil` for now.
  package mutating func look(at time: Timestamp?) {
    guard let time else { return returnToNow() }
    let now = presentClock
    let minute = Timestamp(seconds: time.seconds - time.seconds % 60)
    guard minute.seconds / 60 < now.now.seconds / 60 else { return returnToNow() }
    present = now
    past = minute
    clock = BoardClock(now: minute, localOffset: now.localOffset, localLetters: now.localLetters)
    isStale = true
  }

  mutating func returnToNow() {
    guard past != nil, let now = present else { return }
    past = nil
    present = nil
    clock = now
    isStale = true
  }

  fileprivate mutating func step(by minutes: Int64) {
    guard past != nil || minutes < 0 else {
      notice = Notice("This is now. ( shows the board a minute earlier.")
      return
    }
    let minute = clock.now.seconds / 60 + minutes
    let first = (board.facts?.opened.seconds ?? 0) / 60
    guard minute >= first else {
      notice = Notice("Nothing is kept of before \(pastWords(Timestamp(seconds: first * 60))).")
      return look(at: Timestamp(seconds: first * 60))
    }
    look(at: Timestamp(seconds: minute * 60))
    if let past, let kept = board.facts?.keptSince, past <= kept {
      notice = Notice("Of posts before \(pastWords(kept)) not all are kept any more.")
    }
  }

  /// `14:05`, or `5 Nov 14:05` on another day.
  private func pastWords(_ time: Timestamp) -> String {
    let (date, today) = (clock.local(time, in: pastHospital), clock.local(presentClock.now, in: pastHospital))
    return date.isoDay == today.isoDay ? date.clock : "\(date.shortDay) \(date.clock)"
  }

  /// The clock that an incident's times are told by.
  private var pastHospital: Hospital? { board.incident.flatMap { board.hospital($0.hospital) } }

  /// `AS OF 14:05`, while a past minute is looked at.
  var pastMark: String? { past.map { "AS OF \(pastWords($0))" } }

  /// The refusal of what would be done in the past.
  var pastRefusal: Notice? {
    past.map { Notice("As of \(pastWords($0)): nothing is done in the past. . goes back to now.", isError: true) }
  }

  /// What a key asked for, without what must not be done while a past minute is looked at: nothing is kept then, and no old
  /// word leaves.
  mutating func refusingPast(_ effects: [Effect]) -> [Effect] {
    guard let refusal = pastRefusal else { return effects }
    let allowed = effects.filter(\.isHarmlessInThePast)
    if allowed.count < effects.count { notice = refusal }
    return allowed
  }
}

extension Effect {
  fileprivate var isHarmlessInThePast: Bool {
    switch self {
    case .decide, .act, .edit, .copy, .copyMasked, .copyReleased, .add: false
    default: true
    }
  }
}
