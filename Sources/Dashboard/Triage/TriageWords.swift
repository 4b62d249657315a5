import HospitalModel
import TerminalCells
import TerminalWidgets

extension PostTriage {
  /// Before a title in a list: `@pio-2 `, `answered `.
  var leading: [StyledText] {
    (holder.map { [StyledText("@\($0.text) ", CellStyle(.focus))] } ?? [])
      + (answered == nil ? [] : [StyledText("answered ", CellStyle(.good))])
  }

  /// After a title: that there is a note.
  var trailing: [StyledText] { note == nil ? [] : [StyledText(" (note)", .dim)] }

  /// One sentence for each word that was noted, for the reader.
  func sentences(_ clock: BoardClock) -> [String] {
    TriageAspect.allCases.compactMap { aspect in self[aspect].map { $0.sentence(aspect, clock) } }
  }
}

extension TriageEntry {
  /// `pio-2 sees to it since 14:05, given by ic-1`.
  func sentence(_ aspect: TriageAspect, _ clock: BoardClock) -> String {
    let time = clock.brief(self.time)
    switch aspect {
    case .holder: return "\(text) sees to it since \(time)" + (person == text ? "" : ", given by \(person)")
    case .note: return "note: \(text) (\(person), \(time))"
    case .answered: return "answered \(text) \(time), says \(person)"
    }
  }
}

extension AttentionItem {
  /// True when somebody else sees to it, so that it needs nobody else.
  func isElsewhere(for person: String) -> Bool {
    holder.map { $0.text != person } ?? false
  }
}

extension DashboardState {
  /// What needs whoever acts: what nobody else sees to.
  var waiting: [AttentionItem] { board.attention.filter { !$0.isElsewhere(for: operatorName) } }
}
