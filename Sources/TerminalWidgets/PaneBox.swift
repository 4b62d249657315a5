import TerminalCells

/// The frame of a pane: its border carries the bookkeeping, its inside is the content's alone.
///
/// With focus the border is heavy and its title bright, which survives monochrome; without, it is rounded and dim.
///
///     ┏━1 Needs you ━━━━━━━━━━━━ worst first ━┓
///     ┗━ quiet: 2 3 6 ━━━━━━━━━━━━━━━━━━━━━━━━┛
///
/// A label is a list of pieces. Where there is no room the pieces go whole and from the end: those of the right label first, then those
/// of the left one. A piece in the role ``TerminalCells/StyleRole/simulated`` stays longer than all but the title, since
/// a simulation has to say that it is one. The title is abridged before it goes, and never inside a number.
public struct PaneBox: Equatable, Sendable {
  /// The title.
  public var topLeft: [StyledText]
  /// The one state that matters, or the sort.
  public var topRight: [StyledText]
  /// Sources and their ages.
  public var bottomLeft: [StyledText]
  /// `SIM` and the story's own date.
  public var bottomRight: [StyledText]
  public var isFocused: Bool
  /// The key that goes to the pane, before the title.
  public var number: String?

  /// Pieces in the style ``CellStyle/text`` take the frame's own style.
  public init(
    topLeft: [StyledText] = [], topRight: [StyledText] = [], bottomLeft: [StyledText] = [],
    bottomRight: [StyledText] = [], isFocused: Bool = false, number: String? = nil
  ) {
    self.topLeft = topLeft
    self.topRight = topRight
    self.bottomLeft = bottomLeft
    self.bottomRight = bottomRight
    self.isFocused = isFocused
    self.number = number
  }

  /// The part of a box of that size that is the content's; empty when the frame leaves nothing.
  public static func inside(_ size: Size) -> Rect {
    guard size.columns > 2, size.rows > 2 else { return Rect(column: 0, row: 0, columns: 0, rows: 0) }
    return Rect(size).inset(columns: 1, rows: 1)
  }

  /// Draws the frame around the whole area and leaves its inside alone; an area under 2x2 stays as it is.
  public func draw(into buffer: inout CellBuffer) {
    let bounds = buffer.bounds
    guard bounds.columns >= 2, bounds.rows >= 2 else { return }
    let right = bounds.columns - 1
    let bottom = bounds.rows - 1
    let glyphs = isFocused ? FrameGlyphs.heavy : .rounded
    let style = CellStyle(isFocused ? .focus : .border)
    for row in 1..<max(bottom, 1) {
      buffer.put(Cell(glyphs.vertical, style: style), column: 0, row: row)
      buffer.put(Cell(glyphs.vertical, style: style), column: right, row: row)
    }
    for row in [0, bottom] {
      let line = Rect(column: 1, row: row, columns: right - 1, rows: 1)
      buffer.fill(line, with: Cell(glyphs.horizontal, style: style))
      buffer.put(Cell(row == 0 ? glyphs.topLeft : glyphs.bottomLeft, style: style), column: 0, row: row)
      buffer.put(Cell(row == 0 ? glyphs.topRight : glyphs.bottomRight, style: style), column: right, row: row)
    }
    let title = numbered(topLeft.map { styled($0, plain: titleStyle) })
    let labelStyle = CellStyle(isFocused ? .focus : .dim)
    draw(
      BorderLabels(left: title, right: topRight.map { styled($0, plain: labelStyle) }, isTitle: true),
      row: 0, into: &buffer)
    draw(
      BorderLabels(
        left: bottomLeft.map { styled($0, plain: labelStyle) },
        right: bottomRight.map { styled($0, plain: labelStyle) },
        isTitle: false),
      row: bottom, into: &buffer)
  }

  private var titleStyle: CellStyle { isFocused ? CellStyle(.focus, .bold) : .dim }

  private func styled(_ piece: StyledText, plain: CellStyle) -> StyledText {
    piece.style == .text ? StyledText(piece.text, plain) : piece
  }

  private func numbered(_ title: [StyledText]) -> [StyledText] {
    guard let number else { return title }
    let key = StyledText(number, titleStyle)
    guard let first = title.first else { return [key] }
    return [StyledText(key.text + .space + first.text, first.style)] + title.dropFirst()
  }

  private func draw(_ labels: BorderLabels, row: Int, into buffer: inout CellBuffer) {
    let inner = Rect(column: 1, row: row, columns: buffer.bounds.columns - 2, rows: 1)
    buffer.inside(inner) { line in
      let fitted = labels.fitted(to: line.bounds.columns)
      let left = StyledLine(fitted.left)
      let right = StyledLine(fitted.right)
      if !left.isEmpty {
        if !labels.isTitle { line.write(.space, column: 1, row: 0) }
        let end = left.draw(into: &line, column: labels.lead)
        line.write(.space, column: end, row: 0)
      }
      if !right.isEmpty {
        let start = line.bounds.columns - BorderLabels.tail - right.columns
        line.write(.space, column: start - 1, row: 0)
        let end = right.draw(into: &line, column: start)
        line.write(.space, column: end, row: 0)
      }
    }
  }
}

/// What a frame is drawn with.
private struct FrameGlyphs {
  let topLeft, topRight, bottomLeft, bottomRight, horizontal, vertical: Unicode.Scalar

  static let heavy = FrameGlyphs(
    topLeft: "┏", topRight: "┓", bottomLeft: "┗", bottomRight: "┛", horizontal: "━", vertical: "┃")
  static let rounded = FrameGlyphs(
    topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯", horizontal: "─", vertical: "│")
}
