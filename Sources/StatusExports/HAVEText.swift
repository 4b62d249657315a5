import HospitalModel

/// Hospitals' availability as an EDXL-HAVE 1.0 document (OASIS, errata of 2009): the elements in the order of its schema.
///
/// Deaths, admissions, discharges, the morgue, and who is there by triage colour are never written (DOMAIN 2.5). Of the services those
/// that the schema has as plain values are written; a word that it doesn't know is left out.
public struct HAVEText: Sendable {
  public let text: String

  public init(_ statuses: [ApprovedStatus]) {
    var markup = MarkupText()
    markup.element(
      "HospitalStatus",
      attributes: [
        ("xmlns", "urn:oasis:names:tc:emergency:EDXL:HAVE:1.0"), ("xmlns:xnl", "urn:oasis:names:tc:ciq:xnl:3"),
        ("xmlns:gml", "http://www.opengis.net/gml"),
      ]
    ) { markup in
      for (index, status) in statuses.enumerated() { Self.write(status, number: index + 1, into: &markup) }
    }
    text = markup.text
  }

  private static func write(_ status: ApprovedStatus, number: Int, into markup: inout MarkupText) {
    let values = Dictionary(status.values.map { ($0.topic, $0.value) }) { first, _ in first }
    markup.element("Hospital") { markup in
      writeOrganization(status, number: number, into: &markup)
      writeEmergencyDepartment(status, values, into: &markup)
      writeBeds(values, into: &markup)
      writeServices(values, into: &markup)
      writeFacility(values, into: &markup)
      markup.element("HospitalResourcesStatus") { markup in
        let words = ["Adequate", "Insufficient"]
        markup.element("Staffing", word(values[.staffing], of: words))
        markup.element("FacilityOperations", word(values[.facilityOperations], of: words))
        markup.element("ClinicalOperations", word(values[.clinicalOperations], of: words))
      }
      let times = status.values.map(\.time) + status.facts.map(\.time)
      markup.element("LastUpdateTime", (times.max() ?? status.written).iso8601)
    }
  }

  private static func writeOrganization(_ status: ApprovedStatus, number: Int, into markup: inout MarkupText) {
    let mark = status.mark
    markup.element("Organization") { markup in
      markup.element("OrganizationInformation") { markup in
        let id = status.number ?? status.hospital.id.rawValue
        markup.element("xnl:OrganisationName", attributes: [("xnl:ID", id)]) { markup in
          markup.element("xnl:NameElement", status.hospital.name + (mark.map { " (\($0.lowercased()))" } ?? ""))
        }
      }
      if let place = status.position {
        markup.element("OrganizationGeoLocation") { markup in
          markup.element("gml:Point", attributes: [("gml:id", "p\(number)")]) { markup in
            markup.element("gml:pos", "\(place.latitude) \(place.longitude)")
          }
        }
      }
      markup.element("CommentText", mark.map { "\($0) \($0) \($0)" })
    }
  }

  private static func writeEmergencyDepartment(
    _ status: ApprovedStatus, _ values: [FacilityTopic: String], into markup: inout MarkupText
  ) {
    markup.element("EmergencyDepartmentStatus") { markup in
      if let access = status.access, let traffic = HAVEReport.Traffic(accessWord: access.word) {
        markup.element("EMSTraffic") { markup in
          markup.element("EMSTrafficStatus", traffic.rawValue)
          markup.element("EMSTrafficReason", access.detail)
        }
      }
      markup.element("EMSCapacity") { markup in
        for colour in ["Red", "Yellow", "Green"] {
          guard let count = values[.capacity(colour)] else { continue }
          markup.element("TriageCode") { markup in
            markup.element("TriageCodeValue", colour)
            markup.element("TriageCountQuantity", count)
          }
        }
      }
    }
  }

  private static func writeBeds(_ values: [FacilityTopic: String], into markup: inout MarkupText) {
    markup.element("HospitalBedCapacityStatus") { markup in
      for type in bedTypes {
        let figures = FacilityTopic.BedFigure.allCases.map { values[.beds(type, $0)] }
        guard figures.contains(where: { $0 != nil }) else { continue }
        markup.element("BedCapacity") { markup in
          markup.element("BedType", type)
          markup.element("Capacity") { markup in
            let isNone = values[.beds(type, .state)] == "none"
            markup.element("CapacityStatus", isNone ? "NotAvailable" : "Vacant/Available")
            markup.element("AvailableCount", values[.beds(type, .available)])
            markup.element("BaselineCount", values[.beds(type, .baseline)])
            markup.element("AdditionalCapacityCount24Hr", values[.beds(type, .within24Hours)])
            markup.element("AdditionalCapacityCount72Hr", values[.beds(type, .within72Hours)])
          }
        }
      }
    }
  }

  private static func writeServices(_ values: [FacilityTopic: String], into markup: inout MarkupText) {
    func flag(_ name: String) -> String? {
      switch values[.service(name)] {
      case "yes": "true"
      case "no": "false"
      default: nil
      }
    }
    markup.element("ServiceCoverageStatus") { markup in
      for (name, wrapper) in services {
        if let wrapper {
          markup.element(wrapper) { $0.element(name, flag(name)) }
        } else {
          markup.element(name, flag(name))
        }
      }
      markup.element("TraumaCenterServicesIndicator") { markup in
        markup.element("TraumaCenterServices", flag("TraumaCenterServices"))
        markup.element(
          "TraumaCenterServicesLevel", word(values[.trauma], of: ["Level1", "Level2", "Level3", "Level4"]))
      }
    }
  }

  private static func writeFacility(_ values: [FacilityTopic: String], into markup: inout MarkupText) {
    markup.element("HospitalFacilityStatus") { markup in
      markup.element("HospitalEOCStatus", word(values[.operationsCenter], of: ["Active", "Inactive"]))
      markup.element("HospitalEOCPlan", word(values[.operationsPlan], of: ["Active", "Inactive"]))
      markup.element("ClinicalStatus", word(values[.clinical], of: ["Normal", "Full"]))
      markup.element("DeconCapacity") { markup in
        markup.element(
          "DeconCapacityStatus", word(values[.decontamination], of: ["Inactive", "Open", "Full", "Exceeded"]))
      }
      markup.element(
        "FacilityStatus", word(values[.facility], of: ["Normal", "Compromised", "Evacuating", "Closed"]))
      markup.element(
        "SecurityStatus",
        word(values[.security], of: ["Normal", "Elevated", "RestrictedAccess", "Lockdown", "Quarantine"]))
    }
  }

  /// The schema's word for a value, whatever its capitals; `nil` for another.
  private static func word(_ value: String?, of words: [String]) -> String? {
    value.flatMap { value in words.first { $0.lowercased() == value.lowercased() } }
  }

  private static let bedTypes = [
    "AdultICU", "PediatricICU", "NeonatalICU", "EmergencyDepartment", "NurseryBeds", "MedicalSurgical",
    "RehabLongTermCare", "Burn", "Pediatrics", "AdultPsychiatric", "PediatricPsychiatric", "NegativeFlowIsolation",
    "OtherIsolation", "OperatingRooms",
  ]

  /// In the schema's order, with the element that stands round some.
  private static let services: [(name: String, wrapper: String?)] = [
    ("Burn", nil), ("Cardiology", "CardiologyIndicator"), ("Dialysis", nil), ("EmergencyDepartment", nil),
    ("HyperbaricChamber", nil), ("InfectiousDisease", nil), ("Neonatology", nil), ("Neurology", "NeurologyIndicator"),
    ("OBGYN", "OBGYNIndicator"), ("Ophthalmology", nil), ("Orthopedic", nil), ("Psychiatric", "PsychiatricIndicator"),
    ("Surgery", "SurgeryIndicator"),
  ]
}
