/// A length on the ground.
public struct Distance: Comparable, Hashable, Sendable {
  public let meters: Double

  public init(meters: Double) {
    self.meters = meters
  }

  public var kilometers: Double { meters / 1_000 }
  /// International miles, 1,609.344 m.
  public var miles: Double { meters / 1_609.344 }

  public static func < (left: Distance, right: Distance) -> Bool { left.meters < right.meters }
}
