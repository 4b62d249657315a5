import HospitalModel
import TerminalCells
import TerminalWidgets

/// The ways by which people came, or the tags of campaigns, with all figures of each; and what others have published.
package enum RecruitmentWaysPane: Pane {
  /// `variant` is 1 where tags are listed instead of ways.
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let shown: ShownRecruiting?
    let subject: RecruitmentSubject
    let byWay: [Row]
    let byTag: [Row]
    /// What stands below the list, the most telling first.
    let remarks: [String]

    /// How many of their lines are about the hospital itself.
    var ownRemarks: Int { remarks.firstIndex { $0.hasPrefix("elsewhere") } ?? remarks.count }
  }

  struct Row: Equatable, Sendable {
    let name: String
    let subject: RecruitmentSubject
    let sum: RecruitmentSum
  }

  package static let id = PaneID("recruitment-ways")
  package static let title = "Ways"
  package static let summary =
    "People by way and by campaign tag, cost per application and per hire, what is unattributed, published benchmarks."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let subject = context.subject.recruiting ?? RecruitmentSubject()
    guard let shown = try ShownRecruiting.load(context, from: reader) else {
      return Model(shown: nil, subject: subject, byWay: [], byTag: [], remarks: [])
    }
    let lines = try reader.figures.recruiting(shown.hospital.id, shown.whole)
    let all = Row(name: "all", subject: RecruitmentSubject(), sum: RecruitmentSum(lines))
    func rows(_ groups: [String: [RecruitmentLine]], _ row: (String, [RecruitmentLine]) -> Row) -> [Row] {
      let rows = groups.map { row($0.key, $0.value) }.sorted { weight($1) < weight($0) }
      // What no tag tells stands last, and is always shown.
      return [all] + rows.filter { !isUntold($0) } + rows.filter(isUntold)
    }
    return Model(
      shown: shown, subject: subject,
      byWay: rows(Dictionary(grouping: lines, by: \.way.name)) { name, lines in
        Row(name: RecruitmentWay(name: name).words, subject: RecruitmentSubject(way: name), sum: RecruitmentSum(lines))
      },
      byTag: rows(Dictionary(grouping: lines, by: \.way.tag)) { tag, lines in
        Row(
          name: tag.isEmpty ? "without a tag" : tag, subject: RecruitmentSubject(tag: tag), sum: RecruitmentSum(lines))
      },
      remarks: remarks(lines).flatMap { wrappedLines($0, columns: context.size.columns - 4) })
  }

  private static func isUntold(_ row: Row) -> Bool { row.subject.way == "" || row.subject.tag == "" }

  private static func weight(_ row: Row) -> (Int64, Int64, Int64, String) {
    (row.sum.funnel.hires, row.sum.funnel.applications, row.sum.funnel.clicks, row.name)
  }

  static func rows(_ model: Model, _ state: State) -> [Row] { state.variant % 2 == 0 ? model.byWay : model.byTag }

  private static func remarks(_ lines: [RecruitmentLine]) -> [String] {
    let same = ClickComparison.all(lines).map(words)
    let hires = lines.reduce(0) { $0 + $1.funnel.hires }
    let untold = lines.filter { $0.way.name.isEmpty }.reduce(0) { $0 + $1.funnel.hires }
    let attribution =
      hires > 0 ? ["\(untold.grouped) of \(counted(Int(hires), "hire")) unattributed; the last tag counts"] : []
    return same + attribution + RecruitmentBenchmark.all.map { "elsewhere \($0.words)" }
  }

  /// The same link by two ways, in one line.
  static func words(_ comparison: ClickComparison) -> String {
    let times = comparison.times.map { ": \(decimal($0)) times" } ?? ""
    return "\(comparison.tag): \(comparison.most.way.words) \(comparison.most.clicks.grouped) clicks, "
      + "\(comparison.next.way.words) \(comparison.next.clicks.grouped)\(times)"
  }

  /// `4.25`, without trailing zeros.
  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((min(value, 1e9) * 100).rounded())
    if hundredths % 100 == 0 { return (hundredths / 100).grouped }
    let rest = hundredths % 100
    return "\((hundredths / 100).grouped)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }

  package static let commands: [Command<Self>] =
    listCommands(visible: { listRows($1.size, $0) }) { max($0.byWay.count, $0.byTag.count) }.map { command in
      // The funnel and the course follow the row under the cursor.
      Command(
        command.name, command.keys, command.title, help: command.help, access: command.access,
        isHinted: command.isHinted
      ) { state, model, context in
        let moves = command.run(&state, model, context)
        return moves + follow(model, state)
      }
    } + [
      Command("grouping", ["b"], "ways/tags", help: "lists ways, or tags of campaigns", isHinted: true) {
        state, model, _ in
        state.variant += 1
        state.place = ListPlace()
        return follow(model, state)
      },
      Command(
        "open", ["Enter"], "in full", help: "all rates and costs of the row, each with what it means", isHinted: true
      ) { state, model, _ in
        let rows = rows(model, state)
        return state.selected(of: rows.count).map { [.show(sheet(rows[$0]))] } ?? []
      },
      Command("ways-file", ["s"], "save CSV", help: "writes the ways and tags into a file (CSV)") { _, model, _ in
        model.byWay.isEmpty
          ? [.notice("There is nothing to save yet.")] : [.perform(.copy(.chart(RecruitmentPane.id, .csv)))]
      },
      Command("next-hospital", ["c"], "next hospital", help: "the next hospital that recruits") { _, model, _ in
        model.shown?.next.map { [.about($0)] } ?? [.notice("No other hospital recruits.")]
      },
    ]

  private static func follow(_ model: Model, _ state: State) -> [Move] {
    let rows = rows(model, state)
    guard let selected = state.selected(of: rows.count) else { return [] }
    var subject = rows[selected].subject
    subject.figure = model.subject.figure
    return [.recruiting(subject)]
  }

  private static func sheet(_ row: Row) -> TextSheet {
    let sum = row.sum
    let currency = sum.funnel.cost?.currency
    let steps = RecruitmentFigure.steps.map { step in
      let count = sum.counted.contains(step) ? sum.funnel[step].grouped : "not counted"
      return step == .impressions
        ? "\(step.rawValue): \(count)"
        : "\(step.rawValue): \(count), \(percentText(sum.rate(of: step))) (\(step.definition))"
    }
    let cost =
      sum.funnel.hasSeveralCurrencies
      ? ["cost: in several currencies, not added up"]
      : [
        "cost outside and inside: \(sum.funnel.cost?.wholeText ?? "none known")",
        "a hire: \(amountText(sum.funnel.costPerHire, currency)) (cost of hires)",
        "an application: \(amountText(sum.funnel.costPerApplication, currency)) (cost of applications)",
      ]
    return TextSheet(
      title: row.name,
      lines: steps + cost
        + ["", "Published elsewhere; each measures something of its own:"] + RecruitmentBenchmark.all.map(\.words))
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    guard place.row > 0 else { return false }
    return state.select(
      screenRow: place.row - 1, of: rows(model, state).count, height: listRows(context.size, model))
  }

  package static func moves(at place: Point, _ model: Model, _ state: State, _ context: CommandContext) -> [Move] {
    follow(model, state)
  }

  /// Rows for the list: what the head and the remarks leave.
  static func listRows(_ size: Size, _ model: Model) -> Int {
    max(size.rows - 1 - remarkRows(size, model), 0)
  }

  /// The list comes first; what is said about it has the rest.
  static func remarkRows(_ size: Size, _ model: Model) -> Int {
    let free = size.rows - 2 - max(model.byWay.count, model.byTag.count)
    let count = min(model.remarks.count, max(free, size.rows / 3 - 1))
    return count > 0 && size.rows >= 6 ? count + 1 : 0
  }
}
