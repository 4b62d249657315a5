extension EmergencyRoomTable {
  /// The point of a ZIP code.
  ///
  /// - Parameter code: Five digits.
  public func zip(_ code: String) -> ZipArea? {
    guard code.utf8.count == 5, let number = UInt32(code) else { return nil }
    let index = firstZip { $0 >= number }
    guard index < zipCount, zipNumber(index) == number else { return nil }
    return zipArea(index)
  }

  /// The town of a state by any spelling of its name (``PlaceKey``).
  ///
  /// - Parameter state: The two-letter code in capitals.
  public func place(_ name: PlaceKey, state: String) -> PopulatedPlace? {
    places(named: name).first { $0.state == state }
  }

  /// The towns of that name in every state, in the order of the states' codes.
  public func places(named name: PlaceKey) -> [PopulatedPlace] {
    guard !name.text.isEmpty else { return [] }
    let bytes = Array(name.text.utf8)
    var index = firstPlace(bytes)
    var result: [PopulatedPlace] = []
    while index < placeCount, placeKey(index).elementsEqual(bytes) {
      result.append(populatedPlace(index))
      index += 1
    }
    return result
  }

  /// The places that a beginning may go on to: ZIP codes for digits, else towns, the most populous first.
  ///
  /// - Parameter beginning: As typed: `787`, `Saint Lo`, `springfield, m`.
  public func completions(of beginning: String, limit: Int) -> [Place] {
    let text = beginning.drop { $0.isWhitespace }
    guard limit > 0, !text.isEmpty else { return [] }
    if text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      return zipCompletions(of: text, limit: limit)
    }
    let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return townCompletions(PlaceKey.beginnings(text), isWhole: false, "", limit) }
    let state = parts[1].filter { !$0.isWhitespace }.uppercased()
    return townCompletions([PlaceKey(parts[0]).text], isWhole: true, state, limit)
  }

  private func zipCompletions(of digits: Substring, limit: Int) -> [Place] {
    guard digits.utf8.count <= 5, var low = UInt32(digits) else { return [] }
    var span: UInt32 = 1
    for _ in digits.utf8.count..<5 {
      low *= 10
      span *= 10
    }
    let start = firstZip { $0 >= low }
    return (start..<zipCount).prefix(limit).prefix { zipNumber($0) < low + span }.map { Place(zipArea($0)) }
  }

  private func townCompletions(_ keys: [String], isWhole: Bool, _ state: String, _ limit: Int) -> [Place] {
    var matches: Set<Int> = []
    for key in keys where !key.isEmpty {
      let bytes = Array(key.utf8)
      var index = firstPlace(bytes)
      while index < placeCount {
        let found = placeKey(index)
        guard isWhole ? found.elementsEqual(bytes) : found.starts(with: bytes) else { break }
        if placeState(index).hasPrefix(state) { matches.insert(index) }
        index += 1
      }
    }
    let ranked = matches.map { (index: $0, population: placePopulation($0) ?? 0) }
      .sorted { ($1.population, $0.index) < ($0.population, $1.index) }
    return ranked.prefix(limit).map { Place(populatedPlace($0.index)) }
  }

  // MARK: Records

  /// Every ZIP code in order.
  public var zips: [ZipArea] { (0..<zipCount).map(zipArea) }

  /// Every town, in the order of its key.
  public var allPlaces: [PopulatedPlace] { (0..<placeCount).map(populatedPlace) }

  private var zipCount: Int { count(.zips, stride: TableFormat.Stride.zip) }
  var placeCount: Int { count(.places, stride: TableFormat.Stride.place) }

  private func zipNumber(_ index: Int) -> UInt32 {
    bytes.load(record(.zips, index, stride: TableFormat.Stride.zip))
  }

  private func zipArea(_ index: Int) -> ZipArea {
    let at = record(.zips, index, stride: TableFormat.Stride.zip)
    let packed = bytes.load(at + 12, as: UInt32.self)
    let city = bytes.text(section(.texts).offset + Int(packed & ZipPacking.textMask))
    return ZipArea(
      code: ZipArea.text(Int(zipNumber(index))), coordinate: coordinate(at: at + 4),
      city: String(decoding: city, as: UTF8.self), state: stateCode(Int(packed >> ZipPacking.stateShift)))
  }

  private func firstZip(where isReached: (UInt32) -> Bool) -> Int {
    partition(zipCount) { isReached(zipNumber($0)) }
  }

  private func placeKey(_ index: Int) -> UnsafeRawBufferPointer {
    textBytes(at: record(.places, index, stride: TableFormat.Stride.place))
  }

  private func placeState(_ index: Int) -> String {
    stateCode(Int(bytes.load(record(.places, index, stride: TableFormat.Stride.place) + 20, as: UInt8.self)))
  }

  private func placePopulation(_ index: Int) -> Int? {
    optional(at: record(.places, index, stride: TableFormat.Stride.place) + 16)
  }

  func populatedPlace(_ index: Int) -> PopulatedPlace {
    let at = record(.places, index, stride: TableFormat.Stride.place)
    return PopulatedPlace(
      name: string(at: at + 4), state: placeState(index), coordinate: coordinate(at: at + 8),
      population: placePopulation(index))
  }

  private func firstPlace(_ key: [UInt8]) -> Int {
    partition(placeCount) { !placeKey($0).lexicographicallyPrecedes(key) }
  }

  /// The first index for which a claim holds that holds for all after it.
  func partition(_ count: Int, _ holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// How a ZIP code's record keeps its city's name and its state in one number.
enum ZipPacking {
  static let stateShift: UInt32 = 24
  static let textMask: UInt32 = (1 << 24) - 1
}

extension Place {
  /// The middle of a ZIP area.
  public init(_ area: ZipArea) {
    let name = area.city.isEmpty ? "" : " \(area.city), \(area.state)"
    self.init(label: area.code + name, coordinate: area.coordinate, isApproximate: true)
  }

  public init(_ place: PopulatedPlace) {
    self.init(label: "\(place.name), \(place.state)", coordinate: place.coordinate, population: place.population)
  }
}
