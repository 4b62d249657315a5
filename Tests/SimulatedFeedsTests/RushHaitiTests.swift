import HospitalModel
import SimulatedFeeds
import Testing

/// The story against DOMAIN 1.2.
@Suite("Rush in Haiti")
struct RushHaitiTests {
  private let story: ToldStory

  init() throws {
    story = try ToldStory("rush-haiti", seed: 1)
  }

  @Test("the first team leaves on 25 January 2010 and is home nine days later")
  func journey() throws {
    #expect(story.date(story.scenario.start).longDay == "25 Jan 2010")
    let news = story.events.posts(on: "rush.news")
    let leaving = try #require(news.first)
    #expect(leaving.time == story.scenario.start)
    #expect(leaving.item.body.contains("Dominican Republic") && leaving.item.body.contains("by land"))
    #expect(leaving.item.body.contains("Twenty-three physicians and nurses"))
    let home = try #require(news.first { $0.item.title == "Welcome home, first team" })
    #expect(story.date(home.time).longDay == "2 Feb 2010")
    #expect(news.first { $0.item.title.contains("Two more teams") } != nil)
    #expect(news.first { $0.item.title.contains("fourth team is planned") } != nil)
  }

  @Test("the mail of Saturday, 30 January: sent at about 14:30, posted the same day; a text message, too")
  func mail() throws {
    let relayed = try #require(story.events.posts(on: "rush.news").first { $0.item.author == "Chief medical officer" })
    let written = try #require(relayed.item.written)
    #expect(story.date(written).weekdayName == "Sat" && story.date(written).longDay == "30 Jan 2010")
    #expect(story.date(written).clock == "14:30")
    #expect(story.date(relayed.time).day == 30 && relayed.time > written)
    let sameDay = story.events.posts(on: "rush.field").filter { story.date($0.time).longDay == "30 Jan 2010" }
    #expect(sameDay.contains { $0.item.author?.contains("Physician") == true })
    #expect(sameDay.contains { $0.item.body.contains("text message") })
  }

  @Test("posts arrive hours after they were written, and in clumps")
  func clumps() throws {
    let posts = story.events.posts(on: "rush.field")
    let delays = try posts.map { post in Double(post.time - (try #require(post.item.written))) / 3_600 }
    #expect(delays.allSatisfy { $0 > 0 })
    #expect(delays.count { $0 > 3 } * 2 > delays.count)
    let gaps = zip(posts, posts.dropFirst()).map { $1.time - $0.time }
    #expect(gaps.count { $0 <= 180 } >= 20)
    #expect(gaps.count { $0 >= 6 * 3_600 } >= 12)
    let outOfOrder = zip(posts, posts.dropFirst()).count { ($0.item.written ?? $0.time) > ($1.item.written ?? $1.time) }
    #expect(outOfOrder >= 5)
  }

  @Test("at the telling moment, day 6 of 9: three posts at once, by four authors so far")
  func telling() throws {
    let now = story.scenario.tellingMoment
    #expect(story.date(now).clock == "19:05" && story.date(now).longDay == "30 Jan 2010")
    let posts = story.known.posts(on: "rush.field")
    let newest = try #require(posts.last)
    #expect(newest.item.title == "Tent three is ours now.")
    #expect(newest.item.written.map { story.date($0).clock } == "14:30")
    #expect(story.date(newest.time).clock == "19:02")
    #expect(posts.count { now - $0.time <= 300 } == 3)
    #expect(Set(posts.compactMap(\.item.author)).count == 4)
    #expect(Set(story.events.posts(on: "rush.field").compactMap(\.item.author)).count == 8)
  }

  @Test("authors change what is out: the same post in other words")
  func edits() {
    let edits = story.events.edits
    #expect(edits.count { $0.channel.rawValue == "rush.field" } == 4)
    #expect(edits.contains { $0.channel.rawValue == "rush.news" })
    #expect(edits.allSatisfy { $0.time > ($0.item.published ?? $0.time) })
  }

  @Test("the later series has a channel and a tag of its own")
  func series() {
    let journal = story.events.posts(on: "rush.journal")
    #expect(journal.count == 5)
    #expect(journal.allSatisfy { $0.item.title.hasPrefix("Haiti Journal, ") })
    #expect(journal.allSatisfy { $0.item.link?.contains("/haiti-earthquake/") == true })
    #expect(journal.allSatisfy { $0.time > story.time(2010, 2, 2, 23) })
  }

  @Test("no post tells of one patient")
  func privacy() {
    let words = ["months old", "year-old", "years old", "her name", "his name", "diagnos", "the girl", "the baby"]
    for post in story.events.posts where post.channel.rawValue != "rush.comments" {
      let text = "\(post.item.title) \(post.item.body)".lowercased()
      #expect(words.allSatisfy { !text.contains($0) })
    }
  }
}
