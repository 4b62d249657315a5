import HospitalModel
import TerminalCells

extension DashboardState {
  /// Shows a view; `Esc` comes back.
  package mutating func go(to target: ViewID) {
    isZoomed = false
    guard target != view else { return }
    if target == .reader { followSelection() }
    if target == .reader, subject.post == nil {
      notice = Notice("No post is selected yet: open one with Enter in the Timeline.")
      return
    }
    earlierViews.append(view)
    if earlierViews.count > Self.trailLength { earlierViews.removeFirst() }
    show(target)
  }

  /// Shows a hospital's view.
  package mutating func open(_ hospital: HospitalID) {
    if subject.hospital != hospital {
      panes[HospitalStream.id] = PaneCatalog.row(HospitalStream.id).initialState
      panes[ChannelsPane.id] = PaneCatalog.row(ChannelsPane.id).initialState
      subject = Subject(hospital: hospital)
      isReaderOpen = false
    }
    if view == .hospital { loadedFor[HospitalStream.id] = nil } else { go(to: .hospital) }
    focus = HospitalStream.id
  }

  private mutating func show(_ target: ViewID) {
    view = target
    if target != .reader { isReaderOpen = false }
    focus = ViewCatalog.view(target).firstFocus
  }

  mutating func moveFocus(by step: Int, wraps: Bool = true) {
    let reachable = reachablePanes
    guard let index = reachable.firstIndex(of: focus) else {
      focus = reachable.first ?? focus
      return
    }
    let target = index + step
    if reachable.indices.contains(target) {
      focus = reachable[target]
    } else if wraps {
      focus = reachable[(target + reachable.count) % reachable.count]
    }
  }

  /// `Esc`: one step out.
  mutating func goBack() {
    if search != nil {
      clearSearch()
    } else if isZoomed {
      isZoomed = false
    } else if isReaderOpen, view != .reader {
      closeReader()
    } else if subject.channel != nil, view == .hospital {
      subject.channel = nil
      focus = ChannelsPane.id
    } else if let earlier = earlierViews.popLast() {
      let post = subject.post
      show(earlier)
      subject.post = post
    }
  }

  mutating func closeReader() {
    isReaderOpen = false
    if focus == ReaderPane.id {
      focus = ViewCatalog.view(view).panes.last { $0 != ReaderPane.id } ?? focus
    }
    if view == .reader { goBack() }
  }

  /// `q`: closes what is in front. False when nothing is, so that the next one quits.
  mutating func closeFront() -> Bool {
    if !layers.isEmpty {
      layers.removeLast()
    } else if search != nil {
      clearSearch()
    } else if isZoomed {
      isZoomed = false
    } else if isReaderOpen, view != .reader {
      closeReader()
    } else {
      return false
    }
    return true
  }

  /// Views without a list of posts search in the Timeline.
  mutating func openSearch() {
    let lists: [PaneID] = [TimelinePane.id, HospitalStream.id, CrisisFeed.id]
    if let list = ViewCatalog.view(view).panes.first(where: lists.contains) {
      focus = list
    } else {
      go(to: .timeline)
    }
    layers.append(.search(SearchPrompt(text: search ?? "")))
  }

  mutating func clearSearch() {
    search = nil
    for list in [TimelinePane.id, HospitalStream.id, CrisisFeed.id] {
      panes[list] = PaneCatalog.row(list).initialState
    }
  }

  mutating func setSearch(_ text: String) {
    let words = text.count >= Self.shortestSearch ? text : nil
    guard words != search else { return }
    search = words
    for list in [TimelinePane.id, HospitalStream.id, CrisisFeed.id] {
      panes[list] = PaneCatalog.row(list).initialState
    }
  }

  /// Walks through what needs somebody, worst first.
  mutating func goToNextAttention() {
    guard !board.attention.isEmpty else {
      notice = Notice("Nothing needs you.")
      return
    }
    if view != .overview {
      go(to: .overview)
    } else if focus == NeedsPane.id, let index = panes[NeedsPane.id]?.place.index {
      panes[NeedsPane.id]?.place.index = (index + 1) % board.attention.count
    }
    focus = NeedsPane.id
  }

  /// From the second letter on a search is worth its while.
  private static let shortestSearch = 2
  private static let trailLength = 20
}
