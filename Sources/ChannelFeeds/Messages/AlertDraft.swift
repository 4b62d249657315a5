import HospitalModel

/// A CAP alert while it is read: a whole one, or the parts of one that an index of alerts gives in its entries.
struct AlertDraft: MessageDraft {
  private var alert = CAPAlert()
  /// True for a whole `alert`, of which the standard's required elements are asked.
  private var isWhole = false
  /// Where the pair of a name and a value that is open belongs.
  private var pairs = Pairs.parameter
  private var pairName: String?
  private var resource = Enclosure(url: "")
  private var resources: [Enclosure] = []

  private enum Pairs {
    case eventCode, parameter, geocode
  }

  /// - Parameter alert: What is known already: an index gives an alert in several elements.
  init(continuing alert: CAPAlert? = nil) {
    self.alert = alert ?? CAPAlert()
  }

  mutating func open(_ name: String, _ attributes: XMLAttributes) {
    switch name.lowercased() {
    case "alert": isWhole = true
    case "info": alert.infos.append(CAPInfo())
    case "area": alert.infos[openInfo].areas.append(CAPArea())
    case "resource": resource = Enclosure(url: "")
    case "eventcode": pairs = .eventCode
    case "parameter": pairs = .parameter
    case "geocode": pairs = .geocode
    default: break
    }
  }

  mutating func take(_ name: String, _ text: Span<UInt8>, _ texts: inout FeedTexts) {
    let name = name.lowercased()
    if let field = AlertFields.message[name] {
      field.take(&alert, text, &texts)
    } else if let field = AlertFields.info[name] {
      field.take(&alert.infos[openInfo], text, &texts)
    } else if let field = AlertFields.area[name] {
      let info = openInfo
      field.take(&alert.infos[info].areas[openArea(of: info)], text, &texts)
    } else if let field = AlertFields.resource[name] {
      field.take(&resource, text, &texts)
    } else if name == "valuename" {
      pairName = texts.line(text, rule: .literal)
    } else if name == "value", let pairName, let value = texts.line(text, rule: .literal) {
      add(CAPCode(name: pairName, value: value))
    }
  }

  mutating func close(_ name: String) {
    if name.lowercased() == "resource", !resource.url.isEmpty { resources.append(resource) }
  }

  func finish(_ entry: inout EntryDraft, _ texts: inout FeedTexts) {
    entry.detail = .alert(alert)
    guard isWhole else { return }
    let missing = alert.missing
    if !missing.isEmpty { texts.note(.incompleteMessage("alert", missing: missing.joined(separator: ", "))) }
    entry.enclosures += resources
    entry.offer(alert)
  }

  private mutating func add(_ code: CAPCode) {
    let info = openInfo
    switch pairs {
    case .eventCode: alert.infos[info].eventCodes.append(code)
    case .parameter: alert.infos[info].parameters.append(code)
    case .geocode: alert.infos[info].areas[openArea(of: info)].geocodes.append(code)
    }
  }

  /// The place of the part that is being read; an index gives its values without one.
  private var openInfo: Int {
    mutating get {
      if alert.infos.isEmpty { alert.infos.append(CAPInfo()) }
      return alert.infos.count - 1
    }
  }

  private mutating func openArea(of info: Int) -> Int {
    if alert.infos[info].areas.isEmpty { alert.infos[info].areas.append(CAPArea()) }
    return alert.infos[info].areas.count - 1
  }
}

extension CAPAlert {
  /// The elements that the standard requires and that are not there, or in no word of the standard (CAP 1.2, section 3.2).
  var missing: [String] {
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
  mutating func offer(_ alert: CAPAlert) {
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
