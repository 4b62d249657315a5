import HospitalModel
import SimulatedFeeds

/// A post of a story with its channel and the time of its event.
struct ToldPost {
  let time: Timestamp
  let item: FeedItem
  let channel: ChannelID
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

  func posts(on channel: String) -> [ToldPost] {
    posts.filter { $0.channel.rawValue == channel }
  }

  var facts: [StatusFact] {
    compactMap { if case .fact(let fact) = $0.event { fact } else { nil } }
  }

  func facts(about topic: FactTopic) -> [StatusFact] {
    facts.filter { $0.topic == topic }
  }

  var incidents: [(time: Timestamp, incident: Incident)] {
    compactMap { if case .incident(let incident) = $0.event { ($0.time, incident) } else { nil } }
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
      if case .fetch(let outcome, let channel, _, let next) = $0.event {
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
