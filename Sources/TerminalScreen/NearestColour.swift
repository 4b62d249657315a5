/// The colour of a terminal's fixed palette that is nearest to a theme's.
///
/// Distance is Euclidean in sRGB. The values are those of xterm (256colres.h, XTerm-col.ad), which other terminals share for 16 ... 255; the first
/// 16 differ from user to user, so only a terminal without the cube is given those for an RGB colour.
enum NearestColour {
  /// The steps of the 6x6x6 cube.
  private static let steps: [Int] = [0, 95, 135, 175, 215, 255]

  /// The first 16, as xterm has them.
  private static let basic: [(red: Int, green: Int, blue: Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
    (255, 255, 255),
  ]

  /// The nearest of 16 ... 255.
  static func ofCube(red: UInt8, green: UInt8, blue: UInt8) -> Int {
    let (red, green, blue) = (Int(red), Int(green), Int(blue))
    let (r, g, b) = (step(red), step(green), step(blue))
    let cube = distance((red, green, blue), (steps[r], steps[g], steps[b]))
    // Greys are 8, 18 ... 238.
    let grey = min(max(((red + green + blue) / 3 - 3) / 10, 0), 23)
    let level = 8 + 10 * grey
    return distance((red, green, blue), (level, level, level)) < cube ? 232 + grey : 16 + 36 * r + 6 * g + b
  }

  /// The nearest of 0 ... 15.
  static func ofSixteen(red: UInt8, green: UInt8, blue: UInt8) -> Int {
    let wanted = (Int(red), Int(green), Int(blue))
    return basic.indices.min { distance(wanted, basic[$0]) < distance(wanted, basic[$1]) } ?? 7
  }

  private static func step(_ value: Int) -> Int {
    steps.indices.min { abs(steps[$0] - value) < abs(steps[$1] - value) } ?? 0
  }

  private static func distance(_ first: (Int, Int, Int), _ second: (Int, Int, Int)) -> Int {
    let (red, green, blue) = (first.0 - second.0, first.1 - second.1, first.2 - second.2)
    return red * red + green * green + blue * blue
  }
}
