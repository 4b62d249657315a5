import EmergencyRooms
import HospitalModel
import TerminalCells
import TerminalWidgets

/// An emergency room as two rows: how far it is, and what else is known. Measured once, when it is loaded.
struct NearestLine: Equatable, Sendable {
  let room: EmergencyRoom
  let distance: Distance
  /// The letter that ties it to the map; `nil` for a closed one.
  let letter: Character?
  /// What the board knows of it, for a watched hospital.
  let known: KnownAccess?
  /// Where it lies from the place, such as `north-west`; empty where it is the place.
  let direction: String
  let name: MeasuredText
  let miles: MeasuredText
  let kilometers: MeasuredText
  /// True where the point of the hospital is the middle of its ZIP area only.
  let isApproximate: Bool
  /// The month of its listing, when that is older than the table's.
  let olderMonth: DataMonth?

  init(_ near: NearbyRoom, letter: Character?, from start: StartingPlace, _ board: AccessBoard, _ month: DataMonth?) {
    room = near.room
    distance = near.distance
    self.letter = letter
    known = board[near.room.id]
    direction = start.place.coordinate.wind(to: near.room.coordinate)
    isApproximate = near.room.precision == .zipMiddle
    olderMonth = month.flatMap { near.room.asOf < $0 ? near.room.asOf : nil }
    name = MeasuredText(near.room.name.printable)
    let about = isApproximate ? "≈" : ""
    miles = MeasuredText("\(about)\(near.distance.miles.tenths) mi")
    kilometers = MeasuredText("\(near.distance.kilometers.tenths) km")
  }

  static func letter(_ index: Int) -> Character? {
    letters.indices.contains(index) ? letters[index] : nil
  }

  /// The row of the list that a letter stands for; `nil` for another sign.
  static func index(of letter: Character) -> Int? { letters.firstIndex(of: letter) }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

  /// What stands on the second row, each with the weight by which it goes when there is no room.
  func facts(_ clock: BoardClock) -> [(weight: Int, text: StyledText)] {
    var facts: [(Int, StyledText)] = []
    if let digit = known?.hospital?.digit { facts.append((8, StyledText("\(digit)", CellStyle(.key, .bold)))) }
    if let words = known?.words(clock), let known {
      facts.append((9, StyledText(words, CellStyle(known.role(clock), .bold))))
      if known.isSimulated { facts.append((9, StyledText("SIM", CellStyle(.simulated)))) }
    }
    if let mark = Self.ownPatients(room.kind) { facts.append((8, StyledText(mark, .text))) }
    if isApproximate { facts.append((7, StyledText("approximate", .text))) }
    if let trauma = Self.trauma(room) { facts.append((5, StyledText(trauma, .dim))) }
    if !room.phone.isEmpty { facts.append((6, StyledText(room.phone.printable, .dim))) }
    facts.append((4, StyledText("\(room.city), \(room.state)".printable, .dim)))
    if let olderMonth { facts.append((3, StyledText("listed \(olderMonth)", .dim))) }
    return facts
  }

  /// The facts that fit into so many columns, whole, two columns apart.
  func factLine(_ clock: BoardClock, columns: Int) -> StyledLine {
    var facts = facts(clock)
    func width() -> Int { facts.reduce(0) { $0 + $1.text.columns + Self.gap } - Self.gap }
    while facts.count > 1, width() > columns,
      let weakest = facts.indices.reversed().min(by: { facts[$0].weight < facts[$1].weight })
    {
      facts.remove(at: weakest)
    }
    let blank = StyledText(String(repeating: " ", count: Self.gap))
    return StyledLine(facts.enumerated().flatMap { $0 == 0 ? [$1.text] : [blank, $1.text] })
  }

  private static let gap = 2

  static func ownPatients(_ kind: FacilityKind) -> String? {
    switch kind {
    case .veterans: "VA"
    case .military: "military"
    case .children: "children"
    default: nil
    }
  }

  /// `trauma I, pediatric II`.
  static func trauma(_ room: EmergencyRoom) -> String? {
    var words: [String] = []
    if !room.trauma.isEmpty { words.append("trauma \(room.trauma)") }
    if !room.pediatricTrauma.isEmpty {
      let level = room.pediatricTrauma == "yes" ? "" : " \(room.pediatricTrauma)"
      words.append(words.isEmpty ? "pediatric trauma\(level)" : "pediatric\(level)")
    }
    return words.isEmpty ? nil : words.joined(separator: ", ").printable
  }

  /// The row in words.
  func description(_ clock: BoardClock) -> String {
    var words =
      "\(letter.map { "\($0): " } ?? "")\(name.text), \(miles.text.replacing("≈", with: "about ")), \(kilometers.text)"
    if !direction.isEmpty { words += " to the \(direction)" }
    return ([words] + facts(clock).map(\.text.text.text)).joined(separator: ", ")
  }
}

extension Double {
  /// With one decimal and separated thousands.
  var tenths: String {
    let tenths = Int((self * 10).rounded())
    return "\((tenths / 10).grouped).\(tenths % 10)"
  }
}
