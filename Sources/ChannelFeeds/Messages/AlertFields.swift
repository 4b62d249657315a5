import HospitalModel

/// What the elements of an alert mean (CAP 1.2, section 3.2), by the part that they belong to.
enum AlertFields {
  static let message = MessageField<CAPAlert>.table([
    .init("identifier") { $0.identifier = $2.line($1, rule: .literal) },
    .init("sender") { $0.sender = $2.line($1, rule: .literal) },
    .init("sent") { $0.sent = $2.date($1, of: "sent") },
    .init("status") { $0.status = $2.word($1, of: "status") },
    .init("msgtype") { $0.messageType = $2.word($1, of: "msgType") },
    .init("scope") { $0.scope = $2.word($1, of: "scope") },
    .init("source") { $0.source = $2.line($1, rule: .literal) },
    .init("restriction") { $0.restriction = $2.line($1, rule: .literal) },
    .init("note") { $0.note = $2.line($1, rule: .claimedPlain) },
    .init("incidents") { $0.incidents = $2.line($1, rule: .literal) },
    .init("code") { alert, text, texts in
      if let code = texts.line(text, rule: .literal) { alert.codes.append(code) }
    },
    .init("references") { $0.references = CAPReferences.read($1, &$2) },
  ])

  static let info = MessageField<CAPInfo>.table([
    .init("language") { $0.language = $2.line($1, rule: .literal) ?? $0.language },
    .init("category") { info, text, texts in
      if let category: CAPInfo.Category = texts.word(text, of: "category") { info.categories.append(category) }
    },
    .init("event") { $0.event = $2.line($1, rule: .claimedPlain) },
    .init("responsetype") { info, text, texts in
      if let type: CAPInfo.ResponseType = texts.word(text, of: "responseType") { info.responseTypes.append(type) }
    },
    .init("urgency") { $0.urgency = $2.word($1, of: "urgency") },
    .init("severity") { $0.severity = $2.word($1, of: "severity") },
    .init("certainty") { info, text, texts in
      // CAP 1.0 had one word more; the standard asks to read it so (CAP 1.2, section 3.2.2).
      let isOld = text.extracting(text.trimmedRange).has("very likely", at: 0, ignoringCase: true)
      info.certainty = isOld ? .likely : texts.word(text, of: "certainty")
    },
    .init("audience") { $0.audience = $2.line($1, rule: .claimedPlain) },
    .init("effective") { $0.effective = $2.date($1, of: "effective") },
    .init("onset") { $0.onset = $2.date($1, of: "onset") },
    .init("expires") { $0.expires = $2.date($1, of: "expires") },
    .init("sendername") { $0.senderName = $2.line($1, rule: .claimedPlain) },
    .init("headline") { $0.headline = $2.line($1, rule: .claimedPlain) },
    .init("description") { $0.details = $2.body($1, rule: .claimedPlain) },
    .init("instruction") { $0.instruction = $2.body($1, rule: .claimedPlain) },
    .init("web") { $0.web = $2.webAddress($1) },
    .init("contact") { $0.contact = $2.line($1, rule: .claimedPlain) },
  ])

  static let area = MessageField<CAPArea>.table([
    .init("areadesc") { $0.name = $2.line($1, rule: .claimedPlain) },
    .init("polygon") { area, text, texts in
      if let polygon = CAPShape.polygon(text, &texts) { area.polygons.append(polygon) }
    },
    .init("circle") { area, text, texts in
      if let circle = CAPShape.circle(text, &texts) { area.circles.append(circle) }
    },
    .init("altitude") { $0.altitude = CAPShape.number($1, &$2) },
    .init("ceiling") { $0.ceiling = CAPShape.number($1, &$2) },
  ])

  static let resource = MessageField<Enclosure>.table([
    .init("uri") { $0.url = $2.webAddress($1) ?? "" },
    .init("mimetype") { $0.type = $2.line($1, rule: .literal) },
    .init("size") { $0.length = $2.count($1, of: "size").map { Int64($0) } },
  ])
}
