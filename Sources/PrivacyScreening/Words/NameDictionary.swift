import CPrivacyTables

/// Given names, surnames, words and places by their hash; `make-tables.swift` says where they come from.
///
/// A word that is in no list is taken for one that is about once in 20,000 times: a rule never rests on it alone.
enum NameDictionary {
  /// What is known of a word: how common it is as a given name, as a surname and as an ordinary word, 0 to 3 each.
  struct Facts: OptionSet, Sendable {
    let rawValue: UInt8

    static let place = Facts(rawValue: 0x40)

    var givenName: UInt8 { rawValue & 3 }
    var surname: UInt8 { rawValue >> 2 & 3 }
    var word: UInt8 { rawValue >> 4 & 3 }
    var isName: Bool { rawValue & 0x0F != 0 }
    /// In no list of names or words.
    var isUnlisted: Bool { rawValue & 0x3F == 0 }
  }

  private static let bucketCount = 1 << 15
  private static let firstEntry = 4 + 2 * (bucketCount + 1)

  static func facts(of word: WordHash) -> Facts {
    guard let table = privacy_words_table() else { return [] }
    let mixed = word.value &* 0x9E37_79B9_7F4A_7C15
    let bucket = Int(mixed >> 49)
    let print = UInt16(truncatingIfNeeded: mixed >> 33)
    var entry = table + firstEntry + 3 * start(of: bucket, table)
    let end = table + firstEntry + 3 * start(of: bucket + 1, table)
    while entry < end {
      if UInt16(entry[0]) | UInt16(entry[1]) << 8 == print {
        let facts = Facts(rawValue: entry[2])
        return facts.word == 0 && facts.givenName < 2 && WorldNames.contains(word)
          ? facts.union(WorldNames.facts) : facts
      }
      entry += 3
    }
    return WorldNames.contains(word) ? WorldNames.facts : []
  }

  private static func start(of bucket: Int, _ table: UnsafePointer<UInt8>) -> Int {
    let count = Int(table[0]) | Int(table[1]) << 8 | Int(table[2]) << 16 | Int(table[3]) << 24
    let place = 4 + 2 * bucket
    let shift = Int16(bitPattern: UInt16(table[place]) | UInt16(table[place + 1]) << 8)
    return count * bucket / bucketCount + Int(shift)
  }
}
