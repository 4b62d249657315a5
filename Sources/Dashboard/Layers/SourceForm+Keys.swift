import HospitalModel
import TerminalCells
import TerminalWidgets

extension DashboardState {
  /// Opens the form for a new source.
  mutating func openAdding() {
    layers.append(.source(.adding(isSimulated: board.isSimulated)))
  }

  mutating func press(_ key: KeyPress, in form: SourceForm) -> [Effect] {
    var form = form
    if key == "Esc" || key == "C-c" { return leave(form) }
    if form.stage == .looking { return [] }
    if key == "Enter" { return finish(form) }
    if key != "Home", key != "End", key != "PgUp", key != "PgDn",
      let selected = moved(form.selected, by: key, of: form.fields.count, page: 1)
    {
      form.selected = selected
    } else {
      guard form.fields.indices.contains(form.selected), form.fields[form.selected].edit(with: key) else { return [] }
      form.problem = nil
    }
    replaceFront(.source(form))
    return []
  }

  /// Pasted text goes into the line under the cursor.
  mutating func paste(_ text: String, into form: SourceForm) -> Bool {
    var form = form
    guard form.stage != .looking, form.fields.indices.contains(form.selected) else { return false }
    form.fields[form.selected].entry.insert(text)
    form.problem = nil
    replaceFront(.source(form))
    return true
  }

  /// Esc stops a look, goes back from what was found, and closes the rest.
  private mutating func leave(_ form: SourceForm) -> [Effect] {
    switch form.stage {
    case .looking, .found:
      var back = SourceForm.adding(isSimulated: board.isSimulated)
      back.fields = [FormField(.address, form.asked)]
      replaceFront(.source(back))
      return form.stage == .looking ? [.stopLooking] : []
    case .address, .editing:
      layers.removeLast()
      return []
    }
  }

  private mutating func finish(_ form: SourceForm) -> [Effect] {
    switch form.stage {
    case .looking: return []
    case .address: return look(form)
    case .found(let channels):
      guard channels.contains(where: { $0.knownAs == nil }) else { return [] }
      guard !form.value(.hospital).isBlank || channels.count > 1 else {
        return complain("A channel belongs to a hospital: type its name.", form)
      }
      layers.removeLast()
      let isOne = channels.count == 1
      notice = Notice("Adding …")
      return [
        .add(
          SourceChoice(
            asked: form.asked, name: isOne ? form.value(.name).trimmed : nil,
            hospital: form.value(.hospital).trimmed, kind: isOne ? form.value(.kind).kind : nil))
      ]
    case .editing(let channel): return keep(channel, form)
    }
  }

  private mutating func look(_ form: SourceForm) -> [Effect] {
    guard let address = form.value(.address).trimmed else { return complain("Type an address first.", form) }
    var form = form
    form.stage = .looking
    form.problem = nil
    form.asked = address
    replaceFront(.source(form))
    return [.look(address)]
  }

  private mutating func keep(_ channel: Channel, _ form: SourceForm) -> [Effect] {
    guard let name = form.value(.name).trimmed else { return complain("A source needs a name.", form) }
    guard let hospitalName = form.value(.hospital).trimmed else {
      return complain("A channel belongs to a hospital: type its name.", form)
    }
    guard let kind = form.value(.kind).kind else {
      return complain("The kind is one word, such as news or blog.", form)
    }
    guard let interval = Interval.seconds(form.value(.interval)) else {
      return complain("Every: 60 s at least, 7 d at most, such as 15 min.", form)
    }
    var directory = HospitalDirectory(form.hospitals)
    let hospital = directory.hospital(named: hospitalName)
    let edited = Channel(
      id: channel.id, hospital: hospital.id, kind: kind, name: name, address: channel.address,
      isInternal: form.value(.isInternal) == "yes", isSimulated: channel.isSimulated, interval: interval)
    layers.removeLast()
    guard edited != channel else {
      notice = Notice("Left as it was.")
      return []
    }
    let edit = ChannelEdit(channel: edited, before: channel, newHospital: directory.added.first)
    return perform(.perform(.decide([.edit(edit)], notice: "\(name) is kept as you want it.")))
  }

  private mutating func complain(_ problem: String, _ form: SourceForm) -> [Effect] {
    var form = form
    form.problem = problem
    replaceFront(.source(form))
    return []
  }

  /// What was found goes into the form that asked for it; a form that was closed or asks for something else takes nothing.
  mutating func take(_ answer: SourceAnswer) {
    guard let index = layers.lastIndex(where: { $0.isLooking(for: answer.asked) }) else { return }
    var form = SourceForm.adding(isSimulated: board.isSimulated)
    form.asked = answer.asked
    form.hospitals = answer.hospitals
    form.problem = answer.problem
    if answer.problem == nil, let first = answer.channels.first {
      form.stage = .found(answer.channels)
      let names = answer.hospitals.map(\.name)
      form.fields =
        answer.channels.count > 1
        ? [FormField(.hospital, "", choices: names)]
        : [
          FormField(.hospital, first.hospital, choices: names),
          FormField(.kind, first.kind.rawValue, choices: ChannelKind.usual.map(\.rawValue)),
          FormField(.name, first.title),
        ]
      if first.knownAs != nil, answer.channels.count == 1 { form.fields = [] }
    } else {
      form.fields = [FormField(.address, answer.asked)]
    }
    layers[index] = .source(form)
  }
}

extension Layer {
  fileprivate func isLooking(for address: String) -> Bool {
    if case .source(let form) = self { form.stage == .looking && form.asked == address } else { false }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Without white space at its ends; `nil` when nothing is left.
  fileprivate var trimmed: String? {
    let body = drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    return body.isEmpty ? nil : String(body)
  }

  /// The kind that a word names; `nil` for what is no word.
  fileprivate var kind: ChannelKind? {
    guard let word = trimmed?.lowercased(), word.count <= 20, word.allSatisfy({ $0.isLetter || $0 == "-" }) else {
      return nil
    }
    return ChannelKind(rawValue: word)
  }
}
