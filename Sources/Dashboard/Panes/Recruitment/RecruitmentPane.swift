import HospitalModel
import TerminalCells
import TerminalWidgets

/// The funnel of recruiting, drawn: from being seen to being hired, by all ways or the one under the cursor of the list.
package enum RecruitmentPane: Pane {
  package typealias State = ChartState

  package struct Model: Equatable, Sendable {
    package let shown: ShownRecruiting?
    package let subject: RecruitmentSubject
    package let range: ClosedRange<Timestamp>
    package let sum: RecruitmentSum
    /// Each way and tag that is part of it, for the file.
    let lines: [RecruitmentLine]
  }

  package static let id = PaneID("recruitment")
  package static let title = "Funnel"
  package static let summary =
    "From impressions to hires, drawn: how many came so far, which part of the step before that is, and what it cost."
  package static let initialState = ChartState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let subject = context.subject.recruiting ?? RecruitmentSubject()
    guard let shown = try ShownRecruiting.load(context, from: reader) else {
      return Model(
        shown: nil, subject: subject, range: context.clock.now...context.clock.now, sum: RecruitmentSum([]), lines: [])
    }
    let range = state.range(of: shown.whole)
    let lines = try reader.figures.recruiting(shown.hospital.id, range).filter { subject.holds($0.way) }
      .sorted {
        ($0.way.name.isEmpty ? 1 : 0, $0.way.name, $0.way.tag) < ($1.way.name.isEmpty ? 1 : 0, $1.way.name, $1.way.tag)
      }
    return Model(shown: shown, subject: subject, range: range, sum: RecruitmentSum(lines), lines: lines)
  }

  package static let commands: [Command<Self>] = [
    step("step-up", ["Left", "Up", "k"], "step before", "the step before, with its figures; the course shows it", -1),
    step("step-down", ["Right", "Down", "j"], "next step", "the next step, with its figures; the course shows it", 1),
    Command("zoom-in", ["+"], "zoom in", help: "counts the newer half of the time alone", isHinted: true) {
      state, model, _ in
      if let shown = model.shown { state.zoom(by: 1, shown.whole) }
      return []
    },
    Command("zoom-out", ["-"], "zoom out", help: "counts twice as much time") { state, model, _ in
      if let shown = model.shown { state.zoom(by: -1, shown.whole) }
      return []
    },
    Command("zoom-reset", ["=", "0"], "all of it", help: "counts all of the time, and takes the cursor away") {
      state, model, _ in
      state.reset()
      var subject = model.subject
      subject.figure = nil
      return [.recruiting(subject)]
    },
    Command("table", ["t"], "table", help: "the same numbers as a table, and back", isHinted: true) { state, _, _ in
      state.isTable.toggle()
      return []
    },
    Command("save-numbers", ["s"], "save CSV", help: "writes the numbers into a file (CSV)", isHinted: true) {
      _, model, _ in
      model.lines.isEmpty ? [.notice(nothing)] : [.perform(.copy(.chart(id, .csv)))]
    },
    Command("save-picture", ["S"], "save SVG", help: "writes the picture into a file (SVG)") { _, model, _ in
      model.lines.isEmpty ? [.notice(nothing)] : [.perform(.copy(.chart(id, .svg)))]
    },
    Command("next-hospital", ["c"], "next hospital", help: "the next hospital that recruits") { _, model, _ in
      model.shown?.next.map { [.about($0)] } ?? [.notice("No other hospital recruits.")]
    },
    Command("open", ["Enter"], "hospital", help: "the hospital that recruits") { _, model, _ in
      model.shown.map { [.hospital($0.hospital.id)] } ?? []
    },
  ]

  private static let nothing = "There is nothing to save yet."

  private static func step(
    _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, _ by: Int
  ) -> Command<Self> {
    Command(name, keys, title, help: help, isHinted: by > 0) { _, model, _ in
      let steps = RecruitmentFigure.steps
      var subject = model.subject
      let place = subject.figure.flatMap { steps.firstIndex(of: $0) }
      subject.figure = steps[min(max((place ?? (by > 0 ? -1 : steps.count)) + by, 0), steps.count - 1)]
      return [.recruiting(subject)]
    }
  }

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    guard let shown = model.shown else {
      return PaneBox(topLeft: [StyledText(title, CellStyle(.bright))], isFocused: context.isFocused)
    }
    return PaneBox(
      topLeft: [
        StyledText("Funnel", CellStyle(.bright)), StyledText("   \(shown.hospital.shortName)", .dim),
      ],
      topRight: [StyledText(MeasuredText(model.subject.words, limit: 60), .dim)],
      bottomLeft: [StyledText(shown.words(model.range, context.clock), .dim)],
      bottomRight: storyDate(shown.hospital, context.clock), isFocused: context.isFocused)
  }

  package static func exported(_ model: Model, _ state: State, _ context: DrawContext, as form: ExportForm) -> String? {
    guard let shown = model.shown, !model.lines.isEmpty else { return nil }
    let file = RecruitmentFile(shown: shown, model: model)
    return form == .csv ? file.csv : file.svg(shown.words(model.range, context.clock))
  }
}
