/// The lines of a file that could not be read, for one sentence about them.
struct LeftOutLines {
  private(set) var first: (line: Int, detail: String)?
  private var numbers: [Int] = []
  private var count = 0

  /// More numbers than these are counted, not named.
  private static let mostNamed = 10

  mutating func add(_ line: Int, _ detail: String) {
    first = first ?? (line, detail)
    count += 1
    if numbers.count < Self.mostNamed { numbers.append(line) }
  }

  /// What was left out and why; `nil` when nothing was.
  var sentence: String? {
    guard let first else { return nil }
    guard count > 1 else { return "line \(first.line) was left out: \(first.detail)" }
    let more = count > numbers.count ? " and \(count - numbers.count) more" : ""
    let named = numbers.map(String.init).joined(separator: ", ")
    return "\(count) lines were left out: \(named)\(more). Line \(first.line): \(first.detail)"
  }
}
