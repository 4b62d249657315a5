// Makes the two tables that this target embeds:
//
//   swiftc -O make-tables.swift -o /tmp/make-tables && /tmp/make-tables NAMES SCOWL PLACES .
//
//   NAMES    a folder with the U.S. Census Bureau's name lists of 1990: dist.all.last, dist.female.first,
//            dist.male.first (in the Python package "names")
//   SCOWL    the folder of the word lists of SCOWL (Debian package "scowl": /usr/share/dict/scowl)
//   PLACES   a CSV file with the columns city, state, lat, lon, population (GeoNames)
//
// words.table: the number of entries (4 bytes, little-endian like all numbers here); for each of 32,768 buckets and
// once more at the end how far its first entry lies from where an even spread would put it (2 bytes, signed); the
// entries of 3 bytes: 16 bits of the word's hash, and 8 bits of facts (see `Entry`). A word that is in no list meets an
// entry's hash by chance once in 20,000 times.
//
// folds.table: see CPrivacyTables.h. It comes from the Unicode data of the Swift library, and from the lists below.

import Foundation

/// The facts of one word; the layout is `NameDictionary.Facts` of PrivacyScreening.
struct Entry {
  /// 0 none, 1 rare, 2 known, 3 common.
  var givenName: UInt8 = 0
  var surname: UInt8 = 0
  /// As a word that is no name: 0 none, 1 known, 2 current, 3 among the 11,000 commonest.
  var word: UInt8 = 0
  var isPlace = false

  var bits: UInt8 { givenName | surname << 2 | word << 4 | (isPlace ? 0x40 : 0) }
}

/// FNV-1a, 64 bits, as in `WordHash` of PrivacyScreening.
func hash(_ word: String) -> UInt64 {
  word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

func lines(_ path: String) throws -> [Substring] {
  String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    .split(whereSeparator: \.isNewline)
}

func isPlainWord(_ word: some StringProtocol) -> Bool {
  word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
}

// Surnames by their rank, given names by their share of the people of one sex in per cent.
let surnameRanks = [1: 30_000, 2: 8_000, 3: 1_000]
let givenNameShares = [2: 0.005, 3: 0.05]
let wordLevels: [(word: UInt8, levels: [Int])] = [(3, [10, 20]), (2, [35]), (1, [40, 50])]
let leastPopulation = 1_000

func readSurnames(_ folder: String, into entries: inout [String: Entry]) throws {
  for line in try lines(folder + "/dist.all.last") {
    let columns = line.split(separator: " ")
    guard columns.count == 4, let rank = Int(columns[3]) else { continue }
    let level = (1...3).last { rank <= surnameRanks[$0] ?? 0 }
    if let level { entries[columns[0].lowercased(), default: Entry()].surname = UInt8(level) }
  }
}

func readGivenNames(_ folder: String, into entries: inout [String: Entry]) throws {
  for file in ["dist.female.first", "dist.male.first"] {
    for line in try lines(folder + "/" + file) {
      let columns = line.split(separator: " ")
      guard columns.count == 4, let share = Double(columns[1]) else { continue }
      let level = UInt8((2...3).last { share >= givenNameShares[$0] ?? 0 } ?? 1)
      let word = columns[0].lowercased()
      // The rarest "given names" of the list are slips such as IN, MY and SO.
      if level == 1, entries[word]?.word == 3 { continue }
      entries[word, default: Entry()].givenName = max(level, entries[word]?.givenName ?? 0)
    }
  }
}

func readWords(_ folder: String, into entries: inout [String: Entry]) throws {
  for (rank, levels) in wordLevels {
    for level in levels {
      for list in ["english", "american"] {
        for word in try lines("\(folder)/\(list)-words.\(level)") where isPlainWord(word) {
          if entries[String(word)]?.word ?? 0 == 0 { entries[String(word), default: Entry()].word = rank }
        }
      }
    }
  }
}

func readPlaces(_ path: String, into entries: inout [String: Entry]) throws {
  for line in try lines(path).dropFirst() {
    let columns = line.split(separator: ",", omittingEmptySubsequences: false)
    guard columns.count >= 5, let population = Int(columns[4]), population >= leastPopulation else { continue }
    let name = folded(columns[0].lowercased())
    if (name.utf8.allSatisfy { $0 == 0x20 || (0x61...0x7A).contains($0) }) {
      entries[name, default: Entry()].isPlace = true
    }
  }
}

func folded(_ text: String) -> String {
  String(String.UnicodeScalarView(text.decomposedStringWithCanonicalMapping.unicodeScalars.filter(\.isASCII)))
}

func wordsTable(_ entries: [String: Entry]) -> Data {
  let bucketCount = 1 << 15
  var buckets = [[(UInt16, UInt8)]](repeating: [], count: bucketCount)
  for (word, entry) in entries {
    let mixed = hash(word) &* 0x9E37_79B9_7F4A_7C15
    buckets[Int(mixed >> 49)].append((UInt16(truncatingIfNeeded: mixed >> 33), entry.bits))
  }
  var table = Data()
  func append(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { table.append(contentsOf: $0) }
  }
  append(UInt32(entries.count))
  var start = 0
  for bucket in 0...bucketCount {
    append(Int16(start - entries.count * bucket / bucketCount))
    if bucket < bucketCount { start += buckets[bucket].count }
  }
  for bucket in buckets {
    for (print, facts) in bucket.sorted(by: { $0 < $1 }) {
      append(print)
      append(facts)
    }
  }
  return table
}

// What compatibility decomposition leaves, though it reads as a Latin letter or a mark of ASCII.
let letters = [
  "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d",
  "Ð": "D", "þ": "th", "Þ": "TH", "ħ": "h", "Ħ": "H", "ł": "l", "Ł": "L", "ŧ": "t", "Ŧ": "T", "ı": "i", "ĸ": "k",
]
// Letters of other scripts that look like a Latin one.
let lookAlikes = [
  "а": "a", "в": "b", "е": "e", "ё": "e", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p", "с": "c", "т": "t",
  "у": "y",
  "х": "x", "і": "i", "ї": "i", "ј": "j", "ѕ": "s", "һ": "h", "ԁ": "d", "ԛ": "q", "ԝ": "w", "А": "A", "В": "B",
  "Е": "E",
  "Ё": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "У": "Y", "Х": "X", "І": "I",
  "Ј": "J",
  "Ѕ": "S", "Ԛ": "Q", "Ԝ": "W", "α": "a", "ο": "o", "ρ": "p", "υ": "u", "ν": "v", "ι": "i", "κ": "k", "τ": "t",
  "χ": "x",
  "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P",
  "Τ": "T",
  "Υ": "Y", "Χ": "X", "ց": "g", "հ": "h", "յ": "j", "ո": "n", "օ": "o", "ս": "u", "ք": "p",
]
let marks = [
  "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "ʼ": "'", "`": "'", "´": "'", "“": "\"", "”": "\"", "„": "\"",
  "‟": "\"",
  "″": "\"", "«": "\"", "»": "\"", "‹": "\"", "›": "\"", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-",
  "−": "-",
  "⁃": "-", "﹣": "-", "·": ".", "•": ".", "∙": ".", "⋅": ".", "․": ".", "…": "...", "⁄": "/", "∕": "/", "⧸": "/",
  "。": ".",
  "、": ",", "ǃ": "!", "¡": "!", "¿": "?", "：": ":", "∶": ":", "№": "no.", "º": "o", "ª": "a", "€": "$", "£": "$",
  "¥": "$",
]

func foldsTable() -> Data {
  var folds: [UInt32: String] = [:]
  for value in UInt32(0x80)...0x1FFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    if let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil {
      folds[value] = String(Int(digit))
      continue
    }
    let plain = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
      .filter { ![.nonspacingMark, .enclosingMark].contains($0.properties.generalCategory) }
      .map { letters[String($0)] ?? marks[String($0)] ?? String($0) }.joined()
    let isReadable = plain.utf8.allSatisfy { (0x21...0x7E).contains($0) } && plain != ""
    if isReadable, plain.utf8.count <= 4 { folds[value] = plain }
  }
  for list in [letters, lookAlikes, marks] {
    for (from, to) in list { from.unicodeScalars.first.map { folds[$0.value] = to } }
  }
  // Letters and digits on black discs and squares have no decomposition.
  for offset in UInt32(0)..<26 {
    let letter = String(UnicodeScalar(UInt8(0x41 + offset)))
    folds[0x1F150 + offset] = letter
    folds[0x1F170 + offset] = letter
  }
  for digit in UInt32(1)...9 {
    for first: UInt32 in [0x2776, 0x2780, 0x278A, 0x24F5] { folds[first + digit - 1] = String(digit) }
  }
  var table = Data()
  for (value, text) in folds.sorted(by: { $0.key < $1.key }) where value >= 0x80 {
    table.append(contentsOf: [UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)])
    table.append(contentsOf: Array(text.utf8) + [UInt8](repeating: 0, count: 4 - text.utf8.count))
  }
  return table
}

let arguments = CommandLine.arguments
guard arguments.count == 5 else {
  FileHandle.standardError.write(Data("usage: make-tables NAMES SCOWL PLACES OUTPUT\n".utf8))
  exit(64)
}
var entries: [String: Entry] = [:]
try readWords(arguments[2], into: &entries)
try readGivenNames(arguments[1], into: &entries)
try readSurnames(arguments[1], into: &entries)
try readPlaces(arguments[3], into: &entries)
try wordsTable(entries).write(to: URL(fileURLWithPath: arguments[4] + "/words.table"))
try foldsTable().write(to: URL(fileURLWithPath: arguments[4] + "/folds.table"))
print("\(entries.count) words, \(foldsTable().count / 7) characters")
