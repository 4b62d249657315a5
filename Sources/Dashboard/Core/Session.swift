import HospitalModel

/// What is kept for the next start: the same view, the same selection.
package struct Session: Codable, Equatable, Sendable {
  package var view: ViewID
  package var focus: String
  package var subject: Subject
  package var isReaderOpen: Bool
  package var search: String?
  package var places: [String: ListPlace]
  /// The chosen layouts by view, and changed sizes; absent in sessions of before.
  package var layouts: [String: String]?
  package var sizes: [String: [String: [Int]]]?
  /// A person's own searches; absent in sessions of before.
  package var searches: [SavedSearch]?

  /// The name under which the store keeps it.
  package static let key = "screen"

  package init(_ state: DashboardState) {
    view = state.view
    focus = state.focus.rawValue
    subject = state.subject
    isReaderOpen = state.isReaderOpen
    search = state.search
    places = Dictionary(uniqueKeysWithValues: state.panes.map { ($0.key.rawValue, $0.value.place) })
    layouts = Dictionary(uniqueKeysWithValues: state.layoutNames.map { ($0.key.rawValue, $0.value) })
    sizes = state.layoutSizes
    searches = state.savedSearches.isEmpty ? nil : state.savedSearches
  }
}

extension DashboardState {
  /// Goes back to where the last session stopped. What no longer exists is left out.
  package mutating func restore(_ session: Session) {
    savedSearches = Array((session.searches ?? []).prefix(SavedSearch.most))
    guard ViewCatalog.views.contains(where: { $0.id == session.view }) else { return }
    view = session.view
    subject = session.subject
    isReaderOpen = session.isReaderOpen
    search = session.search
    layoutNames = Dictionary(uniqueKeysWithValues: (session.layouts ?? [:]).map { (ViewID($0.key), $0.value) })
    layoutSizes = session.sizes ?? [:]
    for (name, place) in session.places {
      let id = PaneID(name)
      guard panes[id] != nil else { continue }
      panes[id]?.place = place
    }
    focus = reachablePanes.contains(PaneID(session.focus)) ? PaneID(session.focus) : firstFocus(of: view)
  }
}
