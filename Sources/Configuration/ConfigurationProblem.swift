/// A mistake in a configuration or theme file, in the words that its author reads.
public struct ConfigurationProblem: Error, Equatable, Sendable {
  /// The path as it was given.
  public let file: String
  /// From 1; 0 where the whole file is meant.
  public let line: Int
  /// The key in dots (`keys.quit`); empty where the whole file is meant.
  public let key: String
  /// What is wrong; what to do.
  public let message: String

  /// One line: `FILE:LINE: KEY: what; what to do`, without the parts that are empty.
  public var sentence: String {
    (line > 0 ? "\(file):\(line): " : "\(file): ") + (key.isEmpty ? "" : "\(key): ") + message
  }
}

/// The mistakes of a file while it is read: as many as a person mends at once.
struct ProblemList {
  let file: String
  private(set) var problems: [ConfigurationProblem] = []

  init(file: String) {
    self.file = file
  }

  /// Adds a mistake; the last one that fits says that it was the last.
  mutating func tell(_ message: String, _ key: String, at line: Int) {
    guard !isFull else { return }
    let isLast = problems.count == Self.most - 1
    let message = isLast ? "was the last mistake to be told; mend these first" : message
    problems.append(ConfigurationProblem(file: file, line: line, key: key, message: message))
  }

  var isFull: Bool { problems.count >= Self.most }

  private static let most = 20
}

extension String {
  /// At most 60 characters of a text from outside on one line, with nothing in it that a terminal obeys.
  var quotable: String {
    let limit = 60
    var quoted = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(limit) {
      quoted.append(scalar.isPlainText ? scalar : "?")
    }
    return String(quoted) + (unicodeScalars.count > limit ? "…" : "")
  }

  /// True for a text on one line without controls and invisible marks.
  var isPlainLine: Bool {
    unicodeScalars.allSatisfy(\.isPlainText)
  }
}

extension Unicode.Scalar {
  /// False for controls (C0, C1), invisible marks such as bidi controls and tags, line ends and what has no character.
  fileprivate var isPlainText: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    default: true
    }
  }
}
