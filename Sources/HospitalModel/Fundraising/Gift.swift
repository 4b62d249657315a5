/// What a line of a campaign's book is.
public enum GiftKind: String, Hashable, Sendable, Codable, CaseIterable {
  case gift
  /// Money that a sponsor adds to gifts of others; counted apart.
  case match
  /// A fee for taking part; counted apart.
  case registration
  /// A gift that was given back; its amount is negative.
  case refund
}

/// A line of a campaign's book, as its source has it.
public struct Gift: Hashable, Sendable {
  public let campaign: CampaignID
  /// The source's own key, unique in the campaign; the same key at the same time is the same gift.
  public let id: String
  public let time: Timestamp
  public let kind: GiftKind
  public let amount: Money
  /// What the platform kept of it, in minor units.
  public var fee: Int64 = 0
  /// How many gifts the line stands for: more than one where a platform sums them up.
  public var count = 1
  /// The name of the team that it was given to.
  public var team: String?
  public var donor = Donor()
  /// What the donor wrote; it may hold anything.
  public var message: String?
  /// True for what came by mail or in a box.
  public var isOffline = false
  /// True when thanks were said elsewhere.
  public var isThanked = false

  /// Who gave, as far as the source tells.
  public struct Donor: Hashable, Sendable {
    /// The source's key of the person; tells one giver of many gifts from many givers.
    public var key: String?
    public var name: String?
    /// True when the person asked not to be named: then no audience is told the name.
    public var isAnonymous: Bool

    public init(key: String? = nil, name: String? = nil, isAnonymous: Bool = false) {
      self.key = key
      self.name = name
      self.isAnonymous = isAnonymous
    }
  }

  public init(campaign: CampaignID, id: String, time: Timestamp, kind: GiftKind = .gift, amount: Money) {
    self.campaign = campaign
    self.id = id
    self.time = time
    self.kind = kind
    self.amount = amount
  }
}

/// A gift's key in a store.
public struct GiftKey: Hashable, Sendable {
  public let campaign: CampaignID
  public let time: Timestamp
  /// 64 bits of a hash of the source's key.
  public let hash: Int64

  public init(campaign: CampaignID, time: Timestamp, hash: Int64) {
    self.campaign = campaign
    self.time = time
    self.hash = hash
  }
}

/// A gift as a reader may see it: the donor's name and words only as the donor's privacy and the audience allow.
public struct GiftLine: Hashable, Sendable {
  public let key: GiftKey
  public let kind: GiftKind
  public let amount: Money
  public let count: Int
  public let team: String?
  /// The full name, initials, or `Anonymous`; `nil` where the source names nobody.
  public let donor: String?
  public let message: String?
  public let isOffline: Bool
  /// What it was before its source changed it, the latest amount first.
  public var earlier: [Money] = []

  public init(
    key: GiftKey, kind: GiftKind, amount: Money, count: Int, team: String?, donor: String?, message: String?,
    isOffline: Bool
  ) {
    self.key = key
    self.kind = kind
    self.amount = amount
    self.count = count
    self.team = team
    self.donor = donor
    self.message = message
    self.isOffline = isOffline
  }
}

/// Which gifts are listed.
public enum GiftScope: Hashable, Sendable {
  /// The newest first.
  case newest
  /// Those whose givers wait for thanks, the longest wait first.
  case unthanked
}

/// What a campaign's book adds up to, apart from its running totals. Amounts are minor units of the campaign's currency.
public struct GiftBook: Hashable, Sendable {
  /// Gifts, without matching money, fees for taking part, and refunds.
  public var gifts = 0
  /// People; a gift of nobody known counts as one.
  public var donors = 0
  /// What was given, refunds taken off.
  public var raised: Int64 = 0
  public var matches = 0
  public var matched: Int64 = 0
  public var registrations = 0
  public var registered: Int64 = 0
  public var refunds = 0
  /// Negative.
  public var refunded: Int64 = 0
  /// What the platform kept.
  public var fees: Int64 = 0
  public var offline = 0
  public var offlineRaised: Int64 = 0
  /// Gifts whose givers wait for thanks.
  public var unthanked = 0
  /// How many gifts the giver with most gifts gave.
  public var mostByOne = 0
  /// The middle gift, of those that are known one by one.
  public var median: Int64?
  /// Gifts from the closing minute on, and what they brought; no part of the contest.
  public var late = 0
  public var lateRaised: Int64 = 0
  /// Gifts in other currencies, which are not added up with the campaign's own.
  public var others: [Other] = []

  /// Gifts in a currency that is not the campaign's.
  public struct Other: Hashable, Sendable {
    public let gifts: Int
    public let amount: Money

    public init(gifts: Int, amount: Money) {
      self.gifts = gifts
      self.amount = amount
    }
  }

  public init() {}

  /// True for a campaign of which only totals are known.
  public var isEmpty: Bool { gifts == 0 && matches == 0 && registrations == 0 && refunds == 0 && others.isEmpty }
}
