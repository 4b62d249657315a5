import HospitalModel

/// Alerts of the National Weather Service as its interface gives them (api.weather.gov, GeoJSON): a collection, or one alert.
///
/// Read to the same values as CAP, whose words they use. A document of which only a part is there is refused whole where CAP would
/// be: a cut-off alert is left out.
enum AlertsJSONFormat {
  static let row = JSONFormatRow(format: .alertsJSON, name: "GeoJSON of alerts (NWS)") { reader, texts in
    var reader = reader
    var collection = Collection(texts: texts)
    collectionFields.read(&collection, &reader)
    return collection.document(&reader)
  }

  /// The document while it is read.
  private struct Collection {
    var texts: FeedTexts
    var type: String?
    var title: String?
    var features: [Feature] = []
    /// What a document of a single alert gives at its top.
    var single: Feature

    init(texts: FeedTexts) {
      self.texts = texts
      single = Feature()
    }

    mutating func document(_ reader: inout JSONReader) -> FeedDocument? {
      let all = type == "Feature" ? [single] : features
      // An empty collection is one of alerts where it says so: other maps are GeoJSON as well.
      let isKnown = type == "Feature" ? single.isAlert : type == "FeatureCollection"
      guard isKnown, all.contains(where: \.isAlert) || (all.isEmpty && title != nil) else { return nil }
      if let line = reader.faultLine { texts.note(.brokenJSON(line: line)) }
      if reader.isCutOff { texts.note(.cutOff) } else if !reader.isAtEnd() { texts.note(.junkAfter) }
      var entries: [FeedEntry] = []
      for feature in all where feature.isAlert { entries.append(feature.entry(&texts)) }
      return FeedDocument(
        format: .alertsJSON, title: title, entries: entries, warnings: texts.repairs.sentences)
    }
  }

  /// One alert while it is read.
  private struct Feature {
    var isAlert = false
    var id: String?
    var alert = CAPAlert()
    var info = CAPInfo()
    var area = CAPArea()
    var ends: String?
    /// The part of a list of codes that is read.
    var system = ""
    var reference = (sender: nil as String?, identifier: nil as String?, sent: nil as Timestamp?)

    func entry(_ texts: inout FeedTexts) -> FeedEntry {
      var alert = alert
      var info = info
      alert.identifier = alert.identifier ?? id
      if let ends, !info.parameters.contains(where: { $0.name == "eventEndingTime" }) {
        info.parameters.append(CAPCode(name: "eventEndingTime", value: ends))
      }
      info.areas = area == CAPArea() ? [] : [area]
      alert.infos = [info]
      let missing = alert.missing
      if !missing.isEmpty { texts.note(.incompleteMessage("alert", missing: missing.joined(separator: ", "))) }
      var draft = EntryDraft()
      draft.isMessage = true
      draft.detail = .alert(alert)
      draft.offer(alert)
      return draft.entry
    }
  }
}

// MARK: - The members

extension AlertsJSONFormat {
  private static let collectionFields = JSONFields<Collection>([
    ("type", { $0.type = $1.line(.literal, &$0.texts) }),
    ("title", { $0.title = $1.line(.claimedPlain, &$0.texts) }),
    ("features", takeFeatures),
    ("properties", { collection, reader in takeProperties(&collection.single, &reader, &collection.texts) }),
    ("geometry", { collection, reader in takeGeometry(&collection.single, &reader, &collection.texts) }),
  ])

  private static func takeFeatures(_ collection: inout Collection, _ reader: inout JSONReader) {
    reader.eachElement { reader in
      guard reader.next() == .object else { return reader.skip() }
      guard collection.features.count < FeedLimits.entries else {
        collection.texts.note(.tooManyEntries)
        return reader.skip()
      }
      var feature = (value: Feature(), texts: collection.texts)
      reader.eachMember { reader, name in
        switch name {
        case properties: takeProperties(&feature.value, &reader, &feature.texts)
        case geometry: takeGeometry(&feature.value, &reader, &feature.texts)
        default: reader.skip()
        }
      }
      collection.texts = feature.texts
      // An alert that the end of the input cuts must not look like a whole one.
      if !reader.isCutOff { collection.features.append(feature.value) }
    }
  }

  private static let properties = Fingerprint.of("properties")
  private static let geometry = Fingerprint.of("geometry")

  private static func takeProperties(_ feature: inout Feature, _ reader: inout JSONReader, _ texts: inout FeedTexts) {
    var reading = (feature: feature, texts: texts)
    propertyFields.read(&reading, &reader)
    (feature, texts) = reading
  }

  private typealias Reading = (feature: Feature, texts: FeedTexts)

  private static let propertyFields = JSONFields<Reading>([
    ("@type", { $0.feature.isAlert = $1.line(.literal, &$0.texts)?.hasSuffix("Alert") ?? false }),
    ("id", { $0.feature.id = $1.line(.literal, &$0.texts) }),
    ("identifier", { $0.feature.alert.identifier = $1.line(.literal, &$0.texts) }),
    ("sender", { $0.feature.alert.sender = $1.line(.literal, &$0.texts) }),
    ("sent", { $0.feature.alert.sent = date(&$0, &$1, "sent") }),
    ("status", { $0.feature.alert.status = word(&$0, &$1, "status") }),
    (
      "messageType",
      { reading, reader in
        reading.feature.alert.messageType = word(&reading, &reader, "messageType")
        // Older answers have no type of their own.
        reading.feature.isAlert = reading.feature.isAlert || reading.feature.alert.messageType != nil
      }
    ),
    ("scope", { $0.feature.alert.scope = word(&$0, &$1, "scope") }),
    ("code", { reading, reader in each(&reading, &reader) { $0.feature.alert.codes.append($1) } }),
    ("note", { $0.feature.alert.note = $1.line(.claimedPlain, &$0.texts) }),
    ("references", takeReferences),
    ("language", { $0.feature.info.language = $1.line(.literal, &$0.texts) ?? $0.feature.info.language }),
    (
      "category",
      { reading, reader in
        if let category: CAPInfo.Category = word(&reading, &reader, "category") {
          reading.feature.info.categories.append(category)
        }
      }
    ),
    ("event", { $0.feature.info.event = $1.line(.claimedPlain, &$0.texts) }),
    (
      "response",
      { reading, reader in
        if let type: CAPInfo.ResponseType = word(&reading, &reader, "response") {
          reading.feature.info.responseTypes.append(type)
        }
      }
    ),
    ("urgency", { $0.feature.info.urgency = word(&$0, &$1, "urgency") }),
    ("severity", { $0.feature.info.severity = word(&$0, &$1, "severity") }),
    ("certainty", { $0.feature.info.certainty = word(&$0, &$1, "certainty") }),
    ("effective", { $0.feature.info.effective = date(&$0, &$1, "effective") }),
    ("onset", { $0.feature.info.onset = date(&$0, &$1, "onset") }),
    ("expires", { $0.feature.info.expires = date(&$0, &$1, "expires") }),
    ("ends", { $0.feature.ends = $1.line(.literal, &$0.texts) }),
    ("senderName", { $0.feature.info.senderName = $1.line(.claimedPlain, &$0.texts) }),
    ("headline", { $0.feature.info.headline = $1.line(.claimedPlain, &$0.texts) }),
    ("description", { $0.feature.info.details = $1.body(.claimedPlain, &$0.texts) }),
    ("instruction", { $0.feature.info.instruction = $1.body(.claimedPlain, &$0.texts) }),
    ("web", { $0.feature.info.web = $1.address(&$0.texts) }),
    ("areaDesc", { $0.feature.area.name = $1.line(.claimedPlain, &$0.texts) }),
    ("geocode", { geocodeFields.read(&$0, &$1) }),
    ("affectedZones", takeZones),
    ("parameters", { parameterFields.read(&$0, &$1) }),
    ("eventCode", { eventCodeFields.read(&$0, &$1) }),
  ])

  private static let geocodeFields = JSONFields<Reading>([
    ("SAME", { each(&$0, &$1) { add("SAME", $1, to: &$0.feature.area) } }),
    ("UGC", { each(&$0, &$1) { add("UGC", $1, to: &$0.feature.area) } }),
  ])

  /// Those that say something to a person or to who follows an event.
  private static let parameterFields = JSONFields<Reading>(
    ([
      "VTEC", "NWSheadline", "eventEndingTime", "AWIPSidentifier", "WMOidentifier", "BLOCKCHANNEL", "EAS-ORG",
      "expiredReferences", "eventMotionDescription", "windThreat", "maxWindGust", "hailThreat", "maxHailSize",
      "thunderstormDamageThreat", "tornadoDetection", "tornadoDamageThreat", "flashFloodDetection",
      "flashFloodDamageThreat", "CMAMtext", "CMAMlongtext", "WEAHandling",
    ] as [StaticString]).map { name in
      (name, { each(&$0, &$1) { $0.feature.info.parameters.append(CAPCode(name: "\(name)", value: $1)) } })
    })

  private static let eventCodeFields = JSONFields<Reading>(
    (["SAME", "NationalWeatherService"] as [StaticString]).map { name in
      (name, { each(&$0, &$1) { $0.feature.info.eventCodes.append(CAPCode(name: "\(name)", value: $1)) } })
    })

  private static let referenceFields = JSONFields<Reading>([
    ("identifier", { $0.feature.reference.identifier = $1.line(.literal, &$0.texts) }),
    ("sender", { $0.feature.reference.sender = $1.line(.literal, &$0.texts) }),
    ("sent", { $0.feature.reference.sent = date(&$0, &$1, "references") }),
  ])

  private static func takeReferences(_ reading: inout Reading, _ reader: inout JSONReader) {
    reader.eachElement { reader in
      reading.feature.reference = (nil, nil, nil)
      referenceFields.read(&reading, &reader)
      let (sender, identifier, sent) = reading.feature.reference
      guard let sender, let identifier, let sent else { return }
      reading.feature.alert.references.append(.init(sender: sender, identifier: identifier, sent: sent))
    }
  }

  /// Zones are addresses that end with their code; not every answer has the codes themselves.
  private static func takeZones(_ reading: inout Reading, _ reader: inout JSONReader) {
    each(&reading, &reader) { reading, address in
      let code = address.split(separator: "/").last.map(String.init) ?? ""
      if ZoneCode(code) != nil { add("UGC", code, to: &reading.feature.area) }
    }
  }

  private static func add(_ system: String, _ code: String, to area: inout CAPArea) {
    let new = CAPCode(name: system, value: code)
    if !area.geocodes.contains(new) { area.geocodes.append(new) }
  }

  // MARK: Values

  /// The texts of a list, or a text by itself.
  private static func each(
    _ reading: inout Reading, _ reader: inout JSONReader, _ take: (inout Reading, String) -> Void
  ) {
    guard reader.next() == .list else {
      if let text = reader.line(.claimedPlain, &reading.texts) { take(&reading, text) }
      return
    }
    reader.eachElement { reader in
      if let text = reader.line(.claimedPlain, &reading.texts) { take(&reading, text) }
    }
  }

  private static func word<Word: RawRepresentable & CaseIterable>(
    _ reading: inout Reading, _ reader: inout JSONReader, _ element: String
  ) -> Word? where Word.RawValue == String {
    guard reader.readScalar() else { return nil }
    return reading.texts.word(reader.scalar.span, of: element)
  }

  private static func date(_ reading: inout Reading, _ reader: inout JSONReader, _ element: String) -> Timestamp? {
    guard reader.readScalar() else { return nil }
    return reading.texts.date(reader.scalar.span, of: element)
  }
}

// MARK: - Shapes

extension AlertsJSONFormat {
  private struct Shape {
    var texts: FeedTexts
    var polygons: [[GeographicPoint]] = []
    var type: String?
    var isFaulty = false
  }

  /// The outer rings of a `Polygon` or `MultiPolygon`, whatever the order of the members; GeoJSON writes longitude first (RFC 7946,
  /// 3.1.1).
  private static func takeGeometry(_ feature: inout Feature, _ reader: inout JSONReader, _ texts: inout FeedTexts) {
    var shape = Shape(texts: texts)
    shapeFields.read(&shape, &reader)
    texts = shape.texts
    if shape.isFaulty { texts.note(.unreadableShape) }
    if shape.type == "Polygon" || shape.type == "MultiPolygon" { feature.area.polygons += shape.polygons }
  }

  private static let shapeFields = JSONFields<Shape>([
    ("type", { $0.type = $1.line(.literal, &$0.texts) }),
    ("coordinates", { shape, reader in take(&shape, &reader, depth: 0, place: 0) }),
  ])

  /// A list in lists in a list is the most that a shape has.
  private static let deepest = 3

  /// A list of numbers is a point, a list of points a ring; of the rings in one list the first is the outer one, the others are
  /// holes.
  private static func take(_ shape: inout Shape, _ reader: inout JSONReader, depth: Int, place: Int) {
    guard depth <= deepest else { return reader.skip() }
    var ring: [GeographicPoint] = []
    var lists = 0
    reader.eachElement { reader in
      guard reader.next() == .list else { return reader.skip() }
      if let numbers = numbers(&reader) {
        if let point = point(numbers) { ring.append(point) } else { shape.isFaulty = true }
      } else {
        take(&shape, &reader, depth: depth + 1, place: lists)
        lists += 1
      }
    }
    guard !ring.isEmpty, place == 0 else { return }
    guard ring.count >= 4 else {
      shape.isFaulty = true
      return
    }
    if ring.first != ring.last { ring.append(ring[0]) }
    shape.polygons.append(ring)
  }

  private static func point(_ numbers: [Double]) -> GeographicPoint? {
    numbers.count >= 2 ? GeographicPoint(latitude: numbers[1], longitude: numbers[0]) : nil
  }

  /// The numbers of a list; `nil`, with nothing read, for a list of lists.
  private static func numbers(_ reader: inout JSONReader) -> [Double]? {
    var look = reader
    var numbers: [Double] = []
    var hasLists = false
    look.eachElement { look in
      hasLists = hasLists || look.next() == .list
      guard !hasLists, look.readScalar() else { return look.skip() }
      if let number = Double(look.scalar.span.text) { numbers.append(number) }
    }
    guard !hasLists else { return nil }
    reader = look
    return numbers
  }
}
