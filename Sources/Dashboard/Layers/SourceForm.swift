import HospitalModel
import TerminalCells
import TerminalWidgets

/// Adding or editing a source: what is typed, and what was found.
package struct SourceForm: Equatable, Sendable {
  /// How far it is.
  package enum Stage: Equatable, Sendable {
    /// An address is being typed.
    case address
    /// Somebody looks at it.
    case looking
    /// It was found; hospital and kind can be changed.
    case found([FoundChannel])
    /// A source that is there already is being changed.
    case editing(Channel)
  }

  package var stage: Stage
  package var fields: [FormField]
  package var selected = 0
  /// The address that was looked at, or is.
  package var asked = ""
  /// What went wrong, in plain words.
  package var problem: String?
  /// What a person should know first: that a demo is left, for one.
  package var note: String?
  /// The hospitals that there are.
  package var hospitals: [Hospital]

  /// Asks for an address.
  package static func adding(isSimulated: Bool) -> SourceForm {
    SourceForm(
      stage: .address, fields: [FormField(.address, "")],
      note: isSimulated
        ? "This is a simulation. What you add opens your own store, and hsdash goes over to it; the demo stays what it is."
        : nil, hospitals: [])
  }

  /// Changes a source.
  package static func editing(_ channel: Channel, hospitals: [Hospital]) -> SourceForm {
    let names = hospitals.map(\.name)
    let hospital = hospitals.first { $0.id == channel.hospital }?.name ?? channel.hospital.rawValue
    return SourceForm(
      stage: .editing(channel),
      fields: [
        FormField(.name, channel.name), FormField(.hospital, hospital, choices: names),
        FormField(.kind, channel.kind.rawValue, choices: ChannelKind.usual.map(\.rawValue)),
        FormField(.interval, Interval.text(channel.interval)),
        FormField(.isInternal, channel.isInternal ? "yes" : "no", choices: ["no", "yes"]),
      ], hospitals: hospitals)
  }

  var title: String {
    switch stage {
    case .address: "Add a source"
    case .looking: "Add a source: looking …"
    case .found: "Add a source: found"
    case .editing: "Edit a source"
    }
  }

  /// What Enter and Esc do.
  var hint: String {
    switch stage {
    case .address: "Enter looks   Esc closes"
    case .looking: "Esc stops looking"
    case .found(let channels):
      channels.contains { $0.knownAs == nil } ? "Enter adds   Tab next   Esc back" : "Esc back"
    case .editing: "Enter keeps   Tab next   Left Right choose   Esc closes"
    }
  }

  /// The text of a field.
  package func value(_ name: FormField.Name) -> String {
    fields.first { $0.name == name }?.entry.text ?? ""
  }

  /// The plain lines above the fields.
  var introduction: [String] {
    let lines: [String] =
      switch stage {
      case .address:
        [
          "A feed or page (https://...), a file or folder, a list (OPML), a table (CSV), @user@host, #tag@host, "
            + "@name.bsky.social, a YouTube, Discourse or WordPress address."
        ]
      case .looking: ["Looking at what it is; this can take a while."]
      case .found(let channels): Self.summary(of: channels)
      case .editing(let channel): [channel.address ?? "no longer read"]
      }
    return (note.map { [$0] } ?? []) + lines
  }

  private static func summary(of channels: [FoundChannel]) -> [String] {
    guard let only = channels.first, channels.count == 1 else {
      let known = channels.count { $0.knownAs != nil }
      let names = channels.prefix(Self.namesShown).map { "  \($0.title)" }
      let rest = channels.count - names.count
      return ["\(counted(channels.count, "feed")) in a list" + (known > 0 ? ", \(known) of them known" : "")] + names
        + (rest > 0 ? ["  and \(rest.grouped) more"] : [])
    }
    var lines = [only.title, "\(only.what), \(counted(only.items, "item"))", only.address]
    if let known = only.knownAs { lines.append("It is a channel already: \(known).") }
    return lines + only.warnings.prefix(Self.warningsShown)
  }

  private static let namesShown = 5
  private static let warningsShown = 3
}

/// One line of a form.
package struct FormField: Equatable, Sendable {
  package enum Name: Hashable, Sendable {
    case address, name, hospital, kind, interval, isInternal
  }

  package let name: Name
  package var entry: TextEntry
  /// What Left and Right go through; empty for plain text.
  package let choices: [String]

  package init(_ name: Name, _ text: String, choices: [String] = []) {
    self.name = name
    entry = TextEntry(text)
    self.choices = choices
  }

  var label: String {
    switch name {
    case .address: "address"
    case .name: "name"
    case .hospital: "hospital"
    case .kind: "kind"
    case .interval: "every"
    case .isInternal: "internal"
    }
  }

  /// Edits as a key asks; false when the key means nothing to it.
  mutating func edit(with key: KeyPress) -> Bool {
    guard !choices.isEmpty, key == "Left" || key == "Right" else { return entry.edit(with: key) }
    let present = choices.firstIndex(of: entry.text)
    let step = key == "Right" ? 1 : choices.count - 1
    entry = TextEntry(choices[present.map { ($0 + step) % choices.count } ?? 0])
    return true
  }
}

/// A source that was found, as the form shows it.
package struct FoundChannel: Equatable, Sendable {
  package let address: String
  package let title: String
  /// What it is, in words.
  package let what: String
  package let kind: ChannelKind
  package let hospital: String
  package let items: Int
  package let warnings: [String]
  /// The name of the channel that has this address already.
  package let knownAs: String?

  package init(
    address: String, title: String, what: String, kind: ChannelKind, hospital: String, items: Int,
    warnings: [String], knownAs: String?
  ) {
    self.address = address
    self.title = title
    self.what = what
    self.kind = kind
    self.hospital = hospital
    self.items = items
    self.warnings = warnings
    self.knownAs = knownAs
  }
}

/// What a look at an address brought.
package struct SourceAnswer: Equatable, Sendable {
  /// What was typed.
  package let asked: String
  package let channels: [FoundChannel]
  /// The hospitals of the store that takes them.
  package let hospitals: [Hospital]
  /// Why nothing was found, one line in plain words.
  package let problem: String?

  package init(asked: String, channels: [FoundChannel] = [], hospitals: [Hospital] = [], problem: String? = nil) {
    self.asked = asked
    self.channels = channels
    self.hospitals = hospitals
    self.problem = problem
  }
}

/// How a person wants the sources that were found.
package struct SourceChoice: Hashable, Sendable {
  /// What was typed, and what was found for it.
  package let asked: String
  /// `nil` keeps what was found; a list always does.
  package let name: String?
  /// A name, short name or id; `nil` leaves each source to the guess.
  package let hospital: String?
  package let kind: ChannelKind?

  package init(asked: String, name: String?, hospital: String?, kind: ChannelKind?) {
    self.asked = asked
    self.name = name
    self.hospital = hospital
    self.kind = kind
  }
}

/// Times between two fetches, as they are read and written.
enum Interval {
  /// No source is asked more often, in seconds.
  static let least: Int64 = 60
  private static let most: Int64 = 7 * 86_400
  private static let units: [(word: String, seconds: Int64)] = [("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1)]

  /// `15 min`
  static func text(_ seconds: Int64) -> String {
    let unit = units.first { seconds % $0.seconds == 0 && seconds >= $0.seconds } ?? ("s", 1)
    return "\(seconds / unit.seconds) \(unit.word)"
  }

  /// The seconds of `15 min`, `900 s`, `900`; `nil` for another text, or one that is too short or too long.
  static func seconds(_ text: String) -> Int64? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let word = text[digits.endIndex...].drop { $0 == " " }
    guard digits.count <= 7, let number = Int64(digits),
      let unit = word.isEmpty ? 1 : units.first(where: { $0.word == word })?.seconds
    else { return nil }
    return (least...most).contains(number * unit) ? number * unit : nil
  }
}

extension ChannelKind {
  /// Those that a person chooses from.
  static let usual: [ChannelKind] = [
    .feed, .news, .blog, .microblog, .video, .photo, .forum, .page, .status, .network, .live, .gift, .story,
  ]
}
