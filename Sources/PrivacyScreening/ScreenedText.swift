/// A text as the rules read it: folded to plain letters, cut into tokens, each word with what it means.
///
/// Positions are byte offsets of the folded text; ``Finding`` ranges count Unicode scalars of the original.
public struct ScreenedText: Sendable {
  private(set) var folded = FoldedText()
  /// The tokens, and an edge at the end that carries what stands after the last.
  private(set) var tokens: [Token] = []
  /// Whether capitals mean anything: a text all in one case, acronyms aside, has none that do.
  private(set) var hasTellingCapitals = true
  /// The marks of all tokens.
  private(set) var marks: Token.Marks = []
  private(set) var isSpanish = false
  /// The sums of the evidence of all tokens before each.
  private var evidenceSums: [Evidence] = []
  private(set) var traces: Traces = []
  #if DEBUG
    /// How many tokens were looked at, so that a test can see that the work grows with the text.
    let steps = StepCounter()
  #endif

  init() {}

  /// Prepares a text for the rules.
  public init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  /// Reads a text anew, keeping the memory.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    folded.read(text)
    analyse()
  }

  /// Reads the same text with some of it redacted; offsets stay.
  mutating func mask(_ ranges: [Range<Int>]) {
    folded.mask(ranges)
    analyse()
  }

  private mutating func analyse() {
    let lexicon = Lexicon.current
    folded.bytes.withUnsafeBufferPointer { readTokens(Tokenizer($0), $0, lexicon) }
    if traces.contains(.digitsApart) {
      folded.joinDigitsApart()
      folded.bytes.withUnsafeBufferPointer { readTokens(Tokenizer($0), $0, lexicon) }
    }
    guard !traces.isEmpty else { return }
    TokenMeaning.joinPhrases(&tokens, lexicon)
    if marks.contains(.gift) { TokenMeaning.noteOrganGifts(&tokens) }
    TokenMeaning.weakenCompounds(&tokens)
    sumUp()
  }

  private mutating func readTokens(_ tokenizer: Tokenizer, _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) {
    tokens.removeAll(keepingCapacity: true)
    traces = []
    marks = []
    hasTellingCapitals = false
    var tokenizer = tokenizer
    var previous = Token.edge
    var loneDigits = 0
    while var token = tokenizer.next() {
      TokenMeaning.look(up: &token, in: bytes, after: previous, lexicon)
      traces.formUnion(Traces(token))
      marks.formUnion(token.marks)
      if token.isInTellingCase { hasTellingCapitals = true }
      loneDigits = token.kind == .number && token.length == 1 ? loneDigits + 1 : 0
      if loneDigits == FoldedText.leastDigitsApart { traces.insert(.digitsApart) }
      tokens.append(token)
      previous = token
    }
    var end = Token.edge
    end.gap.formUnion(tokenizer.lastGap)
    end.start = Int32(bytes.count)
    end.end = end.start
    tokens.append(end)
  }

  /// The evidence before each token, and the language: Spanish has three small words of it, or one word in four.
  private mutating func sumUp() {
    evidenceSums.removeAll(keepingCapacity: true)
    evidenceSums.reserveCapacity(tokens.count)
    var sum = Evidence()
    var spanishWords = 0
    for index in tokens.indices {
      evidenceSums.append(sum)
      if tokens[index].classes.contains(.spanish) { spanishWords += 1 }
      guard tokens[index].isEvidence else { continue }
      sum += Evidence(
        of: tokens[index], after: index > 0 ? tokens[index - 1] : .edge, index > 1 ? tokens[index - 2] : .edge)
    }
    isSpanish = spanishWords >= 3 || spanishWords * 4 >= tokens.count && spanishWords > 0
  }

  var bytes: [UInt8] { folded.bytes }

  /// The token there, or an edge outside the text.
  func token(_ index: Int) -> Token {
    #if DEBUG
      steps.count()
    #endif
    return index >= 0 && index < tokens.count ? tokens[index] : .edge
  }

  func hash(_ index: Int) -> WordHash { token(index).hash }

  /// The byte there, or a space outside the text.
  subscript(position: Int) -> UInt8 {
    position >= 0 && position < folded.bytes.count ? folded.bytes[position] : 0x20
  }

  /// What the words around a place say.
  func evidence(around range: Range<Int>) -> Evidence {
    let low = max(0, range.lowerBound - Evidence.reach)
    let high = min(tokens.count - 1, range.upperBound + Evidence.reach)
    return high > low ? evidenceSums[high] - evidenceSums[low] : Evidence()
  }

  /// The value of a number of at most nine digits.
  func number(_ token: Token) -> Int? {
    guard token.kind == .number, token.length <= 9 else { return nil }
    return bytes[token.range].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }

  /// A range of bytes as a range of Unicode scalars.
  func scalarRange(_ range: Range<Int>) -> Range<Int> {
    folded.scalarRange(range)
  }
}

/// What a text holds that a rule could begin from; a text with none of it is let through after one look.
struct Traces: OptionSet, Sendable {
  let rawValue: UInt8

  static let digits = Traces(rawValue: 1)
  static let address = Traces(rawValue: 2)
  static let name = Traces(rawValue: 4)
  /// Digits one by one that may be one number.
  static let digitsApart = Traces(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ token: Token) {
    switch token.kind {
    case .number, .mixed: self = .digits
    case .link, .mail, .handle, .image, .hashtag: self = .address
    case .word:
      let mayBeName = token.facts.isName || token.letterCase != .lower || token.facts.word == 0
      self = !token.classes.isDisjoint(with: [.digitWord, .tensWord, .holiday]) ? .digits : mayBeName ? .name : []
    case .redacted, .edge: self = []
    }
  }
}
