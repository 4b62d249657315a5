import HospitalModel

extension Rule {
  /// An e-mail address with a domain of at least two labels, the last of two letters or more.
  static let mailAddress = Rule(name: "email.plain", category: "EMAIL", level: .note, confidence: 0.7) { text in
    var spans: [Range<Int>] = []
    for sign in text.bytes.indices where text.bytes[sign] == Ascii.at {
      guard let start = text.startOfMailbox(before: sign), start >= spans.last?.upperBound ?? 0,
        let end = text.endOfDomain(after: sign)
      else { continue }
      spans.append(start..<end)
    }
    return spans
  }
}

extension ScreenedText {
  fileprivate func startOfMailbox(before sign: Int) -> Int? {
    var start = sign
    while start > 0, isASCIIWord(start - 1) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(self[start - 1]) { start -= 1 }
    while start < sign, !isASCIIWord(start) { start += 1 }
    return start < sign && !isWord(start - 1) ? start : nil
  }

  fileprivate func endOfDomain(after sign: Int) -> Int? {
    var end = sign + 1
    var labelStart = end
    var labels = 0
    while true {
      while isASCIIWord(end) || self[end] == Ascii.dash && isASCIIWord(end + 1) { end += 1 }
      guard end > labelStart else { return nil }
      labels += 1
      guard self[end] == Ascii.dot, isASCIIWord(end + 1) else { break }
      end += 1
      labelStart = end
    }
    let endsInLetters = end - labelStart >= 2 && (labelStart..<end).allSatisfy { !isDigit($0) }
    return labels >= 2 && endsInLetters && !isWord(end) ? end : nil
  }

  private func isASCIIWord(_ position: Int) -> Bool {
    isWord(position) && self[position] < 0x80
  }
}
