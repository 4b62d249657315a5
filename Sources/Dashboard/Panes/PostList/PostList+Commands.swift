import HospitalModel
import TerminalCells

extension PostList {
  package static var commands: [Command<Self>] { movement + reading + marking + taking }

  private static var movement: [Command<Self>] {
    [
      Command("down", ["j", "Down"], "down", help: "the next older post") { state, model, context in
        state.move(by: 1, in: model, height: context.size.rows)
        return []
      },
      Command("up", ["k", "Up"], "up", help: "the next newer post") { state, model, context in
        state.move(by: -1, in: model, height: context.size.rows)
        return []
      },
      Command("page-down", ["PgDn", "C-f", "Space"], "page down", help: "one page older") { state, model, context in
        state.move(by: max(context.size.rows - 1, 1), in: model, height: context.size.rows)
        return []
      },
      Command("page-up", ["PgUp", "C-b"], "page up", help: "one page newer") { state, model, context in
        state.move(by: -max(context.size.rows - 1, 1), in: model, height: context.size.rows)
        return []
      },
      Command("half-down", ["C-d"], "half page down", help: "half a page older") { state, model, context in
        state.move(by: max(context.size.rows / 2, 1), in: model, height: context.size.rows)
        return []
      },
      Command("half-up", ["C-u"], "half page up", help: "half a page newer") { state, model, context in
        state.move(by: -max(context.size.rows / 2, 1), in: model, height: context.size.rows)
        return []
      },
      Command("top", ["Home"], "newest", help: "the newest post; stays with it as new ones arrive") {
        state, model, context in
        state.jump(to: .head, in: model, height: context.size.rows)
        return []
      },
      Command("end", ["End", "G"], "oldest", help: "the oldest post") { state, model, context in
        state.jump(to: .tail, in: model, height: context.size.rows)
        return []
      },
    ]
  }

  private static var reading: [Command<Self>] {
    [
      Command("open", ["Enter"], "open", help: "the post in full, beside or below the list", isHinted: true) {
        state, model, _ in
        guard let post = selectedPost(model, state) else { return [] }
        state.place.follows = false
        return [.read(post)]
      },
      Command("next-unread", ["n"], "next unread", help: "the next older unread post; in a search the next hit") {
        state, model, context in step(&state, model, context, direction: 1)
      },
      Command("previous-unread", ["N"], "unread before", help: "the next newer unread post; in a search the hit before")
      {
        state, model, context in step(&state, model, context, direction: -1)
      },
      Command("follow", ["f"], "follow", help: "stay at the newest post, or stop doing so") { state, model, context in
        if state.place.follows {
          state.place.follows = false
          return [.notice("Stopped: what is new waits above.")]
        }
        state.jump(to: .head, in: model, height: context.size.rows)
        return [.notice("Following the newest post.")]
      },
    ]
  }

  private static var marking: [Command<Self>] {
    [
      Command("mark", ["m"], "read", help: "marks the post read, or unread again", access: .changing, isHinted: true) {
        state, model, _ in
        guard let index = state.selectedIndex(in: model) else { return [] }
        let post = model.page.rows[index]
        return [.perform(.decide([.markRead([post.id], isRead: post.isUnread)], notice: nil))]
      },
      Command("star", ["*"], "star", help: "stars the post, or takes the star away", access: .changing) {
        state, model, _ in
        guard let index = state.selectedIndex(in: model) else { return [] }
        let post = model.page.rows[index]
        return [.perform(.decide([.star(post.id, isStarred: !post.isStarred)], notice: nil))]
      },
      Command(
        "rumour", ["~"], "rumour", help: "marks the post as a rumour of the open incident, to be answered (g k)",
        access: .changing
      ) { state, model, _ in selectedPost(model, state).map { [.markRumour($0)] } ?? [] },
      Command(
        "mark-all", ["A"], "all read", help: "marks this post and all older ones in the list read", access: .changing
      ) { state, model, _ in
        guard let scope = model.scope, let index = state.selectedIndex(in: model) else { return [] }
        let decision = PersonDecision.markAllRead(scope, upTo: model.page.rows[index].key)
        return [
          .ask(
            "Mark this post and all older ones in the list as read? u can't take that back.",
            .decide([decision], notice: "This post and all older ones are read now."))
        ]
      },
    ]
  }

  /// Copies and links.
  private static var taking: [Command<Self>] {
    func command(
      _ name: String, _ key: KeyPress, _ title: String, _ help: String, _ effect: @escaping @Sendable (PostID) -> Effect
    ) -> Command<Self> {
      Command(name, [key], title, help: help) { state, model, _ in
        selectedPost(model, state).map { [.perform(effect($0))] } ?? []
      }
    }
    return [
      Command(
        "seal", ["X"], "seal", help: "takes the post out for good; asks for the reason, keeps the act and a hash",
        access: .changing
      ) { state, model, _ in selectedPost(model, state).map { [.seal(.post($0), "this post")] } ?? [] },
      command("copy", "y", "copy", "copies the post's text") { .copy(.text($0)) },
      command("copy-address", "Y", "copy address", "copies the post's address") { .copy(.address($0)) },
      command("open-link", "o", "open page", "opens the post's page in a browser, or shows its address") { .open($0) },
    ]
  }

  private static func step(
    _ state: inout State, _ model: Model, _ context: CommandContext, direction: Int
  ) -> [Move] {
    guard let index = state.selectedIndex(in: model) else { return [] }
    if context.isSearching {
      state.move(by: direction, in: model, height: context.size.rows)
      return []
    }
    var target = index + direction
    while model.page.rows.indices.contains(target), !model.page.rows[target].isUnread { target += direction }
    if model.page.rows.indices.contains(target) {
      state.move(by: target - index, in: model, height: context.size.rows)
      return []
    }
    let isMore = direction > 0 ? model.page.hasOlder : model.page.hasNewer
    state.move(by: target - direction - index, in: model, height: context.size.rows)
    return [.notice(isMore ? "None unread so far; again to look further." : "No more unread posts this way.")]
  }
}
