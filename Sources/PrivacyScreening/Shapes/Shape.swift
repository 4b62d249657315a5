/// What a part of a text looks like, before its context says what it is.
struct Shape: Hashable, Sendable {
  let rawValue: UInt8

  static let socialSecurity = Shape(rawValue: 0)
  static let card = Shape(rawValue: 1)
  static let bankAccount = Shape(rawValue: 2)
  static let vehicle = Shape(rawValue: 3)
  static let medicare = Shape(rawValue: 4)
  static let device = Shape(rawValue: 5)
  static let phone = Shape(rawValue: 6)
  static let mail = Shape(rawValue: 7)
  static let link = Shape(rawValue: 8)
  static let image = Shape(rawValue: 9)
  static let handle = Shape(rawValue: 10)
  static let network = Shape(rawValue: 11)
  static let date = Shape(rawValue: 12)
  static let age = Shape(rawValue: 13)
  static let address = Shape(rawValue: 14)
  static let zip = Shape(rawValue: 15)
  static let name = Shape(rawValue: 16)
  /// A given name within a hashtag.
  static let hashtag = Shape(rawValue: 17)
  /// A number or code that no word announces.
  static let code = Shape(rawValue: 18)

  /// A number that a word announces.
  static func announced(_ label: Label) -> Shape { Shape(rawValue: 32 + label.rawValue) }

  static let count = 64
}

/// A part of a text of some shape.
struct Candidate: Sendable {
  let shape: Shape
  /// The tokens that hold it.
  var tokens: Range<Int>
  /// The bytes of the folded text: the tokens, or more or less of what stands at their ends.
  var bytes: Range<Int>
  /// What more is known, by the shape.
  var traits: Traits = []
  /// Of a name the nearest word before it that it can belong to.
  var cue: WordClass = []
  var cueIndex = 0

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16

    /// A telephone number whose area code and exchange exist; a number whose check digit is right.
    static let valid = Traits(rawValue: 1 << 0)
    /// A telephone number without area code; a date without year; a name of one word.
    static let short = Traits(rawValue: 1 << 1)
    /// A date of a month and a year.
    static let coarse = Traits(rawValue: 1 << 2)
    /// A toll-free telephone number.
    static let tollFree = Traits(rawValue: 1 << 3)
    /// An announced number with other words between.
    static let distant = Traits(rawValue: 1 << 4)
    /// A name written in small letters, or in a text all in one case.
    static let uncertainCase = Traits(rawValue: 1 << 5)
    /// A name of which the dictionary knows at least two words.
    static let knownFully = Traits(rawValue: 1 << 6)
    /// A name of which the dictionary knows a word that is little else.
    static let known = Traits(rawValue: 1 << 7)
    /// A name with its family name first.
    static let inverted = Traits(rawValue: 1 << 8)
    /// Written as words.
    static let spelled = Traits(rawValue: 1 << 9)
    /// A date that needs a word right before it, because it may be a fraction.
    static let doubtful = Traits(rawValue: 1 << 10)
    /// A day of a year by its name alone.
    static let holiday = Traits(rawValue: 1 << 11)
  }
}
