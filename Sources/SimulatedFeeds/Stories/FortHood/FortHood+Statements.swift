import HospitalModel

extension FortHood {
  /// The status page: our own statements and corrections. Minutes after 13:30.
  static let statements: [StoryLine] = [
    .init(
      53, "Scott & White has activated its disaster plan.", as: .statement,
      "We have heard of an emergency in the area and are making room. The emergency room is open.\nWe do not know more "
        + "yet. We will say here what we know, when we know it."),
    .init(
      104, "Statement 1: we are preparing to receive people hurt at Fort Hood.", as: .statement,
      "Our trauma teams are in place. We will not name patients or describe them.\nNext word on this page by 15:28."),
    .init(
      106, "Statement 2: emergency room access.", as: .statement,
      "People hurt at Fort Hood are treated first. Ambulances with other patients are directed to hospitals nearby.\n"
        + "Anyone who walks in is examined: in an emergency call 911 or come."),
    .init(
      110, "Visitors: please use the east door.", as: .statement,
      "Visiting is suspended. Families of people brought here today: east door, hall B. A chaplain and a social worker "
        + "are there for you."),
    .init(
      118, "Statement 3: visitors, blood, clinics.", as: .statement,
      "Visiting is suspended. Blood: please give at the Red Cross center, not at the hospital. Clinics are open as usual "
        + "tomorrow.\nBriefing for the press at 16:00 in the main lobby. Next word here at 16:00."),
    .init(
      129, "Emergency room: limited, incident patients first. Anyone who walks in is examined.", as: .statement),
    .init(
      149, "16:00: we are treating people hurt at Fort Hood. The emergency room stays limited.", as: .statement,
      "We will give the number received when it is certain. We give no names and no conditions of single patients.\n"
        + "Next word at 17:00."),
    .init(
      158, "We do not give numbers of dead. They come from the Army, which leads.", as: .statement,
      "Reports say 11. We cannot confirm that and ask everybody to wait for the Army's briefing.", to: "rumour-deaths"),
    .init(
      165, "Statement 4: ten people hurt at Fort Hood have been brought to Scott & White.", as: .statement,
      "This is the number received, confirmed at 15:31. Earlier talk of nine was our first count, before one who came by "
        + "helicopter was on the list."),
    .init(
      182, "We do not speak about the suspect. The Army does.", as: .statement,
      "Some outlets say that he is dead. That is the Army's to confirm, not ours.", to: "rumour-suspect"),
    .init(
      190, "Correction: the Army now says 12 dead, not 11.", as: .correction,
      "We repeat the Army's figure so that the older one is not passed on from this page. Please ask the Army.",
      to: "rumour-deaths"),
    .init(
      193, "Do you need blood now? No. Please do not come to the hospital to give.", as: .answer,
      "Our shelves hold what tonight needs. The Red Cross takes names for tomorrow and the days after: what is given "
        + "today is used next week.", to: "rumour-blood"),
    .init(
      208, "17:00: ten received. Surgery goes on. The emergency room stays limited.", as: .statement,
      "Families are with our social workers in hall B. Next word at 18:00."),
    .init(
      241, "Parking: the north garage is for families and staff tonight.", as: .statement,
      "Reporters: lot C, please, with your engines off. The entrance must stay free for ambulances."),
    .init(
      283, "18:13: this word is thirteen minutes late, and we are sorry.", as: .statement,
      "We waited for a figure and should have told you so at 18:00. Ten received; nobody has been moved elsewhere.\n"
        + "Next word at 19:15."),
    .init(
      344, "19:14: the emergency room takes other patients again. Expect a wait.", as: .statement,
      "Access is limited to an advisory: ambulances are told that we are busy. Anyone who walks in is examined.\n"
        + "Next word at 21:15."),
    .init(
      402, "Families of patients may visit, two at a time, until 22:30.", as: .statement,
      "Everybody else: please come tomorrow from 08:00. The east door stays open all night."),
    .init(
      462, "21:12: ten received, all now out of the emergency room.", as: .statement, "Next word at 23:00."),
    .init(
      467, "Correction: the suspect is alive and in custody, says the Army.", as: .correction,
      "The word of the afternoon was wrong. We have removed a link to it from this page.", to: "rumour-suspect"),
    .init(
      478, "Correction: the Army now says 13 dead, not 12.", as: .correction,
      "This is the Army's figure, told at its evening briefing. Questions about it go to the Army.",
      to: "rumour-deaths"),
    .init(
      568, "22:58: nothing new about patients. Night teams are in place.", as: .statement,
      "Counsellors are here for staff on the second floor until morning. Next word at 01:30."),
    .init(620, "Emergency room: open.", as: .statement, "The limits of the afternoon are lifted."),
    .init(
      715, "01:25: the disaster plan has been stood down.", as: .statement,
      "Operations planned for the morning begin at 10:00. Next word at 07:00."),
    .init(
      1_048, "Friday 06:58: a quiet night. Clinics open at 08:00.", as: .statement, "Next word at 15:00."),
    .init(1_110, "Visiting hours are as usual, 08:00 to 20:30.", as: .statement),
    .init(
      1_528, "Friday 14:58: of ten received, eight are still with us.", as: .statement,
      "We will say how many, and no more, until the families wish otherwise. Next word on Saturday at 07:00."),
    .init(
      1_935, "A fund for the families: give only through the links on this page.", as: .statement,
      "We have seen two appeals with our name that are not ours. Our foundation never asks by telephone."),
    .init(
      2_488, "Saturday 06:58: no set times any more. We write when something changes.", as: .statement),
    .init(4_300, "Sunday 13:10: six are still with us. Thank you for your patience.", as: .statement),
    .init(8_730, "Wednesday: flags are at half staff. A moment of silence at 11:00.", as: .statement),
    .init(
      17_130, "17 November: three are still in hospital, all in fair condition.", as: .statement,
      "The others have been discharged or moved nearer to home."),
    .init(
      17_160, "This page goes back to everyday news. Thank you.", as: .statement,
      "To the teams on the base, in Killeen and in Temple, and to everyone who waited for a confirmed word."),
  ]

  static let articles: [StoryLine] = [
    .init(
      137, "What we know, and what we do not",
      "We will keep this page to what is confirmed. Today that is little.\n"
        + "The emergency room treats people hurt at Fort Hood first. Families come to the east door. Reporters come to "
        + "the lobby. Blood goes to the Red Cross. All else waits.",
      by: "Communications office", link: "https://scottwhite.example/blog/what-we-know"),
    .init(
      196, "About giving blood",
      "By four o'clock more people had asked us about blood than about anything else.\n"
        + "Thank you. Please let the Red Cross tell you when: blood given today is tested and used next week.",
      by: "Communications office", link: "https://scottwhite.example/blog/giving-blood"),
    .init(
      316, "For families: hall B, and who sits there",
      "Hall B has telephones, a quiet room, food, and two people whose "
        + "only work tonight is to find out for you.\nYou need not know whom to ask for. Come in.",
      by: "Social work", link: "https://scottwhite.example/blog/hall-b"),
    .init(
      540, "From the command center: why we say so little",
      "Every figure that we gave today has a name beside it on our "
        + "board: who confirmed it, and when.\nWhere we waited, it was because that field was empty.",
      by: "Communications office", link: "https://scottwhite.example/blog/why-so-little"),
    .init(
      1_230, "Friday: what is open", "Clinics, pharmacy and the cafeteria are open. Planned operations begin at ten.",
      by: "Operations", link: "https://scottwhite.example/blog/friday"),
    .init(
      2_700, "How to help a child who has seen the news",
      "Turn it off. Say what you know in one sentence. Ask what they "
        + "have heard, and then listen for longer than feels natural.",
      by: "Child psychology", link: "https://scottwhite.example/blog/children-and-news"),
    .init(
      4_350, "Three days, forty-three posts",
      "One web editor at a desk near the command center listened first and wrote "
        + "second. We will write down what worked and what was late.",
      by: "Communications office", link: "https://scottwhite.example/blog/three-days"),
  ]

  static let videos: [StoryLine] = [
    .init(
      176, "Briefing of 16:00, in full", "4 minutes. The chief of trauma on readiness; no questions about patients.",
      link: "https://video.example/briefing-1600"),
    .init(
      252, "Briefing of 17:00, in full", "6 minutes.", link: "https://video.example/briefing-1700"),
    .init(
      586, "Briefing of 22:45, in full", "5 minutes. The next word comes in the night, in writing.",
      link: "https://video.example/briefing-2245"),
    .init(
      1_320, "A nurse manager on the hour before", "Ninety seconds on how forty people made room without being asked.",
      link: "https://video.example/hour-before"),
    .init(
      3_100, "Thank you, Temple and Killeen", "The lines at the blood center, seen from the street.",
      link: "https://video.example/thank-you"),
  ]
}
