import HospitalModel

/// The book of gifts: each of the 52 teams' gifts on its own, the game's by the hour.
extension ChildrensChallenge {
  /// A gift to one of the 52 teams.
  struct Gift: Sendable {
    let team: Int
    let dollars: Int
    let time: Timestamp
  }

  /// Gifts of the 52 teams on each of the 34 days until the telling moment; 875 together, 26 on a usual day. The peaks are
  /// the news of the game's plan, the list of small prizes, and the last weekend of November.
  private static let slowDays = [
    44, 37, 28, 22, 19, 21, 25, 23, 20, 18, 21, 17, 18, 22, 24, 21, 19, 20, 18, 22, 24, 23, 41, 31, 24, 46, 39, 30, 24,
    11, 16, 27, 35, 45,
  ]
  /// And on each of the 17 days until the close; 1,543 together.
  private static let daysWithTheGame = [
    47, 46, 118, 121, 104, 96, 92, 87, 84, 81, 79, 82, 77, 74, 86, 108, 161,
  ]
  /// Gifts to the game's team in the hours of a day, as parts of a day, from midnight on.
  private static let hoursOfTheGame = [
    40, 30, 22, 16, 14, 18, 28, 42, 54, 60, 64, 68, 72, 74, 72, 70, 68, 70, 74, 80, 84, 82, 70, 52,
  ]
  /// How the days from 1 to 15 December share them: the first days a little weaker, the last ones a little stronger.
  private static let daysOfTheGame = [88, 92, 90, 96, 104, 98, 94, 92, 94, 96, 104, 106, 98, 104, 122]

  /// Steps of $5 above the first $5: most gifts end as round amounts.
  private static let chunks = [1, 1, 2, 3, 4, 4, 4, 4, 9, 9, 9, 9, 14, 19, 19, 19, 19, 29, 39, 49, 99]

  static func tellGifts(_ teller: inout Storyteller) {
    let book = gifts(&teller.dice)
    let hours = gameHours(&teller.dice)
    enter(book, &teller)
    tellWords(of: book, &teller)
    tellSteps(of: book, &teller)
    enter(hours, &teller)
    tellGame(hours, &teller)
    tellTotals(book, hours, &teller)
    tellTeams(book, hours, &teller)
  }

  // MARK: The 52 teams

  private static func gifts(_ dice: inout SplitMix64) -> [Gift] {
    let before = amounts(of: teams.map { ($0.giftsThen, $0.dollarsThen) }, &dice)
    let after = amounts(
      of: teams.map { ($0.giftsAtClose - $0.giftsThen, $0.dollarsAtClose - $0.dollarsThen) }, &dice)
    let times = moments(slowDays, fromDay: 0, &dice) + moments(daysWithTheGame, fromDay: 34, &dice)
    return zip(before + after, times).map { Gift(team: $0.team, dollars: $0.dollars, time: $1) }
  }

  /// Amounts that add up to each team's dollars, in a shuffled order.
  private static func amounts(
    of shares: [(gifts: Int, dollars: Int)], _ dice: inout SplitMix64
  ) -> [(team: Int, dollars: Int)] {
    var dealt: [(team: Int, dollars: Int)] = []
    for (team, share) in shares.enumerated() where share.gifts > 0 {
      var amounts = Array(repeating: 5, count: share.gifts)
      var left = (share.dollars - 5 * share.gifts) / 5
      var turn = 0
      while left > 0 {
        let chunk = min(left, chunks[dice.below(chunks.count)])
        amounts[turn % amounts.count] += chunk * 5
        left -= chunk
        turn += 1
      }
      dealt += amounts.map { (team, $0) }
    }
    return dice.shuffled(dealt)
  }

  /// Moments in the waking hours of days that begin at 13:00, as the contest's do; the last one ends before the close.
  private static func moments(_ counts: [Int], fromDay first: Int, _ dice: inout SplitMix64) -> [Timestamp] {
    counts.enumerated().flatMap { index, count in
      let morning = opens + Int64(first + index) * 86_400
      let offsets = (0..<Int64(count)).map { part in
        let awake = (part * 61_000 + dice.within(0...60_999)) / Int64(count)
        // Eleven hours until midnight, then seven of sleep, then six until noon.
        return awake < 39_000 ? awake : awake + 25_000
      }
      return offsets.map { morning + $0 }
    }
  }

  /// Each gift as a line of the campaign's book. From the 876th on some are one giver's, who gives again and again.
  private static func enter(_ book: [Gift], _ teller: inout Storyteller) {
    for (index, gift) in book.enumerated() {
      var line = HospitalModel.Gift(
        campaign: campaign, id: "gift-\(index + 1)", time: gift.time,
        amount: Money(minorUnits: Int64(gift.dollars) * 100))
      let isRepeated = index >= firstTime && index % repeated == 0
      let number = isRepeated ? firstTime : index + 1
      line.team = teams[gift.team].name
      line.donor = HospitalModel.Gift.Donor(
        key: "donor-\(number)", name: "Example Donor \(number)", isAnonymous: index % 5 == 2)
      line.isThanked = gift.time < closes - unthanked
      teller.add(.gift(line), at: gift.time)
    }
  }

  /// The game's gifts, hour by hour, as its platform sums them up.
  private static func enter(_ hours: [(end: Timestamp, gifts: Int)], _ teller: inout Storyteller) {
    var reached = 0
    for hour in hours where hour.gifts > 0 {
      let cents = gameCents(reached + hour.gifts) - gameCents(reached)
      reached += hour.gifts
      var line = HospitalModel.Gift(
        campaign: campaign, id: "candy-canes-\(hour.end.seconds)", time: hour.end - 1, amount: Money(minorUnits: cents))
      line.count = hour.gifts
      line.team = game.name
      teller.add(.gift(line), at: hour.end)
    }
  }

  /// The gifts of the first 875 givers, and which ones after them are one giver's.
  private static let firstTime = 875
  private static let repeated = 37
  /// Givers of the last days before the close still wait for thanks, in seconds; those before were thanked.
  private static let unthanked: Int64 = 21 * 86_400

  /// One of three gifts comes with words; they are the posts of the channel.
  private static func tellWords(of book: [Gift], _ teller: inout Storyteller) {
    var deck = Deck(giftWords)
    for (index, gift) in book.enumerated() where index % 3 == 0 {
      let team = teams[gift.team].name
      let amount = Money(minorUnits: Int64(gift.dollars) * 100).wholeText
      let words = deck.draw(&teller.dice)?.title ?? ""
      let title = words.isEmpty ? "\(amount) to \(team)" : "\(amount) to \(team): \(words)"
      let author = index % 5 == 2 ? "Anonymous" : "Example Donor \(index + 1)"
      teller.post(title, on: gifts, at: gift.time, author: author)
    }
  }

  /// The small prizes of the contest: for 75 gifts, for 100, and for the first team with 150.
  private static func tellSteps(of book: [Gift], _ teller: inout Storyteller) {
    var counts = Array(repeating: 0, count: teams.count)
    var isFirst = true
    for gift in book {
      counts[gift.team] += 1
      let count = counts[gift.team]
      let team = teams[gift.team].name
      let words: String? =
        switch count {
        case 75: "75 gifts for \(team): the first small prize is theirs."
        case 100: "\(team) passes 100 gifts. Prize number two."
        case 150 where isFirst: "\(team) is the first with 150 gifts!"
        default: nil
        }
      if count == 150 { isFirst = false }
      guard let words else { continue }
      teller.post(words, on: page, at: gift.time + 900, author: "UCSF Benioff Children’s")
    }
  }

  // MARK: The game

  /// Gifts to the game's team in each hour from its launch to the end of 15 December.
  private static func gameHours(_ dice: inout SplitMix64) -> [(end: Timestamp, gifts: Int)] {
    let hours = Int((at.time(12, 16, 0) - launch) / 3_600)
    let weights = (0..<hours).map { hour -> Int in
      let sinceMidnight = hour + 12
      let weight = hoursOfTheGame[sinceMidnight % 24] * daysOfTheGame[sinceMidnight / 24] * (95 + dice.below(11))
      // People must find it first.
      return hour < 4 ? weight * (80 + hour * 5) / 100 : weight
    }
    return shares(of: game.giftsAtClose, by: weights).enumerated().map { hour, gifts in
      (launch + Int64(hour + 1) * 3_600, gifts)
    }
  }

  /// What so many gifts to the game's team have brought, in cents.
  private static func gameCents(_ gifts: Int) -> Int64 {
    Int64(gifts) * Int64(game.dollarsAtClose) * 100 / Int64(game.giftsAtClose)
  }

  /// 162,544 gifts can't be posts: the platform sums them up, hour by hour on the first evening, then every four hours.
  private static func tellGame(_ hours: [(end: Timestamp, gifts: Int)], _ teller: inout Storyteller) {
    var (reached, before) = (0, 0)
    for (index, hour) in hours.enumerated() {
      reached += hour.gifts
      guard index < 10 || index % 4 == 3 else { continue }
      let new = reached - before
      let money = Money(minorUnits: gameCents(reached) - gameCents(before)).exactText
      let span = index < 10 ? "in the last hour" : "in four hours"
      let title = "\(game.name): \(new.grouped) candy canes \(span), \(money)"
      let body = "So far \(reached.grouped) gifts, \(Money(minorUnits: gameCents(reached)).exactText)."
      teller.post(title, on: gifts, at: hour.end, body: body, author: "The platform")
      before = reached
    }
  }

  // MARK: Totals

  /// The running totals as the platform gives them at each full hour in which something came in, at the telling moment
  /// and at the close.
  private static func tellTotals(
    _ book: [Gift], _ hours: [(end: Timestamp, gifts: Int)], _ teller: inout Storyteller
  ) {
    var (next, gameNext, cents, count, fromGame) = (0, 0, Int64(0), 0, 0)
    var ahead = milestones[...]
    var time = opens
    while time < closes {
      time = time + 3_600
      let known = count
      while next < book.count, book[next].time <= time {
        cents += Int64(book[next].dollars) * 100
        next += 1
      }
      while gameNext < hours.count, hours[gameNext].end <= time {
        fromGame += hours[gameNext].gifts
        gameNext += 1
      }
      count = next + fromGame
      guard count > known || time == teller.telling || time == closes else { continue }
      let raised = Money(minorUnits: cents + gameCents(fromGame))
      let total = CampaignTotal(
        campaign: campaign, time: time, raised: raised, gifts: count, donors: count - count / givenTwice)
      teller.add(.campaignTotal(total), at: time)
      while let milestone = ahead.first, raised.minorUnits >= milestone.dollars * 100 {
        teller.post(
          milestone.title, on: page, at: time + 240, body: milestone.body, author: "UCSF Benioff Children’s")
        ahead.removeFirst()
      }
    }
  }

  /// One gift in so many is somebody's second one; none of the first 875 is.
  private static let givenTwice = 4_000

  /// Where each team stands, every two weeks at first, then at each noon: what has changed since the last time.
  private static func tellTeams(
    _ book: [Gift], _ hours: [(end: Timestamp, gifts: Int)], _ teller: inout Storyteller
  ) {
    var told = Array(repeating: 0, count: teams.count)
    var (counts, cents) = (told, told.map(Int64.init))
    var (next, gameTold) = (0, 0)
    for day in [14, 28] + Array(34...51) {
      let time = opens + Int64(day) * 86_400
      while next < book.count, book[next].time <= time {
        counts[book[next].team] += 1
        cents[book[next].team] += Int64(book[next].dollars) * 100
        next += 1
      }
      for team in teams.indices where counts[team] > told[team] {
        tell(&teller, teams[team].name, counts[team], cents[team], at: time)
        told[team] = counts[team]
      }
      let fromGame = hours.prefix { $0.end <= time }.reduce(0) { $0 + $1.gifts }
      guard fromGame > gameTold else { continue }
      tell(&teller, game.name, fromGame, gameCents(fromGame), at: time)
      gameTold = fromGame
    }
  }

  private static func tell(
    _ teller: inout Storyteller, _ team: String, _ count: Int, _ cents: Int64, at time: Timestamp
  ) {
    teller.read(.gifts, on: gifts, subject: team, value: Int64(count), at: time)
    teller.read(.raised, on: gifts, subject: team, value: cents, at: time)
  }
}
