import HospitalModel
import TerminalCells
import TerminalWidgets

/// The first question of every morning: what waits for a person, worst first.
package enum NeedsPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let items: [AttentionItem]
    package let lines: [Line]
    /// Digits of the hospitals of which nothing waits.
    package let quiet: String

    package struct Line: Equatable, Sendable {
      let digit: MeasuredText
      let hospital: MeasuredText
      let text: MeasuredText
      let age: MeasuredText
      let isLate: Bool
      let description: String
    }
  }

  package static let id = PaneID("needs")
  package static let title = "Needs you"
  package static let summary =
    "What waits for a person: cries for help before all, promises, grave alerts, rumours, questions, findings, stories without a consent, late follow-ups, figures that stand out; worst first."
  package static let initialState = IndexedState()

  /// How many rows the pane takes in a view: its items, at most eight, and its border.
  static func rows(for count: Int, in size: Size) -> Int {
    let most = size.rows < 34 ? 3 : size.rows < 45 ? 5 : 8
    return min(max(count, 1), most) + 2
  }

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let hospitals = try reader.facts().hospitals
    let items = try reader.attention(context.clock.now, 100)
    let waiting = Set(items.map(\.hospital))
    return Model(
      items: items,
      lines: items.map { item in line(item, hospitals.first { $0.id == item.hospital }, context.clock) },
      quiet: hospitals.filter { !waiting.contains($0.id) }.compactMap { $0.digit.map(String.init) }
        .joined(separator: " "))
  }

  private static func line(_ item: AttentionItem, _ hospital: Hospital?, _ clock: BoardClock) -> Model.Line {
    let age = Age.text(clock.now - item.since)
    let isLate = item.due <= clock.now
    let holder = item.holder.map { "@\($0.text) " } ?? ""
    let text = holder + words(item, hospital, isLate: isLate, clock)
    let name = hospital?.shortName ?? item.hospital.rawValue
    return Model.Line(
      digit: MeasuredText(hospital?.digit.map(String.init) ?? " "), hospital: MeasuredText(name),
      text: MeasuredText(text), age: MeasuredText(age), isLate: isLate,
      description: "\(name): \(text) Waiting since \(age == "now" ? "just now" : age + " ago").")
  }

  private static func words(_ item: AttentionItem, _ hospital: Hospital?, isLate: Bool, _ clock: BoardClock) -> String {
    switch item.kind {
    case .plea: "CRY FOR HELP? Read it now: “\(item.text)”"
    case .promise:
      isLate
        ? "OVERDUE \(Age.text(clock.now - item.due)): \(item.text) (for \(clock.local(item.due, in: hospital).clock))"
        : "\(item.text): due \(clock.local(item.due, in: hospital).clock), in \(Age.text(item.due - clock.now))"
    case .rumour: "Rumour, unanswered: “\(item.text)”"
    case .question:
      "Question without an answer\(isLate ? " (limit \(Age.text(item.due - item.since)))" : ""): “\(item.text)”"
    case .finding: "May identify a patient: look before it goes anywhere"
    case .alert: "ALERT: \(item.text)"
    case .goal, .closing, .trend, .viral, .consent: item.text
    case .task: "Follow-up LATE: \(item.text) (due \(clock.local(item.due, in: hospital).shortDay))"
    }
  }

  /// The way to where something waits.
  static func moves(to item: AttentionItem) -> [Move] {
    switch item.kind {
    case .promise: return [.crisis(item.hospital)]
    case .alert: return [.go(.alerts)]
    case .goal, .closing, .trend, .viral: return item.figure.map(moves) ?? []
    case .consent: return [.visit(.stories, item.hospital)]
    case .task: return [.visit(.live, item.hospital)]
    case .plea, .question, .rumour, .finding: break
    }
    return [.hospital(item.hospital)] + (item.post.map { [.read($0)] } ?? [])
  }

  /// The way to where a figure is shown.
  static func moves(to figure: FigureSubject) -> [Move] {
    switch figure {
    case .campaign(let id): [.campaign(id), .go(.fundraising)]
    case .counter(let channel, let metric, let subject):
      [.counter(CounterSubject(channel: channel, metric: metric, subject: subject)), .go(.attention)]
    }
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: model.lines.count, height: context.size.rows)
  }

  package static let commands: [Command<Self>] =
    listCommands { $0.items.count } + [
      Command("open", ["Enter"], "go", help: "goes where it waits", isHinted: true) { state, model, _ in
        guard let index = state.selected(of: model.items.count) else { return [] }
        return moves(to: model.items[index])
      },
      Command("copy", ["y"], "copy", help: "copies the row; for a cry for help the 911/988 text that you may send") {
        state, model, _ in
        guard let index = state.selected(of: model.items.count) else { return [.notice("Nothing needs you.")] }
        let item = model.items[index]
        guard item.kind == .plea else { return [.perform(.copy(.line(model.lines[index].description)))] }
        let language = PleaWording.match(in: item.text)?.language ?? .english
        return [.perform(.copy(.words(language.help, of: "the 911/988 text")))]
      },
      Command("take", ["t"], "take", help: "you see to it, or give it back", access: .changing) { state, model, _ in
        guard let item = state.selected(of: model.items.count).map({ model.items[$0] }) else { return [] }
        guard let post = item.post else { return [.notice("a takes it on: no post belongs to it.")] }
        return [.take(post, item.holder)]
      },
      Command(
        "acknowledge", ["a"], "acknowledge", help: "takes it on: it leaves the list, u brings it back",
        access: .changing, isHinted: true
      ) { state, model, _ in
        guard let index = state.selected(of: model.items.count) else { return [.notice("Nothing needs you.")] }
        return [
          .perform(.decide([.acknowledge(model.items[index].id, by: "")], notice: "Acknowledged. u takes it back."))
        ]
      },
    ]
}
