/// Who looks.
public enum Audience: String, Hashable, Sendable, Codable {
  /// Everybody: a wall, an export for the press. Nothing internal, nothing that a screening rule found.
  case `public`
  /// The communications office.
  case staff
}

/// What the reading is for.
public enum ReadingUse: Hashable, Sendable {
  /// To be seen on a terminal.
  case screen
  /// To be seen elsewhere, as a picture of the screen: what was found is masked, whoever asks.
  case frame
  /// To leave: internal material is absent and what was found is masked, whoever asks.
  case export
  /// To leave as it is, because a person answers for what was found. Internal material is absent.
  case release
}

/// The moment whose facts are read.
public enum ReadingMoment: Hashable, Sendable {
  case live
  /// As the store stood after that revision. Read marks are not history: they are always today's.
  case revision(Int64)
}

/// Which posts a list holds.
public enum PostScope: Hashable, Sendable, Codable {
  case all
  case hospital(HospitalID)
  case channel(ChannelID)
  case incident(IncidentID)
}

/// A part of a list of posts, newest first.
public struct PostWindow: Hashable, Sendable {
  /// Where a window is laid.
  public enum Anchor: Hashable, Sendable, Codable {
    /// The newest post.
    case head
    /// The oldest post.
    case tail
    /// That post, or, where it is gone, the next older one.
    case key(PostKey)
  }

  public var scope: PostScope
  /// Words to find, in any order, each also as the beginning of a word; `nil` for all posts.
  public var search: String?
  public var unreadOnly: Bool
  /// Leaves out what a rule mutes; a search finds it all the same.
  public var hidesMuted = false
  public var anchor: Anchor
  /// Rows from the anchor to where the window is laid in truth: 3 is three posts older. Clamped to the ends.
  public var offset: Int
  /// How many newer rows to bring.
  public var above: Int
  /// How many rows to bring from the moved anchor on, itself included.
  public var below: Int
  /// Count the posts that are newer than this one.
  public var countNewerThan: PostKey?

  public init(
    scope: PostScope = .all, search: String? = nil, unreadOnly: Bool = false, anchor: Anchor = .head, offset: Int = 0,
    above: Int = 0, below: Int = 100, countNewerThan: PostKey? = nil
  ) {
    self.scope = scope
    self.search = search
    self.unreadOnly = unreadOnly
    self.anchor = anchor
    self.offset = offset
    self.above = above
    self.below = below
    self.countNewerThan = countNewerThan
  }
}

/// The rows of a ``PostWindow``.
public struct PostPage: Hashable, Sendable {
  /// Newest first.
  public let rows: [PostSummary]
  /// The row on which the moved anchor came to lie; 0 when there are none.
  public let anchorIndex: Int
  public let hasNewer: Bool
  public let hasOlder: Bool
  /// Posts newer than `countNewerThan`, at most 1,000.
  public let newerCount: Int
  /// Posts that a rule keeps out of this part of the list, at most 1,000.
  public let mutedCount: Int

  public init(
    rows: [PostSummary], anchorIndex: Int, hasNewer: Bool, hasOlder: Bool, newerCount: Int, mutedCount: Int = 0
  ) {
    self.mutedCount = mutedCount
    self.rows = rows
    self.anchorIndex = anchorIndex
    self.hasNewer = hasNewer
    self.hasOlder = hasOlder
    self.newerCount = newerCount
  }

  public static let empty = PostPage(rows: [], anchorIndex: 0, hasNewer: false, hasOlder: false, newerCount: 0)
}

/// How many posts there are in a scope.
public struct PostCounts: Hashable, Sendable {
  public let total: Int
  public let unread: Int

  public init(total: Int, unread: Int) {
    self.total = total
    self.unread = unread
  }
}

/// A hospital with what its tile shows.
public struct HospitalOverview: Hashable, Sendable {
  public let hospital: Hospital
  public let counts: PostCounts
  /// The newest post that this audience may see.
  public let newest: PostSummary?
  /// Posts in each of the last twelve hours, oldest first, the running one last.
  public let hourly: [Int]
  public let sources: [SourceState]
  /// The open incident that began last.
  public let incident: Incident?
  public let emergencyAccess: StatusFact?
  public let campaign: CampaignProgress?
  /// The newest and the previous reading of the counters of its channels that a tile may show.
  public let readings: [Reading]
  /// Questions and rumours without an answer, and the beginning of the oldest.
  public let openQuestions: Int
  public let oldestQuestion: Timestamp?
  /// When the first of them is late.
  public let questionDue: Timestamp?
  /// The newest alarm of its figures that goes on; none while an incident is open.
  public var alarm: FigureAlarm?

  /// A counter's newest value, and what it was about a day before.
  public struct Reading: Hashable, Sendable {
    public let newest: Measurement
    public let dayBefore: Measurement?
    /// The title of the post that is counted; the subject where no post has that key.
    public let name: String

    public init(newest: Measurement, dayBefore: Measurement?, name: String? = nil) {
      self.newest = newest
      self.dayBefore = dayBefore
      self.name = name ?? newest.subject
    }
  }

  public init(
    hospital: Hospital, counts: PostCounts, newest: PostSummary?, hourly: [Int], sources: [SourceState],
    incident: Incident?, emergencyAccess: StatusFact?, campaign: CampaignProgress?, readings: [Reading],
    openQuestions: Int, oldestQuestion: Timestamp?, questionDue: Timestamp?
  ) {
    self.hospital = hospital
    self.counts = counts
    self.newest = newest
    self.hourly = hourly
    self.sources = sources
    self.incident = incident
    self.emergencyAccess = emergencyAccess
    self.campaign = campaign
    self.readings = readings
    self.openQuestions = openQuestions
    self.oldestQuestion = oldestQuestion
    self.questionDue = questionDue
  }
}

/// What the store itself is.
public struct StoreFacts: Hashable, Sendable {
  /// The newest revision; 0 in a new store.
  public let revision: Int64
  /// The scenario whose posts it holds; `nil` for a real store.
  public let scenario: String?
  /// When it was made.
  public let opened: Timestamp
  public let hospitals: [Hospital]
  /// The newest time of publishing of a post that retention removed: of what is as old, or older, not all is there. `nil`
  /// while nothing was removed.
  public let keptSince: Timestamp?

  public init(
    revision: Int64, scenario: String?, opened: Timestamp, hospitals: [Hospital], keptSince: Timestamp? = nil
  ) {
    self.revision = revision
    self.scenario = scenario
    self.opened = opened
    self.hospitals = hospitals
    self.keptSince = keptSince
  }
}

/// The one way to read a store: made for an audience, a use and a moment, and valid inside one read transaction.
///
/// A struct of closures, so that the panes see no database and another store can take this one's place. Every closure
/// throws what the store throws (a damaged file, an interrupted reading). Each costs the same at any number of posts,
/// apart from a search.
public struct StoreReader {
  public let audience: Audience
  public let use: ReadingUse
  public let moment: ReadingMoment

  public var facts: () throws -> StoreFacts
  /// `now` bounds the hourly counts.
  public var overviews: (_ now: Timestamp) throws -> [HospitalOverview]
  public var sources: (HospitalID?) throws -> [SourceState]
  public var source: (ChannelID) throws -> SourceState?
  /// The last fetches of a channel, newest first; at most `limit` of the ``FetchRecord/kept`` ones.
  public var fetches: (ChannelID, _ limit: Int) throws -> [FetchRecord]
  public var counts: (PostScope) throws -> PostCounts
  public var posts: (PostWindow) throws -> PostPage
  public var post: (PostID) throws -> Post?
  /// The versions of a post that it had at the reading's moment, oldest first; the newest ``PostVersion/most``.
  public var versions: (PostID) throws -> [PostVersion]
  /// Posts in the order of their arrival: those that arrived after a sequence, or, without one, the newest. At most `limit`.
  public var arrivals: (_ after: Int64?, _ limit: Int) throws -> [PostSummary]
  /// Posts for an archive, oldest first, after a key. At most `limit`.
  public var archive: (_ after: PostKey?, _ limit: Int) throws -> [(key: PostKey, post: ArchivedPost)]
  /// Not acknowledged yet; late ones first, then oldest first. At most `limit`.
  public var attention: (_ now: Timestamp, _ limit: Int) throws -> [AttentionItem]
  /// The newest open incident, of a hospital or of any; an ended one when none is open.
  public var incident: (HospitalID?) throws -> Incident?
  /// The topics of an incident in the order of their first mention.
  public var factHistories: (IncidentID) throws -> [FactHistory]
  /// The alerts in force, real ones first, then the gravest.
  public var alerts: (_ now: Timestamp) throws -> [AlertState]
  /// What is known of facilities, each value with its own time, in the order of their names.
  public var facilities: () throws -> [FacilityStatus]
  /// Incidents with their statements, checklist and log.
  public var crisis: CrisisReader
  /// Inquiries, calls and contacts.
  public var desk: DeskReader
  /// Communities, blogs and what belongs together in them.
  public var talk: TalkReader
  /// Topics of the internal networks of a hospital or of all: open ones first, those that stand so longest first. Nothing for
  /// the public or an export.
  public var networkTopics: (HospitalID?) throws -> [NetworkTopic]
  /// Patients' stories and their consents.
  public var stories: StoryReader
  /// Physicians of a hospital or of all, with the scans of their codes up to `now`.
  public var physicians: (HospitalID?, _ now: Timestamp) throws -> [PhysicianCard]
  /// Readings of a counter since a time, oldest first; at most 1,000 (the newest).
  public var measurements: (ChannelID, Metric, _ since: Timestamp) throws -> [Measurement]
  /// Totals thinned to about `points` a campaign.
  public var campaigns: (_ points: Int) throws -> [CampaignProgress]
  /// Campaigns, teams, gifts and counters in detail.
  public var figures: FigureReader
  /// What was sealed, newest first; nothing for the public or an export.
  public var seals: (_ limit: Int) throws -> [SealRecord]
  /// What left although something was found in it, newest first; nothing for the public or an export.
  public var releases: (_ limit: Int) throws -> [ReleaseRecord]
  /// What was kept under a name for the next start; nothing for the public or an export.
  public var session: (String) throws -> String?

  public init(
    audience: Audience, use: ReadingUse, moment: ReadingMoment,
    facts: @escaping () throws -> StoreFacts,
    overviews: @escaping (Timestamp) throws -> [HospitalOverview],
    sources: @escaping (HospitalID?) throws -> [SourceState],
    source: @escaping (ChannelID) throws -> SourceState?,
    fetches: @escaping (ChannelID, Int) throws -> [FetchRecord],
    counts: @escaping (PostScope) throws -> PostCounts,
    posts: @escaping (PostWindow) throws -> PostPage,
    post: @escaping (PostID) throws -> Post?,
    versions: @escaping (PostID) throws -> [PostVersion],
    arrivals: @escaping (Int64?, Int) throws -> [PostSummary],
    archive: @escaping (PostKey?, Int) throws -> [(key: PostKey, post: ArchivedPost)],
    attention: @escaping (Timestamp, Int) throws -> [AttentionItem],
    incident: @escaping (HospitalID?) throws -> Incident?,
    factHistories: @escaping (IncidentID) throws -> [FactHistory],
    alerts: @escaping (Timestamp) throws -> [AlertState],
    facilities: @escaping () throws -> [FacilityStatus],
    crisis: CrisisReader,
    desk: DeskReader,
    talk: TalkReader,
    networkTopics: @escaping (HospitalID?) throws -> [NetworkTopic],
    stories: StoryReader,
    physicians: @escaping (HospitalID?, Timestamp) throws -> [PhysicianCard],
    measurements: @escaping (ChannelID, Metric, Timestamp) throws -> [Measurement],
    campaigns: @escaping (Int) throws -> [CampaignProgress],
    figures: FigureReader,
    seals: @escaping (Int) throws -> [SealRecord],
    releases: @escaping (Int) throws -> [ReleaseRecord],
    session: @escaping (String) throws -> String?
  ) {
    self.audience = audience
    self.use = use
    self.moment = moment
    self.facts = facts
    self.overviews = overviews
    self.sources = sources
    self.source = source
    self.fetches = fetches
    self.counts = counts
    self.posts = posts
    self.post = post
    self.versions = versions
    self.arrivals = arrivals
    self.archive = archive
    self.attention = attention
    self.incident = incident
    self.factHistories = factHistories
    self.alerts = alerts
    self.facilities = facilities
    self.crisis = crisis
    self.desk = desk
    self.talk = talk
    self.networkTopics = networkTopics
    self.stories = stories
    self.physicians = physicians
    self.measurements = measurements
    self.campaigns = campaigns
    self.figures = figures
    self.seals = seals
    self.releases = releases
    self.session = session
  }
}
