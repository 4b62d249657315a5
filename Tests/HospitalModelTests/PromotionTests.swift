import HospitalModel
import Testing

@Suite("Promotion in figures")
struct PromotionTests {
  private let start = Timestamp(year: 2026, month: 3, day: 2)

  private var promotion: Promotion {
    Promotion(
      id: PromotionID("app"), hospital: HospitalID("north"), name: "App", words: ["#OurApp", "Our App"],
      links: ["north.example/app"], peers: [.init(name: "Another", words: ["Another"])], opens: start, isSimulated: true
    )
  }

  @Test(
    "a word is found as a word of its own, whatever its capitals",
    arguments: [
      ("Try #ourapp today", true), ("(our app)", true), ("#OurApp2", false), ("Our Apps", false), ("ourapp", false),
      ("", false), ("It is our app", true), ("Über #OurApp, ja", true), ("x#OurApp", false),
    ])
  func words(text: String, isFound: Bool) {
    #expect(promotion.isNamed(in: text) == isFound)
  }

  @Test("an address that leads to it is found inside a text")
  func links() {
    #expect(promotion.link(in: "See [1]\n[1]: https://North.example/app?utm_source=x") == "north.example/app")
    #expect(promotion.link(in: "https://south.example/app") == nil)
  }

  private func post(_ id: String, isOwn: Bool, link: String? = nil, acts: Engagement? = nil, on channel: String = "a")
    -> PromotionPost
  {
    PromotionPost(
      id: PostID(channel: ChannelID(channel), item: id), channel: ChannelID(channel), time: start, title: id,
      author: nil,
      isOwn: isOwn, isRelay: false, link: link, engagement: acts, views: nil)
  }

  private func channel(_ id: String, followers: Int64? = nil, peers: [String: Int] = [:]) -> PromotionChannel {
    PromotionChannel(
      id: ChannelID(id), hospital: HospitalID("north"), name: id, kind: .microblog, followers: followers, peers: peers)
  }

  @Test("engagement is of the own posts and a follower; without followers or acts there is no value")
  func engagement() {
    let acts = Engagement(likes: 50, comments: 20, shares: 10)
    let traces = PromotionTraces(
      posts: [
        post("1", isOwn: true, acts: acts), post("2", isOwn: false, acts: acts), post("3", isOwn: true, on: "b"),
        post("4", isOwn: false, link: "north.example/app"),
      ], isCut: false, channels: [channel("a", followers: 4_000), channel("b", followers: 10), channel("c")],
      counters: [])
    let figures = PromotionFigures.all(traces)
    #expect(figures.map(\.channel.name) == ["a", "b"])
    #expect(figures[0].engagementRate == 0.02 && figures[1].engagementRate == nil)
    #expect(figures[0].own == 1 && figures[0].mentions == 2 && figures[0].places == 1)
    #expect(traces.places.map(\.title) == ["4"])
  }

  @Test("the share of voice is of one channel, against named peers alone")
  func voice() {
    let traces = PromotionTraces(
      posts: (0..<12).map { post("\($0)", isOwn: $0 == 0) }, isCut: false,
      channels: [channel("a", peers: ["Another": 28])],
      counters: [])
    let figures = PromotionFigures.all(traces)[0]
    #expect(figures.voice(promotion.peers) == 0.3 && figures.voice([]) == nil)
  }
}
