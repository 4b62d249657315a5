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
  package static let fundraising = ViewID("fundraising")
  package static let sources = ViewID("sources")
}

/// A view: some panes and where they lie.
package struct ViewRow: Sendable {
  package let id: ViewID
  package let title: String
  /// The letter in the "go to" menu.
  package let letter: Character
  /// One sentence for the help.
  package let help: String
  /// In the order of `Tab`. The reader is among them where it may be opened beside a list.
  package let panes: [PaneID]
  /// The pane that has the focus when the view opens.
  package let firstFocus: PaneID
  /// The rectangles of the visible panes.
  package let layout: @Sendable (Rect, LayoutState) -> [(pane: PaneID, rect: Rect)]

  init(
    id: ViewID, title: String, letter: Character, help: String, panes: [PaneID], firstFocus: PaneID? = nil,
    layout: @escaping @Sendable (Rect, LayoutState) -> [(pane: PaneID, rect: Rect)]
  ) {
    self.id = id
    self.title = title
    self.letter = letter
    self.help = help
    self.panes = panes
    self.firstFocus = firstFocus ?? panes[0]
    self.layout = layout
  }
}

/// What a layout depends on beside the space.
package struct LayoutState: Hashable, Sendable {
  package var isReaderOpen = false
  package var attentionCount = 0

  package init() {}
}

/// All views, and all panes: a view or a pane exists when it has its row here.
package enum ViewCatalog {
  /// From this many columns on the reader stands beside the list.
  private static let besideReader = 120
  /// Below this many columns everything is in one column.
  package static let narrow = 100
  /// Below this size there is one pane, with the others as tabs.
  package static let tiny = Size(columns: 60, rows: 15)

  package static func view(_ id: ViewID) -> ViewRow {
    views.first { $0.id == id } ?? views[0]
  }

  package static let views: [ViewRow] = [
    ViewRow(
      id: .overview, title: "Overview", letter: "o", help: "what needs you, then a tile for each hospital",
      panes: [NeedsPane.id, HospitalsPane.id]
    ) { area, state in
      let needs = NeedsPane.rows(for: state.attentionCount, in: area.size)
      let parts = area.rows([.fixed(needs), .share(1)])
      return [(NeedsPane.id, parts[0]), (HospitalsPane.id, parts[1])]
    },
    ViewRow(
      id: .hospital, title: "Hospital", letter: "h", help: "one hospital: its channels, its stream, the post in full",
      panes: [ChannelsPane.id, HospitalStream.id, ReaderPane.id], firstFocus: HospitalStream.id
    ) { area, state in
      if area.columns < narrow {
        let parts = area.rows([.fixed(min(9, area.rows / 3)), .share(1)])
        return [(ChannelsPane.id, parts[0])] + listAndReader(HospitalStream.id, in: parts[1], state)
      }
      let parts = area.columns([.fixed(38), .share(1)])
      return [(ChannelsPane.id, parts[0])] + listAndReader(HospitalStream.id, in: parts[1], state)
    },
    ViewRow(
      id: .timeline, title: "Timeline", letter: "t", help: "every channel of every hospital in one stream",
      panes: [TimelinePane.id, ReaderPane.id]
    ) { area, state in listAndReader(TimelinePane.id, in: area, state) },
    ViewRow(
      id: .reader, title: "Reader", letter: "r", help: "the selected post, on the whole screen", panes: [ReaderPane.id]
    ) { area, _ in [(ReaderPane.id, area)] },
    ViewRow(
      id: .crisis, title: "Crisis", letter: "c", help: "an incident: what is known, and its feed minute by minute",
      panes: [CrisisFactsPane.id, CrisisFeed.id, ReaderPane.id], firstFocus: CrisisFeed.id
    ) { area, state in
      if area.columns < narrow {
        let parts = area.rows([.fixed(min(11, area.rows / 2)), .share(1)])
        return [(CrisisFactsPane.id, parts[0])] + listAndReader(CrisisFeed.id, in: parts[1], state)
      }
      let parts = area.columns([.share(2), .share(3)])
      return [(CrisisFactsPane.id, parts[0])] + listAndReader(CrisisFeed.id, in: parts[1], state)
    },
    ViewRow(
      id: .fundraising, title: "Fundraising", letter: "f", help: "a campaign: goal, pace, projection",
      panes: [FundraisingPane.id]
    ) { area, _ in [(FundraisingPane.id, area)] },
    ViewRow(
      id: .sources, title: "Sources", letter: "s", help: "every source, how it is doing and when it is tried next",
      panes: [SourcesPane.id]
    ) { area, _ in [(SourcesPane.id, area)] },
  ]

  /// A list, and the reader when it is open: beside it where there is room, else below.
  private static func listAndReader(_ list: PaneID, in area: Rect, _ state: LayoutState) -> [(pane: PaneID, rect: Rect)]
  {
    guard state.isReaderOpen else { return [(list, area)] }
    let parts =
      area.columns >= besideReader ? area.columns([.share(1), .share(1)]) : area.rows([.share(1), .share(1)])
    return [(list, parts[0]), (ReaderPane.id, parts[1])]
  }
}

/// Every pane.
package enum PaneCatalog {
  package static let rows: [PaneRow] = [
    PaneRow(NeedsPane.self),
    PaneRow(HospitalsPane.self),
    PaneRow(ChannelsPane.self),
    PaneRow(HospitalStream.self),
    PaneRow(TimelinePane.self),
    PaneRow(ReaderPane.self),
    PaneRow(CrisisFactsPane.self),
    PaneRow(CrisisFeed.self),
    PaneRow(FundraisingPane.self),
    PaneRow(SourcesPane.self),
  ]

  private static let byID = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) })

  package static func row(_ id: PaneID) -> PaneRow {
    byID[id] ?? rows[0]
  }
}
