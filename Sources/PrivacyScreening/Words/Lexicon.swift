/// The words and phrases that the rules know, by their hash.
///
/// The lists are written as words separated by space; `_` joins the words of a phrase, whatever stands between them in
/// a text. Accents are left out, because a folded text has none.
struct Lexicon: Sendable {
  struct Entry: Sendable {
    var classes: WordClass = []
    var label: Label = .none
    /// Where the phrases that begin with this word are listed.
    fileprivate var phrases = 0..<0

    var beginsPhrases: Bool { !phrases.isEmpty }
  }

  private struct Phrase: Sendable {
    let rest: [WordHash]
    var classes: WordClass
    var label: Label
  }

  static let current = Lexicon()

  /// The words by their slot, and what they are; no word has the hash 0.
  private var slots: [UInt64]
  private var entries: [Entry]
  private var phrases: [Phrase] = []
  private let mask: Int

  init() {
    var words: [WordHash: Entry] = [:]
    var phrasesByHead: [WordHash: [Phrase]] = [:]
    func add(_ list: StaticString, _ classes: WordClass, _ label: Label) {
      for item in list.description.split(whereSeparator: \.isWhitespace) {
        let parts = item.split { "_'".contains($0) }.map { WordHash($0) }
        guard let head = parts.first else { continue }
        if parts.count == 1 {
          words[head, default: Entry()].classes.formUnion(classes)
          if label != .none { words[head]?.label = label }
          continue
        }
        let rest = Array(parts.dropFirst())
        if words[head] == nil { words[head] = Entry() }
        if let known = phrasesByHead[head]?.firstIndex(where: { $0.rest == rest }) {
          phrasesByHead[head]?[known].classes.formUnion(classes)
          if label != .none { phrasesByHead[head]?[known].label = label }
        } else {
          phrasesByHead[head, default: []].append(Phrase(rest: rest, classes: classes, label: label))
        }
      }
    }
    for (classes, list) in Self.lists { add(list, classes, .none) }
    for (label, list) in Self.labels { add(list, [], label) }
    // `operated on` leads to a name as `pray for` does, and is care besides.
    for (head, rows) in phrasesByHead {
      for (place, phrase) in rows.enumerated() where phrase.classes.contains(.turnsTo) {
        let parts = ([head] + phrase.rest).compactMap { words[$0]?.classes.intersection(.health) }
        phrasesByHead[head]?[place].classes.formUnion(parts.reduce(WordClass()) { $0.union($1) })
      }
    }
    // `my appointment` says whose it is, as `my` does.
    let owners: WordClass = [.possessive, .addressed, .firstPerson, .thirdPerson]
    for (head, rows) in phrasesByHead {
      let owner = words[head]?.classes.intersection(owners) ?? []
      for place in rows.indices { phrasesByHead[head]?[place].classes.formUnion(owner) }
    }
    for (head, rows) in phrasesByHead {
      words[head]?.phrases = phrases.count..<phrases.count + rows.count
      phrases += rows.sorted { $0.rest.count > $1.rest.count }
    }
    var size = 64
    while size < words.count * 2 { size *= 2 }
    mask = size - 1
    slots = Array(repeating: 0, count: size)
    entries = Array(repeating: Entry(), count: size)
    for (hash, entry) in words {
      var slot = Self.slot(of: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = hash.value
      entries[slot] = entry
    }
  }

  private static func slot(of hash: WordHash) -> Int {
    Int(truncatingIfNeeded: (hash.value &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  subscript(word: WordHash) -> Entry? {
    var slot = Self.slot(of: word) & mask
    while slots[slot] != 0 {
      if slots[slot] == word.value { return entries[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The longest phrase that begins with a word and goes on with what a function gives for the next places.
  func phrase(_ head: Entry, _ word: (Int) -> WordHash?) -> (length: Int, classes: WordClass, label: Label)? {
    for phrase in phrases[head.phrases] {
      var length = 0
      while length < phrase.rest.count, word(length + 1) == phrase.rest[length] { length += 1 }
      if length == phrase.rest.count { return (length + 1, phrase.classes, phrase.label) }
    }
    return nil
  }

  /// What a longer word is by its ending alone: the names of conditions, procedures and specialists follow patterns.
  static func classesByEnding(_ word: ArraySlice<UInt8>) -> WordClass {
    guard word.count >= 7 else { return [] }
    var ending: UInt64 = 0
    for byte in word.suffix(8) { ending = ending << 8 | UInt64(byte | 0x20) }
    for (mask, tail, classes) in endings where ending & mask == tail { return classes }
    return []
  }

  private static let endings: [(mask: UInt64, tail: UInt64, WordClass)] = {
    let lists: [(StaticString, WordClass)] = [
      ("itis emia opathy inoma arcoma phoma eloma lioma plegia rrhea", .condition),
      ("ectomy oscopy otomy ostomy plasty ografia oscopia ectomia", .procedure), ("ologist iatrist ician ologa ologo", .role),
    ]
    return lists.flatMap { list, classes in
      list.description.split(separator: " ").map { ending in
        let tail = ending.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return (UInt64.max >> UInt64(64 - 8 * ending.utf8.count), tail, classes)
      }
    }
  }()
}
