/// The words and phrases that the rules know, by their hash.
///
/// The lists are written as words separated by space; `_` joins the words of a phrase, whatever stands between them in
/// a text. Accents are left out, because a folded text has none.
struct Lexicon: Sendable {
  /// What a word or a phrase means.
  struct Meaning: Sendable {
    fileprivate(set) var classes: WordClass = []
    fileprivate(set) var label: Label = .none
    fileprivate(set) var evidence = Evidence()

    fileprivate mutating func add(_ classes: WordClass, _ label: Label) {
      self.classes.formUnion(classes)
      if label != .none { self.label = label }
    }
  }

  struct Entry: Sendable {
    fileprivate(set) var meaning = Meaning()
    /// Where the phrases that begin with this word are listed.
    fileprivate var phrases = 0..<0

    var beginsPhrases: Bool { !phrases.isEmpty }
  }

  private struct Phrase: Sendable {
    let rest: [WordHash]
    var meaning = Meaning()
  }

  static let current = Lexicon(lists: lists, labels: labels)

  /// The words by their slot, and what they are; no word has the hash 0.
  private var slots: [UInt64] = []
  private var entries: [Entry] = []
  private var phrases: [Phrase] = []
  private var mask = 0

  private init(lists: [(WordClass, StaticString)], labels: [(Label, StaticString)]) {
    var draft = Draft()
    for (classes, list) in lists { draft.add(list, classes, .none) }
    for (label, list) in labels { draft.add(list, [], label) }
    draft.joinMeanings()
    var words = draft.words
    for (head, rows) in draft.phrases {
      words[head]?.phrases = phrases.count..<phrases.count + rows.count
      phrases += rows.sorted { $0.rest.count > $1.rest.count }
    }
    fill(words)
  }

  private mutating func fill(_ words: [WordHash: Entry]) {
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
  func phrase(_ head: Entry, _ word: (Int) -> WordHash?) -> (length: Int, meaning: Meaning)? {
    for place in head.phrases {
      let count = phrases[place].rest.count
      var length = 0
      while length < count, word(length + 1) == phrases[place].rest[length] { length += 1 }
      if length == count { return (length + 1, phrases[place].meaning) }
    }
    return nil
  }

  /// The lists while they are put together.
  private struct Draft {
    var words: [WordHash: Entry] = [:]
    var phrases: [WordHash: [Phrase]] = [:]

    mutating func add(_ list: StaticString, _ classes: WordClass, _ label: Label) {
      list.forEachItem { parts in
        let head = parts[0]
        let rest = Array(parts.dropFirst())
        guard !rest.isEmpty else { return words[head, default: Entry()].meaning.add(classes, label) }
        if words[head] == nil { words[head] = Entry() }
        let rows = phrases[head] ?? []
        let place = rows.firstIndex { $0.rest == rest } ?? rows.count
        if place == rows.count { phrases[head, default: []].append(Phrase(rest: rest)) }
        phrases[head]?[place].meaning.add(classes, label)
      }
    }

    /// `operated on` leads to a name as `pray for` does, and is care besides; `my appointment` says whose it is.
    mutating func joinMeanings() {
      let owners: WordClass = [.possessive, .addressed, .firstPerson, .thirdPerson]
      for (head, rows) in phrases {
        let owner = words[head]?.meaning.classes.intersection(owners) ?? []
        for (place, phrase) in rows.enumerated() {
          var meaning = phrase.meaning
          if meaning.classes.contains(.turnsTo) {
            for word in [head] + phrase.rest {
              meaning.classes.formUnion(words[word]?.meaning.classes.intersection(.health) ?? [])
            }
          }
          meaning.classes.formUnion(owner)
          meaning.evidence = Evidence(of: meaning.classes, meaning.label)
          phrases[head]?[place].meaning = meaning
        }
      }
      for (head, entry) in words {
        words[head]?.meaning.evidence = Evidence(of: entry.meaning.classes, entry.meaning.label)
      }
    }
  }
}
