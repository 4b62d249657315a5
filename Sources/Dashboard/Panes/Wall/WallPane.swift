import HospitalModel
import TerminalCells
import TerminalWidgets

/// What a wall in a command centre or a lobby shows: one picture at a time, in figures that are read from across the room.
///
/// It shows what the public may know whoever looks: facts that may be said, totals, titles of public posts.
package enum WallPane: Pane {
  /// `place.index` is the picture.
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let pictures: [WallPicture]
    package let isSimulated: Bool
    package let newest: Timestamp?
  }

  package static let id = PaneID("wall")
  package static let title = "Wall"
  package static let summary =
    "Large figures for a wall, one picture at a time: ER access, campaigns, the newest public posts."
  package static let initialState = IndexedState()

  /// So many titles are read in the time that a picture stands.
  private static let newsShown = 8

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let overviews = try reader.overviews(context.clock.now)
    var pictures: [WallPicture] = []
    for overview in overviews {
      guard let incident = overview.incident, incident.ended == nil else { continue }
      let facts = try reader.factHistories(incident.id).map(\.current).filter(\.isReleasable)
      pictures.append(.status(WallStatus(incident, overview.hospital, facts, context.clock)))
    }
    pictures += overviews.compactMap { overview in
      overview.campaign.flatMap { campaign in
        campaign.latest.map { _ in .campaign(WallCampaign(campaign, overview.hospital, context.clock)) }
      }
    }
    let page = try reader.posts(PostWindow(below: newsShown * 4))
    let names = Dictionary(overviews.map { ($0.hospital.id, $0.hospital.shortName) }) { first, _ in first }
    let news = page.rows.filter { !$0.isInternal && $0.titleFindings.isEmpty && $0.kind.isForEveryone }
      .prefix(newsShown).map { post in
        WallNews(
          hospital: MeasuredText(names[post.hospital] ?? ""), title: MeasuredText(post.title, limit: 400),
          age: MeasuredText(Age.text(context.clock.now - post.key.published)))
      }
    if !news.isEmpty { pictures.append(.news(Array(news))) }
    return Model(
      pictures: pictures, isSimulated: try reader.facts().scenario != nil, newest: page.rows.first?.key.published)
  }

  package static func rowCount(_ model: Model) -> Int? { model.pictures.count }

  package static let commands: [Command<Self>] = [
    turn("next-picture", ["Space", "j", "Down", "PgDn"], "next", "the next picture", 1),
    turn("previous-picture", ["Backspace", "k", "Up", "PgUp"], "before", "the picture before", -1),
  ]

  private static func turn(
    _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, _ step: Int
  ) -> Command<Self> {
    Command(name, keys, title, help: help, isHinted: step > 0) { state, model, _ in
      let count = model.pictures.count
      guard count > 0 else { return [] }
      state.place.index = (state.place.index + step + count) % count
      return []
    }
  }
}

extension PostKind {
  /// False for talk of others that a wall must not spread: rumours and questions.
  fileprivate var isForEveryone: Bool { self != .rumour && self != .question }
}

/// One picture of the wall.
package enum WallPicture: Equatable, Sendable {
  case status(WallStatus)
  case campaign(WallCampaign)
  case news([WallNews])
}

/// A hospital in an incident: its access in one word, and what the public may know.
package struct WallStatus: Equatable, Sendable {
  let heading: String
  let word: String
  let role: StyleRole
  /// The rest of the access line, and how old it is.
  let detail: String
  let facts: [(topic: String, value: String)]

  init(_ incident: Incident, _ hospital: Hospital, _ facts: [StatusFact], _ clock: BoardClock) {
    heading = "\(hospital.name)   \(incident.mode == .exercise ? "EXERCISE   " : "")\(incident.title)"
    let access = facts.first { $0.topic == .emergencyAccess }
    let state = access.map { EmergencyAccess(factValue: $0.value) } ?? .unknown
    word = "ER \(state.rawValue)"
    role = access.map { accessRole($0, clock) } ?? .dim
    detail = access.map { "\($0.value)   told \(ago(clock.now - $0.time))" } ?? "no word yet"
    self.facts = facts.filter { $0.topic != .emergencyAccess && $0.state != .withdrawn }.map {
      ($0.topic.rawValue, $0.state == .unconfirmed ? "\($0.value) (UNCONFIRMED)" : $0.value)
    }
  }

  package static func == (left: WallStatus, right: WallStatus) -> Bool {
    left.heading == right.heading && left.word == right.word && left.role == right.role && left.detail == right.detail
      && left.facts.elementsEqual(right.facts) { $0 == $1 }
  }
}

/// A campaign: what was raised, large.
package struct WallCampaign: Equatable, Sendable {
  let heading: String
  let raised: String
  let fraction: Double?
  let detail: String

  init(_ progress: CampaignProgress, _ hospital: Hospital, _ clock: BoardClock) {
    let pace = CampaignPace(progress, at: clock.now)
    heading = "\(hospital.name)   \(progress.campaign.name)"
    raised = progress.latest?.raised.wholeText ?? ""
    fraction = pace.fraction
    let days = Int(pace.daysLeft.rounded(.down))
    let left = pace.daysLeft <= 0 ? "closed" : days == 0 ? "closes within a day" : "\(days) days left"
    detail =
      "\(fractionText(pace.fraction)) of \(progress.campaign.goal.wholeText)   "
      + "\((progress.latest?.gifts ?? 0).grouped) gifts   \(left)"
  }
}

/// A public post's title.
package struct WallNews: Equatable, Sendable {
  let hospital: MeasuredText
  let title: MeasuredText
  let age: MeasuredText
}
