import HospitalModel

extension Rule {
  /// An e-mail address with a domain of at least two labels, the last of two letters or more.
  static let mailAddress = Rule(name: "email.plain", category: "EMAIL", level: .note, confidence: 0.7) { text in
    var spans: [Range<Int>] = []
    for sign in text.bytes.indices where text.bytes[sign] == Ascii.at {
      guard let start = text.startOfMailbox(before: sign, after: spans.last?.upperBound ?? 0),
        let end = text.endOfDomain(after: sign)
      else { continue }
      spans.append(start..<end)
    }
    return spans
  }
}

extension ScreenedText {
  fileprivate func startOfMailbox(before sign: Int, after limit: Int) -> Int? {
    var start = sign
    while start > limit, isASCIIWord(start - 1) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(self[start - 1]) { start -= 1 }
    while start < sign, !isASCIIWord(start) { start += 1 }
    return start < sign ? start : nil
  }

  /// The end of the last label that can end a domain: two letters or more, after at least one other label.
  fileprivate func endOfDomain(after sign: Int) -> Int? {
    var domainEnd: Int?
    var start = sign + 1
    while isASCIIWord(start) {
      var end = start
      while isASCIIWord(end) || self[end] == Ascii.dash && isASCIIWord(end + 1) { end += 1 }
      if start > sign + 1 { domainEnd = endOfLetters(from: start) ?? domainEnd }
      guard self[end] == Ascii.dot else { break }
      start = end + 1
    }
    return domainEnd
  }

  /// The end of two letters or more that begin there and end with a word.
  private func endOfLetters(from start: Int) -> Int? {
    var end = start
    while isASCIIWord(end), !isDigit(end) { end += 1 }
    return end - start >= 2 && !isWord(end) ? end : nil
  }

  private func isASCIIWord(_ position: Int) -> Bool {
    isWord(position) && self[position] < 0x80
  }
}
