import HospitalModel

extension HAVEReport {
  /// The report in a few plain lines, in the standard's own words.
  ///
  /// Deaths, admissions and patients triaged black are left out: such small numbers leave the house only by a person's
  /// decision.
  var summary: String {
    let lines = [emergencyLine, triageLine, offloadLine, bedLine, serviceLine, facilityLine, resourceLine]
    return (lines.compactMap { $0 } + comments).joined(separator: "\n")
  }

  private var emergencyLine: String? {
    guard let traffic = emergencyDepartment.traffic else { return colour.map { "Facility: \($0)" } }
    let reason = emergencyDepartment.trafficReason.map { " (\($0))" } ?? ""
    return "Emergency department: \(traffic.rawValue)\(reason)"
  }

  private var triageLine: String? {
    Self.line(
      "Can take",
      emergencyDepartment.capacity.filter { $0.colour.lowercased() != "black" }.map { "\($0.colour) \($0.count)" })
  }

  private var offloadLine: String? {
    let rows = [
      ("ambulances", emergencyDepartment.ambulanceOffload), ("air transport", emergencyDepartment.airOffload),
    ]
    return Self.line(
      "Handing over",
      rows.compactMap { name, offload in
        let words = [offload.status, offload.minutes.map { "\($0) minutes" }].compactMap { $0 }
        return words.isEmpty ? nil : "\(name) " + words.joined(separator: " ")
      })
  }

  private var bedLine: String? {
    Self.line(
      "Beds available",
      beds.map { beds in
        if beds.isAvailable == false { return "\(beds.type) none" }
        let count = beds.available.map { " \($0)" } ?? " yes"
        return beds.type + count + (beds.baseline.map { " of \($0)" } ?? "")
      })
  }

  private var serviceLine: String? {
    let offered = services.filter { $0.isOffered == true }.map(\.name)
    let missing = services.filter { $0.isOffered == false }.map(\.name)
    let coloured = services.compactMap { service in service.colour.map { "\(service.name) \($0)" } }
    let trauma = traumaLevel.map { ["trauma \($0)"] } ?? []
    let lines = [Self.line("Services", offered + coloured + trauma), Self.line("Not offered", missing)]
    let text = lines.compactMap { $0 }.joined(separator: "\n")
    return text.isEmpty ? nil : text
  }

  private var facilityLine: String? {
    let words = [
      facility.status.map { "Facility: \($0)" }, facility.clinical.map { "clinical \($0)" },
      facility.security.map { "security \($0)" }, facility.operationsCenter.map { "operations center \($0)" },
      facility.decontamination.map { "decontamination \($0)" },
    ].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private var resourceLine: String? {
    let words = [
      resources.staffing.map { "staffing \($0)" }, resources.facilityOperations.map { "facility operations \($0)" },
      resources.clinicalOperations.map { "clinical operations \($0)" },
    ]
    return Self.line("Resources", words.compactMap { $0 })
  }

  private static func line(_ label: String, _ parts: [String]) -> String? {
    parts.isEmpty ? nil : "\(label): " + parts.joined(separator: ", ")
  }
}
