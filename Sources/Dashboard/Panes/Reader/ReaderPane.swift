import HospitalModel
import TerminalCells
import TerminalWidgets

/// A post in full.
package enum ReaderPane: PostPane {
  package struct Model: Equatable, Sendable {
    package let post: Post?
    /// The whole text, wrapped to the pane.
    package let lines: [StyledLine]
    /// The versions of an edited post, oldest first.
    package let versions: [PostVersion]
    /// The addresses that keys open, the first one's first.
    package let links: [String]

    static let none = Model(post: nil, lines: [], versions: [], links: [])
  }

  package static let id = PaneID("reader")
  package static let title = "Reader"
  package static let summary = "The selected post in full, with its author, times and address."
  package static let initialState = State()
  package static let readsPost = true

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard let id = context.subject.post, let post = try reader.post(id) else {
      return .none
    }
    let width = max(min(context.size.columns - 2, context.textWidth), 1)
    let versions = try versions(of: post, from: reader)
    let body = BodyText(otherWords(versions, state)?.body ?? post.body)
    let thread = try reader.talk.thread(id, mostReplies)
    return Model(
      post: post,
      lines: lines(of: post, body, versions, state, context.clock, width: width)
        + conversation(thread, around: post, context.clock, width: width),
      versions: versions, links: body.links)
  }

  /// Replies that are shown below a post.
  private static let mostReplies = 60

  private static func lines(
    of post: Post, _ text: BodyText, _ versions: [PostVersion], _ state: State, _ clock: BoardClock, width: Int
  ) -> [StyledLine] {
    func wrapped(_ text: String, _ style: CellStyle) -> [StyledLine] {
      Paragraph(text, width: width).lines.map { StyledLine([StyledText($0, style)]) }
    }
    func screened(_ text: String, _ findings: [Finding], _ style: CellStyle) -> [StyledLine] {
      StyledParagraph(findingSpans(text, findings, style: style), width: width).lines
    }
    let blank = StyledLine([])
    let other = otherWords(versions, state)
    let title = other?.title ?? post.summary.title
    let body = other?.body ?? post.body
    // Where what is found stands is known of the newest words.
    var lines = screened(title, other == nil ? post.summary.titleFindings : [], CellStyle(.bright, .bold)) + [blank]
    // A source that gives no text of its own repeats its title.
    if !body.isEmpty, body != title {
      lines += ReaderBody(text, findings: other == nil ? post.bodyFindings : [], width: width).lines + [blank]
    }
    lines += linkLines(text.links, width: width)
    if let link = post.link { lines += wrapped(link, CellStyle(.link, .underline)) }
    if let author = post.author { lines += wrapped("by \(author)", .dim) }
    if let line = versionLine(of: post, versions, state, clock) { lines += wrapped(line, CellStyle(.warning)) }
    if plea(in: post) != nil {
      lines += wrapped(
        "may be a CRY FOR HELP: read it now. H copies what you may send (911, 988)", CellStyle(.severe, .bold))
    }
    if let standing = post.summary.standing {
      lines += wrapped("story: \(standing.sentence(clock, post.hospital))", CellStyle(standing.role))
    }
    for sentence in post.summary.triage.sentences(clock) { lines += wrapped(sentence, CellStyle(.focus)) }
    if !post.summary.alsoIn.isEmpty {
      let channels = post.summary.alsoIn.map { "\($0.name) (\($0.kind.rawValue))" }.joined(separator: ", ")
      lines += wrapped("also in \(channels)", .dim)
    }
    for finding in Set((post.summary.titleFindings + post.bodyFindings).map { "\($0.category) (\($0.rule))" }).sorted()
    {
      lines += wrapped("may identify a patient: \(finding), x says why", CellStyle(.finding))
    }
    return lines
  }

  /// What may be a cry for help in a post of others; what the hospital itself says is none.
  private static func plea(in post: Post) -> PleaWording.Match? {
    guard !post.channel.speaksForHospital || post.summary.kind == .question, !post.summary.isInternal else {
      return nil
    }
    return PleaWording.match(in: post.summary.title + "\n" + post.body)
  }

  private static func highest(_ model: Model, _ context: CommandContext) -> Int {
    max(model.lines.count - max(context.size.rows, 1), 0)
  }

  private static func scroll(
    _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, _ step: @escaping @Sendable (Int) -> Int
  ) -> Command<Self> {
    Command(name, keys, title, help: help) { state, model, context in
      state.place.index = min(max(state.place.index + step(max(context.size.rows, 1)), 0), highest(model, context))
      return []
    }
  }

  package static let commands: [Command<Self>] =
    [
      scroll("down", ["j", "Down"], "down", "one line down") { _ in 1 },
      scroll("up", ["k", "Up"], "up", "one line up") { _ in -1 },
      scroll("page-down", ["Space", "PgDn", "C-f"], "page down", "one page down") { max($0 - 1, 1) },
      scroll("page-up", ["PgUp", "C-b"], "page up", "one page up") { -max($0 - 1, 1) },
      scroll("half-down", ["C-d"], "half page down", "half a page down") { max($0 / 2, 1) },
      scroll("half-up", ["C-u"], "half page up", "half a page up") { -max($0 / 2, 1) },
      scroll("top", ["Home"], "beginning", "the beginning of the post") { _ in -1_000_000 },
      scroll("end", ["End", "G"], "end", "the end of the post") { _ in 1_000_000 },
      Command("next-unread", ["n"], "next unread", help: "the next unread post of the list") {
        _, _, _ in
        [.readNext]
      },
      Command(
        "open-number", (1...9).map { KeyPress(.character(Character(String($0)))) }, "open link",
        help: "opens the link with that number"
      ) { _, model, context in numbered(context.pressed, model) },
      Command("links", ["L"], "links", help: "every link of the post, with its number") { _, model, _ in
        guard !model.links.isEmpty else { return [.notice("This post has no links.")] }
        return [.show(TextSheet(title: "Links", lines: model.links.enumerated().map { "\($0 + 1)  \($1)" }))]
      },
      Command("close", ["Enter"], "close", help: "closes the reader", isHinted: true) { _, _, _ in [.closeReader] },
      Command(
        "rumour", ["~"], "rumour", help: "marks the post as a rumour of the open incident, to be answered (g k)",
        access: .changing
      ) { _, model, _ in model.post.map { [.markRumour($0.summary.id)] } ?? [] },
      Command("help-text", ["H"], "911/988", help: "copies what a person may send to who cries for help in this post") {
        _, model, _ in
        guard let post = model.post else { return [] }
        return [.perform(.copy(.words((plea(in: post)?.language ?? .english).help, of: "the 911/988 text")))]
      },
      Command("why", ["x"], "why", help: "why a span was found: category, rule, confidence, reason") {
        _, model, _ in model.post.map { [why($0)] } ?? []
      },
    ] + marking(title: "unread") + triaging + sealing + taking(isHinted: true) + versionCommands

  /// What was found in a post, span by span.
  private static func why(_ post: Post) -> Move {
    let isTitleOfBody = post.body.hasPrefix(post.summary.title)
    let lines =
      FindingWords.details(isTitleOfBody ? [] : post.summary.titleFindings, in: "title")
      + FindingWords.details(post.bodyFindings, in: "text")
    guard !lines.isEmpty else { return .notice("No known pattern found here. That proves nothing.") }
    return .show(TextSheet(title: "Why it may identify a patient", lines: lines))
  }

  package static func post(_ model: Model, _ state: State) -> PostSummary? { model.post?.summary }
}
