import HospitalModel
import TerminalCells

/// A command of the screen itself, for every view.
package struct GlobalCommand: Sendable {
  package let name: String
  package let keys: [KeyPress]
  package let title: String
  package let help: String
  package let access: CommandAccess
  package let isHinted: Bool
  /// The views whose hint line offers it, where not all do.
  package let hintedIn: Set<ViewID>
  package let run: @Sendable (inout DashboardState, KeyPress) -> [Effect]

  init(
    _ name: String, _ keys: [KeyPress], _ title: String, help: String, access: CommandAccess = .reading,
    isHinted: Bool = false, hintedIn: Set<ViewID> = [],
    run: @escaping @Sendable (inout DashboardState, KeyPress) -> [Effect]
  ) {
    self.name = name
    self.keys = keys
    self.title = title
    self.help = help
    self.access = access
    self.isHinted = isHinted
    self.hintedIn = hintedIn
    self.run = run
  }
}
