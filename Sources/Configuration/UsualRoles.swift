import TerminalCells

/// What the roles wear in a scheme that says nothing about hsdash.
///
/// Source: the base16 styling guide's meaning of the slots, in the words of the board. One accent (cyan) for focus, keys and
/// charts; green, yellow and red for status alone; blue for links and what is internal; the rest in two brightnesses of
/// the foreground. The ground stays the terminal's, but for the selection and the crisis banner.
enum UsualRoles {
  /// The appearances in a scheme's colours, legible on their ground.
  static func appearances(_ colours: [String: Colour]) -> [StyleRole: Appearance] {
    rows.mapValues { row in
      let front = colours[row.front] ?? .own
      let back = row.back.flatMap { colours[$0] }
      let ground = back ?? colours["base00"] ?? .own
      return Appearance(
        foreground: Legibility.lifted(front, from: ground, to: row.contrast), background: back ?? .own,
        attributes: row.attributes)
    }
  }

  private struct Row {
    let front: String
    let back: String?
    let attributes: CellStyle.Attributes
    let contrast: Double

    init(
      _ front: String, on back: String? = nil, _ attributes: CellStyle.Attributes = [],
      contrast: Double = Legibility.text
    ) {
      self.front = front
      self.back = back
      self.attributes = attributes
      self.contrast = contrast
    }
  }

  private static let rows: [StyleRole: Row] = [
    .text: Row("base05"),
    .dim: Row("base04"),
    .bright: Row("base05", .bold),
    .border: Row("base03", contrast: Legibility.lines),
    .focus: Row("base0C", .bold),
    .selection: Row("base05", on: "base02"),
    .good: Row("base0B"),
    .warning: Row("base0A"),
    .severe: Row("base08"),
    .crisis: Row("base00", on: "base08", .bold),
    .internal: Row("base0D"),
    .link: Row("base0D"),
    .simulated: Row("base04", .bold),
    .chart: Row("base0C"),
    .chartRest: Row("base03", contrast: Legibility.lines),
    .chartSecond: Row("base05"),
    .key: Row("base0C", .bold),
    .match: Row("base0C", .underline),
    .finding: Row("base09", .underline),
    .notice: Row("base05"),
    .layer: Row("base05"),
  ]
}
