import HospitalModel

/// A hospital's report while it is read, by local names: HAVE 1.0, and as far as it is known HAVE 2.0.
struct HospitalDraft: MessageDraft {
  private var report = HAVEReport()
  /// The local names of the open elements in small letters; the first is the hospital's own.
  private var path: [String] = []
  private var beds: HAVEReport.Beds?
  private var triageColour: String?
  private var service: (name: String?, colour: String?) = (nil, nil)
  /// True once the element was met that the schema puts round the hospital's name; a known sample lacks it.
  private var hasOrganization = false

  mutating func open(_ name: String, _ attributes: XMLAttributes) {
    path.append(name.lowercased())
    switch path.last {
    case "bedcapacity": beds = HAVEReport.Beds(type: "")
    case "triagecode": triageColour = nil
    case "servicelistitem": service = (nil, nil)
    case "organization", "facilityinformation": hasOrganization = true
    case "organisationname", "organizationname":
      // The attribute of CIQ is the only place for an identifier in HAVE 1.0.
      if report.facilityID == nil, let id = attributes.value("id"), !id.isEmpty { report.facilityID = id }
    default: break
    }
  }

  mutating func take(_ name: String, _ text: Span<UInt8>, _ texts: inout FeedTexts) {
    if path.contains("servicecoveragestatus"), takeService(name, text, &texts) { return }
    Self.fields[name.lowercased()]?.take(&self, text, &texts)
  }

  mutating func close(_ name: String) {
    switch path.popLast() {
    case "bedcapacity":
      if let beds, !beds.type.isEmpty { report.beds.append(beds) }
      beds = nil
    case "servicelistitem":
      if let name = service.name { report.services.append(.init(name: name, colour: service.colour)) }
    default: break
    }
  }

  func finish(_ entry: inout EntryDraft, _ texts: inout FeedTexts) {
    let required = [
      ("Organization", hasOrganization), ("a name", report.name != nil), ("LastUpdateTime", report.updated != nil),
    ]
    let missing = required.filter { !$0.1 }.map(\.0)
    if !missing.isEmpty { texts.note(.incompleteMessage("hospital", missing: missing.joined(separator: ", "))) }
    entry.detail = .hospital(report)
    let last = 20
    entry.id.offer(report.facilityID ?? report.name, rank: last)
    entry.title.offer(report.name, rank: last)
    entry.updated.offer(report.updated, rank: last)
    let summary = report.summary
    entry.summary.offer(summary.isEmpty ? nil : summary, rank: last)
  }

  /// Takes a boolean of `ServiceCoverageStatus`: every element there is a service by its own name.
  private mutating func takeService(_ name: String, _ text: Span<UInt8>, _ texts: inout FeedTexts) -> Bool {
    let isOffered: Bool
    switch texts.line(text, rule: .literal)?.lowercased() {
    case "true", "1": isOffered = true
    case "false", "0": isOffered = false
    default: return false
    }
    report.services.append(.init(name: PlainText.line(name), isOffered: isOffered))
    return true
  }

  private var isForAir: Bool { path.contains("emsairtransportstatus") }

  /// True in the name of the organisation itself: contacts and addresses have names as well.
  private var isInOwnName: Bool {
    path.dropLast().last == "organisationname" || path.dropLast().last == "organizationname"
  }
}

// MARK: - The elements

extension HospitalDraft {
  private typealias Row = MessageField<HospitalDraft>

  private static let fields = MessageField.table(
    placeFields + emergencyFields + bedFields + facilityFields + laterFields)

  private static let placeFields: [MessageField<HospitalDraft>] = [
    Row("nameelement") { draft, text, texts in
      guard draft.isInOwnName, let part = texts.line(text, rule: .literal) else { return }
      draft.report.name = draft.report.name.map { $0 + " " + part } ?? part
    },
    Row("organisationname") { $0.report.name = $0.report.name ?? $2.line($1, rule: .literal) },
    Row("organizationname") { $0.report.name = $0.report.name ?? $2.line($1, rule: .literal) },
    Row("pos") { $0.report.position = $0.report.position ?? point($1, &$2) },
    Row("coordinates") { $0.report.position = $0.report.position ?? point($1, &$2) },
    Row("commenttext") { draft, text, texts in
      if let comment = texts.line(text, rule: .claimedPlain) { draft.report.comments.append(comment) }
    },
    Row("lastupdatetime") { $0.report.updated = $2.date($1, of: "LastUpdateTime") },
  ]

  private static let emergencyFields: [MessageField<HospitalDraft>] = [
    Row("emstrafficstatus") { $0.report.emergencyDepartment.traffic = $2.word($1, of: "EMSTrafficStatus") },
    Row("emstrafficreason") { $0.report.emergencyDepartment.trafficReason = $2.line($1, rule: .claimedPlain) },
    Row("triagecodevalue") { $0.triageColour = $2.line($1, rule: .literal) },
    Row("triagecountquantity") { draft, text, texts in
      guard let colour = draft.triageColour, let count = texts.count(text, of: "TriageCountQuantity") else { return }
      let triage = HAVEReport.TriageCount(colour: colour, count: count)
      if draft.path.contains("emscensus") {
        draft.report.emergencyDepartment.census.append(triage)
      } else {
        draft.report.emergencyDepartment.capacity.append(triage)
      }
    },
    Row("emsoffloadstatus") { draft, text, texts in
      draft.withOffload { $0.status = texts.line(text, rule: .literal) }
    },
    Row("emsoffloadminutes") { draft, text, texts in
      draft.withOffload { $0.minutes = texts.count(text, of: "EMSOffloadMinutes") }
    },
  ]

  private static let bedFields: [MessageField<HospitalDraft>] = [
    Row("bedtype") { draft, text, texts in
      if let type = texts.line(text, rule: .literal) { draft.beds?.type = type }
    },
    Row("capacitystatus") { draft, text, texts in
      // The schema writes `Vacant/Available`, the code list of NIEM `VacantAvailable`.
      switch texts.line(text, rule: .literal)?.lowercased() {
      case "vacant/available", "vacantavailable": draft.beds?.isAvailable = true
      case "notavailable": draft.beds?.isAvailable = false
      case let other?: texts.note(.unknownWord(other, element: "CapacityStatus"))
      case nil: break
      }
    },
    Row("availablecount") { $0.beds?.available = $2.count($1, of: "AvailableCount") },
    Row("baselinecount") { $0.beds?.baseline = $2.count($1, of: "BaselineCount") },
    Row("additionalcapacitycount24hr") {
      $0.beds?.additionalIn24Hours = $2.count($1, of: "AdditionalCapacityCount24Hr")
    },
    Row("additionalcapacitycount72hr") {
      $0.beds?.additionalIn72Hours = $2.count($1, of: "AdditionalCapacityCount72Hr")
    },
    Row("traumacenterserviceslevel") { $0.report.traumaLevel = $2.line($1, rule: .literal) },
  ]

  private static let facilityFields: [MessageField<HospitalDraft>] = [
    Row("hospitaleocstatus") { $0.report.facility.operationsCenter = $2.line($1, rule: .literal) },
    Row("hospitaleocplan") { $0.report.facility.operationsPlan = $2.line($1, rule: .literal) },
    Row("clinicalstatus") { $0.report.facility.clinical = $2.line($1, rule: .literal) },
    Row("facilitystatus") { $0.report.facility.status = $2.line($1, rule: .literal) },
    Row("securitystatus") { $0.report.facility.security = $2.line($1, rule: .literal) },
    Row("deconcapacitystatus") { $0.report.facility.decontamination = $2.line($1, rule: .literal) },
    Row("morguecapacitystatus") { $0.report.facility.morgue = $2.line($1, rule: .literal) },
    Row("morguecapacityunits") { $0.report.facility.morgueUnits = $2.count($1, of: "MorgueCapacityUnits") },
    Row("admissions") { $0.report.facility.admissions = $2.count($1, of: "Admissions") },
    Row("discharges") { $0.report.facility.discharges = $2.count($1, of: "Discharges") },
    Row("deaths") { $0.report.facility.deaths = $2.count($1, of: "Deaths") },
    Row("staffing") { $0.report.resources.staffing = $2.line($1, rule: .literal) },
    Row("facilityoperations") { $0.report.resources.facilityOperations = $2.line($1, rule: .literal) },
    Row("clinicaloperations") { $0.report.resources.clinicalOperations = $2.line($1, rule: .literal) },
  ]

  /// HAVE 2.0, from a draft's style sheet: its schema was not to be had.
  private static let laterFields: [MessageField<HospitalDraft>] = [
    Row("facilityid") { $0.report.facilityID = $2.line($1, rule: .literal) },
    Row("facilityname") { $0.report.name = $2.line($1, rule: .literal) },
    Row("servicename") { $0.service.name = $2.line($1, rule: .literal) },
    Row("value") { draft, text, texts in
      guard let colour = texts.line(text, rule: .literal) else { return }
      if draft.path.contains("servicelistitem") {
        draft.service.colour = colour
      } else if draft.path.contains("facilitycolourstatus") {
        draft.report.colour = colour
      }
    },
  ]

  private mutating func withOffload(_ body: (inout HAVEReport.Offload) -> Void) {
    if isForAir {
      body(&report.emergencyDepartment.airOffload)
    } else {
      body(&report.emergencyDepartment.ambulanceOffload)
    }
  }

  /// Reads `lat lon` of GML, and `lat, lon` as one exporter writes it.
  private static func point(_ text: Span<UInt8>, _ texts: inout FeedTexts) -> GeographicPoint? {
    guard let line = texts.line(text, rule: .literal) else { return nil }
    let parts = line.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    guard parts.count == 2, let point = GeographicPoint(latitude: parts[0], longitude: parts[1]) else {
      texts.note(.unreadableShape)
      return nil
    }
    return point
  }
}
