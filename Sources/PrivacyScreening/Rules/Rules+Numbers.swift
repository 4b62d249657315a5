import HospitalModel

/// Numbers: those that a word announces, and those known by their format.
extension RuleTable {
  static let numbers: [Rule] = socialSecurity + records + accounts + certificates + devices + otherNumbers

  private static let socialSecurity: [Rule] = [
    .row("ssn.announced", .socialSecurity, .announced(.socialSecurity), .block, 0.97, .safeHarborG),
    .row("ssn.format", .socialSecurity, .socialSecurity, .block, 0.9, .safeHarborG) { text, found in
      found.traits.contains(.valid)
        && (!found.traits.contains(.doubtful) || text.evidence(found) > 1 || text.isAnnounced(found, by: [.socialSecurity], before: 8))
    },
  ]

  private static let records: [Rule] = [
    .exemption("mrn.talk", .announced(.record), .contract) { text, found in
      found.traits.contains(.distant) && text.evidence(found) < -1
    },
    .row("mrn.announced", .record, .announced(.record), .block, 0.95, .safeHarborH),
    .row("mrn.patient", .record, .announced(.patient), .block, 0.8, .safeHarborH) { text, found in text.evidence(found) >= 1 },
    .row("plan.medicare", .healthPlan, .medicare, .block, 0.9, .medicareFormat),
    .exemption("plan.talk", .announced(.plan), .contract) { text, found in text.isInstitutional(found) },
    .row("plan.announced", .healthPlan, .announced(.plan), .block, 0.92, .safeHarborI),
  ]

  private static let accounts: [Rule] = [
    .row("card.luhn", .account, .card, .block, 0.95, .cardNumbers) { _, found in found.traits.contains(.valid) },
    .row("card.form", .account, .card, .warn, 0.7, .cardNumbers) { text, found in
      text.isAnnounced(found, by: [.card, .account], before: 8, after: 5)
    },
    .row("card.announced", .account, .announced(.card), .block, 0.9, .safeHarborJ),
    .row("account.iban", .account, .bankAccount, .block, 0.95, .bankAccounts),
    .exemption("account.own", .announced(.account), .contract) { text, found in text.isInstitutional(found) },
    .row("account.announced", .account, .announced(.account), .block, 0.9, .safeHarborJ),
  ]

  private static let certificates: [Rule] = [
    .exemption("license.own", .announced(.license), .contract) { text, found in text.isInstitutional(found) },
    .row("license.announced", .license, .announced(.license), .warn, 0.85, .safeHarborK),
    .row("vehicle.vin", .vehicle, .vehicle, .warn, 0.9, .vehicleNumbers),
    .row("vehicle.announced", .vehicle, .announced(.vehicle), .warn, 0.9, .safeHarborL),
    .row("vehicle.plate", .vehicle, .announced(.plate), .warn, 0.85, .safeHarborL),
  ]

  private static let devices: [Rule] = [
    .row("device.udi", .device, .device, .warn, 0.93, .deviceIdentifiers),
    .row("device.announced", .device, .announced(.device), .warn, 0.85, .safeHarborM),
    .row("biometric.announced", .biometric, .announced(.biometric), .warn, 0.88, .safeHarborP),
  ]

  private static let otherNumbers: [Rule] = [
    .row("encounter.announced", .otherID, .announced(.encounter), .warn, 0.85, .safeHarborR) { text, found in
      !text.isInstitutional(found)
    },
    .exemption("other.own", .announced(.otherID), .contract) { text, found in
      text.isInstitutional(found) || text.evidence(found) < -1
    },
    .row("other.announced", .otherID, .announced(.otherID), .warn, 0.8, .safeHarborR),
  ]
}

extension ScreenedText {
  /// True when the words around speak of an institution and its public, and of no patient.
  func isInstitutional(_ found: Candidate) -> Bool {
    evidence(found) < -2 || isAround(found.tokens, [.publicDeed], 8) && evidence(found) < 2
  }
}
