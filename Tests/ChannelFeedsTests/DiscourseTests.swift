import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Discourse")
struct DiscourseTests {
  private static let list = ##"""
    {"topic_list":{"topics":[
      {"id":57,"title":"Is the café open?","slug":"is-the-cafe-open","created_at":"2026-02-01T10:00:00Z",
       "bumped_at":"2026-02-03T10:00:00Z","views":"12"},
      {"id":"58","title":"Members only","excerpt":"A first line &hellip;","bumped_at":"2026-02-02T10:00:00Z"},
      {"id":59,"title":"Mail","archetype":"private_message"}, null]}}
    """##
  private static let topic = ##"""
    {"post_stream":{"posts":[
      {"post_number":1,"cooked":"<p>On Sunday &amp; Monday?</p>","name":"Example Visitor","username":"visitor",
       "created_at":"2026-02-01T10:00:00Z","post_type":1,"version":1},
      {"post_number":2,"cooked":"<p>Yes.</p>","name":"","username":"desk","post_type":1,"version":2,
       "created_at":"2026-02-01T11:00:00Z","updated_at":"2026-02-01T12:00:00Z"},
      {"post_number":3,"cooked":"<p>x</p>","deleted_at":"2026-02-01T12:00:00Z"},
      {"post_number":4,"cooked":"<p>closed</p>","post_type":3}, 7]}}
    """##

  @Test("a forum is known by its page; its topics give questions and answers, or the list's line")
  func forum() throws {
    let answers = RecordedAnswers([
      ("https://forum.example/latest.json", Self.list), ("https://forum.example/t/57.json", Self.topic),
      ("https://forum.example", "<html><head><meta name=\"generator\" content=\"Discourse 3.4\"></head></html>"),
    ])
    let found = try #require(
      try findSources("https://forum.example/", client: answers.client, now: Timestamp(seconds: 0)).first)
    #expect(found.address == "discourse:https://forum.example" && found.kind == .forum)
    #expect(
      found.items.map(\.id) == ["forum.example-topic-57", "forum.example-topic-57-2", "forum.example-topic-58"])
    #expect(found.items.map(\.kind) == [.question, .answer, .topic])
    #expect(found.items.map(\.body) == ["On Sunday & Monday?", "Yes.", "A first line \u{2026}"])
    #expect(found.items[1].thread == found.items[0].id && found.items[1].author == "desk")
    #expect(found.items[1].written?.iso8601 == "2026-02-01T12:00:00Z" && found.items[0].written == nil)
    #expect(found.items[0].link == "https://forum.example/t/is-the-cafe-open/57")
    let request = SourceRequest(
      address: found.address, validators: try #require(found.validators), client: answers.client)
    #expect(try DiscourseConnector.row.read(request).items.isEmpty)
  }

  @Test("where the list is closed, the feed is read; a category has its own")
  func closed() throws {
    let feed = "<rss version='2.0'><channel><title>N</title><item><guid>1</guid><title>T</title></item></channel></rss>"
    let answers = RecordedAnswers([("https://forum.example/c/news/5.rss", feed)])
    let reading = try answers.read("discourse:https://forum.example/c/news/5")
    #expect(reading.items.count == 1 && answers.requests.first == "https://forum.example/c/news/5.json")
    let members = RecordedAnswers([], faults: [("https://forum.example/", .status(403, address: "x"))])
    #expect(throws: FeedError.membersOnly(host: "forum.example")) {
      try members.read("discourse:https://forum.example")
    }
  }

  @Test("views and answers of a topic and likes of its posts are figures; the newest posts of a long topic are read")
  func figures() throws {
    let list = #"""
      {"topic_list":{"topics":[
        {"id":5,"title":"Parking","highest_post_number":21,"posts_count":21,"views":80}]}}
      """#
    func posts(_ number: Int, _ likes: String) -> String {
      #"{"post_stream":{"posts":[{"post_number":\#(number),"cooked":"<p>x</p>","actions_summary":[{"id":3},\#(likes)]}]}}"#
    }
    let answers = RecordedAnswers([
      ("https://forum.example/latest.json", list), ("https://forum.example/t/5.json", posts(1, #"{"id":2,"count":4}"#)),
      ("https://forum.example/t/5/21.json", posts(21, "null")),
      ("https://forum.example/site/basic-info.json", #"{"title":"North talks"}"#),
    ])
    let reading = try answers.read("discourse:https://forum.example")
    #expect(reading.title == "North talks")
    #expect(reading.items.map(\.id) == ["forum.example-topic-5", "forum.example-topic-5-21"])
    let figures = reading.counts.map { "\($0.metric.rawValue) \($0.subject) \($0.value)" }
    #expect(
      figures == [
        "likes forum.example-topic-5 4", "views forum.example-topic-5 80", "replies forum.example-topic-5 20",
      ])
  }

  @Test("a busy list is read back to what is known, past pinned topics; a folder and a category are kept")
  func paging() throws {
    func topic(_ id: Int, _ day: Int, _ rest: String = "") -> String {
      #"{"id":\#(id),"title":"T","bumped_at":"2026-02-0\#(day)T10:00:00Z"\#(rest)}"#
    }
    let first =
      #"{"topic_list":{"more_topics_url":"/talk/c/news/5?page=1","topics":[\#(topic(1, 1, #","pinned":true"#)),\#(topic(2, 9))]}}"#
    let second = #"{"topic_list":{"topics":[\#(topic(3, 8)),\#(topic(4, 2))]}}"#
    let page = """
      <html><head><meta name="generator" content="Discourse 3.4">
      <meta id="data-discourse-setup" data-base-uri="/talk"></head></html>
      """
    let answers = RecordedAnswers([
      ("https://forum.example/talk/c/news/5.json?page=1", second), ("https://forum.example/talk/c/news/5.json", first),
      ("https://forum.example/talk/c/news/5/l/top", page),
    ])
    let found = try answers.find("https://forum.example/talk/c/news/5/l/top")
    #expect(found.address == "discourse:https://forum.example/talk/c/news/5" && found.title == "forum.example: news")
    let again = try answers.read(found.address, Validators(bodyHash: "x 2026-02-05T00:00:00Z"))
    #expect(again.items.map(\.id) == ["forum.example-topic-2", "forum.example-topic-3"])
  }
}
