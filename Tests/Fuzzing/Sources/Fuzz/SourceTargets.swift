import HospitalModel
import Synchronization

@testable import ChannelFeeds

/// Answers of a server: parts divided by a line `%%`, one for each request, the last one again and again.
private final class Answers: Sendable {
  private let parts: [[UInt8]]
  private let asked = Mutex(0)

  init(_ bytes: [UInt8]) {
    parts = Self.divided(bytes)
  }

  var client: FeedClient {
    FeedClient { [self] address, validators throws(FeedError) in
      let number = asked.withLock { asked in
        asked += 1
        return asked
      }
      expect(number < 64, "a source is asked \(number) times at once")
      expect(WebAddress.isWeb(address), "a source is asked for at \(address)")
      let body = parts[min(number, parts.count) - 1]
      // An answer of one byte is a status.
      if body.count == 1 { throw .status(400 + Int(body[0]) % 120, address: address) }
      return FeedResponse(address: address, bodyBytes: body, retryAfter: Int64(body.count)).comparing(with: validators)
    }
  }

  private static func divided(_ bytes: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = 0
    while let mark = bytes.span.place(of: "\n%%\n", from: start) {
      parts.append(Array(bytes[start..<mark]))
      start = mark + 4
    }
    return parts + [Array(bytes[start...])]
  }
}

/// A connector, which the first byte chooses, with its server's answers: read twice, the second time on a condition.
let connectorTarget = FuzzTarget(name: "connector") { bytes in
  guard let first = bytes.first else { return }
  let address = channels[Int(first &- 0x30) % channels.count]
  let client = Answers(Array(bytes.dropFirst())).client
  var kept = Validators()
  for _ in 0..<2 {
    do throws(FeedError) {
      let request = SourceRequest(address: address, validators: kept, client: client)
      let reading = try ConnectorCatalog.row(for: address).read(request)
      expectSound(reading)
      kept = reading.validators
    } catch {
      expectSound(error)
    }
  }
}

private let channels = [
  "mastodon:https://north.example/@news", "mastodon:https://north.example/tags/er", "bluesky:north.example",
  "discourse:https://north.example", "discourse:https://north.example/c/heart/5", "wordpress:https://north.example",
  "https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
  "https://www.flickr.com/services/feeds/photos_public.gne?id=1@N02&format=rss_200", "https://north.example/feed.xml",
]

/// Files of records: tables with the headers of exports, lists in JSON, JSON lines.
let recordTarget = FuzzTarget(name: "record") { bytes in
  do throws(FeedError) {
    guard let reading = try RecordFile.read(FeedResponse(address: "posts.csv", bodyBytes: bytes)) else { return }
    expectSound(reading)
    let again = try RecordFile.read(FeedResponse(address: "posts.csv", bodyBytes: bytes))
    expect(again?.items == reading.items, "records are read otherwise the second time")
  } catch {
    expectSound(error)
  }
}

/// A page that leads to a source: what `add` finds behind an address.
let searchTarget = FuzzTarget(name: "search") { bytes in
  do throws(FeedError) {
    let client = Answers(bytes).client
    for found in try findSources("https://north.example/", client: client, now: Timestamp(seconds: 1_772_000_000)) {
      expectLine(found.title, "a source's title")
      expectLine(found.what, "what a source is")
      expect((1...60).contains(found.channel.rawValue.utf8.count), "a key of \(found.channel.rawValue)")
      for item in found.items { expectSound(item) }
    }
  } catch {
    expectSound(error)
  }
}

private func expectSound(_ reading: SourceReading) {
  expectLine(reading.what, "what a source is")
  expectLine(reading.title, "a source's title")
  for item in reading.items { expectSound(item) }
  for warning in reading.warnings { expectSafe(warning, "a warning", isLine: true) }
  for count in reading.counts {
    expect(count.value >= 0, "a count of \(count.value)")
    if !count.subject.isEmpty { expectSafe(count.subject, "a count's subject", isLine: true) }
  }
  if let failure = reading.failure { expectSound(failure) }
}
