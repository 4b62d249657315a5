import HospitalModel

/// Names of patients, their relatives and contacts, by the words around them.
extension RuleTable {
  static let names: [Rule] = [
    .exemption("name.organisation", .name, .contract) { text, found in NameContext(text, found).isOrganisation },
    .row("name.patient", .name, .name, .block, 0.95, .safeHarborA) { text, found in NameContext(text, found).isPatient },
    .row("name.relation", .name, .name, .warn, 0.93, .safeHarborA) { text, found in NameContext(text, found).isRelation },
    .row("name.hospitalized", .name, .name, .block, 0.85, .safeHarborA) { text, found in NameContext(text, found).isHospitalized },
    .exemption("name.role", .name, .contract) { text, found in NameContext(text, found).hasRole },
    .row("name.identified", .name, .name, .block, 0.92, .safeHarborA) { text, found in NameContext(text, found).isIdentified },
    .row("name.condition", .name, .name, .block, 0.9, .safeHarborA) { text, found in NameContext(text, found).isSubjectOfCare },
    .row("name.newborn", .name, .name, .warn, 0.8, .safeHarborA) { text, found in
      NameContext(text, found).isNewborn
    },
    .exemption("name.public", .name, .contract) { text, found in NameContext(text, found).isPublic },
    .row("name.honorific", .name, .name, .warn, 0.8, .safeHarborA) { text, found in NameContext(text, found).isAddressed },
    .row("name.turned", .name, .name, .warn, 0.8, .safeHarborA) { text, found in NameContext(text, found).isTurnedTo },
    .row("name.full", .name, .name, .warn, 0.7, .safeHarborA) { text, found in NameContext(text, found).isInPatientText },
  ]
}
