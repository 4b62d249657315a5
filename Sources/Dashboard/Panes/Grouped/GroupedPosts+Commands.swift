import HospitalModel
import TerminalCells

extension GroupedPosts {
  package static var commands: [Command<Self>] { movement + reading + marking + taking }

  private static var movement: [Command<Self>] {
    func move(
      _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, _ step: @escaping @Sendable (Int) -> Int
    ) -> Command<Self> {
      Command(name, keys, title, help: help) { state, model, context in
        state.move(by: step(max(context.size.rows, 1)), in: model, height: context.size.rows)
        return []
      }
    }
    return [
      move("down", ["j", "Down"], "down", "the next row") { _ in 1 },
      move("up", ["k", "Up"], "up", "the row before") { _ in -1 },
      move("page-down", ["PgDn", "C-f", "Space"], "page down", "one page down") { max($0 - 1, 1) },
      move("page-up", ["PgUp", "C-b"], "page up", "one page up") { -max($0 - 1, 1) },
      move("half-down", ["C-d"], "half page down", "half a page down") { max($0 / 2, 1) },
      move("half-up", ["C-u"], "half page up", "half a page up") { -max($0 / 2, 1) },
      Command("top", ["Home"], "first", help: "the first row, in the order of now; stays there as new ones arrive") {
        state, _, _ in
        state.follow()
        return []
      },
      move("end", ["End", "G"], "last", "the last row") { _ in 1_000_000 },
    ]
  }

  private static var reading: [Command<Self>] {
    [
      Command("open", ["Enter"], "open", help: "the whole conversation, beside or below the list", isHinted: true) {
        state, model, _ in
        guard let post = selectedPost(model, state) else { return [] }
        state.place.follows = false
        return [.read(post)]
      },
      Command("next-unread", ["n"], "next unread", help: "the next unread post below; in a search the next hit") {
        state, model, context in step(&state, model, context, direction: 1)
      },
      Command("previous-unread", ["N"], "unread before", help: "the next unread post above; in a search the hit before")
      {
        state, model, context in step(&state, model, context, direction: -1)
      },
      Command("follow", ["f"], "follow", help: "puts what is new in its place, and follows it; or stops doing so") {
        state, _, _ in
        guard state.place.follows else {
          state.follow()
          return [.notice("Everything stands in its order of now.")]
        }
        state.place.follows = false
        return [.notice("Stopped: what is new is counted above.")]
      },
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

  private static var marking: [Command<Self>] {
    [
      Command("mark", ["m"], "read", help: "marks the post read, or unread again", access: .changing, isHinted: true) {
        state, model, _ in
        guard let post = state.selectedIndex(in: model).map({ model.lines[$0].post }) else { return [] }
        return [.perform(.decide([.markRead([post.id], isRead: post.isUnread)], notice: nil))]
      },
      Command("star", ["*"], "star", help: "stars the post, or takes the star away", access: .changing) {
        state, model, _ in
        guard let post = state.selectedIndex(in: model).map({ model.lines[$0].post }) else { return [] }
        return [.perform(.decide([.star(post.id, isStarred: !post.isStarred)], notice: nil))]
      },
      Command(
        "seal", ["X"], "seal", help: "takes the post out for good; asks for the reason, keeps the act and a hash",
        access: .changing
      ) { state, model, _ in selectedPost(model, state).map { [.seal(.post($0), "this post")] } ?? [] },
    ]
  }

  private static var taking: [Command<Self>] {
    func command(
      _ name: String, _ key: KeyPress, _ title: String, _ help: String, _ effect: @escaping @Sendable (PostID) -> Effect
    ) -> Command<Self> {
      Command(name, [key], title, help: help) { state, model, _ in
        selectedPost(model, state).map { [.perform(effect($0))] } ?? []
      }
    }
    return [
      command("copy", "y", "copy", "copies the post's text") { .copy(.text($0)) },
      command("copy-address", "Y", "copy address", "copies the post's address") { .copy(.address($0)) },
      command("open-link", "o", "open page", "opens the post's page in a browser, or shows its address") { .open($0) },
    ]
  }

  private static func step(
    _ state: inout State, _ model: Model, _ context: CommandContext, direction: Int
  ) -> [Move] {
    guard let index = state.selectedIndex(in: model) else { return [] }
    var target = index + direction
    if !context.isSearching {
      while model.lines.indices.contains(target), !model.lines[target].post.isUnread { target += direction }
    }
    guard model.lines.indices.contains(target) else { return [.notice("No more unread posts this way.")] }
    state.move(by: target - index, in: model, height: context.size.rows)
    return []
  }
}
