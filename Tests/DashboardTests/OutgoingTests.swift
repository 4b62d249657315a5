import Dashboard
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

@Suite("Sealing and letting out, by keys")
struct OutgoingTests {
  private static let size = Size(columns: 120, rows: 40)
  private static let post = SecretStore.posts[0]

  private func state(_ settings: ScreenSettings = ScreenSettings()) throws -> DashboardState {
    let secrets = try SecretStore()
    var state = DashboardState(size: Self.size, clock: secrets.clock, settings: settings, view: .reader)
    state.configuration.operatorName = "pio-2"
    state.subject.post = Self.post
    let request = try #require(state.loadRequest())
    let audience = settings.audience
    let result = try secrets.store.read(audience: audience, use: .screen, moment: .live, request.perform)
    _ = reduce(&state, .loaded(result))
    return state
  }

  private func type(_ text: String, _ state: inout DashboardState) -> [Effect] {
    text.flatMap { reduce(&state, .key(KeyPress(.character($0)))) }
  }

  private func held(_ level: FindingLevel) -> HeldText {
    let finding = Finding(category: "MRN", rule: "mrn.label", level: level, confidence: 0.9, range: 0..<3)
    return HeldText(
      request: .text(Self.post), what: "the text", fingerprint: TextFingerprint(of: "MRN"), findings: [finding])
  }

  @Test("X asks for the reason, then once more, and only then seals")
  func sealing() throws {
    var state = try state()
    #expect(reduce(&state, .key("X")).isEmpty)
    #expect(state.description().contains { $0.contains("Seal this post") })
    #expect(reduce(&state, .key("Right")).isEmpty)
    #expect(reduce(&state, .key("Enter")).isEmpty)
    #expect(reduce(&state, .key("Enter")).isEmpty, "no reason yet")
    #expect(state.notice?.isError == true)
    #expect(type("their wish", &state).isEmpty)
    #expect(reduce(&state, .key("Enter")).isEmpty)
    #expect(state.description().contains { $0.contains("Nothing brings it back") })
    var left = state
    #expect(reduce(&left, .key("Esc")).isEmpty)
    let act = SealAct(cause: .withdrawn, person: "pio-2", reason: "their wish")
    #expect(reduce(&state, .key("y")) == [.decide([.seal(.post(Self.post), act)], notice: nil)])
    #expect(state.layers.isEmpty)
  }

  @Test("a read-only screen seals nothing and lets nothing out as it is")
  func readOnly() throws {
    var settings = ScreenSettings()
    settings.isReadOnly = true
    var state = try state(settings)
    #expect(reduce(&state, .key("X")).isEmpty && state.layers.isEmpty)
    _ = reduce(&state, .held(held(.warn)))
    #expect(reduce(&state, .key("o")).isEmpty)
    #expect(state.notice?.text.contains("read-only") == true)
    #expect(reduce(&state, .key("m")) == [.copyMasked(.text(Self.post))])
  }

  @Test("a held text says what was found; m copies it masked, Esc leaves it")
  func holding() throws {
    var state = try state()
    _ = reduce(&state, .held(held(.warn)))
    let frame = FrameFormat.text(state.frame())
    #expect(frame.contains("Not copied") && frame.contains("MRN (mrn.label)"))
    var left = state
    #expect(reduce(&left, .key("Esc")).isEmpty && left.layers.isEmpty)
    #expect(reduce(&state, .key("m")) == [.copyMasked(.text(Self.post))])
    #expect(state.layers.isEmpty)
  }

  @Test("a warning is let out by a reason, a block by a second person too, who is another one")
  func releasing() throws {
    var warned = try state()
    _ = reduce(&warned, .held(held(.warn)))
    _ = reduce(&warned, .key("o"))
    _ = type("own notice", &warned)
    let effects = reduce(&warned, .key("Enter"))
    #expect(
      effects == [
        .copyReleased(
          .text(Self.post),
          OutgoingRelease(
            way: .copy, fingerprint: TextFingerprint(of: "MRN"), categories: ["MRN"], rules: ["mrn.label"],
            level: .warn, person: "pio-2", reason: "own notice", second: nil))
      ])
    var blocked = try state()
    _ = reduce(&blocked, .held(held(.block)))
    _ = reduce(&blocked, .key("o"))
    _ = type("own notice", &blocked)
    for key in ["Enter", "Enter"] as [KeyPress] { _ = reduce(&blocked, .key(key)) }
    #expect(reduce(&blocked, .key("Enter")).isEmpty)
    #expect(blocked.notice?.text.contains("second person") == true)
    _ = reduce(&blocked, .key("Up"))
    _ = type("PIO-2", &blocked)
    _ = reduce(&blocked, .key("Enter"))
    #expect(reduce(&blocked, .key("Enter")).isEmpty)
    #expect(blocked.notice?.text.contains("another one") == true)
    _ = reduce(&blocked, .key("Up"))
    _ = reduce(&blocked, .key("C-u"))
    _ = type("ic-1", &blocked)
    for key in ["Tab", "Space"] as [KeyPress] { _ = reduce(&blocked, .key(key)) }
    guard case .copyReleased(_, let release)? = reduce(&blocked, .key("Enter")).first else {
      Issue.record("nothing was let out")
      return
    }
    #expect(release.second == .byPhone("ic-1") && release.level == .block)
  }

  @Test("x says why: category, level, rule, confidence and reason of each span; the public is told nothing")
  func why() throws {
    var state = try state()
    _ = reduce(&state, .key("x"))
    let words = state.frontDescription.joined(separator: "\n")
    #expect(words.contains("MRN, title: ") && words.contains("NAME, text: ") && words.contains("% sure, rule "))
    #expect(words.contains("45 CFR 164.514"))
    var settings = ScreenSettings()
    settings.audience = .public
    var open = try self.state(settings)
    _ = reduce(&open, .key("x"))
    #expect(open.layers.isEmpty && open.notice?.text.contains("proves nothing") == true)
  }

  @Test("in the reader what was found is underlined where it stands, over the ends of lines too")
  func underlined() throws {
    let state = try state()
    let frame = state.frame()
    var found = ""
    for row in 0..<Self.size.rows {
      for column in 0..<Self.size.columns {
        let cell = frame[column, row]
        if cell.style.role == .finding, cell.style.attributes.contains(.underline) { found += cell.text }
      }
    }
    #expect(found.contains("00481601") && found.contains("Zephyrine Quillfeather"))
  }
}
