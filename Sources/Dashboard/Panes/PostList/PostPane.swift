import HospitalModel
import TerminalCells

/// A pane with a post under its cursor: what is done with that post is the same everywhere.
package protocol PostPane: Pane {
  /// The post under the cursor; `nil` when there is none.
  static func post(_ model: Model, _ state: State) -> PostSummary?
  /// What the pane calls a post of its own.
  static var postWord: String { get }
}

extension PostPane {
  package static var postWord: String { "post" }

  package static func selectedPost(_ model: Model, _ state: State) -> PostID? { post(model, state)?.id }

  /// A command on the post under the cursor; without one it does nothing.
  static func postCommand(
    _ name: String, _ key: KeyPress, _ title: String, _ help: String, access: CommandAccess = .reading,
    isHinted: Bool = false, _ run: @escaping @Sendable (PostSummary, CommandContext) -> [Move]
  ) -> Command<Self> {
    Command(name, [key], title, help: help, access: access, isHinted: isHinted) { state, model, context in
      post(model, state).map { run($0, context) } ?? []
    }
  }

  /// Read marks and stars.
  static func marking(title: String = "read", isHinted: Bool = true) -> [Command<Self>] {
    [
      postCommand(
        "mark", "m", title, "marks the \(postWord) read, or unread again", access: .changing, isHinted: isHinted
      ) { post, _ in [.perform(.decide([.markRead([post.id], isRead: post.isUnread)], notice: nil))] },
      postCommand("star", "*", "star", "stars the \(postWord), or takes the star away", access: .changing) { post, _ in
        [.perform(.decide([.star(post.id, isStarred: !post.isStarred)], notice: nil))]
      },
    ]
  }

  /// Taking it out for good.
  static var sealing: [Command<Self>] {
    [
      postCommand(
        "seal", "X", "seal", "takes the \(postWord) out for good; asks for the reason, keeps the act and a hash",
        access: .changing
      ) { post, _ in [.seal(.post(post.id), "this \(postWord)")] }
    ]
  }

  /// Copies and links.
  ///
  /// - Parameters:
  ///   - condition: Words after the help of what leaves, such as when it may.
  ///   - isHinted: The hint line offers the first and the last.
  static func taking(condition: String = "", isHinted: Bool = false) -> [Command<Self>] {
    [
      postCommand("copy", "y", "copy", "copies the \(postWord)'s text\(condition)", isHinted: isHinted) { post, _ in
        [.perform(.copy(.text(post.id)))]
      },
      postCommand("copy-address", "Y", "copy address", "copies the \(postWord)'s address\(condition)") { post, _ in
        [.perform(.copy(.address(post.id)))]
      },
      postCommand(
        "open-link", "o", "open page", "opens the \(postWord)'s page in a browser, or shows its address",
        isHinted: isHinted
      ) { post, _ in [.perform(.open(post.id))] },
    ]
  }
}

/// What a list of posts remembers besides its place.
package protocol PostRowsState: PaneState {
  /// Lists what a rule mutes, too.
  var showsMuted: Bool { get set }
}

/// A list of posts that a cursor walks through.
package protocol PostRows: PostPane where State: PostRowsState {
  /// Moves the cursor by so many posts.
  static func move(_ state: inout State, by step: Int, in model: Model, height: Int)
  /// To the first post, and stays there as new ones arrive.
  static func moveToTop(_ state: inout State, in model: Model, height: Int)
  /// To the last post.
  static func moveToEnd(_ state: inout State, in model: Model, height: Int)
  /// How far the next unread post is.
  static func unread(_ state: State, in model: Model, direction: Int) -> UnreadDistance
  /// What `f` says when the list follows, and when it stopped.
  static var followWords: (help: String, follows: String, stopped: String) { get }
}

/// Where the next unread post of a list is.
package enum UnreadDistance: Hashable, Sendable {
  /// So many posts further.
  case away(Int)
  /// Beyond what is loaded, whose last post is so many further.
  case beyond(Int)
  case none
}

extension PostRows {
  static var movement: [Command<Self>] {
    func move(
      _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, _ step: @escaping @Sendable (Int) -> Int
    ) -> Command<Self> {
      Command(name, keys, title, help: help) { state, model, context in
        Self.move(&state, by: step(max(context.size.rows, 1)), in: model, height: context.size.rows)
        return []
      }
    }
    return [
      move("down", ["j", "Down"], "down", "the next post") { _ in 1 },
      move("up", ["k", "Up"], "up", "the post before") { _ in -1 },
      move("page-down", ["PgDn", "C-f", "Space"], "page down", "one page down") { max($0 - 1, 1) },
      move("page-up", ["PgUp", "C-b"], "page up", "one page up") { -max($0 - 1, 1) },
      move("half-down", ["C-d"], "half page down", "half a page down") { max($0 / 2, 1) },
      move("half-up", ["C-u"], "half page up", "half a page up") { -max($0 / 2, 1) },
      Command("top", ["Home"], "first", help: "the first post, in the order of now; stays there as new ones arrive") {
        state, model, context in
        moveToTop(&state, in: model, height: context.size.rows)
        return []
      },
      Command("end", ["End", "G"], "last", help: "the last post") { state, model, context in
        moveToEnd(&state, in: model, height: context.size.rows)
        return []
      },
    ]
  }

  static var reading: [Command<Self>] {
    [
      Command("open", ["Enter"], "open", help: "the post in full, beside or below the list", isHinted: true) {
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
      Command("muted", ["H"], "muted", help: "lists what a rule of the configuration mutes, or leaves it out again") {
        state, _, _ in
        state.showsMuted.toggle()
        state.needsLoad = true
        return [.notice(state.showsMuted ? "Muted posts are listed, too." : "Muted posts are counted in the border.")]
      },
      Command("follow", ["f"], "follow", help: followWords.help) { state, model, context in
        if state.place.follows {
          state.place.follows = false
          return [.notice(followWords.stopped)]
        }
        moveToTop(&state, in: model, height: context.size.rows)
        return [.notice(followWords.follows)]
      },
    ]
  }

  private static func step(
    _ state: inout State, _ model: Model, _ context: CommandContext, direction: Int
  ) -> [Move] {
    guard post(model, state) != nil else { return [] }
    if context.isSearching {
      move(&state, by: direction, in: model, height: context.size.rows)
      return []
    }
    switch unread(state, in: model, direction: direction) {
    case .away(let steps):
      move(&state, by: steps, in: model, height: context.size.rows)
      return []
    case .beyond(let steps):
      move(&state, by: steps, in: model, height: context.size.rows)
      return [.notice("None unread so far; again to look further.")]
    case .none: return [.notice("No more unread posts this way.")]
    }
  }
}
