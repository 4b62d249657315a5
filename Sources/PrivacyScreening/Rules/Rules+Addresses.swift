import HospitalModel

/// How and where somebody is reached: telephone, mail, street, pages, networks.
extension RuleTable {
  static let addresses: [Rule] = phones + mails + streets + pages

  private static let phones: [Rule] = [
    .exemption("phone.tollfree", .phone, .numberingPlan) { _, found in found.traits.contains(.tollFree) },
    .row("fax.patient", .fax, .phone, .warn, 0.85, .safeHarborE) { text, found in
      text.isAnnounced(found, by: [.fax], before: 6, after: 2) && text.isPersonalContact(found)
    },
    .row("phone.patient", .phone, .phone, .warn, 0.85, .safeHarborD) { text, found in text.isPersonalContact(found) },
    .row("phone.somebody", .phone, .phone, .note, 0.3, .safeHarborD) { _, found in
      found.traits.contains(.valid) && found.traits.isDisjoint(with: .doubtful)
    },
  ]

  private static let mails: [Rule] = [
    .exemption("email.role", .mail, .contract) { text, found in text.isRoleMailbox(found) },
    .exemption("email.office", .mail, .contract) { text, found in text.isOfOfficer(found) },
    .row("email.private", .email, .mail, .warn, 0.9, .safeHarborF) { text, found in text.isPrivateMailbox(found) },
    .row("email.patient", .email, .mail, .warn, 0.85, .safeHarborF) { text, found in text.isPersonalContact(found) },
    .row("email.somebody", .email, .mail, .note, 0.3, .safeHarborF),
  ]

  private static let streets: [Rule] = [
    .row("address.patient", .address, .address, .warn, 0.85, .safeHarborB) { text, found in text.isHome(found) },
    .row("zip.announced", .zip, .zip, .warn, 0.85, .safeHarborB) { text, found in
      text.isAnnounced(found, by: [.zip], before: 4, after: 2) && text.isAboutPatient(found) && text.hasPerson(found)
        && !text.isNear(found, [.service, .event], before: 10, after: 6)
    },
    .row("zip.address", .zip, .zip, .warn, 0.8, .safeHarborB) { text, found in
      text.followsPlace(found) && text.isHomeZip(found)
    },
  ]

  private static let pages: [Rule] = [
    .row("url.patient", .url, .link, .warn, 0.9, .safeHarborN) { text, found in text.isPatientPage(found) },
    .row("photo.link", .photo, .link, .warn, 0.85, .safeHarborQ) { text, found in
      text.isImageLink(found) && text.isPatientPicture(found)
    },
    .row("photo.file", .photo, .image, .warn, 0.85, .safeHarborQ) { text, found in text.isPatientPicture(found) },
    .row("ip.patient", .network, .network, .warn, 0.85, .safeHarborO) { text, found in
      text.isAnnounced(found, by: [.network], before: 10, after: 4) || text.evidence(found) >= 2
    },
    .row("handle.patient", .otherID, .handle, .warn, 0.8, .safeHarborR) { text, found in text.isPatientHandle(found) },
  ]
}
