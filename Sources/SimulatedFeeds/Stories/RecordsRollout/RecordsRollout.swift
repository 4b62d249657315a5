import HospitalModel

/// Texas Health: physicians among themselves, and five public films about the electronic record (DOMAIN 1.8).
enum RecordsRollout {
  static let network = ChannelID("texas-health.network")
  static let videos = ChannelID("texas-health.videos")
  static let microsite = ChannelID("texas-health.microsite")
  static let page = ChannelID("texas-health.page")
  static let microblog = ChannelID("texas-health.microblog")

  private static let site = Hospital.ofTheStories[7]
  static let start = site.zone.time(year: 2010, month: 10, day: 4, hour: 8)
  static let at = StoryCalendar(zone: site.zone, year: 2010, start: start)
  static let telling = at.time(10, 12, 14, 5)

  private static let daily: Int64 = 86_400

  static let scenario = Scenario(
    name: "thr-ehr", title: "Texas Health: order sets decided among colleagues, five films for everybody", site: site,
    start: start, tellingMoment: telling, end: at.time(3, 14, 12, year: 2013),
    invented: [
      "Words, people, topics, days and counts of members are invented.",
      "On record: the internal network and its purpose, the five films, and the public campaign.",
      "The record is public about autumn 2010, not about the day.",
      "25 hospitals, 5,500 physicians, 7,500 nurses and 22,000 staff are those of the report of 12 March 2013.",
      "Nobody counted the campaign’s views, on purpose: this story counts none either.",
      "Order sets here are titles of a discussion, not advice.",
    ],
    channels: [
      StoryChannel(
        id: network, kind: .network, name: "Physician network", isInternal: true, interval: daily, step: 900),
      StoryChannel(id: videos, kind: .video, name: "Record campaign, videos", interval: daily, step: 1_800),
      StoryChannel(id: microsite, kind: .page, name: "Record campaign, microsite", interval: daily),
      StoryChannel(id: page, kind: .page, name: "Fan page", interval: daily),
      StoryChannel(id: microblog, kind: .microblog, name: "Microblog", interval: daily, step: 1_800),
    ],
    definitions: [
      .promotion(
        Promotion(
          id: PromotionID("record-films"), hospital: site.id, name: "Five films about the record",
          words: ["five films", "film three", "film four", "all five"], links: ["texashealth.example/record"],
          channels: [videos, microsite], opens: start, isSimulated: true))
    ],
    script: tell)

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(beginnings, on: network, from: start)
    teller.tell(topics, on: network, from: start, authors: colleagues)
    teller.tell(films, on: videos, from: start, authors: ["Texas Health, chief medical information officer"])
    teller.tell(pages, on: microsite, from: start, authors: ["Texas Health"])
    teller.tell(notes, on: page, from: start, authors: ["Texas Health"])
    teller.tell(messages, on: microblog, from: start, authors: ["Texas Health"])
    let viewers = people("Viewer", 50)
    teller.tell(remarks, as: Stream(channel: network, authors: colleagues))
    teller.tell(comments, as: Stream(channel: videos, authors: viewers))
    teller.tell(pageComments, as: Stream(channel: page, authors: viewers))
    teller.read(.members, on: network, subject: "physicians", points: physicians, from: start)
    teller.read(.members, on: network, subject: "nurses", points: nurses, from: start)
    for reading in topicCounts {
      teller.read(.topics, on: network, subject: "open", points: [(reading.minute, reading.open)], from: start)
      teller.read(.topics, on: network, subject: "decided", points: [(reading.minute, reading.decided)], from: start)
    }
  }

  private static let colleagues =
    people("Physician", 22) + people("Nurse", 9) + [
      "Example Pharmacist 1", "Example Pharmacist 2", "Example Resident 1",
    ]

  // MARK: Adoption

  /// Physicians of the network; invented but for the last figure's whole: 5,500 in 2013 (DOMAIN 1.8).
  private static let physicians: [(minute: Double, value: Int64)] = [
    (at(9, 15, 9, year: 2009), 38), (at(3, 1, 9, year: 2010), 310), (at(10, 4, 9), 1_120), (at(10, 8, 9), 1_171),
    (at(10, 11, 13), 1_189), (at(10, 12, 13), 1_204), (at(10, 13, 13), 1_216), (at(3, 12, 9, year: 2013), 3_900),
  ]
  private static let nurses: [(minute: Double, value: Int64)] = [
    (at(10, 4, 9), 410), (at(10, 11, 13), 455), (at(10, 12, 13), 466), (at(3, 12, 9, year: 2013), 4_150),
  ]

  /// Order sets that are open and decided; two decided and six open at the telling moment.
  private static let topicCounts: [(minute: Double, open: Int64, decided: Int64)] = [
    (at(10, 4, 8, 40), 1, 0), (at(10, 5, 9, 20), 2, 0), (at(10, 7, 7, 50), 3, 0), (at(10, 8, 16, 10), 2, 1),
    (at(10, 11, 12, 30), 1, 2), (at(10, 12, 9, 25), 2, 2), (at(10, 12, 10, 40), 3, 2), (at(10, 12, 11, 35), 4, 2),
    (at(10, 12, 12, 29), 5, 2), (at(10, 12, 13, 57), 6, 2), (at(10, 12, 14, 34), 5, 3), (at(10, 12, 19, 15), 4, 4),
    (at(10, 13, 11, 5), 3, 5),
  ]
}
