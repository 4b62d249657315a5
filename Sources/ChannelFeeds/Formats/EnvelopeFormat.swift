import HospitalModel

/// EDXL-DE (OASIS, 1.0 and 2.0): an envelope in which alerts and hospitals' reports are handed round.
enum EnvelopeFormat {
  static let rows: [FormatRow] = [
    FormatRow(
      .edxlDE, name: "EDXL-DE", root: "edxldistribution", vocabulary: Vocabulary(fields), isStrict: true,
      recognises: { $0.name.namespace == .envelope })
  ]

  private static let fields: [Field] =
    containers.map { Field(.envelope, $0, .container) } + [CAPFormat.alert] + HAVEFormat.ownFields

  private static let containers: [StaticString] = [
    "edxldistribution", "content", "contentobject", "contentxml", "xmlcontent", "embeddedxmlcontent",
  ]
}
