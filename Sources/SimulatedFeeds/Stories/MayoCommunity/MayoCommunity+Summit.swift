import HospitalModel

/// The two tags: a campaign's trickle, and one day of about a hundred posts an hour.
extension MayoCommunity {
  static let campaignTag = "#KnowYourNumbers"
  static let summitTag = "#ourSummit"

  /// A post with a tag, for the counters.
  struct TaggedPost: Sendable {
    let tag: String
    let time: Timestamp
    /// Accounts that follow who wrote it; invented.
    let audience: Int64
  }

  /// Posts with the summit's tag in each hour of 18 October, from 06:05 on; 98 in the hour before the telling moment, in
  /// which the campaign's tag rests.
  private static let summitHours = [12, 38, 91, 97, 104, 108, 101, 98, 103, 106, 99, 92, 54, 31, 17, 8]

  static func tellCampaign(_ teller: inout Storyteller) -> [TaggedPost] {
    let moments =
      teller.days([9, 8, 10, 9, 8, 5, 5, 9], from: at.time(10, 10, 0), hours: 8...20)
      + teller.spread(5, from: at.time(10, 18, 7), seconds: 6 * 3_600)
      + teller.spread(4, from: at.time(10, 18, 14, 10), seconds: 4 * 3_600)
      + teller.days([8, 7], from: at.time(10, 19, 0), hours: 8...18)
    var deck = Deck(campaignWords)
    return moments.compactMap { time in
      guard let words = deck.drawUnused(&teller.dice)?.title else { return nil }
      teller.post("\(words) \(campaignTag)", on: tags, at: time, author: "Example Walker \(teller.dice.below(60) + 1)")
      return TaggedPost(tag: campaignTag, time: time, audience: audience(&teller.dice))
    }
  }

  /// People arrive on the day before, talk all day, and leave on the day after.
  static func tellSummit(_ teller: inout Storyteller) -> [TaggedPost] {
    var moments = teller.days([22], from: at.time(10, 17, 0), hours: 14...21)
    for (hour, posts) in summitHours.enumerated() {
      moments += teller.spread(posts, from: at.time(10, 18, 6 + hour, 5) + 1, seconds: 3_599)
    }
    moments += teller.days([21, 6], from: at.time(10, 19, 0), hours: 7...18)
    var talk = SummitTalk()
    return moments.map { time in
      let said = talk.next(at: time, &teller.dice)
      teller.post(said.text, on: tags, at: time, kind: said.kind, author: said.author)
      return TaggedPost(tag: summitTag, time: time, audience: audience(&teller.dice))
    }
  }

  /// Most accounts are small, a few are large.
  private static func audience(_ dice: inout SplitMix64) -> Int64 {
    let small = dice.within(20...900)
    return dice.below(25) == 0 ? small * 40 : small
  }

  /// A room that posts: of nine posts two say something, three answer somebody, four pass something on. Nothing is said
  /// twice but by passing it on, with a name.
  private struct SummitTalk {
    private var sessions = MayoCommunity.sessions.map { Deck($0.words) }
    private var around = Deck(MayoCommunity.aroundTheSummit, isShuffled: false)
    private var after = Deck(MayoCommunity.afterTheSummit, isShuffled: false)
    private var replies = Deck(MayoCommunity.replies)
    private var comments = Deck(MayoCommunity.comments)
    private let authors = people("Delegate", 140)
    /// What was said lately, and so may be answered or passed on.
    private var recent: [Remark] = []
    private var replied: Set<String> = []
    private var count = 0

    private struct Remark {
      let author: Int
      let text: String
      var passedOn = 0
      var handle: String { "@ExampleDelegate\(author + 1)" }
    }

    /// What each post of nine does.
    private enum Turn { case say, reply, passOn }
    private static let turns: [Turn] = [.say, .passOn, .reply, .passOn, .say, .reply, .passOn, .reply, .passOn]
    /// How often a remark is passed on at most.
    private static let mostOften = 3
    /// How many of the newest remarks are talked about.
    private static let attention = 18

    mutating func next(at time: Timestamp, _ dice: inout SplitMix64) -> (text: String, kind: PostKind, author: String) {
      let turn = Self.turns[count % Self.turns.count]
      count += 1
      let author = dice.below(authors.count)
      if turn == .say || recent.isEmpty, let text = say(at: time, author, &dice) {
        return (text, .post, authors[author])
      }
      let index = max(0, recent.count - 1 - dice.below(Self.attention))
      // Nobody answers or passes on their own words.
      let other = author == recent[index].author ? (author + 1) % authors.count : author
      if turn == .reply, let reply = replies.draw(&dice)?.title {
        let text = "\(recent[index].handle) \(reply) \(MayoCommunity.summitTag)"
        if replied.insert(text).inserted { return (text, .post, authors[other]) }
      }
      return passOn(index, other, &dice)
    }

    /// Passes on one of the last remarks: at first as it is, then with a word of one's own.
    private mutating func passOn(
      _ first: Int, _ author: Int, _ dice: inout SplitMix64
    ) -> (text: String, kind: PostKind, author: String) {
      let fresh = recent[first...].firstIndex { $0.passedOn < Self.mostOften && $0.author != author }
      let index = fresh ?? first
      recent[index].passedOn += 1
      let comment = recent[index].passedOn > 1 ? (comments.draw(&dice)?.title ?? "") + " " : ""
      return ("\(comment)RT \(recent[index].handle): \(recent[index].text)", .relay, authors[author])
    }

    /// Three of four remarks are about what goes on in the hall; `nil` when everything has been said.
    private mutating func say(at time: Timestamp, _ author: Int, _ dice: inout SplitMix64) -> String? {
      let session = MayoCommunity.sessions.lastIndex { MayoCommunity.at.time(10, 18, $0.hour, $0.minute) <= time }
      let isEvening = session == MayoCommunity.sessions.count - 1
      var words: Words?
      if time >= MayoCommunity.at.time(10, 19, 0) {
        words = after.drawUnused(&dice)
      } else {
        if let session, isEvening || count % 4 != 0 { words = sessions[session].drawUnused(&dice) }
        if words == nil, !isEvening { words = around.drawUnused(&dice) }
      }
      guard let words else { return nil }
      let text = "\(words.title) \(MayoCommunity.summitTag)"
      recent.append(Remark(author: author, text: text))
      if recent.count > 40 { recent.removeFirst(20) }
      return text
    }
  }
}
