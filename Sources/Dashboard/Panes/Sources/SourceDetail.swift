import HospitalModel
import TerminalCells
import TerminalWidgets

/// The selected source: where it is, what it costs, and its last fetches.
package struct SourceDetail: Equatable, Sendable {
  let channel: ChannelID
  private let name: MeasuredText
  private let state: StyledText
  /// Plain sentences, the most important first.
  private let facts: [MeasuredText]
  /// Oldest first.
  private let items: [Int]
  private let milliseconds: [Int]
  /// Newest first.
  private let fetches: [Line]

  /// One fetch.
  fileprivate struct Line: Equatable, Sendable {
    let time: MeasuredText
    let ending: MeasuredText
    let cost: MeasuredText
    let isFailure: Bool
    let description: String
  }

  init(_ source: SourceState, hospital: String, fetches: [FetchRecord], _ clock: BoardClock) {
    channel = source.channel.id
    name = MeasuredText(source.channel.name)
    let words = SourceLine.words(source, clock)
    state = StyledText(words.state, CellStyle(words.role, .bold))
    facts = Self.facts(source, hospital: hospital, words.detail, clock).map { MeasuredText($0) }
    items = fetches.reversed().map(\.inserted)
    milliseconds = fetches.reversed().map { Int($0.traffic.milliseconds) }
    self.fetches = fetches.map { Self.line($0, clock) }
  }

  private static func facts(
    _ source: SourceState, hospital: String, _ detail: String, _ clock: BoardClock
  ) -> [String] {
    let channel = source.channel
    let simulated = channel.isSimulated ? ", simulated" : ""
    let audience = channel.isInternal ? ", internal" : ""
    var facts = ["\(hospital) · \(channel.kind.rawValue)\(audience)\(simulated)"]
    if !detail.isEmpty { facts.append(detail) }
    if let address = channel.address { facts.append(address) }
    if let old = source.totals.movedFrom { facts.append("moved here for good from \(old)") }
    if let until = source.askedUntil, source.isAskedToWait(at: clock.now) {
      facts.append("its server asked to be left alone until \(clock.brief(until))")
    }
    let last = source.health.lastSuccess.map { "last success \(clock.brief($0))" } ?? "no success yet"
    let next = source.isPaused ? nil : source.nextAttempt.map { "next try \(clock.brief($0))" }
    facts.append(["every \(Interval.text(channel.interval))", last, next].compactMap { $0 }.joined(separator: " · "))
    var sums = ["\(counted(source.posts, "post")), \(source.unread.grouped) unread"]
    if source.totals.fetches > 0 {
      let fetches = source.totals.fetches
      let bytes = channel.isSimulated ? "" : "\(ByteCount.text(source.totals.bytes)) in "
      sums.append("\(bytes)\(fetches.grouped) \(fetches == 1 ? "fetch" : "fetches")")
    }
    if source.totals.failuresInARow > 0 { sums.append("\(counted(source.totals.failuresInARow, "failure")) in a row") }
    return facts + [sums.joined(separator: " · ")]
  }

  private static func line(_ fetch: FetchRecord, _ clock: BoardClock) -> Line {
    let news = [(fetch.inserted, "new"), (fetch.edited, "edited")].filter { $0.0 > 0 }
    let success = news.isEmpty ? "nothing new" : news.map { "\($0.0.grouped) \($0.1)" }.joined(separator: ", ")
    let ending = fetch.failure ?? [success, fetch.notice].compactMap { $0 }.joined(separator: "; ")
    // A simulated fetch cost nothing, and says nothing about it.
    let cost =
      fetch.traffic == FetchTraffic()
      ? "" : "\(ByteCount.text(fetch.traffic.bytes))  \(fetch.traffic.milliseconds.grouped) ms"
    return Line(
      time: MeasuredText(clock.brief(fetch.time)), ending: MeasuredText(ending), cost: MeasuredText(cost),
      isFailure: fetch.failure != nil,
      description:
        "\(clock.brief(fetch.time)): \(fetch.failure == nil ? "" : "failed, ")\(ending)\(cost.isEmpty ? "" : ", \(cost)")"
    )
  }

  /// Draws it from the top of the area; what does not fit goes from the end.
  func draw(into buffer: inout CellBuffer) {
    let width = buffer.bounds.columns
    guard width > 4 else { return }
    buffer.write(name.abridged(to: max(width - state.columns - 3, 1)), column: 1, row: 0, style: .bright)
    buffer.write(state.text, column: max(width - state.columns - 1, 1), row: 0, style: state.style)
    var row = 1
    for fact in facts {
      // A reason is read whole; only a very long one is cut.
      for part in Paragraph(fact.text, width: width - 2).lines.prefix(Self.rowsOfFact) {
        buffer.write(part, column: 1, row: row, style: .text)
        row += 1
      }
    }
    guard !fetches.isEmpty else { return }
    row = drawCourses(row: row, into: &buffer)
    for fetch in fetches.prefix(max(buffer.bounds.rows - row, 0)) {
      fetch.draw(row: row, into: &buffer)
      row += 1
    }
  }

  /// The course of new posts and of time, where there are enough fetches for one.
  private func drawCourses(row: Int, into buffer: inout CellBuffer) -> Int {
    let room = (buffer.bounds.columns - 30) / 2
    guard items.count >= Self.fewestForCourse, room >= Self.fewestForCourse else { return row }
    let columns = min(room, items.count)
    var line = [StyledText("new posts ", .dim)] + Sparkline(values: items, columns: columns).line.pieces
    line += [StyledText("   milliseconds ", .dim)] + Sparkline(values: milliseconds, columns: columns).line.pieces
    StyledLine(line).draw(into: &buffer, column: 1, row: row)
    return row + 1
  }

  private static let fewestForCourse = 4
  private static let rowsOfFact = 3

  /// What is drawn, in plain lines.
  func description() -> [String] {
    ["Source: \(name.text), \(state.text.text)"] + facts.map(\.text)
      + (fetches.isEmpty
        ? ["No fetch yet."] : ["Last fetches, newest first:"] + fetches.prefix(Self.told).map(\.description))
  }

  private static let told = 10
}

extension SourceDetail.Line {
  fileprivate func draw(row: Int, into buffer: inout CellBuffer) {
    let width = buffer.bounds.columns
    let costColumn = max(width - cost.columns - 1, 10)
    buffer.write(time, column: 1, row: row, style: .dim)
    buffer.write(
      ending.abridged(to: max(costColumn - 11, 1)), column: 10, row: row,
      style: isFailure ? CellStyle(.severe) : .text)
    buffer.write(cost, column: costColumn, row: row, style: .dim)
  }
}

/// Bytes in words.
enum ByteCount {
  /// `0 B`, `12.3 kB`, `1.2 MB`; powers of a thousand.
  static func text(_ bytes: Int64) -> String {
    guard bytes >= 1_000 else { return "\(bytes) B" }
    var tenths = bytes / 100
    var unit = 0
    while tenths >= 10_000, unit < units.count - 1 {
      tenths /= 1_000
      unit += 1
    }
    return "\((tenths / 10).grouped).\(tenths % 10) \(units[unit])"
  }

  private static let units = ["kB", "MB", "GB", "TB"]
}
