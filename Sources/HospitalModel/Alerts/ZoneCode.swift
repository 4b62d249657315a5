/// A county, a forecast zone or a whole state by the codes of the National Weather Service.
///
/// Counties have two names: SAME `048027` (part of the county, state, county; 47 CFR 11.31(c)) and UGC `TXC027` (NWS
/// Instruction 10-1702). Forecast zones have only a UGC one: `TXZ158`.
public enum ZoneCode: Hashable, Sendable {
  /// A county by the numbers of its state and its own (FIPS 6-4).
  case county(state: Int, county: Int)
  /// A forecast or marine zone.
  case zone(state: String, number: Int)
  case wholeState(Int)
  case nation

  /// Reads a SAME or UGC code; `nil` for anything else.
  public init?(_ code: String) {
    let signs = Array(code.uppercased().utf8)
    guard signs.count == 6 else { return nil }
    if let digits = Self.number(signs[...]) {
      // The first digit is a ninth of the county: a warning for a part of it is one for the county.
      let (state, county) = (digits / 1_000 % 100, digits % 1_000)
      self = state == 0 ? .nation : county == 0 ? .wholeState(state) : .county(state: state, county: county)
      guard state > 0 || digits == 0 else { return nil }
      return
    }
    let letters = signs[..<2]
    guard letters.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    let state = String(decoding: letters, as: UTF8.self)
    let isAll = signs[3...].elementsEqual(Array("ALL".utf8))
    guard let number = isAll ? 0 : Self.number(signs[3...]), let form = signs.dropFirst(2).first else { return nil }
    switch form {
    case UInt8(ascii: "C"):
      guard let fips = Self.states[state] else { return nil }
      self = number == 0 ? .wholeState(fips) : .county(state: fips, county: number)
    case UInt8(ascii: "Z"):
      self =
        number == 0
        ? Self.states[state].map { .wholeState($0) } ?? .zone(state: state, number: 0)
        : .zone(state: state, number: number)
    default: return nil
    }
  }

  /// True when a warning for the one is a warning for the other.
  public func overlaps(_ other: ZoneCode) -> Bool {
    if self == other || self == .nation || other == .nation { return true }
    guard let state = stateNumber, state == other.stateNumber else { return false }
    return isWholeState || other.isWholeState
  }

  /// The SAME code of a county, a state or the nation; `nil` for a zone, which has none.
  public var same: String? {
    func padded(_ number: Int) -> String { String(String(1_000 + number).dropFirst()) }
    return switch self {
    case .county(let state, let county): padded(state) + padded(county)
    case .wholeState(let state): padded(state) + "000"
    case .nation: "000000"
    case .zone: nil
    }
  }

  /// The UGC code of a zone; `nil` for what has a SAME code.
  public var ugc: String? {
    guard case .zone(let state, let number) = self else { return nil }
    return state + "Z" + String(String(1_000 + number).dropFirst())
  }

  private var isWholeState: Bool { if case .wholeState = self { true } else { false } }

  private var stateNumber: Int? {
    switch self {
    case .county(let state, _), .wholeState(let state): state
    case .zone(let state, _): Self.states[state]
    case .nation: nil
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The numbers of the states (FIPS 5-2).
  private static let states: [String: Int] = [
    "AL": 1, "AK": 2, "AZ": 4, "AR": 5, "CA": 6, "CO": 8, "CT": 9, "DE": 10, "DC": 11, "FL": 12, "GA": 13, "HI": 15,
    "ID": 16, "IL": 17, "IN": 18, "IA": 19, "KS": 20, "KY": 21, "LA": 22, "ME": 23, "MD": 24, "MA": 25, "MI": 26,
    "MN": 27, "MS": 28, "MO": 29, "MT": 30, "NE": 31, "NV": 32, "NH": 33, "NJ": 34, "NM": 35, "NY": 36, "NC": 37,
    "ND": 38, "OH": 39, "OK": 40, "OR": 41, "PA": 42, "RI": 44, "SC": 45, "SD": 46, "TN": 47, "TX": 48, "UT": 49,
    "VT": 50, "VA": 51, "WA": 53, "WV": 54, "WI": 55, "WY": 56, "AS": 60, "GU": 66, "MP": 69, "PR": 72, "VI": 78,
  ]
}

/// Where an alert stands to the places of a hospital.
public enum AlertPlace: Hashable, Sendable {
  /// It names one of them; with the names of the areas that do.
  case here(areas: [String])
  /// It names others.
  case elsewhere
  /// It names no county or zone: a shape or words alone don't decide it.
  case unplaced
}

/// The counties and zones that a hospital answers for.
public struct AlertZones: Hashable, Sendable {
  public let codes: [ZoneCode]

  public init(_ codes: [ZoneCode]) {
    self.codes = codes
  }

  /// Codes as they are written; what is none is left out.
  public init(texts: [String]) {
    codes = texts.compactMap(ZoneCode.init)
  }

  /// Where one part of an alert stands. Decided by codes: most alerts of the National Weather Service have no shape.
  public func place(of info: CAPInfo) -> AlertPlace {
    var isCoded = false
    var here: [String] = []
    for area in info.areas {
      let named = area.geocodes.filter { Self.systems.contains($0.name.uppercased()) }.compactMap { ZoneCode($0.value) }
      isCoded = isCoded || !named.isEmpty
      if covers(named) { here.append(area.name ?? "") }
    }
    // CAP 1.1 of the National Weather Service named zones among the parameters.
    let parameters = info.parameters.filter { $0.name.uppercased() == "UGC" }.flatMap {
      $0.value.split { $0 == " " || $0 == "," || $0 == "-" }.compactMap { ZoneCode(String($0)) }
    }
    isCoded = isCoded || !parameters.isEmpty
    if here.isEmpty, covers(parameters) {
      here = info.areas.prefix(1).map { $0.name ?? "" } + (info.areas.isEmpty ? [""] : [])
    }
    return here.isEmpty ? (isCoded ? .elsewhere : .unplaced) : .here(areas: here)
  }

  private func covers(_ named: [ZoneCode]) -> Bool {
    named.contains { one in codes.contains { $0.overlaps(one) } }
  }

  /// FIPS6 is how CAP 1.1 called SAME.
  private static let systems: Set<String> = ["SAME", "FIPS6", "UGC"]
}
