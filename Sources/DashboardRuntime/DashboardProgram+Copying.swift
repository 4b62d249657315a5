import Dashboard
import HospitalModel
import HospitalStore
import PrivacyScreening
import TerminalScreen

extension ExportForm {
  /// What a notice calls it.
  fileprivate var what: String {
    switch self {
    case .csv: "the numbers"
    case .svg: "the picture"
    case .txt: "the text"
    }
  }
}

/// What leaves by the clipboard: screened on its way, and held when something is found in it.
extension DashboardProgram {
  /// A text about to leave.
  private struct OutgoingText: Sendable {
    let text: String
    /// `the text`, `the address`, `the row`.
    let what: String
    /// The name of the file that it becomes; `nil` for the clipboard.
    var file: String?
  }

  /// Why there is nothing to copy.
  private enum Missing: Error {
    /// Not an error: there is nothing.
    case nothing(String)
    case failed(String)
  }

  /// Copies a text in which nothing is found; otherwise asks what to do with it.
  func copy(_ request: CopyRequest) {
    let rules = workers.store.rules
    leaving(request, use: .release) { program, outgoing in
      let findings = await program.outside.run { rules.findings(in: outgoing.text) }
      if findings.contains(where: { $0.level > .note }) {
        let held = HeldText(
          request: request, what: outgoing.what, fingerprint: TextFingerprint(of: outgoing.text), findings: findings)
        program.take(.held(held))
      } else {
        program.put(outgoing, remark: findings.first.map { "Look: it holds \($0.category)." })
      }
    }
  }

  /// Copies a text without what is found in it.
  func copyMasked(_ request: CopyRequest) {
    let rules = workers.store.rules
    leaving(request, use: .export) { program, outgoing in
      let text = await program.outside.run { redacted(outgoing.text, rules.findings(in: outgoing.text)) }
      program.put(
        OutgoingText(text: text, what: outgoing.what, file: outgoing.file), remark: "What was found is masked.")
    }
  }

  /// Copies a text as it is, once the release is on the disk.
  func copyReleased(_ request: CopyRequest, _ release: OutgoingRelease) {
    leaving(request, use: .release) { program, outgoing in
      guard TextFingerprint(of: outgoing.text) == release.fingerprint else {
        return program.take(.failed("It has changed since you looked: nothing is copied. Look again."))
      }
      switch await program.workers.write([.decision(.release(release))], now: program.clock.now) {
      case .success: program.put(outgoing, remark: "Reason and persons are kept.")
      case .failure(let error): program.take(.failed(error.message))
      }
    }
  }

  private func leaving(
    _ request: CopyRequest, use: ReadingUse,
    _ body: @escaping @Sendable @UIActor (DashboardProgram, OutgoingText) async -> Void
  ) {
    let audience = state.settings.audience
    Task {
      switch await outgoing(request, audience: audience, use: use) {
      case .success(let text): await body(self, text)
      case .failure(.nothing(let words)): take(.told(words))
      case .failure(.failed(let words)): take(.failed(words))
      }
    }
  }

  private func outgoing(
    _ request: CopyRequest, audience: Audience, use: ReadingUse
  ) async -> Result<OutgoingText, Missing> {
    switch request {
    case .line(let line): return .success(OutgoingText(text: line, what: "the row"))
    case .words(let words, let name): return .success(OutgoingText(text: words, what: name))
    case .chart(let pane, let form): return await chart(pane, form, audience, use)
    case .text(let id):
      return await post(id, audience, use).map { OutgoingText(text: CopiedText.text(of: $0), what: "the text") }
    case .address(let id):
      return await post(id, audience, use).flatMap { post in
        guard let link = post.link else { return .failure(.nothing("This post has no address.")) }
        return .success(OutgoingText(text: link, what: "the address"))
      }
    }
  }

  /// Reads a pane's chart as it may leave.
  private func chart(
    _ pane: PaneID, _ form: ExportForm, _ audience: Audience, _ use: ReadingUse
  ) async -> Result<OutgoingText, Missing> {
    guard let place = state.placements.first(where: { $0.pane == pane }), let own = state.panes[pane] else {
      return .failure(.nothing("This pane is not shown any more."))
    }
    let (load, draw) = (state.loadContext(pane, in: place.rect), state.drawContext(pane, in: place.rect))
    let text = await workers.read(audience: audience, use: use) { reader in
      let row = PaneCatalog.row(pane)
      return row.exported(try row.load(own, load, reader), own, draw, form)
    }
    switch text {
    case .success(let text?):
      let date = draw.clock.local(draw.clock.now)
      let stamp = "\(date.isoDay)-\(date.clock.filter { $0 != ":" })"
      let file = "hsdash-\(pane.rawValue)-\(stamp).\(form.rawValue)"
      return .success(OutgoingText(text: text, what: form.what, file: file))
    case .success(nil): return .failure(.nothing("Nothing of this may leave."))
    case .failure(let error): return .failure(.failed(error.message))
    }
  }

  /// Reads a post as it may leave: what is internal stays inside.
  private func post(_ id: PostID, _ audience: Audience, _ use: ReadingUse) async -> Result<Post, Missing> {
    switch await workers.post(id, audience: audience, use: use) {
    case .success(let post?): .success(post)
    case .success(nil): .failure(.failed(await refusal(id, audience)))
    case .failure(let error): .failure(.failed(error.message))
    }
  }

  /// Why a post does not leave, in words.
  private func refusal(_ id: PostID, _ audience: Audience) async -> String {
    guard case .success(let post?) = await workers.post(id, audience: audience, use: .screen),
      let standing = post.summary.standing, !standing.isOpen
    else { return "This post is internal or gone: it is not copied." }
    return "Not copied (consent: \(standing.word)): nothing of a story leaves without a written authorization in force."
  }

  /// Into its file, or along the chain of clipboards; the notice names what took it.
  private func put(_ outgoing: OutgoingText, remark: String?) {
    let tools = tools
    let (text, what) = (outgoing.text, outgoing.what)
    let tail = remark.map { "  \($0)" } ?? ""
    if let file = outgoing.file {
      Task {
        switch await outside.run({ SavedFile.write(text, named: file) }) {
        case .success(let path): take(.told("Saved \(what) as \(path).\(tail)"))
        case .failure(let failure): take(.failed(failure.message))
        }
      }
      return
    }
    Task {
      // In a statement of its own: as `if let name = await ...` the other branches never ran (Swift 6.3.1, a test sees it).
      let name = await outside.run { tools.copy(text) }
      if let name {
        take(.told("Copied \(what) with \(name).\(tail)"))
      } else if let encoded = tools.terminalText(text), screen.tellClipboard(base64: encoded) {
        take(.told("Sent \(what) to the terminal's clipboard (OSC 52).\(tail)"))
      } else {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        take(.shown(TextSheet(title: "No clipboard here: select it with the terminal", lines: lines)))
      }
    }
  }
}
