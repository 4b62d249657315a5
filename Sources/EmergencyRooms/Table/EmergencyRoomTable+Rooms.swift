extension EmergencyRoomTable {
  /// How many emergency rooms it has.
  public var count: Int { count(.rooms, stride: TableFormat.Stride.room) }

  /// The month of its newest listing.
  public var month: DataMonth? {
    DataMonth(code: UInt16(truncatingIfNeeded: bytes.load(section(.summary).offset, as: UInt32.self)))
  }

  /// Whom the data come from and under which terms.
  public static let attribution =
    "Hospital data: CMS Hospital General Information and HIFLD (public domain). Place data: U.S. Census Bureau and GeoNames (CC BY 4.0)."

  /// Every emergency room, in the order of the search tree.
  public var rooms: [EmergencyRoom] { (0..<count).map(room) }

  /// - Parameter index: From 0 to below ``count``.
  func room(_ index: Int) -> EmergencyRoom {
    let at = record(.rooms, index, stride: TableFormat.Stride.room)
    let zip = optional(at: at + 36)
    return EmergencyRoom(
      id: string(at: at + 8), name: string(at: at + 12), address: string(at: at + 16), city: string(at: at + 20),
      state: stateCode(Int(bytes.load(at + 56, as: UInt8.self))), zip: zip.map(ZipArea.text) ?? "",
      phone: string(at: at + 24), website: string(at: at + 28), coordinate: coordinate(at: at),
      precision: PointPrecision(rawValue: bytes.load(at + 57, as: UInt8.self)) ?? .zipMiddle,
      kind: FacilityKind(rawValue: string(at: at + 32)), trauma: string(at: at + 40),
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
