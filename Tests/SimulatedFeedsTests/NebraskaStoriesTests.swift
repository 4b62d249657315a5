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

  /// The acts until the telling moment, by story.
  private func acts(_ events: [TimedEvent]) -> [PostID: [StoryConsent]] {
    Dictionary(
      grouping: events.compactMap { if case .consent(let act) = $0.event { act } else { nil } }, by: \.post)
  }

  @Test("at the telling moment 14 stories are authorized, 2 wait, 1 was not asked yet, 1 was taken back; 5 are new")
  func consent() throws {
    let stories = story.known.firstPosts.filter { $0.channel == Self.channel }
    let states = stories.map { post in
      acts(story.known)[post.id]?.last?.state ?? .none
    }
    func count(_ state: ConsentState) -> Int { states.count { $0 == state } }
    #expect(stories.count == 18)
    #expect([ConsentState.authorized, .asked, .none, .withdrawn].map(count) == [14, 2, 1, 1])
    #expect(stories.count { story.scenario.tellingMoment - $0.time < 7 * 86_400 } == 5)
  }

  private static let channel = ChannelID("nebraska.stories")

  @Test("every authorization is in writing, says where it lies, and follows a question that follows the story")
  func gate() throws {
    let taken = Dictionary(
      uniqueKeysWithValues: story.events.firstPosts.filter { $0.channel == Self.channel }.map {
        ($0.id, $0.time)
      })
    #expect(taken.count == 18)
    for (post, acts) in acts(story.events) {
      #expect(acts[0].state == .asked && taken[post].map { $0 < acts[0].time } == true)
      #expect(acts.map(\.time) == acts.map(\.time).sorted())
      #expect(acts.allSatisfy { $0.objection(at: $0.time) == nil })
    }
  }

  @Test("one story is taken back, and one is changed after its author signed")
  func withdrawal() throws {
    let withdrawn = acts(story.events).values.filter { $0.last?.state == .withdrawn }
    #expect(withdrawn.count == 1 && withdrawn[0].map(\.state) == [.asked, .authorized, .withdrawn])
    let edit = try #require(story.events.edits.first { $0.channel == Self.channel })
    let signed = try #require(acts(story.events)[PostID(channel: edit.channel, item: edit.item.id)]?.last)
    #expect(signed.state == .authorized && signed.time < edit.time)
  }
}
