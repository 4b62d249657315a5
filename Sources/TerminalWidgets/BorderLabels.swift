import TerminalCells

/// Two labels on one border line, and which pieces of them there is room for.
struct BorderLabels {
  /// Columns that a label on the right leaves to the corner: a blank and a stroke.
  static let tail = 2

  var left: [StyledText]
  var right: [StyledText]
  /// A title stands one column from the corner, a label below has a blank before it.
  let isTitle: Bool

  /// Columns between the corner and the label on the left.
  var lead: Int { isTitle ? 1 : 2 }

  /// The labels without what does not fit between two corners so many columns apart.
  func fitted(to columns: Int) -> BorderLabels {
    var labels = self
    while labels.needed > columns, labels.dropOne() {}
    guard isTitle, labels.needed > columns, let only = labels.left.first else { return labels }
    let room = columns - labels.lead - 1
    let title = only.text.abridged(to: room)
    labels.left = title.columns > 1 ? [StyledText(title, only.style)] : []
    return labels
  }

  private var needed: Int {
    let leftColumns = StyledLine(left).columns
    let rightColumns = StyledLine(right).columns
    // One blank parts the two labels; a label alone has one on its open side too.
    return (leftColumns > 0 ? lead + leftColumns : 0) + (rightColumns > 0 ? rightColumns + Self.tail : 0) + 1
  }

  /// Takes away the piece that is missed least; `false` when only the title, or nothing, remains.
  private mutating func dropOne() -> Bool {
    let isSimulation = { (piece: StyledText) in piece.style.role == .simulated }
    if let index = right.lastIndex(where: { !isSimulation($0) }) {
      right.remove(at: index)
    } else if let index = left.dropFirst(isTitle ? 1 : 0).lastIndex(where: { !isSimulation($0) }) {
      left.remove(at: index)
    } else if !right.isEmpty {
      right.removeLast()
    } else if left.count > (isTitle ? 1 : 0) {
      left.removeLast()
    } else {
      return false
    }
    return true
  }
}
