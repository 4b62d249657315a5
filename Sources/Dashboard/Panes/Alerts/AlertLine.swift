import HospitalModel
import TerminalCells
import TerminalWidgets

/// An alert as a row: how grave, what and where, for whom, until when, and who has taken it on. Measured once, when it is loaded.
struct AlertLine: Equatable, Sendable {
  let alert: AlertState
  /// The hospitals that it names a county of, in their order.
  let hospitals: [Hospital]
  /// True for one that names no county: only a person can tell whether it is for here.
  let isUnplaced: Bool

  let grade: StyledText
  let title: MeasuredText
  let digits: MeasuredText
  let until: MeasuredText
  let taken: MeasuredText
  /// True while it waits for a person.
  let calls: Bool

  /// - Parameter isPublic: True for whom the office's acts don't concern.
  init(_ alert: AlertState, _ known: [Hospital], _ clock: BoardClock, isPublic: Bool) {
    self.alert = alert
    let hospitals = alert.here.compactMap { place in known.first { $0.id == place.hospital } }
    self.hospitals = hospitals
    isUnplaced = alert.here.isEmpty
    grade = Self.grade(alert)
    title = MeasuredText(Self.title(alert), limit: 400)
    digits = MeasuredText(hospitals.compactMap { $0.digit.map(String.init) }.joined(separator: " "))
    let left = alert.standing.until - clock.now
    let end = clock.local(alert.standing.until, in: hospitals.first)
    // Beyond a day the clock alone would mislead.
    until = MeasuredText(left < 86_400 ? "until \(end.clock)" : "\(Age.text(left)) left")
    calls = !isPublic && !alert.calling.isEmpty && alert.acknowledgement == nil
    let acknowledged = alert.acknowledgement.map { "\($0.person) \(clock.local($0.time, in: hospitals.first).clock)" }
    taken = MeasuredText(isPublic ? "" : acknowledged ?? (alert.calling.isEmpty ? "" : "NOT TAKEN ON"), limit: 40)
  }

  /// The word of a drill stands in the place of the grade: it is never a grade of something real.
  private static func grade(_ alert: AlertState) -> StyledText {
    if let word = alert.standing.message.drillWord { return StyledText(word, CellStyle(.dim, .bold)) }
    let rank = alert.standing.rank(in: alert.wordedFor)
    let role: StyleRole = rank.calls ? .severe : rank.severity == .severe ? .warning : .text
    return StyledText(rank.severity.rawValue.uppercased(), CellStyle(role, .bold))
  }

  private static func title(_ alert: AlertState) -> String {
    let words = alert.words(in: alert.wordedFor)
    guard alert.here.isEmpty, let area = alert.standing.info()?.areas.first?.name else { return words }
    return "\(words): \(area)"
  }

  /// The row in words.
  func description(_ clock: BoardClock) -> String {
    let info = alert.standing.info(in: alert.wordedFor)
    let rank = alert.standing.rank(in: alert.wordedFor)
    let place = isUnplaced ? "names no county" : "for \(hospitals.map(\.shortName).joined(separator: ", "))"
    let taking = taken.isEmpty ? "" : ". " + (alert.acknowledgement == nil ? taken.text : "Taken on by \(taken.text)")
    let sender = info?.senderName ?? alert.standing.message.key.sender
    return "\(grade.text.text): \(title.text), \(place), \(rank.urgency.rawValue.lowercased()), "
      + "\(rank.certainty.rawValue.lowercased()), \(until.text), \(sender)\(taking)"
  }
}

extension AlertLine {
  /// One row; what does not fit goes, whole: who has taken it on, then the hospitals.
  func draw(row: Int, gradeWidth: Int, into buffer: inout CellBuffer) {
    let width = buffer.bounds.columns
    if calls { buffer.write("!", column: 2, row: row, style: CellStyle(.severe, .bold)) }
    buffer.write(grade.text, column: 4, row: row, style: grade.style)
    var right = width - 1
    func put(_ text: MeasuredText, _ style: CellStyle, width column: Int, in buffer: inout CellBuffer) {
      right -= column
      buffer.write(text, column: right + column - text.columns, row: row, style: style)
      right -= 2
    }
    put(until, .dim, width: max(until.columns, Self.untilWidth), in: &buffer)
    if width >= Self.wide {
      put(taken, CellStyle(calls ? .severe : .dim), width: max(taken.columns, Self.takenWidth), in: &buffer)
      put(digits, CellStyle(.key), width: max(digits.columns, Self.digitsWidth), in: &buffer)
    }
    let column = 4 + gradeWidth + 2
    buffer.write(
      title.abridged(to: max(right - column, 0)), column: column, row: row,
      style: isUnplaced || alert.standing.message.drillWord != nil ? .dim : .bright)
  }

  private static let untilWidth = 11
  private static let takenWidth = 14
  private static let digitsWidth = 3
  private static let wide = 90
}

/// Everything that an alert says.
enum AlertSheet {
  static func sheet(_ line: AlertLine, _ clock: BoardClock) -> TextSheet {
    TextSheet(title: line.title.text, lines: lines(line, clock))
  }

  /// The alert as lines, the most useful first.
  static func lines(_ line: AlertLine, _ clock: BoardClock) -> [String] {
    let standing = line.alert.standing
    let zones = line.alert.wordedFor
    guard let info = standing.info(in: zones) else { return facts(line, nil, clock) }
    return [info.headline].compactMap { $0 } + facts(line, info, clock)
      + [info.details, info.instruction].compactMap { $0 }.flatMap {
        [""] + $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      }
      + (info.web.map { ["", $0] } ?? [])
  }

  private static func facts(_ line: AlertLine, _ info: CAPInfo?, _ clock: BoardClock) -> [String] {
    let (standing, hospital) = (line.alert.standing, line.hospitals.first)
    let rank = standing.rank(in: line.alert.wordedFor)
    func time(_ time: Timestamp) -> String {
      "\(clock.local(time, in: hospital).shortDay) \(clock.local(time, in: hospital).clock)"
    }
    let word = standing.message.drillWord.map { "\($0): about nothing real. " } ?? ""
    let languages = standing.message.alert.infos.map(\.language)
    let rows: [(String, String?)] = [
      (
        "",
        "\(word)\(rank.severity.rawValue), \(rank.urgency.rawValue.lowercased()), \(rank.certainty.rawValue.lowercased())"
      ),
      (
        "For",
        line.isUnplaced
          ? "nobody by code: it names no county or zone" : line.hospitals.map(\.shortName).joined(separator: ", ")
      ),
      ("Area", standing.infos.flatMap(\.areas).compactMap(\.name).first),
      ("From", info?.senderName ?? standing.message.key.sender),
      (
        "Sent",
        time(standing.message.key.sent)
          + (standing.ahead > 60 ? ", its clock is ahead by \(Age.text(standing.ahead))" : "")
      ),
      ("Begins", info?.onset.flatMap { $0 > clock.now ? time($0) : nil }),
      ("Until", time(standing.until) + (standing.message.hasOwnEnd ? "" : ", by our rule: it does not say")),
      (
        "Do", info.flatMap { $0.responseTypes.isEmpty ? nil : $0.responseTypes.map(\.rawValue).joined(separator: ", ") }
      ),
      ("Taken on by", line.alert.acknowledgement.map { "\($0.person), \(time($0.time))" }),
      ("Languages", Set(languages).count > 1 ? languages.joined(separator: ", ") : nil),
      ("Texts", line.alert.versions > 1 ? "it came in \(line.alert.versions) texts, this is the last" : nil),
      ("Scope", standing.message.alert.scope.flatMap { $0 == .everyone ? nil : "\($0.rawValue): not for the public" }),
    ]
    return rows.compactMap { label, value in value.map { label.isEmpty ? $0 : "\(label): \($0)" } }
  }
}
