import HospitalModel
import SimulatedFeeds
import Testing

/// The story against DOMAIN 1.9.
@Suite("Geisinger's recruiting")
struct GeisingerRecruitingTests {
  private let story: ToldStory

  init() throws {
    story = try ToldStory("geisinger-recruiting", seed: 1)
  }

  /// What was counted by a way until the telling moment, its tags together.
  private func value(_ figure: RecruitmentFigure, _ way: String) -> Int64 {
    story.known.counts.filter { $0.way.name == way && $0.figure == figure }.reduce(0) { $0 + $1.value }
  }

  private static let ways = ["page", "mail", "other", ""]

  @Test("the page opens in January 2009; the story is told on 23 September, the day of the report")
  func clock() {
    #expect(story.date(story.scenario.start).monthName == "Jan" && story.date(story.scenario.start).year == 2009)
    #expect(story.date(story.scenario.tellingMoment).longDay == "23 Sep 2009")
    #expect(
      story.known.posts(on: "geisinger.page").contains { $0.item.title == "A magazine writes about this page today" })
  }

  @Test("the same link: 17 clicks by the page, 4 by mail, 4.25 times as many")
  func clicks() throws {
    #expect(value(.clicks, "page") == 17)
    #expect(value(.clicks, "mail") == 4)
    #expect(Double(value(.clicks, "page")) / Double(value(.clicks, "mail")) == 4.25)
    let sameTag = Set(story.known.counts.filter { $0.figure == .clicks }.map(\.way.tag))
    #expect(sameTag == ["gi-september"])
    #expect(story.value("clicks", of: "page", on: "geisinger.csv") == 17)
    let imported = try #require(story.known.posts(on: "geisinger.csv").last)
    #expect(imported.item.title.contains("page 17, mail 4"))
    let letter = try #require(story.events.posts(on: "geisinger.page").first { $0.item.title.hasPrefix("Same letter") })
    let job = try #require(
      story.events.posts(on: "geisinger.page").first { $0.item.title == "Two GI openings in Danville" })
    #expect(letter.item.link == job.item.link)
  }

  @Test("three hired, one of them through the page, none by mail")
  func hires() {
    #expect(Self.ways.map { value(.hires, $0) } == [1, 0, 1, 1])
    let signed = story.known.posts(on: "geisinger.page").filter {
      $0.item.title.contains("has signed") && !$0.item.title.contains("application")
    }
    #expect(signed.count == 3)
    #expect(signed.filter { $0.item.title.contains("found us here") }.count == 1)
  }

  @Test("the funnel narrows at each step, whichever way people came")
  func funnel() {
    for way in Self.ways {
      let steps = [RecruitmentFigure.applications, .interviews, .offers, .hires].map { value($0, way) }
      #expect(steps == steps.sorted(by: >))
    }
    #expect(Self.ways.reduce(0) { $0 + value(.hires, $1) } == 3)
    #expect(["page", "mail", "other"].allSatisfy { value(.external, $0) + value(.internal, $0) > 0 })
    #expect(story.declares("costs are invented"))
  }

  @Test(
    "it is tended daily: every question is answered within hours, and none is open at the telling moment",
    arguments: storySeeds)
  func tended(seed: UInt64) throws {
    let story = try ToldStory("geisinger-recruiting", seed: seed)
    let posts = story.events.posts(on: "geisinger.page")
    let questions = posts.filter { $0.item.kind == .question }
    #expect(questions.count == 34)
    for question in questions {
      let answer = try #require(posts.first { $0.item.kind == .answer && $0.item.thread == question.item.id })
      #expect(answer.time - question.time <= 5_400)
    }
    let known = story.known.posts(on: "geisinger.page")
    let answered = Set(known.filter { $0.item.kind == .answer }.compactMap(\.item.thread))
    #expect(known.allSatisfy { $0.item.kind != .question || answered.contains($0.item.id) })
  }

  @Test("photographs, events, links: the page is not a job board")
  func page() {
    let page = story.events.posts(on: "geisinger.page")
    #expect(page.first?.item.body.contains("not a job board") == true)
    #expect(page.contains { $0.item.title.hasPrefix("Open house") })
    #expect(story.events.posts(on: "geisinger.photos").count >= 15)
    #expect(page.filter { $0.item.link?.contains("/jobs/") == true }.count < page.count / 10)
  }
}

extension Sequence where Element == TimedEvent {
  fileprivate var counts: [RecruitmentCount] {
    compactMap { if case .recruitment(let count) = $0.event { count } else { nil } }
  }
}
