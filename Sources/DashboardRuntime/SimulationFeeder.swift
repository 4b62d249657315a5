import HospitalModel
import HospitalStore
import SimulatedFeeds

/// Hands a simulation's events to the store as their time comes, as a connector does with a real feed's.
///
/// How far it came is kept in the store beside the events, so the next start goes on from there; two processes on one store hand over
/// the same events, and the store keeps each once.
package struct SimulationFeeder: Sendable {
  private let feed: SimulatedFeed
  private var fedThrough: Timestamp?
  /// When the store was made: what happened before is taken in as one.
  private let opened: Timestamp

  /// True when the store was fed by a release whose stories had other hospitals or channels: what comes next doesn't fit them.
  package let isOfAnotherEdition: Bool

  /// The name under which the store keeps which stories it was fed with.
  private static let editionKey = "simulated-stories"
  /// The name under which the store keeps how far the feed came.
  private static let progressKey = "simulated-through"
  /// Events a transaction: long histories don't hold the writer for long.
  private static let batchSize = 1_000

  /// Reads how far the store's simulation has come.
  package init(_ feed: SimulatedFeed, store: HospitalStore) throws {
    self.feed = feed
    let kept = try store.read(audience: .staff, use: .screen, moment: .live) { reader in
      (
        progress: try reader.session(Self.progressKey), edition: try reader.session(Self.editionKey),
        opened: try reader.facts().opened
      )
    }
    opened = kept.opened
    fedThrough = kept.progress.flatMap(Int64.init).map { Timestamp(seconds: $0) }
    isOfAnotherEdition = kept.progress != nil && kept.edition != Self.edition(of: feed)
  }

  /// The channels of the stories, in their order.
  private static func edition(of feed: SimulatedFeed) -> String {
    feed.setup.compactMap { event in if case .channel(let channel) = event { channel.id.rawValue } else { nil } }
      .joined(separator: " ")
  }

  /// How far the store has been fed.
  package var fedTo: Timestamp? { fedThrough }

  /// True when the store has never been fed: the first frame would be empty.
  package var isNew: Bool { fedThrough == nil }

  /// When the next event is due; `nil` when the stories are over.
  package var nextDue: Timestamp? { feed.next(after: fedThrough ?? feed.start - 1) }

  /// A transaction: changes, and the time at which they came.
  package struct Batch: Sendable {
    package var changes: [StoreChange]
    package var time: Timestamp
  }

  /// The transactions that bring the store to a time, and the feeder with that noted.
  ///
  /// What belongs to an incident comes minute by minute, however late the store takes it in: so its past can be looked at.
  package func batches(through now: Timestamp) -> (batches: [Batch], after: SimulationFeeder) {
    let setup: [StoreChange] =
      isNew ? [.session(name: Self.editionKey, value: Self.edition(of: feed))] + feed.setup.map { .feed($0) } : []
    var batches = [Batch(changes: setup, time: min(feed.start, now))]
    var isOfIncident = false
    for event in feed.events(after: fedThrough, through: now) {
      let last = batches[batches.count - 1]
      let isNextMinute = event.time > opened && event.time.seconds / 60 != last.time.seconds / 60
      if last.changes.count >= Self.batchSize || isNextMinute && (isOfIncident || event.event.isOfIncident) {
        batches.append(Batch(changes: [], time: event.time))
        isOfIncident = false
      }
      batches[batches.count - 1].changes.append(.feed(event.event))
      batches[batches.count - 1].time = event.time
      isOfIncident = isOfIncident || event.event.isOfIncident
    }
    var after = self
    after.fedThrough = now
    batches.append(Batch(changes: [.session(name: Self.progressKey, value: String(now.seconds))], time: now))
    return (batches, after)
  }

  /// Brings the store to a time on the calling thread.
  package mutating func feed(through now: Timestamp, into store: HospitalStore) throws(StoreError) {
    let (batches, after) = batches(through: now)
    for batch in batches { _ = try store.write(batch.changes, now: batch.time) }
    self = after
  }
}

extension FeedEvent {
  /// True for what an incident's board shows.
  fileprivate var isOfIncident: Bool {
    switch self {
    case .incident, .fact, .crisis, .acknowledge, .facility: true
    case .item(let item, _): item.incident != nil
    default: false
    }
  }
}
