import Glibc
import TerminalCells

/// Contrast as WCAG 2.1 measures it.
enum Legibility {
  /// Success criterion 1.4.3, level AA: text.
  static let text = 4.5
  /// Success criterion 1.4.11, level AA: lines that mean something.
  static let lines = 3.0

  /// The contrast of two colours, 1 to 21; `nil` when one is the terminal's, which isn't known.
  static func contrast(_ one: Colour, _ other: Colour) -> Double? {
    guard let one = luminance(one), let other = luminance(other) else { return nil }
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  /// The relative luminance, 0 (black) to 1 (white); `nil` for the terminal's colours.
  static func luminance(_ colour: Colour) -> Double? {
    guard case .rgb(let red, let green, let blue) = colour else { return nil }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The colour itself where it stands out enough from its ground, else moved towards black or white until it does.
  ///
  /// Many published schemes have comments, of which the board makes its ages, at a contrast of 2 to 3.
  static func lifted(_ front: Colour, from ground: Colour, to needed: Double) -> Colour {
    guard let contrast = contrast(front, ground), contrast < needed, case .rgb(let red, let green, let blue) = front,
      let light = luminance(ground)
    else { return front }
    // At this luminance black and white stand out alike: sqrt(0.05 * 1.05) - 0.05.
    let goal = light < 0.179 ? 255 : 0
    let steps = 20
    for step in 1..<steps {
      let mixed = Colour.rgb(
        mix(red, goal, step, of: steps), mix(green, goal, step, of: steps), mix(blue, goal, step, of: steps))
      if (Self.contrast(mixed, ground) ?? 0) >= needed { return mixed }
    }
    return .rgb(UInt8(goal), UInt8(goal), UInt8(goal))
  }

  private static func mix(_ part: UInt8, _ goal: Int, _ step: Int, of steps: Int) -> UInt8 {
    UInt8(clamping: Int(part) + (goal - Int(part)) * step / steps)
  }

  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
