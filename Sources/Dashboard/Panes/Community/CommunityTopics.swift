import HospitalModel
import TerminalCells
import TerminalWidgets

/// A hospital's own community.
package typealias CommunityPane = GroupedPosts<CommunityTopics>

/// The topics of a hospital's forums: what waits for an answer first, then category by category.
package enum CommunityTopics: GroupedSource {
  package static let id = PaneID("community")
  package static let title = "Community"
  package static let summary = "A hospital's own forum: questions that wait, oldest first, then topics by category."
  package static let groupings = ["unanswered first", "by category", "newest first"]
  package static let leadWidth = 8
  package static let nameWidth = 0
  package static let emptyText = [
    "No forum is watched yet.",
    "C-n adds one: the address of a Discourse forum, or of a feed, with the kind forum.",
  ]

  private static let waitingTitle = "Unanswered"
  private static let otherTitle = "without a category"

  /// The hospital whose community is shown: the subject's, where it has one, else the first that has.
  static func hospital(_ subject: Subject, _ reader: StoreReader) throws -> (shown: Hospital?, all: [HospitalID]) {
    try hospital(subject, with: [.forum], reader)
  }

  package static func content(
    _ grouping: Int, _ context: LoadContext, from reader: StoreReader
  ) throws -> GroupedContent {
    let (hospital, all) = try hospital(context.subject, reader)
    guard let hospital else { return GroupedContent() }
    let topics = try reader.talk.topics(hospital.id).topics
    let due = Dictionary(
      try reader.attention(context.clock.now, mostWaiting).compactMap { item in item.post.map { ($0, item.due) } }
    ) { first, _ in first }
    var content = GroupedContent(hospital: hospital, hospitals: all)
    content.sections = sections(topics, grouping).map { title, topics in
      let waiting = topics.count(where: \.isWaiting)
      var details = [counted(topics.count, "topic")]
      if waiting > 0 { details.append(title == waitingTitle ? "oldest first" : "\(waiting) unanswered") }
      return GroupedContent.Section(
        title: title, details: details, lines: topics.map { line($0, due: due[$0.post.id], context.clock) })
    }
    content.state = topics.filter(\.isWaiting).map(\.post.key.published).min().map { oldest in
      StyledText(
        "oldest \(Age.text(context.clock.now - oldest))",
        CellStyle(
          context.clock.now - oldest >= AttentionKind.question.patience ? .severe : .warning, .bold))
    }
    return content
  }

  private static let mostWaiting = 500

  private static func sections(_ topics: [ForumTopic], _ grouping: Int) -> [(title: String, topics: [ForumTopic])] {
    let byNews = topics.sorted { ($0.newest, $0.post.key) > ($1.newest, $1.post.key) }
    if grouping == 2 { return [("", byNews)] }
    let waiting = topics.filter(\.isWaiting).sorted { $0.post.key < $1.post.key }
    let rest = grouping == 0 ? byNews.filter { !$0.isWaiting } : waiting + byNews.filter { !$0.isWaiting }
    var sections: [String: [ForumTopic]] = [:]
    for topic in rest { sections[topic.category ?? otherTitle, default: []].append(topic) }
    let named = sections.sorted { ($0.key == otherTitle ? 1 : 0, $0.key) < ($1.key == otherTitle ? 1 : 0, $1.key) }
      .map { (title: $0.key, topics: $0.value) }
    return (grouping == 0 && !waiting.isEmpty ? [(waitingTitle, waiting)] : []) + named
  }

  private static func line(_ topic: ForumTopic, due: Timestamp?, _ clock: BoardClock) -> GroupedLine {
    let age = Age.text(clock.now - (topic.isWaiting ? topic.post.key.published : topic.newest))
    guard topic.isWaiting else {
      let answered = answers(topic)
      return GroupedLine(
        topic.post, lead: age, right: answered,
        words: ["\(age == "now" ? "just now" : "\(age) ago")", answered.text.text].filter { !$0.isEmpty }
          .joined(separator: ", "))
    }
    let isLate = (due ?? topic.post.key.published + AttentionKind.question.patience) <= clock.now
    return GroupedLine(
      topic.post, lead: age, leadStyle: isLate ? CellStyle(.severe, .bold) : CellStyle(.warning),
      right: StyledText(topic.category ?? "", .dim),
      words: "\(isLate ? "LATE, " : "")no answer for \(age == "now" ? "under a minute" : age)"
        + (topic.category.map { ", \($0)" } ?? ""))
  }

  /// `expert`, `expert, 3 replies`, `1 reply`: an expert's answer is marked in words.
  private static func answers(_ topic: ForumTopic) -> StyledText {
    guard topic.replies > 0 else { return StyledText("", .dim) }
    let replies = topic.replies == 1 ? "1 reply" : "\(topic.replies.grouped) replies"
    guard topic.expertReplies > 0 else { return StyledText(replies, .dim) }
    return StyledText(topic.replies == 1 ? "expert" : "expert, \(replies)", CellStyle(.good))
  }
}

extension GroupedSource {
  /// The hospital that a list is about, among those that have channels of some kinds: the subject's, else the first.
  static func hospital(
    _ subject: Subject, with kinds: Set<ChannelKind>, _ reader: StoreReader
  ) throws -> (shown: Hospital?, all: [HospitalID]) {
    let having = Set(try reader.sources(nil).filter { kinds.contains($0.channel.kind) }.map(\.channel.hospital))
    let all = try reader.facts().hospitals.filter { having.contains($0.id) }
    return (all.first { $0.id == subject.hospital } ?? all.first, all.map(\.id))
  }
}
