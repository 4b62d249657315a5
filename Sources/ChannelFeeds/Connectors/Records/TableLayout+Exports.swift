import HospitalModel

extension TableLayout {
  /// The exports that are known. The names are those of the tools' own exports in English; the article says where each
  /// list of columns is from.
  ///
  /// Meta writes its times in Pacific time, YouTube counts days there; Hootsuite, LinkedIn and X use UTC. Sprout Social
  /// writes the time of the account's zone and does not name it: it is read as UTC.
  static let exports: [TableLayout] = [
    TableLayout(
      what: "a Hootsuite export", signature: ["date", "post message", "post permalink"],
      columns: [
        .id: ["post id"], .body: ["post message"], .link: ["post permalink"], .published: ["date"],
        .author: ["social profile", "account", "profile"],
      ], figures: toolFigures),
    TableLayout(
      what: "a Sprout Social export", signature: ["date", "network", "post type", "post"],
      columns: [
        .id: ["post id"], .body: ["post"], .link: ["link"], .published: ["date"], .author: ["profile"],
      ], figures: toolFigures),
    TableLayout(
      what: "a Meta export (Instagram)", signature: ["post id", "account username", "publish time"],
      columns: metaColumns(id: "post id", author: ["account name", "account username"]), figures: metaFigures,
      zone: .pacific, kind: .photo),
    TableLayout(
      what: "a Meta export (Facebook)", signature: ["post id", "page name", "publish time"],
      columns: metaColumns(id: "post id", author: ["page name"]), figures: metaFigures, zone: .pacific, kind: .page),
    TableLayout(
      what: "a Meta export (Facebook videos)", signature: ["video asset id", "page name", "publish time"],
      columns: metaColumns(id: "video asset id", author: ["page name"]), figures: metaFigures, zone: .pacific,
      kind: .page),
    TableLayout(
      what: "a LinkedIn export", signature: ["post title", "post link", "created date"],
      columns: linkedInColumns(title: "post title", link: "post link"), figures: linkedInFigures, kind: .page,
      clock: .linkedIn),
    TableLayout(
      what: "a LinkedIn export", signature: ["update title", "update link", "created date"],
      columns: linkedInColumns(title: "update title", link: "update link"), figures: linkedInFigures, kind: .page,
      clock: .linkedIn),
    youTube(id: "content"), youTube(id: "video"),
    tikTok(time: "post time"), tikTok(time: "video publish time"),
    TableLayout(
      what: "an X export", signature: ["post id", "post text", "post link"],
      columns: [.id: ["post id"], .body: ["post text"], .link: ["post link"], .published: ["date"]],
      figures: xFigures, kind: .microblog, clock: .x),
    TableLayout(
      what: "an X export", signature: ["tweet id", "tweet permalink", "tweet text"],
      columns: [.id: ["tweet id"], .body: ["tweet text"], .link: ["tweet permalink"], .published: ["time"]],
      figures: xFigures, kind: .microblog, clock: .x),
  ]

  private static let toolFigures: [Metric: [String]] = [
    .views: ["video views", "views"], .likes: ["likes", "reactions"], .replies: ["comments", "replies"],
    .reposts: ["shares", "retweets", "reposts"], .impressions: ["impressions"], .reach: ["reach"],
  ]

  private static let metaFigures: [Metric: [String]] = [
    .views: ["views", "video views", "plays", "3-second video views"], .likes: ["likes", "reactions"],
    .replies: ["comments"], .reposts: ["shares"], .impressions: ["impressions"], .reach: ["reach"],
  ]

  private static let linkedInFigures: [Metric: [String]] = [
    .views: ["views", "video views"], .likes: ["likes", "reactions"], .replies: ["comments"],
    .reposts: ["reposts", "shares"], .impressions: ["impressions"],
  ]

  private static let xFigures: [Metric: [String]] = [
    .likes: ["likes"], .replies: ["replies"], .reposts: ["reposts", "retweets"], .impressions: ["impressions"],
  ]

  private static func metaColumns(id: String, author: [String]) -> [TableColumn: [String]] {
    [
      .id: [id], .title: ["title"], .body: ["description"], .link: ["permalink"], .published: ["publish time"],
      .author: author,
    ]
  }

  private static func linkedInColumns(title: String, link: String) -> [TableColumn: [String]] {
    [.body: [title], .link: [link], .published: ["created date"], .author: ["posted by"]]
  }

  private static func youTube(id: String) -> TableLayout {
    TableLayout(
      what: "a YouTube Studio export", signature: [id, "video title", "video publish time"],
      columns: [.id: [id], .title: ["video title"], .published: ["video publish time"]],
      figures: [
        .views: ["views"], .likes: ["likes"], .replies: ["comments added", "comments"], .reposts: ["shares"],
        .impressions: ["impressions"],
      ], zone: .pacific, kind: .video, idPrefix: "yt:video:", linkPrefix: "https://www.youtube.com/watch?v=")
  }

  private static func tikTok(time: String) -> TableLayout {
    TableLayout(
      what: "a TikTok export", signature: ["video title", "video link", time],
      columns: [.body: ["video title"], .link: ["video link"], .published: [time]],
      figures: [
        .views: ["total views", "video views"], .likes: ["total likes", "likes"],
        .replies: ["total comments", "comments"], .reposts: ["total shares", "shares"],
      ], kind: .video, clock: .tikTok)
  }
}
