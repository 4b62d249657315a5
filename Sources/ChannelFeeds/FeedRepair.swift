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
  case forbiddenCharacters
  case longLine
  case tooManyEntries
  case tooDeep

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
    case .forbiddenCharacters: "Characters that XML forbids were left out."
    case .longLine: "A title or name was cut at \(FeedLimits.line) characters."
    case .tooManyEntries: "Only the first \(FeedLimits.entries) entries were read."
    case .tooDeep: "Elements nested more than \(FeedLimits.depth) deep were left out."
    }
  }
}

/// The repairs of one reading, each kind once, in the order in which they were needed.
struct FeedRepairs {
  private(set) var list: [FeedRepair] = []

  mutating func note(_ repair: FeedRepair) {
    if case .brokenMarkup = repair, list.contains(where: { if case .brokenMarkup = $0 { true } else { false } }) {
      return
    }
    if !list.contains(repair) { list.append(repair) }
  }

  var sentences: [String] { list.map(\.sentence) }
}
