import Dashboard
import DashboardRuntime
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// Walks everything that a public screen and an export can show, at every moment of a store full of marked secrets.
@Suite("What the public must not see")
struct SecretsTests {
  private static let size = Size(columns: 160, rows: 60)

  private static func moments(_ secrets: SecretStore) throws -> [ReadingMoment] {
    let newest = try secrets.store.read(audience: .staff, use: .screen, moment: .live) { try $0.facts().revision }
    return [.live] + (1...newest).map { .revision($0) }
  }

  /// A view as it is shown at a moment, with a hospital and a post chosen and perhaps a search.
  private func shown(
    _ view: ViewID, _ secrets: SecretStore, at moment: ReadingMoment, _ audience: Audience, post: PostID? = nil,
    search: String? = nil, use: ReadingUse = .screen
  ) throws -> String {
    var settings = ScreenSettings()
    settings.audience = audience
    settings.isWall = audience == .public && view == .wall
    var state = DashboardState(size: Self.size, clock: secrets.clock, settings: settings, view: view)
    state.subject = Subject(hospital: SecretStore.hospital, post: post)
    state.search = search
    state.isReaderOpen = post != nil
    for _ in 0..<3 {
      guard let request = state.loadRequest() else { break }
      state.isStale = false
      let result = try secrets.store.read(audience: audience, use: use, moment: moment, request.perform)
      _ = reduce(&state, .loaded(result))
    }
    let whole = FrameFormat.text(state.frame())
    for key in ["?", "Esc", "x", "Esc", "Enter"] as [KeyPress] { _ = reduce(&state, .key(key)) }
    return whole + state.description().joined(separator: "\n") + (state.announcement ?? "")
      + FrameFormat.text(state.frame())
  }

  @Test("no view shows a public screen a secret, at any moment", arguments: ViewCatalog.views.map(\.id.rawValue))
  func views(view: String) throws {
    let secrets = try SecretStore()
    for moment in try Self.moments(secrets) {
      let posts = moment == .live ? SecretStore.posts : [SecretStore.posts[1], SecretStore.posts[4]]
      for post in [nil] + posts {
        let text = try shown(ViewID(view), secrets, at: moment, .public, post: post)
        #expect(SecretStore.marks(in: text).isEmpty, "\(SecretStore.marks(in: text)) in \(view) at \(moment)")
      }
    }
  }

  @Test("staff sees on the screen what the public does not: the walk looks where the secrets are")
  func staff() throws {
    let secrets = try SecretStore()
    var text = ""
    for view in ViewCatalog.views.map(\.id) {
      for post in [nil] + SecretStore.posts {
        text += try shown(view, secrets, at: .live, .staff, post: post)
        text += try shown(view, secrets, at: .revision(2), .staff, post: post)
        text += try shown(view, secrets, at: .revision(4), .staff, post: post)
      }
    }
    // The sealed words are in no reader; reasons and addresses are in no view.
    let nowhere = [
      "qzsealed", "qzreason", "qztoken", "qzpath", "qzfolder",
      // No view lists a facility's every value.
      "00481610", "qzstaffing", "qzclosedvalue",
      // The view shows one event of a hospital: the one whose consent stands runs.
      "qzgoneevent", "qzgonewords",
    ]
    let seen = SecretStore.marks(in: text)
    #expect(SecretStore.marks.filter { !nowhere.contains($0) && !seen.contains($0) }.isEmpty)
    #expect(!seen.contains("qzsealed"))
  }

  @Test("no question to the public's reader is answered with a secret, at any moment")
  func readers() throws {
    let secrets = try SecretStore()
    for moment in try Self.moments(secrets) {
      for use in [ReadingUse.screen, .frame, .export, .release] {
        let text = try secrets.store.read(audience: .public, use: use, moment: moment, everything)
        #expect(SecretStore.marks(in: text).isEmpty, "\(SecretStore.marks(in: text)) by \(use) at \(moment)")
      }
    }
  }

  @Test("no export holds what is internal or what was found, whoever asks")
  func exports() throws {
    let secrets = try SecretStore()
    let withheld =
      [
        "qzinternal", "qztoken", "qzreason", "qzsealed", "qzrestricted", "qzclosedalert", "qzclosedvalue", "qzunsigned",
        "qztakenback", "qzteller", "qzfolder", "480777", "qzholder", "qznote", "qzplace", "qzwaiter", "qzadopter",
      ]
      + SecretStore.marks.filter { $0.hasPrefix("0048") } + SecretStore.register + SecretStore.phoneList
      + ["quillfeather", "zephyrine"]
    for moment in try Self.moments(secrets) {
      let text = try secrets.store.read(audience: .staff, use: .export, moment: moment, everything)
      #expect(SecretStore.held(withheld, in: text).isEmpty, "at \(moment)")
      let released = try secrets.store.read(audience: .staff, use: .release, moment: moment, everything)
      let kept =
        [
          "qzinternal", "qzreason", "qzsealed", "qzunsigned", "qztakenback", "qzteller", "qzfolder", "480777",
          "qzholder",
          "qznote", "qzplace", "qzwaiter", "qzadopter",
        ] + SecretStore.register + SecretStore.phoneList
      #expect(SecretStore.held(kept, in: released).isEmpty, "at \(moment)")
    }
  }

  @Test("no saved frame of staff holds a word of the inquiry register", arguments: ViewCatalog.views.map(\.id.rawValue))
  func frames(view: String) throws {
    let secrets = try SecretStore()
    for moment in try Self.moments(secrets).suffix(4) {
      let text = try shown(ViewID(view), secrets, at: moment, .staff, use: .frame)
      #expect(SecretStore.held(SecretStore.register, in: text).isEmpty)
    }
  }

  @Test("a public search confirms no masked, internal or sealed word, nor its beginning, at any moment")
  func search() throws {
    let secrets = try SecretStore()
    for moment in try Self.moments(secrets) {
      for mark in SecretStore.marks {
        for query in [mark, String(mark.dropLast(2)), "patient \(mark)"] {
          let rows = try secrets.store.search(audience: .public, use: .screen, moment: moment) {
            try $0.posts(PostWindow(search: query)).rows
          }
          #expect(rows.isEmpty, "\(query) at \(moment)")
        }
      }
    }
    let found = try shown(.timeline, secrets, at: .live, .public, search: "doors")
    #expect(found.contains("Doors open at ten"))
  }

  /// Everything that a reader answers, as text.
  private func everything(_ reader: StoreReader) throws -> String {
    let now = SecretStore.start + 3_600
    let long = Timestamp(seconds: 0)
    var answers: [Any] = [
      try reader.facts(), try reader.overviews(now), try reader.sources(nil), try reader.sources(SecretStore.hospital),
      try reader.attention(now, 100), try reader.incident(nil) as Any, try reader.factHistories(SecretStore.incident),
      try reader.campaigns(10), try reader.seals(10), try reader.releases(10), try reader.session("screen") as Any,
      try reader.measurements(SecretStore.closed, .mentions, long), try reader.crisis.incidents(),
      try reader.crisis.statements(SecretStore.incident), try reader.crisis.checklist(SecretStore.incident),
      try reader.crisis.log(nil, nil, 100), try reader.crisis.head(), try reader.alerts(now), try reader.facilities(),
    ]
    answers += [try reader.live.events(now)]
    for event in [SecretStore.event, SecretStore.goneEvent] {
      answers += [
        try reader.crisis.statements(event), try reader.crisis.checklist(event), try reader.live.sheet(event),
        try reader.live.holds(event), try reader.live.next(event) as Any, try reader.live.questions(event, now),
        try reader.live.pace(event, now), try reader.live.tasks(event), try reader.live.file(event, now, true),
      ]
    }
    let scopes: [PostScope] = [
      .all, .hospital(SecretStore.hospital), .channel(SecretStore.open), .channel(SecretStore.closed),
      .incident(SecretStore.incident), .channel(SecretStore.stories),
    ]
    answers += [
      try reader.stories.board(nil, 100), try reader.stories.counts(nil),
      try reader.stories.funnel(SecretStore.hospital), try reader.stories.log(100),
      try reader.measurements(SecretStore.stories, .views, long), try reader.figures.counters([.views], 100),
      try reader.figures.course(SecretStore.stories, .views, "8", long...now, 100),
      try reader.figures.extent(SecretStore.stories, .views, "8") as Any, try reader.figures.alarms(nil, 100),
      try reader.incident(nil).map { try reader.crisis.watch($0, now) } as Any,
      try reader.networkTopics(nil), try reader.networkTopics(SecretStore.hospital),
      try reader.measurements(SecretStore.closed, .adoption, long), try reader.figures.counters([.adoption], 100),
      try reader.crisis.reach(SecretStore.incident), try reader.crisis.sightings(SecretStore.incident),
      try reader.figures.recruiters(), try reader.figures.recruiting(SecretStore.hospital, long...now),
      try reader.figures.recruitingCourse(SecretStore.hospital, .hires, long...now),
      try reader.desk.inquiries(SecretStore.incident), try reader.desk.inquiryCounts(SecretStore.incident),
      try reader.desk.calls(SecretStore.incident), try reader.desk.contacts(),
    ]
    answers += try reader.figures.promotions().map { try reader.figures.traces($0, now) }
    for scope in scopes {
      answers += [try reader.counts(scope), try reader.posts(PostWindow(scope: scope))]
      answers.append(try reader.posts(PostWindow(scope: scope, unreadOnly: true, anchor: .tail, above: 100)))
    }
    for post in SecretStore.posts {
      answers += [try reader.post(post) as Any, try reader.versions(post)]
    }
    answers += [
      try reader.talk.topics(SecretStore.hospital), try reader.talk.hashtags(SecretStore.hospital, long),
      try reader.talk.writings(nil, 100), try SecretStore.posts.map { try reader.talk.thread($0, 50) },
    ]
    for channel in [SecretStore.open, SecretStore.closed, SecretStore.stories] {
      answers += [try reader.source(channel) as Any, try reader.fetches(channel, 10)]
    }
    answers += [try reader.arrivals(nil, 100), try reader.arrivals(0, 100), try reader.archive(nil, 100)]
    return answers.map { "\($0)" }.joined(separator: "\n")
  }
}
