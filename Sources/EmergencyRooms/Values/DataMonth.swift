/// The month of a listing, such as `2026-02`.
public struct DataMonth: Comparable, Hashable, Sendable, CustomStringConvertible {
  public let year: Int
  /// 1 to 12.
  public let month: Int

  /// What a row without a month says: so old that nobody takes it for news.
  static let oldest = DataMonth(january: 1_900)

  private init(january year: Int) {
    self.year = year
    month = 1
  }

  /// - Returns: `nil` outside the years 1900 to 2999 and the months 1 to 12.
  public init?(year: Int, month: Int) {
    guard (1_900...2_999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// Reads `YYYY-MM`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, let year = Int(parts[0]),
      let month = Int(parts[1])
    else { return nil }
    self.init(year: year, month: month)
  }

  public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

  public static func < (left: DataMonth, right: DataMonth) -> Bool { left.code < right.code }

  /// Months since the year 0: how a table keeps it.
  var code: UInt16 { UInt16(year * 12 + month - 1) }

  init?(code: UInt16) {
    self.init(year: Int(code) / 12, month: Int(code) % 12 + 1)
  }
}
