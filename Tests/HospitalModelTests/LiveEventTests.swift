import HospitalModel
import Testing

@Suite("Live events")
struct LiveEventTests {
  @Test(
    "a post may ask something by a question mark, by saying so, or by a word that asks at its beginning",
    arguments: [
      ("How long will it take?", "a question mark"), ("¿Habla español el equipo?", "a question mark"),
      ("Q: the shoulder next", "it says that it asks"), ("May I ask about the music", "it says that it asks"),
      ("how many people are in the room #hfsurgery", "a word that asks at its beginning"),
    ])
  func candidates(text: String, reason: String) {
    #expect(QuestionRule.reason(in: text) == reason)
  }

  @Test(
    "what tells, wonders or only links asks nothing",
    arguments: [
      "Thumbs up.", "What a day!", "How they count is a poem.", "Read https://north.example/a?b=c", "", "#hfsurgery",
    ])
  func noQuestions(text: String) {
    #expect(QuestionRule.reason(in: text) == nil)
  }

  private static let start = Timestamp(year: 2026, month: 3, day: 2, hour: 8)

  @Test("96 posts in 120 minutes are 0.8 a minute, the first and the last minute included (DOMAIN 5.8)")
  func rate() {
    let posts = (0..<96).map { Self.start + Int64($0) * 7_200 / 95 }
    let pace = EventPace(
      posts: posts, starts: Self.start, until: Self.start + 7_200, followers: nil, followersBefore: nil)
    #expect(pace.perMinute == 0.8)
    #expect(pace.counts(every: 300).count == 24 && pace.counts(every: 300).reduce(0, +) == 96)
  }

  @Test("before a minute has passed there is no rate, and nothing to draw")
  func early() {
    let pace = EventPace(
      posts: [Self.start], starts: Self.start, until: Self.start + 30, followers: nil, followersBefore: nil)
    #expect(pace.perMinute == nil && pace.counts(every: 300) == [1])
    let none = EventPace(posts: [], starts: Self.start, until: Self.start, followers: nil, followersBefore: nil)
    #expect(none.perMinute == nil && none.counts(every: 300).isEmpty)
  }

  @Test("a line of the run sheet is late or ahead by whole minutes")
  func delays() {
    let cue = RunSheetCue(key: "a", planned: Self.start, words: "time-out")
    func delay(_ seconds: Int64) -> Int64 {
      CueState(cue: cue, actual: Self.start + seconds, person: nil).delay(at: Self.start)
    }
    #expect([0, 59, 60, 240, -30, -360].map(delay) == [0, 0, 1, 4, 0, -6])
    #expect(CueState(cue: cue, actual: nil, person: nil).delay(at: Self.start + 125) == 2)
  }

  @Test("stopping takes no role, letting go on takes an approver")
  func roles() {
    let roles = CrisisRoles(["ic-1": [.approver], "pio-2": [.drafter]])
    #expect(roles.allows("pio-2", LiveDeed.hold(word: "", reason: "").role))
    #expect(roles.allows("anybody", LiveDeed.hold(word: "", reason: "").role))
    #expect(!roles.allows("pio-2", LiveDeed.resume(word: "", reason: "").role))
    #expect(roles.allows("ic-1", LiveDeed.resume(word: "", reason: "").role))
  }

  @Test("the log names a post by a hash, never by its words")
  func logWords() {
    let post = PostID(rawValue: "north.questions/17")
    let content = LogContent(.question(post, .answered("by the second surgeon")))
    #expect(!content.text.contains("north.questions") && content.text.contains("by the second surgeon"))
    #expect(content.text.contains(TextFingerprint(of: post.rawValue).rawValue))
  }
}
