/// One way to lay out a view, by the name that the layout menu and the configuration give it.
package struct LayoutPreset: Hashable, Sendable {
  package let name: String
  /// One sentence for the menu.
  package let help: String
  package let tree: LayoutTree
  /// True when the reader stands there before a post is opened, and follows the list.
  package let keepsReader: Bool
  /// Where a pane would have fewer rows, the one with the focus stands alone, with the others as tabs.
  package let leastRows: Int

  package init(
    _ name: String, help: String, keepsReader: Bool = false, leastRows: Int = LayoutTree.lowestPart, _ tree: LayoutTree
  ) {
    self.name = name
    self.help = help
    self.tree = tree
    self.keepsReader = keepsReader
    self.leastRows = leastRows
  }
}

extension LayoutPreset {
  /// From this many columns on the reader stands beside the list.
  private static let besideReader = 120

  /// The ways to have a list and the reader.
  ///
  /// - Parameter around: Puts what the view has beside the two around them.
  static func reading(_ list: PaneID, around: (LayoutTree) -> LayoutTree = { $0 }) -> [LayoutPreset] {
    func both(_ axis: LayoutTree.Axis, list share: Int = 1, reader: Int = 1) -> LayoutTree {
      around(.split(axis, [.init(.share(share), .pane(list)), .init(.share(reader), .pane(ReaderPane.id))]))
    }
    return [
      LayoutPreset(
        "usual", help: "the reader opens beside the list where there is room, else below",
        both(.columnsFrom(besideReader))),
      LayoutPreset("beside", help: "the reader always open on the right", keepsReader: true, both(.columns)),
      LayoutPreset("below", help: "the reader always open below", keepsReader: true, both(.rows, list: 2, reader: 3)),
    ]
  }
}

extension DashboardState {
  /// The layouts of a view: the program's own, then those of the configuration.
  package func layouts(of view: ViewID) -> [LayoutPreset] {
    ViewCatalog.view(view).layouts + (configuration.layouts[view] ?? [])
  }

  /// The layout that a view has now.
  package func layout(of view: ViewID) -> LayoutPreset {
    let layouts = layouts(of: view)
    return layouts.first { $0.name == layoutNames[view] } ?? layouts[0]
  }

  /// Under which name the sizes of a view's present layout are kept.
  private func sizeKey(_ view: ViewID) -> String {
    "\(view.rawValue)/\(layout(of: view).name)"
  }

  package var isReaderShown: Bool {
    isReaderOpen || view == .reader || layout(of: view).keepsReader
  }

  var layoutContext: LayoutContext {
    var context = LayoutContext()
    if !isReaderShown { context.hidden = [ReaderPane.id] }
    context.attentionCount = board.attention.count
    context.weights = layoutSizes[sizeKey(view)] ?? [:]
    return context
  }

  /// Takes another layout; sizes that were changed in it before come back with it.
  mutating func choose(layout name: String) {
    guard layouts(of: view).contains(where: { $0.name == name }) else { return }
    layoutNames[view] = name
    isZoomed = false
    let panes = layout(of: view).tree.panes
    if !panes.contains(focus) { focus = firstFocus(of: view) }
    if focus == ReaderPane.id, !isReaderShown { focus = firstFocus(of: view) }
    notice = Notice("Layout: \(name).")
  }

  /// Gives a pane of the view the focus, in the usual layout where the present one has no place for it.
  mutating func show(_ pane: PaneID) {
    if !layout(of: view).tree.panes.contains(pane) { layoutNames[view] = nil }
    guard layout(of: view).tree.panes.contains(pane) else { return }
    isZoomed = false
    focus = pane
  }

  /// The pane with the focus grows or shrinks.
  mutating func resizeFocused(by steps: Int) {
    let tree = layout(of: view).tree
    guard !isAlone, let weights = tree.weights(resizing: focus, by: steps, in: body, layoutContext) else {
      notice = Notice("This pane has the whole screen.")
      return
    }
    layoutSizes[sizeKey(view)] = weights
  }

  mutating func resetSizes() {
    layoutSizes[sizeKey(view)] = nil
    notice = Notice("Sizes as the layout has them.")
  }

  /// The pane that has the focus when a view opens.
  func firstFocus(of view: ViewID) -> PaneID {
    let panes = layout(of: view).tree.panes
    let first = ViewCatalog.view(view).firstFocus
    return panes.contains(first) ? first : panes.first ?? first
  }
}
