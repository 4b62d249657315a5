import HospitalModel

/// What the clinic itself publishes, with what was there before the story begins. Every word is invented.
extension MayoCommunity {
  /// The news blog.
  static let articles: [StoryLine] = [
    .init(
      at(7, 27, 9, year: 2010), "Mayo Clinic opens a Center for Social Media",
      "It will teach our own staff first, and then whoever runs a hospital and wants to learn with us."),
    .init(
      at(8, 20, 9, 30, year: 2010), "Where we stand this summer",
      "About 66,000 people follow us, 23,000 are fans of our page, and two pianists in the atrium have been seen more "
        + "than seven million times. Three blogs tell the rest: News, Podcast and Sharing."),
    .init(
      at(7, 5, 9, year: 2011), "A place of our own: the community opens",
      "We believe that it is the first online community run by a provider of care. More than 500,000 patients come to "
        + "us in a year, from every state and nearly 150 countries; 53,000 people are connected with our page. Here they "
        + "can meet each other.", link: "https://mayo.example/community"),
    .init(
      at(10, 10, 9, 5), "Know Your Numbers: four figures for one card",
      "Blood pressure, cholesterol, sugar, waist. Write them down once and bring the card to your next visit. The tag "
        + "is #KnowYourNumbers.", link: "https://mayo.example/know-your-numbers"),
    .init(
      at(10, 12, 10, 45), "A study in print today, and who explains it",
      "The interview began at 10:20. The film, the article and the mail to our members follow before noon.",
      key: "study"),
    .init(
      at(10, 13, 9, 12), "A newspaper’s health blog has embedded our film",
      "From interview to somebody else’s front page in less than a day. That is how the newsroom would like to work "
        + "every time."),
    .init(
      at(10, 14, 11, 30), "What we learned in the first hundred days of the community",
      "People thank each other more than they thank us. That is as it should be."),
    .init(
      at(10, 17, 16), "Tomorrow: 375 people and one hall",
      "Our summit on social media in health care opens at eight. The tag is #ourSummit; there will be many posts, so "
        + "mute it with our blessing."),
    .init(
      at(10, 18, 8, 40), "The agenda, with names of talks instead of names of speakers",
      "Opening 08:45. A film by noon 10:00. Patients teach 11:00. Lunch 12:00. What we never post 13:00. Own ground "
        + "14:30. What to count 15:45. Last questions 16:45."),
    .init(
      at(10, 18, 12, 30), "Why we built a place of our own",
      "Whoever only plants on other people’s land is a sharecropper: the owner may change the terms at harvest. Use "
        + "their ground. Own some, too."),
    .init(
      at(10, 18, 16, 3), "The summit’s afternoon in ten sentences",
      "Listen first. Answer by name. Say when you do not "
        + "know. Ask before you tell. Own what you build. Count what people do next. Be kind. Be quick. Correct "
        + "yourself in the open. Go home and try one of these."),
    .init(
      at(10, 19, 8, 5), "Yesterday’s question of the day, answered",
      "How long before you can drive again: it depends, and on what.",
      link: "https://mayo.example/community/heart/drive"),
    .init(at(10, 20, 10), "A thousand posts in a day: what was in them, and who was missing"),
  ]

  static let articleEdits: [StoryEdit] = [
    StoryEdit(
      at(10, 12, 11, 38), of: "study", title: "A study in print today: article and film",
      body:
        "The interview began at 10:20, the film went up at 11:05, this article at 11:38, and the mail to our members "
        + "goes out before noon.")
  ]

  /// The Sharing blog: by staff and by people who were here.
  static let stories: [StoryLine] = [
    .init(
      at(10, 11, 14), "The volunteer who walks people to the right elevator",
      "Eleven thousand steps on a quiet day. “I never give directions. I go along.”", by: "Sharing Mayo Clinic"),
    .init(
      at(10, 13, 15, 20), "What the quilt room taught a resident",
      "To look at the stitches, not only at the pattern.", by: "Sharing Mayo Clinic"),
    .init(
      at(10, 16, 18), "Letters to the cafeteria",
      "A small collection. The soup is praised, the trays are not.", by: "Sharing Mayo Clinic"),
    .init(
      at(10, 18, 7, 45), "Good morning from the information desk",
      "A hundred questions before lunch, the most frequent one: where is the piano?", by: "Sharing Mayo Clinic"),
    .init(
      at(10, 19, 17, 30), "Two pianists, one bench, and everybody’s telephone",
      "They only wanted to play. Seven million views later they still only want to play.", by: "Sharing Mayo Clinic"),
  ]

  static let episodes: [StoryLine] = [
    .init(at(10, 12, 6), "Podcast: know your numbers, in nine minutes", "With a nurse educator and a tape measure."),
    .init(
      at(10, 15, 6), "Podcast: sleep, and why the ceiling is so interesting at three in the morning",
      "Fourteen minutes."),
    .init(at(10, 19, 6), "Podcast: what to ask before you sign", "Eleven minutes, recorded at the summit."),
  ]

  static let films: [StoryLine] = [
    .init(
      at(8, 12, 10, year: 2010), "A piano duet in the atrium", "Nobody planned this.",
      link: "https://mayo.example/films/piano"),
    .init(at(10, 10, 9, 30), "Know Your Numbers in ninety seconds", "A nurse, a cuff, a tape measure."),
    .init(
      at(10, 12, 11, 5), "A doctor explains the new study", "Three minutes, recorded at 10:20, with captions.",
      link: "https://mayo.example/films/study"),
    .init(at(10, 17, 9), "How the card works", "Forty seconds, no sound needed."),
    .init(at(10, 18, 9, 20), "Summit: good morning", "One minute, one hall, one very long line for coffee."),
    .init(at(10, 18, 15, 20), "Summit: the opening talk", "Forty minutes, with captions."),
    .init(at(10, 18, 19, 5), "Summit: questions from the floor", "Twelve minutes."),
    .init(at(10, 19, 13), "Two pianists in the atrium, again", "The old tune, from the balcony this time."),
  ]

  /// The fan page.
  static let notes: [StoryLine] = [
    .init(
      at(10, 10, 12), "Do you know your four numbers? No need to post them. Just nod. 🙂",
      link: "https://mayo.example/know-your-numbers"),
    .init(at(10, 11, 12, 30), "The maples between the buildings are at their best this week 🍁"),
    .init(at(10, 12, 11, 55), "In your mail since five minutes ago: the study, the film, and what it means for you."),
    .init(at(10, 14, 12), "Friday question: what did you walk past today instead of driving past?"),
    .init(at(10, 16, 11), "¿Prefiere leer en español? La tarjeta de los cuatro números ya está traducida."),
    .init(at(10, 17, 17, 15), "If Rochester is full tonight, that is why: 375 guests for the summit."),
    .init(at(10, 18, 10, 30), "Posts under #ourSummit come faster than we can read. We read them all the same."),
    .init(at(10, 18, 13, 40), "Lunch was long on salad. Consistency matters."),
    .init(at(10, 18, 17, 45), "Thank you, 375. Safe home."),
    .init(at(10, 19, 9, 30), "Someone left a violin in row nine. It is at the information desk."),
    .init(at(10, 20, 12), "Card number 10,000 of Know Your Numbers went to a bus driver this morning."),
  ]

  /// Seven questions without an answer at the telling moment; the oldest has waited for 42 minutes. Minutes from then.
  static let waiting: [StoryLine] = [
    .init(
      -42, "How long before I can drive again?", as: .question, "It has been three weeks and I feel fine.",
      key: "drive", link: "https://mayo.example/community/heart/drive",
      tags: ["heart"]),
    .init(
      -27, "Do I measure my blood pressure before or after my walk?", as: .question, key: "walk",
      link: "https://mayo.example/community/heart/walk",
      tags: ["heart"]),
    .init(
      -23, "Is decaf all right with my heart pills?", as: .question, key: "decaf",
      link: "https://mayo.example/community/medicines/decaf",
      tags: ["medicines"]),
    .init(
      -17, "Which shoes do you wear with swollen feet?", as: .question, key: "shoes",
      link: "https://mayo.example/community/everyday/shoes",
      tags: ["everyday"]),
    .init(
      -12, "How do you tell your grown children?", as: .question, key: "tell",
      link: "https://mayo.example/community/caring/tell",
      tags: ["caring"]),
    .init(
      -8, "Can I fly two weeks after a stent?", as: .question, "We have had the tickets since spring.", key: "fly",
      link: "https://mayo.example/community/heart/fly",
      tags: ["heart"]),
    .init(
      -3, "What does the second number mean?", as: .question, "Mine says 84 and nobody explained.", key: "second",
      link: "https://mayo.example/community/heart/second",
      tags: ["heart"]),
    .init(4, "The lower number is the pressure between two beats.", as: .answer, to: "second"),
    .init(
      9, "Usually yes, but ask the team that placed it: they know your heart.", as: .expertAnswer,
      by: "Example Expert, cardiology nurse", to: "fly"),
    .init(
      15, "That depends on what was done. Your surgeon clears you; many people wait four to six weeks.",
      as: .expertAnswer, by: "Example Expert, physical therapist", to: "drive"),
    .init(18, "We told ours at Sunday dinner. No good moment, but it was warm.", as: .answer, to: "tell"),
    .init(
      21, "Before, after five minutes of sitting still, at the same hour each day.", as: .expertAnswer,
      by: "Example Expert, nurse educator", to: "walk"),
    .init(
      27, "For most people yes. Bring the list of your pills and ask the pharmacist.", as: .expertAnswer,
      by: "Example Expert, pharmacist", to: "decaf"),
    .init(31, "Half a size larger, wide, laces you can open. Shop in the afternoon.", as: .answer, to: "shoes"),
  ]
}
