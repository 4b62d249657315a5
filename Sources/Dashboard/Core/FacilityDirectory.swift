import EmergencyRooms
import HospitalModel

/// Where emergency rooms are looked up, and which of the hospitals in it are the watched ones.
///
/// A value like everything here: the table is bytes in memory, looked at in place.
package struct FacilityDirectory: Hashable, Sendable {
  /// `nil` when the program was built without a readable one.
  package let table: EmergencyRoomTable?
  /// The numbers that the configuration gives watched hospitals.
  package let numbers: [HospitalID: String]

  package init(table: EmergencyRoomTable?, numbers: [HospitalID: String] = [:]) {
    self.table = table
    self.numbers = numbers
  }

  /// The number of a watched hospital: its CMS Certification Number, or `H` and the HIFLD number.
  package func number(of hospital: Hospital) -> String? {
    numbers[hospital.id] ?? (hospital.isSimulated ? Self.ofTheStories[hospital.id] : nil)
  }

  /// What the table knows of a watched hospital.
  package func facility(of hospital: Hospital) -> EmergencyRoom? {
    number(of: hospital).flatMap { table?.hospital($0) }
  }

  /// The main campus of each of the ten; no listing gives emergency services to those of `ucsf` and `texas-health`.
  private static let ofTheStories: [HospitalID: String] = [
    HospitalID("mayo"): "240010", HospitalID("rush"): "140119", HospitalID("mgh"): "220071",
    HospitalID("scott-white"): "450054", HospitalID("nebraska"): "280013", HospitalID("ucsf"): "H0059294158",
    HospitalID("wakemed"): "340069", HospitalID("texas-health"): "450064", HospitalID("geisinger"): "390006",
    HospitalID("henry-ford"): "230053",
  ]
}
