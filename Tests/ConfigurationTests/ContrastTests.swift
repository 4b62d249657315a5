import TerminalCells
import Testing
import Themes

@testable import Configuration

@Suite("Contrast of the themes")
struct ContrastTests {
  /// The shipped themes with colours of their own.
  static let names = EmbeddedThemes.all.map(\.name).filter { $0 != "terminal" }

  /// What a role needs: 4.5:1 for text, 3:1 for lines (WCAG 2.1, level AA).
  private func needed(_ role: StyleRole) -> Double {
    [.border, .chartRest].contains(role) ? 3 : 4.5
  }

  private func ratio(_ role: StyleRole, in theme: ThemeFile) throws -> Double {
    let look = theme.palette[role]
    let front = look.foreground == .own ? theme.palette[.text].foreground : look.foreground
    let ground = look.background == .own ? theme.background : look.background
    return try #require(Legibility.contrast(front, ground))
  }

  @Test("the measure is that of WCAG 2.1")
  func measure() throws {
    let white = Colour.rgb(255, 255, 255)
    #expect(Legibility.contrast(.rgb(0, 0, 0), white) == 21)
    let grey = try #require(Legibility.contrast(.rgb(0x77, 0x77, 0x77), white))
    #expect(abs(grey - 4.48) < 0.005)
    #expect(Legibility.contrast(.own, white) == nil && Legibility.contrast(.ansi(3), white) == nil)
  }

  @Test("every role is readable on its ground", arguments: names)
  func readable(name: String) throws {
    let theme = try ThemeCatalog.theme(name, userFolder: nil)
    for (word, role) in StyleRole.named {
      #expect(try ratio(role, in: theme) >= needed(role), "\(name): \(word)")
    }
  }

  @Test("high contrast means 7:1 for every role")
  func highContrast() throws {
    let theme = try ThemeCatalog.theme("high-contrast", userFolder: nil)
    for (word, role) in StyleRole.named { #expect(try ratio(role, in: theme) >= 7, "\(word)") }
  }

  @Test(
    "good, warning and severe differ in lightness for those who can't tell their hues",
    arguments: ["colour-blind-dark", "colour-blind-light"])
  func lightness(name: String) throws {
    let palette = try ThemeCatalog.theme(name, userFolder: nil).palette
    let status = [StyleRole.good, .warning, .severe].map { palette[$0].foreground }
    for (one, other) in [(0, 1), (1, 2), (0, 2)] {
      #expect(try #require(Legibility.contrast(status[one], status[other])) >= 1.4)
    }
  }

  @Test("the ground stays the terminal's but for the selection and the crisis banner", arguments: names)
  func ground(name: String) throws {
    let palette = try ThemeCatalog.theme(name, userFolder: nil).palette
    let filled = StyleRole.named.filter { palette[$0.role].background != .own }.map(\.name)
    #expect(filled == ["selection", "crisis"])
  }

  @Test("the terminal theme has no colour but the terminal's")
  func terminal() throws {
    let theme = try ThemeCatalog.theme("terminal", userFolder: nil)
    for (word, role) in StyleRole.named {
      for case .rgb in [theme.palette[role].foreground, theme.palette[role].background] { Issue.record("\(word)") }
    }
    #expect(theme.background == .own)
  }

  @Test(
    "a published scheme is readable whatever its comments are",
    arguments: ["000000", "ffffff", "7f7f7f", "073642", "fdf6e3"])
  func lifted(ground: String) throws {
    // Everything in one grey that is near every ground in turn.
    for grey in ["101010", "808080", "f0f0f0"] {
      let yaml = (0..<16).map { "base0\(String($0, radix: 16, uppercase: true)): \"\($0 == 0 ? ground : grey)\"" }
      let theme = try ThemeFile(yaml: yaml.joined(separator: "\n"), file: "grey")
      for (word, role) in StyleRole.named {
        #expect(try ratio(role, in: theme) >= needed(role), "\(grey) on \(ground): \(word)")
      }
    }
  }

  @Test("a colour that stands out stays as it is, and what is mended keeps its hue")
  func kept() throws {
    #expect(Legibility.lifted(.rgb(255, 0, 0), from: .rgb(0, 0, 0), to: 4.5) == .rgb(255, 0, 0))
    #expect(Legibility.lifted(.ansi(1), from: .own, to: 4.5) == .ansi(1))
    let mended = Legibility.lifted(.rgb(0, 0, 200), from: .rgb(0, 0, 0), to: 4.5)
    guard case .rgb(let red, let green, let blue) = mended else {
      Issue.record("no colour")
      return
    }
    #expect(red == green && blue > red)
  }
}
