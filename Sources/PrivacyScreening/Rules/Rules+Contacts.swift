import HospitalModel

/// How somebody is reached: telephone, fax, mail, handle.
extension RuleTable {
  static let contacts: [Rule] = [
    .exemption("phone.tollfree", .phone, .numberingPlan) { _, found in found.traits.contains(.tollFree) },
    .row("fax.patient", .fax, .phone, .warn, 0.85, .safeHarborE, "a fax number of a patient or a contact") {
      text, found in
      text.isAnnounced(found, by: [.fax], before: 6, after: 2) && text.isPersonalContact(found)
    },
    .row("phone.patient", .phone, .phone, .warn, 0.85, .safeHarborD, "a telephone number of a patient or a contact") {
      text, found in text.isPersonalContact(found)
    },
    .row("phone.somebody", .phone, .phone, .note, 0.3, .safeHarborD, "a telephone number that may be somebody's") {
      _, found in
      found.traits.contains(.valid) && !found.traits.contains(.doubtful)
    },
    .exemption("email.role", .mail, .contract) { text, found in text.isRoleMailbox(found) || text.isOfOfficer(found) },
    .row("email.private", .email, .mail, .warn, 0.9, .safeHarborF, "a mail address at a private provider") {
      text, found in text.isPrivateMailbox(found)
    },
    .row("email.patient", .email, .mail, .warn, 0.85, .safeHarborF, "a mail address of a patient or a contact") {
      text, found in text.isPersonalContact(found)
    },
    .row("email.somebody", .email, .mail, .note, 0.3, .safeHarborF, "a mail address that may be somebody's"),
    .row("handle.patient", .otherID, .handle, .warn, 0.8, .safeHarborR, "a handle of somebody said to be a patient") {
      text, found in text.isPatientHandle(found)
    },
  ]
}
