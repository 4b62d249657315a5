import HospitalModel
import SimulatedFeeds
import Testing

/// The story against DOMAIN 1.5, all of which stands in list articles only.
@Suite("Nebraska's stories")
struct NebraskaStoriesTests {
  private let story: ToldStory

  init() throws {
    story = try ToldStory("nebraska-stories", seed: 1)
  }

  @Test("it says that all of its days and counts are invented")
  func invented() {
    #expect(story.declares("All words, days, people and counts are invented"))
    #expect(story.declares("list articles only"))
    #expect(story.declares("none tells of a diagnosis"))
  }

  @Test("one film leads to so many requests that a monthly clinic opens, on a first Tuesday")
  func clinic() throws {
    let film = try #require(story.events.posts(on: "nebraska.video").first)
    #expect(film.time == story.scenario.start && film.item.title.contains("carcinoid"))
    let asked = story.events.readings(
      Metric(rawValue: "requests"), on: "nebraska.site", subject: "asked about carcinoid")
    let perWeek = zip(asked, asked.dropFirst()).prefix(5).map { $1.value - $0.value }
    #expect(asked.first?.value == 3)
    #expect(perWeek == perWeek.sorted() && perWeek.last.map { $0 > 10 * 3 } == true)
    let announced = try #require(
      story.events.posts(on: "nebraska.site").first { $0.item.title.hasPrefix("A monthly clinic") })
    #expect(asked.last { $0.time <= announced.time }?.value == 123)
    #expect(announced.item.body.contains("123 people"))
    let first = try #require(story.events.posts(on: "nebraska.site").first { $0.item.title.contains("first clinic") })
    #expect(story.date(first.time).weekdayName == "Tue" && story.date(first.time).day <= 7)
    #expect(film.time < announced.time && announced.time < first.time)
  }

  @Test("twelve codes, twelve films; 311 scans in the week before the telling moment, two fifths more than before")
  func codes() throws {
    let films = story.events.posts(on: "nebraska.video").filter { $0.item.title.hasPrefix("Meet Example Physician") }
    let subjects = Set(story.events.readings(.scans, ofAnySubjectOn: "nebraska.site").map(\.subject))
    #expect(Set(films.map { String($0.item.title.dropFirst(5)) }) == subjects)
    #expect(subjects.count == 12)
    func total(_ daysBefore: Int64) -> Int64 {
      let time = story.scenario.tellingMoment - daysBefore * 86_400
      return subjects.reduce(0) { $0 + (story.value("scans", of: $1, on: "nebraska.site", at: time) ?? 0) }
    }
    #expect(total(0) - total(7) == 311)
    #expect(total(7) - total(14) == 222)
  }

  @Test("at the telling moment 14 stories are authorized, 2 wait, 1 was not asked yet, 1 was taken back; 5 are new")
  func consent() throws {
    func count(_ state: String) -> Int64? { story.value("stories", of: state, on: "nebraska.consent") }
    #expect(count("authorized") == 14)
    #expect(count("asked") == 2)
    #expect(count("none") == 1)
    #expect(count("withdrawn") == 1)
    let taken = story.known.posts(on: "nebraska.consent").filter { $0.item.title.hasPrefix("Taken in, no consent yet") }
    #expect(taken.count == 18)
    #expect(taken.count { story.scenario.tellingMoment - $0.time < 7 * 86_400 } == 5)
  }

  @Test("no story is public before its written authorization is on file")
  func gate() throws {
    let log = story.events.posts(on: "nebraska.consent")
    let published = story.events.posts(on: "nebraska.stories")
    #expect(published.count == 17)
    for post in published {
      let signed = try #require(
        log.first { $0.item.thread == post.item.id && $0.item.title.hasPrefix("Authorization on file") })
      #expect(signed.time < post.time)
    }
  }

  @Test("a story that is taken back loses its words")
  func withdrawal() throws {
    let withdrawn = try #require(
      story.events.posts(on: "nebraska.consent").first { $0.item.title.hasPrefix("Withdrawn") })
    let edit = try #require(story.events.edits.first { $0.item.id == withdrawn.item.thread })
    let before = try #require(story.events.firstPosts.first { $0.id == edit.id })
    #expect(edit.time > withdrawn.time && edit.time - withdrawn.time < 86_400)
    #expect(!edit.item.body.contains(before.item.body) && !edit.item.title.contains(before.item.title))
  }
}
