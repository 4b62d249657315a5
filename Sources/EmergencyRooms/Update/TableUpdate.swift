/// Makes a table from public files: a listing of hospitals, and whatever of coordinates, ZIP codes, towns and outlines is given.
///
/// What no file gives comes from the table before: ZIP codes, towns and outlines as they are, and a hospital's point, trauma level,
/// beds and website by its number.
public struct TableUpdate: Sendable {
  public let contents: TableContents
  public let report: UpdateReport

  /// - Parameters:
  ///   - base: What is known already.
  ///   - month: Of the CMS listing; without it, the month in which its file was last changed.
  ///   - allowsFewer: Takes a listing that has less than half the rooms of the base.
  public init(
    _ files: [SourceFile], base: TableContents, month: DataMonth? = nil, allowsFewer: Bool = false
  ) throws(UpdateError) {
    var sources = Sources(base: base)
    for file in files { try sources.read(file) }
    var contents = sources.contents
    let placing = try Placing(sources, month: month)
    contents.rooms = placing.rooms
    contents.others = placing.others
    guard !contents.rooms.isEmpty else { throw .nothingPlaced }
    guard allowsFewer || contents.rooms.count * 2 >= base.rooms.count else {
      throw .tooFew(found: contents.rooms.count, before: base.rooms.count)
    }
    self.contents = contents
    report = placing.report
  }
}

/// The files, read into what they hold.
private struct Sources {
  var contents: TableContents
  var report = UpdateReport()
  var points = FacilityPoints()
  var compiled: [(table: CSVTable, file: SourceFile)] = []
  var cms: [(table: CSVTable, file: SourceFile)] = []

  init(base: TableContents) {
    contents = base
  }

  mutating func read(_ file: SourceFile) throws(UpdateError) {
    if file.bytes.first(where: { !" \r\n\t".utf8.contains($0) }) == UInt8(ascii: "{") {
      try OutlineDocument.read(file, into: &contents.map)
      return
    }
    let table = try CSVTable(file.bytes, file: file.name)
    let gazetteer = GazetteerReading(table: table, file: file.name)
    switch try SourceKind(of: table, file: file.name) {
    case .compiledListing: compiled.append((table, file))
    case .cmsListing: cms.append((table, file))
    case .states: contents.map.states = gazetteer.states(&report)
    case .points: points.add(table, file: file.name, &report)
    case .zips: contents.zips = gazetteer.zips(&report)
    case .places: contents.places = gazetteer.places(&report)
    }
  }
}

/// Gives every listed hospital its point.
private struct Placing {
  private(set) var rooms: [EmergencyRoom] = []
  private(set) var others: [EmergencyRoom] = []
  private(set) var report: UpdateReport
  private var points: FacilityPoints
  private let zips: [String: ZipArea]
  private let known: [String: EmergencyRoom]

  init(_ sources: Sources, month: DataMonth?) throws(UpdateError) {
    report = sources.report
    points = sources.points
    zips = Dictionary(sources.contents.zips.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let states = Set(sources.contents.map.states.map(\.code))
    var compiled: [ListedRoom] = []
    for source in sources.compiled {
      var reading = ListingReading(source.table, file: source.file.name, states: states)
      compiled += reading.compiledRooms(&report)
    }
    guard !sources.cms.isEmpty else {
      guard !sources.compiled.isEmpty else { throw .noListing }
      known = [:]
      for listed in compiled { keep(listed.room, .listedPoint, listed) }
      return
    }
    let isBare = compiled.isEmpty
    let before = isBare ? sources.contents.rooms : compiled.filter { $0.reason == nil }.map(\.room)
    let othersBefore = isBare ? sources.contents.others : compiled.filter { $0.reason != nil }.map(\.room)
    known = Dictionary((before + othersBefore).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for source in sources.cms {
      var reading = ListingReading(source.table, file: source.file.name, states: states)
      guard let month = month ?? source.file.month else { throw .noMonth(file: source.file.name) }
      for listed in reading.cmsRooms(month: month, &report) { place(listed) }
    }
    keepUnlisted(before)
    let listed = Set((rooms + others).map(\.id))
    others += othersBefore.filter { $0.id.hasPrefix("H") && !listed.contains($0.id) }
    points.reportUnused(&report)
  }

  private mutating func keep(_ room: EmergencyRoom, _ outcome: RowOutcome, _ listed: ListedRoom) {
    if listed.reason == nil { rooms.append(room) } else { others.append(room) }
    report.note(listed.reason ?? outcome, listed.place, listed.subject)
  }

  private mutating func place(_ listed: ListedRoom) {
    let before = known[listed.room.id]
    var room = listed.room.completed(from: before)
    let stayed = before.flatMap { $0.zip == room.zip ? $0 : nil }
    if let (point, outcome) = plausible(points.byNumber(listed, &report), listed) {
      room.take(point, knownAt: stayed?.coordinate)
      keep(room, outcome, listed)
    } else if let stayed, stayed.precision != .zipMiddle {
      (room.coordinate, room.precision) = (stayed.coordinate, stayed.precision)
      keep(room, .pointKept, listed)
    } else if let (point, outcome) = plausible(points.byDescription(listed, &report), listed) {
      room.take(point, knownAt: nil)
      keep(room, outcome, listed)
    } else if let area = zips[room.zip] {
      (room.coordinate, room.precision) = (area.coordinate, .zipMiddle)
      keep(room, .zipMiddle, listed)
    } else {
      report.note(listed.reason ?? .noPoint, listed.place, listed.subject)
    }
  }

  /// A point that is far from the room's ZIP area belongs to something else or is wrong.
  private mutating func plausible(
    _ found: (FacilityPoints.Point, RowOutcome)?, _ listed: ListedRoom
  ) -> (FacilityPoints.Point, RowOutcome)? {
    guard let found, let area = zips[listed.room.zip] else { return found }
    let isSure = found.1 == .pointByID || found.1 == .pointByAddress
    let limit = area.state == "AK" ? Self.farthestInAlaska : isSure ? Self.farthestFromZIP : Self.farthestByDescription
    guard Geodesic(from: area.coordinate).distance(to: found.0.coordinate) <= limit else {
      report.note(.farFromZIP, listed.place, listed.subject)
      return nil
    }
    return found
  }

  private static let farthestFromZIP = Distance(meters: 60_000)
  /// Hospitals of one owner share telephone numbers and names.
  private static let farthestByDescription = Distance(meters: 20_000)
  /// The ZIP areas of Alaska are wider than whole states.
  private static let farthestInAlaska = Distance(meters: 500_000)

  /// Campuses without a certification of their own stay; certified hospitals that are no longer listed go.
  private mutating func keepUnlisted(_ before: [EmergencyRoom]) {
    let listed = Set((rooms + others).map(\.id))
    let phones = Set(rooms.map { $0.phone.phoneDigits + $0.zip })
    for room in before where !listed.contains(room.id) {
      let subject = "\(room.id) \(room.name)"
      if !room.id.hasPrefix("H") {
        report.note(.noLongerListed, Self.tableBefore, subject)
      } else if phones.contains(room.phone.phoneDigits + room.zip) {
        report.note(.nowListed, Self.tableBefore, subject)
      } else {
        rooms.append(room)
        report.note(.unlistedKept, Self.tableBefore, subject)
      }
    }
  }

  private static let tableBefore = "table before"
}

extension EmergencyRoom {
  /// What a listing does not tell, from what was known of the same hospital; its spelling too, where only that differs.
  fileprivate func completed(from known: EmergencyRoom?) -> EmergencyRoom {
    guard let known else { return self }
    var room = self
    // The CMS cuts names at 50 characters.
    let (new, old) = (PlaceKey(name).text, PlaceKey(known.name).text)
    if new == old || name.count >= 48 && old.hasPrefix(new) { room.name = known.name }
    if PlaceKey(address) == PlaceKey(known.address) { room.address = known.address }
    if PlaceKey(city) == PlaceKey(known.city) { room.city = known.city }
    if phone.isEmpty { room.phone = known.phone }
    (room.website, room.trauma, room.pediatricTrauma) = (known.website, known.trauma, known.pediatricTrauma)
    room.beds = known.beds
    return room
  }

  fileprivate mutating func take(_ point: FacilityPoints.Point, knownAt known: Coordinate?) {
    coordinate = point.coordinate
    let isConfirmed = known.map { Geodesic(from: $0).distance(to: point.coordinate) <= FacilityPoints.samePlace }
    precision = isConfirmed == true ? .confirmed : .singleSource
    if !point.trauma.isEmpty { trauma = point.trauma }
    if !point.website.isEmpty { website = point.website }
    beds = point.beds ?? beds
  }
}
