/// FNV-1a, 64 bits, over the lower-case bytes of a word; `make-tables.swift` computes the same.
struct WordHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ word: StaticString) {
    word.withUTF8Buffer { for byte in $0 { add(byte) } }
  }

  /// One bit of 64, by which most other words are told from this one.
  var bit: UInt64 { 1 << (value >> 58) }

  mutating func add(_ byte: UInt8) {
    let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
    value = (value ^ UInt64(lower)) &* 0x100_0000_01B3
  }
}

extension StaticString {
  /// Calls a function with the words of each item of a list: items stand between spaces and line ends, the words of an
  /// item are joined by `_` or `'`.
  ///
  /// The lists have some five thousand words and are read at every start, so this takes no detour through `String`.
  func forEachItem(_ body: ([WordHash]) -> Void) {
    withUTF8Buffer { bytes in
      var words: [WordHash] = []
      var word = WordHash()
      var isEmpty = true
      func endWord() {
        if !isEmpty { words.append(word) }
        word = WordHash()
        isEmpty = true
      }
      func endItem() {
        endWord()
        if !words.isEmpty { body(words) }
        words.removeAll(keepingCapacity: true)
      }
      for byte in bytes {
        switch byte {
        case 0x20, 0x0A: endItem()
        case 0x5F, 0x27: endWord()
        default:
          word.add(byte)
          isEmpty = false
        }
      }
      endItem()
    }
  }
}
