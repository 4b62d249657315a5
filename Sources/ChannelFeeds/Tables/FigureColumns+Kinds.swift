/// The columns of each kind of file, by what exports call them.
extension FigureColumns {
  private static let times = [
    "ts", "date", "timestamp", "datetime", "created", "created_at", "created at", "createddateutc", "gift date",
    "donation date", "transaction date", "day", "week", "month", "period",
  ]
  private static let clocks = ["time", "clock"]
  private static let currencies = ["currency", "currency code"]

  /// Gifts of a campaign.
  static let gifts = FigureColumns(
    [
      .id: ["id", "gift id", "donation id", "donationid", "transaction id", "transaction", "reference", "payment id"],
      .time: times, .clock: clocks, .campaign: ["campaign", "event", "appeal", "fund", "campaign name"],
      .team: ["team", "team name", "teamname"],
      .amount: ["amount", "gift amount", "donation amount", "gross", "gross amount", "donation"],
      .currency: currencies, .fee: ["fee", "fees", "processing fee", "platform fee"],
      .donor: ["donor_display", "donor", "donor name", "displayname", "name", "display name", "supporter"],
      .donorKey: ["donor_id", "donorid", "donor id", "donor key", "email", "donor email", "supporter id"],
      .anonymous: ["anonymous", "is_anonymous", "is anonymous", "anon"],
      .way: ["channel", "method", "payment method", "paid by"], .kind: ["kind", "type", "gift type"],
      .message: ["message", "comment", "note"], .count: ["gifts", "count", "number of gifts"],
      .thanked: ["thanked", "thank you sent", "acknowledged"], .registration: ["isregfee"],
    ],
    // DonorDrive's names of members.
    capitals: ["displayName", "donorID", "createdDateUTC", "donationID", "teamName", "isRegFee"])

  /// Counts of recruiting, or its events one by one, with the tags of their links.
  static let recruiting = FigureColumns([
    .time: times + ["event time", "clicked at", "time stamp"], .clock: clocks, .currency: currencies,
    .source: ["utm_source", "utm source", "source", "channel", "way", "session source", "traffic source", "came by"],
    .tag: ["utm_campaign", "utm campaign", "campaign", "tag", "campaign tag", "campaign name", "session campaign"],
    .link: ["link", "url", "long url", "long_url", "destination", "destination url", "landing page", "target"],
    .shortLink: ["short link", "short url", "short_url", "short_link", "bitlink", "shortlink"],
    .event: ["event", "event name", "step"], .count: ["count", "number", "event count"],
    .impressions: ["impressions", "impr.", "sent", "mailed", "letters"],
    .clicks: ["clicks", "link clicks", "total clicks", "clicks total", "sessions", "visits"],
    .applications: ["applications", "applied", "applicants"], .interviews: ["interviews", "interviewed"],
    .offers: ["offers", "offers made", "offered"], .hires: ["hires", "hired", "accepted", "offers accepted"],
    .cost: ["cost", "spend", "spent", "amount spent", "external cost", "external"],
    .internalCost: ["internal cost", "internal", "staff cost"],
  ])

  /// Counts of posts and channels at a time, as networks' own analytics export them.
  static let samples = FigureColumns([
    .time: times + ["read at", "as of"], .clock: clocks,
    .channel: ["channel", "account", "page"],
    .id: [
      "post id", "post_id", "video id", "video_id", "tweet id", "id", "post", "video", "permalink", "post url", "url",
      "link",
    ],
    .views: ["views", "video views", "plays"], .likes: ["likes", "favorites", "favourites", "reactions"],
    .replies: ["replies", "comments"], .reposts: ["reposts", "shares", "retweets", "boosts"],
    .quotes: ["quotes"], .impressions: ["impressions"], .reach: ["reach", "accounts reached"],
    .followers: ["followers", "subscribers", "fans"],
  ])
}
