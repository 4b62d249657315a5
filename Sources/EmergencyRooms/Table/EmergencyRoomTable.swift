import CEmergencyRooms

/// The emergency rooms of the United States, with the ZIP codes, places and outlines to find and show them by.
///
/// It is used in place: opening it reads a header, looking something up reads what is looked at.
///
/// Two are equal when they are the same bytes in memory.
public struct EmergencyRoomTable: Sendable, Hashable {
  let bytes: TableBytes
  private let sections: [TableSection]

  /// The table that travels with the program.
  ///
  /// - Throws: ``TableError`` when the program was built with something else in its place.
  public static func shipped() throws(TableError) -> EmergencyRoomTable {
    let buffer = UnsafeRawBufferPointer(start: emergency_room_table(), count: emergency_room_table_length())
    return try EmergencyRoomTable(TableBytes(constant: buffer))
  }

  /// Reads a table that ``TableContents/encoded()`` made, and checks all of it.
  public init(bytes: [UInt8]) throws(TableError) {
    let copy = TableBytes(copying: bytes)
    try self.init(copy)
    try checkSum()
  }

  private init(_ bytes: TableBytes) throws(TableError) {
    guard bytes.load(0, as: UInt64.self) == TableFormat.magic else { throw .notATable }
    let version = bytes.load(8, as: UInt32.self)
    guard version == TableFormat.version else { throw .otherVersion(version) }
    let length = Int(bytes.load(12, as: UInt32.self))
    let least = TableFormat.headerLength + TableFormat.directoryLength
    guard length == bytes.buffer.count, length >= least else {
      throw .wrongLength(expected: max(length, least), found: bytes.buffer.count)
    }
    var sections: [TableSection] = []
    for section in TableFormat.Section.allCases {
      let entry = TableFormat.headerLength + section.rawValue * 8
      let offset = Int(bytes.load(entry, as: UInt32.self))
      let count = Int(bytes.load(entry + 4, as: UInt32.self))
      guard offset >= least, offset + count <= length else { throw .damaged }
      sections.append(TableSection(offset: offset, length: count))
    }
    self.bytes = bytes
    self.sections = sections
  }

  public static func == (left: EmergencyRoomTable, right: EmergencyRoomTable) -> Bool {
    left.bytes.buffer.baseAddress == right.bytes.buffer.baseAddress
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes.buffer.baseAddress)
  }

  private func checkSum() throws(TableError) {
    let contents = UnsafeRawBufferPointer(rebasing: bytes.buffer[TableFormat.headerLength...])
    guard TableFormat.checksum(contents) == bytes.load(16, as: UInt64.self) else { throw .damaged }
  }

  func section(_ section: TableFormat.Section) -> TableSection {
    sections[section.rawValue]
  }

  func count(_ name: TableFormat.Section, stride: Int) -> Int {
    section(name).length / stride
  }

  /// Where a record begins.
  func record(_ name: TableFormat.Section, _ index: Int, stride: Int) -> Int {
    section(name).offset + index * stride
  }

  func string(at offset: Int) -> String {
    String(decoding: textBytes(at: offset), as: UTF8.self)
  }

  /// The bytes of the text that the reference at that place leads to.
  func textBytes(at offset: Int) -> UnsafeRawBufferPointer {
    let reference = bytes.load(offset, as: UInt32.self)
    guard reference != TableFormat.none else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return bytes.text(section(.texts).offset + Int(reference))
  }

  func degrees(at offset: Int) -> Double {
    Double(bytes.load(offset, as: Int32.self)) / TableFormat.degree
  }

  func coordinate(at offset: Int) -> Coordinate {
    Coordinate(latitude: degrees(at: offset), longitude: degrees(at: offset + 4))
  }

  func optional(at offset: Int) -> Int? {
    let number = bytes.load(offset, as: UInt32.self)
    return number == TableFormat.none ? nil : Int(number)
  }
}

/// Where a section lies.
struct TableSection {
  let offset: Int
  let length: Int
}
