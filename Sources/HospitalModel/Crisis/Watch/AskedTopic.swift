/// What people ask in an incident, as a table: by which words a question is known, and which fact answers it.
public struct AskedTopic: Hashable, Sendable {
  /// As it stands on the board: `give blood?`.
  public let title: String
  /// One of these stands in the question.
  let words: Set<String>
  /// One of these pairs stands side by side in it.
  let pairs: [[String]]
  /// The facts of which one answers it, once it may be said; none for what no feed ever answers.
  public let facts: [FactTopic]

  init(_ title: String, _ words: Set<String>, pairs: [String] = [], facts: [FactTopic]) {
    self.title = title
    self.words = words
    self.pairs = pairs.map { $0.split(separator: " ").map(String.init) }
    self.facts = facts
  }

  /// The first that fits counts.
  public static let all: [AskedTopic] = [
    AskedTopic(
      "give blood?", ["blood", "sangre", "donors", "plasma"], pairs: ["o negative"], facts: [.blood]),
    AskedTopic(
      "where to give money?", ["donate", "donation", "donations", "gofundme", "donar"],
      pairs: ["send money", "give money", "asking money"], facts: []),
    AskedTopic(
      "is the ER open?", ["er", "emergency", "urgencias", "emergencias", "triage"], pairs: ["broken arm"],
      facts: [.emergencyAccess]),
    AskedTopic(
      "who is there?", ["names", "nombres", "lista"],
      pairs: ["list of", "which hospital", "find my", "looking for", "been taken", "taking people"], facts: []),
    AskedTopic(
      "may we visit?", ["visit", "visiting", "visitors", "visitar", "visita", "visitas"], facts: [.visiting]),
    AskedTopic(
      "where do families go?", ["family", "families", "relatives", "familia", "familias"], pairs: ["hall b"],
      facts: [.familyCenter, .visiting]),
    AskedTopic(
      "where to park, which door?", ["park", "parking", "garage", "entrance", "door", "estacionar", "entrada"],
      facts: [.entrances]),
    AskedTopic(
      "are the clinics open?", ["clinic", "clinics", "appointment", "appointments", "clinica", "cita", "citas"],
      facts: [.clinics]),
    AskedTopic(
      "are operations held?", ["surgery", "surgeries", "operation", "operations", "cirugia"], facts: [.surgery]),
    AskedTopic(
      "how many are hurt?", ["wounded", "hurt", "injured", "victims", "heridos", "victimas"],
      pairs: ["how many", "cuantos hay"], facts: [.received]),
    AskedTopic("how many died?", ["dead", "deaths", "died", "killed", "muertos"], facts: [.deaths]),
    AskedTopic(
      "when is the next word?", ["briefing", "press", "update", "video", "conference", "interview"], facts: [.media]),
  ]

  /// What a text asks about; `nil` for a text that asks nothing, or something else.
  ///
  /// A text asks when it has a question mark or its source says so.
  public static func asked(in text: String, isQuestion: Bool = false) -> AskedTopic? {
    guard isQuestion || text.contains("?") else { return nil }
    let words = FoldedWords.words(text)
    return all.first { topic in words.contains(where: topic.words.contains) || topic.pairs.contains { holds(words, $0) }
    }
  }

  private static func holds(_ words: [String], _ pair: [String]) -> Bool {
    guard words.count >= pair.count else { return false }
    return (0...words.count - pair.count).contains { words[$0..<$0 + pair.count].elementsEqual(pair) }
  }
}

/// A topic that people ask about.
public struct AskedQuestion: Hashable, Sendable {
  public let topic: AskedTopic
  /// Posts that were collected and ask it.
  public let count: Int
  /// The newest of them first; at most ``mostPosts``.
  public let posts: [Post]
  /// Since when a fact that answers it may be said; `nil` while there is none.
  public let answered: Timestamp?

  /// One that asks.
  public struct Post: Hashable, Sendable {
    public let id: PostID
    public let title: String
    public let time: Timestamp

    public init(id: PostID, title: String, time: Timestamp) {
      self.id = id
      self.title = title
      self.time = time
    }
  }

  /// As many as one reads.
  public static let mostPosts = 30

  public init(topic: AskedTopic, count: Int, posts: [Post], answered: Timestamp?) {
    self.topic = topic
    self.count = count
    self.posts = posts
    self.answered = answered
  }
}
