import HospitalModel
import TerminalCells
import TerminalWidgets

/// What panes about the desk's work say alike.
enum DeskWords {
  static let noIncident = "No incident is open. O opens one."
  static let forStaff = "The desk's own work is for staff."

  /// `16:10` today, `6 Nov 16:10` on another day.
  static func time(_ time: Timestamp, _ clock: BoardClock, _ hospital: Hospital?) -> String {
    let (date, today) = (clock.local(time, in: hospital), clock.local(clock.now, in: hospital))
    return date.isoDay == today.isoDay ? date.clock : "\(date.shortDay) \(date.clock)"
  }
}

/// The selected row in full, below a list of so many rows; nothing where there is no room for it.
func drawDeskDetail(_ lines: [String], below rows: Int, into buffer: inout CellBuffer) {
  guard rows < buffer.bounds.rows else { return }
  for column in 0..<buffer.bounds.columns {
    buffer.put(Cell("─", style: CellStyle(.border)), column: column, row: rows)
  }
  let width = max(buffer.bounds.columns - 2, 1)
  let detail = lines.flatMap { Paragraph($0, width: width).lines }
  for (row, line) in detail.prefix(max(buffer.bounds.rows - rows - 1, 0)).enumerated() {
    buffer.write(line, column: 1, row: rows + 1 + row, style: row == 0 ? .text : .dim)
  }
}

extension DeskCall {
  /// How far it is, in words that are never cut, and how grave that is.
  func stateWords(_ clock: BoardClock, _ hospital: Hospital?) -> (text: String, role: StyleRole) {
    if isSealed { return ("SEALED", .dim) }
    if note.direction == .outgoing { return ("called", .dim) }
    guard isOpen else { return ("answered", .good) }
    guard let deadline = note.deadline else { return ("OPEN \(Age.text(clock.now - time))", .warning) }
    if deadline <= clock.now { return ("LATE \(Age.text(clock.now - deadline))", .severe) }
    return ("by \(DeskWords.time(deadline, clock, hospital))", .warning)
  }

  /// What became of it: `with #3: read out, pio-3 15:29`.
  func outcome(_ clock: BoardClock, _ hospital: Hospital?) -> String {
    guard let last = answers.last else { return note.direction == .outgoing ? person : "" }
    return [last.words, "\(last.person) \(DeskWords.time(last.time, clock, hospital))"].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}

extension Inquiry {
  func stateWords(_ clock: BoardClock) -> (text: String, role: StyleRole) {
    if isGone { return ("GONE", .dim) }
    guard let last = answers.last else { return ("OPEN \(Age.text(clock.now - time))", .warning) }
    switch last.kind {
    case .nothing, .gone: return ("NOTHING TOLD", .text)
    case .referred: return ("REFERRED", .text)
    case .condition: return ("TOLD", .good)
    }
  }

  /// `fair, with the place`, `no information`, `to the family center`; empty while it is open.
  var answerWords: String {
    guard let last = answers.last else { return "" }
    switch last.kind {
    case .nothing: return EntryForm.noInformation
    case .referred(let place): return "to \(place)"
    case .condition(let condition): return condition.rawValue + (last.isLocationTold ? ", and the place" : "")
    case .gone: return ""
    }
  }

  /// `listed, objected: no`; empty while nobody has looked.
  var standingWords: String {
    guard let last = answers.last, !isGone else { return "" }
    return "\(last.directory.rawValue), objected: \(last.objection.rawValue)"
  }
}
