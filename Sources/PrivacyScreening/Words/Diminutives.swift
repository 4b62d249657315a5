/// Given names in the form that families use: `Ramoncito`, `Rosita`, `Mikey`.
enum Diminutives {
  /// What a given name of any kind is known as.
  private static let facts = NameDictionary.Facts(rawValue: 2)

  /// What a word that no list has is by the name it is made from; empty for none.
  static func facts(of word: Slice<UnsafeBufferPointer<UInt8>>) -> NameDictionary.Facts {
    guard word.count >= 5 else { return [] }
    let isMade = forms.contains { form in
      let length = form.ending.utf8CodeUnitCount
      guard word.count >= length + 3, form.ending.matches(word.suffix(length)) else { return false }
      var base = WordHash()
      for byte in word.dropLast(length) { base.add(byte) }
      if isCommonName(base) { return true }
      guard let last = form.last else { return false }
      base.add(last)
      return isCommonName(base)
    }
    return isMade ? facts : []
  }

  private static func isCommonName(_ word: WordHash) -> Bool {
    let facts = NameDictionary.facts(of: word)
    return facts.givenName >= 2 && facts.word < 3
  }

  /// An ending, and the letter that the name may have lost to it.
  private static let forms: [(ending: StaticString, last: UInt8?)] = [
    ("cito", nil), ("cita", nil), ("ito", UInt8(ascii: "o")), ("ita", UInt8(ascii: "a")), ("ey", UInt8(ascii: "e")),
    ("y", nil),
  ]
}

extension StaticString {
  fileprivate func matches(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    withUTF8Buffer { $0.elementsEqual(letters) { $0 == $1 | 0x20 } }
  }
}
