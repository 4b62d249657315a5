public import HospitalModel

/// A format of feeds, by the name that `hsdash inspect` prints.
public struct FeedFormat: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  /// Makes a format from its printed name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// RSS 2.0, 2.01, 2.1, or RSS without a version.
  public static let rss2 = FeedFormat(rawValue: "rss2")
  /// RSS 1.0 (RDF).
  public static let rss1 = FeedFormat(rawValue: "rss1")
  /// RSS 0.90 to 0.94.
  public static let rss09x = FeedFormat(rawValue: "rss09x")
  /// Atom 1.0 (RFC 4287).
  public static let atom1 = FeedFormat(rawValue: "atom1")
  /// Atom 0.3.
  public static let atom03 = FeedFormat(rawValue: "atom03")
  /// JSON Feed 1.0 and 1.1.
  public static let jsonFeed = FeedFormat(rawValue: "jsonfeed")
  /// OPML: a list of feeds.
  public static let opml = FeedFormat(rawValue: "opml")
  /// CAP 1.2: an alert.
  public static let cap12 = FeedFormat(rawValue: "cap12")
  /// CAP 1.1.
  public static let cap11 = FeedFormat(rawValue: "cap11")
  /// CAP 1.0.
  public static let cap10 = FeedFormat(rawValue: "cap10")
  /// Alerts of the National Weather Service as GeoJSON (api.weather.gov).
  public static let alertsJSON = FeedFormat(rawValue: "alertsjson")
  /// EDXL-HAVE 1.0: hospitals' availability.
  public static let have = FeedFormat(rawValue: "have")
  /// EDXL-HAVE 2.0, as far as it is known.
  public static let have20 = FeedFormat(rawValue: "have20")
  /// EDXL-DE: an envelope round alerts or reports.
  public static let edxlDE = FeedFormat(rawValue: "edxlde")

  /// The name for people, such as `RSS 2.0`.
  public var name: String { FormatCatalog.name(of: self) ?? rawValue }
}

/// What becomes of the HTML of a body.
public enum BodyForm: Sendable {
  /// Its text alone, as `hsdash inspect` prints it.
  case plain
  /// Its text with marks for headings, quotes, lists, tables, code and links, as posts are kept.
  case marked
}

/// A feed as it was read: everything in it is plain text, ready for a terminal.
public struct FeedDocument: Equatable, Sendable {
  public var format: FeedFormat
  public var title: String?
  /// The page that the feed belongs to, an `http` or `https` address, or a relative one as the feed gives it.
  public var link: String?
  /// In document order, entries with the same id too.
  public var entries: [FeedEntry]
  /// One short sentence for each kind of repair; empty for a well-formed feed within the limits.
  public var warnings: [String]

  public init(
    format: FeedFormat, title: String? = nil, link: String? = nil, entries: [FeedEntry] = [], warnings: [String] = []
  ) {
    self.format = format
    self.title = title
    self.link = link
    self.entries = entries
    self.warnings = warnings
  }
}

/// An entry of a feed. `nil` is what the feed does not give.
public struct FeedEntry: Equatable, Sendable {
  /// The feed's own id, as it stands there.
  public var id: String?
  /// One line, at most 4,096 characters.
  public var title: String?
  /// An `http` or `https` address, or a relative one where the feed gives no base.
  public var link: String?
  /// One line: a name, or the e-mail address where there is no name.
  public var author: String?
  public var published: Timestamp?
  public var updated: Timestamp?
  /// Line feeds separate lines.
  public var summary: String?
  /// Line feeds separate lines.
  public var content: String?
  public var categories: [String]
  /// Where it was written: a name, or degrees north and east.
  public var place: String?
  public var enclosures: [Enclosure]
  /// Which episode of a podcast it is, and how long.
  public var episode: Episode?
  /// What the entry is beyond a text.
  public var detail: FeedDetail?

  public init(
    id: String? = nil, title: String? = nil, link: String? = nil, author: String? = nil, published: Timestamp? = nil,
    updated: Timestamp? = nil, summary: String? = nil, content: String? = nil, categories: [String] = [],
    place: String? = nil, enclosures: [Enclosure] = [], episode: Episode? = nil, detail: FeedDetail? = nil
  ) {
    self.id = id
    self.title = title
    self.link = link
    self.author = author
    self.published = published
    self.updated = updated
    self.summary = summary
    self.content = content
    self.categories = categories
    self.place = place
    self.enclosures = enclosures
    self.episode = episode
    self.detail = detail
  }
}

/// What an entry is beyond a text.
public indirect enum FeedDetail: Equatable, Sendable {
  case alert(CAPAlert)
  case hospital(HAVEReport)
  /// A feed in a list of feeds; the folders that it lies in, the outermost first.
  case subscription(folders: [String], marks: SubscriptionMarks = SubscriptionMarks())
}

/// What hsdash itself writes beside a feed in a list, so that its own list comes back as it was.
public struct SubscriptionMarks: Equatable, Sendable {
  public var channel: ChannelID?
  public var kind: ChannelKind?
  /// Seconds between two fetches.
  public var interval: Int64?

  public init(channel: ChannelID? = nil, kind: ChannelKind? = nil, interval: Int64? = nil) {
    self.channel = channel
    self.kind = kind
    self.interval = interval
  }
}

/// A file that comes with an entry: a podcast's sound, a picture.
public struct Enclosure: Equatable, Sendable {
  public var url: String
  /// The media type, such as `audio/mpeg`.
  public var type: String?
  /// Bytes, as the feed says.
  public var length: Int64?

  public init(url: String, type: String? = nil, length: Int64? = nil) {
    self.url = url
    self.type = type
    self.length = length
  }
}

/// Which episode of a podcast an entry is, as iTunes' and Podcasting 2.0's elements say.
public struct Episode: Equatable, Sendable {
  public var season: Int?
  public var number: Int?
  /// Seconds.
  public var duration: Int?

  public init(season: Int? = nil, number: Int? = nil, duration: Int? = nil) {
    self.season = season
    self.number = number
    self.duration = duration
  }
}
