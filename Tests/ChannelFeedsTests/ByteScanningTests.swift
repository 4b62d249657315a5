import Testing

@testable import ChannelFeeds

@Suite("Bytes, eight at once")
struct ByteScanningTests {
  /// Texts in which runs and their ends fall on every place of a step.
  private static let texts: [[UInt8]] = {
    var state: UInt64 = 88_172_645_463_325_252
    func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
    let alphabet = Array("abcXYZ 019.,;  <&\"\\\n\t\u{7F}é’ \u{85}🏥".utf8) + [0x00, 0x1f, 0x80, 0xff]
    return (0..<600).map { _ in
      let isMostlyPlain = next() % 3 > 0
      return (0..<Int(next() % 40)).map { _ in
        isMostlyPlain && next() % 12 > 0 ? UInt8(ascii: "a") : alphabet[Int(next() % UInt64(alphabet.count))]
      }
    }
  }()

  @Test("a search for one of two bytes finds the first")
  func either() {
    for text in Self.texts {
      for start in 0...text.count {
        let expected = text[start...].firstIndex { $0 == ASCII.less || $0 == ASCII.ampersand } ?? text.count
        #expect(text.span.place(of: ASCII.less, or: ASCII.ampersand, from: start) == expected)
        #expect(text.span.place(of: ASCII.less, from: start) == text[start...].firstIndex(of: ASCII.less) ?? text.count)
      }
    }
  }

  @Test("a run of words ends before everything that has to be looked at, and loses no speed to a few")
  func words() {
    for text in Self.texts {
      let end = text.span.endOfWords(from: 0)
      let run = text[..<end]
      #expect(run.allSatisfy { $0 >= 0x20 && $0 < 0x7f })
      #expect(!zip(run, run.dropFirst()).contains { $0 == ASCII.space && $1 == ASCII.space })
      let isPlain =
        text.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
        && !zip(text, text.dropFirst()).contains { $0 == ASCII.space && $1 == ASCII.space }
      #expect(text.span.isPlainLine == isPlain)
    }
    #expect(Array("0123456789 abcdef 0123456789".utf8).span.endOfWords(from: 0) >= 24)
  }

  @Test("a run of JSON ends before every sign")
  func json() {
    for text in Self.texts {
      let read = text[..<text.span.endOfPlainJSON(from: 0)]
      #expect(read.allSatisfy { $0 >= 0x20 && $0 != ASCII.quote && $0 != 0x5c })
      let written = text[..<text.span.endOfSafeJSON(from: 0)]
      #expect(written.allSatisfy { $0 >= 0x20 && ![ASCII.quote, 0x5c, 0x7f, 0xc2, 0xe2].contains($0) })
    }
    #expect(Array("日本語のニュース".utf8).span.endOfSafeJSON(from: 0) == 24)
  }

  @Test("a table gives every value, nothing for other keys, and of two rows the first")
  func table() {
    let rows = (0..<500).map { (UInt64($0) &* 0x1_0000_0001, $0) }
    let table = FingerprintTable(rows + [(0, -1)])
    #expect(rows.allSatisfy { table[$0.0] == $0.1 })
    #expect(table[7] == nil && FingerprintTable<Int>([])[0] == nil)
  }

  @Test("a hash of a long text depends on every byte and on its length")
  func hash() {
    func hash(_ bytes: [UInt8]) -> String {
      var hash = Fingerprint()
      hash.add(words: bytes.span)
      return hash.text
    }
    let text = [UInt8](repeating: 0x61, count: 41)
    var seen: Set<String> = [hash(text), hash(Array(text.dropLast())), hash(text + [0])]
    for place in text.indices {
      var other = text
      other[place] = 0x62
      seen.insert(hash(other))
    }
    #expect(seen.count == 44 && hash(text) == hash(text))
  }

  @Test(
    "a date is written as it is read",
    arguments: ["2026-03-01T14:05:09Z", "0099-12-31T23:59:59Z", "9999-01-02T00:00:00Z"])
  func dates(text: String) {
    var line: [UInt8] = []
    var writer = JSONWriter { line.append($0) }
    writer.value(FeedDate.read(Array(text.utf8).span))
    writer.finish()
    #expect(String(decoding: line, as: UTF8.self) == "\"\(text)\"")
  }
}
