extension EmergencyRoomTable {
  /// How many emergency rooms it has.
  public var count: Int { min(count(.directions, stride: TableFormat.Stride.direction), hospitalCount) }

  private var hospitalCount: Int { count(.rooms, stride: TableFormat.Stride.room) }

  /// The month of its newest listing.
  public var month: DataMonth? {
    DataMonth(code: UInt16(truncatingIfNeeded: bytes.load(section(.summary).offset, as: UInt32.self)))
  }

  /// Whom the data come from and under which terms.
  public static let attribution =
    "Hospital data: CMS Hospital General Information and HIFLD (public domain). Place data: U.S. Census Bureau and GeoNames (CC BY 4.0)."

  /// Every emergency room, in the order of the search tree.
  public var rooms: [EmergencyRoom] { (0..<count).map(room) }

  /// The hospitals that no search finds: without emergency services, or not known to have any.
  public var others: [EmergencyRoom] { (count..<hospitalCount).map(room) }

  /// A hospital by its number, whether or not it is known to have an emergency room.
  ///
  /// - Complexity: O(log *n*).
  public func hospital(_ id: String) -> EmergencyRoom? {
    let wanted = Array(id.utf8)
    let numbers = count(.numbers, stride: TableFormat.Stride.number)
    let position = partition(numbers) { !number(at: $0).lexicographicallyPrecedes(wanted) }
    guard position < numbers, number(at: position).elementsEqual(wanted) else { return nil }
    return room(hospitalIndex(position))
  }

  private func number(at position: Int) -> UnsafeRawBufferPointer {
    textBytes(at: record(.rooms, hospitalIndex(position), stride: TableFormat.Stride.room) + 8)
  }

  private func hospitalIndex(_ position: Int) -> Int {
    Int(bytes.load(record(.numbers, position, stride: TableFormat.Stride.number), as: UInt32.self))
  }

  /// - Parameter index: The place of a hospital in the table.
  func room(_ index: Int) -> EmergencyRoom {
    let at = record(.rooms, index, stride: TableFormat.Stride.room)
    let zip = optional(at: at + 36)
    return EmergencyRoom(
      id: string(at: at + 8), name: string(at: at + 12), address: string(at: at + 16), city: string(at: at + 20),
      state: stateCode(Int(bytes.load(at + 56, as: UInt8.self))), zip: zip.map(ZipArea.text) ?? "",
      phone: string(at: at + 24), website: string(at: at + 28), coordinate: coordinate(at: at),
      precision: PointPrecision(rawValue: bytes.load(at + 57, as: UInt8.self)) ?? .zipMiddle,
      kind: FacilityKind(rawValue: string(at: at + 32)),
      services: EmergencyServices(rawValue: bytes.load(at + 60, as: UInt8.self)) ?? .unknown,
      trauma: string(at: at + 40),
      pediatricTrauma: string(at: at + 44), beds: optional(at: at + 48),
      asOf: DataMonth(code: bytes.load(at + 58, as: UInt16.self)) ?? .oldest)
  }

  func roomCoordinate(_ index: Int) -> Coordinate {
    coordinate(at: record(.rooms, index, stride: TableFormat.Stride.room))
  }
}

extension ZipArea {
  /// The five digits of a ZIP code's number.
  static func text(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}
