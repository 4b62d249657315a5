import HospitalModel
import TerminalCells
import TerminalWidgets

/// Alerts in force for the counties of the watched hospitals, the gravest first.
package enum AlertsPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    let lines: [AlertLine]
    /// Alerts in force that name other counties.
    let elsewhere: Int
    /// Hospitals whose counties nobody has told.
    let unzoned: [Hospital]
    let hasZones: Bool
    let isSimulated: Bool
  }

  package static let id = PaneID("alerts")
  package static let title = "Alerts"
  package static let summary =
    "Alerts in force for the counties of your hospitals, by severity, urgency and certainty; exercises and tests say so and are silent."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let facts = try reader.facts()
    let alerts = try reader.alerts(context.clock.now)
    let zoned = Set(alerts.flatMap(\.places).map(\.hospital))
    let shown = alerts.filter { alert in
      !alert.here.isEmpty || alert.places.isEmpty || alert.places.contains { $0.place == .unplaced }
    }
    // What is for here comes before what names no county; both keep their order.
    let isPublic = reader.audience == .public
    let lines = shown.map { AlertLine($0, facts.hospitals, context.clock, isPublic: isPublic) }
    return Model(
      lines: lines.filter { !$0.isUnplaced } + lines.filter(\.isUnplaced), elsewhere: alerts.count - shown.count,
      unzoned: alerts.isEmpty ? [] : facts.hospitals.filter { !zoned.contains($0.id) }, hasZones: !zoned.isEmpty,
      isSimulated: facts.scenario != nil)
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    let height = listRows(model, context.size)
    guard place.row < height else { return false }
    return state.select(screenRow: place.row, of: model.lines.count, height: height)
  }

  /// Below the list stands what the selected one says, where there is room for both.
  static func listRows(_ model: Model, _ size: Size) -> Int {
    guard size.rows >= smallestSplit else { return size.rows }
    return min(max(model.lines.count, 1), size.rows * 2 / 5)
  }

  private static let smallestSplit = 12

  package static let commands: [Command<Self>] =
    listCommands(visible: { listRows($0, $1.size) }) { $0.lines.count } + [
      Command("open", ["Enter"], "read", help: "everything that the alert says", isHinted: true) {
        state, model, context in
        guard let line = selected(state, model) else { return [.notice(nothing)] }
        return [.show(AlertSheet.sheet(line, context.clock))]
      },
      Command(
        "acknowledge", ["a"], "acknowledge", help: "takes this one on, by your name and the time; u takes it back",
        access: .changing, isHinted: true
      ) { state, model, _ in
        guard let line = selected(state, model) else { return [.notice(nothing)] }
        if let taken = line.alert.acknowledgement { return [.notice("\(taken.person) has taken it on already.")] }
        return [.perform(.decide([.acknowledge(line.alert.id, by: "")], notice: "Acknowledged. u takes it back."))]
      },
      Command("open-page", ["o"], "open page", help: "opens the alert's page in a browser", isHinted: true) {
        state, model, _ in
        guard let alert = selected(state, model)?.alert else { return [.notice(nothing)] }
        let page = alert.standing.message.link ?? alert.standing.info(in: alert.wordedFor)?.web
        return page.map { [.perform(.openPage($0))] } ?? [.notice("The alert names no page.")]
      },
    ]

  private static func selected(_ state: State, _ model: Model) -> AlertLine? {
    state.selected(of: model.lines.count).map { model.lines[$0] }
  }

  private static let nothing = "No alert is in force here."
}
