/// The words of a text as wordings are looked for: small letters, no accents, no apostrophes (`don't` is `dont`).
enum FoldedWords {
  /// A text longer than this, in UTF-8, says what it has to say at its beginning.
  private static let longest = 8_000

  /// The words of each sentence, in their order. Full stops, question and exclamation marks and line ends part sentences.
  static func sentences(_ text: String) -> [[String]] {
    var sentences: [[String]] = []
    var words: [String] = []
    var word: [UInt8] = []
    func endWord() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    var bytes = Folding(text, limit: longest)
    while let byte = bytes.next() {
      switch byte {
      case Folding.gone: continue
      case Folding.end:
        endWord()
        if !words.isEmpty { sentences.append(words) }
        words = []
      case Folding.gap: endWord()
      default: word.append(byte)
      }
    }
    endWord()
    return words.isEmpty ? sentences : sentences + [words]
  }

  /// All words of a text.
  static func words(_ text: String) -> [String] { sentences(text).flatMap { $0 } }

  /// True when a word of the text has one of the hashes; one pass over the bytes, no word is made.
  static func containsWord(_ text: String, of hashes: Set<UInt64>) -> Bool {
    var hash = start
    var bytes = Folding(text, limit: longest)
    while let byte = bytes.next() {
      switch byte {
      case Folding.gone: continue
      case Folding.end, Folding.gap:
        if hash != start, hashes.contains(hash) { return true }
        hash = start
      default: hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    return hash != start && hashes.contains(hash)
  }

  /// The hash of a word that is folded already (FNV-1a, 64 bits).
  static func hash(_ word: String) -> UInt64 {
    word.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The bytes of a text, folded: letters and digits as they are compared, and three signs for what stands between them.
  private struct Folding {
    static let gap: UInt8 = 0
    static let end: UInt8 = 1
    /// An apostrophe inside a word.
    static let gone: UInt8 = 2
    private var bytes: Substring.UTF8View.Iterator

    init(_ text: String, limit: Int) {
      bytes = text.utf8.prefix(limit).makeIterator()
    }

    mutating func next() -> UInt8? {
      guard let byte = bytes.next() else { return nil }
      switch byte {
      case 0x61...0x7A, 0x30...0x39: return byte
      case 0x41...0x5A: return byte + 0x20
      case UInt8(ascii: "'"): return Self.gone
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"), UInt8(ascii: ";"):
        return Self.end
      case 0xC3: return Self.letter(after: bytes.next() ?? 0)
      case 0xE2: return punctuation()
      default: return Self.gap
      }
    }

    /// The letters of Latin-1 without their accents, by their second byte.
    private static func letter(after byte: UInt8) -> UInt8 {
      switch byte & 0xDF {
      case 0x80...0x85: UInt8(ascii: "a")
      case 0x87: UInt8(ascii: "c")
      case 0x88...0x8B: UInt8(ascii: "e")
      case 0x8C...0x8F: UInt8(ascii: "i")
      case 0x91: UInt8(ascii: "n")
      case 0x92...0x96: UInt8(ascii: "o")
      case 0x99...0x9C: UInt8(ascii: "u")
      default: gap
      }
    }

    /// A curly apostrophe joins as a straight one does; other signs part words.
    private mutating func punctuation() -> UInt8 {
      let second = bytes.next() ?? 0
      let third = bytes.next() ?? 0
      return second == 0x80 && (third == 0x98 || third == 0x99) ? Self.gone : Self.gap
    }
  }
}
