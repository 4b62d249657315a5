import HospitalModel
import TerminalCells
import TerminalWidgets

/// What a hospital's tile says, measured once when it is loaded: fixed slots for state, number and newest word.
package struct Tile: Equatable, Sendable {
  let hospital: Hospital
  let title: MeasuredText
  /// The title where there is little room.
  let shortTitle: MeasuredText
  /// Why it shouts; empty when it doesn't.
  let shout: StyledText?
  let state: StyledText
  /// What is drawn at the right of the state.
  let picture: Picture
  let number: StyledText
  let numberRight: StyledText?
  let newest: MeasuredText
  let newestAge: MeasuredText
  let sources: [SourceMark]
  /// Watched hospitals close by that take no ambulances, or nobody; empty when none is known to.
  let neighbours: [StyledText]
  /// Access to its own emergency room as it reports it, where no incident says it.
  let access: StyledText?
  let lines: [SourceLine]
  /// Where Enter goes.
  let target: Move
  let isAttentionNeeded: Bool

  /// A small picture of the numbers beside it.
  enum Picture: Equatable, Sendable {
    case hours([Int])
    case gauge(Double?)
  }

  /// A source and its age in the border.
  struct SourceMark: Equatable, Sendable {
    let text: String
    let role: StyleRole
  }

  init(
    _ overview: HospitalOverview, _ clock: BoardClock, access: KnownAccess? = nil, neighbours: [KnownAccess] = []
  ) {
    self.neighbours = neighbours.compactMap { known in
      known.words(clock).map { StyledText("\(known.name) \($0)", CellStyle(known.role(clock))) }
    }
    // What the incident tells stands in the tile's first row.
    let isTold = overview.incident != nil && access?.report?.time == overview.emergencyAccess?.time
    self.access =
      isTold
      ? nil
      : access.flatMap { known in known.words(clock).map { StyledText("ER \($0)", CellStyle(known.role(clock))) } }
    hospital = overview.hospital
    let digit = overview.hospital.digit.map { "\($0) " } ?? ""
    title = MeasuredText(digit + overview.hospital.name)
    shortTitle = MeasuredText(digit + overview.hospital.shortName)
    sources = overview.sources.map { Self.mark($0, clock) }
    lines = overview.sources.map { SourceLine($0, hospital: "", clock) }
    newest = MeasuredText(overview.newest.map(Self.words) ?? "no posts yet", limit: 400)
    newestAge = MeasuredText(overview.newest.map { Age.text(clock.now - $0.key.published) } ?? "")
    let slots = TileSlots(overview, clock)
    shout = slots.shout
    state = slots.state
    picture = slots.picture
    number = slots.number
    numberRight = slots.numberRight
    target = slots.target
    isAttentionNeeded = overview.openQuestions > 0 || overview.sources.contains { $0.isLate(at: clock.now) }
  }

  /// A tile can be copied as a row: it tells no story that may not leave.
  private static func words(_ newest: PostSummary) -> String {
    newest.standing?.isOpen == false ? "a story without a consent" : quoted(newest.title)
  }

  private static func mark(_ source: SourceState, _ clock: BoardClock) -> SourceMark {
    let kind = source.channel.kind.rawValue
    switch source.health {
    case .waiting: return SourceMark(text: "\(kind) waiting", role: .dim)
    case .live(let since):
      let age = Age.text(clock.now - since)
      return source.isLate(at: clock.now)
        ? SourceMark(text: "\(kind) LATE \(age)", role: .warning) : SourceMark(text: "\(kind) \(age)", role: .dim)
    case .failing(let since, _, _):
      return SourceMark(text: "\(kind) FAILING \(Age.text(clock.now - since))", role: .severe)
    }
  }

  /// The tile in words.
  func description(_ clock: BoardClock) -> [String] {
    var words = ["\(title.text)\(hospital.isSimulated ? ", SIM" : ""): \(state.text.text)"]
    if let shout { words[0] += ". \(shout.text.text)" }
    if let access { words[0] += ". \(access.text.text)" }
    if !neighbours.isEmpty { words.append("  Close by: " + neighbours.map(\.text.text).joined(separator: ", ")) }
    words.append("  \(number.text.text)\(numberRight.map { ", \($0.text.text)" } ?? "")")
    if case .hours(let hours) = picture, let last = hours.last {
      words.append("  Posts in this hour: \(last); in the twelve hours: \(hours.reduce(0, +).grouped)")
    }
    words.append("  Newest: \(newest.text) \(newestAge.text)")
    words.append("  Sources: " + sources.map(\.text).joined(separator: ", "))
    return words
  }
}

/// How an overview becomes the slots of a tile.
struct TileSlots {
  var shout: StyledText?
  var state = StyledText("", .text)
  var picture = Tile.Picture.hours([])
  var number = StyledText("", .text)
  var numberRight: StyledText?
  var target: Move

  init(_ overview: HospitalOverview, _ clock: BoardClock) {
    target = .hospital(overview.hospital.id)
    picture = .hours(overview.hourly)
    fillUsual(overview, clock)
    if let campaign = overview.campaign { fill(campaign, overview, clock) }
    if let alarm = overview.alarm { fill(alarm, overview, clock) }
    if let telling = overview.live { fill(telling, overview, clock) }
    if let incident = overview.incident { fill(incident, overview, clock) }
    if shout == nil, let source = overview.sources.first(where: { $0.isLate(at: clock.now) }) {
      shout = StyledText("\(source.channel.kind.rawValue) late", CellStyle(.warning))
    }
  }

  private mutating func fillUsual(_ overview: HospitalOverview, _ clock: BoardClock) {
    let perHour = overview.hourly.last ?? 0
    let internalMark = overview.newest?.isInternal == true ? "▪ " : ""
    if let reading = tellingReading(overview.readings) {
      let newest = reading.newest
      let subject = newest.subject.isEmpty ? "" : "   \(reading.name)"
      let unit = newest.metric == .mentions ? "mentions an hour" : newest.metric.rawValue
      state = StyledText("\(Int(newest.value).grouped) \(unit)\(subject)", .text)
      if let before = reading.dayBefore, before.value > 0, before.value != newest.value {
        let change = Double(newest.value - before.value) / Double(before.value) * 100
        let percent = Int(change.rounded())
        numberRight = StyledText(change >= 0 ? "▲ \(percent) %" : "▼ \(-percent) %", .dim)
      }
    } else {
      state = StyledText("\(internalMark)\(counted(perHour, "post")) this hour", .text)
    }
    let unread = "\(counted(overview.counts.total, "post")), \(overview.counts.unread.grouped) unread"
    number = StyledText(unread, .dim)
    guard overview.openQuestions > 0, let oldest = overview.oldestQuestion else { return }
    let age = Age.text(clock.now - oldest)
    let isLate = overview.questionDue.map { $0 <= clock.now } ?? false
    number = StyledText("\(overview.openQuestions.grouped) unanswered   \(unread)", .text)
    shout = StyledText("! oldest \(age)", CellStyle(isLate ? .severe : .warning, .bold))
    if overview.sources.contains(where: { $0.channel.kind == .forum }) {
      target = .visit(.community, overview.hospital.id)
      let experts = overview.expertShare.map { "   \(Int(($0 * 100).rounded())) % got an expert answer" } ?? ""
      number = StyledText("\(overview.openQuestions.grouped) unanswered\(experts)", .text)
    }
  }

  /// The counter that says most about what is going on; among equals the highest.
  private func tellingReading(_ readings: [HospitalOverview.Reading]) -> HospitalOverview.Reading? {
    for metric in Metric.ofTiles {
      let found = readings.filter { $0.newest.metric == metric }.max { $0.newest.value < $1.newest.value }
      if let found { return found }
    }
    return nil
  }

  private mutating func fill(_ campaign: CampaignProgress, _ overview: HospitalOverview, _ clock: BoardClock) {
    guard let latest = campaign.latest else { return }
    let pace = CampaignPace(campaign, at: clock.now)
    let goal = campaign.campaign.goal.wholeText
    state = StyledText("\(latest.raised.wholeText) of \(goal)   \(fractionText(pace.fraction))", .text)
    picture = .gauge(pace.fraction)
    let perDay = pace.perDay.map { "\(Money(minorUnits: Int64($0)).wholeText)/day" } ?? "no pace yet"
    let needs = pace.requiredPerDay.map { ", needs \(Money(minorUnits: Int64($0)).wholeText)" } ?? ""
    number = StyledText(perDay + needs, .text)
    let days = Int(pace.daysLeft.rounded(.down))
    numberRight = StyledText(days >= 0 ? "\(days) days left" : "closed", .dim)
    if let fraction = pace.fraction, fraction >= 1 {
      shout = StyledText("goal passed", CellStyle(.good, .bold))
    } else if let required = pace.requiredPerDay, let perDay = pace.perDay {
      shout =
        perDay >= required ? StyledText("on pace", CellStyle(.good)) : StyledText("behind pace", CellStyle(.warning))
    }
    target = .go(.fundraising)
  }

  /// What a figure's alarm says takes the place of the usual number; Enter goes where it is shown.
  private mutating func fill(_ alarm: FigureAlarm, _ overview: HospitalOverview, _ clock: BoardClock) {
    let date = clock.local(alarm.began, in: overview.hospital)
    let times = Surge.times(alarm.value, usual: alarm.usual)
    switch alarm.kind {
    case .goal: return
    case .closing: shout = StyledText("closes within the hour", CellStyle(.warning, .bold))
    case .trend:
      shout = StyledText("TREND BROKE \(date.shortDay) \(date.clock)", CellStyle(.warning, .bold))
      number = StyledText("\(Int(alarm.value.rounded()).grouped) gifts in a day, \(times) the usual", .text)
    case .viral:
      guard overview.openQuestions == 0 else { return }
      shout = StyledText("fast since \(date.clock)", CellStyle(.warning, .bold))
      number = StyledText("\(times) this channel’s usual", .text)
      if case .counter(let channel, let metric, let subject) = alarm.subject {
        let found = overview.readings.first {
          $0.newest.channel == channel && $0.newest.metric == metric && $0.newest.subject == subject
        }
        if let found, !subject.isEmpty {
          state = StyledText("\(Int(found.newest.value).grouped) \(metric.rawValue)   \(found.name)", .text)
          if !MedicalWords.isMedical(found.name) { numberRight = StyledText("not medical", .dim) }
        }
      }
    }
    if overview.campaign == nil || alarm.kind != .viral { target = .figure(alarm.subject) }
  }

  /// How a live event goes; followers are its reach, not people who took part.
  private mutating func fill(_ telling: LiveTelling, _ overview: HospitalOverview, _ clock: BoardClock) {
    let elapsed = Age.elapsed(clock.now - telling.event.starts)
    shout =
      telling.isHeld
      ? StyledText("STOPPED \(elapsed)", CellStyle(.severe, .bold))
      : StyledText("LIVE \(elapsed)", CellStyle(.focus, .bold))
    let rate = telling.pace.perMinute.map { "\(LiveFiguresPane.tenths($0)) posts/min" } ?? "no posts yet"
    let questions = telling.questions.flatMap { figures in
      figures.asked > 0 ? "   \(figures.answered) of \(figures.asked) questions answered" : nil
    }
    state = StyledText(rate + (questions ?? ""), .text)
    let oldest = telling.questions?.oldestOpen
    number =
      oldest.map { StyledText("oldest open question \(Age.text(clock.now - $0))", .text) }
      ?? StyledText(telling.event.title, .dim)
    numberRight = telling.pace.followers.map { StyledText("reach \($0.grouped)", .dim) }
    target = .visit(.live, overview.hospital.id)
  }

  private mutating func fill(_ incident: Incident, _ overview: HospitalOverview, _ clock: BoardClock) {
    guard incident.ended == nil else { return }
    shout = StyledText("CRISIS \(Age.elapsed(clock.now - incident.started))", CellStyle(.crisis, .bold))
    if let access = overview.emergencyAccess {
      state = StyledText("ER  \(access.value)", CellStyle(accessRole(access, clock), .bold))
      numberRight = StyledText("told \(ago(clock.now - access.time))", .dim)
    } else {
      state = StyledText("ER  no word yet", .dim)
    }
    if let due = incident.nextUpdate {
      let isLate = due <= clock.now
      let words =
        isLate
        ? "update OVERDUE \(Age.text(clock.now - due))" : "next update \(clock.local(due, in: overview.hospital).clock)"
      number = StyledText(words, CellStyle(isLate ? .severe : .text, isLate ? .bold : []))
    }
    target = .crisis(overview.hospital.id)
  }
}

/// `75 %`, and past the goal a multiple: `10.0x`.
func fractionText(_ fraction: Double?) -> String {
  guard let fraction else { return "" }
  if fraction >= 1 {
    let tenths = Int((fraction * 10).rounded(.down))
    return "\((tenths / 10).grouped).\(tenths % 10)x"
  }
  return "\(Int((fraction * 100).rounded(.down))) %"
}

/// A title in quotation marks, unless it brings its own.
func quoted(_ title: String) -> String {
  title.hasPrefix("“") || title.hasPrefix("\"") ? title : "“\(title)”"
}

/// `2 min ago`, `just now`.
func ago(_ seconds: Int64) -> String {
  let age = Age.text(seconds)
  return age == "now" ? "just now" : "\(age) ago"
}

/// The colour that repeats the word of an access status; nothing stale is green.
func accessRole(_ fact: StatusFact, _ clock: BoardClock) -> StyleRole {
  accessRole(EmergencyAccess(factValue: fact.value), told: fact.time, clock)
}

/// The same for an access that was told at some time.
func accessRole(_ access: EmergencyAccess, told time: Timestamp, _ clock: BoardClock) -> StyleRole {
  switch access {
  case .open: clock.now - time > staleAccess ? .text : .good
  case .limited: .warning
  case .divert, .closed: .severe
  case .unknown: .dim
  }
}

/// An access status is told anew at least once a day (DOMAIN 2.4, North Texas).
private let staleAccess: Int64 = 86_400
