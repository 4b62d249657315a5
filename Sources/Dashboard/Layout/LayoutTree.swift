import TerminalCells

/// How a view shares its space among panes: a value, so that it can be chosen, changed by keys and written in the configuration.
package indirect enum LayoutTree: Hashable, Sendable {
  case pane(PaneID)
  case split(Axis, [Part])

  /// How the parts of a split lie.
  package enum Axis: Hashable, Sendable {
    /// One below the other.
    case rows
    /// Side by side; one below the other where that would leave a part too narrow to read.
    case columns
    /// Side by side from so many columns on, else one below the other.
    case columnsFrom(Int)
  }

  /// One part of a split.
  package struct Part: Hashable, Sendable {
    package let extent: Extent
    package let tree: LayoutTree

    package init(_ extent: Extent, _ tree: LayoutTree) {
      self.extent = extent
      self.tree = tree
    }
  }

  /// How much of a split a part gets.
  package enum Extent: Hashable, Sendable {
    /// In proportion to the other shares.
    case share(Int)
    /// So many columns beside (at most half of the space), or at most so many rows (and half of the space) above the others.
    case sidebar(columns: Int, rows: Int)
    /// A share beside, or at most so many rows (and half of the space) above the others.
    case aside(share: Int, rows: Int)
    /// At most so many rows, a third of the space at most; a share of 1 where it stands beside.
    case strip(rows: Int)
    /// As many rows as the list of what needs somebody wants; a share of 1 where it stands beside.
    case needs
  }

  /// The panes in it, in the order of `Tab`.
  package var panes: [PaneID] {
    switch self {
    case .pane(let id): [id]
    case .split(_, let parts): parts.flatMap(\.tree.panes)
    }
  }

  /// True when some of its panes are shown.
  func isVisible(without hidden: Set<PaneID>) -> Bool {
    switch self {
    case .pane(let id): !hidden.contains(id)
    case .split(_, let parts): parts.contains { $0.tree.isVisible(without: hidden) }
    }
  }
}

/// What a layout depends on beside the space.
package struct LayoutContext: Hashable, Sendable {
  /// Panes that are not shown now, such as a closed reader.
  package var hidden: Set<PaneID> = []
  package var attentionCount = 0
  /// What a person changed: by the path of a split (`0.1`), a weight for each of its parts.
  package var weights: [String: [Int]] = [:]

  package init() {}
}

/// A pane and where it lies.
package struct PanePlace: Hashable, Sendable {
  package let pane: PaneID
  package let rect: Rect
}

extension LayoutTree {
  /// A part under so many columns can't be read beside others.
  static let narrowestPart = 24
  /// A pane under so many rows shows nothing inside its border.
  static let lowestPart = 3

  /// The rectangles of the visible panes; they fill the area exactly. Empty when no pane is visible.
  package func places(in area: Rect, _ context: LayoutContext) -> [PanePlace] {
    switch self {
    case .pane(let id): return context.hidden.contains(id) ? [] : [PanePlace(pane: id, rect: area)]
    case .split: return splits(in: area, context, path: "").flatMap(\.leaves)
    }
  }

  /// One visible split of the tree, with its visible parts.
  struct Split {
    /// Which part of which part; empty for the outermost.
    let path: String
    let isBeside: Bool
    let parts: [(index: Int, rect: Rect, tree: LayoutTree)]
    let count: Int
    let leaves: [PanePlace]

    /// The extent of a part along the split.
    func extent(_ rect: Rect) -> Int { isBeside ? rect.columns : rect.rows }
  }

  /// Every visible split, the outermost first. A split of which one part is visible is none: the part takes its place.
  func splits(in area: Rect, _ context: LayoutContext, path: String) -> [Split] {
    guard case .split(let axis, let parts) = self else { return [] }
    let visible = parts.indices.filter { parts[$0].tree.isVisible(without: context.hidden) }
    let isBeside = axis.isBeside(area, count: visible.count)
    let constraints = Self.constraints(
      visible.map { parts[$0].extent },
      weights: context.weights[path].map { weights in visible.map { weights.count > $0 ? weights[$0] : 0 } },
      isBeside: isBeside, area, context)
    let rects = isBeside ? area.columns(constraints) : area.rows(constraints)
    var leaves: [PanePlace] = []
    var inner: [Split] = []
    for (index, rect) in zip(visible, rects) {
      if case .pane(let id) = parts[index].tree {
        leaves.append(PanePlace(pane: id, rect: rect))
      } else {
        inner += parts[index].tree.splits(in: rect, context, path: path.isEmpty ? "\(index)" : "\(path).\(index)")
      }
    }
    let own = Split(
      path: path, isBeside: isBeside,
      parts: zip(visible, rects).map { index, rect in (index, rect, parts[index].tree) }, count: parts.count,
      leaves: leaves)
    return [own] + inner
  }

  private static func constraints(
    _ extents: [Extent], weights: [Int]?, isBeside: Bool, _ area: Rect, _ context: LayoutContext
  ) -> [Constraint] {
    // One part alone takes everything, whatever its extent.
    guard extents.count > 1 else { return extents.map { _ in .share(1) } }
    if let weights, weights.allSatisfy({ $0 > 0 }) { return weights.map { .share($0) } }
    return extents.map { extent in
      switch extent {
      case .share(let part): .share(part)
      case .sidebar(let columns, let rows): .fixed(isBeside ? min(columns, area.columns / 2) : min(rows, area.rows / 2))
      case .aside(let share, let rows): isBeside ? .share(share) : .fixed(min(rows, area.rows / 2))
      case .strip(let rows): isBeside ? .share(1) : .fixed(max(min(rows, area.rows / 3), lowestPart))
      case .needs: isBeside ? .share(1) : .fixed(NeedsPane.rows(for: context.attentionCount, in: area.size))
      }
    }
  }
}

extension LayoutTree.Axis {
  fileprivate func isBeside(_ area: Rect, count: Int) -> Bool {
    switch self {
    case .rows: false
    case .columns: area.columns >= LayoutTree.narrowestPart * count
    case .columnsFrom(let least): area.columns >= least
    }
  }
}

extension LayoutTree {
  /// The weights after a pane grew (or shrank, for a negative number of steps) at the cost of the parts beside it; `nil` when it has none.
  ///
  /// A step is a twentieth of the split, at least a column or row. No part becomes too small to read.
  func weights(resizing pane: PaneID, by steps: Int, in area: Rect, _ context: LayoutContext) -> [String: [Int]]? {
    let candidates = splits(in: area, context, path: "").filter { split in
      split.parts.count > 1 && split.parts.contains { $0.tree.panes.contains(pane) }
    }
    guard let split = candidates.last, let own = split.parts.firstIndex(where: { $0.tree.panes.contains(pane) }) else {
      return nil
    }
    var extents = split.parts.map { split.extent($0.rect) }
    let least = split.isBeside ? Self.narrowestPart : Self.lowestPart + 1
    let step = max(extents.reduce(0, +) / 20, 1) * abs(steps)
    let other = own + 1 < extents.count ? own + 1 : own - 1
    let (taker, giver) = steps > 0 ? (own, other) : (other, own)
    let moved = min(step, max(extents[giver] - least, 0))
    extents[taker] += moved
    extents[giver] -= moved
    // A part that is hidden now keeps a weight of its own, so that it comes back at a fair size.
    let usual = max(extents.reduce(0, +) / extents.count, 1)
    var result = context.weights[split.path] ?? Array(repeating: usual, count: split.count)
    if result.count != split.count { result = Array(repeating: usual, count: split.count) }
    for (part, extent) in zip(split.parts, extents) { result[part.index] = max(extent, 1) }
    var weights = context.weights
    weights[split.path] = result
    return weights
  }
}
