import HospitalModel

/// What the hospital says about its finder. Every word is invented.
extension FinderLaunch {
  static let own: [StoryLine] = [
    .init(
      at(6, 10, 10, 20), "findER is here: the closest emergency room, on your phone. #findER",
      link: "https://mgh.example/finder"),
    .init(
      at(6, 10, 12), "In an emergency call 911. findER finds a door, it does not decide whether you need one. #findER"),
    .init(at(6, 10, 16, 40), "It is free, it asks no name, and it forgets where you stood. #findER"),
    .init(at(6, 10, 21, 20), "How far is far? findER measures in a straight line. The road may be longer. #findER"),
    .init(at(6, 11, 8, 15), "A room that has closed should never be the nearest. Seen one? Tell us. #findER"),
    .init(at(6, 11, 13, 20), "Camping this weekend? Look up the closest ER before you leave the road. #findER"),
    .init(
      at(6, 11, 17, 25), "Want findER on your own page? Two lines to copy. #findER",
      link: "https://mgh.example/finder/embed"),
    .init(at(6, 12, 5, 15), "Thank you to the towns, schools and camps that put findER on their sites this week."),
    .init(
      at(6, 12, 9, 22), "Now find the closest ER on your phone: the film. #findER",
      link: "https://mgh.example/finder/film"
    ),
    .init(at(6, 12, 10, 53), "Question of the day: does findER need a signal? Yes, but a weak one will do. #findER"),
    .init(at(6, 12, 13, 30), "Android is on the list. So are you, if you wrote to us about it (214 people). #findER"),
    .init(at(6, 12, 19, 20), "Saturday night tip: the star keeps a room that you use often. #findER"),
    .init(at(6, 13, 8, 30), "Good morning. Eleven rooms corrected overnight, thanks to your notes. #findER"),
    .init(at(6, 14, 11, 55), "Monday: thank you for a first weekend like this one. #findER"),
    .init(
      at(11, 19, 10, 5, year: 2012), "findER 3.0: now for Android, too, and on the web. Search by city, state or ZIP.",
      link: "https://mgh.example/finder/web"),
    .init(at(11, 19, 13, 20, year: 2012), "Nearly 5,000 emergency departments, one search field. #findER"),
    .init(
      at(11, 19, 17, year: 2012), "To the 214 of June 2010 who asked for Android: it is here. Sorry about the wait."),
    .init(
      at(11, 20, 9, 30, year: 2012), "Road to Grandma’s on Thursday? Type her ZIP once, before the pie. #findER"),
    .init(
      at(8, 3, 9, 15, year: 2017),
      "findERnow: every emergency room in the country, and a button that calls it. Or 911.",
      link: "https://mgh.example/findernow"),
    .init(at(8, 4, 10, 40, year: 2017), "Our list grows and shrinks as rooms open and close; we call them. #findERnow"),
    .init(
      at(12, 24, 10, year: 2018), "New in findERnow: drive time, with the traffic of this minute. Paramedics asked.",
      link: "https://mgh.example/findernow/traffic"),
    .init(
      at(12, 24, 15, 30, year: 2018),
      "Also new: which rooms are trauma or burn centers, and how many people each sees in a year. #findERnow"),
  ]

  static let films: [StoryLine] = [
    .init(
      at(6, 10, 18, 10), "findER in sixty seconds", "A thumb, a map, a door with red letters.",
      link: "https://video.example/finder"),
    .init(at(6, 11, 14, 40), "A physician explains why seconds at the map count", "Two minutes."),
    .init(
      at(6, 12, 9, 20), "Now find the closest ER on your phone", "Forty seconds, made to be embedded.",
      link: "https://video.example/closest-er"),
    .init(at(6, 12, 17, 10), "Behind the list: who calls all those doors", "Three minutes with a very patient intern."),
    .init(at(11, 19, 10, 10, year: 2012), "findER 3.0: a ZIP, a tap, a door", "Fifty seconds."),
    .init(at(8, 3, 9, 30, year: 2017), "findERnow: what a paramedic does with it", "Ninety seconds."),
    .init(at(12, 24, 10, 20, year: 2018), "Five miles are not five miles", "The same distance at 3 a.m. and at 5 p.m."),
  ]

  static let pages: [StoryLine] = [
    .init(
      at(6, 10, 10, 40), "For iPhone, free, as of this morning: EMNet findER.",
      "It knows where you are and shows which emergency room is closest, anywhere in the United States.",
      link: "https://mgh.example/finder"),
    .init(
      at(6, 11, 9, 10), "“Closest” is not “best” and not “quickest”.",
      "findER does one thing. We would rather say so than have you find out on the Pike."),
    .init(at(6, 11, 18), "Which door is closest to your desk? To your grandmother’s? Guess first, then look."),
    .init(
      at(6, 12, 9, 25), "Forty seconds that you may put on your own page. Please do.",
      link: "https://mgh.example/finder/embed"),
    .init(at(6, 12, 11, 10), "For dispatchers who asked: no, findER does not know who is on divert. Call ahead."),
    .init(
      at(6, 13, 12, 15), "Most corrected so far: a room that moved across the street in 2008. Thank you, neighbors."),
    .init(
      at(11, 19, 11, year: 2012), "No smartphone? The new web locator works from any computer, also at the library."),
    .init(at(11, 21, 16, year: 2012), "Safe travels. Write three ZIPs on the fridge: yours, theirs, halfway."),
    .init(at(8, 3, 12, year: 2017), "“Is it the same as findER?” Yes, grown up, with a new name: findERnow."),
    .init(at(12, 24, 12, 30, year: 2018), "Holiday traffic counts double. findERnow counts it, too."),
  ]

  static let releases: [StoryLine] = [
    .init(
      at(6, 10, 10, 25), "EMNet findER: an app that locates the closest emergency room",
      "The Emergency Medicine Network at Massachusetts General Hospital offers the list that its researchers keep as a "
        + "free program for the iPhone."),
    .init(
      at(6, 12, 9, 30), "A film about findER for everyone’s page", "Hospitals, towns and schools may embed it freely."),
    .init(
      at(11, 19, 10, year: 2012), "Version 3.0 of findER, and a locator on the web",
      "Since June 2010 it has been downloaded thousands of times. It now holds nearly 5,000 emergency departments, runs on "
        + "Android, too, and searches by city, state or ZIP."),
    .init(
      at(8, 3, 9, year: 2017), "findERnow knows every emergency department in the country",
      "It draws on the National ED Inventory, which has listed all departments open since 2001 and is updated as they "
        + "open and close. One touch calls the hospital, another 911."),
    .init(
      at(12, 24, 9, 45, year: 2018), "findERnow: minutes instead of miles",
      "Drive time with live traffic, because paramedics asked for it; trauma and burn centers are marked, and the number "
        + "of visits in a year is shown."),
  ]
}
