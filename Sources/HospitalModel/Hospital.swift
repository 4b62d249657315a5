/// The text key of a hospital, such as `scott-white`.
public struct HospitalID: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }
}

/// A hospital that is watched.
public struct Hospital: Hashable, Sendable {
  public let id: HospitalID
  /// The position among the watched hospitals, from 0; the first ten answer to the keys 1 to 9 and 0.
  public let position: Int
  /// The full name.
  public let name: String
  /// At most 18 columns: what a tile's title and a list's column show.
  public let shortName: String
  /// Town and state, such as `Temple TX`; empty when not known.
  public let place: String
  public let zone: CivilZone
  /// True when everything of it comes from a scenario.
  public let isSimulated: Bool
  /// Seconds to add to a stored time to get the story's own: 0 but for stories that are shifted into the present.
  public let storyOffset: Int64

  public init(
    id: HospitalID, position: Int, name: String, shortName: String, place: String, zone: CivilZone, isSimulated: Bool,
    storyOffset: Int64 = 0
  ) {
    self.id = id
    self.position = position
    self.name = name
    self.shortName = shortName
    self.place = place
    self.zone = zone
    self.isSimulated = isSimulated
    self.storyOffset = storyOffset
  }

  /// The same hospital with its story shifted.
  public func shifted(by storyOffset: Int64) -> Hospital {
    Hospital(
      id: id, position: position, name: name, shortName: shortName, place: place, zone: zone, isSimulated: isSimulated,
      storyOffset: storyOffset)
  }

  /// The digit that opens it, `1` to `9` and then `0`; `nil` from the eleventh on.
  public var digit: Character? {
    position < 10 ? Array("1234567890")[max(position, 0)] : nil
  }
}

extension Hospital {
  /// The ten hospitals of the mission, in the order of their keys 1 to 9 and 0.
  ///
  /// Names and places: DESIGN's table of stories. Used by the simulated stories; a real store starts empty.
  public static let ofTheStories: [Hospital] = [
    story(0, "mayo", "Mayo Clinic", "Mayo Clinic", "Rochester MN", .central),
    story(1, "rush", "Rush University Medical Center", "Rush", "Chicago IL", .central),
    story(2, "mgh", "Massachusetts General", "Massachusetts Gen", "Boston MA", .eastern),
    story(3, "scott-white", "Scott & White", "Scott & White", "Temple TX", .central),
    story(4, "nebraska", "Nebraska Medical Center", "Nebraska", "Omaha NE", .central),
    story(5, "ucsf", "UCSF Benioff Children’s", "UCSF Benioff", "San Francisco CA", .pacific),
    story(6, "wakemed", "WakeMed", "WakeMed", "Raleigh NC", .eastern),
    story(7, "texas-health", "Texas Health Resources", "Texas Health", "Arlington TX", .central),
    story(8, "geisinger", "Geisinger", "Geisinger", "Danville PA", .eastern),
    story(9, "henry-ford", "Henry Ford", "Henry Ford", "Detroit MI", .eastern),
  ]

  private static func story(
    _ position: Int, _ id: String, _ name: String, _ shortName: String, _ place: String, _ zone: CivilZone
  ) -> Hospital {
    Hospital(
      id: HospitalID(id), position: position, name: name, shortName: shortName, place: place, zone: zone,
      isSimulated: true)
  }
}
