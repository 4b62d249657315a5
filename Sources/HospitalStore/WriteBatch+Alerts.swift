import FoundationEssentials
import GRDB
import HospitalModel

extension WriteBatch {
  /// Keeps an alert, a fuller or changed text of a known one, or the channel that brings a known one too.
  func add(_ message: AlertMessage, channel id: ChannelID) throws {
    let channel = try channel(id)
    let key = message.key
    let inserted = try connection.run(
      """
      INSERT INTO alert (sender, identifier, sent, received, revision) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (sender, identifier, sent) DO NOTHING
      """, [key.sender, key.identifier, key.sent.seconds, observed.seconds, revision])
    let known = try connection.first(
      "SELECT number, received FROM alert WHERE sender = ? AND identifier = ? AND sent = ?",
      [key.sender, key.identifier, key.sent.seconds]
    ) { (number: $0[0] as Int64, received: $0.instant(1)) }
    guard let known else { return }
    try keepVersion(of: known.number, message, received: known.received)
    let added = try connection.run(
      "INSERT INTO alert_source (alert, channel, revision) VALUES (?, ?, ?) ON CONFLICT (alert, channel) DO NOTHING",
      [known.number, channel.key, revision])
    if inserted + added > 0 { hasChanged = true }
  }

  /// An excerpt never takes the place of the message itself.
  private func keepVersion(of alert: Int64, _ message: AlertMessage, received: Timestamp) throws {
    let text = try AlertCoding.text(of: message)
    let last = try connection.first(
      "SELECT message, is_excerpt FROM alert_version WHERE alert = ? ORDER BY version DESC LIMIT 1", [alert]
    ) { (text: $0[0] as String, isExcerpt: $0[1] as Bool) }
    if let last, last.text == text || message.isExcerpt && !last.isExcerpt { return }
    try connection.run(
      """
      INSERT INTO alert_version (alert, revision, observed, ends, is_excerpt, is_grave, message)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        alert, revision, observed.seconds, message.end(received: received).seconds, message.isExcerpt,
        message.drillWord == nil && message.alert.infos.contains { AlertRank($0).calls }, text,
      ])
    for reference in message.references {
      try connection.run(
        """
        INSERT INTO alert_reference (sender, identifier, alert) VALUES (?, ?, ?)
        ON CONFLICT (sender, identifier, alert) DO NOTHING
        """, [reference.sender, reference.identifier, alert])
    }
    hasChanged = true
  }

  /// Takes an alert on, or with `nil` takes that back; each act is kept with its name and time.
  ///
  /// - Returns: False when there is no such alert, or it stands so already.
  func acknowledgeAlert(_ id: AttentionID, by person: String?) throws -> Bool {
    guard let number = AlertCoding.number(of: id),
      try connection.number("SELECT number FROM alert WHERE number = ?", [number]) != nil
    else { return false }
    let last = try connection.first(
      "SELECT act FROM alert_act WHERE alert = ? ORDER BY number DESC LIMIT 1", [number]
    ) { $0[0] as String }
    guard (last == "acknowledge") != (person != nil) else { return false }
    try connection.run(
      "INSERT INTO alert_act (alert, act, person, time, revision) VALUES (?, ?, ?, ?, ?)",
      [number, person == nil ? "reopen" : "acknowledge", person, observed.seconds, revision])
    hasChanged = true
    return true
  }

  /// Keeps which counties and zones each hospital answers for.
  func keep(zones: [HospitalID: [String]]) throws {
    let text = AlertCoding.text(of: zones)
    let kept = try connection.first("SELECT value FROM session WHERE name = ?", [AlertCoding.zonesName]) {
      $0[0] as String
    }
    guard kept ?? "" != text else { return }
    try apply(.session(name: AlertCoding.zonesName, value: text))
    hasChanged = true
  }
}

/// How alerts and zones are written in the store.
enum AlertCoding {
  /// The name under which the store keeps the zones of hospitals.
  static let zonesName = "alert-zones"

  /// Its members in one order: the same message gives the same text.
  static func text(of message: AlertMessage) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(message), as: UTF8.self)
  }

  static func message(_ text: String) throws -> AlertMessage {
    try JSONDecoder().decode(AlertMessage.self, from: Data(text.utf8))
  }

  /// A line for each hospital: its id, then its codes.
  static func text(of zones: [HospitalID: [String]]) -> String {
    zones.filter { !$0.value.isEmpty }.map { "\($0.key.rawValue) \($0.value.joined(separator: " "))" }.sorted()
      .joined(separator: "\n")
  }

  static func zones(_ text: String) -> [HospitalID: AlertZones] {
    text.split(separator: "\n").reduce(into: [:]) { zones, line in
      let words = line.split(separator: " ").map(String.init)
      if let id = words.first { zones[HospitalID(id)] = AlertZones(texts: Array(words.dropFirst())) }
    }
  }

  static func id(of number: Int64) -> AttentionID { AttentionID(.alert, String(number)) }

  static func number(of id: AttentionID) -> Int64? {
    let prefix = AttentionKind.alert.rawValue + ":"
    return id.rawValue.hasPrefix(prefix) ? Int64(id.rawValue.dropFirst(prefix.count)) : nil
  }
}
