import HospitalModel

/// Names of patients, their relatives and contacts, by the words around them.
extension RuleTable {
  static let names: [Rule] = [
    .nameExemption("name.organisation", .contract) { $0.isOrganisation },
    .nameRow("name.patient", .block, 0.95, .safeHarborA) { $0.isPatient },
    .nameRow("name.relation", .warn, 0.93, .safeHarborA) { $0.isRelation },
    .nameRow("name.hospitalized", .block, 0.85, .safeHarborA) { $0.isHospitalized },
    .nameExemption("name.role", .contract) { $0.hasRole },
    .nameRow("name.identified", .block, 0.92, .safeHarborA) { $0.isIdentified },
    .nameRow("name.condition", .block, 0.9, .safeHarborA) { $0.isSubjectOfCare },
    .nameRow("name.newborn", .warn, 0.8, .safeHarborA) { $0.isNewborn },
    .nameExemption("name.public", .contract) { $0.isPublic },
    .nameRow("name.honorific", .warn, 0.8, .safeHarborA) { $0.isAddressed },
    .nameRow("name.turned", .warn, 0.8, .safeHarborA) { $0.isTurnedTo },
    .nameRow("name.full", .warn, 0.7, .safeHarborA) { $0.isInPatientText },
  ]
}
