import HospitalModel
import TerminalCells

/// The text key of a view, as `--view` and `hsdash frame` take it.
package struct ViewID: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  package static let overview = ViewID("overview")
  package static let hospital = ViewID("hospital")
  package static let timeline = ViewID("timeline")
  package static let reader = ViewID("reader")
  package static let crisis = ViewID("crisis")
  package static let statements = ViewID("statements")
  package static let log = ViewID("log")
  package static let inquiries = ViewID("inquiries")
  package static let calls = ViewID("calls")
  package static let handover = ViewID("handover")
  package static let community = ViewID("community")
  package static let blogs = ViewID("blogs")
  package static let fundraising = ViewID("fundraising")
  package static let attention = ViewID("attention")
  package static let sources = ViewID("sources")
  package static let wall = ViewID("wall")
  package static let er = ViewID("er")
  package static let alerts = ViewID("alerts")
  package static let stories = ViewID("stories")
  package static let physicians = ViewID("physicians")
  package static let watch = ViewID("watch")
  package static let network = ViewID("network")
  package static let live = ViewID("live")
  package static let recruitment = ViewID("recruitment")
  package static let promotion = ViewID("promotion")
}

/// A view: some panes and the ways to lay them out.
package struct ViewRow: Sendable {
  package let id: ViewID
  package let title: String
  /// The letter in the "go to" menu.
  package let letter: Character
  /// One sentence for the help.
  package let help: String
  /// The pane that has the focus when the view opens.
  package let firstFocus: PaneID
  /// The first is the usual one.
  package let layouts: [LayoutPreset]

  init(_ id: ViewID, _ title: String, _ letter: Character, help: String, firstFocus: PaneID, layouts: [LayoutPreset]) {
    self.id = id
    self.title = title
    self.letter = letter
    self.help = help
    self.firstFocus = firstFocus
    self.layouts = layouts
  }

  /// A view of one pane.
  init(_ id: ViewID, _ title: String, _ letter: Character, help: String, pane: PaneID) {
    self.init(
      id, title, letter, help: help, firstFocus: pane,
      layouts: [LayoutPreset("usual", help: "one pane on the whole screen", .pane(pane))])
  }
}

/// All views, and all panes: a view or a pane exists when it has its row here.
package enum ViewCatalog {
  /// Below this many columns everything is in one column.
  package static let narrow = 100
  /// From this many columns on two lists stand beside each other.
  package static let wide = 160
  /// Below this size there is one pane, with the others as tabs.
  package static let tiny = Size(columns: 60, rows: 15)

  package static func view(_ id: ViewID) -> ViewRow {
    views.first { $0.id == id } ?? views[0]
  }

  package static let views: [ViewRow] = [
    ViewRow(
      .overview, "Overview", "o", help: "what needs you, then a tile for each hospital", firstFocus: NeedsPane.id,
      layouts: [
        LayoutPreset("usual", help: "what needs you above the hospitals", needsAbove(.pane(HospitalsPane.id))),
        LayoutPreset(
          "desk", help: "the stream of all channels beside the hospitals",
          needsAbove(
            .split(.columns, [.init(.share(1), .pane(HospitalsPane.id)), .init(.share(1), .pane(TimelinePane.id))]))),
        LayoutPreset("hospitals", help: "the hospitals alone", .pane(HospitalsPane.id)),
      ]),
    ViewRow(
      .hospital, "Hospital", "h", help: "one hospital: its channels, its stream, the post in full",
      firstFocus: HospitalStream.id,
      layouts: LayoutPreset.reading(HospitalStream.id) { reading in
        .split(
          .columnsFrom(narrow),
          [.init(.sidebar(columns: 38, rows: 9), .pane(ChannelsPane.id)), .init(.share(1), reading)])
      }),
    ViewRow(
      .timeline, "Timeline", "t", help: "every channel of every hospital in one stream", firstFocus: TimelinePane.id,
      layouts: LayoutPreset.reading(TimelinePane.id) + [
        LayoutPreset(
          "desk", help: "what needs you above the stream, the reader always open", keepsReader: true,
          needsAbove(
            .split(.columns, [.init(.share(1), .pane(TimelinePane.id)), .init(.share(1), .pane(ReaderPane.id))])))
      ]),
    ViewRow(
      .reader, "Reader", "r", help: "the selected post, on the whole screen", pane: ReaderPane.id),
    ViewRow(
      .crisis, "Crisis", "c", help: "an incident: what may be said, what we said, who is open, what people say",
      firstFocus: CrisisFactsPane.id, layouts: crisisLayouts),
    ViewRow(
      .statements, "Statements", "m",
      help: "an incident's statements in full: drafts, approvals, versions, where they are",
      pane: CrisisStatementsPane.id),
    ViewRow(
      .watch, "Watch", "k",
      help: "what is said around an incident: cries for help, rumours, appeals, what people ask", pane: WatchPane.id),
    ViewRow(.log, "Log", "l", help: "an incident's activity log, and its chain", pane: CrisisLogPane.id),
    ViewRow(
      .inquiries, "Inquiries", "q", help: "the inquiry register: who was asked for, and what was answered",
      pane: InquiriesPane.id),
    ViewRow(
      .calls, "Calls", "C", help: "calls of reporters and agencies, and whom to call", firstFocus: CallsPane.id,
      layouts: [
        LayoutPreset(
          "usual", help: "the calls above the contacts, or beside them where there is room",
          .split(
            .columnsFrom(wide),
            [.init(.share(3), .pane(CallsPane.id)), .init(.share(2), .pane(ContactsPane.id))])),
        LayoutPreset("calls", help: "the calls alone", .pane(CallsPane.id)),
        LayoutPreset("contacts", help: "the contacts alone", .pane(ContactsPane.id)),
      ]),
    ViewRow(
      .handover, "Hand-over", "z", help: "what the next operator has to know, and taking over by name",
      pane: HandOverPane.id),
    ViewRow(
      .fundraising, "Fundraising", "f", help: "a campaign: its curve, its teams, its figures",
      firstFocus: FundraisingPane.id,
      layouts: [
        LayoutPreset(
          "usual", help: "the curve beside the teams, the figures below",
          fundraising(beside: .init(.sidebar(columns: 44, rows: 6), .pane(FundraisingTeamsPane.id)))),
        LayoutPreset(
          "thanks", help: "the curve beside the gifts whose givers wait for thanks",
          fundraising(beside: .init(.share(1), .pane(ThanksPane.id)))),
        LayoutPreset("curve", help: "the curve alone", .pane(FundraisingPane.id)),
      ]),
    ViewRow(
      .attention, "Attention", "v", help: "what is seen and talked about, and what is out of the usual",
      firstFocus: CountersPane.id,
      layouts: [
        LayoutPreset(
          "usual", help: "the course above the list",
          .split(.rows, [.init(.share(3), .pane(CoursePane.id)), .init(.share(2), .pane(CountersPane.id))])),
        LayoutPreset("list", help: "the list alone", .pane(CountersPane.id)),
        LayoutPreset("course", help: "the course alone", .pane(CoursePane.id)),
      ]),
    ViewRow(
      .recruitment, "Recruitment", "u", help: "who came by which way, from being seen to being hired, and at what cost",
      firstFocus: RecruitmentPane.id, layouts: recruitmentLayouts),
    ViewRow(
      .promotion, "Promotion", "i", help: "an app or a campaign: who writes about it, who embeds it, whom it reaches",
      firstFocus: PromotionPane.id, layouts: promotionLayouts),
    ViewRow(
      .community, "Community", "y", help: "a hospital's own forum: what waits for an answer, and how it is answered",
      firstFocus: CommunityPane.id,
      layouts: LayoutPreset.reading(CommunityPane.id) { reading in
        .split(
          .columnsFrom(narrow),
          [.init(.sidebar(columns: 46, rows: 9), .pane(CommunityFiguresPane.id)), .init(.share(1), reading)])
      }),
    ViewRow(
      .blogs, "Field blogs", "b", help: "blogs as series: when it was written, and when it was posted",
      firstFocus: BlogsPane.id, layouts: LayoutPreset.reading(BlogsPane.id)),
    ViewRow(
      .stories, "Stories", "p", help: "patients' own stories, and how far the consent to each has come",
      firstFocus: StoriesPane.id, layouts: LayoutPreset.reading(StoriesPane.id)),
    ViewRow(
      .physicians, "Physicians", "d", help: "physicians, the codes that lead to their films, and their scans",
      pane: PhysiciansPane.id),
    ViewRow(
      .network, "Physician network", "j",
      help: "internal: order sets open or decided, who is waited for, and how far the record has come",
      firstFocus: NetworkPane.id,
      layouts: LayoutPreset.reading(NetworkPane.id) { reading in
        .split(.rows, [.init(.share(1), .pane(AdoptionPane.id)), .init(.share(1), reading)])
      } + [LayoutPreset("adoption", help: "the hospitals' adoption alone", .pane(AdoptionPane.id))]),
    ViewRow(
      .live, "Live event", "x", help: "an event that is told live: run sheet, queue, questions, stop, what follows",
      firstFocus: LiveFiguresPane.id, layouts: liveLayouts),
    ViewRow(
      .sources, "Sources", "s", help: "every source, how it is doing and when it is tried next", pane: SourcesPane.id),
    ViewRow(
      .er, "Nearest ER", "n", help: "the emergency rooms nearest to a place, and a map", firstFocus: NearestERPane.id,
      layouts: [
        LayoutPreset(
          "usual", help: "the list beside the map",
          .split(
            .columnsFrom(LayoutTree.narrowestPart * 3),
            [.init(.sidebar(columns: 72, rows: 12), .pane(NearestERPane.id)), .init(.share(1), .pane(ERMapPane.id))])),
        LayoutPreset(
          "below", help: "the map above the list",
          .split(.rows, [.init(.share(3), .pane(ERMapPane.id)), .init(.share(2), .pane(NearestERPane.id))])),
        LayoutPreset("list", help: "the list alone", .pane(NearestERPane.id)),
      ]),
    ViewRow(
      .alerts, "Alerts", "a", help: "the alerts in force for the counties of your hospitals", pane: AlertsPane.id),
    ViewRow(.wall, "Wall", "w", help: "what a wall shows: large figures, one picture at a time", pane: WallPane.id),
  ]

  private static let crisisLayouts =
    [
      LayoutPreset(
        "usual", help: "facts and facilities beside statements, what is said, first steps and the feed", leastRows: 5,
        .split(
          .columnsFrom(narrow),
          [
            .init(
              .share(1),
              .split(
                .rows, [.init(.share(5), .pane(CrisisFactsPane.id)), .init(.share(2), .pane(CrisisFacilitiesPane.id))])),
            .init(
              .share(1),
              .split(
                .rows,
                [
                  .init(.share(3), .pane(CrisisStatementsPane.id)), .init(.share(3), .pane(WatchPane.id)),
                  .init(.share(2), .pane(CrisisChecklistPane.id)), .init(.share(3), .pane(CrisisFeed.id)),
                ])),
          ]))
    ]
    + LayoutPreset.reading(CrisisFeed.id) { reading in
      .split(
        .columnsFrom(narrow), [.init(.aside(share: 2, rows: 11), .pane(CrisisFactsPane.id)), .init(.share(3), reading)])
    }.map { LayoutPreset($0.name == "usual" ? "feed" : $0.name, help: $0.help, keepsReader: $0.keepsReader, $0.tree) }

  private static let liveLayouts = [
    LayoutPreset(
      "usual", help: "figures above queue and questions, run sheet, first steps and follow-ups", leastRows: 6,
      .split(
        .rows,
        [
          .init(.strip(rows: 12), .pane(LiveFiguresPane.id)),
          .init(
            .share(1),
            .split(
              .columnsFrom(narrow),
              [
                .init(
                  .share(6),
                  .split(
                    .rows, [.init(.share(1), .pane(LiveQueuePane.id)), .init(.share(1), .pane(LiveQuestionsPane.id))])),
                .init(
                  .share(5),
                  .split(
                    .rows,
                    [
                      .init(.share(4), .pane(LiveSheetPane.id)), .init(.share(3), .pane(LiveChecklistPane.id)),
                      .init(.share(2), .pane(LiveTasksPane.id)),
                    ])),
              ])),
        ])),
    LayoutPreset(
      "questions", help: "the questions with the reader beside them", keepsReader: true,
      .split(
        .rows,
        [
          .init(.strip(rows: 12), .pane(LiveFiguresPane.id)),
          .init(
            .share(1),
            .split(
              .columnsFrom(narrow),
              [.init(.share(1), .pane(LiveQuestionsPane.id)), .init(.share(1), .pane(ReaderPane.id))])),
        ])),
    LayoutPreset(
      "afterwards", help: "follow-ups and the event's file, the reader beside them", leastRows: 6,
      .split(
        .columnsFrom(narrow),
        [
          .init(
            .share(1),
            .split(.rows, [.init(.share(1), .pane(LiveTasksPane.id)), .init(.share(2), .pane(LiveFilePane.id))])),
          .init(.share(1), .pane(ReaderPane.id)),
        ])),
  ]

  private static let recruitmentLayouts = [
    LayoutPreset(
      "usual", help: "the funnel beside the ways, the course below", leastRows: 9,
      .split(
        .rows,
        [
          .init(
            .share(2),
            .split(
              .columnsFrom(narrow),
              [.init(.share(1), .pane(RecruitmentPane.id)), .init(.share(1), .pane(RecruitmentWaysPane.id))])),
          .init(.share(1), .pane(RecruitmentCoursePane.id)),
        ])),
    LayoutPreset("funnel", help: "the funnel alone", .pane(RecruitmentPane.id)),
    LayoutPreset("ways", help: "the ways alone", .pane(RecruitmentWaysPane.id)),
    LayoutPreset("course", help: "the course alone", .pane(RecruitmentCoursePane.id)),
  ]

  private static let promotionLayouts = [
    LayoutPreset(
      "usual", help: "the course above the channels and the places that embed it", leastRows: 7,
      .split(
        .rows,
        [
          .init(.share(1), .pane(PromotionPane.id)),
          .init(
            .share(1),
            .split(
              .columnsFrom(narrow),
              [.init(.share(1), .pane(PromotionChannelsPane.id)), .init(.share(1), .pane(PromotionPlacesPane.id))])),
        ])),
    LayoutPreset("course", help: "the course alone", .pane(PromotionPane.id)),
    LayoutPreset("places", help: "the places alone", .pane(PromotionPlacesPane.id)),
  ]

  private static func fundraising(beside part: LayoutTree.Part) -> LayoutTree {
    .split(
      .rows,
      [
        .init(.share(1), .split(.columnsFrom(narrow), [.init(.share(1), .pane(FundraisingPane.id)), part])),
        .init(.strip(rows: 8), .pane(FundraisingNowPane.id)),
      ])
  }

  private static func needsAbove(_ rest: LayoutTree) -> LayoutTree {
    .split(.rows, [.init(.needs, .pane(NeedsPane.id)), .init(.share(1), rest)])
  }
}
