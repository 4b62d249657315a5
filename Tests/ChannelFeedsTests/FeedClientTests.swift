import Glibc
import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Fetching over HTTP")
struct CurlClientTests {
  private static let feed = Array("<rss><channel><title>Served</title></channel></rss>".utf8)
  private let client = FeedClient.curl(TransportSettings(userAgent: "hsdash-tests/0 (+https://example.org/contact)"))

  @Test("an answer brings body, type, charset and validators, and the request says who asks")
  func good() throws {
    let server = try LoopbackServer { _ in
      .init(
        headers: [
          ("Content-Type", "Application/RSS+xml; Charset=\"ISO-8859-1\""), ("ETag", "\"v1\""),
          ("Last-Modified", "Thu, 05 Nov 2009 15:10:00 GMT"),
        ], body: Self.feed)
    }
    let response = try client.fetch(server.address + "/feed", Validators())
    #expect(response.status == 200 && response.bodyBytes == Self.feed && !response.isUnchanged)
    #expect(response.contentType == "application/rss+xml" && response.charset == "ISO-8859-1")
    #expect(response.validators.entityTag == "\"v1\"" && response.validators.bodyHash != nil)
    #expect(response.address == server.address + "/feed" && response.permanentAddress == nil)
    let request = try #require(server.requests.first)
    #expect(request.path == "/feed" && request.headers["user-agent"]?.hasPrefix("hsdash-tests/0") == true)
    #expect(request.headers["if-none-match"] == nil && request.headers["accept-encoding"]?.contains("gzip") == true)
  }

  @Test("validators are sent back, and 304 is unchanged")
  func conditional() throws {
    let server = try LoopbackServer { request in
      request.headers["if-none-match"] == "\"v1\""
        ? .init(status: 304) : .init(headers: [("ETag", "\"v1\"")], body: Self.feed)
    }
    let first = try client.fetch(server.address, Validators())
    let known = Validators(
      entityTag: first.validators.entityTag, lastModified: "Thu, 05 Nov 2009 15:10:00 GMT",
      bodyHash: first.validators.bodyHash)
    let second = try client.fetch(server.address, known)
    #expect(second.status == 304 && second.isUnchanged && second.bodyBytes.isEmpty)
    #expect(second.validators == known)
    #expect(server.requests.last?.headers["if-modified-since"] == "Thu, 05 Nov 2009 15:10:00 GMT")
  }

  @Test("the same body from a server without validators is unchanged")
  func sameBody() throws {
    let server = try LoopbackServer { _ in .init(body: Self.feed) }
    let first = try client.fetch(server.address, Validators())
    #expect(!first.isUnchanged)
    #expect(try client.fetch(server.address, first.validators).isUnchanged)
  }

  @Test("a kept validator can't smuggle a header in")
  func injection() throws {
    let server = try LoopbackServer { _ in .init(body: Self.feed) }
    _ = try client.fetch(server.address, Validators(entityTag: "x\r\nX-Other: y", lastModified: "a\nb"))
    let headers = try #require(server.requests.first?.headers)
    #expect(headers["x-other"] == nil && headers["if-none-match"] == nil && headers["if-modified-since"] == nil)
  }

  @Test("only redirects that are all permanent give a new address", arguments: [301, 302, 307, 308])
  func redirects(status: Int) throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/old": .init(status: status, headers: [("Location", "/middle")])
      case "/middle": .init(status: 308, headers: [("Location", "/new")])
      default: .init(body: Self.feed)
      }
    }
    let response = try client.fetch(server.address + "/old", Validators())
    let new = server.address + "/new"
    #expect(response.address == new && response.bodyBytes == Self.feed)
    #expect(response.permanentAddress == (status == 301 || status == 308 ? new : nil))
  }

  @Test("more than five redirects are too many")
  func loop() throws {
    let server = try LoopbackServer { _ in .init(status: 302, headers: [("Location", "/again")]) }
    #expect(throws: FeedError.badAnswer(host: "127.0.0.1", detail: "more than 5 redirects")) {
      try client.fetch(server.address, Validators())
    }
    #expect(server.requests.count == 6)
  }

  @Test("a redirect to a file is refused")
  func redirectToFile() throws {
    let server = try LoopbackServer { _ in .init(status: 302, headers: [("Location", "file:///etc/hostname")]) }
    let error = #expect(throws: FeedError.self) { try client.fetch(server.address, Validators()) }
    guard case .unsupportedAddress = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("answers that are no success are told apart")
  func refusals() throws {
    let server = try LoopbackServer { request in
      switch request.path {
      case "/410": .init(status: 410)
      case "/429": .init(status: 429, headers: [("Retry-After", "120")])
      case "/503":
        .init(
          status: 503,
          headers: [
            ("Date", "Thu, 05 Nov 2009 15:10:00 GMT"), ("Retry-After", "Thu, 05 Nov 2009 15:11:30 GMT"),
          ])
      case "/500": .init(status: 500, body: Array("\u{1B}]52;c;aGk=\u{7}".utf8))
      default: .init(status: 404)
      }
    }
    func error(_ path: String) -> FeedError? {
      #expect(throws: FeedError.self) { try client.fetch(server.address + path, Validators()) }
    }
    #expect(error("/410") == .gone(address: server.address + "/410"))
    #expect(error("/429") == .tooManyRequests(host: "127.0.0.1", retryAfter: 120))
    #expect(error("/503") == .tooManyRequests(host: "127.0.0.1", retryAfter: 90))
    #expect(error("/404") == .status(404, address: server.address + "/404"))
    let fault = error("/500")
    #expect(fault?.exitCode == 75 && fault?.message.contains("\u{1B}") == false)
  }

  @Test("a body over 32 MiB is stopped, also where the server does not say its length")
  func tooLarge() throws {
    let server = try LoopbackServer { request in
      request.path == "/claims"
        ? .init(body: Self.feed, claimedLength: FeedLimits.document + 1)
        : .init(
          headers: [("Content-Encoding", "identity")], body: [UInt8](repeating: 0x20, count: FeedLimits.document + 1))
    }
    for path in ["/claims", "/sends"] {
      #expect(throws: FeedError.tooLarge(limit: FeedLimits.document)) {
        try client.fetch(server.address + path, Validators())
      }
    }
  }

  @Test("a body that breaks off is an interrupted answer, not a feed")
  func brokenOff() throws {
    let server = try LoopbackServer { _ in .init(body: Self.feed, claimedLength: Self.feed.count + 100) }
    let error = #expect(throws: FeedError.self) { try client.fetch(server.address, Validators()) }
    #expect(error?.exitCode == 74)
  }

  @Test("a port where nobody listens is unreachable")
  func refused() throws {
    let place = try LoopbackServer.bound()
    defer { close(place.descriptor) }
    let error = #expect(throws: FeedError.self) { try client.fetch(place.address, Validators()) }
    #expect(error?.exitCode == 69 && error?.message.contains("127.0.0.1") == true)
  }

  @Test(
    "only http and https addresses are fetched",
    arguments: ["ftp://example.org/x", "file:///etc/hostname", "x", "http:"])
  func schemes(address: String) {
    #expect(throws: FeedError.unsupportedAddress(address)) { try client.fetch(address, Validators()) }
  }

  @Test("a page that names its feed leads to it")
  func discovery() throws {
    let page = """
      <!doctype html><head><link rel=stylesheet href=x.css><link rel="alternate" type="text/html" href="/other">
      <link rel="alternate" type="application/rss+xml" href="/feed?a=1&amp;b=2"></head><p>Hello
      """
    let server = try LoopbackServer { request in
      request.path == "/" ? .init(body: Array(page.utf8)) : .init(body: Self.feed)
    }
    let found = try findSource(server.address + "/", client: client)
    #expect(found.title == "Served" && found.address == server.address + "/feed?a=1&b=2")
    #expect(server.requests.map(\.path) == ["/", "/feed?a=1&b=2"])
  }
}

@Suite("Reading files")
struct FileClientTests {
  private func withFile(_ text: String, _ body: (String) throws -> Void) throws {
    var template = Array("/tmp/hsdash-feeds-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    try #require(descriptor >= 0)
    _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    try body(path)
  }

  @Test("a path and a file address are read, and an untouched file is unchanged")
  func reading() throws {
    try withFile("<rss/>") { path in
      let first = try FeedClient.files.fetch(path, Validators())
      #expect(first.bodyBytes == Array("<rss/>".utf8) && !first.isUnchanged)
      let second = try FeedClient.files.fetch("file://" + path, first.validators)
      #expect(second.isUnchanged && second.bodyBytes.isEmpty)
      let copied = Validators(bodyHash: first.validators.bodyHash)
      #expect(try FeedClient.files.fetch(path, copied).isUnchanged)
    }
  }

  @Test("relative links of a file stay as they are")
  func relativeLinks() throws {
    try withFile("<rss><channel><item><link>a</link></item></channel></rss>") { path in
      let document = try FeedClient.files.fetch(path, Validators()).document()
      #expect(document.entries.first?.link == "a")
    }
  }

  @Test("what can't be read is told with its path", arguments: ["/nowhere/feed.xml", "/tmp"])
  func unreadable(path: String) {
    let error = #expect(throws: FeedError.self) { try FeedClient.files.fetch(path, Validators()) }
    #expect(error?.exitCode == 66 && error?.message.contains(path) == true)
  }

  @Test("other addresses are no files", arguments: ["ftp://example.org/x", "file://example.org/x"])
  func unsupported(address: String) {
    #expect(throws: FeedError.unsupportedAddress(address)) { try FeedClient.files.fetch(address, Validators()) }
  }
}

@Suite("Failures in words")
struct FeedErrorTests {
  private static let all: [FeedError] = [
    .unreachable(host: "h", detail: "d"), .status(404, address: "a"), .status(500, address: "a"),
    .tooManyRequests(host: "h", retryAfter: 1), .tooManyRequests(host: "h", retryAfter: nil), .gone(address: "a"),
    .tooLarge(limit: 1 << 20), .timedOut(host: "h"), .tlsFailed(host: "h", detail: "d"), .unsupportedAddress("a"),
    .badAnswer(host: "h", detail: "d"), .interrupted(host: "h", detail: "d"), .notAFeed(found: "f"),
    .unreadable(path: "p", detail: "d"),
  ]

  @Test("every failure says on one line what happened and has an exit code of the manual", arguments: all)
  func messages(error: FeedError) {
    #expect(error.message.hasSuffix(".") && !error.message.contains("\n"))
    #expect([65, 66, 69, 74, 75, 76].contains(error.exitCode))
  }

  @Test("a message is bounded and safe whatever the input holds")
  func bounded() {
    let message = FeedError.unreadable(path: String(repeating: "x\u{1B}\n", count: 5_000), detail: "d").message
    #expect(message.count <= 500 && !message.unicodeScalars.contains { $0.value < 0x20 })
  }
}
