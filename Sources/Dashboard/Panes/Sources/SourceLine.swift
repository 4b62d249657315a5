import HospitalModel
import TerminalCells
import TerminalWidgets

/// A source as a row: the state in a word first, then its age and reason.
package struct SourceLine: Equatable, Sendable {
  let name: MeasuredText
  let kind: MeasuredText
  let hospital: MeasuredText
  let state: MeasuredText
  let detail: MeasuredText
  let posts: MeasuredText
  let role: StyleRole
  package let description: String

  package init(_ source: SourceState, hospital: String, _ clock: BoardClock) {
    let words = Self.words(source, clock)
    name = MeasuredText(source.channel.name)
    kind = MeasuredText((source.channel.isInternal ? "▪ " : "") + source.channel.kind.rawValue)
    self.hospital = MeasuredText(hospital)
    state = MeasuredText(words.state)
    detail = MeasuredText(words.detail)
    posts = MeasuredText(source.unread > 0 ? "\(source.unread.grouped)/\(source.posts.grouped)" : source.posts.grouped)
    role = words.role
    description =
      "\(hospital), \(source.channel.name), \(source.channel.kind.rawValue)"
      + (source.channel.isInternal ? ", internal" : "") + (source.channel.isSimulated ? ", SIM" : "")
      + ": \(words.state). \(words.detail.isEmpty ? "" : words.detail + " ")\(counted(source.posts, "post")), \(source.unread.grouped) unread."
  }

  static func words(_ source: SourceState, _ clock: BoardClock) -> (
    state: String, detail: String, role: StyleRole
  ) {
    let next = source.nextAttempt.map { next in
      next <= clock.now ? "" : " Next try in \(Age.text(next - clock.now))."
    }
    if source.isPaused { return ("PAUSED", "Not fetched until p lets it go on.", .dim) }
    if source.channel.address == nil, !source.channel.isSimulated {
      return ("kept", "No longer read; its posts stay.", .dim)
    }
    switch source.health {
    case .waiting:
      return ("WAITING", "Not fetched yet." + (next ?? ""), .dim)
    case .live(let since):
      let age = Age.text(clock.now - since)
      let moved = source.totals.movedFrom.map { "Moved here from \($0)." } ?? ""
      if source.isLate(at: clock.now) { return ("LATE \(age)", "Nothing heard since \(clock.brief(since)).", .warning) }
      return (age == "now" ? "live, now" : "live, \(age)", moved, .good)
    case .failing(let since, let lastSuccess, let reason):
      let old = lastSuccess.map { "Posts are as of \(clock.brief($0))." } ?? "Never read yet."
      return ("FAILING \(Age.text(clock.now - since))", "\(reason) \(old)" + (next ?? ""), .severe)
    }
  }

  /// Draws it; without the hospital's name it is narrower by that column.
  func draw(row: Int, namesHospital: Bool, _ buffer: inout CellBuffer) {
    let width = buffer.bounds.columns
    var column = 2
    if namesHospital, width >= 70 {
      buffer.write(hospital.abridged(to: 18), column: column, row: row, style: .dim)
      column += 19
    }
    let stateWidth = width >= 100 ? 16 : 15
    let hasDetail = width - column >= 72
    let nameWidth = hasDetail ? 26 : max(width - column - stateWidth - posts.columns - 4, 4)
    buffer.write(name.abridged(to: nameWidth), column: column, row: row, style: .text)
    column += nameWidth + 1
    if hasDetail {
      buffer.write(kind.abridged(to: 10), column: column, row: row, style: .dim)
      column += 11
    }
    buffer.write(state.truncated(to: stateWidth), column: column, row: row, style: CellStyle(role))
    column += stateWidth + 1
    let postsColumn = width - posts.columns - 1
    if hasDetail {
      buffer.write(detail.abridged(to: max(postsColumn - column - 1, 0)), column: column, row: row, style: .dim)
    }
    buffer.write(posts, column: max(postsColumn, column), row: row, style: .dim)
  }
}
