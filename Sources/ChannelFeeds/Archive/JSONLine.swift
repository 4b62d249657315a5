/// One object of JSON on one line, its members in the order given.
public struct JSONLine: Sendable {
  public let text: String

  /// A value of JSON.
  public enum Value: Sendable {
    case text(String)
    case number(Int64)
    case flag(Bool)
    case list([JSONLine])
  }

  /// - Parameter members: Those without a value are left out.
  public init(_ members: [(name: String, value: String?)]) {
    self.init(values: members.map { ($0.name, $0.value.map { .text($0) }) })
  }

  /// - Parameter members: Those without a value are left out.
  public init(values members: [(name: String, value: Value?)]) {
    let written = members.compactMap { name, value in value.map { "\(Self.quoted(name)):\(Self.written($0))" } }
    text = "{" + written.joined(separator: ",") + "}"
  }

  private static func written(_ value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let lines): "[" + lines.map(\.text).joined(separator: ",") + "]"
    }
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
