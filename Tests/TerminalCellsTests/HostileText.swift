import TerminalCells

/// Text of the kinds that terminals draw wrongly, put together at random.
enum HostileText {
  /// Blocks that hold marks, joiners, wide characters, flags, controls and unassigned code points; and anything at all.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x00...0x1F, 0x7F...0x9F, 0xA0...0x24F, 0x300...0x36F, 0x590...0x6FF, 0x900...0x97F, 0xE00...0xE7F,
    0x1100...0x11FF, 0x2000...0x206F, 0x20D0...0x20F0, 0x2500...0x28FF, 0x2600...0x27BF, 0x3000...0x30FF,
    0x4E00...0x4E20, 0xAC00...0xAC40, 0xD7B0...0xD7FF, 0xE000...0xE0FF, 0xFE00...0xFE0F, 0xFEFF...0xFFFF,
    0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0x1F400...0x1F6FF, 0x1F900...0x1FAFF, 0xE0000...0xE01EF, 0x0...0x10FFFF,
  ]

  static func random(scalars count: Int, using random: inout RepeatableRandom) -> String {
    var text = ""
    for _ in 0..<count {
      // Joiners and flag halves come often enough to meet one another.
      let value: UInt32 =
        switch Int.random(in: 0..<12, using: &random) {
        case 0: 0x200D
        case 1: UInt32.random(in: 0x1F1E6...0x1F1FF, using: &random)
        case 2: UInt32.random(in: 0x1F468...0x1F469, using: &random)
        default: UInt32.random(in: blocks[Int.random(in: blocks.indices, using: &random)], using: &random)
        }
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// What is wrong with a row of cells; `nil` when every wide cluster and every flag is whole.
  static func fault(in row: some Collection<Cell>) -> String? {
    let cells = Array(row)
    var flagHalves = 0
    for (index, cell) in cells.enumerated() {
      if cell.width == 2, index + 1 == cells.count || cells[index + 1].width != 0 {
        return "half of \(cell.text) at \(index)"
      }
      if cell.width == 0, index == 0 || cells[index - 1].width != 2 {
        return "a right half without a left one at \(index)"
      }
      if (0x1F1E6...0x1F1FF).contains(cell.base) {
        flagHalves += 1
      } else {
        if flagHalves % 2 == 1 { return "half a flag before \(index)" }
        flagHalves = 0
      }
    }
    return flagHalves % 2 == 1 ? "half a flag at the end" : nil
  }
}
