import HospitalModel
import SimulatedFeeds
import Testing

/// The story against DOMAIN 1.3.
@Suite("Massachusetts General's finder")
struct FinderLaunchTests {
  private static func story(_ seed: UInt64 = 1) throws -> ToldStory { try ToldStory("mgh-finder", seed: seed) }

  @Test("releases on their days, each with what was new")
  func releases() throws {
    let story = try Self.story()
    let news = story.events.posts(on: "mgh.news")
    func release(_ year: Int, _ month: Int, _ day: Int? = nil) -> FeedItem? {
      news.first {
        let date = story.date($0.time)
        return date.year == year && date.month == month && (day == nil || date.day == day)
      }?.item
    }
    #expect(release(2010, 6)?.body.contains("iPhone") == true)
    let third = try #require(release(2012, 11, 19))
    #expect(third.title.contains("Version 3.0"))
    let novelties = ["thousands of times", "nearly 5,000 emergency departments", "Android", "city, state or ZIP"]
    #expect(novelties.allSatisfy { third.body.contains($0) })
    let later = try #require(release(2017, 8, 3))
    #expect(later.title.contains("findERnow"))
    #expect(["National ED Inventory", "2001", "911"].allSatisfy { later.body.contains($0) })
    let traffic = try #require(release(2018, 12, 24))
    #expect(["live traffic", "paramedics asked", "trauma and burn centers"].allSatisfy { traffic.body.contains($0) })
  }

  @Test("nobody speaks of 5,000 rooms, Android or traffic before its time")
  func noAnachronism() throws {
    let story = try Self.story()
    let early = story.events.firstPosts.filter { $0.time < story.time(2012, 1, 1) }
    for post in early {
      let text = "\(post.item.title) \(post.item.body)"
      #expect(!text.contains("5,000") && !text.contains("findERnow") && !text.contains("live traffic"))
    }
  }

  @Test("41 embeds at the telling moment, each of them a post", arguments: storySeeds)
  func embeds(seed: UInt64) throws {
    let story = try Self.story(seed)
    #expect(story.value("embeds", on: "mgh.embeds") == 41)
    #expect(story.known.posts(on: "mgh.embeds").count == 41)
    for reading in story.events.readings(.embeds, on: "mgh.embeds") {
      #expect(Int64(story.events.posts(on: "mgh.embeds").count { $0.time <= reading.time }) == reading.value)
    }
  }

  @Test("1,204 mentions in the 48 hours before the telling moment, counted by the hour")
  func mentions() throws {
    let story = try Self.story()
    let hours = story.known.readings(.mentions, on: "mgh.feed")
    #expect(hours.count == 48)
    #expect(hours.reduce(0) { $0 + $1.value } == 1_204)
    #expect(hours.last?.time == story.scenario.tellingMoment)
  }

  @Test("thousands of downloads, and never fewer than before")
  func downloads() throws {
    let readings = try Self.story().events.readings(Metric(rawValue: "downloads"), on: "mgh.news", subject: "iPhone")
    #expect(zip(readings, readings.dropFirst()).allSatisfy { $0.value < $1.value })
    #expect(readings.last.map { (1_000..<10_000).contains($0.value) } == true)
  }

  @Test("the first day says: call 911, and what distance means; promotion goes by three ways")
  func promotion() throws {
    let story = try Self.story()
    let firstDay = story.events.posts(on: "mgh.feed").filter { $0.time < story.scenario.start + 86_400 }
    #expect(firstDay.contains { $0.item.title.contains("call 911") && $0.item.author == "Massachusetts General" })
    #expect(firstDay.contains { $0.item.title.contains("straight line") })
    let title = "Now find the closest ER on your phone"
    #expect(story.known.posts(on: "mgh.video").contains { $0.item.title == title })
    #expect(story.known.posts(on: "mgh.feed").contains { $0.item.title.hasPrefix(title) })
    #expect(story.known.posts(on: "mgh.page").contains { $0.item.title.contains("on your own page") })
  }
}
