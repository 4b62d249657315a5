/// Finds tags in what people write.
public enum HashtagText {
  /// The tags of a text in their order, each with its `#`, without repetition.
  ///
  /// A tag is a `#` that stands at the beginning of a word, then letters, digits and underscores with a letter among them; so
  /// `#1` and `C#` are none.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public static func tags(in text: String) -> [String] {
    var tags: [String] = []
    var known: Set<String> = []
    var before: Unicode.Scalar = " "
    var tag: String.UnicodeScalarView?
    func take(_ found: String.UnicodeScalarView?) {
      guard let found, found.contains(where: { $0.properties.isAlphabetic }) else { return }
      let text = "#" + String(found.prefix(longest))
      if known.insert(text.lowercased()).inserted { tags.append(text) }
    }
    for scalar in text.unicodeScalars {
      if tag != nil, isPart(scalar) {
        tag?.append(scalar)
      } else {
        take(tag)
        tag = scalar == "#" && !isPart(before) ? String.UnicodeScalarView() : nil
      }
      before = scalar
    }
    take(tag)
    return tags
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Longer ones are noise.
  private static let longest = 100
}
