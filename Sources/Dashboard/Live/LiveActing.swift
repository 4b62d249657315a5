import HospitalModel
import TerminalCells

/// What the screen does about an event that is told live, in every view.
extension DashboardState {
  /// Opens the form of a new event; the hospital that the screen is about stands first.
  mutating func openEvent() {
    let hospitals = board.facts?.hospitals ?? []
    let own = hospitals.filter { $0.id == subject.hospital }
    fill(
      .live(
        .open(own + hospitals.filter { $0.id != subject.hospital }, board.channels, isSimulated: board.isSimulated)))
  }

  /// What stands across the top of every view while a queue is held; `nil` for the public, and beside an open incident.
  var stopBanner: (words: String, hint: String)? {
    guard board.incident == nil, let scene = board.live, let hold = scene.hold else { return nil }
    return (
      " STOPPED \(scene.time(hold.since, clock)) by \(hold.words)  ", " nothing leaves; S in g x resumes "
    )
  }

  /// That our queue is held, for the second line: while an incident is open the first is the incident's.
  var stopMark: String? {
    guard board.incident != nil, let scene = board.live, let hold = scene.hold else { return nil }
    return "queue STOPPED \(scene.time(hold.since, clock))"
  }
}

extension GlobalCommands {
  /// Stopping is never far.
  static let live: [GlobalCommand] = [
    GlobalCommand(
      "stop-live", ["F12"], "STOP", help: "stops the queue of the event that is told live, from any view",
      access: .changing
    ) { state, _ in
      guard let scene = state.board.live else {
        state.notice = Notice("No event is told live: g x, then N opens one.")
        return []
      }
      if state.view != .live { state.go(to: .live) }
      return LiveCommands.stop(scene).flatMap { state.perform($0) }
    }
  ]
}
