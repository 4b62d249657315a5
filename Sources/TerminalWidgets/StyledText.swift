import TerminalCells

/// A measured text and how it looks.
public struct StyledText: Equatable, Sendable {
  public var text: MeasuredText
  public var style: CellStyle

  public init(_ text: MeasuredText, _ style: CellStyle = .text) {
    self.text = text
    self.style = style
  }

  /// Measures a literal or a number; text from outside is measured once, when it is loaded.
  public init(_ text: String, _ style: CellStyle = .text) {
    self.init(MeasuredText(text), style)
  }

  /// The width in columns.
  public var columns: Int { text.columns }
}

extension StyledText: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
