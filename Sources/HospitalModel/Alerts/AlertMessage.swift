/// A CAP message as a source handed it over: what it says, what it is known by, and where it can be read.
public struct AlertMessage: Hashable, Sendable, Codable {
  public let alert: CAPAlert
  /// What the message says of itself, completed from the entry of an index that left it out there.
  public let key: CAPAlert.Key
  /// An `http` or `https` address.
  public let link: String?
  /// True for an entry of an index, which gives less than the message itself.
  public let isExcerpt: Bool

  public init(alert: CAPAlert, key: CAPAlert.Key, link: String? = nil, isExcerpt: Bool = false) {
    self.alert = alert
    self.key = key
    self.link = link
    self.isExcerpt = isExcerpt
  }
}

extension AlertMessage {
  /// The word that an alert about nothing real is shown with: `EXERCISE`, `TEST`, `SYSTEM`, `DRAFT`; `nil` for a real one.
  ///
  /// A message that says no status is not taken for a real one. Nor is one whose event is a required test or a practice of the
  /// Emergency Alert System (47 CFR 11.31(e)), whatever its status says.
  public var drillWord: String? {
    guard let status = alert.status else { return "NO STATUS" }
    guard status == .actual else { return status.rawValue.uppercased() }
    let codes = alert.infos.flatMap(\.eventCodes).filter { $0.name.uppercased() == "SAME" }.map(\.value)
    return codes.contains(where: Self.testCodes.contains) ? "TEST" : nil
  }

  /// Required monthly and weekly test, national periodic test, practice or demonstration.
  private static let testCodes: Set<String> = ["RMT", "RWT", "NPT", "DMO"]

  /// The messages that it names, each once; of a list without end the beginning counts.
  public var references: [CAPAlert.Key] {
    var seen: Set<CAPAlert.Key> = []
    return alert.references.prefix(Self.mostReferences).filter { seen.insert($0).inserted }
  }

  private static let mostReferences = 1_000

  /// True for an alert or an update: what is in force until it expires or is replaced.
  public var isStanding: Bool {
    alert.messageType == .alert || alert.messageType == .update
  }

  /// When it leaves the list by itself: at the expiry of the part that lasts longest, else a day after it takes effect.
  ///
  /// The standard leaves the second to the recipient (CAP 1.2, 3.2.2 `expires`); a day is as long as the longest warning of the
  /// National Weather Service lasts without being issued anew. A sender whose clock is ahead gains nothing by it.
  ///
  /// - Parameter received: When it was first seen here.
  public func end(received: Timestamp) -> Timestamp {
    let latest = received + Self.usualLife
    return alert.infos.map { $0.expires ?? min($0.effective ?? key.sent, latest) + Self.usualLife }.max()
      ?? min(key.sent, latest) + Self.usualLife
  }

  /// True where no part says when it expires.
  public var hasOwnEnd: Bool { alert.infos.contains { $0.expires != nil } }

  private static let usualLife: Int64 = 86_400
}
