import HospitalModel
import Synchronization
import Testing

@testable import ChannelFeeds

@Suite("Server-sent events")
struct EventStreamTests {
  private func read(_ text: String, pieces: Int) -> [ServerEvent] {
    var reader = EventStreamReader()
    let bytes = Array(text.utf8)
    var events: [ServerEvent] = []
    var start = 0
    while start < bytes.count {
      let end = min(start + pieces, bytes.count)
      events += reader.take(Array(bytes[start..<end]).span)
      start = end
    }
    return events
  }

  @Test(
    "names, data of several lines, comments and every line end, in pieces of any size", arguments: [1, 2, 3, 7, 4_096])
  func reading(pieces: Int) {
    let text =
      "\u{FEFF}:thump\r\n\r\nevent: update\ndata: one\ndata:two\n\n"
      + "data\r\rid: 7\rretry: 10\rdata:  x\r\n\r\nevent: lost\n\n"
    #expect(
      read(text, pieces: pieces) == [
        ServerEvent(name: "update", data: "one\ntwo"), ServerEvent(name: "message", data: ""),
        ServerEvent(name: "message", data: " x"),
      ])
  }

  @Test("an event without its blank line is not told, and one that is too long is left out")
  func bounds() {
    #expect(read("data: x\n", pieces: 100).isEmpty)
    let long = String(repeating: "a", count: EventStreamReader.longest + 100)
    #expect(
      read("data: \(long)\n\ndata: short\n\n", pieces: 1 << 16) == [ServerEvent(name: "message", data: "short")])
  }

  @Test("events come from a server, and a refusal is told")
  func listening() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/moved": .init(status: 302, headers: [("Location", "/stream")], body: Array("data: not this\n\n".utf8))
      case "/stream":
        .init(headers: [("Content-Type", "text/event-stream")], body: Array("data: a\n\ndata: b\n\n".utf8))
      default: .init(status: 401)
      }
    }
    let client = StreamClient.curl(TransportSettings(userAgent: "hsdash-tests/0"))
    let seen = Mutex<[StreamClient.Signal]>([])
    try client.listen(server.address + "/moved") { signal in
      if signal != .quiet { seen.withLock { $0.append(signal) } }
      return true
    }
    let events = seen.withLock { $0 }.flatMap { signal -> [ServerEvent] in
      if case .events(let events) = signal { events } else { [] }
    }
    #expect(events.map(\.data) == ["a", "b"] && seen.withLock { $0.first } == .opened)
    #expect(throws: FeedError.status(401, address: server.address + "/closed")) {
      try client.listen(server.address + "/closed") { _ in true }
    }
    #expect(server.requests.first?.headers["accept"] == "text/event-stream")
  }

  @Test("a listener that has heard enough ends the stream without an error")
  func ending() throws {
    let server = try LoopbackServer { _ in .init(body: Array("data: a\n\n".utf8), claimedLength: 1 << 20) }
    try StreamClient.curl(TransportSettings(userAgent: "hsdash-tests/0")).listen(server.address) { signal in
      if case .events = signal { false } else { true }
    }
  }
}

@Suite("Mastodon's streams")
struct MastodonStreamTests {
  private func stream(_ address: String, instance: String) -> SourceStream? {
    let client = FeedClient { address, _ throws(FeedError) in
      guard address.hasSuffix("/api/v2/instance"), !instance.isEmpty else { throw .status(404, address: address) }
      return FeedResponse(address: address, bodyBytes: Array(instance.utf8))
    }
    let channel = Channel(
      id: ChannelID("tag"), hospital: HospitalID("north"), kind: .microblog, name: "#north", address: address)
    return SourceStream.of(channel, client: client)
  }

  @Test(
    "the stream is where the server says, if that is below its own name",
    arguments: [
      ("", "https://social.example"),
      (
        #"{"configuration":{"urls":{"streaming":"wss://streaming.social.example"}}}"#,
        "https://streaming.social.example"
      ),
      (#"{"configuration":{"urls":{"streaming":"wss://elsewhere.example"}}}"#, "https://social.example"),
      (#"{"configuration":{"urls":{"streaming":7}}}"#, "https://social.example"),
    ])
  func place(instance: String, origin: String) {
    let stream = stream("mastodon:https://social.example/tags/north%20desk", instance: instance)
    #expect(stream?.address == "\(origin)/api/v1/streaming/hashtag?tag=north%20desk")
  }

  @Test("an account has no stream, and neither has a feed")
  func none() {
    #expect(stream("mastodon:https://social.example/@desk", instance: "")?.address == nil)
    #expect(stream("https://north.example/feed.xml", instance: "")?.address == nil)
  }
}
