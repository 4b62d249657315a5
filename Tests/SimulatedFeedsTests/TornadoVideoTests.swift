import HospitalModel
import SimulatedFeeds
import Testing

/// The story against DOMAIN 1.7: no view count is on record.
@Suite("WakeMed's film")
struct TornadoVideoTests {
  private let story: ToldStory

  init() throws {
    story = try ToldStory("wakemed-tornado", seed: 1)
  }

  private func views(_ hours: Int64) -> Int64? {
    story.events.readings(.views, on: "wakemed.video", subject: "wakemed-tornado-tornado").first {
      $0.time == story.scenario.tellingMoment + hours * 3_600
    }?.value
  }

  @Test("it says first that its figures are invented, and which ones are on record")
  func invented() {
    #expect(story.scenario.invented.first?.contains("All views") == true)
    #expect(story.declares("62 touchdowns") && story.declares("22 killed") && story.declares("list articles only"))
  }

  @Test("Saturday, 16 April 2011")
  func clock() {
    #expect(story.date(story.scenario.start).longDay == "16 Apr 2011")
    #expect(story.date(story.scenario.tellingMoment).weekdayName == "Sat")
    #expect(story.zone.abbreviation(at: story.scenario.tellingMoment) == "EDT")
  }

  @Test("watch, warning, storm, film, end of the warning: in this order")
  func order() throws {
    let alerts = story.events.posts(on: "wakemed.warnings")
    let watch = try #require(alerts.first { $0.item.title.hasPrefix("TORNADO WATCH, Wake County") })
    let warning = try #require(alerts.first { $0.item.title.hasPrefix("TORNADO WARNING, Wake County") })
    let moved = try #require(
      story.events.posts(on: "wakemed.news").first { $0.item.title.contains("moved from the windows") })
    let film = try #require(
      story.events.posts(on: "wakemed.video").first { $0.item.title.hasPrefix("A tornado crosses") })
    #expect(watch.time < warning.time && warning.time < moved.time && moved.time < film.time)
    #expect(alerts.allSatisfy { $0.item.kind == .relay })
    #expect(film.item.body.contains("Not a medical film"))
  }

  @Test("18,400 views at the telling moment, twice as many every two hours for eight hours, then slower")
  func views() {
    let readings = story.events.readings(.views, on: "wakemed.video", subject: "wakemed-tornado-tornado")
    #expect(readings.first?.value == 0)
    #expect([0, 2, 4, 6, 8].map(views) == [18_400, 36_800, 73_600, 147_200, 294_400])
    #expect(zip(readings, readings.dropFirst()).allSatisfy { $0.value <= $1.value })
    #expect(readings.last.map { (450_000...520_000).contains($0.value) } == true)
    let usual = story.events.readings(.views, on: "wakemed.video", subject: "hand-washing")
    #expect(usual.last.map { $0.value < 2_000 } == true)
  }

  @Test("comments rise with it, from one an hour to more than twenty")
  func comments() {
    let times = story.events.posts(on: "wakemed.video").map(\.time)
    let film = story.time(2011, 4, 16, 16, 10)
    let now = story.scenario.tellingMoment
    #expect(times.count { $0 < film } <= 12)
    #expect(times.count { $0 > now - 3_600 && $0 <= now } > 20)
    #expect(story.value("embeds", of: "wakemed-tornado-tornado", on: "wakemed.video") == 16)
  }

  @Test("the emergency room's arrivals surge after the storm")
  func arrivals() throws {
    let readings = story.events.readings(Metric(rawValue: "arrivals"), on: "wakemed.news")
    let storm = story.time(2011, 4, 16, 16)
    let before = readings.filter { $0.time <= storm }.map(\.value).max() ?? 0
    let after = readings.filter { $0.time > storm && $0.time < storm + 6 * 3_600 }.map(\.value).max() ?? 0
    #expect(after > before * 3)
  }

  @Test("figures of others come as others' figures, on their days")
  func figures() throws {
    let news = story.events.posts(on: "wakemed.news")
    let killed = try #require(news.first { $0.item.title.contains("22 killed, more than 130 injured") })
    #expect(killed.item.title.contains("early reports") && killed.item.body.contains("not ours"))
    let count = try #require(news.first { $0.item.title.contains("62 touchdowns") })
    #expect(story.date(count.time).longDay == "18 Apr 2011" && count.item.title.contains("first count"))
    #expect(news.contains { $0.item.body.contains("success for social media") })
  }
}
