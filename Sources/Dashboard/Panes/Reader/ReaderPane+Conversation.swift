import HospitalModel
import TerminalCells
import TerminalWidgets

extension ReaderPane {
  /// Links that have a line of their own below the text; `L` lists them all.
  private static let shownLinks = 9

  /// ` 1 rush.example/day-6`, for the links that a key opens.
  static func linkLines(_ links: [String], width: Int) -> [StyledLine] {
    guard !links.isEmpty else { return [] }
    let lines = links.prefix(shownLinks).enumerated().map { index, link in
      StyledLine([
        StyledText(" \(index + 1) ", CellStyle(.key)),
        StyledText(MeasuredText(withoutScheme(link)).abridged(to: max(width - 3, 1)), CellStyle(.link)),
      ])
    }
    let more = links.count - shownLinks
    return lines + (more > 0 ? [StyledLine("   \(counted(more, "more link")): L", .dim)] : []) + [StyledLine()]
  }

  private static func withoutScheme(_ link: String) -> String {
    for scheme in ["https://", "http://"] where link.hasPrefix(scheme) { return String(link.dropFirst(scheme.count)) }
    return link
  }

  /// What a digit opens.
  static func numbered(_ key: KeyPress?, _ model: Model) -> [Move] {
    guard case .character(let digit)? = key?.key, let number = digit.wholeNumberValue else {
      return [.notice("A digit opens the link with that number; L lists them.")]
    }
    guard model.links.indices.contains(number - 1) else {
      return [.notice(model.links.isEmpty ? "This post has no links." : "This post has no link \(number).")]
    }
    return [.perform(.openPage(model.links[number - 1]))]
  }

  /// The other posts of a conversation, oldest first, each with who says it and when.
  static func conversation(
    _ thread: [Post], around post: Post, _ clock: BoardClock, width: Int
  ) -> [StyledLine] {
    let others = thread.filter { $0.summary.id != post.summary.id }
    guard !others.isEmpty else { return [] }
    let opens = thread.first?.summary.id == post.summary.id
    let heading = opens ? (others.count == 1 ? "1 reply" : "\(others.count) replies") : "In this conversation"
    var lines = [StyledLine(), StyledLine(heading, CellStyle(.bright, .bold))]
    for other in others {
      let date = clock.local(other.summary.key.published, in: other.hospital)
      var head = [StyledText("\(date.shortDay) \(date.clock)  ", .dim)]
      head.append(StyledText(other.author ?? other.channel.name, CellStyle(.bright)))
      if other.summary.kind == .expertAnswer { head.append(StyledText("  EXPERT", CellStyle(.good, .bold))) }
      if other.summary.kind == .question { head.append(StyledText("  asks", .dim)) }
      lines += [StyledLine(), StyledLine(head).truncated(to: width)]
      let body = BodyText(other.body)
      let title = other.summary.title
      if other.body.isEmpty || !other.body.hasPrefix(title.prefix(40)) {
        lines +=
          StyledParagraph(
            findingSpans(title, other.summary.titleFindings, style: .text), width: width
          ).lines
      }
      if !other.body.isEmpty { lines += ReaderBody(body, findings: other.bodyFindings, width: width).lines }
    }
    return lines
  }
}
