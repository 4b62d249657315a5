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
    fileprivate(set) var marks: Token.Marks = []
    /// What the dictionary knows of the word.
    fileprivate(set) var facts: NameDictionary.Facts = []
    /// Where the phrases that begin with this word are listed.
    fileprivate var phrases = 0..<0
    /// The second words of these phrases, each as one bit of its hash.
    fileprivate var seconds: UInt64 = 0

    var beginsPhrases: Bool { !phrases.isEmpty }
  }

  private struct Phrase: Sendable {
    /// Where the words after the first stand among the tails.
    let tail: Range<Int>
    let meaning: Meaning
  }

  static let current = Lexicon(lists: lists, labels: labels, marks: marks)

  private static let marks: [(Token.Marks, StaticString)] = [
    (.gift, "donated donates donate donating donation gave gives giving gift dono donar regalo"),
    (.mailSign, "at arroba"),
  ]

  private let words: WordTable
  private var entries: [Entry] = []
  private var phrases: [Phrase] = []
  private var tails: [WordHash] = []

  private init(
    lists: [(WordClass, StaticString)], labels: [(Label, StaticString)], marks: [(Token.Marks, StaticString)]
  ) {
    var draft = Draft()
    for (classes, list) in lists { draft.add(list, classes, .none) }
    for (label, list) in labels { draft.add(list, [], label) }
    draft.joinMeanings()
    for (mark, list) in marks { draft.add(list, mark) }
    words = WordTable(Array(draft.words.keys))
    entries = draft.words.map { word, entry in
      var entry = entry
      entry.facts = NameDictionary.facts(of: word)
      return entry
    }
    for (head, rows) in draft.phrases {
      guard let place = words.place(of: head) else { continue }
      entries[place].phrases = phrases.count..<phrases.count + rows.count
      for row in rows.sorted(by: { $0.rest.count > $1.rest.count }) {
        entries[place].seconds |= row.rest[0].bit
        phrases.append(Phrase(tail: tails.count..<tails.count + row.rest.count, meaning: row.meaning))
        tails += row.rest
      }
    }
  }

  /// Where a word is listed.
  func place(of word: WordHash) -> Int? { words.place(of: word) }

  subscript(place: Int) -> Entry { entries[place] }

  subscript(word: WordHash) -> Entry? { place(of: word).map { entries[$0] } }

  /// The longest phrase that begins with the word of an entry and goes on with what a function gives for the next places.
  func phrase(headedBy place: Int, _ word: (Int) -> WordHash?) -> (length: Int, meaning: Meaning)? {
    guard let second = word(1), entries[place].seconds & second.bit != 0 else { return nil }
    for number in entries[place].phrases {
      let tail = phrases[number].tail
      var length = 0
      while length < tail.count, word(length + 1) == tails[tail.lowerBound + length] { length += 1 }
      if length == tail.count { return (length + 1, phrases[number].meaning) }
    }
    return nil
  }

  /// The lists while they are put together.
  private struct Draft {
    struct Row {
      let rest: [WordHash]
      var meaning = Meaning()
    }

    var words: [WordHash: Entry] = [:]
    var phrases: [WordHash: [Row]] = [:]

    mutating func add(_ list: StaticString, _ mark: Token.Marks) {
      list.forEachItem { words[$0[0], default: Entry()].marks.formUnion(mark) }
    }

    mutating func add(_ list: StaticString, _ classes: WordClass, _ label: Label) {
      list.forEachItem { parts in
        let head = parts[0]
        let rest = Array(parts.dropFirst())
        guard !rest.isEmpty else { return words[head, default: Entry()].meaning.add(classes, label) }
        if words[head] == nil { words[head] = Entry() }
        let rows = phrases[head] ?? []
        let place = rows.firstIndex { $0.rest == rest } ?? rows.count
        if place == rows.count { phrases[head, default: []].append(Row(rest: rest)) }
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
