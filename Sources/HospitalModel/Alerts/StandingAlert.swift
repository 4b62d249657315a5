/// An alert that is in force at a moment.
public struct StandingAlert: Hashable, Sendable {
  public let message: AlertMessage
  /// When it was first seen here.
  public let received: Timestamp
  public let until: Timestamp
  /// The parts that have not expired.
  public let infos: [CAPInfo]
  /// That of its worst part.
  public let rank: AlertRank

  init(_ entry: AlertBook.Entry, until: Timestamp, at now: Timestamp) {
    let infos = entry.message.alert.infos.filter { $0.expires.map { $0 > now } ?? true }
    self.init(
      message: entry.message, received: entry.received, until: until, infos: infos,
      rank: infos.map { AlertRank($0) }.max() ?? AlertRank(severity: nil, urgency: nil, certainty: nil))
  }

  private init(message: AlertMessage, received: Timestamp, until: Timestamp, infos: [CAPInfo], rank: AlertRank) {
    self.message = message
    self.received = received
    self.until = until
    self.infos = infos
    self.rank = rank
  }

  /// Real ones before exercises and tests, then the greatest rank, then the newest.
  static func isBefore(_ left: StandingAlert, _ right: StandingAlert) -> Bool {
    let (isDrill, isOtherDrill) = (left.message.drillWord != nil, right.message.drillWord != nil)
    guard isDrill == isOtherDrill else { return isOtherDrill }
    guard left.rank == right.rank else { return left.rank > right.rank }
    let (one, other) = (left.message.key, right.message.key)
    return (other.sent, one.identifier, one.sender) < (one.sent, other.identifier, other.sender)
  }
}

extension StandingAlert {
  /// Where it stands to a hospital's counties and zones; the words are those of the parts that name one of them.
  public func place(in zones: AlertZones) -> AlertPlace {
    var areas: [String] = []
    var isElsewhere = false
    var isHere = false
    for info in infos {
      switch zones.place(of: info) {
      case .here(let names):
        isHere = true
        areas += names.filter { !$0.isEmpty && !areas.contains($0) }
      case .elsewhere: isElsewhere = true
      case .unplaced: break
      }
    }
    return isHere ? .here(areas: areas) : isElsewhere ? .elsewhere : .unplaced
  }

  /// The part to show: of those that name one of the zones, else of all, the worst in the first language that there is.
  public func info(in zones: AlertZones = AlertZones([]), preferring languages: [String] = ["en"]) -> CAPInfo? {
    let here = infos.filter { if case .here = zones.place(of: $0) { true } else { false } }
    let parts = here.isEmpty ? infos : here
    for language in languages {
      let wanted = language.lowercased()
      let match = parts.filter {
        $0.language.lowercased() == wanted || $0.language.lowercased().hasPrefix(wanted + "-")
      }
      if let worst = Self.worst(of: match) { return worst }
    }
    return Self.worst(of: parts)
  }

  /// That of its worst part that names one of the zones; of all its parts where none does.
  public func rank(in zones: AlertZones) -> AlertRank {
    infos.filter { if case .here = zones.place(of: $0) { true } else { false } }.map { AlertRank($0) }.max() ?? rank
  }

  /// True when a person of a hospital with those zones must be told: it is real, it names one of them, and it is grave.
  public func calls(in zones: AlertZones) -> Bool {
    guard message.drillWord == nil, case .here = place(in: zones) else { return false }
    return rank(in: zones).calls
  }

  /// Seconds by which its sender's clock is ahead of when it was seen here; 0 when it isn't.
  public var ahead: Int64 { max(0, message.key.sent - received) }

  private static func worst(of infos: [CAPInfo]) -> CAPInfo? {
    infos.enumerated().max { left, right in
      let (one, other) = (AlertRank(left.element), AlertRank(right.element))
      return one == other ? left.offset > right.offset : one < other
    }?.element
  }
}

extension StandingAlert {
  /// The same with its words passed through a rewriting; codes, times and ranks stay.
  public func worded(_ rewrite: (String) -> String) -> StandingAlert {
    func worded(_ info: CAPInfo) -> CAPInfo {
      var info = info
      for field in Self.wordFields { info[keyPath: field] = info[keyPath: field].map(rewrite) }
      for place in info.areas.indices { info.areas[place].name = info.areas[place].name.map(rewrite) }
      info.parameters = info.parameters.map { CAPCode(name: $0.name, value: rewrite($0.value)) }
      return info
    }
    var alert = message.alert
    alert.infos = alert.infos.map(worded)
    alert.note = alert.note.map(rewrite)
    let message = AlertMessage(alert: alert, key: message.key, link: message.link, isExcerpt: message.isExcerpt)
    return StandingAlert(message: message, received: received, until: until, infos: infos.map(worded), rank: rank)
  }

  private static var wordFields: [WritableKeyPath<CAPInfo, String?>] {
    [\.event, \.headline, \.details, \.instruction, \.contact, \.senderName, \.audience, \.web]
  }
}
