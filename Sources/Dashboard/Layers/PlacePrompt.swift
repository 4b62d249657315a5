import EmergencyRooms
import TerminalCells
import TerminalWidgets

/// A place as it is typed, with what it may go on to; the panes behind it show what is meant.
package struct PlacePrompt: Equatable, Sendable {
  package private(set) var text: String
  /// What the text may go on to, the most populous first.
  package private(set) var completions: [Place] = []
  package private(set) var selected = 0
  /// Why what was taken with Enter is no place.
  package private(set) var problem: String?
  private let table: EmergencyRoomTable
  private var isChosen = false

  init(_ text: String, in table: EmergencyRoomTable) {
    self.text = text
    self.table = table
    complete()
  }

  /// What is meant, as the table understands it: the text when it is a place, else the selected completion; `nil` for neither.
  package var query: String? {
    if !isChosen, isPlace(text) { return text }
    return completions.indices.contains(selected) ? completions[selected].query : nil
  }

  /// The lines below the text: what is wrong, in as many as it takes, or completions.
  package func rows(width: Int) -> [MeasuredText] {
    if let problem { return Paragraph(problem, width: width).lines }
    return completions.map { MeasuredText($0.label).abridged(to: max(width, 0)) }
  }

  /// True when the key meant something here.
  mutating func edit(with key: KeyPress) -> Bool {
    if !completions.isEmpty, let row = moved(selected, by: key, of: completions.count, page: completions.count) {
      isChosen = true
      selected = row
      return true
    }
    guard text.edit(with: key) else { return false }
    complete()
    return true
  }

  mutating func paste(_ pasted: String) {
    text += pasted
    complete()
  }

  /// Says why the text is no place.
  mutating func refuse() {
    do throws(PlaceError) {
      _ = try table.place(text)
    } catch {
      problem = error.message.prefix(1).uppercased() + error.message.dropFirst() + "."
    }
  }

  private mutating func complete() {
    problem = nil
    isChosen = false
    selected = 0
    text = String(text.prefix(Self.longest))
    completions = table.completions(of: text, limit: Self.shown)
    if completions.isEmpty, let comma = withComma { completions = table.completions(of: comma, limit: Self.shown) }
  }

  /// `Austin TX` with the comma that it lacks.
  private var withComma: String? {
    let words = text.split(separator: " ")
    guard words.count > 1, let state = words.last, state.count == 2, !text.contains(",") else { return nil }
    return words.dropLast().joined(separator: " ") + ", \(state)"
  }

  private func isPlace(_ text: String) -> Bool {
    do throws(PlaceError) {
      _ = try table.place(text)
      return true
    } catch {
      return false
    }
  }

  static let hint = "ZIP code, Town, ST or 42.36, -71.07"
  private static let shown = 6
  /// No name of a place is longer.
  private static let longest = 100
}

extension Place {
  /// What the table understands as this place: of a ZIP code's label its digits.
  fileprivate var query: String {
    let digits = label.prefix(5)
    return digits.utf8.count == 5 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(digits) : label
  }
}

extension DashboardState {
  /// Opens the line that takes a place.
  mutating func editPlace(_ text: String) {
    guard let table = directory.table else {
      notice = Notice("There is no table of emergency rooms to look in: hsdash er update makes one.", isError: true)
      return
    }
    layers.append(.place(PlacePrompt(text, in: table)))
  }

  mutating func press(_ key: KeyPress, in prompt: PlacePrompt) {
    var prompt = prompt
    guard key != "Enter" else { return take(prompt) }
    if prompt.edit(with: key) { replaceFront(.place(prompt)) }
  }

  /// Enter: an empty line goes back to the hospital's own place.
  private mutating func take(_ prompt: PlacePrompt) {
    guard prompt.text.contains(where: { !$0.isWhitespace }) else {
      layers.removeLast()
      subject.place = nil
      return begin(NearestERPane.id)
    }
    guard let query = prompt.query else {
      var prompt = prompt
      prompt.refuse()
      return replaceFront(.place(prompt))
    }
    layers.removeLast()
    guard query != subject.place else { return }
    subject.place = query
    begin(NearestERPane.id)
    begin(ERMapPane.id)
  }

  /// What the panes are about: while a place is typed, that one.
  var shownSubject: Subject {
    var shown = subject
    if let query = placePrompt?.query { shown.place = query }
    return shown
  }

  var placePrompt: PlacePrompt? {
    if case .place(let prompt) = layers.last { prompt } else { nil }
  }
}
