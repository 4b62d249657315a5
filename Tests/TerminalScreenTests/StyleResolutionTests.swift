import TerminalCells
import Testing

@testable import TerminalScreen

@Suite struct StyleResolutionTests {
  @Test(
    "a colour becomes the nearest of the cube and the greys",
    arguments: [
      ((0, 0, 0), 16), ((255, 255, 255), 231), ((255, 0, 0), 196), ((95, 135, 175), 67), ((8, 8, 8), 232),
      ((238, 238, 238), 255), ((118, 118, 118), 243), ((24, 24, 37), 234), ((250, 250, 250), 231),
    ] as [((UInt8, UInt8, UInt8), Int)])
  func cube(rgb: (UInt8, UInt8, UInt8), number: Int) {
    #expect(NearestColour.ofCube(red: rgb.0, green: rgb.1, blue: rgb.2) == number)
  }

  @Test(
    "a colour becomes the nearest of sixteen",
    arguments: [((0, 0, 0), 0), ((250, 10, 10), 9), ((190, 10, 10), 1), ((120, 120, 120), 8), ((255, 255, 255), 15)]
      as [((UInt8, UInt8, UInt8), Int)])
  func sixteen(rgb: (UInt8, UInt8, UInt8), number: Int) {
    #expect(NearestColour.ofSixteen(red: rgb.0, green: rgb.1, blue: rgb.2) == number)
  }

  @Test("the nearest of the cube is never farther than any other of its colours")
  func nearest() {
    let steps = [0, 95, 135, 175, 215, 255]
    func components(_ number: Int) -> (Int, Int, Int) {
      if number >= 232 { return (8 + 10 * (number - 232), 8 + 10 * (number - 232), 8 + 10 * (number - 232)) }
      return (steps[(number - 16) / 36], steps[(number - 16) / 6 % 6], steps[(number - 16) % 6])
    }
    for red in stride(from: 0, through: 255, by: 17) {
      for green in stride(from: 0, through: 255, by: 17) {
        for blue in stride(from: 0, through: 255, by: 17) {
          func distance(_ number: Int) -> Int {
            let (r, g, b) = components(number)
            return (r - red) * (r - red) + (g - green) * (g - green) + (b - blue) * (b - blue)
          }
          let found = NearestColour.ofCube(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
          let best = (16...255).map(distance).min()
          #expect(distance(found) == best, "\(red) \(green) \(blue)")
        }
      }
    }
  }

  @Test("a role has the theme's colours, and its attributes beside the cell's")
  func colours() {
    var palette = Palette()
    palette[.severe] = Appearance(foreground: .rgb(255, 0, 0), background: .ansi(4), attributes: .bold)
    let style = StyleResolution(depth: .indexed).resolved(CellStyle(.severe, .underline), in: palette)
    #expect(style == ResolvedStyle(attributes: [.bold, .underline], foreground: 196, background: 4))
    let plain = StyleResolution(depth: .indexed).resolved(.text, in: palette)
    #expect(plain == ResolvedStyle(attributes: [], foreground: -1, background: -1))
  }

  @Test("with eight colours the bright ones are bold")
  func eight() {
    var palette = Palette()
    palette[.good] = Appearance(foreground: .ansi(10), background: .ansi(12))
    let style = StyleResolution(depth: .eight).resolved(CellStyle(.good), in: palette)
    #expect(style == ResolvedStyle(attributes: .bold, foreground: 2, background: 4))
  }

  @Test("text never falls on the colour behind it", arguments: [ColourDepth.eight, .sixteen, .indexed])
  func legible(depth: ColourDepth) {
    var palette = Palette()
    for (text, ground) in [
      (Colour.rgb(20, 20, 20), Colour.rgb(22, 22, 22)), (.rgb(250, 250, 250), .rgb(255, 255, 255)),
    ] {
      palette[.dim] = Appearance(foreground: text, background: ground)
      let style = StyleResolution(depth: depth).resolved(.dim, in: palette)
      #expect(style.foreground != style.background)
    }
  }

  @Test("without colours the roles that matter still differ from text")
  func monochrome() {
    var palette = Palette()
    palette[.crisis] = Appearance(foreground: .rgb(255, 255, 255), background: .rgb(200, 0, 0))
    let resolution = StyleResolution(depth: .none)
    let text = resolution.resolved(.text, in: palette)
    #expect(text == ResolvedStyle(attributes: [], foreground: -1, background: -1))
    for role in [StyleRole.selection, .focus, .dim, .crisis, .severe, .match, .internal, .finding, .simulated] {
      #expect(resolution.resolved(CellStyle(role), in: palette).attributes != text.attributes)
    }
    #expect(resolution.resolved(CellStyle(.crisis), in: palette).attributes == [.reverse, .bold])
    #expect(resolution.resolved(CellStyle(.selection, .bold), in: palette).attributes == [.reverse, .bold])
  }

  @Test(
    "the depth follows what the terminal has",
    arguments: [(0, ColourDepth.none), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .indexed)])
  func depth(colours: Int, depth: ColourDepth) {
    #expect(ColourDepth(colours: colours) == depth)
  }
}
