import HospitalModel
import SimulatedFeeds
import Testing

/// The story against DOMAIN 1.8.
@Suite("Texas Health's network and record")
struct RecordsRolloutTests {
  private let story: ToldStory

  init() throws {
    story = try ToldStory("thr-ehr", seed: 1)
  }

  @Test("autumn 2010, Central time")
  func clock() {
    #expect(story.date(story.scenario.start).longDay == "4 Oct 2010")
    #expect(story.date(story.scenario.tellingMoment).longDay == "12 Oct 2010")
    #expect(story.declares("not about the day"))
  }

  @Test("five films of about five minutes, 24 hospitals, and nobody counts")
  func films() {
    let films = story.events.posts(on: "texas-health.videos").filter { $0.item.title.contains(" of 5: ") }
    #expect(films.map { $0.item.title.prefix(6) } == ["1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5"])
    #expect(films.allSatisfy { $0.item.body.hasPrefix("Five minutes") || $0.item.body.hasPrefix("Four minutes fifty") })
    #expect(films.last?.item.title.contains("twenty-four hospitals") == true)
    let publicChannels = ["videos", "microsite", "page", "microblog"].map { ChannelID("texas-health.\($0)") }
    let counted = story.events.filter {
      if case .measurement(let reading) = $0.event { publicChannels.contains(reading.channel) } else { false }
    }
    #expect(counted.isEmpty)
    #expect(story.events.posts(on: "texas-health.microsite").contains { $0.item.title.contains("We do not count") })
  }

  @Test("two order sets decided, six open at the telling moment, each as its own thread")
  func orderSets() throws {
    let opened = story.known.posts(on: "texas-health.network").filter {
      $0.item.title.hasPrefix("Order set: ") || $0.item.title.hasPrefix("Sepsis bundle, draft 3")
    }
    let decided = story.known.posts(on: "texas-health.network").filter { $0.item.title.contains(": decided") }
    #expect(opened.count == 8)
    #expect(Set(decided.compactMap(\.item.thread)).isSubset(of: Set(opened.map(\.item.id))))
    #expect(decided.count == 2)
    #expect(decided.allSatisfy { $0.item.kind == .answer && $0.item.body.contains("Reason: ") })
    #expect(story.value("topics", of: "open", on: "texas-health.network") == 6)
    #expect(story.value("topics", of: "decided", on: "texas-health.network") == 2)
  }

  @Test("every change of a topic's state is counted when it is told")
  func topicCounts() {
    let network = story.events.posts(on: "texas-health.network").filter { $0.time < story.time(2013, 1, 1) }
    for reading in story.events.readings(Metric(rawValue: "topics"), on: "texas-health.network", subject: "decided") {
      let decided = network.count {
        $0.time <= reading.time && $0.item.title.contains(": decided")
      }
      #expect(Int64(decided) == reading.value)
    }
  }

  @Test("sepsis is asked 8 minutes before, decided half an hour after")
  func sepsis() throws {
    let network = story.events.posts(on: "texas-health.network")
    let asked = try #require(network.first { $0.item.title == "Sepsis bundle, draft 3: please decide" })
    let decided = try #require(network.first { $0.item.kind == .answer && $0.item.thread == asked.item.id })
    #expect(story.scenario.tellingMoment - asked.time == 480)
    #expect(decided.time - story.scenario.tellingMoment == 29 * 60)
  }

  @Test("the network began in 2009; in March 2013 it is 25 hospitals, 5,500 physicians, 7,500 nurses, 22,000 staff")
  func adoption() throws {
    let network = story.events.posts(on: "texas-health.network")
    #expect(network.compactMap(\.item.published).min().map { story.date($0).year } == 2009)
    let stand = try #require(network.first { story.date($0.time).longDay == "12 Mar 2013" })
    let figures = ["25 hospitals", "5,500 physicians", "7,500 nurses", "22,000"]
    #expect(figures.allSatisfy { stand.item.body.contains($0) })
    let members = story.events.readings(Metric(rawValue: "members"), on: "texas-health.network", subject: "physicians")
    let ordered = members.sorted { $0.time < $1.time }
    #expect(zip(ordered, ordered.dropFirst()).allSatisfy { $0.value < $1.value })
    #expect(ordered.last.map { $0.value <= 5_500 } == true)
    #expect(network.contains { $0.item.title.contains("social sites are open") })
  }

  @Test("what is internal stays on the internal channel")
  func walls() {
    let words = ["sepsis", "draft", "committee", "order set"]
    for post in story.events.firstPosts where post.channel.rawValue != "texas-health.network" {
      #expect(words.allSatisfy { !post.item.title.lowercased().contains($0) })
    }
  }
}
