import HospitalModel

extension Rule {
  /// A social security number written `ddd-dd-dddd`.
  ///
  /// Never issued, so no finding: area 000, 666 or 900 and above, group 00, serial 0000 (DOMAIN 6, class G).
  static let dashedSSN = Rule(name: "ssn.dashed", category: "SSN", level: .block, confidence: 0.95) { text in
    text.digitRuns { start in
      guard let area = text.digits(3, at: start), text[start + 3] == Ascii.dash,
        let group = text.digits(2, at: start + 4), text[start + 6] == Ascii.dash,
        let serial = text.digits(4, at: start + 7), !text.isWord(start + 11), !text.isJoined(after: start + 11)
      else { return nil }
      let isIssued = area != 0 && area != 666 && area < 900 && group != 0 && serial != 0
      return isIssued ? start..<start + 11 : nil
    }
  }

  /// A telephone number of the North American plan with its area code: `212-555-0142`, `(212) 555-0142`, `+1 212.555.0142`.
  ///
  /// Area codes and exchanges begin with 2 to 9 and are no service codes (`n11`); toll-free area codes belong to no person.
  static let phoneNumber = Rule(name: "phone.nanp", category: "PHONE", level: .note, confidence: 0.6) { text in
    text.digitRuns { start in
      guard let area = text.digits(3, at: start), area >= 200, area % 100 != 11, !tollFree.contains(area),
        let exchangeStart = text.endOfPhoneSeparator(from: start + 3),
        let exchange = text.digits(3, at: exchangeStart), exchange >= 200,
        let serialStart = text.endOfPhoneSeparator(from: exchangeStart + 3),
        text.digits(4, at: serialStart) != nil
      else { return nil }
      let end = serialStart + 4
      return text.isWord(end) || text.isJoined(after: end) ? nil : text.startOfPhoneNumber(area: start)..<end
    }
  }

  private static let tollFree: Set<Int> = [800, 822, 833, 844, 855, 866, 877, 888]
}

enum Ascii {
  static let space: UInt8 = 0x20
  static let open: UInt8 = 0x28
  static let close: UInt8 = 0x29
  static let plus: UInt8 = 0x2B
  static let dash: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let one: UInt8 = 0x31
  static let at: UInt8 = 0x40
}

extension ScreenedText {
  /// The spans that a function finds at the beginnings of digit runs; each search goes on after the last span.
  func digitRuns(_ span: (Int) -> Range<Int>?) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var position = 0
    while position < count {
      guard isDigit(position), !isWord(position - 1) else {
        position += 1
        continue
      }
      if let found = span(position), found.lowerBound >= spans.last?.upperBound ?? 0 {
        spans.append(found)
        position = found.upperBound
      } else {
        position = endOfDigits(from: position)
      }
    }
    return spans
  }

  /// The value of exactly so many digits, with no further digit after them.
  func digits(_ length: Int, at start: Int) -> Int? {
    endOfDigits(from: start) == start + length ? number(start..<start + length) : nil
  }

  /// True when a dash and another digit follow, or what hides one: the number goes on.
  func isJoined(after end: Int) -> Bool {
    self[end] == Ascii.dash && (isDigit(end + 1) || self[end + 1] >= 0x80)
  }

  fileprivate func endOfPhoneSeparator(from position: Int) -> Int? {
    let afterBracket = self[position] == Ascii.close ? position + 1 : position
    let end = skipping(" .-", from: afterBracket)
    return end > position && end - afterBracket <= 3 ? end : nil
  }

  /// Takes in the bracket and the country code before an area code.
  fileprivate func startOfPhoneNumber(area: Int) -> Int {
    var start = self[area - 1] == Ascii.open ? area - 1 : area
    let separated = [Ascii.space, Ascii.dash, Ascii.dot].contains(self[start - 1]) ? start - 1 : start
    if self[separated - 1] == Ascii.one, !isWord(separated - 2) {
      start = separated - 1
      if self[start - 1] == Ascii.plus { start -= 1 }
    }
    return start
  }
}
