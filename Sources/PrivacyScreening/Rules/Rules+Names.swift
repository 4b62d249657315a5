import HospitalModel

/// Names of patients, their relatives and contacts, by the words around them.
extension RuleTable {
  static let names: [Rule] = [
    .nameExemption("name.organisation", .contract) { $0.isOrganisation },
    .nameExemption("name.past", .contract) { $0.isOfThePast },
    .nameRow("name.patient", .block, 0.95, "a name after a word for a patient") { $0.isPatient },
    .nameRow("name.relation", .warn, 0.93, "a name of a relative or a contact") { $0.isRelation },
    .nameRow("name.hospitalized", .block, 0.85, "a name of somebody to whom something happened") { $0.isHospitalized },
    .nameExemption("name.role", .contract) { $0.hasRole },
    .nameRow("name.identified", .block, 0.92, "a name beside an identifier, an age or a bed") { $0.isIdentified },
    .nameRow("name.condition", .block, 0.9, "a name with a condition or care") { $0.isSubjectOfCare },
    .nameRow("name.newborn", .warn, 0.8, "a name in an announcement of a birth") { $0.isNewborn },
    .nameExemption("name.public", .contract) { $0.isPublic },
    .nameRow("name.honorific", .warn, 0.8, "a name after a title, in a text about care") { $0.isAddressed },
    .nameRow("name.turned", .warn, 0.8, "a name to whom a text about care turns") { $0.isTurnedTo },
    .row("name.hashtag", .name, .hashtag, .warn, 0.75, .safeHarborA, "a given name in a hashtag, in a text about care")
    {
      text, found in text.isAboutPatient(found)
    },
    .nameRow("name.full", .warn, 0.7, "a name in a text about one patient") { $0.isInPatientText },
  ]
}
