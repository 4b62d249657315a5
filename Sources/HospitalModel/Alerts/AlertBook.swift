/// Every CAP message that is known, and what of it holds.
///
/// Messages go in as they come: late, twice, out of order, naming others that nobody has seen. What is in force is worked out
/// from all of them, so the order of their arrival decides nothing (CAP 1.2, 3.2.1 `msgType` and `references`).
public struct AlertBook: Sendable {
  /// A message and when it was first seen here.
  public struct Entry: Hashable, Sendable {
    public let message: AlertMessage
    public let received: Timestamp

    public init(message: AlertMessage, received: Timestamp) {
      self.message = message
      self.received = received
    }
  }

  /// What became of a message.
  public enum Fate: Hashable, Sendable {
    case inForce(until: Timestamp)
    case expired(at: Timestamp)
    /// An update took its place.
    case updated(by: CAPAlert.Key)
    case cancelled(by: CAPAlert.Key)
    /// Its sender sent it anew under the same identifier.
    case reissued(as: CAPAlert.Key)
    /// It never is in force: a cancellation, an acknowledgement, an error, or a message that does not say what it is.
    case notStanding
  }

  private var entries: [CAPAlert.Key: Entry] = [:]
  /// By sender and identifier.
  private var namesakes: [Name: [CAPAlert.Key]] = [:]

  private struct Name: Hashable {
    let sender: String
    let identifier: String

    init(_ key: CAPAlert.Key) {
      sender = key.sender
      identifier = key.identifier
    }
  }

  public init(_ entries: [Entry] = []) {
    for entry in entries { add(entry.message, received: entry.received) }
  }

  /// Takes a message. The same one again changes nothing; a fuller or newer text of it takes the place of the one before, which
  /// was seen first all the same.
  public mutating func add(_ message: AlertMessage, received: Timestamp) {
    guard let known = entries[message.key] else {
      entries[message.key] = Entry(message: message, received: received)
      namesakes[Name(message.key), default: []].append(message.key)
      return
    }
    let isPoorer = message.isExcerpt && !known.message.isExcerpt
    entries[message.key] = Entry(
      message: isPoorer ? known.message : message, received: min(known.received, received))
  }

  public var count: Int { entries.count }

  /// What became of every message, by its key.
  public func fates(at now: Timestamp) -> [CAPAlert.Key: Fate] {
    let replaced = replacements()
    return entries.reduce(into: [:]) { fates, pair in fates[pair.key] = fate(of: pair.value, replaced[pair.key], now) }
  }

  /// The alerts in force, real ones before exercises and tests, then by rank, then the newest first.
  public func inForce(at now: Timestamp) -> [StandingAlert] {
    let fates = fates(at: now)
    return entries.values.compactMap { entry in
      guard case .inForce(let until)? = fates[entry.message.key] else { return nil }
      return StandingAlert(entry, until: until, at: now)
    }.sorted(by: StandingAlert.isBefore)
  }

  /// The messages that a message names and that nobody has seen yet: they are looked up again with every message that comes.
  public func unknownReferences(of key: CAPAlert.Key) -> [CAPAlert.Key] {
    entries[key]?.message.references.filter { target(of: $0) == nil } ?? []
  }

  private func fate(of entry: Entry, _ replacement: Fate?, _ now: Timestamp) -> Fate {
    guard entry.message.isStanding else { return .notStanding }
    if let replacement { return replacement }
    let end = entry.message.end(received: entry.received)
    return end <= now ? .expired(at: end) : .inForce(until: end)
  }

  // MARK: What replaces what

  private func replacements() -> [CAPAlert.Key: Fate] {
    var replaced: [CAPAlert.Key: Fate] = [:]
    for issues in reissues {
      for old in issues.dropFirst() { replaced[old] = .reissued(as: issues[0]) }
    }
    let named = entries.mapValues { Set($0.message.references.map(Name.init)) }
    for entry in entries.values.sorted(by: { Self.isEarlier($0, $1) }) {
      let isCancel = entry.message.alert.messageType == .cancel
      guard isCancel || entry.message.alert.messageType == .update else { continue }
      for reference in entry.message.references {
        guard let target = target(of: reference), let old = entries[target] else { continue }
        guard mayReplace(entry, old, namesBack: named[target]?.contains(Name(entry.message.key)) ?? false) else {
          continue
        }
        // A cancellation is the last word, whoever else updated the message.
        if case .cancelled? = replaced[target], !isCancel { continue }
        replaced[target] = isCancel ? .cancelled(by: entry.message.key) : .updated(by: entry.message.key)
      }
    }
    return replaced
  }

  /// Messages with one identifier of one sender and of one kind of status, the newest first: an identifier is unique by the
  /// standard, but an index gives an event one for all its life.
  private var reissues: [[CAPAlert.Key]] {
    namesakes.values.filter { $0.count > 1 }.flatMap { keys in
      Dictionary(grouping: keys.compactMap { entries[$0] }.filter(\.message.isStanding)) { $0.message.alert.status }
        .values.filter { $0.count > 1 }.map { $0.sorted { Self.isEarlier($1, $0) }.map(\.message.key) }
    }
  }

  /// The message that a reference names: exactly, or, where its time is written otherwise, the only one of that identifier.
  private func target(of reference: CAPAlert.Key) -> CAPAlert.Key? {
    if entries[reference] != nil { return reference }
    guard let others = namesakes[Name(reference)], others.count == 1 else { return nil }
    return others[0]
  }

  private func mayReplace(_ newer: Entry, _ older: Entry, namesBack: Bool) -> Bool {
    guard newer.message.key != older.message.key else { return false }
    // A drill must not silence what is real, and what is only drafted nothing at all.
    if older.message.drillWord == nil, newer.message.drillWord != nil { return false }
    if newer.message.alert.status == .draft, older.message.alert.status != .draft { return false }
    // Two that name each other: the later one holds.
    let canReplace = older.message.alert.messageType == .update || older.message.alert.messageType == .cancel
    return !(namesBack && canReplace) || Self.isEarlier(older, newer)
  }

  private static func isEarlier(_ left: Entry, _ right: Entry) -> Bool {
    let (one, other) = (left.message.key, right.message.key)
    return (one.sent, left.received, one.identifier, one.sender) < (
      other.sent, right.received, other.identifier, other.sender
    )
  }
}
