import HospitalModel

/// Turns the tables of a story into its events.
struct Storyteller {
  let start: Timestamp
  let telling: Timestamp
  let end: Timestamp
  let zone: CivilZone
  var dice: SplitMix64

  private let scenario: String
  private let hospital: Hospital
  private let seed: UInt64
  private var told: [TimedEvent] = []
  /// How many posts without a name of their own each channel has, from tables and from decks.
  private var ordinals: [ChannelID: Int] = [:]
  private var dealtOrdinals: [ChannelID: Int] = [:]
  /// What was told under a name, for who changes it later.
  private var named: [String: FeedItem] = [:]

  init(scenario: Scenario, seed: UInt64) {
    self.scenario = scenario.name
    self.hospital = scenario.site
    self.seed = seed
    start = scenario.start
    telling = scenario.tellingMoment
    end = scenario.end
    zone = scenario.site.zone
    dice = SplitMix64(seed: seed, stream: scenario.name)
    told.reserveCapacity(2_048)
  }

  /// Everything that was told, oldest first; events of the same second stay in the order in which they were told.
  func finished() -> [TimedEvent] {
    let order = told.indices.sorted { (told[$0].time, $0) < (told[$1].time, $1) }
    return order.map { told[$0] }
  }

  /// Tells an event; what is older than the story comes with its first second.
  mutating func add(_ event: FeedEvent, at time: Timestamp) {
    told.append(TimedEvent(time: max(time, start), event: event))
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
      let id = line.key.map { name($0) } ?? nextID(on: channel)
      let asks = line.kind == .question || line.kind == .rumour
      let item = FeedItem(
        id: id, kind: line.kind, title: line.title, body: line.body,
        author: line.author ?? (authors.isEmpty ? nil : authors[index % authors.count]), link: line.link,
        published: time, written: line.written.map { origin.later(minutes: $0) },
        thread: line.thread.map { name($0) } ?? (asks ? id : nil), incident: incident, tags: line.tags,
        place: line.place)
      if let key = line.key { named[key] = item }
      add(.item(item, channel: channel), at: time)
    }
  }

  /// Tells changes of lines that were told before: the same post again, with other words.
  mutating func tell(_ edits: [StoryEdit], on channel: ChannelID, from origin: Timestamp) {
    for edit in edits {
      guard let before = named[edit.key] else { continue }
      let after = FeedItem(
        id: before.id, kind: before.kind, title: edit.title ?? before.title, body: edit.body ?? before.body,
        author: before.author, link: before.link, published: before.published, written: before.written,
        thread: before.thread, incident: before.incident, tags: before.tags, place: before.place)
      named[edit.key] = after
      add(.item(after, channel: channel), at: origin.later(minutes: edit.minute))
    }
  }

  mutating func tell(_ facts: [StoryFact], of incident: IncidentID) {
    for fact in facts {
      let time = start.later(minutes: fact.minute)
      let version = StatusFact(
        incident: incident, hospital: hospital.id, topic: fact.topic, value: fact.value, state: fact.state,
        source: fact.source, time: time, reason: fact.reason, isReleasable: fact.isReleasable,
        confirmedBy: fact.confirmedBy, releasedBy: fact.releasedBy, facility: fact.facility)
      add(.fact(version), at: time)
    }
  }

  /// A line of the office's phone list, there from the beginning.
  mutating func tell(_ contact: Contact) {
    add(.contact(contact), at: start)
  }

  /// Tells what a story's office does; its people are marked.
  mutating func tell(_ steps: [StoryStep], of incident: IncidentID) {
    for step in steps {
      let time = start.later(minutes: step.minute)
      let act = CrisisAct(
        incident: incident, person: "\(step.person) (SIM)", time: time, deed: step.deed(from: start))
      add(.crisis(act), at: time)
    }
  }

  /// Notes the consent to a story that a table declares under a name.
  mutating func consent(
    _ state: ConsentState, to key: String, on channel: ChannelID, until: Timestamp?, by person: String, note: String,
    at time: Timestamp
  ) {
    let post = PostID(channel: channel, item: name(key))
    let act = StoryConsent(post: post, state: state, until: until, person: person, note: note, time: time)
    add(.consent(act), at: time)
  }

  // MARK: Talk

  /// Tells a stream's words at so many moments; what has no moment left is not said.
  mutating func tell(_ stream: Stream, at moments: [Timestamp]) {
    for (words, time) in zip(stream.words, moments.sorted()) { tell(words, of: stream, at: time) }
  }

  /// Tells a conversation, stretch by stretch.
  mutating func tell(_ talks: [StoryTalk], as stream: Stream) {
    for talk in talks {
      let moments = awake(
        talk.words.count, from: start.later(minutes: talk.from), through: start.later(minutes: talk.to))
      for (words, time) in zip(talk.words, moments) { tell(words, of: stream, at: time) }
    }
  }

  private mutating func tell(_ words: Words, of stream: Stream, at time: Timestamp) {
    let asks = stream.kind == .question || stream.kind == .rumour
    let author = dice.one(of: stream.authors)
    let link = words.topic.flatMap { topic in stream.topics.map { "\($0)/\(topic)" } }
    let id = post(
      words.title, on: stream.channel, at: time, kind: stream.kind, author: author, link: link, opensThread: asks,
      tags: words.topic.map { [$0] } ?? [])
    guard let answer = words.answer else { return }
    let later = time + dice.within(stream.answerDelay)
    guard later <= end else { return }
    let reply = FeedItem(
      id: "\(id)-answer", kind: stream.answerKind, title: answer, author: dice.one(of: stream.answerAuthors),
      link: link, published: later, thread: id, tags: words.topic.map { [$0] } ?? [])
    add(.item(reply, channel: stream.channel), at: later)
  }

  /// Tells a post whose words or time the seed decided, and returns its id.
  @discardableResult
  mutating func post(
    _ title: String, on channel: ChannelID, at time: Timestamp, kind: PostKind = .post, body: String = "",
    author: String? = nil, link: String? = nil, opensThread: Bool = false, tags: [String] = []
  ) -> String {
    let id = nextDealtID(on: channel)
    let item = FeedItem(
      id: id, kind: kind, title: title, body: body, author: author, link: link, published: time,
      thread: opensThread ? id : nil, tags: tags)
    add(.item(item, channel: channel), at: time)
    return id
  }

  // MARK: Ids

  /// The id of a line that has a name.
  /// The id of the post with that key, which counters of it name.
  func name(of key: String) -> String { name(key) }

  private func name(_ key: String) -> String {
    "\(scenario)-\(key)"
  }

  /// The id of the next line of a table without a name: the same with every seed.
  private mutating func nextID(on channel: ChannelID) -> String {
    ordinals[channel, default: 0] += 1
    return "\(channel.rawValue)-\(ordinals[channel, default: 0])"
  }

  /// The id of the next post from a deck: what the seed decides carries the seed.
  private mutating func nextDealtID(on channel: ChannelID) -> String {
    dealtOrdinals[channel, default: 0] += 1
    return "\(channel.rawValue)-\(seed)-\(dealtOrdinals[channel, default: 0])"
  }
}

/// Cards that are all drawn, in a shuffled order or in their own, before any is drawn again.
struct Deck<Card> {
  private let cards: [Card]
  private let isShuffled: Bool
  private var left: [Card] = []
  private var isOpen = false

  init(_ cards: [Card], isShuffled: Bool = true) {
    self.cards = cards
    self.isShuffled = isShuffled
  }

  mutating func draw(_ dice: inout SplitMix64) -> Card? {
    if left.isEmpty { left = isShuffled ? dice.shuffled(cards) : cards.reversed() }
    isOpen = true
    return left.popLast()
  }

  /// Draws a card that was never drawn; `nil` when there is none left.
  mutating func drawUnused(_ dice: inout SplitMix64) -> Card? {
    isOpen ? left.popLast() : draw(&dice)
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
