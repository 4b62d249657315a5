import CQRencode
public import TerminalCells

/// A text as a QR code (ISO/IEC 18004): the smallest version that holds it, with as much error correction as that version has
/// room for.
public struct QRCode: Hashable, Sendable {
  /// How much of a damaged code can be restored.
  public enum Correction: Int, CaseIterable, Hashable, Sendable {
    /// 7, 15, 25 and 30 % of the code words.
    case low, medium, quartile, high
  }

  /// Modules on a side: 21 for version 1, four more for each further one.
  public let width: Int
  public let correction: Correction
  /// Row by row from the top left; true where a module is dark.
  public let modules: [Bool]

  /// Light modules around a code, which a reader needs to find it (ISO/IEC 18004, 6.3.8).
  public static let quietZone = 4

  /// Encodes a text; `nil` for an empty one, and for one of more than 2,953 bytes.
  ///
  /// - Complexity: Up to a millisecond for an address.
  public init?(_ text: String) {
    guard !text.isEmpty, var best = Self.encoded(text, .low) else { return nil }
    for correction in Correction.allCases.dropFirst() {
      guard let stronger = Self.encoded(text, correction), stronger.width == best.width else { break }
      best = stronger
    }
    self = best
  }

  private init(width: Int, correction: Correction, modules: [Bool]) {
    self.width = width
    self.correction = correction
    self.modules = modules
  }

  private static func encoded(_ text: String, _ correction: Correction) -> QRCode? {
    let level = QRecLevel(rawValue: QRecLevel.RawValue(correction.rawValue))
    // 0 is the smallest version that holds it; 1 keeps small letters as they are.
    guard let code = QRcode_encodeString(text, 0, level, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    // The lowest bit of a byte says whether its module is dark.
    let modules = (0..<(width * width)).map { code.pointee.data[$0] & 1 == 1 }
    return QRCode(width: width, correction: correction, modules: modules)
  }

  /// Whether a module is dark; outside of the code lies its quiet zone, which is light.
  public func isDark(column: Int, row: Int) -> Bool {
    guard (0..<width).contains(column), (0..<width).contains(row) else { return false }
    return modules[row * width + column]
  }
}

extension QRCode {
  /// Which modules are drawn as blocks. In colours both look the same, black on white; without colours the blocks have the
  /// colour of the terminal's letters.
  public enum Blocks: Hashable, Sendable {
    /// Light modules: for a dark ground.
    case light
    /// Dark modules: for a light ground.
    case dark
  }

  /// What a code is made of.
  public enum Form: Hashable, Sendable {
    /// Half blocks: a column and half a row for a module.
    case halfBlocks
    /// Two columns and a row for a module, for terminals with ASCII alone.
    case twoColumns
  }

  /// The cells that the code takes with its quiet zone.
  public func size(_ form: Form = .halfBlocks) -> Size {
    let side = width + 2 * Self.quietZone
    switch form {
    case .halfBlocks: return Size(columns: side, rows: (side + 1) / 2)
    case .twoColumns: return Size(columns: side * 2, rows: side)
    }
  }

  /// Draws the code with its quiet zone at the top left of the area, if it fits there whole: half a code is none.
  public func draw(into buffer: inout CellBuffer, _ form: Form = .halfBlocks, blocks: Blocks = .light) {
    let size = size(form)
    guard size.columns <= buffer.bounds.columns, size.rows <= buffer.bounds.rows else { return }
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell =
          switch form {
          case .halfBlocks: half(column, row, blocks)
          case .twoColumns: whole(column / 2, row, blocks)
          }
        buffer.put(cell, column: column, row: row)
      }
    }
  }

  /// True for a module that is drawn as a block, counted with the quiet zone; what lies behind its end is light, too.
  private func isBlock(_ column: Int, _ row: Int, _ blocks: Blocks) -> Bool {
    isDark(column: column - Self.quietZone, row: row - Self.quietZone) == (blocks == .dark)
  }

  private func half(_ column: Int, _ row: Int, _ blocks: Blocks) -> Cell {
    let style = CellStyle(blocks == .light ? .codeLight : .codeDark)
    switch (isBlock(column, row * 2, blocks), isBlock(column, row * 2 + 1, blocks)) {
    case (true, true): return Cell("█", style: CellStyle(blocks == .light ? .codeLightSolid : .codeDarkSolid))
    case (true, false): return Cell("▀", style: style)
    case (false, true): return Cell("▄", style: style)
    case (false, false): return Cell(" ", style: style)
    }
  }

  private func whole(_ column: Int, _ row: Int, _ blocks: Blocks) -> Cell {
    isBlock(column, row, blocks)
      ? Cell("#", style: CellStyle(blocks == .light ? .codeLightSolid : .codeDarkSolid))
      : Cell(" ", style: CellStyle(blocks == .light ? .codeLight : .codeDark))
  }
}
