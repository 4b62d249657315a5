public import HospitalModel

/// Topics of an internal network, or how far hospitals have come with their electronic record, of a table or of JSON.
public struct NetworkFile: Equatable, Sendable {
  /// A topic as a file tells it.
  public struct Topic: Equatable, Sendable {
    /// The file's own id, else its title.
    public internal(set) var id = ""
    public internal(set) var title = ""
    public internal(set) var text = ""
    public internal(set) var author: String?
    public internal(set) var state = TopicState.open
    public internal(set) var waitsFor: String?
    public internal(set) var opened: Timestamp?
    /// Since when it stands so, where the file tells it apart.
    public internal(set) var since: Timestamp?
  }

  /// How many of a hundred orders a hospital enters into its record.
  public struct Adoption: Equatable, Sendable {
    public internal(set) var hospital = ""
    public internal(set) var percent: Int64 = 0
    public internal(set) var time = Timestamp(seconds: 0)
  }

  public internal(set) var topics: [Topic] = []
  public internal(set) var adoption: [Adoption] = []
  /// What was left out, by its line, or its number in JSON.
  public internal(set) var rejections: [RejectedRecord] = []
  /// What a rejection's number counts: `line` of a table, `record` of JSON.
  public internal(set) var unit = "line"

  /// More records than these are left out.
  static let mostRecords = 20_000

  /// Reads a file; `nil` for one that holds neither.
  ///
  /// A table is known by its header: a topic and its state, or a hospital, a date and its adoption. JSON is known by the same
  /// members of its objects, in a list or under `topics` or `adoption`.
  ///
  /// - Throws: ``FeedError`` when it can't be read.
  public static func read(_ path: String, client: FeedClient = .files) throws(FeedError) -> NetworkFile? {
    guard let text = try FileText.read(path, client: client) else { return nil }
    return FileText.isJSON(text) ? json(text) : table(text)
  }

  /// Keeps what a record says, or why it can't be kept.
  mutating func take(_ record: NetworkRecord, line: Int) {
    switch record.kept {
    case .topic(let topic): topics.append(topic)
    case .adoption(let row): adoption.append(row)
    case .rejected(let reason): rejections.append(RejectedRecord(line: line, reason: reason))
    }
  }

  /// The file; `nil` where nothing of it is of a network.
  var finished: NetworkFile? { topics.isEmpty && adoption.isEmpty && rejections.isEmpty ? nil : self }
}

/// A record while it is read: the same for tables and JSON.
struct NetworkRecord {
  var id: String?
  var title: String?
  var text: String?
  var author: String?
  var state: String?
  var waitsFor: String?
  var opened: String?
  var since: String?
  var hospital: String?
  var percent: String?
  var date: String?

  enum Kept {
    case topic(NetworkFile.Topic)
    case adoption(NetworkFile.Adoption)
    case rejected(String)
  }

  /// True for the parts that make a topic, or an adoption: what an object of JSON is known by.
  var isTopic: Bool { title != nil && state != nil }
  var isAdoption: Bool { hospital != nil && percent != nil }

  var kept: Kept { percent == nil && date == nil ? topic : adoption }

  private var topic: Kept {
    guard let title else { return .rejected("it has no topic") }
    guard let word = state, let state = Self.states[word.lowercased()] else {
      return .rejected(
        state == nil ? "it has no state" : "its state is neither open nor decided, but \(Self.short(state ?? ""))")
    }
    var topic = NetworkFile.Topic()
    topic.id = id ?? title
    topic.title = title
    topic.text = text ?? ""
    topic.author = author
    topic.state = state
    topic.waitsFor = state == .open ? waitsFor : nil
    for (words, path) in [(opened, \NetworkFile.Topic.opened), (since, \NetworkFile.Topic.since)] {
      guard let words else { continue }
      guard let time = ExportDate.read(words, zone: .utc) else {
        return .rejected("its date can't be read: \(Self.short(words))")
      }
      topic[keyPath: path] = time
    }
    return .topic(topic)
  }

  private var adoption: Kept {
    guard let hospital else { return .rejected("it has no hospital") }
    guard let words = percent else { return .rejected("it has no adoption") }
    let digits = words.filter { $0 != "%" && !$0.isWhitespace }.prefix { $0 != "." && $0 != "," }
    guard let number = Int64(digits), (0...100).contains(number) else {
      return .rejected("its adoption is no part of a hundred: \(Self.short(words))")
    }
    guard let date else { return .rejected("it has no date") }
    guard let time = ExportDate.read(date, zone: .utc) else {
      return .rejected("its date can't be read: \(Self.short(date))")
    }
    var row = NetworkFile.Adoption()
    (row.hospital, row.percent, row.time) = (hospital, number, time)
    return .adoption(row)
  }

  private static func short(_ text: String) -> String { "“\(text.prefix(40))”" }

  /// What exports call the two states.
  private static let states: [String: TopicState] = [
    "open": .open, "opened": .open, "new": .open, "in review": .open, "in discussion": .open, "waiting": .open,
    "decided": .decided, "closed": .decided, "done": .decided, "approved": .decided, "final": .decided,
  ]
}
