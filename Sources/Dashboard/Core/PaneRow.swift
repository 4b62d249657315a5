import HospitalModel
import TerminalCells
import TerminalWidgets

/// A pane of any type, as the reducer and the frame handle it: the one place where types are erased.
package struct PaneRow: Sendable {
  package let id: PaneID
  package let title: String
  package let summary: String
  package let commands: [CommandRow]
  package let initialState: AnyPaneState
  package let readsPost: Bool
  package let load: @Sendable (AnyPaneState, LoadContext, StoreReader) throws -> AnyPaneModel
  package let settle: @Sendable (inout AnyPaneState, AnyPaneState, AnyPaneModel, LoadContext) -> Void
  package let box: @Sendable (AnyPaneModel, AnyPaneState, DrawContext) -> PaneBox?
  package let draw: @Sendable (AnyPaneModel, AnyPaneState, DrawContext, inout CellBuffer) -> Void
  package let describe: @Sendable (AnyPaneModel, AnyPaneState, DrawContext) -> [String]
  package let announcement: @Sendable (AnyPaneModel, AnyPaneState, DrawContext) -> String?
  package let select: @Sendable (Point, inout AnyPaneState, AnyPaneModel, CommandContext) -> Bool
  package let moves: @Sendable (Point, AnyPaneModel, AnyPaneState, CommandContext) -> [Move]
  package let selectedFacility: @Sendable (AnyPaneModel, AnyPaneState) -> String?
  package let selectedPost: @Sendable (AnyPaneModel, AnyPaneState) -> PostID?
  package let exported: @Sendable (AnyPaneModel, AnyPaneState, DrawContext, ExportForm) -> String?
  package let rowCount: @Sendable (AnyPaneModel) -> Int?

  /// A command without its pane's types.
  package struct CommandRow: Sendable {
    package let name: String
    package let keys: [KeyPress]
    package let title: String
    package let help: String
    package let access: CommandAccess
    package let isHinted: Bool
    package let run: @Sendable (inout AnyPaneState, AnyPaneModel, CommandContext) -> [Move]
  }

  package init<P: Pane>(_ pane: P.Type) {
    id = P.id
    title = P.title
    summary = P.summary
    initialState = AnyPaneState(P.initialState)
    readsPost = P.readsPost
    commands = P.commands.map { command in
      CommandRow(
        name: command.name, keys: command.keys, title: command.title, help: command.help, access: command.access,
        isHinted: command.isHinted
      ) { state, model, context in
        guard var own = state.value as? P.State, let model = model.value as? P.Model else { return [] }
        let moves = command.run(&own, model, context)
        state = AnyPaneState(own)
        return moves
      }
    }
    load = { state, context, reader in
      AnyPaneModel(try P.load(state.value as? P.State ?? P.initialState, context, from: reader))
    }
    settle = { state, loaded, model, context in
      guard var own = state.value as? P.State, let loaded = loaded.value as? P.State,
        let model = model.value as? P.Model
      else { return }
      P.settle(&own, loaded: loaded, model, context)
      state = AnyPaneState(own)
    }
    box = { model, state, context in
      guard let state = state.value as? P.State, let model = model.value as? P.Model else { return nil }
      return P.box(model, state, context)
    }
    draw = { model, state, context, buffer in
      guard let state = state.value as? P.State, let model = model.value as? P.Model else { return }
      P.draw(model, state, context, into: &buffer)
    }
    describe = { model, state, context in
      guard let state = state.value as? P.State, let model = model.value as? P.Model else { return [] }
      return P.describe(model, state, context)
    }
    announcement = { model, state, context in
      guard let state = state.value as? P.State, let model = model.value as? P.Model else { return nil }
      return P.announcement(model, state, context)
    }
    select = { place, state, model, context in
      guard var own = state.value as? P.State, let model = model.value as? P.Model else { return false }
      let isMoved = P.select(at: place, &own, model, context)
      state = AnyPaneState(own)
      return isMoved
    }
    moves = { place, model, state, context in
      guard let state = state.value as? P.State, let model = model.value as? P.Model else { return [] }
      return P.moves(at: place, model, state, context)
    }
    selectedFacility = { model, state in
      guard let state = state.value as? P.State, let model = model.value as? P.Model else { return nil }
      return P.selectedFacility(model, state)
    }
    selectedPost = { model, state in
      guard let state = state.value as? P.State, let model = model.value as? P.Model else { return nil }
      return P.selectedPost(model, state)
    }
    exported = { model, state, context, form in
      guard let state = state.value as? P.State, let model = model.value as? P.Model else { return nil }
      return P.exported(model, state, context, as: form)
    }
    rowCount = { model in (model.value as? P.Model).flatMap(P.rowCount) }
  }
}

/// A pane's state of any type.
package struct AnyPaneState: Equatable, Sendable {
  fileprivate var value: any PaneState

  fileprivate init(_ value: some PaneState) {
    self.value = value
  }

  package var place: ListPlace {
    get { value.place }
    set { value.place = newValue }
  }

  package var needsLoad: Bool {
    get { value.needsLoad }
    set { value.needsLoad = newValue }
  }

  package var isJumping: Bool { value.isJumping }

  package static func == (left: AnyPaneState, right: AnyPaneState) -> Bool {
    isEqual(left.value, right.value)
  }
}

/// A pane's model of any type.
package struct AnyPaneModel: Equatable, Sendable {
  fileprivate let value: any Equatable & Sendable

  fileprivate init(_ value: some Equatable & Sendable) {
    self.value = value
  }

  package static func == (left: AnyPaneModel, right: AnyPaneModel) -> Bool {
    isEqual(left.value, right.value)
  }
}

private func isEqual<T: Equatable>(_ left: T, _ right: any Equatable) -> Bool {
  (right as? T).map { $0 == left } ?? false
}
