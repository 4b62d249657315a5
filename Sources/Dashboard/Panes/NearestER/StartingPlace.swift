import EmergencyRooms
import HospitalModel

/// The place that distances are measured from: what was typed, else a watched hospital's own.
package struct StartingPlace: Equatable, Sendable {
  let place: Place
  /// The watched hospital that it is, when nothing was typed.
  let hospital: Hospital?

  /// - Returns: `nil` when nothing was typed and no watched hospital has a place.
  init?(_ subject: Subject, _ directory: FacilityDirectory, _ hospitals: [Hospital]) {
    guard let table = directory.table else { return nil }
    if let query = subject.place, let place = try? table.place(query) {
      // What was typed was understood when it was taken; a newer table may have lost a ZIP code, and then the hospital's place stands.
      self.place = place
      hospital = nil
      return
    }
    let own = hospitals.filter { $0.id == subject.hospital } + hospitals
    guard let (site, facility) = own.lazy.compactMap({ site in directory.facility(of: site).map { (site, $0) } }).first
    else { return nil }
    let town = site.place.isEmpty ? "\(facility.city), \(facility.state)" : site.place
    place = Place(
      label: "\(site.name), \(town)", coordinate: facility.coordinate, isApproximate: facility.precision == .zipMiddle)
    hospital = site
  }
}
