import HospitalModel
import TerminalCells
import TerminalWidgets

/// A post as a row: folded and measured once, when it is loaded.
package struct PostLine: Equatable, Sendable {
  let time: MeasuredText
  let hospital: MeasuredText
  let kind: MeasuredText
  /// The title, with findings underlined.
  let title: StyledLine
  let mark: PostMark
  let isUnread: Bool

  init(_ post: PostSummary, time: String, hospital: String) {
    self.time = MeasuredText(time)
    self.hospital = MeasuredText(hospital)
    kind = MeasuredText(post.kind.isPlain ? post.channelKind.rawValue : post.kind.rawValue)
    mark = PostMark(post)
    isUnread = post.isUnread
    let style =
      post.isHighlighted
      ? CellStyle(.match, .bold) : CellStyle(post.isMuted ? .dim : post.isUnread ? .bright : .text)
    title = StyledLine(
      post.triage.leading + findingPieces(post.title, post.titleFindings, style: style)
        + (post.isEdited ? [StyledText(" (edited)", .dim)] : [])
        + (post.alsoIn.isEmpty
          ? [] : [StyledText(" (also \(post.alsoIn.map(\.kind.rawValue).joined(separator: ", ")))", .dim)])
        + (post.standing.map { [StyledText($0.remark, CellStyle(.warning))] } ?? []) + post.triage.trailing)
  }

  /// The whole row in words.
  func description() -> String {
    let parts = [mark.word, time.text, hospital.text, kind.text].filter { !$0.isEmpty }
    return parts.joined(separator: ", ") + ": " + title.pieces.map(\.text.text).joined()
  }
}

/// The one mark before a row: one mark, one meaning.
enum PostMark: Equatable, Sendable {
  case none, unread, starred, isInternal

  init(_ post: PostSummary) {
    self = post.isStarred ? .starred : post.isInternal ? .isInternal : post.isUnread ? .unread : .none
  }

  var cell: Cell {
    switch self {
    case .none: .blank
    case .unread: Cell("●", style: CellStyle(.bright))
    case .starred: Cell("*", style: CellStyle(.bright))
    case .isInternal: Cell("▪", style: CellStyle(.internal))
    }
  }

  var word: String {
    switch self {
    case .none: ""
    case .unread: "unread"
    case .starred: "starred"
    case .isInternal: "internal"
    }
  }
}

extension PostKind {
  /// True when the word says nothing that the channel's kind doesn't say.
  var isPlain: Bool { self == .post || self == .relay || self == .statement }
}

/// A text with the spans that a screening rule found underlined.
func findingPieces(_ text: String, _ findings: [Finding], style: CellStyle) -> [StyledText] {
  findingSpans(text, findings, style: style).map { StyledText($0.text, $0.style) }
}

/// The same before it is measured.
func findingSpans(_ text: String, _ findings: [Finding], style: CellStyle) -> [(text: String, style: CellStyle)] {
  guard !findings.isEmpty else { return [(text, style)] }
  let scalars = Array(text.unicodeScalars)
  var pieces: [(text: String, style: CellStyle)] = []
  var position = 0
  func piece(_ range: Range<Int>, _ style: CellStyle) {
    guard !range.isEmpty else { return }
    var part = String.UnicodeScalarView()
    part.append(contentsOf: scalars[range])
    pieces.append((String(part), style))
  }
  for finding in findings.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
    let range = finding.range.clamped(to: position..<max(position, scalars.count))
    piece(position..<range.lowerBound, style)
    piece(range, CellStyle(.finding, .underline))
    position = range.upperBound
  }
  piece(position..<scalars.count, style)
  return pieces
}
