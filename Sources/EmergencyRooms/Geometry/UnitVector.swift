import Glibc

/// A direction from the middle of the earth: east of Greenwich on the equator, 90 degrees east, north.
struct UnitVector {
  let x: Double
  let y: Double
  let z: Double

  init(x: Double, y: Double, z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  init(_ place: Coordinate) {
    let latitude = place.latitude * .pi / 180
    let longitude = place.longitude * .pi / 180
    x = cos(latitude) * cos(longitude)
    y = cos(latitude) * sin(longitude)
    z = sin(latitude)
  }

  var coordinate: Coordinate {
    Coordinate(latitude: atan2(z, (x * x + y * y).squareRoot()) * 180 / .pi, longitude: atan2(y, x) * 180 / .pi)
  }

  func cross(_ other: UnitVector) -> UnitVector {
    UnitVector(x: y * other.z - z * other.y, y: z * other.x - x * other.z, z: x * other.y - y * other.x)
  }

  var normalized: UnitVector {
    let length = (x * x + y * y + z * z).squareRoot()
    return UnitVector(x: x / length, y: y / length, z: z / length)
  }
}

/// The great circle of the points that are as far from one place as from another, for places that are nearly opposite.
struct HalfwayCircle {
  private let first: UnitVector
  private let second: UnitVector

  init(_ start: UnitVector, _ end: UnitVector) {
    let axis = UnitVector(x: start.x - end.x, y: start.y - end.y, z: start.z - end.z).normalized
    let helper = abs(axis.z) < 0.5 ? UnitVector(x: 0, y: 0, z: 1) : UnitVector(x: 1, y: 0, z: 0)
    first = axis.cross(helper).normalized
    second = axis.cross(first)
  }

  func point(at angle: Double) -> Coordinate {
    let (c, s) = (cos(angle), sin(angle))
    return UnitVector(
      x: c * first.x + s * second.x, y: c * first.y + s * second.y, z: c * first.z + s * second.z
    ).coordinate
  }
}
