/// A post that may be a plea of somebody in danger: for a person to read at once.
public struct Plea: Hashable, Sendable {
  public let id: AttentionID
  public let post: PostID
  public let channel: String
  /// The title, or the beginning of the text.
  public let title: String
  /// What its words are about now; `nil` where it was edited since and no longer says so.
  public let match: PleaWording.Match?
  public let time: Timestamp
  /// Who has taken it on, as claimed, and when; `nil` while it waits.
  public let taken: Taking?

  /// A name, as claimed, and a time.
  public struct Taking: Hashable, Sendable {
    public let person: String
    public let time: Timestamp

    public init(person: String, time: Timestamp) {
      self.person = person
      self.time = time
    }
  }

  public init(
    id: AttentionID, post: PostID, channel: String, title: String, match: PleaWording.Match?, time: Timestamp,
    taken: Taking?
  ) {
    self.id = id
    self.post = post
    self.channel = channel
    self.title = title
    self.match = match
    self.time = time
    self.taken = taken
  }
}

extension PleaWording.Language {
  /// What a person may send to who wrote it: the numbers that answer in the United States, day and night.
  ///
  /// 911 for danger to life, 988 for the Suicide & Crisis Lifeline (call or text; option 2 is in Spanish).
  public var help: String {
    switch self {
    case .english:
      "If you or somebody near you is in danger now, please call 911. If you think of ending your life, call or text 988, "
        + "day or night: people there listen. We read you, and a person here wrote this."
    case .spanish:
      "Si usted o alguien cercano está en peligro ahora, llame al 911, por favor. Si piensa en quitarse la vida, llame al 988 "
        + "y oprima el 2, de día o de noche: allí le escuchan. Le leemos, y esto lo escribió una persona."
    }
  }
}
