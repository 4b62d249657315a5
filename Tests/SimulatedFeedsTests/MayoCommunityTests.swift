import HospitalModel
import SimulatedFeeds
import Testing

/// The story against DOMAIN 1.1.
@Suite("Mayo Clinic's community")
struct MayoCommunityTests {
  private static func story(_ seed: UInt64) throws -> ToldStory { try ToldStory("mayo-community", seed: seed) }

  @Test("it is told on a day of October 2011, in Rochester's time")
  func clock() throws {
    let story = try Self.story(1)
    #expect(story.date(story.scenario.start).longDay == "10 Oct 2011")
    #expect(story.date(story.scenario.tellingMoment).longDay == "18 Oct 2011")
    #expect(story.zone.abbreviation(at: story.scenario.tellingMoment) == "CDT")
    #expect(story.declares("The days inside July 2010, July 2011 and October 2011 are invented"))
  }

  @Test("what was before comes first: the center of July 2010, August's figures, the community of July 2011")
  func beginnings() throws {
    let story = try Self.story(1)
    let old = story.events.posts(on: "mayo.blog").filter { ($0.item.published ?? $0.time) < story.scenario.start }
    #expect(old.map(\.time) == Array(repeating: story.scenario.start, count: 3))
    #expect(old.compactMap(\.item.published).map { story.date($0).monthName } == ["Jul", "Aug", "Jul"])
    #expect(old.compactMap(\.item.published).map { story.date($0).year } == [2010, 2010, 2011])
    let community = try #require(old.last)
    #expect(["500,000 patients", "nearly 150 countries", "53,000"].allSatisfy { community.item.body.contains($0) })
    let august = story.time(2010, 8, 31)
    #expect(story.value("followers", on: "mayo.tags", at: august) == 66_000)
    #expect(story.value("followers", on: "mayo.page", at: august) == 23_000)
    #expect(story.value("followers", on: "mayo.page", at: story.time(2011, 7, 31)) == 53_000)
    #expect(story.value("views", of: "piano", on: "mayo.video", at: august).map { $0 > 7_000_000 } == true)
  }

  @Test("three blogs: News, Podcast and Sharing")
  func blogs() throws {
    let names = try Self.story(1).scenario.setup().channels.map(\.name)
    #expect(["News blog", "Podcast blog", "Sharing blog"].allSatisfy(names.contains))
  }

  @Test("the summit's tag: about 100 posts in each hour of one day, a trickle before and after", arguments: storySeeds)
  func burst(seed: UInt64) throws {
    let story = try Self.story(seed)
    let tagged = story.events.posts(on: "mayo.tags").filter { $0.item.title.contains("#ourSummit") }
    for hour in 8..<18 {
      let from = story.time(2011, 10, 18, hour, 5)
      #expect((88...110).contains(tagged.count { $0.time > from && $0.time <= from + 3_600 }))
    }
    let usual = story.events.posts(on: "mayo.tags").filter { $0.time < story.time(2011, 10, 17) }
    #expect((1...3).contains(usual.count / (7 * 12) + 1))
    #expect(tagged.count { $0.time < story.time(2011, 10, 18) } < 30)
    #expect(tagged.count { $0.time >= story.time(2011, 10, 19) } < 30)
  }

  @Test("the counter of mentions counts the posts that were told: 98 in the hour before the telling moment")
  func mentions() throws {
    let story = try Self.story(7)
    #expect(story.value("mentions", on: "mayo.tags") == 98)
    let times = story.events.posts(on: "mayo.tags").map(\.time)
    for reading in story.events.readings(.mentions, on: "mayo.tags") {
      #expect(Int64(times.count { $0 > reading.time - 3_600 && $0 <= reading.time }) == reading.value)
    }
    #expect(story.events.readings(.mentions, on: "mayo.tags").contains { $0.time == story.scenario.tellingMoment })
  }

  @Test("the campaign has its own tag, every day, with the reach of each day")
  func campaign() throws {
    let story = try Self.story(1)
    let tag = "#KnowYourNumbers"
    let posts = story.events.posts(on: "mayo.tags").filter { $0.item.title.hasSuffix(tag) }
    #expect(Set(posts.map { story.date($0.time).day }) == Set(10...20))
    let reach = story.events.readings(Metric(rawValue: "reach"), on: "mayo.tags", subject: tag)
    #expect(reach.count == 11 && reach.allSatisfy { $0.value > 0 })
    #expect(story.events.posts(on: "mayo.page").contains { $0.item.title.contains("375 guests") })
  }

  @Test(
    "at the telling moment fifty were asked: 43 have an expert's answer, seven wait, one for 42 minutes",
    arguments: storySeeds)
  func questions(seed: UInt64) throws {
    let story = try Self.story(seed)
    let now = story.scenario.tellingMoment
    let posts = story.known.posts(on: "mayo.forum")
    let asked = posts.filter { $0.item.kind == .question }
    let answered = Set(posts.filter { $0.item.kind == .expertAnswer }.compactMap(\.item.thread))
    let open = asked.filter { !answered.contains($0.item.id) }
    #expect(asked.count == 50 && answered.count == 43)
    #expect(open.count == 7)
    #expect(open.map { (now - $0.time) / 60 }.max() == 42)
    #expect(open.count { now - $0.time > 1_800 } == 1)
    let experts = posts.filter { $0.item.kind == .expertAnswer }.compactMap(\.item.author)
    #expect(experts.allSatisfy { $0.hasPrefix("Example Expert, ") })
  }

  @Test("a condition is the category of each post, in its address")
  func categories() throws {
    let posts = try Self.story(1).events.posts(on: "mayo.forum").filter { $0.item.kind == .question }
    let categories = Set(posts.compactMap { $0.item.link?.split(separator: "/").dropLast(0).dropFirst(3).first })
    #expect(posts.allSatisfy { $0.item.link?.hasPrefix("https://mayo.example/community/") == true })
    #expect(categories.count >= 7)
  }

  @Test("the newsroom: interview 10:20, film, article and mail before noon, embedded elsewhere next morning")
  func newsroom() throws {
    let story = try Self.story(1)
    let study = try #require(story.events.posts(on: "mayo.blog").first { $0.item.title.hasPrefix("A study") })
    let film = try #require(story.events.posts(on: "mayo.video").first { $0.item.title.contains("new study") })
    let article = try #require(story.events.edits.first { $0.id == study.id })
    let mail = try #require(story.events.posts(on: "mayo.page").first { $0.item.title.hasPrefix("In your mail") })
    let elsewhere = try #require(story.events.posts(on: "mayo.blog").first { $0.item.title.contains("embedded") })
    #expect(study.item.body.contains("10:20"))
    #expect(study.time < film.time && film.time < article.time && article.time < mail.time)
    #expect(story.date(mail.time).hour < 12 && story.date(mail.time).day == story.date(study.time).day)
    #expect(story.date(elsewhere.time).day == story.date(study.time).day + 1)
  }
}
