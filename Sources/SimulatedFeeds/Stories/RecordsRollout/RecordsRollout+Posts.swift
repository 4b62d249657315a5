import HospitalModel

/// The network's order sets and the public campaign. Every word is invented; nothing here is advice.
extension RecordsRollout {
  /// How the network began; internal.
  static let beginnings: [StoryLine] = [
    .init(
      at(9, 15, 9, year: 2009), "Welcome, all 38 of us",
      "This is a trial. The committee meets every second month; a dose changes faster than that. Let us see whether we "
        + "can keep order sets current here.", by: "Example Physician 1"),
    .init(
      at(11, 30, 17, year: 2009), "First order set that was changed without a meeting",
      "Proposed on Monday, argued on Tuesday, tried on Wednesday, decided on Friday.", by: "Example Physician 4"),
    .init(
      at(3, 1, 9, year: 2010), "310 of us. The rules, once more",
      "No patient in here: no name, no room, no date, no "
        + "picture. Topics are open until somebody writes “decided”, with a reason.", by: "Example Nurse 1"),
    .init(
      at(6, 21, 12, year: 2010), "The web filter: social sites are open from today",
      "They were blocked for years. The chief information officer opened them: “we trust people with scalpels”.",
      by: "Example Physician 2"),
  ]

  /// Eight order sets: two decided, six open at the telling moment.
  static let topics: [StoryLine] = [
    .init(
      at(10, 4, 8, 40), "Order set: chest pain, draft 2. Please read until Thursday.",
      "Two lines changed since draft 1, "
        + "both from pharmacy.", key: "chest-pain"),
    .init(
      at(10, 5, 9, 20), "Order set: stroke, draft 4. The last step is too slow at night.",
      "From triage to the scanner we lose eight minutes after ten p.m. Where?", key: "stroke"),
    .init(at(10, 5, 22, 45), "Stroke: we lose them at the elevator. In earnest. It is locked at night.", to: "stroke"),
    .init(at(10, 6, 7, 30), "Stroke: key for the night nurse, as of today. Three minutes back.", to: "stroke"),
    .init(
      at(10, 7, 7, 50), "Order set: hip fracture. May the block come before the film?",
      "Pain first or picture first. Both camps have a point, so please with reasons.", key: "hip"),
    .init(
      at(10, 8, 16, 10), "Chest pain: decided. Draft 2 with the pharmacist’s two lines.", as: .answer,
      "Reason: nobody objected in four days, and eleven tried it.", to: "chest-pain"),
    .init(
      at(10, 11, 12, 30), "Stroke: decided. The night path starts from triage.", as: .answer,
      "Reason: minutes. Review in ninety days.", to: "stroke"),
    .init(
      at(10, 12, 9, 25), "Order set: pneumonia, draft 1. Two of us disagree about the second line.",
      "We have agreed to disagree in public. Read both and tell us.", key: "pneumonia"),
    .init(
      at(10, 12, 10, 40), "Order set: heart failure. Weigh daily, and who calls whom?",
      "Scales are easy. The phone call is the order set.", key: "failure"),
    .init(at(10, 12, 11, 35), "Order set: asthma in children. Draft 2 is out.", key: "asthma"),
    .init(at(10, 12, 12, 29), "Order set: clot prevention. One page, please, not four.", key: "clot"),
    .init(at(10, 12, 12, 46), "Clot prevention: I have it on one page and a half.", to: "clot"),
    .init(
      at(10, 12, 13, 57), "Sepsis bundle, draft 3: please decide", as: .question,
      "The only open line is the second measurement: three or six hours.", by: "Example Physician 3", key: "sepsis"),
    .init(
      at(10, 12, 14), "Sepsis: six hours is what we can promise everywhere. Can we promise three?",
      by: "Example Physician 14", to: "sepsis"),
    .init(at(10, 12, 14, 3), "Ask the night labs, not us.", by: "Example Physician 6", to: "sepsis"),
    .init(
      at(10, 12, 14, 9), "Sepsis: Dallas has done three hours for a month. Not elegant, works.",
      by: "Example Physician 11", to: "sepsis"),
    .init(
      at(10, 12, 14, 14), "Night lab here. Three. We had hoped that somebody would ask one day.",
      by: "Example Nurse 4", to: "sepsis"),
    .init(at(10, 12, 14, 19), "I love this place.", by: "Example Resident 1", to: "sepsis"),
    .init(
      at(10, 12, 14, 21), "Sepsis: three hours from Fort Worth as well.", by: "Example Physician 9", to: "sepsis"),
    .init(
      at(10, 12, 14, 26), "May three be the default, and six the exception with a reason?",
      by: "Example Pharmacist 2", to: "sepsis"),
    .init(
      at(10, 12, 14, 34), "Sepsis bundle: decided, three hours. Draft 4 is final.", as: .answer,
      "Reason: the night labs say that they can, and two sites have done it for a month.", by: "Example Physician 3",
      to: "sepsis"),
    .init(
      at(10, 12, 19, 15), "Hip fracture: decided, the block comes first.",
      "Reason: eleven for, two against, and the two have written the exception.", to: "hip"),
    .init(
      at(10, 13, 10, 55), "Pneumonia, draft 2: the second line is now a choice with a reason.", to: "pneumonia"),
    .init(at(10, 13, 11, 5), "Clot prevention: decided. One page. It can be done.", to: "clot"),
    .init(
      at(10, 13, 13, 45), "Who has used the discharge list for a week? Tell us the worst of it.", as: .question,
      key: "discharge"),
    .init(at(10, 13, 14, 6), "The worst: it asks twice for the same number.", as: .answer, to: "discharge"),
    .init(
      at(3, 12, 9, year: 2013), "Where we stand, for those who joined lately",
      "25 hospitals, 5,500 physicians, 7,500 nurses, 22,000 of us in all. Committees still meet. They now read first.",
      by: "Example Physician 1"),
    .init(
      at(3, 12, 14, 20, year: 2013), "Sepsis bundle, draft 11", "Yes, eleven. That is the point of it.",
      by: "Example Physician 3", to: "sepsis"),
    .init(
      at(3, 13, 8, 15, year: 2013), "The 38 of 2009: who is still here?", "Thirty-one hands so far.",
      by: "Example Nurse 1"),
  ]

  static let films: [StoryLine] = [
    .init(
      at(10, 4, 9), "1 of 5: what a shared record is", "Four minutes fifty. No diagrams.",
      link: "https://texashealth.example/record/1"),
    .init(
      at(10, 4, 9, 2), "2 of 5: what you see when you log in", "Five minutes ten.",
      link: "https://texashealth.example/record/2"),
    .init(
      at(10, 4, 9, 4), "3 of 5: fewer forms, and the same questions only once", "Five minutes.",
      link: "https://texashealth.example/record/3"),
    .init(
      at(10, 4, 9, 6), "4 of 5: who may look, and how we know", "Five minutes twenty. The most important one.",
      link: "https://texashealth.example/record/4"),
    .init(
      at(10, 4, 9, 8), "5 of 5: twenty-four hospitals, one chart", "Five minutes.",
      link: "https://texashealth.example/record/5"),
    .init(at(10, 13, 10, 30), "After the five: your questions, answered at a desk", "Three minutes, unplanned."),
  ]

  static let pages: [StoryLine] = [
    .init(
      at(10, 4, 9, 15), "One record for twenty-four hospitals",
      "Five films of about five minutes, by the physician who is responsible for it.",
      link: "https://texashealth.example/record"),
    .init(
      at(10, 6, 11), "In writing, for those who prefer to read", "All five films as text, and in Spanish."),
    .init(
      at(10, 8, 14), "How often have the films been watched? We do not count.",
      "On purpose. We want to be asked about, not added up."),
    .init(at(10, 12, 7, 7), "All five films on one page", "With a text of each beneath it."),
    .init(
      at(10, 13, 16), "What your doctor’s office can see, and what your employer can’t", "A table with two columns."),
    .init(
      at(3, 12, 10, year: 2013), "Twenty-five hospitals, one chart", "The films are old by now. The answers have held."),
  ]

  static let notes: [StoryLine] = [
    .init(
      at(10, 4, 9, 30), "Why does everyone ask me the same questions? Film three. Five minutes.",
      link: "https://texashealth.example/record/3"),
    .init(at(10, 5, 12), "No stock photos of smiling people at laptops were used in these films."),
    .init(at(10, 7, 16, 30), "“Can my ex-husband look?” No. Film four says why, and how we would notice."),
    .init(at(10, 11, 12), "¿Prefiere leerlo en español? Ya está en la página."),
    .init(
      at(10, 12, 12, 10), "A reader asks what the record costs. A fair question; we pass it on to somebody who knows."),
    .init(at(10, 12, 16, 45), "Answered below by somebody who knows, without one acronym. We timed her."),
    .init(at(10, 13, 12, 15), "Pharmacist’s tip: bring the bottles once. Afterwards the chart remembers them."),
  ]

  static let messages: [StoryLine] = [
    .init(
      at(10, 4, 9, 20), "Five films, five minutes each: what happens to your chart.",
      link: "https://texashealth.example/record"),
    .init(at(10, 6, 8, 45), "Today: film three. Same questions, only once."),
    .init(at(10, 8, 9, 10), "@ExampleViewer12 Who may look? Film four, minute two."),
    .init(at(10, 11, 15, 30), "@ExampleViewer31 No, it is not in “the cloud”. It is in a room with a very loud fan."),
    .init(at(10, 12, 8, 30), "All five on one page now, with text."),
    .init(at(10, 12, 13, 35), "@ExampleViewer7 Yes, in Spanish, too. También en español."),
    .init(at(10, 12, 15, 50), "@ExampleViewer20 Thank you. We tell the man who made them; he blushes."),
    .init(at(10, 13, 9, 5), "Question of the day: can I correct a mistake in my chart? You can ask. Here is how."),
    .init(at(10, 14, 10), "That was the campaign. The page stays, and so do we."),
  ]
}
