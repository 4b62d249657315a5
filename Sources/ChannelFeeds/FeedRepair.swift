/// A kind of repair that reading a feed needed; each is told once.
enum FeedRepair: Hashable {
  case brokenMarkup(line: Int)
  case undefinedEntity
  case cutOff
  case junkBefore
  case junkAfter
  case undeclaredPrefix
  case unknownEncoding(String)
  case wrongEncoding
  /// Declared as an encoding of single bytes, and UTF-8.
  case otherEncoding
  case forbiddenCharacters
  case longLine
  case tooManyEntries
  case tooDeep
  case brokenJSON(line: Int)
  case noVersion
  /// A message without elements that its standard requires.
  case incompleteMessage(String, missing: String)
  case unknownWord(String, element: String)
  case unreadableShape
  /// A message inside markup that had to be repaired.
  case untrustedMessage

  /// One short sentence for the list of warnings.
  var sentence: String {
    switch self {
    case .brokenMarkup(let line): "The markup is broken at line \(line); it was repaired."
    case .undefinedEntity: "An entity is used that the feed does not define."
    case .cutOff: "The feed is cut off; its whole entries were kept."
    case .junkBefore: "Something stands before the beginning of the feed; it was left out."
    case .junkAfter: "Something stands after the end of the feed; it was left out."
    case .undeclaredPrefix: "A name has a prefix that the feed does not declare."
    case .unknownEncoding(let name): "The encoding \(name) is not known; the feed was read as UTF-8."
    case .wrongEncoding: "Some bytes do not fit the encoding; they were replaced."
    case .otherEncoding: "The feed does not have the encoding that it declares; it was read as UTF-8."
    case .forbiddenCharacters: "Characters that XML forbids were left out."
    case .longLine: "A title or name was cut at \(FeedLimits.line) characters."
    case .tooManyEntries: "Only the first \(FeedLimits.entries) entries were read."
    case .tooDeep: "Elements nested more than \(FeedLimits.depth) deep were left out."
    case .brokenJSON(let line): "The JSON is broken at line \(line); it was repaired."
    case .noVersion: "The feed does not say its version."
    case .incompleteMessage(let kind, let missing): "The \(kind) lacks what its standard requires: \(missing)."
    case .unknownWord(let word, let element):
      "“\(word.prefix(Self.longestQuote))” is no value of \(element); it was left out."
    case .unreadableShape: "A place or outline can't be read; it was left out or closed."
    case .untrustedMessage: "An alert or report inside broken markup was left out."
    }
  }

  /// Characters of a quoted value.
  private static let longestQuote = 40

  /// True for the same kind of repair, whatever its particulars.
  fileprivate func isSameKind(as other: FeedRepair) -> Bool {
    switch (self, other) {
    case (.brokenMarkup, .brokenMarkup), (.brokenJSON, .brokenJSON), (.unknownEncoding, .unknownEncoding): true
    case (.incompleteMessage(let kind, _), .incompleteMessage(let otherKind, _)): kind == otherKind
    case (.unknownWord(_, let element), .unknownWord(_, let otherElement)): element == otherElement
    default: self == other
    }
  }
}

/// The repairs of one reading, each kind once, in the order in which they were needed.
struct FeedRepairs {
  private(set) var list: [FeedRepair] = []

  mutating func note(_ repair: FeedRepair) {
    if !list.contains(where: { $0.isSameKind(as: repair) }) { list.append(repair) }
  }

  var sentences: [String] { list.map(\.sentence) }

  /// The line at which broken markup was found.
  var firstLine: Int? {
    for case .brokenMarkup(let line) in list { return line }
    return nil
  }
}
