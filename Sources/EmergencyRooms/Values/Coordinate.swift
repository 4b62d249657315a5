/// A point on the earth in degrees of WGS 84.
public struct Coordinate: Hashable, Sendable {
  /// Degrees north, -90 to 90.
  public let latitude: Double
  /// Degrees east, -180 to 180; outlines that cross the 180th meridian go on below -180.
  public let longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// True for finite degrees, latitude -90 to 90 and longitude -180 to 180.
  public var isOnEarth: Bool {
    abs(latitude) <= 90 && abs(longitude) <= 180
  }
}
