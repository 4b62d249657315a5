public import HospitalModel

/// An alert as a CAP 1.2 document (OASIS): the elements in the order of its schema.
public struct CAPText: Sendable {
  public let text: String

  /// Writes what the alert says. An element that it lacks is not written, also where the standard requires it.
  public init(_ alert: CAPAlert) {
    var markup = MarkupText()
    markup.element("alert", attributes: [("xmlns", "urn:oasis:names:tc:emergency:cap:1.2")]) { markup in
      markup.element("identifier", alert.identifier)
      markup.element("sender", alert.sender)
      markup.element("sent", alert.sent.map(Self.time))
      markup.element("status", alert.status?.rawValue)
      markup.element("msgType", alert.messageType?.rawValue)
      markup.element("source", alert.source)
      markup.element("scope", alert.scope?.rawValue)
      markup.element("restriction", alert.restriction)
      for code in alert.codes { markup.element("code", code) }
      markup.element("note", alert.note)
      markup.element(
        "references",
        alert.references.map { "\($0.sender),\($0.identifier),\(Self.time($0.sent))" }.joined(separator: " "))
      markup.element("incidents", alert.incidents)
      for info in alert.infos { Self.write(info, into: &markup) }
    }
    text = markup.text
  }

  private static func write(_ info: CAPInfo, into markup: inout MarkupText) {
    markup.element("info") { markup in
      markup.element("language", info.language)
      for category in info.categories { markup.element("category", category.rawValue) }
      markup.element("event", info.event)
      for type in info.responseTypes { markup.element("responseType", type.rawValue) }
      markup.element("urgency", info.urgency?.rawValue)
      markup.element("severity", info.severity?.rawValue)
      markup.element("certainty", info.certainty?.rawValue)
      markup.element("audience", info.audience)
      for code in info.eventCodes { write(code, as: "eventCode", into: &markup) }
      markup.element("effective", info.effective.map(time))
      markup.element("onset", info.onset.map(time))
      markup.element("expires", info.expires.map(time))
      markup.element("senderName", info.senderName)
      markup.element("headline", info.headline)
      markup.element("description", info.details)
      markup.element("instruction", info.instruction)
      markup.element("web", info.web)
      markup.element("contact", info.contact)
      for parameter in info.parameters { write(parameter, as: "parameter", into: &markup) }
      for area in info.areas { write(area, into: &markup) }
    }
  }

  private static func write(_ area: CAPArea, into markup: inout MarkupText) {
    markup.element("area") { markup in
      markup.element("areaDesc", area.name)
      for polygon in area.polygons {
        markup.element("polygon", polygon.map { "\($0.latitude),\($0.longitude)" }.joined(separator: " "))
      }
      for circle in area.circles {
        markup.element("circle", "\(circle.center.latitude),\(circle.center.longitude) \(circle.radius)")
      }
      for code in area.geocodes { write(code, as: "geocode", into: &markup) }
      markup.element("altitude", area.altitude.map { "\($0)" })
      markup.element("ceiling", area.ceiling.map { "\($0)" })
    }
  }

  private static func write(_ code: CAPCode, as name: String, into markup: inout MarkupText) {
    markup.element(name) { markup in
      markup.element("valueName", code.name)
      markup.element("value", code.value)
    }
  }

  /// With a numeric zone, `-00:00` for UTC: CAP has no `Z` (section 3.3.2).
  static func time(_ time: Timestamp) -> String { String(time.iso8601.dropLast()) + "-00:00" }
}

/// What a message says of itself and its predecessors.
public struct CAPEnvelope: Hashable, Sendable {
  /// Unique in the world: a mail address or domain of the hospital.
  public let sender: String
  public let type: CAPAlert.MessageType
  /// The messages that an update or a cancellation is about.
  public let references: [CAPAlert.Key]

  public init(sender: String, type: CAPAlert.MessageType = .alert, references: [CAPAlert.Key] = []) {
    self.sender = sender
    self.type = type
    self.references = references
  }
}

extension ApprovedStatus {
  /// The status as an alert of the hospital to the public. A cancellation has the same words; its type withdraws.
  ///
  /// Severity follows the emergency room's access: whoever reads alerts by rank must not take visiting hours for a disaster.
  public func alert(_ envelope: CAPEnvelope) -> CAPAlert {
    var alert = CAPAlert()
    let day = written.iso8601.filter { $0.isNumber }
    alert.identifier = "\(hospital.id.rawValue)-\(day)".filter { !" ,<&".contains($0) }
    alert.sender = envelope.sender
    alert.sent = written
    alert.status = mode == .actual ? .actual : .exercise
    alert.messageType = envelope.type
    alert.scope = .everyone
    alert.references = envelope.references
    alert.note = mode == .actual ? nil : "This is an exercise. Nothing in it is real."
    alert.infos = [info]
    return alert
  }

  private var info: CAPInfo {
    var info = CAPInfo()
    info.categories = [.health]
    info.event = "Hospital status"
    info.responseTypes = [isRestricted ? .avoid : .monitor]
    info.urgency = .immediate
    info.severity = isRestricted ? .severe : .minor
    info.certainty = .observed
    info.effective = written
    info.expires = nextUpdate.flatMap { $0 > written ? $0 : nil } ?? written + Self.usualLife
    info.senderName = hospital.name
    let marked = mark.map { "\($0): " } ?? ""
    info.headline = marked + (statement?.title ?? factLines.first ?? "\(hospital.name): status")
    let lines = (statement.map { [$0.body] } ?? []) + factLines
    info.details = marked + (lines.isEmpty ? "Nothing may be said yet." : lines.joined(separator: "\n"))
    info.instruction = "In an emergency call 911. Whoever walks into an emergency room is examined."
    var area = CAPArea()
    area.name = hospital.place.isEmpty ? hospital.name : hospital.place
    area.geocodes =
      zones.compactMap(\.same).map { CAPCode(name: "SAME", value: $0) }
      + zones.compactMap(\.ugc).map { CAPCode(name: "UGC", value: $0) }
    info.areas = [area]
    return info
  }

  private var isRestricted: Bool {
    [EmergencyAccess.divert, .closed, .limited].map(\.rawValue).contains(access?.word ?? "")
  }

  /// Four hours: as long as a status may stand without a word (DOMAIN 8: an update every hour or two).
  private static let usualLife: Int64 = 4 * 3_600
}
