/// One object of JSON on one line, its members in the order given.
struct JSONLine {
  let text: String

  /// - Parameter members: Those without a value are left out.
  init(_ members: [(name: String, value: String?)]) {
    text =
      "{"
      + members.compactMap { name, value in value.map { "\(Self.quoted(name)):\(Self.quoted($0))" } }
      .joined(separator: ",") + "}"
  }

  /// A string of JSON (RFC 8259, section 7).
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
