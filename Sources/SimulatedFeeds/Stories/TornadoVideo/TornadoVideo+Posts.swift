import HospitalModel

/// What the hospital publishes, and the warnings for its county. Every word is invented.
extension TornadoVideo {
  static let films: [StoryLine] = [
    .init(at(2, 21, 9), "Wash your hands: twenty seconds", "A song long enough."),
    .init(at(4, 16, 8, 20), "A walk through the children’s emergency room", "Two minutes, with a very proud nurse."),
    .init(
      at(4, 16, 16, 10), "A tornado crosses our parking deck",
      "Filmed from the fourth floor at about ten to four this afternoon, on a telephone. Everyone in the picture is "
        + "safe.\nNot a medical film. Please do not film storms from windows.", key: "tornado",
      link: "https://video.example/tornado"),
    .init(at(4, 16, 19, 50), "The parking deck, four hours later", "Brooms, and a great many helping hands."),
    .init(at(4, 16, 23, 45), "Our spokeswoman on this afternoon", "What happened, and how to reach us tonight."),
    .init(at(4, 17, 10, 5), "Sunday morning", "The same window, in sunshine."),
    .init(
      at(4, 18, 16), "What the fourth floor did in the ninety seconds before", "Curtains, beds, doors, in that order."),
    .init(at(4, 19, 15, 30), "Thank you", "The laundry, the kitchen, the linemen, and 41 people with brooms."),
  ]

  static let bulletins: [StoryLine] = [
    .init(at(4, 16, 8, 5), "Storms are expected today: know your safe room"),
    .init(
      at(4, 16, 13, 10), "Tornado watch for Wake County until this evening", "Visiting goes on. Windows stay shut."),
    .init(
      at(4, 16, 15, 35), "Tornado warning: patients and visitors have been moved from the windows",
      "Please stay where our staff has taken you. Elevators are for patients."),
    .init(at(4, 16, 15, 57), "The storm has passed the hospital. The emergency room is open."),
    .init(
      at(4, 16, 16, 31), "All are accounted for; some windows and cars are damaged", key: "accounted"),
    .init(at(4, 16, 17, 3), "We run on our own generators; surgery goes on"),
    .init(at(4, 16, 17, 44), "Visiting: please come only for those who need you tonight"),
    .init(at(4, 16, 18, 6), "Roads: avoid the south of Raleigh. Ambulances need the lanes."),
    .init(
      at(4, 16, 18, 21), "A film of the storm is being passed on. It is real, and it is ours.",
      "Stations may use it with our name. It shows no patients."),
    .init(at(4, 16, 19, 13), "More people are coming in than on any Saturday this year; waiting is longer"),
    .init(at(4, 16, 21, 11), "Looking for family? Call the family line on our front page"),
    .init(at(4, 17, 0, 57), "Power is back from the street"),
    .init(at(4, 17, 7, 5), "Sunday: clinics closed as always, emergency room open"),
    .init(
      at(4, 17, 11, 30), "In the whole state: 22 killed, more than 130 injured, say early reports",
      "These are the state’s figures, not ours, and they will change. We do not say how many of them came to us."),
    .init(at(4, 17, 12, 55), "Reporters: the film is free to use; no interviews on the wards"),
    .init(at(4, 17, 17, 20), "Chain saws bring people to us today. Please let someone do it who does it every week."),
    .init(
      at(4, 18, 12, 10), "62 touchdowns in North Carolina on Saturday, by a first count",
      "Surveys go on. It was a test for every hospital on the path; we compare notes with the others this week."),
    .init(at(4, 18, 9), "All clinics open. If your appointment was on Saturday, we call you."),
    .init(
      at(4, 19, 11), "“Was it worth it to post that?” Yes, says our spokeswoman.",
      "She calls that weekend a success for social media: people asked us, in public, and we could answer all of them at "
        + "once."),
    .init(at(4, 20, 9), "Thank you to every shift that stayed"),
  ]

  static let bulletinEdits: [StoryEdit] = [
    StoryEdit(
      at(4, 16, 16, 52), of: "accounted", title: "All are accounted for; eleven windows and some forty cars are damaged"
    )
  ]

  static let alerts: [StoryLine] = [
    .init(
      at(4, 16, 6, 15), "Outlook: severe storms likely this afternoon, Piedmont and Sandhills", as: .relay,
      "Some may bring tornadoes. Decide now where you would go."),
    .init(
      at(4, 16, 13, 4), "TORNADO WATCH, Wake County and others, until 20:00 EDT", as: .relay,
      "Conditions are right. Stay near a radio."),
    .init(
      at(4, 16, 15, 31), "TORNADO WARNING, Wake County, until 16:15 EDT", as: .relay,
      "A tornado was seen southwest of Raleigh and moves northeast. Take cover now: lowest floor, inner room."),
    .init(
      at(4, 16, 15, 49), "TORNADO WARNING, Wake County, goes on until 16:30 EDT", as: .relay,
      "Tornado on the ground in the city."),
    .init(at(4, 16, 16, 26), "Tornado warning for Wake County has ended", as: .relay, "The watch goes on until 20:00."),
    .init(at(4, 16, 18, 40), "Tornado watch for Wake County has been lifted", as: .relay),
    .init(at(4, 17, 8), "Sunday: clear, light wind, 68 degrees", as: .relay),
  ]

  static let notes: [StoryLine] = [
    .init(at(4, 16, 10), "Saturday market at the children’s hospital: strawberries are early this year 🍓"),
    .init(at(4, 16, 15, 38), "Please stay away from windows. Yes, also to take pictures. Especially to take pictures."),
    .init(
      at(4, 16, 16, 15), "We are all right. What you see here crossed our parking deck at ten to four.",
      link: "https://video.example/tornado"),
    .init(at(4, 16, 17, 20), "Your questions: the ER is open, the maternity ward is fine, the cafeteria has soup."),
    .init(at(4, 16, 20, 30), "To the person who parked the red wagon on level 4: it is now on level 3."),
    .init(at(4, 16, 22, 5), "¿Busca a un familiar? La línea está abierta toda la noche, también en español."),
    .init(at(4, 17, 9, 15), "Coffee for everybody with a broom: main entrance, until it runs out."),
    .init(at(4, 18, 10, 20), "We have read all of your comments. All. Thank you."),
  ]
}
