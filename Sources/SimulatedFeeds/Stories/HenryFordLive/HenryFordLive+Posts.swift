import HospitalModel

/// What stands around the two hours: what came before, the run sheet, and the follow-ups. Every word is invented.
extension HenryFordLive {
  static let releases: [StoryLine] = [
    .init(
      at(1, 15, 16), "A robot, a surgeon, and somebody who types",
      "The chief resident told an operation in short posts while the surgeon worked at the console. It was the first time "
        + "here. Medical students on three continents read along."),
    .init(
      at(2, 9, 7, 45), "At eight: a kidney tumor, told from the operating room",
      "Follow HenryFordNews. Questions are "
        + "welcome; a colleague beside the table answers."),
    .init(
      at(2, 9, 14), "After the kidney: what we learned",
      "People asked about the patient’s consent before they asked about "
        + "the tumor. Good."),
    .init(
      at(2, 24, 10), "How a live operation is prepared",
      "It takes a couple of months: the patient and the family are asked, and asked again; protocols and approvals are "
        + "written; and only somebody who is not with the patient posts."),
    .init(
      at(3, 5, 11), "Tomorrow at eight: awake, and told live",
      "An operation on the brain of a patient who is awake, by two surgeons, with the consent of patient and family."),
    .init(
      at(3, 6, 10, 20), "It is over, and it went as planned. Thank you for your questions.",
      "Nine were left open; we answer them in the afternoon."),
    .init(at(3, 6, 15, 32), "A morning show has asked for the film"),
    .init(at(3, 6, 18, 10), "Two stations ran the pictures tonight"),
    .init(
      at(3, 7, 7), "Protocol and consent form, for hospitals that ask", "Take them. Change the letterhead.",
      link: "https://henryford.example/live/protocol"),
    .init(at(3, 13, 11), "The film is out: two hours in six minutes", link: "https://henryford.example/live/film"),
    .init(at(3, 17, 9), "Eleven hospitals have asked for the protocol"),
    .init(at(3, 22, 20), "On national television tonight", "Four minutes about two hours, with the family’s consent."),
    .init(
      at(3, 23, 10), "What people ask since yesterday: is it a show?",
      "It is a window, with a curtain that the "
        + "patient may draw at any time."),
    .init(
      at(3, 24, 15), "Where the followers come from",
      "More than 1,900 followed the account that day. That is reach; "
        + "how many took part we do not know."),
  ]

  /// The run sheet as the producer ticked it off, and what is to be done afterwards; internal.
  static let runSheet: [StoryLine] = [
    .init(
      at(3, 5, 16), "Run sheet, final",
      "07:30 camera, microphone, stop switch. 08:00 first post. 08:06 time-out. 08:15 incision. 08:30 microscope. 08:30 to "
        + "09:00 mapping. 08:50 sample. 09:30 deep part done. 09:45 closing. 10:00 last post. 12:00 photo set. A week: film."
    ),
    .init(
      at(3, 6, 7, 34), "Stop switch tested: holds all queued posts at once. 4 min late.",
      "Who may use it: surgeon, "
        + "anesthesia, producer, family. Nobody has to say why."),
    .init(at(3, 6, 8, 0), "08:00 first post. On time."),
    .init(at(3, 6, 8, 6), "08:06 time-out. On time."),
    .init(at(3, 6, 8, 14), "Incision 08:14, planned 08:15."),
    .init(at(3, 6, 8, 24), "Microscope 08:24, planned 08:30. Six minutes ahead; slow the posts down."),
    .init(at(3, 6, 8, 32), "Mapping 08:32, planned 08:30."),
    .init(
      at(3, 6, 8, 48), "Sample 08:48, planned 08:50. Hold everything about it until the laboratory has called.",
      "Held: 2 posts."),
    .init(at(3, 6, 8, 53), "Laboratory has called; surgeon says go. Hold lifted.", "Released: 2 posts."),
    .init(at(3, 6, 9, 10), "Queue: 33 asked, 30 answered. Oldest open one 7 min."),
    .init(at(3, 6, 9, 33), "Deep part done 09:33, planned 09:30."),
    .init(at(3, 6, 9, 41), "Closing 09:41, planned 09:45."),
    .init(at(3, 6, 10, 0), "Last post 10:00. On time. 96 posts, 40 questions, 31 answered."),
    .init(at(3, 6, 10, 15), "To do: nine open questions, photo set, thanks to the family, press list."),
    .init(
      at(3, 6, 12, 20), "Photo set is out, 20 min late: one picture showed a name on a board. Replaced before it left."),
    .init(at(3, 6, 13, 50), "Open questions: all nine answered, the last one at 13:49."),
    .init(at(3, 13, 11, 10), "Film is out. Done: all but the list of press pick-ups."),
    .init(at(3, 23, 9), "Press pick-ups: 2 local, 1 morning show, 1 national. List closed."),
  ]

  static let films: [StoryLine] = [
    .init(at(2, 20, 10), "The robot in January: ninety seconds", "Hands at a console."),
    .init(at(3, 6, 11, 40), "Thirty seconds: the desk in the corner", "Who types, and why it is nobody from the team."),
    .init(
      at(3, 13, 10, 50), "Awake: two hours in six minutes",
      "With the written consent of patient and family; no face is shown.",
      link: "https://henryford.example/live/film"),
    .init(at(3, 20, 14), "Nine questions that were left open, answered on camera"),
  ]

  static let pictures: [StoryLine] = [
    .init(6.5, "The room before: lamps, trays, a clock"),
    .init(25, "The microscope, parked"),
    .init(41, "Two hands, four gloves"),
    .init(62, "The desk in the corner"),
    .init(88, "Cards: boat, apple, ladder"),
    .init(119, "Empty room, ten o’clock"),
    .init(260, "Eight photographs from this morning", "With the family’s consent; no faces but the team’s."),
    .init(1_290, "The board with nine names"),
    .init(at(3, 13, 10, 55), "Stills from the film, for the press", "Free to use with our name."),
    .init(at(3, 22, 21), "The team in front of a television, eating pizza"),
  ]

  /// After the event: answers to what was left open, and afterwards.
  static let afterwards: [StoryLine] = [
    .init(
      205, "Left open, 1: it is paler than in pictures, and it moves with every heartbeat.", as: .answer,
      to: "question-33"),
    .init(228, "Left open, 2: yes, if patients want it to be shown.", as: .answer, to: "question-34"),
    .init(270, "Left open, 3: no. Whoever is not with the patient types.", as: .answer, to: "question-35"),
    .init(
      330, "Left open, 4: to your sister, all the best. Ask to meet the one who holds the cards.", as: .answer,
      to: "question-31"),
    .init(
      345, "Left open, 5: days in the hospital, weeks at home, and each person differs.", as: .answer, to: "question-36"
    ),
    .init(346, "Left open, 6: no. There are visits, and scans, for years.", as: .answer, to: "question-37"),
    .init(
      347, "Left open, 7: a large one on a floor stand; the maker has not asked us to name it.", as: .answer,
      to: "question-38"),
    .init(
      348, "Left open, 8: write to the education office. We say yes more often than you think.", as: .answer,
      to: "question-39"),
    .init(349, "Left open, 9: that stays between the room and the radio.", as: .answer, to: "question-40"),
    .init(at(3, 7, 9, 30), "All forty have an answer now. Thank you for asking well. #hfsurgery"),
    .init(at(3, 13, 11, 5), "The film that many of you asked for is on our video channel. #hfsurgery"),
    .init(at(3, 22, 19, 40), "In twenty minutes, on national television. Be kind to each other in here. #hfsurgery"),
  ]
}
