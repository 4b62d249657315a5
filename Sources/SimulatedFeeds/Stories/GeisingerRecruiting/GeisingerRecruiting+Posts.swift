import HospitalModel

/// What the recruiters write. Every word is invented.
extension GeisingerRecruiting {
  private static let link = "https://geisinger.example/jobs/gi"

  static let posts: [StoryLine] = [
    .init(
      at(1, 12, 9), "Hello. This page is new, and so are we to it.",
      "We look for physicians, above all for gastroenterologists, and have looked for a while. Here you will find "
        + "photographs, events and answers. It is not a job board."),
    .init(at(1, 14, 12), "Three people run this page. One of them looks in every day, also on Sundays."),
    .init(at(1, 20, 10), "Snow on the Susquehanna. The roads to us are cleared first; we have asked."),
    .init(
      at(1, 27, 16), "What a Tuesday looks like, in four photographs. No patients in them.",
      link: "https://geisinger.example/photos/tuesday"),
    .init(at(2, 4, 11), "“What is there to do in Danville?” A list by people who live here. It has 41 entries."),
    .init(at(2, 12, 9, 30), "The first two openings in gastroenterology", "Danville. Ask anything below.", link: link),
    .init(at(2, 20, 14), "We got our first application through this page. It began with “I liked the pond”."),
    .init(
      at(2, 27, 10), "Open house on Saturday the 14th of March, ten to two", "Bring the children: there is a pond.",
      key: "open-house"),
    .init(at(3, 2, 9, 15), "First letters of the year are in the mail: 800 envelopes, one link. We will count."),
    .init(at(3, 9, 15), "The housing question comes most often, so here is an honest answer with prices."),
    .init(at(3, 14, 15, 30), "Thank you to all who came today, from three states. The pond behaved."),
    .init(at(3, 23, 11), "“I came for two years and it has been eleven.” A colleague on why."),
    .init(at(4, 1, 9), "No April jokes here. We nearly announced a second pond."),
    .init(at(4, 8, 14, 30), "Spouse and no job yet? Tell us the field. We know whom to call, in most fields."),
    .init(at(4, 17, 10), "Meet the nurse who runs the schedule. She is the one to be nice to."),
    .init(at(4, 27, 12), "We have made an offer. That is all that we may say, and we say it with a smile."),
    .init(at(5, 5, 9, 45), "Fellows: you are welcome in July. Somebody will meet you at the bus."),
    .init(at(5, 14, 16), "The first of this year has signed: a gastroenterologist, by way of a colleague."),
    .init(at(5, 22, 11), "Long weekend tip by the anesthetist who knows every trail."),
    .init(at(6, 1, 10), "Half a year of this page in one sentence: people ask about schools, not about salaries."),
    .init(at(6, 10, 13), "Schools, in numbers and in one parent’s words."),
    .init(at(6, 19, 15), "Endoscopy has a new recovery area. The plants are real."),
    .init(at(7, 2, 14, 30), "The second has signed, and found us here. On this page. We are a little loud today."),
    .init(at(7, 10, 9), "How did she find us? A classmate liked a photograph. Which? The one with the sandwich."),
    .init(at(7, 20, 12), "Fair week. The line at the pierogies is the longest in the county, and worth it."),
    .init(
      at(7, 30, 10, 30),
      "Somebody asked us to post all our openings here. No: the list is behind the link. We talk here.",
      link: link),
    .init(at(8, 6, 16), "A day with the fellow: from rounds to the last scope."),
    .init(at(8, 17, 9, 30), "Call, honestly: one night in eight since July."),
    .init(
      at(8, 26, 11),
      "First day of school. Eleven of our new colleagues’ children were on that bus. (We asked the driver.)"),
    .init(
      at(9, 1, 9), "Same letter as in spring, new link, and the same link here.",
      "We want to know which way people come. If you found us here, say so.", link: link),
    .init(at(9, 4, 12), "The third has signed! And did not say how we were found. Also fine. (Please tell us.)"),
    .init(at(9, 9, 10), "Football Friday. Our orthopedist stands at the side line and hopes for nothing to do."),
    .init(at(9, 14, 14), "Half of September’s mail is about dogs. Yes, dogs are welcome. No, not in endoscopy."),
    .init(
      at(9, 18, 11, 30), "What it takes to run this page: half an hour a day, every day, by a person who likes people."),
    .init(at(9, 21, 9, 30), "Photographs of the new bench by the pond", "Given by the class of ’84."),
    .init(
      at(9, 22, 15, 5), "Two GI openings in Danville", "Same link as in the letter. If you found us here, say so.",
      link: link),
    .init(
      at(9, 23, 9, 15), "A magazine writes about this page today",
      "About three gastroenterologists who signed this year, one of them because of it, and about a link that was clicked "
        + "17 times here and 4 times from a letter."),
    .init(at(9, 23, 13, 7), "Welcome to everybody who comes from the article. The pond is on the left."),
    .init(at(9, 23, 15, 29), "Someone tends this page every day. Today it is the recruiter with the loud laugh."),
    .init(at(9, 23, 18, 45), "Three this year, one through here. We had hoped for one, and for none through here."),
    .init(at(9, 24, 12, 35), "Leaves are turning along the river. Not a job benefit, but look."),
    .init(at(9, 24, 16), "“Is 17 a lot?” It is four times four, and a bit. For specialists it is a crowd."),
    .init(at(9, 25, 11, 45), "Next open house: the second Saturday of October."),
  ]

  static let postEdits: [StoryEdit] = [
    StoryEdit(
      at(3, 3, 9), of: "open-house", title: "Open house on Saturday the 14th of March, nine to two",
      body: "An hour longer, because so many have said that they will come. Bring the children: there is a pond.")
  ]

  static let pictures: [StoryLine] = [
    .init(at(1, 27, 16, 1), "Tuesday, 06:50: the corridor before anyone", "No patients in any picture here."),
    .init(at(1, 27, 16, 2), "Tuesday, 12:10: somebody’s sandwich, and a journal"),
    .init(at(1, 27, 16, 3), "Tuesday, 16:30: scopes, drying"),
    .init(at(1, 27, 16, 4), "Tuesday, 17:20: the parking lot, and the hill behind it"),
    .init(at(3, 14, 16), "Open house: 61 name tags, 23 of them in crayon"),
    .init(at(4, 17, 10, 5), "The schedule, blurred on purpose, and her pencil, sharp on purpose"),
    .init(at(6, 19, 15, 5), "New recovery area: plants"),
    .init(at(7, 2, 15), "The board in our office, with two green pins"),
    .init(at(7, 20, 12, 30), "Pierogies"),
    .init(at(8, 6, 16, 10), "The fellow’s shoes at the end of the day"),
    .init(at(9, 4, 12, 15), "The board again: three pins"),
    .init(at(9, 21, 9, 31), "A bench, a pond, one duck"),
    .init(at(9, 23, 14), "Our own clipping of the article, with coffee ring"),
    .init(at(9, 23, 17, 30), "The recruiter with the loud laugh, laughing"),
    .init(at(9, 24, 12, 36), "Leaves along the river"),
    .init(at(9, 25, 9), "Morning, from the fourth floor"),
  ]

  /// What is imported from the counter of the short link.
  static let imports: [StoryLine] = [
    .init(at(3, 2, 9), "Letters: 800 sent. Page: 1,900 views of posts so far."),
    .init(at(6, 1, 9), "Half year: 9 applications; by the page 3, by mail 1, other ways 4, not told 1"),
    .init(at(7, 2, 9), "Hired: 2. By the page 1, other ways 1"),
    .init(
      at(9, 4, 9), "Hired: 3. By the page 1, other ways 1, not told 1. Clicks on the September link: page 6, mail 0"),
    .init(at(9, 10, 9), "Clicks on the September link: page 9, mail 2"),
    .init(at(9, 17, 9), "Clicks on the September link: page 15, mail 3"),
    .init(at(9, 21, 9), "Clicks on the September link: page 16, mail 4"),
    .init(
      at(9, 23, 14, 21), "Clicks on the September link: page 17, mail 4",
      "4.25 times as many by the page. Same link, same weeks."),
    .init(at(9, 24, 14, 21), "Clicks on the September link: page 17, mail 4, as yesterday"),
  ]
}
