import HospitalModel

/// How a table with posts is laid out: the columns of an export, by the names in its header.
struct TableLayout: Sendable {
  /// What the file is, for people.
  let what: String
  /// Columns that tell it from others, in small letters; all must be there.
  let signature: [String]
  /// Where each part of a post stands: the first name whose field is not empty counts.
  let columns: [TableColumn: [String]]
  /// Where the figures of a post stand; each metric by the names that it has.
  var figures: [Metric: [String]] = [:]
  /// The zone of times that name none.
  var zone = CivilZone.utc
  var kind: ChannelKind?
  /// A prefix for ids, so that the same post has the same id in another channel.
  var idPrefix = ""
  /// What stands before an id in the post's address, where the table has no address.
  var linkPrefix: String?
  /// How the network's numbers tell the time, where the table has only days.
  var clock: NumberClock?
}

/// A part of a post in a table.
enum TableColumn: CaseIterable, Sendable {
  case id, title, body, link, author, published, clock, written, thread, kind
}

extension TableLayout {
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
    ],
    figures: [
      .views: ["views", "video views", "view count"], .likes: ["likes", "reactions", "favourites", "favorites"],
      .replies: ["replies", "comments"], .reposts: ["reposts", "shares", "retweets", "boosts"],
      .quotes: ["quotes"], .impressions: ["impressions"], .reach: ["reach"],
    ])

  /// The layout of a header; `nil` for a line that is none.
  static func of(_ header: TableHeader) -> TableLayout? {
    if let known = exports.first(where: { $0.signature.allSatisfy { header.has([$0]) } }) { return known }
    if isStories(header) { return stories }
    func has(_ columns: TableColumn...) -> Bool {
      columns.contains { header.has(general.columns[$0] ?? []) }
    }
    return has(.title, .body) && has(.published, .link, .id) ? general : nil
  }
}

/// The first line of a table, its names in small letters.
struct TableHeader {
  private var names: [String] = []
  /// As they stand there.
  private(set) var ownNames: [String] = []
  /// The zone that a name gives, as in `Date (GMT)`.
  private(set) var zones: [CivilZone?] = []

  init(_ record: TableRecord) {
    var texts = FeedTexts(address: nil)
    for field in record.fields {
      let own = texts.line(field.span, rule: .literal) ?? ""
      ownNames.append(own)
      var name = own.lowercased()
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

  /// True when one of these names is there.
  func has(_ wanted: [String]) -> Bool { wanted.contains { names.contains($0) } }

  /// The places of these names, in the order of the names; a name may stand twice.
  func places(of wanted: [String]) -> [Int] {
    wanted.flatMap { name in names.indices.filter { names[$0] == name } }
  }
}
