/// A few words by their hash, told from all others by one look at a word of bits first: most words are none of them.
struct WordSet: Sendable {
  private var bits: UInt64 = 0
  private var hashes: [WordHash] = []

  /// - Parameter words: Words in small letters, separated by space.
  init(_ words: StaticString) {
    words.forEachItem { item in
      guard let word = item.first else { return }
      hashes.append(word)
      bits |= word.bit
    }
  }

  func contains(_ word: WordHash) -> Bool {
    bits & word.bit != 0 && hashes.contains(word)
  }
}
