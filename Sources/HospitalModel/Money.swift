/// An amount in the minor unit of its currency: 7,500,000 `USD` is $75,000.00.
public struct Money: Hashable, Sendable, Codable {
  /// Cents for `USD`.
  public let minorUnits: Int64
  /// ISO 4217.
  public let currency: String

  public init(minorUnits: Int64, currency: String = "USD") {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Whole units, rounded towards zero, with thousands separated: `$75,000`.
  public var wholeText: String {
    let sign = minorUnits < 0 ? "-" : ""
    let amount = Int((minorUnits / 100).magnitude).grouped
    return currency == "USD" ? "\(sign)$\(amount)" : "\(sign)\(amount) \(currency)"
  }

  /// To the cent: `$85.71`.
  public var exactText: String {
    let cents = Int(minorUnits.magnitude % 100)
    let whole = Money(minorUnits: minorUnits / 100 * 100, currency: "USD").wholeText
    let sign = minorUnits < 0 && minorUnits / 100 == 0 ? "-" : ""
    let text = "\(sign)\(whole).\(cents < 10 ? "0" : "")\(cents)"
    return currency == "USD" ? text : "\(text.filter { $0 != "$" }) \(currency)"
  }
}

extension Int {
  /// The number with its thousands separated by commas: `1,204`.
  public var grouped: String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
