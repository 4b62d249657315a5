import HospitalModel
import Testing

@Suite("Money")
struct MoneyTests {
  @Test(
    "whole amounts have their thousands separated",
    arguments: [
      (7_500_000, "$75,000"), (100, "$1"), (99, "$0"), (0, "$0"), (-65_500, "-$655"), (100_000_000, "$1,000,000"),
      (99_999, "$999"),
    ] as [(Int64, String)])
  func whole(cents: Int64, text: String) {
    #expect(Money(minorUnits: cents).wholeText == text)
  }

  @Test(
    "exact amounts have their cents",
    arguments: [
      (8_571, "$85.71"), (503, "$5.03"), (5, "$0.05"), (-5, "-$0.05"), (-8_571, "-$85.71"), (147_059, "$1,470.59"),
      (0, "$0.00"),
    ] as [(Int64, String)])
  func exact(cents: Int64, text: String) {
    #expect(Money(minorUnits: cents).exactText == text)
  }

  @Test("another currency says its code behind the amount")
  func currency() {
    #expect(Money(minorUnits: 123_456, currency: "EUR").wholeText == "1,234 EUR")
    #expect(Money(minorUnits: 123_456, currency: "EUR").exactText == "1,234.56 EUR")
    #expect(Money(minorUnits: -123_456, currency: "JPY").exactText == "-123,456 JPY")
    #expect(Money(minorUnits: 123_456, currency: "JPY").wholeText == "123,456 JPY")
    #expect(Money(minorUnits: 123_056, currency: "KWD").exactText == "123.056 KWD")
  }

  @Test(
    "numbers are grouped by thousands", arguments: [(0, "0"), (999, "999"), (1_204, "1,204"), (-18_400, "-18,400")])
  func grouped(number: Int, text: String) {
    #expect(number.grouped == text)
  }
}
