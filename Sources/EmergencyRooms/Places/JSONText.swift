extension [UInt8] {
  mutating func appendText(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// A string of JSON (RFC 8259, section 7).
  mutating func appendJSON(_ text: some StringProtocol) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0..<0x20, 0x7F:
        appendText("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// A number given in units of its last decimal.
  mutating func appendDecimal(_ value: Int, decimals: Int) {
    var unit = 1
    for _ in 0..<decimals { unit *= 10 }
    if value < 0 { append(UInt8(ascii: "-")) }
    let (whole, part) = value.magnitude.quotientAndRemainder(dividingBy: UInt(unit))
    appendText(String(whole))
    append(UInt8(ascii: "."))
    let digits = String(part)
    for _ in digits.utf8.count..<decimals { append(UInt8(ascii: "0")) }
    appendText(digits)
  }
}
