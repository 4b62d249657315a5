import HospitalModel

/// The values that members hold; each reads one value, and is `nil` for one of another kind.
extension JSONReader {
  /// A text or number as one line.
  mutating func line(_ rule: TextRule, _ texts: inout FeedTexts) -> String? {
    guard readScalar() else { return nil }
    return texts.line(scalar.span, rule: rule)
  }

  /// A text with its lines.
  mutating func body(_ rule: TextRule, _ texts: inout FeedTexts) -> String? {
    guard readScalar() else { return nil }
    return texts.body(scalar.span, rule: rule)
  }

  /// An `http` or `https` address.
  mutating func address(_ texts: inout FeedTexts) -> String? {
    guard readScalar() else { return nil }
    return texts.webAddress(scalar.span)
  }

  /// A date in any form that feeds use.
  mutating func date() -> Timestamp? {
    readScalar() ? FeedDate.read(scalar.span) : nil
  }

  /// A number that counts something; its fraction is cut.
  mutating func count() -> Int64? {
    guard readScalar(), let number = Double(scalar.span.text), number >= 0, number < 9e15 else { return nil }
    return Int64(number)
  }

  /// `true` or `false`, also as 1 or 0.
  mutating func flag() -> Bool? {
    switch next() {
    case .word: return readWord().flatMap { ["true": true, "false": false][$0] }
    case .number, .text: return readScalar() ? ["1": true, "0": false, "true": true][scalar.span.text] : nil
    default:
      skip()
      return nil
    }
  }
}
