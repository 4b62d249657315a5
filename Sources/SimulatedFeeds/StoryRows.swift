import HospitalModel

/// A channel of a story, as its table declares it.
struct StoryChannel: Sendable {
  let id: ChannelID
  let kind: ChannelKind
  let name: String
  var isInternal = false
  /// False where others speak, which neither kind nor address tells.
  var isOwn: Bool?
  /// Seconds between two fetches as the Sources view knows it; in the quiet days twice as long, which is not late yet.
  var interval: Int64 = 3_600
  /// Seconds between two fetches around the telling moment.
  var step: Int64 = 3_600
  /// Fetches fail in this stretch.
  var outage: Outage?

  /// A stretch in which a source does not answer, in minutes from the telling moment.
  struct Outage: Sendable {
    let minutes: ClosedRange<Double>
    /// One line in plain words.
    let reason: String
  }

  func channel(of hospital: HospitalID) -> Channel {
    Channel(
      id: id, hospital: hospital, kind: kind, name: name, address: nil, isInternal: isInternal, isSimulated: true,
      interval: interval, isOwn: isOwn)
  }
}

/// Reads the dates of a table as minutes from a story's start, on the clocks of its hospital.
struct StoryCalendar: Sendable {
  let zone: CivilZone
  let year: Int
  let start: Timestamp

  /// The minutes from the story's start to a date; negative before it.
  func callAsFunction(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0, year: Int? = nil) -> Double {
    Double(time(month, day, hour, minute, year: year) - start) / 60
  }

  func time(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0, year: Int? = nil) -> Timestamp {
    zone.time(year: year ?? self.year, month: month, day: day, hour: hour, minute: minute)
  }
}

/// A post that a table declares, word for word.
struct StoryLine: Sendable {
  /// Minutes from the story's start or from its telling moment, as the table says.
  let minute: Double
  let title: String
  let kind: PostKind
  let body: String
  let author: String?
  /// A name of its own, where another line answers or changes it.
  let key: String?
  /// The key of the line that it answers.
  let thread: String?
  /// The minute in which it was written, where that was earlier than it was posted.
  let written: Double?
  let link: String?
  var tags: [String]
  var place: String?

  init(
    _ minute: Double, _ title: String, as kind: PostKind = .post, _ body: String = "", by author: String? = nil,
    key: String? = nil, to thread: String? = nil, written: Double? = nil, link: String? = nil,
    tags: [String] = [], place: String? = nil
  ) {
    self.minute = minute
    self.title = title
    self.kind = kind
    self.body = body
    self.author = author
    self.key = key
    self.thread = thread
    self.written = written
    self.link = link
    self.tags = tags
    self.place = place
  }
}

/// A change that its author made to a post after it was out.
struct StoryEdit: Sendable {
  /// Minutes as in the table of the line that it changes.
  let minute: Double
  /// The key of that line.
  let key: String
  /// The new words; `nil` where they stay.
  let title: String?
  let body: String?

  init(_ minute: Double, of key: String, title: String? = nil, body: String? = nil) {
    self.minute = minute
    self.key = key
    self.title = title
    self.body = body
  }
}

/// A version of a fact that a table declares.
struct StoryFact: Sendable {
  /// Minutes from the story's start.
  let minute: Double
  let topic: FactTopic
  let value: String
  let state: FactState
  /// Who says so, by role.
  let source: String
  let reason: String?
  let isReleasable: Bool
  /// Who confirmed it, where that was somebody else than its source.
  let confirmedBy: String?
  /// Who can release it.
  let releasedBy: String?
  /// Another hospital nearby that it is about.
  let facility: String?

  init(
    _ minute: Double, _ topic: FactTopic, _ value: String, _ state: FactState, from source: String,
    because reason: String? = nil, isReleasable: Bool = true, confirmedBy: String? = nil, releasedBy: String? = nil,
    at facility: String? = nil
  ) {
    self.minute = minute
    self.topic = topic
    self.value = value
    self.state = state
    self.source = source
    self.reason = reason
    self.isReleasable = isReleasable
    self.confirmedBy = confirmedBy
    self.releasedBy = releasedBy
    self.facility = facility
  }
}

/// Something that a story's office does at a desk, as a table declares it.
struct StoryStep: Sendable {
  /// Minutes from the story's start.
  let minute: Double
  let person: String
  private let make: @Sendable (Timestamp) -> CrisisDeed

  init(_ minute: Double, _ person: String, _ make: @escaping @Sendable (Timestamp) -> CrisisDeed) {
    self.minute = minute
    self.person = person
    self.make = make
  }

  /// The deed, in a story that starts then.
  func deed(from start: Timestamp) -> CrisisDeed { make(start) }
}
