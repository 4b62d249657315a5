import HospitalModel

/// Where somebody lives, and the pages, pictures and network addresses about somebody.
extension RuleTable {
  static let places: [Rule] = [
    .row("address.patient", .address, .address, .warn, 0.85, .safeHarborB, "an address where somebody lives") {
      text, found in text.isHome(found)
    },
    .row("zip.announced", .zip, .zip, .warn, 0.85, .safeHarborB, "a ZIP code of somebody") { text, found in
      text.isAnnounced(found, by: [.zip], before: 7, after: 4) && text.isAboutPatient(found) && text.hasPerson(found)
        && !text.isNear(found, [.service, .event], before: 10, after: 6)
    },
    .row("zip.home", .zip, .zip, .warn, 0.75, .safeHarborB, "a ZIP code where somebody lives") { text, found in
      text.isNear(found, .lives, before: 3, after: 0) && text.hasPerson(found, isThird: true)
        && text.evidence(found) >= 2
    },
    .row("zip.address", .zip, .zip, .warn, 0.8, .safeHarborB, "the ZIP code of an address where somebody lives") {
      text, found in text.followsPlace(found) && text.isHomeZip(found)
    },
    .row("url.patient", .url, .link, .warn, 0.9, .safeHarborN, "a page about one patient, or a record") {
      text, found in text.isPatientPage(found)
    },
    .row("photo.link", .photo, .link, .warn, 0.85, .safeHarborQ, "an address of a picture of a patient") {
      text, found in text.isImageLink(found) && text.isPatientPicture(found)
    },
    .row("photo.file", .photo, .image, .warn, 0.85, .safeHarborQ, "a file with a picture of a patient") {
      text, found in text.isPatientPicture(found)
    },
    .row("ip.patient", .network, .network, .warn, 0.85, .safeHarborO, "a network address of a patient") {
      text, found in text.isPatientNetwork(found)
    },
  ]
}
