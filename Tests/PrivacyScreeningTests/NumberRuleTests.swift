import PrivacyScreening
import Testing

@Suite("Numbers")
struct NumberRuleTests {
  @Test(
    "a social security number that could have been issued, and nothing like it",
    arguments: [
      ("Her number is 219-09-9999.", ["SSN: 219-09-9999"]), ("“219-09-9999”—", ["SSN: 219-09-9999"]),
      ("🏥219-09-9999", ["SSN: 219-09-9999"]), ("(899-01-0001)", ["SSN: 899-01-0001"]),
      ("SSN 219099999 for the file", ["SSN: 219099999"]), ("my social is 219 09 9999", ["SSN: 219 09 9999"]),
      ("seguro social 219-09-9999", ["SSN: 219-09-9999"]), ("219-09-9999 is the patient's SSN", ["SSN: 219-09-9999"]),
      ("666-45-6789", []), ("900-45-6789", []), ("000-12-3456", []), ("123-00-6789", []), ("123-45-0000", []),
      ("1219-09-9999", []), ("219-09-99990", []), ("219-09-9999-1", []), ("A219-09-9999", []),
      ("Auction item 219-09-9999 is open", []), ("SSN 000-12-3456 used as sample", []),
    ])
  func socialSecurity(text: String, spans: [String]) {
    #expect(found(text) == spans)
  }

  @Test(
    "a record number beside the words that announce it",
    arguments: [
      ("MRN 00482913 is on file", ["MRN: 00482913"]), ("mrn#: 48-29-13.", ["MRN: 48-29-13"]),
      ("MR# 4829137 is open", ["MRN: 4829137"]), ("Medical record number is A4829137, please", ["MRN: A4829137"]),
      ("chart no. 4829137", ["MRN: 4829137"]), ("4829137 (MRN) is waiting", ["MRN: 4829137"]),
      ("966-8974 is the MRN", ["MRN: 966-8974"]),
      ("The chart number of the man in 214 is D-0483238", ["MRN: D-0483238"]),
      ("Número de expediente: 4829137", ["MRN: 4829137"]), ("historia clínica nº 4829137", ["MRN: 4829137"]),
      ("patient 4829137 is waiting", ["MRN: 4829137"]), ("MRN: BG-54321", ["MRN: BG-54321"]),
      ("the medical record of 2026", []), ("MRN pending since 2026", []), ("order 4829137", []), ("xmrn 4829137", []),
      ("Your MRN is printed on the wristband.", []), ("home address on the chart is 32 Sample Street", []),
    ])
  func recordNumber(text: String, spans: [String]) {
    #expect(found(text).filter { $0.hasPrefix("MRN") } == spans)
  }

  @Test(
    "plan, account, card, licence, vehicle, device and biometric numbers",
    arguments: [
      ("my member ID is XJH882133901", "HEALTH_PLAN: XJH882133901"),
      ("the insurance card says member 4012024285", "HEALTH_PLAN: 4012024285"),
      // The example that CMS prints on its sample card.
      ("She has Medicare 1EG4-TE5-MK73", "HEALTH_PLAN: 1EG4-TE5-MK73"), ("1EG4TE5MK73", "HEALTH_PLAN: 1EG4TE5MK73"),
      ("mi póliza es W647813249", "HEALTH_PLAN: W647813249"), ("acct #7730021 please call", "ACCOUNT: 7730021"),
      ("guarantor account 77-300-21", "ACCOUNT: 77-300-21"), ("4111 1111 1111 1111", "ACCOUNT: 4111 1111 1111 1111"),
      ("my card is 4111-1111-1111-1112", "ACCOUNT: 4111-1111-1111-1112"),
      ("refund to GB82 WEST 1234 5698 7654 32", "ACCOUNT: GB82 WEST 1234 5698 7654 32"),
      ("driver's license D1234567 was copied", "LICENSE: D1234567"), ("passport no. 123456789", "LICENSE: 123456789"),
      ("my plate is ABC 1234", "VEHICLE: ABC 1234"), ("license plate 1ABC234", "VEHICLE: 1ABC234"),
      ("1M8GDM9AXKP042788", "VEHICLE: 1M8GDM9AXKP042788"), ("VIN 1M8GDM9A1KP042788", "VEHICLE: 1M8GDM9A1KP042788"),
      ("pacemaker serial number SN441836Q", "DEVICE: SN441836Q"),
      ("UDI (01)06705733829846(21)J97370 in the patient", "DEVICE: (01)06705733829846(21)J97370"),
      ("Fingerprint template VP01224748 failed", "BIOMETRIC: VP01224748"),
      ("huella digital BIO-123456 de la paciente", "BIOMETRIC: BIO-123456"),
      ("encounter # 88213377 was billed twice", "OTHER_ID: 88213377"),
      ("her wristband reads V123456789", "OTHER_ID: V123456789"), ("IP 192.0.2.17 opened my chart", "IP: 192.0.2.17"),
      ("the patient logged in from 2001:db8:85a3::8a2e:370:7334", "IP: 2001:db8:85a3::8a2e:370:7334"),
    ])
  func announced(text: String, span: String) {
    #expect(found(text) == [span])
  }

  @Test(
    "numbers that are nobody's",
    arguments: [
      "Our foundation's tax ID is 60-8777431.", "Trial NCT03144990 is enrolling", "Flight AJ2356 landed",
      "App version 20.9.1.0 is out", "Job code 20678: night shift", "CPT 99213 explained", "Raffle ticket 104422 wins",
      "Conference room 9025 moved", "4111 1111 1111 1112 steps", "1M8GDM9A1KP042788", "2EG4-TE5-MK7", "Order #99887766",
      "Have your member ID ready when you call.", "Bring your driver's license.", "Never text your account number.",
      "Model numbers 7000 to 7400 are recalled", "1 in 9 adults, 24/7, 120/80, 98.6", "10 patients received, ED open",
      "Room 4121 lost and found: blue scarf",
    ])
  func nobodys(text: String) {
    #expect(found(text).isEmpty)
  }
}
