import TerminalCells
import Yams

/// Why a theme can't be used: one line with what, where and what to do.
public struct ThemeError: Error, Equatable, Sendable {
  public let message: String
}

/// A base16 or base24 scheme (the tinted-theming YAML format, new and old form), with the roles that hsdash gives its slots.
///
/// An optional `hsdash:` section maps role names to slots (`severe: base09`).
public struct ThemeFile: Equatable, Sendable {
  public let name: String
  public let palette: Palette
  /// The scheme's own ground (`base00`), for pictures; in a terminal the ground is the terminal's.
  public let background: Colour

  /// Reads a scheme.
  ///
  /// - Parameter file: Its name, for messages.
  /// - Throws: ``ThemeError`` naming the key that is missing or wrong.
  public init(yaml: String, file: String) throws(ThemeError) {
    guard yaml.utf8.count <= Self.largestFile else {
      throw ThemeError(message: "\(file): larger than 1 MiB; that is no colour scheme")
    }
    let root: Node.Mapping
    do {
      guard let mapping = try Yams.compose(yaml: yaml)?.mapping else {
        throw ThemeError(message: "\(file): holds no keys; give a base16 scheme")
      }
      root = mapping
    } catch let error as ThemeError {
      throw error
    } catch {
      throw ThemeError(message: "\(file): is not YAML (\(firstLine("\(error)")))")
    }
    let slots = root["palette"]?.mapping ?? root
    var colours: [String: Colour] = [:]
    for slot in Self.slotNames {
      guard let node = slots[slot] ?? slots[slot.lowercased()] else {
        throw ThemeError(message: "\(file): \(slot) is missing; a base16 scheme has base00 to base0F")
      }
      guard let colour = node.scalar.flatMap({ Colour(hex: $0.string) }) else {
        throw ThemeError(message: "\(file):\(node.mark?.line ?? 0): \(slot) is no colour; write it as \"#rrggbb\"")
      }
      colours[slot] = colour
    }
    name = (root["name"] ?? root["scheme"])?.string ?? file
    background = colours["base00"] ?? .own
    var roles = Self.usualRoles
    if let own = root["hsdash"]?.mapping {
      for (key, value) in own {
        guard let role = StyleRole.named.first(where: { $0.name == key.string }) else {
          throw ThemeError(message: "\(file):\(key.mark?.line ?? 0): hsdash has no role \(firstLine(key.string ?? ""))")
        }
        guard let slot = value.string, colours[slot] != nil else {
          throw ThemeError(message: "\(file):\(value.mark?.line ?? 0): \(role.name) needs a slot, base00 to base0F")
        }
        roles[role.role] = Slots(front: slot)
      }
    }
    palette = Palette(roles.mapValues { $0.appearance(colours) })
  }

  private static let largestFile = 1 << 20
  private static let slotNames = (0..<16).map { "base0" + String($0, radix: 16, uppercase: true) }

  private struct Slots {
    var front: String?
    var back: String?
    var attributes: CellStyle.Attributes = []

    func appearance(_ colours: [String: Colour]) -> Appearance {
      Appearance(
        foreground: front.flatMap { colours[$0] } ?? .own, background: back.flatMap { colours[$0] } ?? .own,
        attributes: attributes)
    }
  }

  /// What the base16 styling guide gives the slots, in the words of the board.
  private static let usualRoles: [StyleRole: Slots] = [
    .text: Slots(front: "base05"), .dim: Slots(front: "base03"), .bright: Slots(front: "base06", attributes: .bold),
    .border: Slots(front: "base03"), .focus: Slots(front: "base0D", attributes: .bold),
    .selection: Slots(front: "base07", back: "base02"), .good: Slots(front: "base0B"),
    .warning: Slots(front: "base0A"), .severe: Slots(front: "base08"),
    .crisis: Slots(front: "base00", back: "base08", attributes: .bold), .internal: Slots(front: "base0E"),
    .link: Slots(front: "base0D"), .simulated: Slots(front: "base0C"), .chart: Slots(front: "base0D"),
    .chartRest: Slots(front: "base03"), .chartSecond: Slots(front: "base0C"),
    .key: Slots(front: "base0D", attributes: .bold), .match: Slots(front: "base0A"),
    .finding: Slots(front: "base09", attributes: .underline), .notice: Slots(front: "base06"),
    .layer: Slots(front: "base05"),
  ]
}

extension Palette {
  /// The terminal's own sixteen colours on its own ground: readable on every scheme, light or dark, and ready without reading a file.
  public static let terminal = Palette([
    .dim: Appearance(attributes: .dim), .bright: Appearance(attributes: .bold), .border: Appearance(attributes: .dim),
    .focus: Appearance(foreground: .ansi(6), attributes: .bold), .selection: Appearance(attributes: .reverse),
    .good: Appearance(foreground: .ansi(2)), .warning: Appearance(foreground: .ansi(3)),
    .severe: Appearance(foreground: .ansi(1)),
    .crisis: Appearance(foreground: .ansi(1), attributes: [.reverse, .bold]),
    .internal: Appearance(foreground: .ansi(5)), .link: Appearance(foreground: .ansi(4)),
    .simulated: Appearance(foreground: .ansi(6)), .chart: Appearance(foreground: .ansi(6)),
    .chartRest: Appearance(attributes: .dim), .chartSecond: Appearance(foreground: .ansi(3)),
    .key: Appearance(foreground: .ansi(6), attributes: .bold), .match: Appearance(foreground: .ansi(3)),
    .finding: Appearance(foreground: .ansi(3), attributes: .underline), .notice: Appearance(attributes: .bold),
  ])
}

extension Colour {
  /// `#rrggbb` or `rrggbb`.
  init?(hex text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6, let value = UInt32(digits, radix: 16) else { return nil }
    self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }
}

func firstLine(_ text: String) -> String {
  String(text.split(whereSeparator: \.isNewline).first ?? "").prefix(120).description
}
