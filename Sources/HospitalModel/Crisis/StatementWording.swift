/// Words of a draft that somebody should look at before it leaves: no rule forbids them, and they may still do harm.
public struct WordingRemark: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A count of patients from one to ten (DOMAIN 2.2).
    case smallCount
    /// Words that may keep somebody away from an emergency room (DOMAIN 2.2: EMTALA).
    case emergencyAccess
    /// A part of a template that is still to be filled in.
    case blank
  }

  public let kind: Kind
  /// The half-open range of the span, in Unicode scalars of the text.
  public let range: Range<Int>

  /// Why it is marked, and what to write instead.
  public var words: String {
    switch kind {
    case .smallCount: "small count: could it tell who it is?"
    case .emergencyAccess:
      "EMTALA: whoever walks in is examined; say who is treated first, never who may not come"
    case .blank: "to be filled in"
    }
  }
}

/// Looks through a draft.
public enum StatementWording {
  /// The remarks in the order of the text.
  ///
  /// - Complexity: O(*n*) in the text's length.
  public static func remarks(in text: String) -> [WordingRemark] {
    let scalars = Array(text.unicodeScalars)
    let sentences = sentences(scalars)
    return blanks(scalars)
      + sentences.flatMap { smallCounts(scalars, $0) + emergencyAccess(scalars, $0) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private struct Word {
    let text: String
    let range: Range<Int>
  }

  // MARK: Parts

  /// Full stops, question and exclamation marks, semicolons and line ends part sentences; a point inside a number doesn't.
  private static func sentences(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in scalars.indices where ".!?;\n".unicodeScalars.contains(scalars[index]) {
      let isInside = index + 1 < scalars.count && !" \n".unicodeScalars.contains(scalars[index + 1])
      if isInside, scalars[index] != "\n" { continue }
      ranges.append(start..<index)
      start = index + 1
    }
    ranges.append(start..<scalars.count)
    return ranges.filter { !$0.isEmpty }
  }

  private static func words(_ scalars: [Unicode.Scalar], _ sentence: Range<Int>) -> [Word] {
    var words: [Word] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard scalars[index].isWordPart else {
        index += 1
        continue
      }
      let end = scalars[index..<sentence.upperBound].firstIndex { !$0.isWordPart } ?? sentence.upperBound
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[index..<end])
      words.append(Word(text: text.lowercased(), range: index..<end))
      index = end
    }
    return words
  }

  // MARK: Blanks

  private static func blanks(_ scalars: [Unicode.Scalar]) -> [WordingRemark] {
    var remarks: [WordingRemark] = []
    var open: Int?
    for (index, scalar) in scalars.enumerated() {
      if scalar == "[" { open = index }
      if scalar == "]", let start = open {
        remarks.append(WordingRemark(kind: .blank, range: start..<index + 1))
        open = nil
      }
    }
    return remarks
  }

  // MARK: Small counts

  private static let people: Set<String> = [
    "patient", "patients", "people", "persons", "person", "victims", "received", "injured", "hurt", "wounded",
    "treated",
    "admitted", "critical", "serious", "fair", "good", "undetermined", "dead", "died", "deceased", "killed", "released",
    "transferred", "hospital",
  ]

  private static let numerals: Set<String> = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "one", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "ten",
  ]

  /// Words beside a number that make it a time, an age of the page or a name of a place.
  private static let notCounts: Set<String> = [
    "at", "a", "p", "am", "pm", "until", "by", "from", "statement", "version", "hall", "door", "gate", "floor", "room",
    "lot", "phone", "hours", "minutes", "days", "oclock",
  ]

  private static func smallCounts(_ scalars: [Unicode.Scalar], _ sentence: Range<Int>) -> [WordingRemark] {
    let words = words(scalars, sentence)
    guard words.contains(where: { people.contains($0.text) }) else { return [] }
    return words.enumerated().compactMap { index, word in
      guard numerals.contains(word.text) else { return nil }
      let neighbours = [index - 1, index + 1].compactMap { words.indices.contains($0) ? words[$0].text : nil }
      let isClock = goesOn(before: word.range.lowerBound, scalars) || goesOn(after: word.range.upperBound, scalars)
      guard !isClock, !neighbours.contains(where: notCounts.contains) else { return nil }
      return WordingRemark(kind: .smallCount, range: word.range)
    }
  }

  /// True where a number goes on: `1,000`, `4:30`, `3.5`, `254-555`.
  private static func goesOn(after end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    end + 1 < scalars.count && joints.contains(scalars[end]) && ("0"..."9").contains(scalars[end + 1])
  }

  private static func goesOn(before start: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    start > 1 && joints.contains(scalars[start - 1]) && ("0"..."9").contains(scalars[start - 2])
  }

  private static let joints: Set<Unicode.Scalar> = [":", "-", ",", ".", "/"]

  // MARK: Emergency access

  private static let rooms: Set<String> = ["er", "ed", "emergency", "ers", "eds"]
  /// One of these in a sentence about an emergency room asks for another look.
  private static let closures: Set<String> = ["closed", "only", "closing", "full", "except", "diverting", "restricted"]
  /// Words side by side that send somebody away, whatever else the sentence is about.
  private static let refusals: [[String]] = [
    ["turned", "away"], ["go", "elsewhere"], ["go", "away"], ["not", "accepting"], ["no", "walk"], ["not", "come"],
    ["stay", "away"], ["all", "but"],
  ]

  private static func emergencyAccess(_ scalars: [Unicode.Scalar], _ sentence: Range<Int>) -> [WordingRemark] {
    let words = words(scalars, sentence)
    let isAboutRoom = words.contains { rooms.contains($0.text) }
    var remarks = words.filter { isAboutRoom && closures.contains($0.text) }.map {
      WordingRemark(kind: .emergencyAccess, range: $0.range)
    }
    for refusal in refusals where words.count >= refusal.count {
      for start in 0...(words.count - refusal.count)
      where words[start..<start + refusal.count].map(\.text) == refusal && (isAboutRoom || refusal[1] != "come") {
        remarks.append(
          WordingRemark(
            kind: .emergencyAccess,
            range: words[start].range.lowerBound..<words[start + refusal.count - 1].range.upperBound))
      }
    }
    return remarks
  }
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool { properties.isAlphabetic || (self >= "0" && self <= "9") }
}
