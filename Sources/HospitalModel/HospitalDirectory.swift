/// The hospitals of a store, and those that are to be added to them.
public struct HospitalDirectory: Sendable {
  private var known: [Hospital]
  /// Those that were asked for and not known, in order.
  public private(set) var added: [Hospital] = []

  public init(_ known: [Hospital]) {
    self.known = known
  }

  /// The hospital of that name, short name or id; made when there is none.
  public mutating func hospital(named name: String) -> Hospital {
    if let same = known.first(where: { $0.name == name || $0.shortName == name || $0.id.rawValue == name }) {
      return same
    }
    var id = String(name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.prefix(40))
    if id.isEmpty || known.contains(where: { $0.id.rawValue == id }) { id += "-\(known.count + 1)" }
    return add(HospitalID(id), named: name, isSimulated: false)
  }

  /// The hospital with that id; made when there is none, with the id for its name.
  public mutating func hospital(_ id: HospitalID, isSimulated: Bool) -> Hospital {
    known.first { $0.id == id } ?? add(id, named: id.rawValue, isSimulated: isSimulated)
  }

  private mutating func add(_ id: HospitalID, named name: String, isSimulated: Bool) -> Hospital {
    let new = Hospital(
      id: id, position: (known.map(\.position).max() ?? -1) + 1, name: String(name.prefix(60)),
      shortName: String(name.prefix(18)), place: "", zone: .utc, isSimulated: isSimulated)
    known.append(new)
    added.append(new)
    return new
  }
}
