import HospitalModel

/// Numbers: those that a word announces, and those known by their format.
extension RuleTable {
  static let numbers: [Rule] = socialSecurity + records + accounts + certificates + devices + otherNumbers

  private static let socialSecurity: [Rule] = [
    .row(
      "ssn.announced", .socialSecurity, .announced(.socialSecurity), .block, 0.97, .safeHarborG,
      "a number announced as a social security number"),
    .row(
      "ssn.format", .socialSecurity, .socialSecurity, .block, 0.9, .safeHarborG,
      "a number in the form of a social security number"
    ) { text, found in
      guard found.traits.contains(.valid) else { return false }
      return !found.traits.contains(.doubtful) || text.evidence(found) > 1
        || text.isAnnounced(found, by: [.socialSecurity], before: 8)
    },
  ]

  private static let records: [Rule] = [
    .exemption("mrn.talk", .announced(.record), .contract) { text, found in
      found.traits.contains(.distant) && text.evidence(found) < -1
    },
    .row(
      "mrn.announced", .record, .announced(.record), .block, 0.95, .safeHarborH,
      "a number announced as a record, chart or patient number"),
    .row("mrn.patient", .record, .announced(.patient), .block, 0.8, .safeHarborH, "a number right after “patient”") {
      text, found in text.evidence(found) >= 1
    },
    .row("plan.medicare", .healthPlan, .medicare, .block, 0.9, .medicareFormat, "a number in Medicare's format"),
    .exemption("plan.talk", .announced(.plan), .contract) { text, found in text.isInstitutional(found) },
    .row(
      "plan.announced", .healthPlan, .announced(.plan), .block, 0.92, .safeHarborI,
      "a number announced as a member, policy or beneficiary number"),
  ]

  private static let accounts: [Rule] = [
    .row("card.luhn", .account, .card, .block, 0.95, .cardNumbers, "a payment card number with the right check digit") {
      _, found in found.traits.contains(.valid)
    },
    .row("card.form", .account, .card, .warn, 0.7, .cardNumbers, "a number in the form of a payment card number") {
      text, found in
      text.isAnnounced(found, by: [.card, .account], before: 8, after: 5)
        || found.tokens.count > 1 && text.evidence(found) >= 3
    },
    .row(
      "card.announced", .account, .announced(.card), .block, 0.9, .safeHarborJ, "a number announced as a card number"),
    .row(
      "account.iban", .account, .bankAccount, .block, 0.95, .bankAccounts,
      "a bank account number with the right check digits"),
    .exemption("account.own", .announced(.account), .contract) { text, found in text.isInstitutional(found) },
    .row(
      "account.announced", .account, .announced(.account), .block, 0.9, .safeHarborJ,
      "a number announced as an account number"),
  ]

  private static let certificates: [Rule] = [
    .exemption("license.own", .announced(.license), .contract) { text, found in text.isInstitutional(found) },
    .row(
      "license.announced", .license, .announced(.license), .warn, 0.85, .safeHarborK,
      "a number announced as a licence or certificate number"),
    .row(
      "vehicle.vin", .vehicle, .vehicle, .warn, 0.9, .vehicleNumbers,
      "a vehicle identification number with the right check digit"),
    .row(
      "vehicle.announced", .vehicle, .announced(.vehicle), .warn, 0.9, .safeHarborL,
      "a number announced as a vehicle's"),
    .row("vehicle.plate", .vehicle, .announced(.plate), .warn, 0.85, .safeHarborL, "a licence plate"),
  ]

  private static let devices: [Rule] = [
    .row("device.udi", .device, .device, .warn, 0.93, .deviceIdentifiers, "a unique device identifier"),
    .row(
      "device.announced", .device, .announced(.device), .warn, 0.85, .safeHarborM, "a serial number of a device"),
    .row(
      "device.implant", .device, .announced(.implant), .warn, 0.75, .safeHarborM,
      "a code right after a device that somebody has"
    ) { text, found in text.isAboutPatient(found) && text.hasPerson(found) },
    .row(
      "biometric.announced", .biometric, .announced(.biometric), .warn, 0.88, .safeHarborP,
      "an identifier of a biometric template"),
  ]

  private static let otherNumbers: [Rule] = [
    .row(
      "encounter.announced", .otherID, .announced(.encounter), .warn, 0.85, .safeHarborR,
      "a number announced as a visit's or a wristband's"
    ) { text, found in !text.isInstitutional(found) },
    .exemption("other.own", .announced(.otherID), .contract) { text, found in
      text.isInstitutional(found) || text.evidence(found) < -1
    },
    .row(
      "other.announced", .otherID, .announced(.otherID), .warn, 0.8, .safeHarborR,
      "a number announced as a case's, a claim's or a specimen's"),
    .row(
      "other.unnamed", .otherID, .code, .warn, 0.65, .safeHarborR,
      "somebody's number or code, in a text about their care"
    ) { text, found in text.isSomebodysCode(found) },
  ]
}
