import HospitalModel
import TerminalCells
import TerminalWidgets

/// How far a system's hospitals have come with their electronic record, as bars at a moment, each with its course.
package enum AdoptionPane: Pane {
  package struct State: PaneState {
    package var place = ListPlace()
    package var needsLoad = false
    /// How many of the moments that were read the bars stand back; 0 for the newest.
    package var stepsBack = 0

    package init() {}
  }

  package struct Model: Equatable, Sendable {
    let hospital: Hospital?
    /// The moments at which some hospital was read, oldest first, with the words for each.
    let moments: [Moment]
    /// Hospitals in the order of their newest value.
    let courses: [Course]
    /// People on the network, of all: `1,204 of 5,500 physicians`.
    let people: String
  }

  struct Moment: Equatable, Sendable {
    let time: Timestamp
    let words: String
  }

  /// A hospital's values at every moment; `nil` before its first.
  struct Course: Equatable, Sendable {
    let name: MeasuredText
    let values: [Int?]

    var newest: Int { values.last.flatMap { $0 } ?? 0 }
  }

  package static let id = PaneID("adoption")
  package static let title = "Record adoption"
  package static let summary =
    "How many of a hundred orders each hospital enters into its electronic record, and how that came about."
  package static let initialState = State()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let networks = try reader.sources(nil).map(\.channel).filter { $0.kind == .network }
    let hospitals = try reader.facts().hospitals
    let home =
      hospitals.first { hospital in
        hospital.id == context.subject.hospital && networks.contains { $0.hospital == hospital.id }
      } ?? hospitals.first { hospital in networks.contains { $0.hospital == hospital.id } }
    guard let home else { return Model(hospital: nil, moments: [], courses: [], people: "") }
    let own = networks.filter { $0.hospital == home.id }
    let readings = try own.flatMap { try reader.measurements($0.id, .adoption, Timestamp(seconds: .min)) }
      .filter { $0.time <= context.clock.now }
    let times = Set(readings.map(\.time)).sorted()
    return Model(
      hospital: home, moments: times.map { Moment(time: $0, words: words($0, home, context.clock)) },
      courses: courses(readings, times), people: try people(own, context.clock.now, reader))
  }

  private static func words(_ time: Timestamp, _ hospital: Hospital, _ clock: BoardClock) -> String {
    let date = clock.local(time, in: hospital)
    return "\(date.shortDay) \(date.year)"
  }

  private static func courses(_ readings: [Measurement], _ times: [Timestamp]) -> [Course] {
    let names = Dictionary(grouping: readings, by: \.subject)
    let courses = names.map { name, readings in
      var known: Int?
      let values = Dictionary(readings.map { ($0.time, Int($0.value)) }) { $1 }
      return Course(
        name: MeasuredText(name),
        values: times.map { time in
          known = values[time] ?? known
          return known
        })
    }
    return courses.sorted { first, second in
      first.newest == second.newest ? first.name.text < second.name.text : first.newest > second.newest
    }
  }

  /// The newest count of each kind of people, with how many there are where that is known.
  private static func people(_ networks: [Channel], _ now: Timestamp, _ reader: StoreReader) throws -> String {
    func newest(_ metric: Metric) throws -> [(subject: String, value: Int64)] {
      var newest: [String: Measurement] = [:]
      for reading in try networks.flatMap({ try reader.measurements($0.id, metric, Timestamp(seconds: .min)) })
      where reading.time <= now { newest[reading.subject] = reading }
      return newest.sorted { $0.key > $1.key }.map { ($0.key, $0.value.value) }
    }
    let all = try newest(.workforce)
    let members = try newest(.members)
    let joined = members.map { member in
      let of = all.first { $0.subject == member.subject }.map { " of \($0.value.grouped)" } ?? ""
      return "\(member.value.grouped)\(of) \(member.subject)"
    }
    let others = all.filter { row in !members.contains { $0.subject == row.subject } }
    return (joined + others.map { "\($0.value.grouped) \($0.subject) in all" }).joined(separator: ", ")
  }

  package static let commands: [Command<Self>] = [
    move("down", ["j", "Down"], "down", "the next hospital") { _ in 1 },
    move("up", ["k", "Up"], "up", "the hospital before") { _ in -1 },
    move("page-down", ["PgDn", "C-f", "Space"], "page down", "one page down") { max($0 - 1, 1) },
    move("page-up", ["PgUp", "C-b"], "page up", "one page up") { -max($0 - 1, 1) },
    move("top", ["Home"], "first", "the first hospital") { _ in -1_000_000 },
    move("end", ["End", "G"], "last", "the last hospital") { _ in 1_000_000 },
    Command("earlier", ["Left", "("], "earlier", help: "the bars as they stood at the reading before", isHinted: true) {
      state, model, _ in
      state.stepsBack = min(state.stepsBack + 1, max(model.moments.count - 1, 0))
      return []
    },
    Command("later", ["Right", ")"], "later", help: "the bars as they stood at the next reading", isHinted: true) {
      state, _, _ in
      state.stepsBack = max(state.stepsBack - 1, 0)
      return []
    },
  ]

  private static func move(
    _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, _ step: @escaping @Sendable (Int) -> Int
  ) -> Command<Self> {
    Command(name, keys, title, help: help) { state, model, context in
      let last = max(model.courses.count - rows(context.size), 0)
      state.place.index = min(max(state.place.index + step(max(rows(context.size), 1)), 0), last)
      return []
    }
  }

  /// Rows that hospitals have: the line about people stands below them, where there is room.
  static func rows(_ size: Size) -> Int { size.rows >= lowestWithPeople ? size.rows - 2 : size.rows }
  static let lowestWithPeople = 6
}
