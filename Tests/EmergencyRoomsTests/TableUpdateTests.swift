import Testing

@testable import EmergencyRooms

@Suite("Updating the table")
struct TableUpdateTests {
  static let header =
    "Facility ID,Facility Name,Address,City/Town,State,ZIP Code,County/Parish,Telephone Number,Hospital Type,Hospital Ownership,Emergency Services"
  static let row =
    "990001,EXAMPLE NORTH HOSPITAL,5 NORTH STREET,EXAMPLETON,TX,90001,EXAMPLE,(512) 555-0199,Acute Care Hospitals,Voluntary,Yes"

  private func file(_ text: String, name: String = "list.csv") -> SourceFile {
    SourceFile(name: name, bytes: Array(text.utf8), month: DataMonth("2026-05"))
  }

  private func update(_ texts: [String], base: TableContents = Samples.contents) throws -> TableUpdate {
    try TableUpdate(texts.map { file($0) }, base: base, allowsFewer: true)
  }

  private func cms(_ rows: [String]) -> String {
    ([Self.header] + rows).joined(separator: "\n")
  }

  /// What became of the room of that number.
  private func outcome(_ update: TableUpdate, _ id: String = "990001") -> [RowOutcome] {
    update.report.notes.filter { $0.subject.hasPrefix(id) }.map(\.outcome)
  }

  @Test("a hospital without coordinates stands at the middle of its ZIP area and is marked")
  func zipMiddle() throws {
    let update = try update([cms([Self.row])])
    let room = try #require(update.contents.rooms.first { $0.id == "990001" })
    #expect(room.coordinate == Samples.zips[1].coordinate)
    #expect(room.precision == .zipMiddle)
    #expect(room.name == "Example North Hospital")
    #expect(room.address == "5 North Street")
    #expect(room.asOf == DataMonth("2026-05"))
    #expect(outcome(update) == [.zipMiddle])
  }

  @Test(
    "coordinates are found by number, address, telephone number, name",
    arguments: [
      ("ccn,latitude,longitude\n990001,30.2,-97.7", RowOutcome.pointByID),
      ("X,Y,ID,NAME,LATITUDE,LONGITUDE\n-1e7,3e6,990001,Other,30.2,-97.7", .pointByID),
      ("id,lat,lon,address,zip,state\nX1,30.2,-97.7,\"5 N. St., Suite 3\",90001,TX", .pointByAddress),
      ("id,lat,lon,telephone,state\nX1,30.2,-97.7,512.555.0199,TX", .pointByPhone),
      ("id,lat,lon,name,city,state\nX1,30.2,-97.7,Example-North Hospital,exampleton,TX", .pointByName),
      ("id,lat,lon,name,city,state\nX1,30.2,-97.7,Example North Hospital,exampleton,IL", .zipMiddle),
      ("id,lat,lon,telephone,state,status\nX1,30.2,-97.7,5125550199,TX,CLOSED", .zipMiddle),
    ])
  func matching(points: String, expected: RowOutcome) throws {
    for files in [[cms([Self.row]), points], [points, cms([Self.row])]] {
      let update = try update(files)
      #expect(outcome(update).last == expected)
      let room = try #require(update.contents.rooms.first { $0.id == "990001" })
      #expect((room.coordinate.latitude == 30.2) == (expected != .zipMiddle))
    }
  }

  @Test("a point far from the ZIP area, and several places that fit, are not taken and told")
  func implausible() throws {
    let far = try update([cms([Self.row]), "id,lat,lon\n990001,45,-97.7"])
    #expect(outcome(far) == [.farFromZIP, .zipMiddle])
    let phone = "id,lat,lon,phone,state\nA,30.5,-97.7,5125550199,TX"
    #expect(outcome(try update([cms([Self.row]), phone])) == [.farFromZIP, .zipMiddle])
    let two = try update([
      cms([Self.row]), "id,lat,lon,phone,state\nA,30.2,-97.7,5125550199,TX\nB,30.3,-97.7,5125550199,TX",
    ])
    #expect(outcome(two) == [.ambiguous, .zipMiddle])
    #expect(two.report.count(.unusedPoint) == 2)
  }

  @Test("what was known of a hospital stays while it stays where it is")
  func known() throws {
    let same = "000001,EXAMPLE 000001,1 EXAMPLE ST,EXAMPLETON,TX,90001,X,,Acute Care Hospitals,X,Yes"
    let moved = "000001,EXAMPLE 000001,1 EXAMPLE ST,EXAMPLETON,TX,90002,X,,Acute Care Hospitals,X,Yes"
    let stayed = try update([cms([same])])
    #expect(outcome(stayed, "000001") == [.pointKept])
    let room = try #require(stayed.contents.rooms.first { $0.id == "000001" })
    #expect(room.coordinate == Samples.rooms[0].coordinate && room.trauma == "I" && room.phone == "(512) 555-0101")
    #expect(outcome(try update([cms([moved])]), "000001") == [.zipMiddle])
  }

  @Test("a point within a kilometre of the known one is confirmed")
  func confirmed() throws {
    let same = "000001,EXAMPLE 000001,1 EXAMPLE ST,EXAMPLETON,TX,90001,X,,Acute Care Hospitals,X,Yes"
    let update = try update([cms([same]), "id,lat,lon\n000001,30.261,-97.741"])
    let room = try #require(update.contents.rooms.first { $0.id == "000001" })
    #expect(room.precision == .confirmed && room.coordinate.latitude == 30.261)
  }

  @Test("campuses that only HIFLD lists stay, hospitals that the CMS lists no more go")
  func unlisted() throws {
    let update = try update([cms([Self.row])])
    #expect(Set(update.contents.rooms.map(\.id)) == ["990001", "H0005"])
    #expect(update.report.count(.unlistedKept) == 1)
    #expect(update.report.count(.noLongerListed) == Samples.rooms.count - 1)
  }

  @Test(
    "each row that is left out has its reason",
    arguments: [
      (",NAME,,EXAMPLETON,TX,90001,,,Acute Care Hospitals,,Yes", RowOutcome.noNumber),
      ("990002,,,EXAMPLETON,TX,90001,,,Acute Care Hospitals,,Yes", .noNumber),
      ("990002,NAME,,EXAMPLETON,TX,90001,,,Acute Care Hospitals,,No", .noEmergencyServices),
      ("990002,NAME,,EXAMPLETON,TX,90001,,,Psychiatric,,Yes", .psychiatric),
      ("990002,NAME,,EXAMPLETON,QQ,90001,,,Acute Care Hospitals,,Yes", .unknownState),
      ("990002,NAME,,EXAMPLETON,TX,90009,,,Acute Care Hospitals,,Yes", .noPoint),
      ("990001,AGAIN,,EXAMPLETON,TX,90001,,,Acute Care Hospitals,,Yes", .duplicate),
      ("990002", .noNumber), ("990002,NAME,,EXAMPLETON,TX", .noEmergencyServices),
    ])
  func reasons(row: String, expected: RowOutcome) throws {
    let update = try update([cms([Self.row, row])])
    #expect(update.report.count(expected) >= 1)
    #expect(update.contents.rooms.count { $0.id.hasPrefix("99") } == 1)
    let details = update.report.details { $0 == expected }
    #expect(details.contains { $0.hasPrefix("list.csv:3: ") && $0.hasSuffix(expected.rawValue) })
  }

  @Test(
    "a hospital whose listing says that it has no emergency services stays known, with its point, and finds its way back"
  )
  func withoutServices() throws {
    let closed = Self.row.replacing(",Yes", with: ",No")
    let first = try update([
      cms([Self.row, closed.replacing("990001", with: "990002")]), "id,lat,lon\n990002,30.2,-97.7",
    ])
    #expect(first.contents.others.map(\.id) == ["990002"])
    #expect(first.contents.others[0].services == .none && first.contents.others[0].coordinate.latitude == 30.2)
    let reopened = try update([cms([Self.row.replacing("990001", with: "990002")])], base: first.contents)
    #expect(reopened.contents.rooms.contains { $0.id == "990002" && $0.coordinate.latitude == 30.2 })
    #expect(reopened.contents.others.isEmpty)
  }

  @Test("line ends, a byte order mark and line ends inside quotes do not matter")
  func lineEnds() throws {
    let quoted = Self.row.replacing("EXAMPLE NORTH HOSPITAL", with: "\"EXAMPLE\nNORTH HOSPITAL\"")
    for text in [
      "\u{FEFF}" + cms([Self.row]), cms([Self.row]).replacing("\n", with: "\r\n"), cms([quoted]) + "\r\n\r\n",
    ] {
      #expect(outcome(try update([text])) == [.zipMiddle])
    }
  }

  @Test("numbers that spreadsheets shortened are whole again")
  func leadingZeros() throws {
    let row = "1234,NAME,,HOLT EXAMPLE,IL,501,,,Critical Access Hospitals,,Yes"
    let room = try #require(try update([cms([row])]).contents.rooms.first { $0.id == "001234" })
    #expect(room.zip == "00501" && room.kind == .criticalAccess)
  }

  @Test("bad numbers in coordinates, ZIP codes, towns and states cost their row")
  func badNumbers() throws {
    let points = try update([
      cms([Self.row]), "id,lat,lon\n990001,north,-97\n990001,91,-97\n990001,nan,0\n990001,0,0\n,30,-97",
    ])
    #expect(points.report.count(.unusablePoint) == 5)
    let zips = try update([cms([Self.row]), "zip,lat,lon\n90001,30,-97\n90001,31,-97\nabc,30,-97\n90002,,"])
    #expect(zips.contents.zips.count == 1)
    #expect(zips.report.count(.unusableGazetteerRow) == 3)
    let places = try update([
      cms([Self.row]), "city,state,lat,lon,population\nAda,TX,30,-97,12\nADA,TX,30,-97,\n,TX,30,-97,",
    ])
    #expect(places.contents.places.count == 1)
    let states = try update([
      cms([Self.row]),
      "code,name,group,min_lat,max_lat,min_lon,max_lon,label_lat,label_lon\nTX,Texas,conus,1,2,3,4,5,6\nIL,X,moon,1,2,3,4,5,6",
    ])
    #expect(states.contents.map.states.map(\.code) == ["TX"])
  }

  @Test("a compiled listing brings points, precision and months")
  func compiled() throws {
    let header =
      "id,ccn,name,address,city,state,zip,phone,lat,lon,type,er,trauma,trauma_pediatric,beds,website,coord_quality,as_of"
    let text = """
      \(header)
      H1,,Example South,,Exampleton,TX,90001,,30.5,-97.5,va,1,II,yes,12,example.org,a,2021-03
      990002,,Not One,,Exampleton,TX,90001,,30.5,-97.5,acute,0,,,,,a,2021-03
      990003,,No Point,,Exampleton,TX,90001,,,,acute,1,,,,,a,2021-03
      990004,,No Month,,Exampleton,TX,90001,,30.5,-97.5,acute,1,,,,,a,lately
      """
    let update = try update([text])
    #expect(update.contents.rooms.map(\.id) == ["H1"])
    #expect(update.contents.others.map(\.id) == ["990002"] && update.contents.others[0].services == .unknown)
    let room = try #require(update.contents.rooms.first)
    #expect(room.kind == .veterans && room.trauma == "II" && room.pediatricTrauma == "yes" && room.beds == 12)
    #expect(room.asOf == DataMonth("2021-03") && room.precision == .confirmed)
    #expect(update.report.count(.badPoint) == 1 && update.report.count(.badMonth) == 1)
    #expect(update.report.lines.first == "In the table: 1")
  }

  @Test("missing columns are named", arguments: ["a,b\n1,2", "", "Facility ID,Facility Name\n1,2", "id,lat\n1,2"])
  func unknownColumns(text: String) {
    #expect {
      try update([cms([Self.row]), text])
    } throws: { error in
      guard case .unknownColumns("list.csv", let missing)? = error as? UpdateError else { return false }
      return !missing.isEmpty
    }
  }

  @Test("a listing that is missing, empty or cut short makes no table")
  func refused() throws {
    #expect(throws: UpdateError.noListing) { try update(["id,lat,lon\n990001,30,-97"]) }
    var lonely = Samples.contents
    lonely.rooms = []
    #expect(throws: UpdateError.nothingPlaced) { try update([Self.header], base: lonely) }
    #expect(throws: UpdateError.tooFew(found: 2, before: Samples.rooms.count)) {
      try TableUpdate([file(cms([Self.row]))], base: Samples.contents)
    }
    #expect(throws: UpdateError.noMonth(file: "x")) {
      let bytes = Array(cms([Self.row]).utf8)
      _ = try TableUpdate([SourceFile(name: "x", bytes: bytes, month: nil)], base: Samples.contents)
    }
    #expect(throws: UpdateError.unclosedQuote(file: "list.csv", line: 2)) {
      try update([cms([Self.row.replacing("EXAMPLE NORTH", with: "\"EXAMPLE")])])
    }
  }

  @Test(
    "an outline that is none is refused",
    arguments: [
      "{", "{}", #"{"projection":{"radius_km":1,"groups":{},"canvas_km":[0,0,1,1]},"states":{},"arcs":[]}"#,
      #"{"projection":{"radius_km":1,"groups":{},"canvas_km":[0]},"states":{},"arcs":[]}"#,
      #"{"projection":{"radius_km":1,"groups":{},"canvas_km":[0,0,1,1]},"states":{"TX":{"rings":[[3]]}},"arcs":[]}"#,
    ])
  func outlines(text: String) {
    #expect {
      try update([cms([Self.row]), text])
    } throws: { error in
      if case .badOutline("list.csv", _)? = error as? UpdateError { true } else { false }
    }
  }

  @Test(
    "names in capitals become readable",
    arguments: [
      ("ST. VINCENT'S EAST", "St. Vincent's East"), ("UPMC MCKEESPORT", "UPMC McKeesport"),
      ("HOSPITAL OF THE EXAMPLE", "Hospital of the Example"), ("DCH REGIONAL", "DCH Regional"),
      ("O'CONNOR-SMITH CENTER", "O'Connor-Smith Center"), ("Already Mixed", "Already Mixed"), ("", ""),
      ("702 N MAIN ST", "702 N Main St"),
    ])
  func mixedCase(name: String, expected: String) {
    #expect(name.mixedCase == expected)
  }
}
