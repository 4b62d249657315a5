/// What tokens mean: their classes, their labels, what the dictionary knows of them.
enum TokenMeaning {
  private static let longestWord = 40

  static func look(
    up token: inout Token, in bytes: UnsafeBufferPointer<UInt8>, after previous: Token, _ lexicon: borrowing Lexicon
  ) {
    if token.gap.contains(.sentence), token.gap.contains(.period), endsNoSentence(previous) {
      token.gap.remove(.sentence)
    }
    guard token.kind == .word, token.length <= longestWord else { return }
    if let place = lexicon.place(of: token.hash) {
      let entry = lexicon[place]
      if entry.beginsPhrases { token.phraseHead = Int32(place) }
      token.marks = entry.marks
      token.facts = entry.facts
      token.classes = entry.meaning.classes
      token.evidence = entry.meaning.evidence
      if isStateCode(token) { token.change(to: .state) }
      token.label = entry.meaning.label
    } else {
      token.facts = NameDictionary.facts(of: token.hash)
      if token.facts.isUnlisted { token.facts.formUnion(Diminutives.facts(of: bytes[token.range])) }
      let classes = Lexicon.classesByEnding(bytes[token.range])
      if !classes.isEmpty { token.change(to: classes) }
    }
  }

  /// `, MI`: the code of a state, which may be a word elsewhere.
  private static func isStateCode(_ token: Token) -> Bool {
    token.length == 2 && token.letterCase == .upper && token.classes.contains(.state) && token.gap.contains(.comma)
  }

  /// An abbreviation or an initial.
  private static func endsNoSentence(_ token: Token) -> Bool {
    token.kind == .word && (token.length == 1 || token.classes.contains(.abbreviation))
  }

  /// Gives the words of each known phrase the meaning of the phrase.
  static func joinPhrases(_ tokens: inout [Token], _ lexicon: borrowing Lexicon) {
    var index = 0
    while index < tokens.count {
      index += tokens[index].phraseHead >= 0 ? joinPhrase(at: index, &tokens, lexicon) : 1
    }
  }

  private static func joinPhrase(at index: Int, _ tokens: inout [Token], _ lexicon: borrowing Lexicon) -> Int {
    let found = lexicon.phrase(headedBy: Int(tokens[index].phraseHead)) { step in
      let next = index + step
      // `stage 4`, `pray 4`
      guard next < tokens.count,
        tokens[next].kind == .word || tokens[next].kind == .number && tokens[next].length == 1,
        tokens[next].gap.isDisjoint(with: [.sentence, .comma, .colon])
      else { return nil }
      return tokens[next].hash
    }
    guard let found else { return 1 }
    for inner in index..<index + found.length {
      tokens[inner].classes = found.meaning.classes
      tokens[inner].label = .none
      tokens[inner].phraseLength = 0
      tokens[inner].evidence = Evidence()
    }
    tokens[index].label = found.meaning.label
    tokens[index].evidence = found.meaning.evidence
    tokens[index].phraseLength = UInt8(clamping: found.length)
    return found.length
  }

  /// A word of care that says what kind of institution, event or person the next word is: `stroke team`, `chemo suite`.
  static func weakenCompounds(_ tokens: inout [Token]) {
    let care: WordClass = [.condition, .procedure, .carePlace, .careThing]
    let heads: WordClass = [.organisation, .event, .group, .people, .service, .role]
    for index in tokens.indices.dropLast() where !tokens[index].classes.isDisjoint(with: care) {
      var next = index + 1
      while next < tokens.count - 1, tokens[next].phraseLength == 0 { next += 1 }
      let head = tokens[next]
      // `the dialysis chair` has no members.
      if head.hash == chair, head.gap == .space, head.letterCase == .lower { tokens[next].change(to: []) }
      // `Olga's chemo fund` is hers.
      let isOwned =
        index > 0 && tokens[index - 1].length == 1 && tokens[index - 1].gap == .apostrophe && head.letterCase == .lower
      guard !isOwned else { continue }
      guard head.gap == .space || head.gap == .dash, !head.classes.isDisjoint(with: heads),
        head.classes.isDisjoint(with: [.care, .death, .patients]), !eventVerbs.contains(head.hash)
      else { continue }
      tokens[index].change(to: tokens[index].classes.subtracting(care))
    }
  }

  /// `donated a kidney`, `gave part of her liver`: no gift to an institution, but an operation.
  static func noteOrganGifts(_ tokens: inout [Token]) {
    for index in tokens.indices where tokens[index].marks.contains(.gift) {
      let last = min(tokens.count - 1, index + 5)
      guard
        (index + 1..<max(last, index + 1)).contains(where: {
          organs.contains(tokens[$0].hash) && tokens[$0 + 1].gap != .dash
        })
      else { continue }
      tokens[index].change(to: .care)
    }
  }

  private static let chair = WordHash("chair")
  private static let organs = WordSet(
    "kidney kidneys liver lung lungs marrow cornea corneas heart organ organs stem rinon higado medula")

  /// Verbs among the words of events: `chemo starts` is no kind of start.
  private static let eventVerbs = WordSet(
    """
    chair starts begins begin opens closes closed cancelled canceled postponed moved launches airs happening installed
    replaced free open starting abre cierra empieza
    """)
}
