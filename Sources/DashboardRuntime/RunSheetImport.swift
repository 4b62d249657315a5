import ChannelFeeds
import Dashboard
import HospitalModel
import HospitalStore

/// Takes a table as lines of a live event's run sheet; the same file again adds nothing.
package struct RunSheetImport: Equatable, Sendable {
  package private(set) var lines = 0
  package private(set) var happened = 0
  /// Lines whose time could not be read, by their numbers.
  package private(set) var unread: [Int] = []

  /// `10 lines of the run sheet, 4 of them with their actual time.`
  package var sentence: String {
    let done = happened > 0 ? ", \(happened) of them with the actual time" : ""
    return "\(lines) \(lines == 1 ? "line" : "lines") of the run sheet\(done)."
  }

  /// - Parameters:
  ///   - key: The event's.
  ///   - person: Who takes it in, as claimed.
  /// - Throws: ``RunSheetImportError``, ``StoreError``.
  package static func run(
    _ file: RunSheetFile, event key: String, person: String, into store: HospitalStore, clock: BoardClock
  ) throws -> RunSheetImport {
    let (events, hospitals, known) = try store.search(audience: .staff, use: .screen, moment: .live) { reader in
      let events = try reader.live.events(clock.now)
      let event = events.first { $0.id.rawValue == key }
      return (events, try reader.facts().hospitals, try event.map { try reader.live.sheet($0.id) } ?? [])
    }
    guard let event = events.first(where: { $0.id.rawValue == key }) else {
      throw RunSheetImportError.noEvent(key, known: events.map(\.id.rawValue))
    }
    let hospital = hospitals.first { $0.id == event.hospital }
    func moment(_ text: String, near time: Timestamp) -> Timestamp? {
      clock.moment(of: text, near: time, from: event.starts, in: hospital)
    }
    var result = RunSheetImport()
    var deeds: [LiveDeed] = []
    for line in file.lines {
      guard let planned = moment(line.planned, near: event.starts) else {
        result.unread.append(line.number)
        continue
      }
      let cue = RunSheetCue(
        key: RunSheetCue.key(planned: planned, words: line.words), planned: planned, words: line.words)
      let before = known.first { $0.cue.key == cue.key }
      if before == nil { deeds.append(.cue(cue)) }
      result.lines += 1
      guard !line.actual.isEmpty else { continue }
      guard let actual = moment(line.actual, near: planned) else {
        result.unread.append(line.number)
        continue
      }
      if before?.actual != actual { deeds.append(.happened(cue, at: actual)) }
      result.happened += 1
    }
    let acts = deeds.map { deed in
      StoreChange.decision(
        .crisis(CrisisAct(incident: event.id, person: person, time: clock.now, deed: .live(deed))))
    }
    _ = try store.write(acts, now: clock.now)
    return result
  }
}

/// Why a run sheet was not taken in.
package enum RunSheetImportError: Error, Equatable, Sendable {
  case noEvent(String, known: [String])

  /// One line: what, and what to do next.
  package var message: String {
    switch self {
    case .noEvent(let key, let known):
      known.isEmpty
        ? "no event is told live yet: N in the view of live events opens one"
        : "no event is called \(key): there is \(known.joined(separator: ", "))"
    }
  }
}
