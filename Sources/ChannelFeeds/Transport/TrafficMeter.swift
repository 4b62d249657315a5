import HospitalModel
import Synchronization

/// Counts what the requests of one fetch cost.
final class TrafficMeter: Sendable {
  private let sum = Mutex(FetchTraffic())
  private let start = ContinuousClock.now

  /// The same client, with every answer counted.
  func metering(_ client: FeedClient) -> FeedClient {
    FeedClient { [self] address, validators throws(FeedError) in
      let response = try client.fetch(address, validators)
      sum.withLock { sum in
        sum.requests += 1
        sum.bytes += Int64(response.receivedBytes)
      }
      return response
    }
  }

  /// What it cost so far.
  var traffic: FetchTraffic {
    var traffic = sum.withLock { $0 }
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    traffic.milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
    return traffic
  }
}
