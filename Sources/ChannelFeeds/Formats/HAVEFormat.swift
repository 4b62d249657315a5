import HospitalModel

/// EDXL-HAVE (OASIS, 1.0 with the errata of 2009): hospitals' availability, by itself or inside entries of a feed.
///
/// HAVE 2.0 is read by local names only: its schema was not to be had, so nothing of it is promised.
enum HAVEFormat {
  static let rows: [FormatRow] = [
    FormatRow(
      .have, name: "HAVE 1.0", root: "hospitalstatus", vocabulary: Vocabulary(ownFields), isStrict: true,
      recognises: { $0.name.namespace == .have }),
    FormatRow(
      .have20, name: "HAVE 2.0 (experimental)", root: "have", vocabulary: Vocabulary(ownFields), isStrict: true,
      recognises: { $0.name.namespace == .have }),
  ]

  /// For feeds of any format.
  static let fields: [Field] = [hospital, Field(.resourceFinder, "report", .container)]

  static let hospital = Field(.have, "hospital", .message { _ in HospitalDraft() })

  static let ownFields: [Field] = [
    Field(.have, "hospitalstatus", .container), Field(.have, "have", .container), hospital,
    Field(.have, "facility", .message { _ in HospitalDraft() }),
  ]
}
