import HospitalModel

/// An answer of DonorDrive's interface while it is read.
struct DonorDrivePage {
  private(set) var event: Event?
  /// Names by keys.
  private(set) var teams: [String: String] = [:]
  private(set) var donations: [Donation] = []
  private var team: (id: String?, name: String?) = (nil, nil)
  private var donation = Donation()
  private var draft = Event()
  private var texts = FeedTexts(address: nil)

  /// A campaign; amounts are minor units.
  struct Event: Equatable {
    var name: String?
    var goal: Int64?
    var raised: Int64?
    var count: Int64?
    var start: Timestamp?
    var end: Timestamp?
  }

  struct Donation: Equatable {
    var id: String?
    /// Minor units; `nil` where the donor keeps it to himself.
    var amount: Int64?
    var time: Timestamp?
    var donor: String?
    var name: String?
    var message: String?
    var team: String?
    var isRegistration = false

    /// The gift, with its campaign left empty; `nil` without an amount, a key or a time.
    func gift(_ teams: [String: String]) -> Gift? {
      guard let id, let amount, let time else { return nil }
      var gift = Gift(
        campaign: CampaignID(""), id: id, time: time, kind: isRegistration ? .registration : .gift,
        amount: Money(minorUnits: amount))
      gift.team = team.map { teams[$0] ?? "Team \($0)" }
      gift.message = message
      let isAnonymous = name == nil || name?.lowercased() == "anonymous"
      gift.donor = Gift.Donor(key: donor, name: isAnonymous ? nil : name, isAnonymous: isAnonymous)
      return gift
    }
  }

  /// Reads an event.
  mutating func readEvent(_ reader: JSONReader) {
    var reader = reader
    draft = Event()
    Self.eventFields.read(&self, &reader)
    event = draft.name == nil && draft.raised == nil ? nil : draft
  }

  /// Reads a list of teams.
  mutating func readTeams(_ reader: JSONReader) {
    var reader = reader
    reader.eachElement { reader in
      team = (nil, nil)
      Self.teamFields.read(&self, &reader)
      if let id = team.id { teams[id] = team.name ?? "Team \(id)" }
    }
  }

  /// Reads a list of donations.
  mutating func readDonations(_ reader: JSONReader) {
    var reader = reader
    reader.eachElement { reader in
      donation = Donation()
      Self.donationFields.read(&self, &reader)
      if donation.id != nil { donations.append(donation) }
    }
  }

  private static let eventFields = JSONFields<DonorDrivePage>([
    ("name", { $0.draft.name = $1.line(.literal, &$0.texts) }),
    ("fundraisingGoal", { $0.draft.goal = $1.minorUnits() }), ("sumDonations", { $0.draft.raised = $1.minorUnits() }),
    ("numDonations", { $0.draft.count = $1.count() }), ("startDateUTC", { $0.draft.start = $1.date() }),
    ("endDateUTC", { $0.draft.end = $1.date() }),
  ])

  private static let teamFields = JSONFields<DonorDrivePage>([
    ("teamID", { $0.team.id = $1.line(.literal, &$0.texts) }),
    ("name", { $0.team.name = $1.line(.literal, &$0.texts) }),
  ])

  private static let donationFields = JSONFields<DonorDrivePage>([
    ("donationID", { $0.donation.id = $1.line(.literal, &$0.texts) }),
    ("amount", { $0.donation.amount = $1.minorUnits() }), ("createdDateUTC", { $0.donation.time = $1.date() }),
    ("donorID", { $0.donation.donor = $1.line(.literal, &$0.texts) }),
    ("displayName", { $0.donation.name = $1.line(.literal, &$0.texts) }),
    ("message", { $0.donation.message = $1.body(.claimedPlain, &$0.texts) }),
    ("teamID", { $0.donation.team = $1.line(.literal, &$0.texts) }),
    ("isRegFee", { $0.donation.isRegistration = $1.flag() ?? false }),
  ])
}

extension JSONReader {
  /// An amount in whole units as minor units.
  fileprivate mutating func minorUnits() -> Int64? {
    guard readScalar(), let number = Double(scalar.span.text), abs(number) < 9e13 else { return nil }
    return Int64((number * 100).rounded())
  }
}
