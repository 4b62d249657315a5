import Glibc

/// A place on the WGS 84 ellipsoid from which geodesics are measured.
///
/// T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid with application of nested equations", Survey Review 23
/// (1975): right to a millimetre. Where its iteration has no end, close to the antipode, the geodesic is the shortest of the ways
/// by a point half-way.
public struct Geodesic: Sendable {
  private let origin: Coordinate
  private let reduced: ReducedLatitude

  public init(from origin: Coordinate) {
    self.origin = origin
    reduced = ReducedLatitude(origin.latitude)
  }

  /// The length of the shortest line on the ellipsoid; across the 180th meridian it goes the short way round.
  public func distance(to place: Coordinate) -> Distance {
    Distance(meters: vincenty(to: place) ?? byWaypoint(to: place))
  }

  /// - Returns: `nil` when the iteration does not converge.
  private func vincenty(to place: Coordinate) -> Double? {
    let other = ReducedLatitude(place.latitude)
    let difference = remainder(place.longitude - origin.longitude, 360) * .pi / 180
    var lambda = difference
    for _ in 0..<Self.mostIterations {
      let (sinLambda, cosLambda) = (sin(lambda), cos(lambda))
      let east = other.cosine * sinLambda
      let north = reduced.cosine * other.sine - reduced.sine * other.cosine * cosLambda
      let sinSigma = (east * east + north * north).squareRoot()
      let cosSigma = reduced.sine * other.sine + reduced.cosine * other.cosine * cosLambda
      guard sinSigma > 0 else { return cosSigma > 0 ? 0 : nil }
      let arc = Arc(
        sigma: atan2(sinSigma, cosSigma), sine: sinSigma, cosine: cosSigma,
        sinAlpha: reduced.cosine * other.cosine * sinLambda / sinSigma, sines: reduced.sine * other.sine)
      let next = difference + arc.longitudeCorrection
      guard abs(next) <= .pi else { return nil }
      if abs(next - lambda) < Self.convergence { return arc.length }
      lambda = next
    }
    return nil
  }

  private static let mostIterations = 40
  /// Radians: less than a millimetre on the ground.
  private static let convergence = 1e-10

  /// The shortest of the ways by the points that lie half-way on a sphere; any geodesic crosses their circle.
  private func byWaypoint(to place: Coordinate) -> Double {
    let circle = HalfwayCircle(UnitVector(origin), UnitVector(place))
    let end = Geodesic(from: place)
    func length(_ angle: Double) -> Double {
      let waypoint = circle.point(at: angle)
      return (vincenty(to: waypoint) ?? 0) + (end.vincenty(to: waypoint) ?? 0)
    }
    let step = 2 * Double.pi / Double(Self.bearings)
    let angles = (0..<Self.bearings).map { Double($0) * step }
    guard var best = angles.min(by: { length($0) < length($1) }) else { return 0 }
    var width = step
    while width > Self.finestBearing {
      best = [best - width, best, best + width].min { length($0) < length($1) } ?? best
      width /= 2
    }
    return length(best)
  }

  private static let bearings = 36
  private static let finestBearing = 1e-7
}

/// The ellipsoid WGS 84 (NIMA TR8350.2).
private enum Ellipsoid {
  static let equatorialRadius = 6_378_137.0
  static let flattening = 1 / 298.257_223_563
  static let polarRadius = equatorialRadius * (1 - flattening)
}

/// Sine and cosine of the latitude on the auxiliary sphere.
private struct ReducedLatitude {
  let sine: Double
  let cosine: Double

  init(_ latitude: Double) {
    let angle = latitude * .pi / 180
    let flattened = (1 - Ellipsoid.flattening) * sin(angle)
    // The cosine of a pole is not quite zero in floating point.
    let level = abs(latitude) == 90 ? 0 : cos(angle)
    let length = (flattened * flattened + level * level).squareRoot()
    sine = flattened / length
    cosine = level / length
  }
}

/// One step of Vincenty's iteration: the arc on the auxiliary sphere.
private struct Arc {
  let sigma: Double
  let sine: Double
  let cosine: Double
  let sinAlpha: Double
  let cosSquaredAlpha: Double
  let cosTwiceMiddle: Double

  init(sigma: Double, sine: Double, cosine: Double, sinAlpha: Double, sines: Double) {
    self.sigma = sigma
    self.sine = sine
    self.cosine = cosine
    self.sinAlpha = sinAlpha
    cosSquaredAlpha = max(0, 1 - sinAlpha * sinAlpha)
    // On the equator the middle has no latitude to speak of.
    cosTwiceMiddle = cosSquaredAlpha > 1e-15 ? cosine - 2 * sines / cosSquaredAlpha : 0
  }

  /// What the longitude on the sphere has over the one on the ellipsoid.
  var longitudeCorrection: Double {
    let f = Ellipsoid.flattening
    let c = f / 16 * cosSquaredAlpha * (4 + f * (4 - 3 * cosSquaredAlpha))
    let inner = cosTwiceMiddle + c * cosine * (-1 + 2 * cosTwiceMiddle * cosTwiceMiddle)
    return (1 - c) * f * sinAlpha * (sigma + c * sine * inner)
  }

  /// Metres on the ellipsoid.
  var length: Double {
    let polar = Ellipsoid.polarRadius * Ellipsoid.polarRadius
    let u = cosSquaredAlpha * (Ellipsoid.equatorialRadius * Ellipsoid.equatorialRadius - polar) / polar
    let a = 1 + u / 16_384 * (4_096 + u * (-768 + u * (320 - 175 * u)))
    let b = u / 1_024 * (256 + u * (-128 + u * (74 - 47 * u)))
    let middle = cosTwiceMiddle * cosTwiceMiddle
    let third = b / 6 * cosTwiceMiddle * (-3 + 4 * sine * sine) * (-3 + 4 * middle)
    let correction = b * sine * (cosTwiceMiddle + b / 4 * (cosine * (-1 + 2 * middle) - third))
    return Ellipsoid.polarRadius * a * (sigma - correction)
  }
}
