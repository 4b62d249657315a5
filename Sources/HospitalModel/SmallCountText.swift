/// A fact's words with its small counts kept back: `Critical 3, serious 14` reads `Critical <11, serious suppressed`.
public struct SmallCountText: Hashable, Sendable {
  public let text: String
  /// True when the words hold a count of one to ten.
  public let isSmall: Bool
  /// The counts by condition, where the words are nothing but such counts; in the order of ``conditions``.
  let table: SmallCounts?

  /// One-word conditions and dispositions (DOMAIN 2.1), in the order of a table's cells.
  static let conditions = [
    "undetermined", "good", "fair", "serious", "critical", "treated and released", "treated and transferred",
    "deceased",
  ]

  private let parts: [Part]

  private struct Part: Hashable {
    let condition: Int
    let before: String
    let after: String
  }

  /// Reads the words.
  public init(_ text: String) {
    self.text = text
    let numbers = Self.numbers(in: text)
    isSmall = numbers.contains { SmallCounts.isSmall($0.value) && !$0.isClock }
    var counts = [Int](repeating: 0, count: Self.conditions.count)
    var parts: [Part] = []
    for segment in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "." }) where !segment.isBlank {
      let words = String(segment)
      let found = Self.numbers(in: words)
      guard found.count == 1, let number = found.first,
        let condition = Self.condition(words.replacingRange(number.range, with: ""))
      else {
        self.parts = []
        table = nil
        return
      }
      counts[condition] += number.value
      parts.append(
        Part(
          condition: condition, before: String(words[..<number.range.lowerBound]),
          after: String(words[number.range.upperBound...])))
    }
    self.parts = parts
    table = parts.isEmpty || Set(parts.map(\.condition)).count < parts.count ? nil : SmallCounts(counts)
  }

  /// The words for the public, and the table that they tell.
  ///
  /// Where the words are more than a table, every small count reads `<11`; stands a larger number beside it, from which it
  /// could be worked out, all of it is kept back.
  ///
  /// - Parameter earlier: The tables told before.
  public func told(_ profile: SmallCountProfile, after earlier: [PublishedCounts]) -> (
    text: String, table: PublishedCounts?
  ) {
    guard profile == .cms11 else { return (text, nil) }
    if let table {
      let published = table.published(profile, after: earlier)
      let isWithheld = published.total == .withheld
      return (
        isWithheld
          ? Self.withheld
          : parts.map { part in
            part.before + published.cells[part.condition].text + part.after
          }.joined(separator: ","), published
      )
    }
    guard isSmall else { return (text, nil) }
    let numbers = Self.numbers(in: text)
    guard !numbers.contains(where: { $0.value >= SmallCounts.least && !$0.isClock }) else {
      return (Self.withheld, nil)
    }
    var result = text
    for number in numbers.reversed() where SmallCounts.isSmall(number.value) && !number.isClock {
      result = result.replacingRange(number.range, with: PublishedCount.fewerThanEleven.text)
    }
    return (result, nil)
  }

  private static let withheld = "Withheld: small counts."

  private struct Number {
    let range: Range<String.Index>
    let value: Int
    /// A time of day or a decimal, which counts nobody.
    let isClock: Bool
  }

  private static let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

  private static func numbers(in text: String) -> [Number] {
    var found: [Number] = []
    var index = text.startIndex
    while index < text.endIndex {
      let isDigit = text[index].isASCII && text[index].isNumber
      guard isDigit || text[index].isLetter else {
        index = text.index(after: index)
        continue
      }
      let end = text[index...].firstIndex { isDigit ? !($0.isASCII && $0.isNumber) : !($0.isLetter || $0.isNumber) }
      let word = text[index..<(end ?? text.endIndex)]
      if isDigit {
        let isClock = text[..<index].hasSuffix(":") || text[word.endIndex...].isClockEnd
        // More digits than an Int holds are no count of patients.
        found.append(Number(range: word.startIndex..<word.endIndex, value: Int(word) ?? .max / 8, isClock: isClock))
      } else if let value = words.firstIndex(of: word.lowercased()) {
        found.append(Number(range: word.startIndex..<word.endIndex, value: value + 1, isClock: false))
      }
      index = word.endIndex
    }
    return found
  }

  private static func condition(_ words: String) -> Int? {
    let plain = words.lowercased().split { !$0.isLetter }.filter { !["in", "condition", "are", "is"].contains($0) }
    return conditions.firstIndex(of: plain.joined(separator: " "))
  }
}

extension StringProtocol {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// `:30` after the hour.
  fileprivate var isClockEnd: Bool {
    first == ":" && dropFirst().first.map { $0.isASCII && $0.isNumber } == true
  }
}

extension String {
  fileprivate func replacingRange(_ range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
