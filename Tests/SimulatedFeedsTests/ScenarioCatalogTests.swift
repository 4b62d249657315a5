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

  @Test("another seed says as much on every channel, and what tables declare keeps its id", arguments: names)
  func seeds(name: String) throws {
    let story = try scenario(name)
    let (one, other) = (story.events(seed: 11_111).firstPosts, story.events(seed: 22_222).firstPosts)
    #expect(one.map(\.channel.rawValue).sorted() == other.map(\.channel.rawValue).sorted())
    let common = Set(one.map(\.id)).intersection(other.map(\.id))
    #expect(common.count >= 15)
    #expect(common.allSatisfy { !$0.rawValue.contains("-11111-") })
  }

  @Test("events are in order, inside the story, on its own channels", arguments: names)
  func order(name: String) throws {
    let story = try scenario(name)
    let events = story.events(seed: 1)
    #expect(zip(events, events.dropFirst()).allSatisfy { $0.time <= $1.time })
    #expect(events.first?.time == story.start)
    #expect(events.allSatisfy { $0.time <= story.end })
    let channels = Set(story.setup().channels.map(\.id))
    #expect(events.posts.allSatisfy { channels.contains($0.channel) })
    #expect(events.fetches.allSatisfy { channels.contains($0.channel) && $0.next > $0.time })
    #expect(Set(events.posts.map(\.channel)) == channels)
  }

  @Test("a post comes when it is published; older ones come with the first second", arguments: names)
  func published(name: String) throws {
    let story = try scenario(name)
    for post in story.events(seed: 1).firstPosts {
      let published = try #require(post.item.published)
      #expect(published == post.time || (published < story.start && post.time == story.start))
      if let written = post.item.written { #expect(written < published) }
    }
  }

  @Test("ids are unique but for posts that were changed, and what answers comes after what asks", arguments: names)
  func threads(name: String) throws {
    let events = try scenario(name).events(seed: 1)
    let posts = events.firstPosts
    let times = Dictionary(posts.map { ($0.item.id, $0.time) }) { first, _ in first }
    for post in posts where [.question, .rumour].contains(post.item.kind) {
      #expect(post.item.thread == post.item.id)
    }
    for post in posts where [.answer, .expertAnswer].contains(post.item.kind) {
      let thread = try #require(post.item.thread)
      let asked = try #require(times[thread])
      #expect(asked < post.time)
    }
    for edit in events.edits {
      let before = try #require(posts.first { $0.id == edit.id })
      #expect(before.time < edit.time && before.item.published == edit.item.published)
      #expect(before.item.title != edit.item.title || before.item.body != edit.item.body)
      #expect(before.item.author == edit.item.author && before.item.kind == edit.item.kind)
    }
  }

  @Test("titles are one line, words are never missing, addresses are examples", arguments: names)
  func words(name: String) throws {
    for post in try scenario(name).events(seed: 1).posts {
      #expect(!post.item.title.isEmpty && post.item.title.count <= 200)
      #expect(!post.item.title.contains("\n") && !post.item.title.contains("  "))
      #expect(!post.item.title.contains(" | ") && !post.item.title.contains(" => "))
      if let link = post.item.link { #expect(link.hasPrefix("https://") && link.contains(".example/")) }
    }
  }

  @Test("nothing is said twice, but what people pass on and give", arguments: names)
  func variety(name: String) throws {
    for seed in storySeeds {
      let posts = try scenario(name).events(seed: seed).firstPosts
      let said = posts.filter { $0.item.kind != .relay && !$0.channel.rawValue.hasSuffix(".gifts") }
      let titles = Dictionary(grouping: said) { "\($0.channel.rawValue): \($0.item.title)" }
      #expect(titles.filter { $0.value.count > 1 }.keys.sorted() == [])
    }
  }

  /// Who speaks for a house; everyone else is an "Example" somebody.
  private static let houses: Set<String> = [
    "Mayo Clinic", "Mayo Clinic News", "Mayo Clinic Radio desk", "Sharing Mayo Clinic", "Rush news desk",
    "Chief medical officer", "Massachusetts General", "Mass General public affairs", "Communications office",
    "Social work", "Operations", "Child psychology", "The Nebraska Medical Center",
    "UCSF Benioff Children’s", "UCSF news office", "The platform", "Anonymous", "WakeMed", "WakeMed public relations",
    "National Weather Service, relayed", "Texas Health", "Texas Health, chief medical information officer",
    "Geisinger physician recruiting", "CSV import", "Henry Ford", "Henry Ford, at the desk in the room",
    "Henry Ford, second surgeon", "Henry Ford photo desk", "Henry Ford press desk", "Producer at the desk",
  ]

  @Test("people are obviously invented", arguments: names)
  func people(name: String) throws {
    let authors = Set(try scenario(name).events(seed: 1).posts.compactMap(\.item.author))
    #expect(authors.filter { !$0.contains("Example") && !Self.houses.contains($0) }.sorted() == [])
  }

  @Test("each says in plain sentences what is invented, the most telling one first", arguments: names)
  func invented(name: String) throws {
    let story = try scenario(name)
    #expect(story.invented.first?.contains("invented") == true)
    #expect((story.invented.first?.count ?? 0) <= 90)
    #expect(story.invented.allSatisfy { $0.hasSuffix(".") && !$0.contains("\n") && $0.count <= 120 })
    #expect(Set(story.invented).count == story.invented.count)
  }

  @Test("only what a house keeps to itself is internal")
  func internalChannels() {
    let channels = ScenarioCatalog.rows.flatMap { $0.setup().channels }
    #expect(
      channels.filter(\.isInternal).map(\.id.rawValue) == [
        "texas-health.network", "henry-ford.desk",
      ])
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
    let failed = fetches.filter {
      if case .failed(let reason, _) = $0.outcome { reason.contains("503") } else { false }
    }
    let first = try #require(failed.first)
    #expect((5_400...7_400).contains(story.tellingMoment - first.time))
    #expect(
      fetches.last { $0.time <= story.tellingMoment }?.time == failed.last { $0.time <= story.tellingMoment }?.time)
    #expect(fetches.contains { $0.time > story.tellingMoment && $0.outcome == .succeeded(validators: Validators()) })
  }
}
