import FoundationEssentials
import Glibc
import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Access tokens")
struct AccessTokensTests {
  private func withToken(_ text: String, mode: mode_t, _ body: (String) throws -> Void) throws {
    let path = "\(FileManager.default.temporaryDirectory.path)/hsdash-token-\(UUID().uuidString)"
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { unlink(path) }
    chmod(path, mode)
    try body(path)
  }

  @Test("a token is the first line of its file, for its host and those below")
  func file() throws {
    try withToken("s3cret-token\nmore\n", mode: 0o600) { path in
      let tokens = AccessTokens([("social.example", .file(path))])
      #expect(tokens.token(for: "Social.example") == "s3cret-token")
      #expect(tokens.token(for: "streaming.social.example") == "s3cret-token")
      #expect(tokens.token(for: "example") == nil && tokens.token(for: "notsocial.example") == nil)
    }
  }

  @Test("a file that others may read is not used, and says so", arguments: [0o644, 0o640, 0o606])
  func openFile(mode: Int) throws {
    try withToken("s3cret-token", mode: mode_t(mode)) { path in
      #expect(AccessTokens([("a.example", .file(path))]).token(for: "a.example") == nil)
      #expect(AccessTokens.problem(ofFile: path)?.contains("chmod 600") == true)
    }
    #expect(AccessTokens.problem(ofFile: "/nowhere/token")?.contains("can't be read") == true)
  }

  @Test("a command's first line is a token; one that fails gives none")
  func command() {
    let tokens = AccessTokens([("a.example", .command(["echo", "s3cret"])), ("b.example", .command(["false"]))])
    #expect(tokens.token(for: "a.example") == "s3cret" && tokens.token(for: "b.example") == nil)
  }

  @Test("a token that its server takes no more is told as that, and the token isn't; without one it is any refusal")
  func expired() throws {
    let server = try LoopbackServer { _ in .init(status: 401) }
    func failure(token: String?) -> FeedError? {
      let settings = TransportSettings(userAgent: "hsdash-tests/0", token: { _ in token })
      do throws(FeedError) {
        _ = try FeedClient.curl(settings).fetch(server.address + "/api", Validators())
        return nil
      } catch { return error }
    }
    let refused = failure(token: "s3cret")
    #expect(refused == .tokenRefused(host: "127.0.0.1"))
    #expect(refused?.message.contains("expired") == true && refused?.message.contains("s3cret") == false)
    #expect(failure(token: nil) == .status(401, address: server.address + "/api"))
  }

  @Test("a token goes to its host alone, along no redirect, and never where it could break the header")
  func sending() throws {
    let other = try LoopbackServer { _ in .init(body: Array("<rss/>".utf8)) }
    // Another name for the same machine is another host.
    let elsewhere = other.address.replacing("127.0.0.1", with: "localhost")
    let server = try LoopbackServer { _ in .init(status: 302, headers: [("Location", elsewhere + "/x")]) }
    func fetch(_ token: String) throws {
      let settings = TransportSettings(userAgent: "hsdash-tests/0", token: { $0 == "127.0.0.1" ? token : nil })
      _ = try FeedClient.curl(settings).fetch(server.address + "/feed", Validators())
    }
    try fetch("s3cret")
    #expect(server.requests.last?.headers["authorization"] == "Bearer s3cret")
    #expect(other.requests.count == 1 && other.requests.last?.headers["authorization"] == nil)
    try fetch("s3cret\r\nX-Other: y")
    #expect(server.requests.last?.headers["authorization"] == nil)
  }
}
