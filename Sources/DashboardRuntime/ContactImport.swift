import ChannelFeeds
import HospitalModel
import HospitalStore

/// Takes a phone list in.
package struct ContactImport: Equatable, Sendable {
  package private(set) var added = 0
  package private(set) var changed = 0
  package private(set) var known = 0

  /// `12 contacts taken in, 1 changed, 3 known already.`
  package var sentence: String {
    let parts =
      ["\(added) \(added == 1 ? "contact" : "contacts") taken in"] + (changed > 0 ? ["\(changed) changed"] : [])
      + (known > 0 ? ["\(known) known already"] : [])
    return parts.joined(separator: ", ") + "."
  }

  /// - Throws: ``StoreError``: refused for a line that may identify a patient, and then nothing is taken.
  package static func run(_ file: ContactFile, into store: HospitalStore, now: Timestamp) throws -> ContactImport {
    let before = try store.search(audience: .staff, use: .screen, moment: .live) { try $0.desk.contacts() }
    let kept = Dictionary(before.map { ($0.contact.id, $0.contact) }) { $1 }
    var result = ContactImport()
    for contact in file.contacts {
      switch kept[contact.id] {
      case nil: result.added += 1
      case contact: result.known += 1
      default: result.changed += 1
      }
    }
    _ = try store.write(file.contacts.map { .decision(.contact($0)) }, now: now)
    return result
  }
}
