import HospitalModel

/// Reads amounts as people and exports write them: `$1,234.56`, `1.234,56 €`, `(25.00)`, `USD 25`.
enum AmountText {
  /// The amount in minor units, with the currency where the text names it; `nil` for none.
  ///
  /// Of a point or a comma the last one is the decimal sign when one or two digits follow it; three digits after the only
  /// one are thousands.
  static func read(_ text: String) -> (minorUnits: Int64, currency: String?)? {
    var rest = text.trimmingWhiteSpace
    var isNegative = false
    if rest.hasPrefix("("), rest.hasSuffix(")") {
      isNegative = true
      rest = String(rest.dropFirst().dropLast())
    }
    var digits = ""
    var letters = ""
    var currency: String?
    for sign in rest {
      if sign.isASCII, sign.isNumber || sign == "." || sign == "," {
        digits.append(sign)
      } else if let code = signs[sign] {
        guard currency == nil else { return nil }
        currency = code
      } else if sign == "-" || sign == "\u{2212}" {
        guard digits.isEmpty, !isNegative else { return nil }
        isNegative = true
      } else if sign.isASCII, sign.isLetter {
        letters.append(sign)
      } else if !"' \u{A0}\u{202F}\u{2019}+".contains(sign) {
        return nil
      }
    }
    if !letters.isEmpty {
      guard letters.count == 3, currency == nil || letters.uppercased() == "USD" else { return nil }
      currency = letters.uppercased()
    }
    guard let cents = cents(digits) else { return nil }
    return (isNegative ? -cents : cents, currency)
  }

  private static let signs: [Character: String] = ["$": "USD", "€": "EUR", "£": "GBP"]

  private static func cents(_ digits: String) -> Int64? {
    let groups = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let last = groups.last, groups.contains(where: { !$0.isEmpty }) else { return nil }
    let whole: String
    var fraction = ""
    if groups.count > 1, last.count <= 2 {
      whole = groups.dropLast().joined()
      fraction = String(last)
    } else if groups.count == 2, last.count > 3 {
      // More digits than cents have, from a program: 12.3400.
      whole = String(groups[0])
      fraction = String(last.prefix(2))
    } else {
      guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
      whole = groups.joined()
    }
    while fraction.count < 2 { fraction += "0" }
    guard whole.count <= 13, let units = Int64(whole.isEmpty ? "0" : whole), let cents = Int64(fraction) else {
      return nil
    }
    return units * 100 + cents
  }
}
