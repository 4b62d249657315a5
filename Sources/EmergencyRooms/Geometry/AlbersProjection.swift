import Glibc

/// Albers' equal-area conic projection of one part of the map, and its place on the common canvas.
public struct AlbersProjection: Hashable, Sendable {
  /// The standard parallels, the origin's latitude and the central meridian, in degrees.
  public let parallels: [Double]
  public let origin: Coordinate
  public let scale: Double
  /// Kilometres on the canvas.
  public let shiftX: Double
  public let shiftY: Double
  private let radius: Double
  private let n: Double
  private let c: Double

  /// - Parameter radius: Of the sphere, in kilometres.
  public init(
    firstParallel: Double, secondParallel: Double, origin: Coordinate, scale: Double, shiftX: Double, shiftY: Double,
    radius: Double
  ) {
    parallels = [firstParallel, secondParallel]
    self.origin = origin
    self.scale = scale
    self.shiftX = shiftX
    self.shiftY = shiftY
    self.radius = radius
    let first = firstParallel * .pi / 180
    n = (sin(first) + sin(secondParallel * .pi / 180)) / 2
    c = cos(first) * cos(first) + 2 * n * sin(first)
  }

  /// The point of the canvas in kilometres, X to the east and Y to the north.
  public func canvasPoint(of place: Coordinate) -> (x: Double, y: Double) {
    let theta = n * remainder(place.longitude - origin.longitude, 360) * .pi / 180
    let rho = rho(place.latitude)
    return ((rho * sin(theta)) * scale + shiftX, (self.rho(origin.latitude) - rho * cos(theta)) * scale + shiftY)
  }

  /// The place that is drawn at a point of the canvas; `nil` where there is none.
  public func place(atX x: Double, y: Double) -> Coordinate? {
    let (across, up) = ((x - shiftX) / scale, self.rho(origin.latitude) - (y - shiftY) / scale)
    let rho = (across * across + up * up).squareRoot()
    let sine = (c - rho * rho * n * n / (radius * radius)) / (2 * n)
    guard abs(sine) <= 1 else { return nil }
    // South of the equator the meridians meet below.
    let sign: Double = n < 0 ? -1 : 1
    let turn = atan2(sign * across, sign * up) / n * 180 / .pi
    return Coordinate(latitude: asin(sine) * 180 / .pi, longitude: origin.longitude + turn)
  }

  /// What ``init(firstParallel:secondParallel:origin:scale:shiftX:shiftY:radius:)`` takes, in the order of a table.
  var stored: [Double] { parallels + [origin.latitude, origin.longitude, scale, shiftX, shiftY, radius] }

  private func rho(_ latitude: Double) -> Double {
    radius * max(0, c - 2 * n * sin(latitude * .pi / 180)).squareRoot() / n
  }
}

/// The canvas that the nation is drawn on, in kilometres.
public struct MapCanvas: Hashable, Sendable {
  public let minX: Double
  public let minY: Double
  public let maxX: Double
  public let maxY: Double

  public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }
}
