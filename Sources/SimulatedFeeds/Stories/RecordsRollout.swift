import HospitalModel

/// Texas Health: physicians among themselves, and five public films about the electronic record (DOMAIN 1.8).
enum RecordsRollout {
  static let network = ChannelID("texas-health.network")
  static let videos = ChannelID("texas-health.videos")

  static let scenario: Scenario = {
    let site = Hospital.ofTheStories[7]
    let telling = site.zone.time(year: 2010, month: 10, day: 12, hour: 14, minute: 5)
    return Scenario(
      name: "thr-ehr", title: "Texas Health: order sets decided among colleagues, five films for everybody", site: site,
      start: telling.later(minutes: -2_160), tellingMoment: telling, end: telling.later(minutes: 2_880),
      isInvented:
        "Words, days and counts are invented; the internal network, its purpose and the five films are on record.",
      channels: [
        StoryChannel(
          id: network, kind: .network, name: "Physician network", isInternal: true, interval: 900, step: 900),
        StoryChannel(id: videos, kind: .video, name: "Record campaign, videos"),
      ],
      script: tell)
  }()

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(topics, on: network, from: teller.telling, authors: colleagues)
    teller.tell(films, on: videos, from: teller.telling)
    let streams = [
      Stream(channel: network, share: 4, authors: colleagues, words: remarks.words),
      Stream(channel: videos, share: 1, authors: (1...24).map { "Example Viewer \($0)" }, words: comments.words),
    ]
    let days = teller.spread(30, from: teller.start + 900, seconds: 23 * 3_600)
    teller.tell(streams, at: days + teller.moments(hoursBefore: [1, 1, 1, 4, 7, 9, 11, 12, 8, 10, 12, 13]))
    for (index, film) in films.prefix(5).enumerated() {
      let total = Double(2_150 - index * 310)
      let curve = Curve([(-2_160, total * 0.94), (0, total), (2_880, total * 1.09)])
      teller.read(
        .views, on: videos, subject: film.title, along: curve, from: teller.telling, minutes: film.minute...2_880,
        every: 360)
    }
  }

  private static let colleagues =
    (1...14).map { "Example Physician \($0)" } + (1...6).map { "Example Nurse \($0)" } + ["Example Pharmacist 1"]

  /// Eight order sets: two decided, six still open at the telling moment.
  private static let topics: [StoryLine] = [
    .init(-2_100, "Order set: chest pain, draft 2. Please read until Tuesday.", as: .question, key: "chest-pain"),
    .init(-1_890, "Order set: stroke, draft 4. The last step is too slow at night.", as: .question, key: "stroke"),
    .init(-1_480, "Chest pain: decided. Draft 2 with the pharmacist's two lines.", as: .answer, to: "chest-pain"),
    .init(-1_330, "Stroke: decided. The night path starts from triage.", as: .answer, to: "stroke"),
    .init(-240, "Order set: hip fracture. May the block come before the film?", key: "hip"),
    .init(-205, "Order set: pneumonia, draft 1. Two of us disagree about the second line.", key: "pneumonia"),
    .init(-150, "Order set: heart failure. Weigh daily, and who calls whom?", key: "failure"),
    .init(-96, "Order set: asthma in children. Draft 2 is out.", key: "asthma"),
    .init(-47, "Order set: clot prevention. One page, please, not four.", key: "clot"),
    .init(-31, "Clot prevention: I have it on one page and a half.", to: "clot"),
    .init(
      -8, "Sepsis bundle, draft 3: please decide", as: .question,
      "The only open line is the second measurement: three or six hours.", key: "sepsis"),
    .init(7, "Sepsis: three hours. We can do it with the night lab.", to: "sepsis"),
    .init(16, "Sepsis: three hours from Fort Worth as well.", to: "sepsis"),
    .init(29, "Sepsis bundle: decided, three hours. Draft 4 is final.", as: .answer, to: "sepsis"),
    .init(310, "Hip fracture: decided at the noon call, the block comes first.", to: "hip"),
    .init(1_250, "Pneumonia, draft 2: the second line is now a choice with a reason.", to: "pneumonia"),
    .init(
      1_420, "Who has used the discharge list for a week? Tell us the worst of it.", as: .question, key: "discharge"),
    .init(1_441, "The worst: it asks twice for the same number.", as: .answer, to: "discharge"),
  ]

  private static let films: [StoryLine] = [
    .init(-2_130, "1 of 5: what a shared record is", "About five minutes, by the chief medical information officer."),
    .init(-2_128, "2 of 5: what you see when you log in", "About five minutes."),
    .init(-2_126, "3 of 5: fewer forms, same questions only once", "About five minutes."),
    .init(-2_124, "4 of 5: who may look, and how we know", "About five minutes."),
    .init(-2_122, "5 of 5: twenty-four hospitals, one chart", "About five minutes."),
    .init(-418, "All five films on one page", "With a text of each for those who prefer to read."),
  ]

  private static let remarks = PhraseBook(
    patterns: ["{a}: {b}", "On {a}: {b}"],
    a: [
      "Sepsis", "Hip fracture", "Pneumonia", "Heart failure", "Asthma", "Clot prevention", "Discharge list",
      "Night orders",
      "Handover", "Allergy pop-up", "Printer on 4",
    ],
    b: [
      "works for us since Monday.", "can we drop the third confirmation?", "agree with the draft.",
      "the default dose is right now, thank you.", "two clicks fewer would do.", "pharmacy has one remark, sent.",
      "we tried it on nights, fine.", "please not on a Friday.", "who teaches the new residents?",
      "Arlington says yes.", "Plano says yes, with a note.", "a screenshot without data, please.", "done here.",
    ])

  private static let comments = PhraseBook(
    patterns: ["{a} {b}"],
    a: [
      "Part four answered my question.", "Five minutes well spent.", "Watched all five.", "Can I see my own chart yet?",
      "My doctor showed me this.", "Plain words, good.", "Sent it to my parents.", "¿Hay subtítulos?",
    ],
    b: [
      "Thank you.", "When does it start in Dallas?", "More of this.", "Clear.", "👍", "From Fort Worth.", "Nice voice.",
    ])
}
