import HospitalModel
import TerminalCells

extension StoriesPane {
  /// The moves of every list; the row that they lead to is read with its acts.
  private static var moves: [Command<Self>] {
    listCommands(
      visible: { model, context in StoriesLayout(context.size, steps: model.funnel.count).listRows },
      count: { $0.entries.count }
    ).map { move in
      Command<Self>(move.name, move.keys, move.title, help: move.help) { state, model, context in
        let before = state.place.index
        let moves = move.run(&state, model, context)
        if state.place.index != before { state.needsLoad = true }
        return moves
      }
    }
  }

  package static let commands: [Command<Self>] =
    moves + consenting + inviting + opening + marking(isHinted: false) + triaging + sealing
    + taking(condition: ", while an authorization holds")

  /// A command on the selected story.
  private static func command(
    _ name: String, _ key: KeyPress, _ title: String, _ help: String, changes: Bool = false, isHinted: Bool = false,
    _ run: @escaping @Sendable (StoryEntry, Model, CommandContext) -> [Move]
  ) -> Command<Self> {
    Command(name, [key], title, help: help, access: changes ? .changing : .reading, isHinted: isHinted) {
      state, model, context in
      guard let index = state.selected(of: model.entries.count) else { return [.notice("No story is here yet.")] }
      return run(model.entries[index], model, context)
    }
  }

  private static let consenting: [Command<Self>] = [
    command("ask", "a", "asked", "notes that the author was asked for a consent", changes: true, isHinted: true) {
      entry, _, context in
      switch entry.post.standing?.state ?? .none {
      case .asked: return [.notice("The author was asked already. f notes the written authorization.")]
      case .withdrawn: return [.notice("Its author took it back: nobody asks again. f notes a new authorization.")]
      case .authorized where entry.post.standing?.isOpen == true:
        return [.notice("A written authorization is on file.")]
      case .none, .authorized:
        let act = StoryConsent(post: entry.post.id, state: .asked, person: "", time: context.clock.now)
        return [.perform(.decide([.consent(act)], notice: "Noted: the author was asked."))]
      }
    },
    command(
      "on-file", "f", "on file", "notes a written authorization: until when it holds and where it lies", changes: true,
      isHinted: true
    ) { entry, _, _ in [.consent(entry, .authorized)] },
    command(
      "withdraw", "W", "withdrawn", "takes a story back at once: from walls, exports and the past; asks for a reason",
      changes: true, isHinted: true
    ) { entry, _, _ in
      guard entry.post.standing?.state != .withdrawn else { return [.notice("It is taken back already.")] }
      return [.consent(entry, .withdrawn)]
    },
    command("history", "x", "history", "what was noted about this story's consent, by whom and when") {
      entry, model, context in
      let hospital = model.hospitals.first { $0.id == entry.post.hospital }
      let lines = model.acts.map { $0.line(context.clock, hospital) }
      return [
        .show(
          TextSheet(
            title: "Consent to \(quoted(entry.post.title))", lines: lines.isEmpty ? ["Nobody has asked."] : lines))
      ]
    },
  ]

  private static let inviting: [Command<Self>] = [
    Command(
      "take-in", ["n"], "take in", help: "adds a form's file (CSV, JSON) as a channel of stories", access: .changing
    ) { _, _, _ in [.addSource] },
    Command("invite", ["i"], "invitation", help: "the call for stories, to be read", isHinted: true) {
      state, model, context in
      guard let hospital = host(state, model, context) else { return [.notice("No hospital is here yet.")] }
      return [
        .show(TextSheet(title: "The call: c copies it", lines: StoryCall.text(of: hospital).components("\n")))
      ]
    },
    Command("copy-invitation", ["c"], "copy call", help: "copies the call for stories") { state, model, context in
      guard let hospital = host(state, model, context) else { return [.notice("No hospital is here yet.")] }
      return [.perform(.copy(.words(StoryCall.text(of: hospital), of: "the call for stories")))]
    },
  ]

  /// The hospital of the selected story, else the one that the screen is about.
  private static func host(_ state: State, _ model: Model, _ context: CommandContext) -> Hospital? {
    let id = state.selected(of: model.entries.count).map { model.entries[$0].post.hospital } ?? context.subject.hospital
    return model.hospitals.first { $0.id == id } ?? model.hospitals.first
  }

  private static let opening: [Command<Self>] = [
    command("open", "Enter", "read", "the story in full", isHinted: true) { entry, _, _ in [.read(entry.post.id)] }
  ]
}

extension String {
  /// The parts between marks, empty ones too.
  fileprivate func components(_ separator: Character) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
