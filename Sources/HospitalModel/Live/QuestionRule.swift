/// A reason to think that a post asks something. It marks a candidate; a person says whether it does.
public struct QuestionRule: Sendable {
  /// Why, in the words of the list.
  public let name: String
  let applies: @Sendable (_ text: String) -> Bool

  /// All rules; the first that applies gives its reason.
  public static let all: [QuestionRule] = [
    QuestionRule("a question mark") { $0.contains("?") || $0.contains("¿") },
    QuestionRule("it says that it asks") { text in
      announcements.contains { text.lowercased().hasPrefix($0) }
    },
    QuestionRule("a word that asks at its beginning") { text in
      guard let first = SaidWords.words(text).first else { return false }
      return askingWords.contains(first) && !text.contains(where: { ".!…".contains($0) })
    },
  ]

  init(_ name: String, applies: @escaping @Sendable (String) -> Bool) {
    self.name = name
    self.applies = applies
  }

  private static let announcements = ["q:", "question:", "my question", "i have a question", "pregunta:", "may i ask"]

  private static let askingWords: Set<String> = [
    "how", "what", "when", "where", "who", "whose", "why", "which", "is", "are", "was", "does", "do", "did", "can",
    "could", "will", "would", "should", "cómo", "qué", "cuándo", "cuánto", "dónde", "quién", "por",
  ]

  /// Why a post may ask something; `nil` when no rule applies.
  ///
  /// Addresses are left out: a question mark in one asks nothing.
  ///
  /// - Complexity: O(*n*) in the text's length.
  public static func reason(in text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).filter {
      !$0.hasPrefix("http://") && !$0.hasPrefix("https://")
    }
    let spoken = words.joined(separator: " ")
    return all.first { $0.applies(spoken) }?.name
  }
}
