import HospitalModel

/// A CAP alert while it is read: a whole one, or the parts of one that an index of alerts gives in its entries.
struct AlertDraft: MessageDraft {
  private var alert = CAPAlert()
  /// True for a whole `alert`, of which the standard's required elements are asked.
  private var isWhole = false
  /// Where the pair of a name and a value that is open belongs.
  private var pairs: WritableKeyPath<CAPAlert, [CAPCode]> & Sendable = \.openInfo.parameters
  private var pairName: String?
  private var resource: ResourceDraft?
  private var resources: [Enclosure] = []

  private struct ResourceDraft {
    var address: String?
    var type: String?
    var size: Int64?
  }

  /// Makes the draft of what is open already: an index gives an alert in several elements.
  init(continuing alert: CAPAlert? = nil) {
    self.alert = alert ?? CAPAlert()
  }

  mutating func open(_ name: String, _ attributes: XMLAttributes) {
    switch name.lowercased() {
    case "alert": isWhole = true
    case "info": alert.infos.append(CAPInfo())
    case "area": alert.openInfo.areas.append(CAPArea())
    case "resource": resource = ResourceDraft()
    case "eventcode": pairs = \.openInfo.eventCodes
    case "parameter": pairs = \.openInfo.parameters
    case "geocode": pairs = \.openArea.geocodes
    default: break
    }
  }

  mutating func take(_ name: String, _ text: Span<UInt8>, _ texts: inout FeedTexts) {
    Self.fields[name.lowercased()]?.take(&self, text, &texts)
  }

  mutating func close(_ name: String) {
    guard name.lowercased() == "resource", let resource else { return }
    if let address = resource.address {
      resources.append(Enclosure(url: address, type: resource.type, length: resource.size))
    }
    self.resource = nil
  }

  func finish(_ entry: inout EntryDraft, _ texts: inout FeedTexts) {
    entry.detail = .alert(alert)
    guard isWhole else { return }
    let missing = alert.missing
    if !missing.isEmpty { texts.note(.incompleteMessage("alert", missing: missing.joined(separator: ", "))) }
    entry.enclosures += resources
    entry.offer(alert)
  }
}

// MARK: - The elements

extension AlertDraft {
  private static let fields = MessageField.table(messageFields + infoFields + areaFields + resourceFields)

  private static let messageFields: [MessageField<AlertDraft>] = [
    MessageField("identifier") { $0.alert.identifier = $2.line($1, rule: .literal) },
    MessageField("sender") { $0.alert.sender = $2.line($1, rule: .literal) },
    MessageField("sent") { $0.alert.sent = $2.date($1, of: "sent") },
    MessageField("status") { $0.alert.status = $2.word($1, of: "status") },
    MessageField("msgtype") { $0.alert.messageType = $2.word($1, of: "msgType") },
    MessageField("scope") { $0.alert.scope = $2.word($1, of: "scope") },
    MessageField("source") { $0.alert.source = $2.line($1, rule: .literal) },
    MessageField("restriction") { $0.alert.restriction = $2.line($1, rule: .literal) },
    MessageField("note") { $0.alert.note = $2.line($1, rule: .claimedPlain) },
    MessageField("incidents") { $0.alert.incidents = $2.line($1, rule: .literal) },
    MessageField("code") { draft, text, texts in
      if let code = texts.line(text, rule: .literal) { draft.alert.codes.append(code) }
    },
    MessageField("references") { draft, text, texts in
      draft.alert.references = CAPReferences.read(text, &texts)
    },
  ]

  private static let infoFields: [MessageField<AlertDraft>] = [
    MessageField("language") { draft, text, texts in
      if let language = texts.line(text, rule: .literal) { draft.alert.openInfo.language = language }
    },
    MessageField("category") { draft, text, texts in
      if let word: CAPInfo.Category = texts.word(text, of: "category") { draft.alert.openInfo.categories.append(word) }
    },
    MessageField("event") { $0.alert.openInfo.event = $2.line($1, rule: .claimedPlain) },
    MessageField("responsetype") { draft, text, texts in
      if let word: CAPInfo.ResponseType = texts.word(text, of: "responseType") {
        draft.alert.openInfo.responseTypes.append(word)
      }
    },
    MessageField("urgency") { $0.alert.openInfo.urgency = $2.word($1, of: "urgency") },
    MessageField("severity") { $0.alert.openInfo.severity = $2.word($1, of: "severity") },
    MessageField("certainty") { draft, text, texts in
      // CAP 1.0 had one word more; the standard asks to read it so (CAP 1.2, section 3.2.2).
      let isOld = text.extracting(text.trimmedRange).has("very likely", at: 0, ignoringCase: true)
      draft.alert.openInfo.certainty = isOld ? .likely : texts.word(text, of: "certainty")
    },
    MessageField("audience") { $0.alert.openInfo.audience = $2.line($1, rule: .claimedPlain) },
    MessageField("effective") { $0.alert.openInfo.effective = $2.date($1, of: "effective") },
    MessageField("onset") { $0.alert.openInfo.onset = $2.date($1, of: "onset") },
    MessageField("expires") { $0.alert.openInfo.expires = $2.date($1, of: "expires") },
    MessageField("sendername") { $0.alert.openInfo.senderName = $2.line($1, rule: .claimedPlain) },
    MessageField("headline") { $0.alert.openInfo.headline = $2.line($1, rule: .claimedPlain) },
    MessageField("description") { $0.alert.openInfo.details = $2.body($1, rule: .claimedPlain) },
    MessageField("instruction") { $0.alert.openInfo.instruction = $2.body($1, rule: .claimedPlain) },
    MessageField("web") { $0.alert.openInfo.web = $2.webAddress($1) },
    MessageField("contact") { $0.alert.openInfo.contact = $2.line($1, rule: .claimedPlain) },
    MessageField("valuename") { $0.pairName = $2.line($1, rule: .literal) },
    MessageField("value") { draft, text, texts in
      guard let name = draft.pairName, let value = texts.line(text, rule: .literal) else { return }
      draft.alert[keyPath: draft.pairs].append(CAPCode(name: name, value: value))
    },
  ]

  private static let areaFields: [MessageField<AlertDraft>] = [
    MessageField("areadesc") { $0.alert.openArea.name = $2.line($1, rule: .claimedPlain) },
    MessageField("polygon") { draft, text, texts in
      if let polygon = CAPShape.polygon(text, &texts) { draft.alert.openArea.polygons.append(polygon) }
    },
    MessageField("circle") { draft, text, texts in
      if let circle = CAPShape.circle(text, &texts) { draft.alert.openArea.circles.append(circle) }
    },
    MessageField("altitude") { $0.alert.openArea.altitude = CAPShape.number($1, &$2) },
    MessageField("ceiling") { $0.alert.openArea.ceiling = CAPShape.number($1, &$2) },
  ]

  private static let resourceFields: [MessageField<AlertDraft>] = [
    MessageField("uri") { $0.resource?.address = $2.webAddress($1) },
    MessageField("mimetype") { $0.resource?.type = $2.line($1, rule: .literal) },
    MessageField("size") { $0.resource?.size = $2.count($1, of: "size").map { Int64($0) } },
  ]
}

extension CAPAlert {
  /// The part that is being read; an index gives its values without one.
  fileprivate var openInfo: CAPInfo {
    get { infos.last ?? CAPInfo() }
    set { if infos.isEmpty { infos.append(newValue) } else { infos[infos.count - 1] = newValue } }
  }

  fileprivate var openArea: CAPArea {
    get { openInfo.areas.last ?? CAPArea() }
    set {
      if openInfo.areas.isEmpty {
        openInfo.areas.append(newValue)
      } else {
        openInfo.areas[openInfo.areas.count - 1] = newValue
      }
    }
  }

  /// The elements that the standard requires and that are not there, or in no word of the standard (CAP 1.2, section 3.2).
  fileprivate var missing: [String] {
    let ofMessage: [(String, Bool)] = [
      ("identifier", identifier == nil), ("sender", sender == nil), ("sent", sent == nil), ("status", status == nil),
      ("msgType", messageType == nil), ("scope", scope == nil),
    ]
    let ofParts: [(String, Bool)] = [
      ("category", infos.contains { $0.categories.isEmpty }), ("event", infos.contains { $0.event == nil }),
      ("urgency", infos.contains { $0.urgency == nil }), ("severity", infos.contains { $0.severity == nil }),
      ("certainty", infos.contains { $0.certainty == nil }),
    ]
    return (ofMessage + ofParts).filter(\.1).map(\.0)
  }
}

extension EntryDraft {
  /// Takes from an alert what the entry does not say itself.
  fileprivate mutating func offer(_ alert: CAPAlert) {
    let last = 20
    let info = alert.info()
    id.offer(alert.identifier, rank: last)
    title.offer(info?.headline ?? info?.event, rank: last)
    link.offer(info?.web, rank: last)
    author.offer(info?.senderName ?? alert.sender, rank: last)
    published.offer(alert.sent, rank: last)
    summary.offer(info?.details, rank: last)
    if let instruction = info?.instruction {
      content.offer([info?.details, instruction].compactMap { $0 }.joined(separator: "\n\n"), rank: last)
    }
    // The categories of a feed's entry are its own.
    guard isMessage else { return }
    for category in (info?.categories.map(\.rawValue) ?? []) + [info?.event].compactMap({ $0 })
    where !categories.contains(category) { categories.append(category) }
  }
}
