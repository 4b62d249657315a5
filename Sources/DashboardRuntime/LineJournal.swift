import Dashboard

/// The linear form: described lines, appended as things change, for a screen reader.
///
/// A new view or layer is told whole; after that only lines that were not there before, and the selected row when it moved.
struct LineJournal {
  private let write: (String) -> Void
  private var known: Set<String> = []
  private var place: (view: ViewID, focus: PaneID, layers: Int)?
  private var announced: String?

  init(output: @escaping (String) -> Void) {
    write = output
  }

  mutating func show(_ state: DashboardState) {
    let here = (view: state.view, focus: state.focus, layers: state.layers.count)
    let isNewPlace = place.map { $0.view != here.view || $0.layers != here.layers } ?? true
    let lines = state.layers.isEmpty ? state.description() : state.frontDescription
    let selected = state.layers.isEmpty ? state.announcement : lines.first { $0.hasPrefix(Self.selectedMark) }
    if isNewPlace {
      for line in lines { write(line) }
    } else {
      if selected != announced, let selected { write(selected) }
      for line in lines where !known.contains(Self.bare(line)) && line != selected && !line.hasPrefix(Self.selectedMark)
      {
        write(line)
      }
    }
    place = here
    announced = selected
    known = Set(lines.map(Self.bare))
  }

  private static let selectedMark = "Selected: "

  /// The line whether or not it is selected.
  private static func bare(_ line: String) -> String {
    line.hasPrefix(selectedMark) ? String(line.dropFirst(selectedMark.count)) : line
  }
}
