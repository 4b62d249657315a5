/// A row of CSV (RFC 4180), without its line end.
public struct CSVLine: Sendable {
  public let text: String

  public init(_ values: [String]) {
    text = values.map(Self.quoted).joined(separator: ",")
  }

  private static func quoted(_ value: String) -> String {
    guard value.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return value }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }
}
