/// A report as blocks, written as Markdown or as one HTML page that needs nothing else.
public struct ReportDocument: Equatable, Sendable {
  public enum Block: Equatable, Sendable {
    /// 2 for a section, 3 for a part of one.
    case heading(Int, String)
    case paragraph(String)
    case list([String])
    case table([String], [[String]])
    /// Words as they were said, line by line.
    case quote(String)
    /// A picture, for HTML alone, with the words that tell the same.
    case chart(svg: String, words: String)
  }

  public let title: String
  /// `EXERCISE`, `SIM`: on every page.
  public let marks: [String]
  public var blocks: [Block]

  public init(title: String, marks: [String], blocks: [Block] = []) {
    self.title = title
    self.marks = marks
    self.blocks = blocks
  }

  // MARK: Markdown

  /// The report in Markdown, with tables as GitHub reads them.
  public var markdown: String {
    let head = "# \(Self.plain(title))\n" + (marks.isEmpty ? "" : "\n**\(marks.joined(separator: " "))**\n")
    return head + blocks.map { "\n" + Self.markdown($0) }.joined()
  }

  private static func markdown(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text): String(repeating: "#", count: level) + " \(plain(text))\n"
    case .paragraph(let text): plain(text) + "\n"
    case .list(let items): items.map { "- \(plain($0))\n" }.joined()
    case .table(let head, let rows):
      row(head) + row(head.map { _ in "---" }) + rows.map(row).joined()
    case .quote(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \(plain(String($0)))\n" }.joined()
    case .chart(_, let words): plain(words) + "\n"
    }
  }

  private static func row(_ cells: [String]) -> String {
    "| "
      + cells.map { plain($0).split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
      .joined(separator: " | ") + " |\n"
  }

  /// Without what Markdown would take for marks of its own, on one line.
  private static func plain(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_<>[]#".contains(character) { result.append("\\") }
      result.append(character.isNewline ? " " : character)
    }
  }

  // MARK: HTML

  /// One page with its style and its pictures in it; no script, nothing fetched.
  public var html: String {
    let mark = marks.joined(separator: " ")
    let banner = mark.isEmpty ? "" : "<p class=\"mark\">\(Self.escaped(mark))</p>\n"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(Self.escaped((marks + [title]).joined(separator: " ")))</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      \(banner)<h1>\(Self.escaped(title))</h1>

      """ + blocks.map(Self.html).joined() + "\(banner)</body>\n</html>\n"
  }

  private static let style = """
    body{font:16px/1.45 system-ui,sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#16202a;background:#fff}
    table{border-collapse:collapse;width:100%;margin:.6em 0}td,th{border:1px solid #b8c2cc;padding:.25em .5em;text-align:left;vertical-align:top}
    th{background:#eef2f5}blockquote{border-left:4px solid #b8c2cc;margin:.6em 0;padding:.1em 1em}
    .mark{background:#7a3b00;color:#fff;padding:.3em .8em;font-weight:bold;letter-spacing:.08em}svg{max-width:100%;height:auto}
    @media print{body{margin:0;max-width:none}}
    """

  private static func html(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text): return "<h\(level)>\(escaped(text))</h\(level)>\n"
    case .paragraph(let text): return "<p>\(escaped(text))</p>\n"
    case .list(let items): return "<ul>\n" + items.map { "<li>\(escaped($0))</li>\n" }.joined() + "</ul>\n"
    case .table(let head, let rows):
      let header = head.map { "<th>\(escaped($0))</th>" }.joined()
      let body = rows.map { row in "<tr>" + row.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>\n" }.joined()
      return "<table>\n<tr>\(header)</tr>\n\(body)</table>\n"
    case .quote(let text):
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
      return "<blockquote><p>\(lines.joined(separator: "<br/>"))</p></blockquote>\n"
    case .chart(let svg, let words): return "\(svg)<p>\(escaped(words))</p>\n"
    }
  }

  /// A text between tags or in quotation marks.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default:
        // XML 1.0 has no way to write other control characters.
        if character.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }) {
          result.append(character)
        }
      }
    }
  }
}
