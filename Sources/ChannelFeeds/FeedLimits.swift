/// What a feed may ask of this program. Source: the contract for feed parsing, unless a line says otherwise.
enum FeedLimits {
  /// Bytes of a document, decoded.
  static let document = 32 << 20
  /// Bytes of a document once it was mended: references written out can make it longer, never much in a real feed.
  static let mended = 2 * document
  /// Elements inside elements; real feeds stay under 30.
  static let depth = 256
  static let entries = 100_000
  /// Characters of a title or a name.
  static let line = 4_096
  /// Marks on one character.
  static let combiningMarks = 32
  /// Entities that a document may declare; HTML's own set has 252.
  static let entities = 2_048
  /// Bytes that one declared entity may stand for: names and short phrases, never a page.
  static let entity = 4_096
  /// Bytes of all declared values together, and what all their uses together may add.
  static let expansion = 1 << 20
  /// Bytes in front of a feed that are looked through for its beginning.
  static let junk = 64 << 10
}
