import HospitalModel

/// How a table with posts is laid out: the columns of an export, by the names in its header.
struct TableLayout: Sendable {
  /// What the file is, for people.
  let what: String
  /// Columns that tell it from others, in small letters; all must be there.
  let signature: [String]
  /// Where each part of a post stands: the first name that is there counts.
  let columns: [TableColumn: [String]]
  /// The zone of times that name none.
  var zone = CivilZone.utc
  /// True where 3/4 is the third of April.
  var isDayFirst = false
  var kind: ChannelKind?
  /// A prefix for ids, so that the same post has the same id in another channel.
  var idPrefix = ""
  /// What stands before an id in the post's address, where the table has no address.
  var linkPrefix: String?
}

/// A part of a post in a table.
enum TableColumn: CaseIterable, Sendable {
  case id, title, body, link, author, published, clock, written, thread, kind, views
}

extension TableLayout {
  /// The exports that are known. The names are those of the tools' own exports in English.
  ///
  /// Meta writes its times in Pacific time, YouTube counts days there; Hootsuite and LinkedIn use UTC. Sprout Social
  /// writes the time of the account's zone and does not name it: it is read as UTC.
  static let rows: [TableLayout] = [
    TableLayout(
      what: "a Hootsuite export", signature: ["date", "post message", "post permalink"],
      columns: [
        .id: ["post id"], .body: ["post message"], .link: ["post permalink"], .published: ["date"],
        .author: ["social profile", "account", "profile"], .views: ["video views", "views"],
      ]),
    TableLayout(
      what: "a Sprout Social export", signature: ["date", "network", "post type", "post"],
      columns: [
        .id: ["post id"], .body: ["post"], .link: ["link"], .published: ["date"], .author: ["profile"],
        .views: ["video views", "views"],
      ]),
    TableLayout(
      what: "a Meta export (Instagram)", signature: ["post id", "account username", "publish time", "permalink"],
      columns: metaColumns(author: ["account name", "account username"]), zone: .pacific, kind: .photo),
    TableLayout(
      what: "a Meta export (Facebook)", signature: ["post id", "page name", "publish time", "permalink"],
      columns: metaColumns(author: ["page name"]), zone: .pacific, kind: .page),
    TableLayout(
      what: "a LinkedIn export", signature: ["post title", "post link", "created date"],
      columns: [
        .body: ["post title"], .link: ["post link"], .published: ["created date"], .author: ["posted by"],
        .views: ["views"],
      ], kind: .page),
    TableLayout(
      what: "a YouTube Studio export", signature: ["content", "video title", "video publish time"],
      columns: [
        .id: ["content"], .title: ["video title"], .published: ["video publish time"], .views: ["views"],
      ], zone: .pacific, kind: .video, idPrefix: "yt:video:", linkPrefix: "https://www.youtube.com/watch?v="),
    TableLayout(
      what: "a TikTok export", signature: ["video title", "video link", "post time"],
      columns: [
        .body: ["video title"], .link: ["video link"], .published: ["post time"],
        .views: ["total views", "video views"],
      ], kind: .video),
    TableLayout(
      what: "an X export", signature: ["post id", "post text", "post link"],
      columns: [.id: ["post id"], .body: ["post text"], .link: ["post link"], .published: ["date"]],
      kind: .microblog),
  ]

  /// Any table with a text and a time, address or id.
  static let general = TableLayout(
    what: "a table (CSV)", signature: [],
    columns: [
      .id: ["id", "post id", "guid", "uid", "item"], .title: ["title", "headline", "subject", "name"],
      .body: [
        "body", "text", "content", "message", "caption", "post", "post text", "post message", "description", "summary",
      ],
      .link: ["link", "url", "permalink", "post url", "post link", "address"],
      .author: ["author", "account", "profile", "from", "user", "username", "by"],
      .published: [
        "published", "published_at", "publish time", "date", "created", "created_at", "created at", "timestamp",
        "posted", "posted at", "publishing date", "datetime", "time", "ts",
      ],
      .clock: ["publishing time", "clock"], .written: ["written", "updated", "updated_at", "edited"],
      .thread: ["thread", "in reply to", "in_reply_to"], .kind: ["kind"],
      .views: ["views", "video views", "view count"],
    ])

  /// The layout of a header; `nil` for a line that is none.
  static func of(_ header: TableHeader) -> TableLayout? {
    if let known = rows.first(where: { $0.signature.allSatisfy { header.place(of: [$0]) != nil } }) { return known }
    func has(_ columns: TableColumn...) -> Bool {
      columns.contains { header.place(of: general.columns[$0] ?? []) != nil }
    }
    return has(.title, .body) && has(.published, .link, .id) ? general : nil
  }

  private static func metaColumns(author: [String]) -> [TableColumn: [String]] {
    [
      .id: ["post id"], .title: ["title"], .body: ["description"], .link: ["permalink"],
      .published: ["publish time"], .author: author, .views: ["views", "video views", "3-second video views"],
    ]
  }
}

/// The first line of a table, its names in small letters.
struct TableHeader {
  private var names: [String] = []
  /// The zone that a name gives, as in `Date (GMT)`.
  private(set) var zones: [CivilZone?] = []

  init(_ record: TableRecord) {
    var texts = FeedTexts(address: nil)
    for field in record.fields {
      var name = (texts.line(field.span, rule: .literal) ?? "").lowercased()
      var zone: CivilZone?
      if name.hasSuffix(")"), let open = name.lastIndex(of: "(") {
        zone = ExportDate.zone(String(name[open...].dropFirst().dropLast()))
        if zone != nil { name = String(name[..<open]).trimmingWhiteSpace }
      }
      names.append(name)
      zones.append(zone)
    }
  }

  var count: Int { names.count }

  /// The place of the first of these names that is there.
  func place(of wanted: [String]) -> Int? {
    for name in wanted {
      if let place = names.firstIndex(of: name) { return place }
    }
    return nil
  }
}
