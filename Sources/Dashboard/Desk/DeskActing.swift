import HospitalModel
import TerminalCells

/// What the screen does with the desk's forms.
extension DashboardState {
  /// Opens a form, when who acts may do what it is for.
  mutating func fill(_ entry: DeskEntry) {
    guard mayAct(as: [.drafter]) || entry.isTakingOver else { return }
    notice = nil
    layers.append(.form(.desk(entry)))
  }

  /// Does what a form of the desk is for, or says what is missing.
  mutating func submit(_ form: EntryForm, _ entry: DeskEntry) -> [Effect] {
    do throws(FormObjection) {
      let act = try entry.act(from: form, by: operatorName, after: notesTaken, clock)
      if case .takeOver = entry { return takeOver(form, act) }
      guard mayAct(as: [.drafter]) else { return [] }
      layers.removeLast()
      notesTaken += 1
      switch act {
      case .deed(let deed, let incident, let words): return self.act(deed, in: incident, words, layer: .form(form))
      case .decision(let decision, let words): return [.decide([decision], notice: words)]
      }
    } catch {
      notice = Notice(error.words, isError: true)
      return []
    }
  }

  /// Whoever takes the desk over acts from then on, as claimed; it is theirs to say so, and not the one's who leaves.
  private mutating func takeOver(_ form: EntryForm, _ act: DeskAct) -> [Effect] {
    guard case .deed(let deed, let incident, let words) = act else { return [] }
    let before = claimedName
    claim(form.trimmed("you are"))
    guard mayAct(as: [deed.role]) else {
      claimedName = before
      return []
    }
    layers.removeLast()
    return self.act(deed, in: incident, words)
  }
}

extension DeskEntry {
  /// The one who leaves may be anybody: what counts is who comes.
  fileprivate var isTakingOver: Bool { if case .takeOver = self { true } else { false } }
}
