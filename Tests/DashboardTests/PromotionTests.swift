import Dashboard
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// What is told of findER, the five films and Mayo's campaigns (DOMAIN 1.3, 1.8, 1.1), through the view.
@Suite("Promotion in its view")
struct PromotionViewTests {
  private static let size = Size(columns: 160, rows: 44)

  private func words(_ story: StoryStore, keys: String = "", audience: Audience = .staff) throws -> String {
    try story.state(.promotion, Self.size, keys: keys, audience: audience).description().joined(separator: "\n")
  }

  @Test("findER: 41 places embed it at the telling moment, and engagement names its denominator")
  func finder() throws {
    let story = try StoryStore("mgh-finder", minutes: 2 * 24 * 60)
    let text = try words(story)
    #expect(text.contains("with a link stands at 41 posts") && text.contains("Embeds and links, 41, newest first"))
    #expect(text.contains("41 embeds, Sites that embed findER"))
    #expect(text.contains("of followers (") && text.contains("2,480 followers"))
    #expect(text.contains("no peers are named: no share of voice"))
    #expect(text.contains("leads to mgh.example/finder"))
  }

  @Test("the five films: posts and links of their own, no views, because nobody counts them")
  func films() throws {
    let text = try words(StoryStore("thr-ehr", minutes: 9 * 24 * 60))
    #expect(text.contains("Promotion of Five films about the record"))
    #expect(text.contains("Record campaign, videos: ") && text.contains("Microblog: ") && !text.contains(" views"))
    #expect(!text.contains("Physician network") && !text.contains("Sepsis"))
  }

  @Test("Mayo's two campaigns share a channel: each has its part of the voice there, and j goes from one to the other")
  func mayo() throws {
    let story = try StoryStore("mayo-community", minutes: 11_885)
    let first = try words(story)
    #expect(first.contains("Promotion of Know Your Numbers, 1 of 2"))
    #expect(first.contains(" % on #KnowYourNumbers #ourSummit, against the summit"))
    let second = try words(story, keys: "j")
    #expect(second.contains("Promotion of The summit, 2 of 2") && second.contains("against Know"))
    #expect(try words(story, keys: "j k") == first)
  }

  @Test("a chart's keys: half of the time, all of it, a cursor, a table; b lists all posts of others")
  func keys() throws {
    let story = try StoryStore("mgh-finder", minutes: 2 * 24 * 60)
    let whole = try words(story)
    #expect(try words(story, keys: "+") != whole && words(story, keys: "+ =") == whole)
    #expect(try words(story, keys: "Left Left").contains("Cursor: "))
    let table = FrameFormat.text(try story.state(.promotion, Self.size, keys: "t").frame())
    #expect(table.contains("time ") && table.contains("by others"))
    #expect(try words(story, keys: "Tab Tab b").contains("Posts of others, "))
    let read = try story.state(.promotion, Self.size, keys: "Tab Tab Enter")
    #expect(read.view == .hospital && read.isReaderOpen)
  }

  @Test("an empty store says what to configure")
  func empty() throws {
    let text = FrameFormat.text(try StoryStore.empty().state(.promotion, Self.size).frame())
    #expect(text.contains("promotions: in the configuration"))
  }
}
