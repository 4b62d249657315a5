/// A given name within a hashtag that turns to somebody: `#PrayersForDelia`, `#DeliaStrong`.
enum HashtagName {
  static func find(at index: Int, _ text: ScreenedText) -> Candidate? {
    let token = text.token(index)
    guard token.kind == .hashtag else { return nil }
    let word = Int(token.start) + 1..<Int(token.end)
    let name =
      beginnings.lazy.compactMap { rest(of: word, after: $0, text) }.first
      ?? endings.lazy.compactMap { rest(of: word, before: $0, text) }.first
    guard let name, isGivenName(name, text) else { return nil }
    return Candidate(shape: .hashtag, tokens: index..<index + 1, bytes: name)
  }

  private static func rest(of word: Range<Int>, after beginning: StaticString, _ text: ScreenedText) -> Range<Int>? {
    let length = beginning.utf8CodeUnitCount
    guard word.count >= length + 3, matches(word.lowerBound, beginning, text) else { return nil }
    return word.lowerBound + length..<word.upperBound
  }

  private static func rest(of word: Range<Int>, before ending: StaticString, _ text: ScreenedText) -> Range<Int>? {
    let length = ending.utf8CodeUnitCount
    guard word.count >= length + 3, matches(word.upperBound - length, ending, text) else { return nil }
    return word.lowerBound..<word.upperBound - length
  }

  private static func matches(_ start: Int, _ letters: StaticString, _ text: ScreenedText) -> Bool {
    letters.withUTF8Buffer { letters in
      letters.indices.allSatisfy { text[start + $0] | 0x20 == letters[$0] }
    }
  }

  /// A name and no word or place: `#PrayersForHope` and `#AustinStrong` are nobody's.
  private static func isGivenName(_ range: Range<Int>, _ text: ScreenedText) -> Bool {
    var word = WordHash()
    for position in range { word.add(text[position]) }
    let facts = NameDictionary.facts(of: word)
    return facts.givenName >= 2 && facts.word < 2 && !facts.contains(.place)
  }

  private static let beginnings: [StaticString] = [
    "prayersfor", "prayfor", "prayingfor", "prayers4", "pray4", "justicefor", "hopefor", "healingfor", "helpfor",
    "helpsave", "fightfor", "fightlike", "findacurefor", "remembering", "standwith", "savebaby",
    "baby", "save", "team", "rip", "fuerza", "oracionespor", "oracionpor", "justiciapara",
  ]
  private static let endings: [StaticString] = [
    "strong", "sarmy", "swarriors", "sjourney", "sfight", "smiracle", "sstory", "fights", "beatscancer",
    "kickscancer",
  ]
}
