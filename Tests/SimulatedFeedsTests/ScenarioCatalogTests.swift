import HospitalModel
import SimulatedFeeds
import Testing

@Suite("The ten stories")
struct ScenarioCatalogTests {
  static let names = ScenarioCatalog.rows.map(\.name)

  private func scenario(_ name: String) throws -> Scenario {
    try #require(ScenarioCatalog.named(name))
  }

  @Test("they are the ten of the command line, one for each hospital, in the order of the keys")
  func rows() {
    #expect(
      Self.names == [
        "mayo-community", "rush-haiti", "mgh-finder", "fort-hood", "nebraska-stories", "ucsf-challenge",
        "wakemed-tornado", "thr-ehr", "geisinger-recruiting", "henry-ford-live",
      ])
    #expect(ScenarioCatalog.rows.map(\.hospital) == Hospital.ofTheStories.map(\.id))
    #expect(ScenarioCatalog.named("all") == nil)
    #expect(ScenarioCatalog.rows.allSatisfy { !$0.title.isEmpty && !$0.title.contains("\n") })
    #expect(ScenarioCatalog.rows.allSatisfy { $0.start < $0.tellingMoment && $0.tellingMoment + 86_400 <= $0.end })
  }

  @Test("each sets up its hospital and at least two channels, all marked as simulated", arguments: names)
  func setup(name: String) throws {
    let story = try scenario(name)
    let setup = story.setup()
    #expect(setup.hospitals.map(\.id) == [story.hospital])
    #expect(setup.hospitals.allSatisfy { $0.isSimulated && $0.storyOffset == 0 })
    #expect(setup.channels.count >= 2)
    #expect(setup.channels.allSatisfy { $0.isSimulated && $0.hospital == story.hospital && $0.address == nil })
    #expect(setup.campaigns.allSatisfy { $0.isSimulated })
  }

  @Test("the same seed tells the same story, another one tells it otherwise", arguments: names)
  func determinism(name: String) throws {
    let story = try scenario(name)
    #expect(story.events(seed: 7) == story.events(seed: 7))
    #expect(story.events(seed: 7) != story.events(seed: 8))
  }

  @Test("events are in order, inside the story, on its own channels", arguments: names)
  func order(name: String) throws {
    let story = try scenario(name)
    let events = story.events(seed: 1)
    #expect(zip(events, events.dropFirst()).allSatisfy { $0.time <= $1.time })
    #expect(events.first?.time == story.start)
    #expect(events.allSatisfy { $0.time <= story.end })
    let channels = Set(story.setup().channels.map(\.id))
    #expect(events.posts.allSatisfy { channels.contains($0.channel) && $0.item.published == $0.time })
    #expect(events.fetches.allSatisfy { channels.contains($0.channel) && $0.next > $0.time })
    #expect(Set(events.posts.map(\.channel)) == channels)
  }

  @Test("ids are unique, and what answers comes after what asks", arguments: names)
  func threads(name: String) throws {
    let posts = try scenario(name).events(seed: 1).posts
    let ids = Set(posts.map(\.item.id))
    #expect(ids.count == posts.count)
    let times = Dictionary(posts.map { ($0.item.id, $0.time) }) { first, _ in first }
    for post in posts where [.question, .rumour].contains(post.item.kind) {
      #expect(post.item.thread == post.item.id)
    }
    for post in posts where [.answer, .expertAnswer].contains(post.item.kind) {
      let thread = try #require(post.item.thread)
      let asked = try #require(times[thread])
      #expect(asked < post.time)
    }
  }

  @Test("titles are one line, words are never missing, addresses are examples", arguments: names)
  func words(name: String) throws {
    for post in try scenario(name).events(seed: 1).posts {
      #expect(!post.item.title.isEmpty)
      #expect(!post.item.title.contains("\n") && !post.item.title.contains("{"))
      if let link = post.item.link { #expect(link.contains(".example/")) }
      if let written = post.item.written { #expect(written < post.time) }
    }
  }

  @Test("only the physicians' network is internal")
  func internalChannels() {
    let channels = ScenarioCatalog.rows.flatMap { $0.setup().channels }
    #expect(channels.filter(\.isInternal).map(\.id.rawValue) == ["texas-health.network"])
    #expect(Set(channels.map(\.id)).count == channels.count)
  }

  @Test("no source is late at the telling moment or in the day after, but for one that says why", arguments: names)
  func lateness(name: String) throws {
    let story = try scenario(name)
    let fetches = story.events(seed: 1).fetches
    for channel in story.setup().channels where channel.id.rawValue != "mayo.video" {
      let times = fetches.filter { $0.channel == channel.id }.map(\.time)
      let gaps = zip([story.start] + times, times + [story.end]).map { $1 - $0 }
      #expect(gaps.allSatisfy { $0 <= channel.interval * 2 + 60 })
    }
  }

  @Test("Mayo's video channel has failed for two hours, with a plain reason")
  func outage() throws {
    let story = try scenario("mayo-community")
    let fetches = story.events(seed: 1).fetches.filter { $0.channel.rawValue == "mayo.video" }
    let failed = fetches.filter { if case .failed(let reason) = $0.outcome { reason.contains("503") } else { false } }
    let first = try #require(failed.first)
    #expect((5_400...7_400).contains(story.tellingMoment - first.time))
    #expect(
      fetches.last { $0.time <= story.tellingMoment }?.time == failed.last { $0.time <= story.tellingMoment }?.time)
    #expect(fetches.contains { $0.time > story.tellingMoment && $0.outcome == .succeeded(validators: Validators()) })
  }
}
