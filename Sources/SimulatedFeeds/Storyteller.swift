import HospitalModel

/// Turns the tables of a story into its events.
struct Storyteller {
  let start: Timestamp
  let telling: Timestamp
  let end: Timestamp
  var dice: SplitMix64

  private let scenario: String
  private let hospital: Hospital
  private let seed: UInt64
  private var told: [TimedEvent] = []
  /// How many posts without a name of their own each channel has.
  private var ordinals: [ChannelID: Int] = [:]

  init(scenario: Scenario, seed: UInt64) {
    self.scenario = scenario.name
    self.hospital = scenario.site
    self.seed = seed
    start = scenario.start
    telling = scenario.tellingMoment
    end = scenario.end
    dice = SplitMix64(seed: seed, stream: scenario.name)
  }

  /// Everything that was told, oldest first.
  func finished() -> [TimedEvent] {
    told.inOrder()
  }

  mutating func add(_ event: FeedEvent, at time: Timestamp) {
    told.append(TimedEvent(time: time, event: event))
  }

  // MARK: Tables

  /// Tells lines word for word.
  ///
  /// - Parameters:
  ///   - origin: What the lines' minutes count from.
  ///   - authors: Who may have written a line that names nobody; they take turns.
  mutating func tell(
    _ lines: [StoryLine], on channel: ChannelID, from origin: Timestamp, authors: [String] = [],
    incident: IncidentID? = nil
  ) {
    for (index, line) in lines.enumerated() {
      let time = origin.later(minutes: line.minute)
      let id = line.key.map { named($0) } ?? nextID(on: channel)
      let asks = line.kind == .question || line.kind == .rumour
      let item = FeedItem(
        id: id, kind: line.kind, title: line.title, body: line.body,
        author: line.author ?? (authors.isEmpty ? nil : authors[index % authors.count]), link: line.link,
        published: time, written: line.written.map { origin.later(minutes: $0) },
        thread: line.thread.map { named($0) } ?? (asks ? id : nil), incident: incident)
      add(.item(item, channel: channel), at: time)
    }
  }

  mutating func tell(_ facts: [StoryFact], of incident: IncidentID) {
    for fact in facts {
      let time = start.later(minutes: fact.minute)
      let version = StatusFact(
        incident: incident, hospital: hospital.id, topic: fact.topic, value: fact.value, state: fact.state,
        source: fact.source, time: time, reason: fact.reason, isReleasable: fact.isReleasable)
      add(.fact(version), at: time)
    }
  }

  /// Reads a counter along a curve, from one minute to another.
  mutating func read(
    _ metric: Metric, on channel: ChannelID, subject: String = "", along curve: Curve, from origin: Timestamp,
    minutes: ClosedRange<Double>, every step: Double
  ) {
    for minute in stride(from: minutes.lowerBound, through: minutes.upperBound, by: step) {
      let value = curve.value(at: minute)
      read(metric, on: channel, subject: subject, value: value.nearest, at: origin.later(minutes: minute))
    }
  }

  mutating func read(
    _ metric: Metric, on channel: ChannelID, subject: String = "", value: Int64, at time: Timestamp
  ) {
    let reading = Measurement(channel: channel, metric: metric, subject: subject, time: time, value: value)
    add(.measurement(reading), at: time)
  }

  // MARK: Streams

  /// Deals the moments out to the streams by their shares, and each stream's words to its moments.
  mutating func tell(_ streams: [Stream], at moments: [Timestamp]) {
    var decks = streams.map { Deck($0.words) }
    let shares = streams.indices.flatMap { Array(repeating: $0, count: streams[$0].share) }
    var turns = Deck(shares)
    for time in moments {
      guard let index = turns.draw(&dice), let words = decks[index].draw(&dice) else { continue }
      tell(words, of: streams[index], at: time)
    }
  }

  private mutating func tell(_ words: Words, of stream: Stream, at time: Timestamp) {
    let id = nextID(on: stream.channel, isDealt: true)
    let asks = stream.kind == .question || stream.kind == .rumour
    let author = stream.authors.isEmpty ? nil : stream.authors[dice.below(stream.authors.count)]
    let item = FeedItem(
      id: id, kind: stream.kind, title: words.title, author: author, published: time, thread: asks ? id : nil)
    add(.item(item, channel: stream.channel), at: time)
    guard let answer = words.answer else { return }
    let later = time + dice.within(stream.answerDelay)
    guard later <= end else { return }
    let reply = FeedItem(
      id: "\(id)-answer", kind: stream.answerKind, title: answer, author: stream.answerAuthor, published: later,
      thread: id)
    add(.item(reply, channel: stream.channel), at: later)
  }

  /// Moments of a trickle: so many in each hour before the telling moment (the last figure is the last hour), some in
  /// the ten minutes after it, and so many in each hour of the day that follows.
  mutating func moments(hoursBefore: [Int], hoursAfter: [Int] = Storyteller.usualHoursAfter) -> [Timestamp] {
    var moments: [Timestamp] = []
    for (index, posts) in hoursBefore.enumerated() {
      let hour = telling - Int64(hoursBefore.count - index) * 3_600
      moments += spread(posts, from: hour + 1, seconds: 3_598)
    }
    moments += openingMoments()
    moments += spread(hoursAfter.first ?? 0, from: telling + 600, seconds: 3_000)
    for (index, posts) in hoursAfter.enumerated().dropFirst() {
      moments += spread(posts, from: telling + Int64(index) * 3_600, seconds: 3_600)
    }
    return moments.filter { $0 >= start && $0 <= end }
  }

  /// A lively first hour, then two or three posts an hour for a day and an hour.
  static let usualHoursAfter = [6, 5, 4, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2]

  /// Six moments in the first ten minutes. The hospitals take turns every ten seconds, so that with all ten open
  /// something happens every few seconds.
  private mutating func openingMoments() -> [Timestamp] {
    (0..<6).map { round in
      telling + Int64((round * 10 + hospital.position) * 10) + dice.within(1...5)
    }
  }

  /// So many moments over a stretch, evenly but for a jitter, so that none repeats another's second for long.
  mutating func spread(_ count: Int, from first: Timestamp, seconds: Int64) -> [Timestamp] {
    guard count > 0 else { return [] }
    let share = seconds / Int64(count)
    return (0..<Int64(count)).map { first + $0 * share + dice.within(0...max(share - 1, 0)) }
  }

  // MARK: Fetches

  /// Tells of every channel when it was fetched, and what came of it.
  mutating func fetch(_ channels: [StoryChannel]) {
    for channel in channels {
      let times = fetchTimes(of: channel)
      for (index, time) in times.enumerated() {
        let next = index + 1 < times.count ? times[index + 1] : time + channel.interval
        add(.fetch(outcome(of: channel, at: time), channel: channel.id, at: time, next: next), at: time)
      }
    }
  }

  private func outcome(of channel: StoryChannel, at time: Timestamp) -> FetchOutcome {
    if let outage = channel.outage, outage.minutes.contains(Double(time - telling) / 60) {
      return .failed(reason: outage.reason)
    }
    return .succeeded(validators: Validators())
  }

  /// Every `step` seconds around the telling moment; in the quiet days before and after twice the interval apart, which
  /// no one calls late.
  private mutating func fetchTimes(of channel: StoryChannel) -> [Timestamp] {
    let newest = telling - dice.within(20...min(1_500, channel.step - 1))
    let around = newest - 4 * 3_600
    let near = Self.times(from: around, through: around + 29 * 3_600, every: channel.step)
    let quiet = channel.interval * 2
    let before = Self.times(from: start, through: around - 1, every: quiet)
    let after = Self.times(from: (near.last ?? around) + quiet, through: end, every: quiet)
    return before + near.filter { $0 >= start && $0 <= end } + after
  }

  private static func times(from first: Timestamp, through last: Timestamp, every step: Int64) -> [Timestamp] {
    stride(from: first.seconds, through: last.seconds, by: Int64.Stride(step)).map { Timestamp(seconds: $0) }
  }

  // MARK: Ids

  /// The id of a line that has a name.
  private func named(_ key: String) -> String {
    "\(scenario)-\(key)"
  }

  /// The id of the next line of a channel; what the seed decides carries the seed.
  private mutating func nextID(on channel: ChannelID, isDealt: Bool = false) -> String {
    let ordinal = ordinals[channel, default: 0] + 1
    ordinals[channel] = ordinal
    return isDealt ? "\(channel.rawValue)-\(seed)-\(ordinal)" : "\(channel.rawValue)-\(ordinal)"
  }
}

/// Cards that are all drawn, in a shuffled order, before any is drawn again.
private struct Deck<Card> {
  private let cards: [Card]
  private var left: [Card] = []

  init(_ cards: [Card]) {
    self.cards = cards
  }

  mutating func draw(_ dice: inout SplitMix64) -> Card? {
    if left.isEmpty { left = dice.shuffled(cards) }
    return left.popLast()
  }
}

extension Timestamp {
  /// So many minutes later, to the second.
  func later(minutes: Double) -> Timestamp {
    self + (minutes * 60).nearest
  }
}

extension Double {
  /// The nearest whole number, halves away from zero; `rounded()` would need the C library's mathematics.
  var nearest: Int64 {
    Int64(self < 0 ? self - 0.5 : self + 0.5)
  }
}
