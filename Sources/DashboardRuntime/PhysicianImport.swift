import ChannelFeeds
import HospitalModel
import HospitalStore

/// Takes physicians with their films, and counts of scans, from a file.
package struct PhysicianImport: Equatable, Sendable {
  package private(set) var physicians = 0
  package private(set) var counts = 0
  /// Counts of codes that belong to nobody.
  package private(set) var unknown = 0

  /// `12 physicians taken in, 12 counts of scans, 1 of nobody known.`
  package var sentence: String {
    func words(_ count: Int, _ one: String, _ more: String) -> String { "\(count) \(count == 1 ? one : more)" }
    let parts =
      (physicians > 0 ? ["\(words(physicians, "physician", "physicians")) taken in"] : [])
      + (counts > 0 ? [words(counts, "count of scans", "counts of scans")] : [])
      + (unknown > 0 ? ["\(unknown) left out: their physicians are not known"] : [])
    return parts.joined(separator: ", ") + "."
  }

  /// - Parameters:
  ///   - hospital: Whose physicians they are, where the file does not say.
  /// - Throws: ``PhysicianImportError/noHospital`` where nobody says, ``StoreError``.
  package static func run(
    _ file: PhysicianFile, hospital: String?, into store: HospitalStore, now: Timestamp
  ) throws -> PhysicianImport {
    let (known, sources, cards) = try store.search(audience: .staff, use: .screen, moment: .live) {
      (try $0.facts().hospitals, try $0.sources(nil), try $0.physicians(nil, now).map(\.physician))
    }
    let isSimulated = store.scenario != nil
    var directory = HospitalDirectory(known)
    func owner(_ named: String?) -> Hospital? {
      guard let name = named ?? hospital ?? (known.count == 1 ? known[0].name : nil) else { return nil }
      return directory.hospital(named: name)
    }
    var result = PhysicianImport()
    var physicians = cards
    var changes: [StoreChange] = []
    for entry in file.physicians {
      guard let home = owner(entry.hospital) else { throw PhysicianImportError.noHospital }
      let physician = Physician(
        hospital: home.id, name: entry.name, specialty: entry.specialty, languages: entry.languages,
        video: entry.video, campaign: entry.campaign ?? Physician.usualCampaign, isSimulated: isSimulated)
      physicians.append(physician)
      changes.append(.feed(.physician(physician)))
      result.physicians += 1
    }
    var channels = Set(sources.map(\.channel.id))
    for scan in file.scans {
      let home = scan.hospital == nil && hospital == nil ? nil : owner(scan.hospital)
      guard
        let physician = physicians.last(where: {
          ($0.name == scan.subject || $0.content == scan.subject) && (home == nil || $0.hospital == home?.id)
        })
      else {
        result.unknown += 1
        continue
      }
      let channel = Self.codes(of: physician.hospital, isSimulated: isSimulated)
      if channels.insert(channel.id).inserted { changes.append(.feed(.channel(channel))) }
      changes.append(
        .feed(
          .measurement(
            Measurement(
              channel: channel.id, metric: .scans, subject: physician.name, time: scan.time ?? now, value: scan.count)))
      )
      result.counts += 1
    }
    _ = try store.write(directory.added.map { .feed(.hospital($0)) } + changes, now: now)
    return result
  }

  /// Where counts of scans are kept.
  private static func codes(of hospital: HospitalID, isSimulated: Bool) -> Channel {
    Channel(
      id: ChannelID("\(hospital.rawValue).codes"), hospital: hospital, kind: .page, name: "QR codes", address: nil,
      isSimulated: isSimulated)
  }
}

/// Why physicians were not taken in.
package enum PhysicianImportError: Error, Equatable, Sendable {
  /// Neither the file nor the command says whose they are, and there is more than one hospital, or none.
  case noHospital

  /// One line: what, and what to do next.
  package var message: String { "it does not say whose physicians these are: name their hospital with --hospital" }
}
