/// A place that distances are measured from.
public struct Place: Hashable, Sendable {
  /// A name for people: `Austin, TX`, `78701 Austin, TX`, or the degrees.
  public let label: String
  public let coordinate: Coordinate
  /// Inhabitants, where the source knows them.
  public let population: Int?
  /// True for the middle of a ZIP area: whoever is in it can be several kilometres away.
  public let isApproximate: Bool

  public init(label: String, coordinate: Coordinate, population: Int? = nil, isApproximate: Bool = false) {
    self.label = label
    self.coordinate = coordinate
    self.population = population
    self.isApproximate = isApproximate
  }
}

/// A ZIP code and the point that stands for its area.
public struct ZipArea: Hashable, Sendable {
  /// Five digits.
  public let code: String
  public let coordinate: Coordinate
  public let city: String
  public let state: String

  public init(code: String, coordinate: Coordinate, city: String, state: String) {
    self.code = code
    self.coordinate = coordinate
    self.city = city
    self.state = state
  }
}

/// A town, village or postal city.
public struct PopulatedPlace: Hashable, Sendable {
  public let name: String
  public let state: String
  public let coordinate: Coordinate
  public let population: Int?

  public init(name: String, state: String, coordinate: Coordinate, population: Int?) {
    self.name = name
    self.state = state
    self.coordinate = coordinate
    self.population = population
  }
}
