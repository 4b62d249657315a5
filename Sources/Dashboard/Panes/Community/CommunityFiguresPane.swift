import HospitalModel
import TerminalCells
import TerminalWidgets

/// How a community is answered, and what a campaign around it does.
package enum CommunityFiguresPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    let hospital: Hospital?
    let figures: [Figure]
  }

  /// A labelled figure, as it is drawn and described.
  struct Figure: Equatable, Sendable {
    let label: String
    let value: String
    var role = StyleRole.text
    /// Posts in each of the last twelve hours, the running one last.
    var hours: [Int] = []
  }

  package static let id = PaneID("community-figures")
  package static let title = "Answers and campaigns"
  package static let summary = "First answers of all questions, tags in use with their posts and reach, followers."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard let hospital = try CommunityTopics.hospital(context.subject, reader).shown else {
      return Model(hospital: nil, figures: [])
    }
    let topics = try reader.talk.topics(hospital.id)
    let figures = answers(topics, hospital, context.clock) + (try campaign(hospital, context.clock, from: reader))
    return Model(hospital: hospital, figures: figures.flatMap { $0.fitted(to: context.size.columns) })
  }

  // MARK: Answers

  private static func answers(_ topics: ForumTopics, _ hospital: Hospital, _ clock: BoardClock) -> [Figure] {
    let questions = topics.topics.filter(\.isQuestion)
    guard let first = questions.last else { return [Figure(label: "questions", value: "none yet")] }
    let response = topics.response
    let experts = topics.expertResponse
    let oldest = questions.filter(\.isWaiting).map(\.post.key.published).min()
    let isLate = oldest.map { clock.now - $0 >= AttentionKind.question.patience } ?? false
    var figures = [
      Figure(
        label: "unanswered",
        value: response.unanswered == 0
          ? "none" : "\(response.unanswered.grouped), the oldest for \(Age.text(clock.now - (oldest ?? clock.now)))",
        role: response.unanswered == 0 ? .text : isLate ? .severe : .warning),
      Figure(
        label: "answered",
        value: "\(percent(response.answeredShare)) of all \(questions.count.grouped), "
          + "by an expert \(percent(experts.answeredShare))"),
    ]
    if let median = response.median, let ninetieth = response.ninetieth {
      figures.append(
        Figure(label: "first answer", value: "median \(minutes(median)), 9 of 10 in \(minutes(ninetieth))"))
    }
    if let within = response.share(within: 60) {
      figures.append(Figure(label: "in an hour", value: "\(percent(within)) of all"))
    }
    let since = clock.local(first.post.key.published, in: hospital)
    figures.append(
      Figure(label: "asked since", value: "\(since.shortDay) \(since.clock)\(topics.isCut ? ", the newest" : "")"))
    return figures
  }

  static func percent(_ share: Double?) -> String {
    share.map { "\(Int(($0 * 100).rounded())) %" } ?? "no value"
  }

  /// `22.5 min` as people say it: `22 min`, `3 h 05`.
  private static func minutes(_ minutes: Double) -> String {
    minutes < 1 ? "under a minute" : Age.text(Int64(minutes * 60))
  }

  // MARK: Campaigns

  /// How far back tags are looked for, in seconds.
  private static let week: Int64 = 7 * 86_400
  private static let mostTags = 5

  private static func campaign(
    _ hospital: Hospital, _ clock: BoardClock, from reader: StoreReader
  ) throws -> [Figure] {
    let channels = try reader.sources(hospital.id).map(\.channel)
    let uses = try reader.talk.hashtags(hospital.id, clock.now - week)
    var figures: [Figure] = []
    for use in uses.prefix(mostTags) {
      figures.append(Figure(label: use.tag, value: "", role: .bright, hours: hours(use, clock.now)))
      figures.append(
        Figure(
          label: "",
          value: "\(use.posts(after: clock.now - 3_600, through: clock.now).grouped) in the last hour, "
            + "\(use.posts(after: clock.now - 86_400, through: clock.now).grouped) in a day"))
      figures.append(
        Figure(
          label: "",
          value: "\(use.times.count.grouped) in 7 days by \(use.authors.grouped), \(use.relays.grouped) passed on"))
      if let reach = try reach(of: use.tag, channels, reader) {
        let day = clock.local(reach.time - 1, in: hospital)
        figures.append(Figure(label: "", value: "could reach \(Int(reach.value).grouped) on \(day.shortDay)"))
      }
    }
    for channel in channels {
      guard let growth = try growth(of: channel, hospital, clock, reader) else { continue }
      figures.append(Figure(label: channel.name, value: "", role: .bright))
      figures.append(Figure(label: "", value: growth))
    }
    return figures
  }

  private static func hours(_ use: HashtagUse, _ now: Timestamp) -> [Int] {
    (0..<12).map { hour in
      let end = now - Int64(11 - hour) * 3_600
      return use.posts(after: end - 3_600, through: end)
    }
  }

  private static func reach(
    of tag: String, _ channels: [Channel], _ reader: StoreReader
  ) throws -> Measurement? {
    try channels.flatMap { try reader.measurements($0.id, .reach, Timestamp(seconds: .min)) }
      .filter { $0.subject.lowercased() == tag.lowercased() }.max { $0.time < $1.time }
  }

  /// `201,680 followers, 66,000 on 20 Aug 2010`; the same of a film's views. `nil` where nothing is counted.
  private static func growth(
    of channel: Channel, _ hospital: Hospital, _ clock: BoardClock, _ reader: StoreReader
  ) throws -> String? {
    for metric in [Metric.followers, .views] {
      let readings = try reader.measurements(channel.id, metric, Timestamp(seconds: .min))
      guard let newest = readings.last else { continue }
      let own = readings.filter { $0.subject == newest.subject }
      let what = newest.subject.isEmpty ? metric.rawValue : "\(metric.rawValue) of \(newest.subject)"
      guard let first = own.first, first.time != newest.time else { return "\(Int(newest.value).grouped) \(what)" }
      let date = clock.local(first.time, in: hospital)
      return "\(Int(newest.value).grouped) \(what), \(Int(first.value).grouped) on \(date.shortDay) \(date.year)"
    }
    return nil
  }

  package static let commands: [Command<Self>] = listCommands { $0.figures.count }

  static let labelWidth = 12
}

extension CommunityFiguresPane.Figure {
  /// The same in as many rows as its words need: numbers are never cut, so it breaks behind its commas.
  fileprivate func fitted(to columns: Int) -> [Self] {
    var rows: [Self] = []
    var rest = value.split(separator: ", ").map(String.init)
    while !rest.isEmpty {
      let room = columns - 2 - (rows.isEmpty && !label.isEmpty ? CommunityFiguresPane.labelWidth + 1 : 2)
      var line = rest.removeFirst()
      while let next = rest.first, line.count + next.count + 3 <= room {
        line += ", " + next
        rest.removeFirst()
      }
      rows.append(Self(label: rows.isEmpty ? label : "", value: line + (rest.isEmpty ? "" : ","), role: role))
    }
    return rows.isEmpty ? [self] : rows
  }
}
