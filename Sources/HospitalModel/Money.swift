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

  /// How many minor units a unit of a currency has: 100 cents, 1 for yen, 1,000 for dinars.
  ///
  /// Source: ISO 4217.
  public static func scale(of currency: String) -> Int64 {
    withoutMinorUnits.contains(currency) ? 1 : inThousandths.contains(currency) ? 1_000 : 100
  }

  private static let withoutMinorUnits: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF",
    "XPF",
  ]
  private static let inThousandths: Set<String> = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]

  /// Minor units a unit.
  public var scale: Int64 { Self.scale(of: currency) }

  /// Whole units, rounded towards zero, with thousands separated: `$75,000`.
  public var wholeText: String {
    let sign = minorUnits < 0 ? "-" : ""
    let amount = Int((minorUnits / scale).magnitude).grouped
    return currency == "USD" ? "\(sign)$\(amount)" : "\(sign)\(amount) \(currency)"
  }

  /// To the cent: `$85.71`; to the yen, to the thousandth of a dinar.
  public var exactText: String {
    let sign = minorUnits < 0 ? "-" : ""
    let whole = Int((minorUnits / scale).magnitude).grouped
    var rest = ""
    if scale > 1 {
      let digits = String(minorUnits.magnitude % UInt64(scale))
      rest = "." + String(repeating: "0", count: String(scale).count - 1 - digits.count) + digits
    }
    return currency == "USD" ? "\(sign)$\(whole)\(rest)" : "\(sign)\(whole)\(rest) \(currency)"
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
