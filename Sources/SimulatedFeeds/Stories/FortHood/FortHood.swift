import HospitalModel

/// Scott & White and the shooting at Fort Hood, 5 to 17 November 2009 (DOMAIN 1.4).
enum FortHood {
  static let status = ChannelID("scott-white.status")
  static let microblog = ChannelID("scott-white.microblog")
  static let blog = ChannelID("scott-white.blog")
  static let video = ChannelID("scott-white.video")
  static let watch = ChannelID("scott-white.watch")
  static let incident = IncidentID("fort-hood")

  static let scenario: Scenario = {
    let site = Hospital.ofTheStories[3]
    let start = site.zone.time(year: 2009, month: 11, day: 5, hour: 13, minute: 30)
    return Scenario(
      name: "fort-hood", title: "Scott & White: the ER, the rumours and 43 posts after the shooting at Fort Hood",
      site: site, start: start, tellingMoment: start.later(minutes: 130),
      end: site.zone.time(year: 2009, month: 11, day: 17, hour: 18),
      invented: [
        "Words, questions, mention counts, conditions and the first figure 9 are invented.",
        "Times, totals and corrections follow the record.",
        "What the desk does is a script: pio-2, ic-1 and their approvals are invented and marked SIM.",
        "Readers, reporters, callers and neighboring hospitals are invented; all of them bear the word Example.",
        "Nobody who is asked for in the inquiry register is a person; calls, contacts and the change of shift are invented.",
        "How many were still in hospital on 6 and 8 November is invented; three, all fair, on the 17th is on record.",
      ],
      channels: [
        StoryChannel(id: status, kind: .status, name: "Status page", interval: 1_800, step: 900),
        StoryChannel(id: microblog, kind: .microblog, name: "Microblog", interval: 1_800, step: 900),
        StoryChannel(id: blog, kind: .blog, name: "Blog", interval: 7_200),
        StoryChannel(id: video, kind: .video, name: "Video channel", interval: 7_200),
        StoryChannel(id: watch, kind: .microblog, name: "#fthood #forthood", interval: 1_800, step: 900),
      ],
      script: tell)
  }()

  private static func tell(_ teller: inout Storyteller) {
    for contact in contacts { teller.tell(contact) }
    teller.tell(desk, of: incident)
    teller.tell(calls, of: incident)
    teller.tell(facts + neighbors, of: incident)
    let readers = (1...48).map { "Example Reader \($0)" }
    teller.tell(statements, on: status, from: teller.start, incident: incident)
    teller.tell(posts, on: microblog, from: teller.start, incident: incident)
    teller.tell(articles, on: blog, from: teller.start, incident: incident)
    teller.tell(videos, on: video, from: teller.start, incident: incident)
    teller.tell(rumoursAndQuestions, on: watch, from: teller.start, incident: incident)
    teller.tell(talkOfTheFirstHours, on: watch, from: teller.start, authors: readers, incident: incident)
    teller.tell(talkOfTheEvening, on: watch, from: teller.start, authors: readers.reversed(), incident: incident)
    teller.tell(talkOfTheDaysAfter, on: watch, from: teller.start, authors: readers, incident: incident)
    count(&teller)
  }

  private static func count(_ teller: inout Storyteller) {
    let start = teller.start
    teller.read(.followers, on: microblog, along: followers, from: start, minutes: 95...4_415, every: 60)
    teller.read(.followers, on: microblog, value: 400, at: start.later(minutes: 4_420))
    teller.read(.mentions, on: watch, along: mentions, from: start, minutes: 20...150, every: 1)
    teller.read(.mentions, on: watch, along: mentions, from: start, minutes: 155...240, every: 5)
    teller.read(.mentions, on: watch, along: mentions, from: start, minutes: 250...1_440, every: 10)
    teller.read(.mentions, on: watch, along: mentions, from: start, minutes: 1_500...4_440, every: 60)
    teller.read(.mentions, on: watch, subject: "blood", along: bloodMentions, from: start, minutes: 90...720, every: 10)
  }

  /// 225 before, 400 after three days: 78 % more.
  private static let followers = Curve([
    (95, 225), (100, 225), (180, 254), (360, 296), (720, 331), (1_500, 359), (2_900, 385), (4_420, 400),
  ])

  /// Mentions of the two tags in the hour before; invented, with a second summit when people want to give blood.
  private static let mentions = Curve([
    (20, 2), (45, 60), (70, 210), (100, 455), (112, 470), (130, 412), (145, 430), (160, 610), (185, 1_240),
    (215, 980), (260, 720), (330, 560), (420, 430), (465, 690), (500, 640), (600, 300), (720, 150), (1_050, 240),
    (1_440, 160), (2_880, 70), (4_440, 22),
  ])

  /// Those of them that speak of blood.
  private static let bloodMentions = Curve([
    (90, 12), (110, 74), (130, 128), (150, 260), (185, 790), (215, 560), (260, 240), (330, 110), (465, 60), (720, 12),
  ])
}
