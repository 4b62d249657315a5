import HospitalModel
import SimulatedFeeds
import Testing

/// A post of a story with its channel and the time of its event.
struct ToldPost {
  let time: Timestamp
  let item: FeedItem
  let channel: ChannelID

  /// Its key in a store.
  var id: PostID { PostID(channel: channel, item: item.id) }
}

/// The seeds with which every story is compared with the record: facts don't depend on them.
let storySeeds: [UInt64] = [1, 7, 20_091_105]

/// A story as one seed tells it.
struct ToldStory {
  let scenario: Scenario
  let events: [TimedEvent]

  init(_ name: String, seed: UInt64) throws {
    scenario = try #require(ScenarioCatalog.named(name))
    events = scenario.events(seed: seed)
  }

  var zone: CivilZone {
    Hospital.ofTheStories.first { $0.id == scenario.hospital }?.zone ?? .utc
  }

  /// What is known at the telling moment.
  var known: [TimedEvent] { events.filter { $0.time <= scenario.tellingMoment } }

  /// Date and time on the hospital's clocks.
  func date(_ time: Timestamp) -> CivilDate { zone.date(at: time) }

  func time(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) -> Timestamp {
    zone.time(year: year, month: month, day: day, hour: hour, minute: minute)
  }

  /// The newest value of a counter at a time, the telling moment when none is given.
  func value(_ metric: String, of subject: String = "", on channel: String, at time: Timestamp? = nil) -> Int64? {
    let time = time ?? scenario.tellingMoment
    let readings = events.readings(Metric(rawValue: metric), on: channel, subject: subject)
    return readings.filter { $0.time <= time }.max { $0.time < $1.time }?.value
  }

  /// True when a sentence about what is invented speaks of something.
  func declares(_ words: String) -> Bool {
    scenario.invented.contains { $0.contains(words) }
  }
}

/// What a test asks of a list of events.
extension Sequence where Element == TimedEvent {
  var posts: [ToldPost] {
    compactMap {
      if case .item(let item, let channel) = $0.event {
        ToldPost(time: $0.time, item: item, channel: channel)
      } else {
        nil
      }
    }
  }

  /// Every post once, as it was at first.
  var firstPosts: [ToldPost] {
    var seen: Set<PostID> = []
    return posts.filter { seen.insert($0.id).inserted }
  }

  /// The later versions of posts that their authors changed.
  var edits: [ToldPost] {
    var seen: Set<PostID> = []
    return posts.filter { !seen.insert($0.id).inserted }
  }

  /// The posts of a channel, each once.
  func posts(on channel: String) -> [ToldPost] {
    firstPosts.filter { $0.channel.rawValue == channel }
  }

  var facts: [StatusFact] {
    compactMap { if case .fact(let fact) = $0.event { fact } else { nil } }
  }

  /// What was known of the incident's own hospital.
  func facts(about topic: FactTopic) -> [StatusFact] {
    facts.filter { $0.topic == topic && $0.facility == nil }
  }

  /// The versions of an incident, from its feed or from what its office does.
  var incidents: [(time: Timestamp, incident: Incident)] {
    var versions: [(time: Timestamp, incident: Incident)] = []
    for event in self {
      switch event.event {
      case .incident(let incident): versions.append((event.time, incident))
      case .crisis(let act):
        if case .open(let incident) = act.deed { versions.append((event.time, incident)) }
        guard let last = versions.last?.incident else { continue }
        if case .promise(let due) = act.deed { versions.append((event.time, last.with(nextUpdate: .some(due)))) }
        if case .close = act.deed {
          versions.append((event.time, last.with(ended: event.time, nextUpdate: .some(nil))))
        }
      default: continue
      }
    }
    return versions
  }

  var acts: [CrisisAct] {
    compactMap { if case .crisis(let act) = $0.event { act } else { nil } }
  }

  var totals: [CampaignTotal] {
    compactMap { if case .campaignTotal(let total) = $0.event { total } else { nil } }
  }

  func readings(_ metric: Metric, on channel: String, subject: String = "") -> [Measurement] {
    compactMap {
      guard case .measurement(let reading) = $0.event, reading.metric == metric, reading.subject == subject,
        reading.channel.rawValue == channel
      else { return nil }
      return reading
    }
  }

  var fetches: [(time: Timestamp, channel: ChannelID, outcome: FetchOutcome, next: Timestamp)] {
    compactMap {
      if case .fetch(let outcome, let channel, _, let next, _) = $0.event {
        ($0.time, channel, outcome, next)
      } else {
        nil
      }
    }
  }
}

extension Sequence where Element == FeedEvent {
  var hospitals: [Hospital] {
    compactMap { if case .hospital(let hospital) = $0 { hospital } else { nil } }
  }

  var channels: [Channel] {
    compactMap { if case .channel(let channel) = $0 { channel } else { nil } }
  }

  var campaigns: [Campaign] {
    compactMap { if case .campaign(let campaign) = $0 { campaign } else { nil } }
  }
}

extension Scenario {
  /// Minutes from the start to a time.
  func minute(of time: Timestamp) -> Double {
    Double(time - start) / 60
  }
}

extension Sequence where Element == TimedEvent {
  func readings(_ metric: Metric, ofAnySubjectOn channel: String) -> [Measurement] {
    compactMap {
      guard case .measurement(let reading) = $0.event, reading.metric == metric, reading.channel.rawValue == channel
      else { return nil }
      return reading
    }
  }
}
