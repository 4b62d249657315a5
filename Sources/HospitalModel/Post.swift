/// The text key of a post: deterministic from its channel and the source's own id.
public struct PostID: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The key of a source's item in a channel.
  public init(channel: ChannelID, item: String) {
    rawValue = "\(channel.rawValue)/\(item)"
  }
}

/// What a post is for, where the source tells.
public struct PostKind: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static let post = PostKind(rawValue: "post")
  /// Asks; stays open in "needs you" until an ``answer`` of its thread arrives.
  public static let question = PostKind(rawValue: "question")
  /// Opens a conversation and asks nothing; waits for nobody.
  public static let topic = PostKind(rawValue: "topic")
  public static let answer = PostKind(rawValue: "answer")
  /// An answer by somebody marked as an expert.
  public static let expertAnswer = PostKind(rawValue: "expert")
  /// An official statement.
  public static let statement = PostKind(rawValue: "statement")
  /// Replaces an official statement that was wrong.
  public static let correction = PostKind(rawValue: "correction")
  /// Unconfirmed talk; stays open until an answer, statement or correction of its thread arrives.
  public static let rumour = PostKind(rawValue: "rumour")
  /// Somebody else's words passed on.
  public static let relay = PostKind(rawValue: "relay")
}

/// One item as a connector hands it over: parsed, in plain text, with nothing decided about it yet.
public struct FeedItem: Hashable, Sendable {
  /// The source's own id; never empty.
  public let id: String
  public let kind: PostKind
  /// Plain text on one line; may be empty.
  public let title: String
  /// Text in the marks of ``BodyText``, or plain; line feeds separate paragraphs.
  public let body: String
  public let author: String?
  /// An `http` or `https` address.
  public let link: String?
  /// When the source says that it was published; `nil` when it does not say.
  public let published: Timestamp?
  /// When it was written, if the source tells that apart (a mail relayed later, an edit time in Atom).
  public let written: Timestamp?
  /// What it belongs to: the id of the question or rumour that it answers or is.
  public let thread: String?
  /// The incident that it belongs to.
  public let incident: IncidentID?
  /// A hash of what makes it the same item where its source gives it another id at each fetch; `nil` where it can't be
  /// told from others so.
  public let likeness: Int64?
  /// The categories and tags that its source gives it, one line each, in their order.
  public let tags: [String]
  /// Where it was written, as its source names the place.
  public let place: String?

  public init(
    id: String, kind: PostKind = .post, title: String, body: String = "", author: String? = nil, link: String? = nil,
    published: Timestamp?, written: Timestamp? = nil, thread: String? = nil, incident: IncidentID? = nil,
    likeness: Int64? = nil, tags: [String] = [], place: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.body = body
    self.author = author
    self.link = link
    self.published = published
    self.written = written
    self.thread = thread
    self.incident = incident
    self.likeness = likeness
    self.tags = tags
    self.place = place
  }
}

/// Where a post stands in every list: newest first, ties by arrival. A stable anchor for paging.
public struct PostKey: Hashable, Comparable, Sendable, Codable {
  public let published: Timestamp
  /// The store's arrival number.
  public let sequence: Int64

  public init(published: Timestamp, sequence: Int64) {
    self.published = published
    self.sequence = sequence
  }

  /// Older before newer.
  public static func < (left: PostKey, right: PostKey) -> Bool {
    (left.published, left.sequence) < (right.published, right.sequence)
  }
}

/// A post as a list shows it.
public struct PostSummary: Hashable, Sendable {
  public let key: PostKey
  public let id: PostID
  public let channel: ChannelID
  public let channelKind: ChannelKind
  public let hospital: HospitalID
  public let kind: PostKind
  /// The title, or the beginning of the body where there is none.
  public let title: String
  public let isUnread: Bool
  public let isStarred: Bool
  public let isInternal: Bool
  public let isSimulated: Bool
  /// True when its text has been changed by its source since it was first seen.
  public let isEdited: Bool
  /// Identifiers found in the title, in its Unicode scalars.
  public let titleFindings: [Finding]
  /// The other channels that brought it too, in the order of their doing so.
  public let alsoIn: [SharedChannel]
  /// The consent of a story, for staff; `nil` for what is no story.
  public let standing: StoryStanding?
  /// A rule of the configuration makes it stand out.
  public var isHighlighted = false
  /// A rule of the configuration keeps it out of the lists until it is asked for.
  public var isMuted = false
  /// What the office notes about it; nothing for the public.
  public let triage: PostTriage

  public init(
    key: PostKey, id: PostID, channel: ChannelID, channelKind: ChannelKind, hospital: HospitalID, kind: PostKind,
    title: String, isUnread: Bool, isStarred: Bool, isInternal: Bool, isSimulated: Bool, isEdited: Bool,
    titleFindings: [Finding], alsoIn: [SharedChannel] = [], standing: StoryStanding? = nil,
    triage: PostTriage = .none
  ) {
    self.triage = triage
    self.key = key
    self.id = id
    self.channel = channel
    self.channelKind = channelKind
    self.hospital = hospital
    self.kind = kind
    self.title = title
    self.isUnread = isUnread
    self.isStarred = isStarred
    self.isInternal = isInternal
    self.isSimulated = isSimulated
    self.isEdited = isEdited
    self.titleFindings = titleFindings
    self.alsoIn = alsoIn
    self.standing = standing
  }
}

/// A post in full.
public struct Post: Hashable, Sendable {
  public let summary: PostSummary
  public let hospital: Hospital
  public let channel: Channel
  public let body: String
  public let author: String?
  public let link: String?
  /// When it was written, where that differs from when it was posted.
  public let written: Timestamp?
  /// When this store first saw it.
  public let observed: Timestamp
  /// 1 for a post that was never edited.
  public let versions: Int
  /// Identifiers found in the body, in its Unicode scalars.
  public let bodyFindings: [Finding]

  public init(
    summary: PostSummary, hospital: Hospital, channel: Channel, body: String, author: String?, link: String?,
    written: Timestamp?, observed: Timestamp, versions: Int, bodyFindings: [Finding]
  ) {
    self.summary = summary
    self.hospital = hospital
    self.channel = channel
    self.body = body
    self.author = author
    self.link = link
    self.written = written
    self.observed = observed
    self.versions = versions
    self.bodyFindings = bodyFindings
  }
}
