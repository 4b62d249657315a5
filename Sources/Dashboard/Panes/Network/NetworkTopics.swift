import HospitalModel
import TerminalCells
import TerminalWidgets

/// The topics of a hospital's internal network.
package typealias NetworkPane = GroupedPosts<NetworkTopics>

/// What physicians decide among themselves: order sets that are open, who is waited for and for how long, and what was decided.
package enum NetworkTopics: GroupedSource {
  package static let id = PaneID("network")
  package static let title = "Physician network"
  package static let summary =
    "Internal topics, such as order sets: open or decided, and who is waited for. Never public, never exported."
  package static let groupings = ["open first", "by who is waited for", "newest word first"]
  package static let leadWidth = 8
  package static let nameWidth = 25
  package static let emptyText = [
    "No topic of an internal network is here.",
    "hsdash import FILE takes them from CSV or JSON: topic, state, waiting for, since.",
    "A Mastodon server of your own is read with a token: access in the configuration, kind network.",
  ]

  private static let nobody = "nobody in particular"

  package static func content(
    _ grouping: Int, _ context: LoadContext, from reader: StoreReader
  ) throws -> GroupedContent {
    let (first, all) = try hospital(context.subject, with: [.network], reader)
    guard let hospital = first else { return GroupedContent() }
    let topics = try reader.networkTopics(hospital.id)
    var content = GroupedContent(hospital: hospital, hospitals: all)
    content.sections = sections(topics, grouping).map { title, topics in
      GroupedContent.Section(
        title: title, details: details(topics, context.clock), lines: topics.map { line($0, context.clock) })
    }
    let open = topics.count { $0.state == .open }
    content.state = StyledText(
      "▪ INTERNAL  \(open.grouped) open, \((topics.count - open).grouped) decided", CellStyle(.internal, .bold))
    return content
  }

  private static func sections(
    _ topics: [NetworkTopic], _ grouping: Int
  ) -> [(title: String, topics: [NetworkTopic])] {
    let open = topics.filter { $0.state == .open }
    let decided = topics.filter { $0.state == .decided }.sorted { $0.since > $1.since }
    switch grouping {
    case 1:
      let waited = Dictionary(grouping: open) { $0.waitsFor ?? nobody }.sorted {
        ($0.key == nobody ? 1 : 0, -$0.value.count, $0.key) < ($1.key == nobody ? 1 : 0, -$1.value.count, $1.key)
      }
      return waited.map { ($0.key, $0.value) } + (decided.isEmpty ? [] : [("Decided", decided)])
    case 2: return [("", topics.sorted { ($0.newest, $0.post.key) > ($1.newest, $1.post.key) })]
    default:
      return (open.isEmpty ? [] : [("Open", open)]) + (decided.isEmpty ? [] : [("Decided", decided)])
    }
  }

  /// How many, and for how long the longest of them stands so.
  private static func details(_ topics: [NetworkTopic], _ clock: BoardClock) -> [String] {
    guard let oldest = topics.filter({ $0.state == .open }).map(\.since).min() else {
      return [counted(topics.count, "topic")]
    }
    return [counted(topics.count, "topic"), "longest wait \(Age.text(clock.now - oldest))"]
  }

  private static func line(_ topic: NetworkTopic, _ clock: BoardClock) -> GroupedLine {
    let age = Age.text(clock.now - topic.since)
    let replies = topic.replies == 0 ? "" : topic.replies == 1 ? "1 reply" : "\(topic.replies.grouped) replies"
    guard topic.state == .open else {
      let said = age == "now" ? "decided just now" : "decided \(age) ago"
      return GroupedLine(
        topic.post, lead: age, name: "decided", right: StyledText(replies, .dim),
        words: [said, replies].filter { !$0.isEmpty }.joined(separator: ", "))
    }
    let waits = topic.waitsFor.map { "waits for \($0)" } ?? "open"
    return GroupedLine(
      topic.post, lead: age, leadStyle: CellStyle(.warning), name: topic.waitsFor ?? "open",
      right: StyledText(replies, .dim),
      words: ["\(waits) \(age == "now" ? "since just now" : "for \(age)")", replies].filter { !$0.isEmpty }
        .joined(separator: ", "))
  }
}
