/// A word, a number or a whole address, and what stands before it.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case word, number
    /// Letters and digits in one.
    case mixed
    case link, mail, handle, hashtag
    /// The name of an image file.
    case image
    /// What an earlier redaction left.
    case redacted
    /// Before the beginning and after the end of the text.
    case edge
  }

  enum LetterCase: UInt8, Sendable {
    case lower, title, upper
    /// Upper-case letters within, such as in McCoy.
    case mixed
  }

  /// The bytes of the folded text.
  var start: Int32
  var end: Int32
  var kind: Kind
  var letterCase: LetterCase = .lower
  /// What stands between the token before and this one.
  var gap: Gap
  /// What the word says by itself for a patient or for the public as the subject.
  var evidence = Evidence()
  /// The hash of a word.
  var hash = WordHash()
  var classes: WordClass = []
  /// Which identifier this word, or the phrase that it begins, announces.
  var label: Label = .none
  var facts: NameDictionary.Facts = []
  /// How many digits, at most 255.
  var digits: UInt8 = 0
  /// How many tokens the phrase that begins here has: 1 for a word by itself, 0 inside a phrase.
  var phraseLength: UInt8 = 1
  /// Where the lexicon lists the phrases that begin with this word; below 0 for none.
  var phraseHead: Int32 = -1
  /// What the finders look for in it.
  var marks: Marks = []

  /// Words that only one finder looks for, so that it need not look where there is none.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8

    /// Donated, gave: what may be said of an organ.
    static let gift = Marks(rawValue: 1)
    /// `at` in a mail address in words.
    static let mailSign = Marks(rawValue: 2)
  }

  /// Gives the word another meaning than the lexicon does.
  mutating func change(to classes: WordClass) {
    self.classes = classes
    if phraseLength > 0 { evidence = Evidence(of: classes, label) }
  }

  /// A word with small letters after a capital, or with capitals within.
  var isInTellingCase: Bool {
    kind == .word && length > 1 && (letterCase == .title || letterCase == .mixed)
  }

  /// A word, or the beginning of a phrase, that may say for whom a text is.
  var isEvidence: Bool {
    kind == .word && phraseLength > 0 && (!classes.isEmpty || label != .none)
  }

  static let edge = Token(start: 0, end: 0, kind: .edge, gap: [.sentence, .line])

  var length: Int { Int(end - start) }
  var range: Range<Int> { Int(start)..<Int(end) }
}

/// What stands between two tokens; empty when nothing does.
struct Gap: OptionSet, Sendable {
  let rawValue: UInt32

  static let space = Gap(rawValue: 1 << 0)
  static let line = Gap(rawValue: 1 << 1)
  /// The end of a sentence.
  static let sentence = Gap(rawValue: 1 << 2)
  static let period = Gap(rawValue: 1 << 3)
  static let comma = Gap(rawValue: 1 << 4)
  static let colon = Gap(rawValue: 1 << 5)
  static let semicolon = Gap(rawValue: 1 << 6)
  static let dash = Gap(rawValue: 1 << 7)
  static let slash = Gap(rawValue: 1 << 8)
  static let apostrophe = Gap(rawValue: 1 << 9)
  static let opening = Gap(rawValue: 1 << 10)
  static let closing = Gap(rawValue: 1 << 11)
  static let quote = Gap(rawValue: 1 << 12)
  static let hash = Gap(rawValue: 1 << 13)
  static let currency = Gap(rawValue: 1 << 14)
  static let percent = Gap(rawValue: 1 << 15)
  static let plus = Gap(rawValue: 1 << 16)
  static let equals = Gap(rawValue: 1 << 17)
  static let underscore = Gap(rawValue: 1 << 18)
  static let at = Gap(rawValue: 1 << 19)
  static let ampersand = Gap(rawValue: 1 << 20)
  /// An emoji or another mark.
  static let symbol = Gap(rawValue: 1 << 21)
  /// More than one mark or more than one space.
  static let wide = Gap(rawValue: 1 << 22)

  /// True when the gap is there and holds nothing but some of these.
  func isOnly(_ allowed: Gap) -> Bool {
    !isEmpty && subtracting(allowed).isEmpty
  }
}
