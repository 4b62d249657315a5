import Testing

@testable import ChannelFeeds

@Suite("Encodings")
struct TextEncodingTests {
  private func feed(_ title: [UInt8], encoding: String?) -> [UInt8] {
    let declaration = encoding.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? ""
    return Array("\(declaration)<rss version=\"2.0\"><channel><title>".utf8) + title
      + Array("</title></channel></rss>".utf8)
  }

  @Test(
    "the declaration decides",
    arguments: [
      ("iso-8859-1", [0x63, 0x61, 0x66, 0xe9, 0x92] as [UInt8], "café’"),
      ("US-ASCII", [0xe9], "é"), ("windows-1251", [0xc4, 0xe0], "Да"), ("koi8-r", [0xe4, 0xc1], "Да"),
      ("Shift_JIS", [0x93, 0xfa, 0x96, 0x7b], "日本"), ("euc-jp", [0xc6, 0xfc, 0xcb, 0xdc], "日本"),
      ("gb2312", [0xc8, 0xd5], "日"), ("big5", [0xa4, 0xe9], "日"), ("euc-kr", [0xc7, 0xd1], "한"),
      ("utf-8", [0xc3, 0xa9], "é"), ("windows_1251", [0xc4, 0xe0], "Да"),
    ])
  func declared(label: String, bytes: [UInt8], title: String) throws {
    let document = try readFeed(feed(bytes, encoding: label))
    #expect(document.title == title && document.warnings.isEmpty)
  }

  @Test("the HTTP charset goes before the declaration, and a byte-order mark before both")
  func order() throws {
    #expect(try readFeed(feed([0xc4, 0xe0], encoding: "utf-8"), charset: "windows-1251").title == "Да")
    let marked = [0xef, 0xbb, 0xbf] + feed(Array("é".utf8), encoding: "iso-8859-1")
    #expect(try readFeed(marked, charset: "windows-1251").title == "é")
  }

  @Test("UTF-16 and UTF-32 are read with and without a mark", arguments: [true, false], [true, false])
  func wide(isMarked: Bool, isBigEndian: Bool) throws {
    let text = "<rss><channel><title>über 🏥</title></channel></rss>"
    let marked = (isMarked ? "\u{FEFF}" : "") + text
    let utf16 = marked.utf16.flatMap { unit in
      isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xff)] : [UInt8(unit & 0xff), UInt8(unit >> 8)]
    }
    let utf32 = marked.unicodeScalars.flatMap { scalar in
      let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
      return isBigEndian ? bytes : bytes.reversed()
    }
    #expect(try readFeed(utf16).title == "über 🏥")
    #expect(try readFeed(utf32).title == "über 🏥")
  }

  @Test("an unknown encoding is read as UTF-8, with a warning")
  func unknown() throws {
    let document = try readFeed(feed(Array("é".utf8), encoding: "x-none"))
    #expect(document.title == "é" && document.warnings.count == 1)
    #expect(document.warnings.first?.contains("x-none") == true)
  }

  @Test("a label of white space is none")
  func emptyLabel() throws {
    #expect(try readFeed(feed([0x65], encoding: "\t "), charset: " ").warnings.isEmpty)
  }

  @Test("a stray byte in UTF-8 is read as windows-1252, with a warning")
  func stray() throws {
    let document = try readFeed(feed([0x6e, 0x61, 0xef, 0x76, 0x65, 0xc3, 0xa9], encoding: nil))
    #expect(document.title == "naïveé" && document.warnings == [FeedRepair.wrongEncoding.sentence])
  }

  @Test("where most bytes do not fit UTF-8 all is windows-1252, so that no letters come about by chance")
  func mostlyStray() throws {
    let document = try readFeed(
      feed([0x63, 0x61, 0x66, 0xe9, 0x20, 0xc3, 0x89, 0x20, 0xfc, 0x20, 0xf6], encoding: nil))
    #expect(document.title == "café Ã‰ ü ö" && document.warnings == [FeedRepair.wrongEncoding.sentence])
  }

  @Test("an encoding with marks of its own keeps the last letter", arguments: ["windows-1258", "windows-1255"])
  func lastLetter(label: String) throws {
    let encoding = try #require(TextEncoding(label: label))
    #expect(encoding.decoded(Array("open".utf8).span).text == Array("open".utf8))
    #expect(encoding.decoded([0xe0].span).text.count == 2)
  }

  @Test("no label stands in two rows")
  func labels() {
    let all = EncodingLabels.rows.flatMap { $0.labels.split(separator: " ") }
    #expect(Set(all).count == all.count)
  }
}
