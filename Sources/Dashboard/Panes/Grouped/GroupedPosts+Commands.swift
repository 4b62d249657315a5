import HospitalModel
import TerminalCells

extension GroupedPosts: PostRows {
  package static var commands: [Command<Self>] {
    movement + reading + grouping + marking() + triaging + sealing + taking()
  }

  package static func post(_ model: Model, _ state: State) -> PostSummary? {
    state.selectedIndex(in: model).map { model.lines[$0].post }
  }

  package static func move(_ state: inout State, by step: Int, in model: Model, height: Int) {
    state.move(by: step, in: model, height: height)
  }

  package static func moveToTop(_ state: inout State, in model: Model, height: Int) {
    state.follow()
  }

  package static func moveToEnd(_ state: inout State, in model: Model, height: Int) {
    state.move(by: model.lines.count, in: model, height: height)
  }

  package static func unread(_ state: State, in model: Model, direction: Int) -> UnreadDistance {
    guard let index = state.selectedIndex(in: model) else { return .none }
    var target = index + direction
    while model.lines.indices.contains(target), !model.lines[target].post.isUnread { target += direction }
    return model.lines.indices.contains(target) ? .away(target - index) : .none
  }

  package static var followWords: (help: String, follows: String, stopped: String) {
    (
      "puts what is new in its place, and follows it; or stops doing so", "Everything stands in its order of now.",
      "Stopped: what is new is counted above."
    )
  }

  private static var grouping: [Command<Self>] {
    [
      Command("group", ["b"], "group by", help: "the next way to group: \(Source.groupings.joined(separator: "; "))") {
        state, _, _ in
        state.grouping = (state.grouping + 1) % Source.groupings.count
        state.follow()
        return [.notice("Now \(Source.groupings[state.grouping]).")]
      },
      Command("next-hospital", ["c"], "next hospital", help: "the same of the next hospital that has it") {
        _, model, _ in
        let all = model.content.hospitals
        guard let next = all.first, all.count > 1 || model.content.hospital == nil else {
          return [.notice("No other hospital has it.")]
        }
        let index = model.content.hospital.flatMap { all.firstIndex(of: $0.id) }
        return [.about(index.map { all[($0 + 1) % all.count] } ?? next)]
      },
    ]
  }
}
