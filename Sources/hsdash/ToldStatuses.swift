import Dashboard
import DashboardRuntime
import EmergencyRooms
import HospitalModel
import HospitalStore

/// What a store knows of emergency rooms, for `hsdash er`: each word with its age.
struct ToldStatuses {
  private let board: AccessBoard?
  private let now = ProgramClock.machine.now

  /// Reads them. A search for an emergency room never fails because of a store: what is wrong with it is told, and no word is known.
  ///
  /// - Parameter store: A store; `nil` for one's own, where there is one.
  init(_ table: EmergencyRoomTable, store: String?, audience: Audience) {
    let path = store ?? Places().realStore
    guard store != nil || Places.exists(path) else {
      board = nil
      return
    }
    do {
      let opened = try HospitalStore(path: path, kind: .asFound, isReadOnly: true, now: now)
      defer { opened.close() }
      let numbers = LoadedConfiguration(path: nil, places: Places()).screen(theme: nil, isRich: false).facilities
      let directory = FacilityDirectory(table: table, numbers: numbers)
      let use: ReadingUse = OutgoingOptions.isSeenHere ? .screen : .export
      board = try opened.search(audience: audience, use: use, moment: .live) {
        try AccessBoard.load(directory, from: $0)
      }
    } catch {
      complain("\((error as? StoreError)?.message ?? "\(path): \(error)"); no status is told")
      board = nil
    }
  }

  var shutCount: Int { board?.shutCount ?? 0 }

  func isShut(_ room: EmergencyRoom) -> Bool { board?[room.id]?.isShut ?? false }

  /// `ER DIVERT 31 min ago: CT down`.
  func lines(_ room: EmergencyRoom) -> [String] {
    guard let known = board?[room.id], let words = known.words(at: now) else { return [] }
    let mark = known.isSimulated ? ", SIM" : ""
    return ["ER " + words + (known.told?.detail.map { ": \($0)" } ?? "") + mark]
  }

  /// What stands below a list: who is left out, for how many nothing is known, and what diversion means.
  func closing(_ answer: PlaceAnswer, _ leftOut: [NearbyRoom]) -> [String] {
    guard let board, case .success(let found) = answer.result else { return [] }
    let missing = found.rooms.count { board[$0.room.id]?.told == nil }
    let isDiverting = found.rooms.contains { board[$0.room.id]?.told?.access == .divert }
    return [""] + leftOut.map { "Left out: \($0.room.name), \(board[$0.room.id]?.words(at: now) ?? "")".printable }
      + ["No status for \(missing) of \(found.rooms.count)."]
      + (isDiverting ? ["Diversion concerns ambulances; whoever walks in is seen."] : [])
  }

  /// Members for JSON, by the numbers of the rooms.
  var extras: [String: [(name: String, value: String)]] {
    (board?.told ?? [:]).compactMapValues { known in
      known.told.map { report in
        [
          ("er_access", report.access.rawValue), ("er_access_as_of", report.time.iso8601),
          ("er_access_detail", report.detail ?? ""), ("er_access_state", report.isConfirmed ? "" : "unconfirmed"),
          ("er_access_mark", known.isSimulated ? "SIM" : ""),
        ]
      }
    }
  }
}
