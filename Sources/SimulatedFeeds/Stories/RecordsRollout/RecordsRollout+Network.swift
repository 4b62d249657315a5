import HospitalModel

/// Where the order sets stand, who is waited for, and how far the hospitals have come. All of it is invented but the numbers of
/// hospitals and of people in 2013 (DOMAIN 1.8).
extension RecordsRollout {
  private struct Standing {
    let topic: String
    let minute: Double
    let state: TopicState
    var waitsFor: String?

    init(_ topic: String, _ minute: Double, _ state: TopicState, waitsFor: String? = nil) {
      self.topic = topic
      self.minute = minute
      self.state = state
      self.waitsFor = waitsFor
    }
  }

  /// Every change of an order set's state or of who has to speak next; the states are those of the posts.
  private static let standings: [Standing] = [
    Standing("chest-pain", at(10, 4, 8, 40), .open, waitsFor: "Example Pharmacist 1"),
    Standing("stroke", at(10, 5, 9, 20), .open, waitsFor: "Example Nurse 2"),
    Standing("stroke", at(10, 6, 7, 30), .open, waitsFor: "Example Physician 4"),
    Standing("hip", at(10, 7, 7, 50), .open, waitsFor: "Example Physician 12"),
    Standing("chest-pain", at(10, 8, 16, 10), .decided),
    Standing("stroke", at(10, 11, 12, 30), .decided),
    Standing("pneumonia", at(10, 12, 9, 25), .open, waitsFor: "Example Physician 7"),
    Standing("failure", at(10, 12, 10, 40), .open, waitsFor: "Example Nurse 1"),
    Standing("asthma", at(10, 12, 11, 35), .open),
    Standing("clot", at(10, 12, 12, 29), .open),
    Standing("clot", at(10, 12, 12, 46), .open, waitsFor: "Example Pharmacist 2"),
    Standing("sepsis", at(10, 12, 13, 57), .open, waitsFor: "night labs"),
    Standing("sepsis", at(10, 12, 14, 34), .decided),
    Standing("hip", at(10, 12, 19, 15), .decided),
    Standing("clot", at(10, 13, 11, 5), .decided),
  ]

  static func tellNetwork(_ teller: inout Storyteller) {
    for standing in standings {
      let time = start.later(minutes: standing.minute)
      teller.add(
        .topic(
          TopicStanding(
            channel: network, topic: teller.name(of: standing.topic), state: standing.state,
            waitsFor: standing.waitsFor, time: time)), at: time)
    }
    for (minute, column) in quarters.enumerated().map({ ($1, $0) }) {
      for (index, hospital) in hospitals.enumerated() {
        let value = waves[index / 4][column]
        // No two hospitals of a wave come along at the same pace.
        let own = value == 0 ? 0 : min(value + Int64(index % 4) * 2, 99)
        teller.read(.adoption, on: network, subject: hospital, points: [(minute, own)], from: start)
      }
    }
    teller.read(
      .adoption, on: network, subject: "Example Willow", points: [(at(3, 12, 9, year: 2013), 74)], from: start)
    for (subject, value) in [("physicians", 5_500), ("nurses", 7_500), ("staff", 22_000)] as [(String, Int64)] {
      teller.read(.workforce, on: network, subject: subject, points: [(at(3, 12, 9, year: 2013), value)], from: start)
    }
  }

  /// The 24 hospitals of 2010; a 25th joins them later.
  private static let hospitals = [
    "Alder", "Ash", "Aspen", "Beech", "Birch", "Cedar", "Cherry", "Cypress", "Elm", "Fir", "Hawthorn", "Hazel",
    "Hickory", "Holly", "Juniper", "Larch", "Linden", "Maple", "Oak", "Olive", "Pecan", "Pine", "Poplar", "Spruce",
  ].map { "Example \($0)" }

  private static let quarters: [Double] = [
    at(10, 1, 8, year: 2009), at(1, 1, 8, year: 2010), at(4, 1, 8, year: 2010), at(7, 1, 8, year: 2010),
    at(10, 1, 8, year: 2010), at(3, 12, 9, year: 2013),
  ]

  /// Six waves of four hospitals: how many of a hundred orders at the quarters.
  private static let waves: [[Int64]] = [
    [35, 62, 78, 86, 90, 93], [0, 28, 55, 70, 82, 92], [0, 0, 24, 51, 70, 90], [0, 0, 0, 22, 48, 88],
    [0, 0, 0, 0, 19, 86], [0, 0, 0, 0, 0, 84],
  ]
}
