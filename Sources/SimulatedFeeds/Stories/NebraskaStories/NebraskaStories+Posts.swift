import HospitalModel

/// Stories, films and pages. Every word and every person is invented; no story tells of a diagnosis.
extension NebraskaStories {
  private static func teller(_ number: Int) -> String { "Example Storyteller \(number)" }

  /// Eighteen stories: fourteen authorized at the telling moment, two asked and waiting, one not asked yet, one taken
  /// back. Five came in the week before it.
  static let told: [Told] = [
    Told(
      at(3, 15, 10), asked: at(3, 16, 9), authorized: at(3, 24, 11), withdrawn: at(5, 12, 10, 20),
      "The longest hallway",
      "I counted the lamps on the way in. On the way out I forgot to.", by: teller(1), key: "hallway"),
    Told(
      at(3, 17, 14), asked: at(3, 18, 9), authorized: at(3, 29, 15), for: 365,
      "Why I brought my trombone",
      "They said: bring something from home. Nobody said how big.\nOn the second evening the man from the next room "
        + "knocked. I thought about the noise. He had brought a clarinet.", by: teller(2), key: "trombone"),
    Told(
      at(3, 21, 9, 30), asked: at(3, 22, 9), authorized: at(4, 1, 10),
      "A letter to the night shift",
      "You do not know that I was awake when you moved the chair so quietly. I was. I have moved chairs quietly ever "
        + "since.", by: teller(3), key: "night-shift"),
    Told(
      at(3, 24, 16), asked: at(3, 25, 9), authorized: at(4, 6, 9, 40),
      "Six hundred miles for one conversation",
      "We drove here because of a film. We stayed because of a nurse.\nMy wife kept the map. There is a coffee ring on "
        + "Ogallala.", by: teller(4), key: "miles"),
    Told(
      at(3, 30, 11), asked: at(3, 31, 9), authorized: at(4, 12, 13),
      "My second birthday",
      "I celebrate it with cake, and the neighbors no longer ask why. Last year one of them brought candles.",
      by: teller(5), key: "birthday"),
    Told(
      at(4, 4, 15), asked: at(4, 5, 9), authorized: at(4, 15, 9),
      "The man at the parking booth",
      "He knew my car by the third week and my story by the fourth. In the fifth he waved me through and said: not "
        + "today, today you are a visitor.", by: teller(6), key: "booth"),
    Told(
      at(4, 8, 9), asked: at(4, 11, 9), authorized: at(4, 20, 14),
      "What my daughter drew",
      "A house, a sun, and a very large elevator. When I asked about the elevator she said: that is where you come out.",
      by: teller(7), key: "drawing"),
    Told(
      at(4, 13, 13), asked: at(4, 14, 9), authorized: at(4, 25, 10),
      "El sillón junto a la ventana",
      "Mi esposo durmió once noches en ese sillón. Cuando nos fuimos le puso una nota: “Gracias, buen servicio”.",
      by: teller(8), key: "sillon"),
    Told(
      at(4, 18, 17), asked: at(4, 19, 9), authorized: at(4, 28, 16),
      "Forty minutes of nothing",
      "That is what I wanted, and a volunteer understood. She sat beside me and we looked at the river. She did not say "
        + "one word. I talk about her all the time.", by: teller(9), key: "nothing"),
    Told(
      at(4, 22, 10), asked: at(4, 25, 9), authorized: at(5, 4, 9, 15), for: 21,
      "Learning to whistle again",
      "Small things, and then all at once a tune. The dog came from two rooms away to look at me.", by: teller(10),
      key: "whistle"),
    Told(
      at(4, 27, 11), asked: at(4, 28, 9), authorized: at(5, 9, 11),
      "The quilt",
      "Forty squares, forty people, one of them my surgeon’s mother. Hers has a goose on it. Nobody knows why.",
      by: teller(11), key: "quilt"),
    Told(
      at(5, 2, 9, 20), asked: at(5, 3, 9), authorized: at(5, 11, 15),
      "Back on the tractor", "Slowly, and with a cushion. The field did not mind the crooked row.",
      by: teller(12), key: "tractor"),
    Told(
      at(5, 6, 16), asked: at(5, 9, 9), authorized: at(5, 16, 14), for: 730,
      "For whoever sits in chair nine",
      "It reclines if you lift it a little to the left. The outlet behind it works. The person in chair ten likes "
        + "crosswords and will not mind.", by: teller(13), key: "chair"),
    Told(
      at(5, 12, 9), asked: at(5, 12, 15), authorized: at(5, 18, 9, 30),
      "What the clinic changed for me",
      "Once a month there is a room full of people who nod before I finish.\nBefore, I was a rarity. Now I am the one "
        + "with the good pens.", by: teller(14), key: "clinic"),
    Told(
      at(5, 13, 14), asked: at(5, 14, 9), authorized: at(5, 18, 12, 20),
      "Soup on Thursdays",
      "It began with one pot. Now there is a list, and a waiting list, and a man from Blair who drives over only for "
        + "the barley.", by: teller(15), key: "soup"),
    Told(
      at(5, 15, 18), asked: at(5, 16, 9), authorized: at(5, 18, 18, 10),
      "Thank you is too short", "So I wrote it longer. It took four pages. This is the first line.",
      by: teller(16), key: "thank-you"),
    Told(
      at(5, 16, 11), asked: at(5, 16, 16), authorized: at(5, 20, 10, 30),
      "My brother’s hat",
      "He lent it to me for the winter. I gave it back in May, and he said that it had never been so warm.",
      by: teller(17), key: "hat"),
    Told(
      at(5, 18, 13, 25), asked: at(5, 19, 9),
      "Window, second floor, blinds half up", key: "window"),
  ]

  /// One author wrote again after the authorization: what was signed is no longer what stands there.
  static let retold: [StoryEdit] = [
    StoryEdit(
      at(5, 17, 9), of: "quilt",
      body: "Forty squares, forty people, one of them my surgeon’s mother. Hers has a goose on it. Now I know why: she "
        + "cannot sew ducks.")
  ]

  static let films: [StoryLine] = [
    .init(
      at(3, 7, 9), "Told by the one who had it: surgery for a carcinoid tumor",
      "Eleven minutes, filmed at a kitchen table, with a written authorization. There are few who have this, and they "
        + "have looked for each other.", link: "https://nebraska.example/films/told"),
    .init(at(3, 16, 10), "Told by themselves, part one", "Three people, one bench. About waiting."),
    .init(at(4, 6, 10), "Told by themselves, part two", "Two people, one bench, one dog. About going home."),
    .init(
      at(4, 19, 10), "One room, once a month", "How a film became a clinic: a coordinator reads from her mailbox.",
      link: "https://nebraska.example/films/one-room"),
    .init(at(5, 2, 8), "Meet Example Physician A", "Forty seconds, in the stairwell, between two visits."),
    .init(at(5, 2, 8, 2), "Meet Example Physician B", "On why she draws while she explains."),
    .init(at(5, 2, 8, 4), "Meet Example Physician C", "He was a farmer first. It shows, he says."),
    .init(at(5, 2, 8, 6), "Meet Example Physician D", "On listening, and on bad coffee."),
    .init(at(5, 2, 8, 8), "Meet Example Physician E", "Español e inglés, y mucho con las manos."),
    .init(at(5, 2, 8, 10), "Meet Example Physician F", "Thirty years here. The elevator was slower then."),
    .init(at(5, 2, 8, 12), "Meet Example Physician G", "One question that she asks everyone."),
    .init(at(5, 2, 8, 14), "Meet Example Physician H", "With captions, because he mumbles."),
    .init(at(5, 2, 8, 16), "Meet Example Physician I", "What to bring to a first visit: a list, and a friend."),
    .init(at(5, 2, 8, 18), "Meet Example Physician J", "She answers the question about the bow tie."),
    .init(at(5, 2, 8, 20), "Meet Example Physician K", "Newest on the ninth floor, and still lost sometimes."),
    .init(at(5, 2, 8, 22), "Meet Example Physician L", "Nights only. Filmed at four in the morning."),
    .init(at(5, 4, 9), "The first Tuesday", "Twenty-two chairs, one coffee urn. No patients in the picture."),
    .init(at(5, 18, 17, 30), "Told by themselves, part three", "Four people, one bench. About food."),
    .init(at(5, 19, 16), "How to point a phone at a door", "For everyone who asked. It takes six seconds."),
    .init(
      at(5, 20, 15), "A volunteer explains the colored lines", "Green is not the shortest way. Green is the nicest."),
  ]

  static let pages: [StoryLine] = [
    .init(
      at(3, 8, 9), "Tell us your story",
      "You decide what is told and who may read it, and you may take it back at any time.",
      link: "https://nebraska.example/stories"),
    .init(at(3, 14, 9), "Three letters about one film", "In a week. We did not expect any."),
    .init(at(3, 28, 9, 10), "Twenty-five letters now, from nine states", "All ask the same: whom can we see?"),
    .init(
      at(4, 11, 9, 10), "Eighty-five. To everyone who wrote: we are talking about it, and we mean really talking.",
      link: "https://nebraska.example/carcinoid"),
    .init(
      at(4, 18, 9, 10), "A monthly clinic, because so many asked",
      "From May on, on the first Tuesday of each month. 123 people have written since the film."),
    .init(
      at(5, 2, 8, 30), "Point your phone at the door: twelve physicians introduce themselves",
      "Each square code leads to a film of under a minute. No phone? The desk has one to lend."),
    .init(at(5, 3, 17, 30), "The first clinic is over. 22 people, and nobody was the only one."),
    .init(at(5, 6, 10), "Nurses’ week starts today. You know where the cookies are."),
    .init(
      at(5, 12, 11), "How we ask for consent, in plain words",
      "Not in the hallway, not on the day of surgery, never twice if the first answer was no. Written, dated, and with "
        + "a way back."),
    .init(at(5, 13, 12), "The garden on the roof is open again. Tomatoes: planted. Squirrels: informed."),
    .init(at(5, 16, 9, 5), "Most scanned door last week: fourth floor, the stairwell film"),
    .init(
      at(5, 18, 15, 16), "New this week: five stories came in", "Two of them wait for their authors’ word. So do we."),
    .init(at(5, 19, 10, 5), "The second clinic is on Tuesday, 7 June", "There are seven places left."),
    .init(at(5, 20, 12), "Guest book, volume 3, is full. Volume 4 lies open at the main desk."),
  ]
}
