import HospitalModel
import Testing

@Suite("Words for emergency access")
struct EmergencyAccessTests {
  @Test(
    "a fact's first word is its access",
    arguments: [
      ("OPEN", .open), ("OPEN: as usual.", .open), ("LIMITED: incident patients first", .limited),
      ("DIVERT, 31 min", .divert),
      ("CLOSED", .closed), ("UNKNOWN", .unknown), ("", .unknown), ("open", .unknown), ("OPENING soon", .unknown),
      ("We are OPEN", .unknown),
    ] as [(String, EmergencyAccess)])
  func words(value: String, access: EmergencyAccess) {
    #expect(EmergencyAccess(factValue: value) == access)
  }
}
