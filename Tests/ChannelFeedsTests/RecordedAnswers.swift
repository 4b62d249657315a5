import HospitalModel
import Synchronization

@testable import ChannelFeeds

/// Answers by the beginning of the address; everything else is not found. Keeps what was asked for.
final class RecordedAnswers: Sendable {
  private let answers: [(prefix: String, body: String)]
  private let faults: [(prefix: String, error: FeedError)]
  private let asked = Mutex<[String]>([])

  /// - Parameter faults: Addresses that end in an error; they go before the answers.
  init(_ answers: [(prefix: String, body: String)], faults: [(prefix: String, error: FeedError)] = []) {
    self.answers = answers
    self.faults = faults
  }

  var requests: [String] { asked.withLock { $0 } }

  var client: FeedClient {
    FeedClient { address, validators throws(FeedError) in
      self.asked.withLock { $0.append(address) }
      if let fault = self.faults.first(where: { address.hasPrefix($0.prefix) }) { throw fault.error }
      guard let answer = self.answers.first(where: { address.hasPrefix($0.prefix) }) else {
        throw .status(404, address: address)
      }
      return FeedResponse(address: address, bodyBytes: Array(answer.body.utf8)).comparing(with: validators)
    }
  }
}

extension RecordedAnswers {
  /// What a person's argument turns out to be.
  func find(_ argument: String) throws(FeedError) -> FoundSource {
    let found = try findSources(argument, client: client, now: Timestamp(year: 2026, month: 3, day: 2))
    guard let first = found.first else { throw .notAFeed(found: "nothing") }
    return first
  }

  /// One fetch of a channel.
  func read(_ address: String, _ kept: Validators = Validators()) throws(FeedError) -> SourceReading {
    try ConnectorCatalog.row(for: address).read(
      SourceRequest(address: address, validators: kept, client: client))
  }
}

/// A feed with one item.
let smallFeed =
  "<rss version='2.0'><channel><title>N</title><item><guid>1</guid><title>T</title></item></channel></rss>"
