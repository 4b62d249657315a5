import HospitalModel
import PrivacyScreening
import TerminalCells
import TerminalWidgets

/// A statement while it is written: its first line is the title.
package struct Composition: Hashable, Sendable {
  package let incident: Incident
  package let statement: StatementID?
  /// `4` for statement 4; `nil` for a new one.
  package let number: Int?
  /// The version that it is written over; 0 for a new statement.
  package var basis: Int
  package var area: TextArea
  /// Which of ``audienceChoices`` it speaks to.
  package var audiences: [StatementAudience]
  /// The hospitals that have to approve it.
  package var hospitals: [HospitalID]
  /// The template whose words it began with.
  var template: Int?
  /// What stood in the way.
  package var problem: String?
  /// What it began with: `Esc` asks before anything else is lost.
  let beginning: String

  /// A new statement, in the words of the incident's first template.
  package init(new incident: Incident) {
    self.incident = incident
    statement = nil
    number = nil
    basis = 0
    let first = Self.templates(of: incident).first
    area = TextArea(first.map { $0.title + "\n" + $0.text } ?? "")
    beginning = area.text
    audiences = first?.audiences ?? [.public]
    hospitals = [incident.hospital]
    template = first == nil ? nil : 0
  }

  /// The next version of a statement.
  package init(_ statement: CrisisStatement, of incident: Incident) {
    let version = statement.current
    self.incident = incident
    self.statement = statement.id
    number = statement.number
    basis = version.number
    area = TextArea(version.text.isEmpty ? version.title : version.title + "\n" + version.text)
    beginning = area.text
    audiences = version.audiences
    hospitals = version.hospitals
  }

  /// The same with the words that an editor brought back.
  package func with(text: String) -> Composition {
    var composition = self
    composition.area = TextArea(text)
    composition.problem = nil
    return composition
  }

  var title: String { Self.split(area.text).title }
  var text: String { Self.split(area.text).text }
  var isChanged: Bool { area.text != beginning }
  /// Title and text as one, as they are typed.
  package var words: String { area.text }

  private static func split(_ text: String) -> (title: String, text: String) {
    let body = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    let whole = String(body)
    guard let end = whole.firstIndex(of: "\n") else { return (whole, "") }
    return (String(whole[..<end]), String(whole[whole.index(after: end)...].drop(while: \.isNewline)))
  }

  static func templates(of incident: Incident) -> [StatementTemplate] {
    (IncidentTemplate.named(incident.template) ?? IncidentTemplate.all[0]).statements
  }

  /// What `C-r` goes through.
  static let audienceChoices: [[StatementAudience]] = [
    [.public, .media], [.public], [.families], [.media], [.staff], [.agencies], [.staff, .agencies],
  ]

  /// What screening and wording say of it as it stands, the gravest first.
  func marks(_ rules: RuleSet) -> CompositionMarks {
    CompositionMarks(findings: rules.findings(in: area.text), remarks: StatementWording.remarks(in: area.text))
  }

  /// The words as they are kept.
  func draft(by person: String, at time: Timestamp) -> StatementDraft {
    StatementDraft(
      statement: statement
        ?? StatementID(incident: incident.id, person: person, time: time, words: area.text), basis: basis,
      title: title, text: text, audiences: audiences, hospitals: hospitals)
  }
}

/// What is marked in a text while it is typed.
struct CompositionMarks: Equatable {
  let findings: [Finding]
  let remarks: [WordingRemark]

  /// True when it must not be kept: it may identify a patient.
  var isBlocked: Bool { findings.contains { $0.level == .block } }

  /// One line for each kind of mark.
  var lines: [(text: String, isSevere: Bool)] {
    let found = FindingWords.summary(findings).map { ($0, $0.hasPrefix("block")) }
    var seen: Set<WordingRemark.Kind> = []
    let words = remarks.filter { seen.insert($0.kind).inserted }.map { ($0.words, false) }
    return found + words
  }

  /// The spans that are underlined, in Unicode scalars.
  var spans: [Finding] {
    findings
      + remarks.map { Finding(category: "", rule: "", level: .warn, confidence: 1, range: $0.range) }
  }
}

extension DashboardState {
  /// The rules that what is typed is screened with.
  var typingRules: RuleSet { RuleSet.current.allowing(configuration.allowed) }

  mutating func press(_ key: KeyPress, in composition: Composition) -> [Effect] {
    var composition = composition
    switch key {
    case "Esc", "C-c":
      layers.removeLast()
      if composition.isChanged {
        layers.append(.compose(composition))
        layers.append(.question(Question(text: "Leave the draft? Its words are lost.", effect: .leaveDraft)))
      }
      return []
    case "C-s", "F10": return keep(composition)
    case "C-o":
      layers.removeLast()
      return [.edit(composition)]
    case "C-t": composition.takeNextTemplate()
    case "C-r":
      let index = Composition.audienceChoices.firstIndex(of: composition.audiences) ?? -1
      composition.audiences = Composition.audienceChoices[(index + 1) % Composition.audienceChoices.count]
    case "C-y": composition.addPicture()
    case "C-g": composition.hospitals = nextHospitals(after: composition)
    default:
      guard composition.area.edit(with: key) else { return [] }
      composition.problem = nil
    }
    replaceFront(.compose(composition))
    return []
  }

  /// Who has to approve: the incident's hospital, then it and another one, one after the other, then all.
  private func nextHospitals(after composition: Composition) -> [HospitalID] {
    let own = composition.incident.hospital
    let others = (board.facts?.hospitals ?? []).map(\.id).filter { $0 != own }
    let choices = [[own]] + others.map { [own, $0] } + (others.count > 1 ? [[own] + others] : [])
    let index = choices.firstIndex(of: composition.hospitals) ?? -1
    return choices[(index + 1) % choices.count]
  }

  private mutating func keep(_ composition: Composition) -> [Effect] {
    var composition = composition
    guard !composition.title.isEmpty else {
      composition.problem = "It needs a first line."
      replaceFront(.compose(composition))
      return []
    }
    guard !composition.lengths.lacksAlternativeText else {
      composition.problem = "A picture needs words for those who don’t see it: [picture: what it shows]."
      replaceFront(.compose(composition))
      return []
    }
    guard !composition.marks(typingRules).isBlocked else {
      composition.problem = "BLOCKED: it may identify a patient, so it is not kept. What is underlined has to go."
      replaceFront(.compose(composition))
      return []
    }
    layers.removeLast()
    return act(
      .draft(composition.draft(by: operatorName, at: clock.now)), in: composition.incident.id,
      "Kept as a draft; r asks for its approval.", layer: .compose(composition))
  }
}

extension Composition {
  /// How long it is on each network, and what its pictures are said to show.
  var lengths: DraftLengths { DraftLengths(area.text) }

  /// A picture goes with it: a line asks what it shows, and the cursor stands where that is written.
  fileprivate mutating func addPicture() {
    let before = area.characters[..<area.cursor].last
    area.insert((before == nil || before == "\n" ? "" : "\n") + DraftLengths.pictureStart + " ]")
    area.moveBack(by: 1)
    problem = nil
  }

  /// Words of the next template, while nothing was typed.
  fileprivate mutating func takeNextTemplate() {
    let templates = Self.templates(of: incident)
    guard statement == nil, !templates.isEmpty else { return }
    let present = template.map { templates[$0].title + "\n" + templates[$0].text }
    guard area.text == present || area.text.isEmpty else {
      problem = "Another template would take your words: empty the text first."
      return
    }
    let next = template.map { ($0 + 1) % templates.count } ?? 0
    template = next
    area = TextArea(templates[next].title + "\n" + templates[next].text)
    audiences = templates[next].audiences
  }
}
