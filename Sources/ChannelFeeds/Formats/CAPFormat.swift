import HospitalModel

/// The Common Alerting Protocol (OASIS CAP 1.0 to 1.2): an alert by itself, inside an entry of a feed, or spread over an
/// entry's own elements as in the index of the National Weather Service.
enum CAPFormat {
  static let rows: [FormatRow] = [
    row(.cap12, name: "CAP 1.2", version: "1.2"), row(.cap11, name: "CAP 1.1", version: "1.1"),
    row(.cap10, name: "CAP 1.0", version: "1.0"),
  ]

  /// For feeds of any format.
  static let fields: [Field] =
    [alert]
    // The element names an index uses; the pairs inside them stand in the feed's own namespace there.
    + indexed.map { Field(.cap, $0, .message { AlertDraft(continuing: $0.alert) }) }

  static let alert = Field(.cap, "alert", .message { _ in AlertDraft() })

  private static func row(_ format: FeedFormat, name: String, version: String) -> FormatRow {
    FormatRow(
      format, name: name, root: "alert", vocabulary: Vocabulary([alert]), isStrict: true,
      recognises: { $0.name.namespace == .cap && $0.namespaceAddress.hasSuffix(version) })
  }

  private static let indexed: [StaticString] = [
    "identifier", "sender", "sent", "status", "msgtype", "scope", "source", "note", "references", "incidents",
    "language", "category", "event", "responsetype", "urgency", "severity", "certainty", "audience", "eventcode",
    "effective", "onset", "expires", "sendername", "headline", "description", "instruction", "web", "contact",
    "parameter", "area", "areadesc", "polygon", "circle", "geocode",
  ]
}

extension EntryDraft {
  /// The alert as far as the entry has given it.
  fileprivate var alert: CAPAlert? {
    if case .alert(let alert) = detail { alert } else { nil }
  }
}
