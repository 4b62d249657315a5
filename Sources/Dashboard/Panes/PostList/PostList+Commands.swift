import HospitalModel
import TerminalCells

extension PostList: PostRows {
  package static var commands: [Command<Self>] {
    movement + reading + marking() + markingAll + triaging + sealing + taking()
  }

  package static func post(_ model: Model, _ state: State) -> PostSummary? {
    state.selectedIndex(in: model).map { model.page.rows[$0] }
  }

  package static func move(_ state: inout State, by step: Int, in model: Model, height: Int) {
    state.move(by: step, in: model, height: height)
  }

  package static func moveToTop(_ state: inout State, in model: Model, height: Int) {
    state.jump(to: .head, in: model, height: height)
  }

  package static func moveToEnd(_ state: inout State, in model: Model, height: Int) {
    state.jump(to: .tail, in: model, height: height)
  }

  package static func unread(_ state: State, in model: Model, direction: Int) -> UnreadDistance {
    guard let index = state.selectedIndex(in: model) else { return .none }
    let rows = model.page.rows
    var target = index + direction
    while rows.indices.contains(target), !rows[target].isUnread { target += direction }
    if rows.indices.contains(target) { return .away(target - index) }
    let isMore = direction > 0 ? model.page.hasOlder : model.page.hasNewer
    return isMore ? .beyond(target - direction - index) : .none
  }

  package static var followWords: (help: String, follows: String, stopped: String) {
    (
      "stay at the newest post, or stop doing so", "Following the newest post.", "Stopped: what is new waits above."
    )
  }

  private static var markingAll: [Command<Self>] {
    [
      Command(
        "rumour", ["~"], "rumour", help: "marks the post as a rumour of the open incident, to be answered (g k)",
        access: .changing
      ) { state, model, _ in selectedPost(model, state).map { [.markRumour($0)] } ?? [] },
      Command(
        "mark-all", ["A"], "all read", help: "marks this post and all older ones in the list read", access: .changing
      ) { state, model, _ in
        guard let scope = model.scope, let post = post(model, state) else { return [] }
        return [
          .ask(
            "Mark this post and all older ones in the list as read? u can't take that back.",
            .decide(
              [.markAllRead(scope, upTo: post.key)], notice: "This post and all older ones are read now."))
        ]
      },
    ]
  }
}
