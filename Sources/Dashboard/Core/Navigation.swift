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
      begin(HospitalStream.id)
      begin(ChannelsPane.id)
      subject = Subject(hospital: hospital, place: subject.place)
      isReaderOpen = false
    }
    if view == .hospital { loadedFor[HospitalStream.id] = nil } else { go(to: .hospital) }
    focus = HospitalStream.id
  }

  /// Tells what a view shows of another hospital; its lists begin anew.
  mutating func turn(to hospital: HospitalID) {
    guard subject.hospital != hospital else { return }
    subject = Subject(hospital: hospital, place: subject.place)
    isReaderOpen = false
    for pane in Self.lists + [ChannelsPane.id, CommunityFiguresPane.id, AdoptionPane.id] { begin(pane) }
  }

  /// Acts under a name from now on; nobody proves it, so it is recorded as claimed.
  mutating func claim(_ name: String) {
    let name = String(name.prefix(40))
    claimedName = name == configuration.operatorName ? nil : name
    let roles = configuration.roles.words(of: name).map { " (\($0))" } ?? ""
    notice = Notice("You act as \(name)\(roles), as claimed.")
  }

  /// True when who acts may act in one of these roles; says so otherwise.
  mutating func mayAct(as roles: [CrisisRole]) -> Bool {
    guard let role = roles.first, !roles.contains(where: { configuration.roles.allows(operatorName, $0) }) else {
      return true
    }
    let people = configuration.roles.people.filter { $0.value.contains(role) }.keys.sorted()
    notice = Notice(
      "\(operatorName) may not: it takes a \(role.rawValue)"
        + (people.isEmpty ? "." : " (\(people.joined(separator: ", "))). :as NAME changes who you are."), isError: true)
    return false
  }

  mutating func show(_ target: ViewID) {
    view = target
    isBare = false
    if target != .reader { isReaderOpen = false }
    focus = firstFocus(of: target)
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
    } else if isZoomed || isBare {
      isZoomed = false
      isBare = false
    } else if isReaderOpen, view != .reader {
      closeReader()
    } else if subject.channel != nil, view == .hospital {
      subject.channel = nil
      focus = ChannelsPane.id
    } else if past != nil {
      returnToNow()
    } else if let earlier = earlierViews.popLast() {
      let post = subject.post
      show(earlier)
      subject.post = post
    }
  }

  mutating func closeReader() {
    isReaderOpen = false
    if focus == ReaderPane.id {
      focus = listInView ?? firstFocus(of: view)
    }
    if view == .reader { goBack() }
  }

  /// `q`: closes what is in front. False when nothing is, so that the next one quits.
  mutating func closeFront() -> Bool {
    if !layers.isEmpty {
      layers.removeLast()
    } else if search != nil {
      clearSearch()
    } else if isZoomed || isBare {
      isZoomed = false
      isBare = false
    } else if isReaderOpen, view != .reader {
      closeReader()
    } else {
      return false
    }
    return true
  }

  /// Views without a list of posts search in the Timeline.
  mutating func openSearch() {
    if let list = listInView {
      focus = list
    } else {
      go(to: .timeline)
    }
    layers.append(.search(SearchPrompt(text: search ?? "")))
  }

  mutating func clearSearch() {
    search = nil
    for list in Self.lists {
      begin(list)
    }
  }

  mutating func setSearch(_ text: String) {
    let words = text.count >= Self.shortestSearch ? text : nil
    guard words != search else { return }
    search = words
    for list in Self.lists {
      begin(list)
    }
  }

  /// The panes that are lists of posts.
  static let lists: [PaneID] = [
    TimelinePane.id, HospitalStream.id, CrisisFeed.id, CommunityPane.id, BlogsPane.id, NetworkPane.id,
  ]

  /// The list of posts that the view has; `nil` when it has none.
  var listInView: PaneID? {
    layout(of: view).tree.panes.first(where: Self.lists.contains)
  }

  /// From the second letter on a search is worth its while.
  private static let shortestSearch = 2
  private static let trailLength = 20
}
