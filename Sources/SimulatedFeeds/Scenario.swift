import HospitalModel

/// A story, declared: its names, its hours, and what is told in it.
///
/// Everything follows from the scenario and a seed: the same pair gives the same events, to the byte.
public struct Scenario: Sendable {
  /// The name on the command line, such as `fort-hood`.
  public let name: String
  /// One line for a person.
  public let title: String
  public let hospital: HospitalID
  /// Its first event, in the story's own time; `T+` counts from here.
  public let start: Timestamp
  /// The moment that is "now" when all ten stories open together.
  public let tellingMoment: Timestamp
  /// No event is later than this.
  public let end: Timestamp
  /// What is invented about it, and what DOMAIN 1 marks as uncertain: plain sentences, the most telling one first.
  public let invented: [String]

  /// The hospital as the story declares it, unshifted.
  let site: Hospital
  let channels: [StoryChannel]
  private let definitions: [FeedEvent]
  private let script: @Sendable (inout Storyteller) -> Void

  /// Declares a story.
  ///
  /// - Parameters:
  ///   - definitions: Campaigns that exist from the start; the hospital and its channels are added by ``setup()``.
  ///   - script: Tells the story to a storyteller.
  init(
    name: String, title: String, site: Hospital, start: Timestamp, tellingMoment: Timestamp, end: Timestamp,
    invented: [String], channels: [StoryChannel], definitions: [FeedEvent] = [],
    script: @escaping @Sendable (inout Storyteller) -> Void
  ) {
    self.name = name
    self.title = title
    self.hospital = site.id
    self.site = site
    self.start = start
    self.tellingMoment = tellingMoment
    self.end = end
    self.invented = invented
    self.channels = channels
    self.definitions = definitions
    self.script = script
  }

  /// What exists before the first event: the hospital, then its channels, then its campaigns.
  public func setup() -> [FeedEvent] {
    [.hospital(site)] + channels.map { .channel($0.channel(of: hospital)) } + definitions
  }

  /// The whole story in story time, oldest first.
  ///
  /// Ids are stable: a second telling with the same seed adds nothing to a store. What was published before the story
  /// begins comes with its first second, as a feed brings its older items with the first fetch.
  ///
  /// - Complexity: O(*n* log *n*) in the number of events.
  public func events(seed: UInt64) -> [TimedEvent] {
    events(seed: seed, fetches: start...end)
  }

  /// The story with those fetches alone that lie in a range: the last one of a channel says all about its source.
  func events(seed: UInt64, fetches: ClosedRange<Timestamp>) -> [TimedEvent] {
    var teller = Storyteller(scenario: self, seed: seed)
    script(&teller)
    teller.fetch(channels, within: fetches)
    return teller.finished()
  }
}
