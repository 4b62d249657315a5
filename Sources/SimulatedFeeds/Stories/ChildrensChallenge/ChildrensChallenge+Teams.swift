/// The teams of the contest: more than fifty (DOMAIN 1.6), few of them large. All but the game's are invented.
extension ChildrensChallenge {
  struct Team: Sendable {
    let name: String
    /// On day 34.
    let giftsThen: Int
    let dollarsThen: Int
    /// At the close.
    let giftsAtClose: Int
    let dollarsAtClose: Int

    init(_ name: String, _ giftsThen: Int, _ dollarsThen: Int, _ giftsAtClose: Int, _ dollarsAtClose: Int) {
      self.name = name
      self.giftsThen = giftsThen
      self.dollarsThen = dollarsThen
      self.giftsAtClose = giftsAtClose
      self.dollarsAtClose = dollarsAtClose
    }
  }

  /// The game's team: on record to the dollar and the gift, $5.03 on the mean.
  static let game = Team("Team Zynga", 0, 0, 162_544, 817_375)

  /// The other 52: together 875 gifts and $75,000 on day 34. By gifts Team C leads and Team B needs 41 more to lead; by
  /// dollars Team A does.
  static let teams: [Team] = [
    Team("Team C", 171, 9_870, 372, 23_160),
    Team("Team B", 131, 13_950, 424, 42_700),
    Team("Team A", 96, 21_480, 235, 49_650),
    Team("Team D", 75, 7_400, 168, 16_820),
    Team("Team E", 63, 6_150, 138, 12_720),
    Team("Example Rowing Club", 61, 3_125, 196, 11_775),
    Team("Example Fifth Grade", 37, 1_980, 117, 7_610),
    Team("Team F", 26, 750, 83, 2_880),
    Team("Example Bakery", 20, 1_485, 64, 5_755),
    Team("Team G", 16, 725, 52, 2_875),
    Team("Example Cyclists", 14, 405, 44, 1_525),
    Team("Example Night Shift", 12, 495, 38, 1_910),
    Team("Example Law Office", 10, 370, 33, 1_475),
    Team("Team H", 9, 480, 29, 1_890),
    Team("Example Street Choir", 8, 595, 26, 2_340),
    Team("Example Coders", 8, 360, 25, 1_375),
    Team("Example Surf School", 7, 430, 22, 1_645),
    Team("Team J", 6, 220, 20, 890),
    Team("Example Book Club", 6, 270, 19, 1_045),
    Team("Example Firehouse", 6, 175, 18, 625),
    Team("Example Grandmothers", 5, 225, 16, 880),
    Team("Team K", 5, 310, 16, 1_200),
    Team("Example Taco Truck", 5, 245, 15, 895),
    Team("Example Dentists", 4, 165, 14, 710),
    Team("Example Little League", 4, 245, 13, 975),
    Team("Team L", 4, 165, 13, 655),
    Team("Example Knitters", 4, 150, 12, 535),
    Team("Example High School Band", 4, 165, 12, 600),
    Team("Example Gardeners", 3, 220, 11, 995),
    Team("Team M", 3, 125, 10, 505),
    Team("Example Ferry Riders", 3, 125, 10, 505),
    Team("Example Quilters", 3, 85, 10, 345),
    Team("Example Yoga Studio", 3, 85, 9, 310),
    Team("Team N", 3, 135, 9, 495),
    Team("Example Barbers", 3, 135, 9, 495),
    Team("Example Chess Club", 3, 125, 9, 450),
    Team("Example Marathoners", 3, 125, 9, 450),
    Team("Team P", 3, 150, 8, 475),
    Team("Example Bird Watchers", 2, 105, 7, 455),
    Team("Example Roller Derby", 2, 90, 7, 390),
    Team("Example Pizza Night", 2, 90, 7, 390),
    Team("Example Librarians", 2, 80, 7, 350),
    Team("Team Q", 2, 90, 7, 390),
    Team("Example Ham Radio", 2, 125, 7, 530),
    Team("Example Ukuleles", 2, 100, 6, 360),
    Team("Example Kite Flyers", 2, 60, 6, 210),
    Team("Example Bus Drivers", 2, 105, 6, 385),
    Team("Team R", 2, 125, 6, 450),
    Team("Example Beekeepers", 2, 80, 6, 300),
    Team("Example Puppeteers", 2, 80, 6, 300),
    Team("Example Jugglers", 2, 100, 6, 360),
    Team("Example Tea House", 2, 75, 6, 265),
  ]
}
