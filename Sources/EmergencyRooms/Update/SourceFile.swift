/// A file that a table is made from.
public struct SourceFile: Sendable {
  public let name: String
  public let bytes: [UInt8]
  /// The month it was last changed in: a listing without a month of its own is not newer.
  public let month: DataMonth?

  public init(name: String, bytes: [UInt8], month: DataMonth?) {
    self.name = name
    self.bytes = bytes
    self.month = month
  }
}

/// What a file holds, told by the columns of its header.
enum SourceKind: CaseIterable {
  /// Emergency rooms with everything, their points and months included.
  case compiledListing
  /// CMS Hospital General Information, in its forms since 2016.
  case cmsListing
  case states
  /// Any list of id, latitude, longitude.
  case points
  case zips
  case places

  /// Each column by the names it goes by; the first kind that has all of its columns is the file's.
  var columns: [[String]] {
    switch self {
    case .compiledListing: [["id"], ["name"], ["er"], ["state"], Columns.latitude, Columns.longitude, ["asof"]]
    case .cmsListing: [Columns.ccn, Columns.facilityName, ["state"], Columns.zip, ["emergencyservices"]]
    case .states: [["code"], ["name"], ["group"], ["minlat"], ["labellat"]]
    case .points: [Columns.pointID, Columns.latitude, Columns.longitude]
    case .zips: [Columns.zip, Columns.latitude, Columns.longitude]
    case .places: [Columns.city, ["state"], Columns.latitude, Columns.longitude]
    }
  }

  init(of table: CSVTable, file: String) throws(UpdateError) {
    let match = Self.allCases.first { kind in kind.columns.allSatisfy { table.column($0) != nil } }
    guard let match else {
      let closest = [SourceKind.cmsListing, .points].min { $0.missing(in: table).count < $1.missing(in: table).count }
      throw .unknownColumns(file: file, missing: (closest ?? .cmsListing).missing(in: table))
    }
    self = match
  }

  private func missing(in table: CSVTable) -> [String] {
    columns.filter { table.column($0) == nil }.map { $0.first ?? "" }
  }
}

/// The names that columns go by, in small letters and digits.
enum Columns {
  static let ccn = ["facilityid", "providerid", "providernumber", "ccn"]
  static let facilityName = ["facilityname", "hospitalname"]
  static let address = ["address", "address1"]
  static let city = ["city", "citytown"]
  static let zip = ["zip", "zipcode", "zcta5", "geoid"]
  static let phone = ["phone", "telephone", "telephonenumber", "phonenumber"]
  static let latitude = ["latitude", "lat", "intptlat"]
  static let longitude = ["longitude", "lon", "lng", "long", "intptlong"]
  static let pointID = ccn + ["id", "hifldid"]
}

extension CSVTable.Row {
  /// - Returns: `nil` unless both are numbers on the earth. The point 0, 0 is what geocoders write for a failure.
  func coordinate(_ latitude: Int?, _ longitude: Int?) -> Coordinate? {
    guard let north = DecimalDegrees.parse(text(latitude)), let east = DecimalDegrees.parse(text(longitude)) else {
      return nil
    }
    let point = Coordinate(latitude: north, longitude: east)
    return point.isOnEarth && (north, east) != (0, 0) ? point : nil
  }
}
