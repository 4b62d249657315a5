import Testing

@testable import EmergencyRooms

@Suite("The table of emergency rooms")
struct EmergencyRoomTableTests {
  @Test("reads back what was written")
  func roundTrip() throws {
    let table = try Samples.table()
    #expect(Set(table.rooms) == Set(Samples.rooms))
    #expect(table.zips == Samples.zips)
    #expect(Set(table.allPlaces) == Set(Samples.places))
    #expect(table.states == Samples.map.states)
    #expect(table.arcs == Samples.map.arcs)
    #expect(table.canvas == Samples.map.canvas)
    #expect(table.projection(of: .contiguous) == Samples.map.projections[.contiguous])
    #expect(table.month == Samples.month)
  }

  @Test("the same contents give the same bytes, in any order and when read and written again")
  func reproducible() throws {
    var turned = Samples.contents
    turned.rooms.reverse()
    turned.places.reverse()
    let bytes = Samples.contents.encoded()
    #expect(turned.encoded().count == bytes.count)
    #expect(TableContents(try Samples.table(turned)).encoded() == TableContents(try Samples.table()).encoded())
  }

  @Test("a hospital without emergency services is known by its number and found by no search")
  func others() throws {
    var contents = Samples.contents
    contents.others = [Samples.room("000000", 30.26, -97.74), Samples.room("H9", 30.27, -97.74)]
    contents.others[0].services = .none
    contents.others[1].services = .unknown
    let table = try Samples.table(contents)
    #expect(table.others == contents.others && table.count == Samples.rooms.count)
    for hospital in contents.others + Samples.rooms { #expect(table.hospital(hospital.id) == hospital) }
    for id in ["", "0", "000008", "H", "H90", "Z"] { #expect(table.hospital(id) == nil) }
    let found = table.nearest(to: Coordinate(latitude: 30.26, longitude: -97.74), limit: 50)
    #expect(found.count == Samples.rooms.count && found.allSatisfy { $0.room.services == .offered })
    #expect(TableContents(table).others == contents.others)
  }

  @Test("the shipped table is whole, and its rooms lie in the United States")
  func shipped() throws {
    let shipped = try EmergencyRoomTable.shipped()
    let bytes = Array(shipped.bytes.buffer)
    let table = try EmergencyRoomTable(bytes: bytes)
    #expect(table.count > 4_000 && table.others.count > 1_000)
    #expect(table.states.count == 56)
    #expect(Set(table.rooms.map(\.id)).count == table.count)
    #expect(table.rooms.allSatisfy { $0.coordinate.isOnEarth && !$0.name.isEmpty && $0.state.count == 2 })
    #expect(table.rooms.allSatisfy { $0.kind != .psychiatric && !$0.kind.rawValue.isEmpty && $0.asOf.year > 2_009 })
    #expect(MapRegion.drawn.allSatisfy { table.projection(of: $0) != nil })
  }

  @Test("a file that ends early or goes on is refused, wherever it is cut")
  func truncated() throws {
    let bytes = Samples.contents.encoded()
    for length in 0..<bytes.count {
      #expect(throws: TableError.self) { try EmergencyRoomTable(bytes: Array(bytes[..<length])) }
    }
    #expect(throws: TableError.wrongLength(expected: bytes.count, found: bytes.count + 1)) {
      try EmergencyRoomTable(bytes: bytes + [0])
    }
  }

  @Test("one changed bit anywhere is seen")
  func damaged() throws {
    let bytes = Samples.contents.encoded()
    for position in stride(from: 0, to: bytes.count, by: 3) {
      var changed = bytes
      changed[position] ^= 1 << UInt8(position % 8)
      #expect(throws: TableError.self, "byte \(position)") { try EmergencyRoomTable(bytes: changed) }
    }
  }

  @Test(
    "the reason of a refusal is told", arguments: [(0, TableError.notATable), (8, .otherVersion(0)), (200, .damaged)])
  func reasons(position: Int, error: TableError) {
    var bytes = Samples.contents.encoded()
    bytes[position] = position == 200 ? ~bytes[position] : 0
    #expect(throws: error) { try EmergencyRoomTable(bytes: bytes) }
    #expect(!error.message.isEmpty)
  }

  @Test("a table whose contents lie, under a checksum that is right, answers nonsense but never stops")
  func lying() throws {
    var numbers = Samples.Numbers(seed: 9)
    let bytes = Samples.contents.encoded()
    let start = TableFormat.headerLength + TableFormat.directoryLength
    for _ in 0..<300 {
      var changed = bytes
      for _ in 0..<40 {
        changed[start + Int(numbers.next() * Double(bytes.count - start))] = UInt8(numbers.next() * 255)
      }
      let sum = changed[TableFormat.headerLength...].withUnsafeBytes { TableFormat.checksum($0) }
      withUnsafeBytes(of: sum.littleEndian) { changed.replaceSubrange(16..<24, with: $0) }
      let table = try EmergencyRoomTable(bytes: changed)
      let contents = TableContents(table)
      #expect(contents.rooms.count == Samples.rooms.count)
      #expect(table.nearest(to: numbers.point(), limit: 3).count <= 3)
      #expect(table.completions(of: "s", limit: 4).count <= 4)
      for id in ["000001", "H0005", "x"] { _ = table.hospital(id) }
      #expect(table.rings(of: "TX").allSatisfy { !$0.contains { $0.latitude.isNaN } })
      #expect(throws: PlaceError.self) { try table.place("Nowhere at all, TX") }
    }
  }

  @Test("a ring is made of its arcs, turned round where they run the other way")
  func rings() throws {
    let rings = try Samples.table().rings(of: "TX")
    #expect(rings.map(\.count) == [5])
    #expect(rings.first?.first == rings.first?.last)
    #expect(try Samples.table().rings(of: "HI").isEmpty)
  }

  @Test(
    "the map puts places where its projection says (U.S. Albers, kilometres)",
    arguments: [
      ("Boston", MapRegion.contiguous, 42.36, -71.06, 2_012.4, 810.8),
      ("Seattle", .contiguous, 47.61, -122.33, -1_962.0, 1_403.0),
      ("Anchorage", .alaska, 61.22, -149.9, -1_634.9, -1_737.5),
      ("Attu, across the date line", .alaska, 52.9, 172.91, -2_411.8, -1_866.2),
      ("Honolulu", .hawaii, 21.31, -157.86, -854.0, -1_674.9),
      ("San Juan", .puertoRico, 18.47, -66.11, 1_989.9, -1_869.9),
    ])
  func projection(
    name: String, region: MapRegion, latitude: Double, longitude: Double, x: Double, y: Double
  ) throws {
    let projection = try #require(try EmergencyRoomTable.shipped().projection(of: region))
    let point = projection.canvasPoint(of: Coordinate(latitude: latitude, longitude: longitude))
    #expect(abs(point.x - x) < 0.1 && abs(point.y - y) < 0.1, "\(name)")
  }
}
