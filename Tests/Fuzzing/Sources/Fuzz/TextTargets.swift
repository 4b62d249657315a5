import Foundation
import HospitalModel

@testable import ChannelFeeds

/// Dates, one a line: what is read is in range, the same twice, and reads back from its own form.
let dateTarget = FuzzTarget(name: "date") { bytes in
  for line in bytes.split(separator: 0x0a) {
    let date = Array(line)
    let time = FeedDate.read(date.span)
    expectTime(time, "a date")
    expect(FeedDate.read(date.span) == time, "a date is read otherwise the second time")
    let padded: [UInt8] = [0x20, 0x09] + date + [0x20]
    if let time { expect(FeedDate.read(padded.span) == time, "white space changes a date") }
    let text = String(decoding: date, as: UTF8.self)
    for isDayFirst in [false, true] {
      expectTime(ExportDate.read(text, zone: .pacific, isDayFirst: isDayFirst), "an export's date")
    }
  }
}

/// Fragments of HTML, by every rule.
let htmlTarget = FuzzTarget(name: "html") { bytes in
  let bytes = ValidText.decodedUTF8(bytes.span).text
  var plain = PlainText()
  for rule in [TextRule.literal, .html, .guessed, .claimedPlain] {
    let line = plain.text(of: bytes.span, rule: rule, shape: .line)
    if !line.isEmpty { expectLine(line, "a line") }
    let body = plain.text(of: bytes.span, rule: rule, shape: .body)
    if !body.isEmpty { expectSafe(body, "a body") }
    let again = plain.text(of: Array(line.utf8).span, rule: .literal, shape: .line)
    expect(again == line, "a line changes when it is read again")
  }
  let literal = plain.text(of: bytes.span, rule: .literal, shape: .line)
  var escaped: [UInt8] = []
  escaped.appendEscaped(Array(literal.utf8).span)
  let decoded = plain.text(of: escaped.span, rule: .html, shape: .line)
  expect(decoded == literal, "what was written as HTML reads back otherwise")
}

/// JSON: what another reader takes without complaint is taken without complaint here.
let jsonTarget = FuzzTarget(name: "json") { bytes in
  let text = ValidText.decodedUTF8(bytes.span).text
  var reader = JSONReader(text)
  walk(&reader, depth: 0)
  var passed = JSONReader(text)
  passed.skip()
  expect(!text.span.isUTF8 || reader.scalar.span.isUTF8, "a scalar is not UTF-8")
  // Foundation guesses an encoding from zeros and marks, and lets a comma stand before a bracket.
  guard !text.contains(0), text.first ?? 0 < 0x80, !text.endsListsInCommas, isJSON(text) else { return }
  for var reader in [reader, passed] {
    expect(reader.isAtEnd(), "valid JSON is not read to its end")
    expect(reader.faultLine == nil && !reader.isCutOff, "valid JSON is called broken")
  }
}

extension [UInt8] {
  /// True where a closing bracket follows a comma.
  fileprivate var endsListsInCommas: Bool {
    var isBehindComma = false
    for byte in self where !byte.isWhiteSpace {
      if isBehindComma, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { return true }
      isBehindComma = byte == ASCII.comma
    }
    return false
  }
}

/// True for a valid document; a number alone could as well be cut off.
private func isJSON(_ text: [UInt8]) -> Bool {
  (try? JSONSerialization.jsonObject(with: Data(text))) != nil
}

/// Takes every value; deeper than any document of a feed they are passed over.
private func walk(_ reader: inout JSONReader, depth: Int) {
  switch reader.next() {
  case .object where depth < 64: reader.eachMember { reader, _ in walk(&reader, depth: depth + 1) }
  case .list where depth < 64: reader.eachElement { walk(&$0, depth: depth + 1) }
  case .text, .number: _ = reader.readScalar()
  default: reader.skip()
  }
}

/// Bytes in the encoding that the first byte chooses among all labels.
let encodingTarget = FuzzTarget(name: "encoding") { bytes in
  guard let first = bytes.first else { return }
  let label = EncodingChoices.labels[Int(first) % EncodingChoices.labels.count]
  guard let encoding = TextEncoding(label: label) else { broken("\(label) is no label") }
  expect(TextEncoding(label: " \(label.uppercased())\n") == encoding, "\(label) is another encoding in capitals")
  let text = Array(bytes.dropFirst())
  let decoded = encoding.decoded(text.span)
  expect(decoded.text.span.isUTF8, "\(label) gives what is not UTF-8")
  expect(decoded.text.count <= 4 * text.count + 4, "\(label) makes \(decoded.text.count) bytes of \(text.count)")
  let isPrinting = text.allSatisfy { (0x20...0x7e).contains($0) && $0 != 0x5c && $0 != 0x7e }
  guard isPrinting, !label.contains("16"), !label.contains("32"), !EncodingChoices.wide.contains(encoding) else {
    return
  }
  expect(decoded.text == text && !decoded.isFaulty, "\(label) changes plain ASCII")
}

/// The labels of all encodings.
enum EncodingChoices {
  static let labels = EncodingLabels.rows.flatMap { $0.labels.split(separator: " ").map(String.init) }
  /// Encodings of two and four bytes.
  static let wide: [TextEncoding] = [
    .library("UTF-16BE"), .library("UTF-16LE"), .library("UTF-32BE"), .library("UTF-32LE"),
  ]
}

/// Broken markup: what is mended is UTF-8, no longer than the limit, well-formed, and needs no mending again.
let menderTarget = FuzzTarget(name: "mender") { bytes in
  let decoded = ValidText.decodedUTF8(bytes.span).text
  let text = ValidText.withoutForbidden(decoded.span) ?? decoded
  for isPage in [false, true] {
    let mended = MarkupMender.mend(text.span, isPage: isPage)
    expect(mended.text.span.isUTF8, "the mended text is not UTF-8")
    var reading = FeedReading(address: nil, isMended: true)
    let outcome = XMLParser.parse(mended.text.span, strictness: .strict, into: &reading)
    guard !mended.isCutOff, reading.row != nil, !reading.isStopped else { continue }
    expect(
      outcome.isWellFormed && !outcome.usesEntities,
      "mended, and broken at line \(outcome.faultLine): \(mended.text.span.text)")
    // In a page the beginning is looked for, and mended markup may have another.
    guard !isPage else { continue }
    let again = MarkupMender.mend(mended.text.span).text
    let same = zip(again, mended.text).prefix { $0 == $1 }.count
    expect(again == mended.text, "mended twice: \(mended.text.excerpt(at: same)) and then \(again.excerpt(at: same))")
  }
}

extension [UInt8] {
  /// The text round a place.
  fileprivate func excerpt(at place: Int) -> String {
    String(decoding: self[Swift.max(0, place - 200)..<Swift.min(count, place + 100)], as: UTF8.self)
  }
}

/// Addresses: a reference, a line feed, a base. What is resolved stays as it is when it is resolved again.
let addressTarget = FuzzTarget(name: "address") { bytes in
  let lines = bytes.split(separator: 0x0a, maxSplits: 1, omittingEmptySubsequences: false)
  let reference = String(decoding: lines[0], as: UTF8.self)
  let base = lines.count > 1 ? String(decoding: lines[1], as: UTF8.self) : "https://north.example/a/b?c#d"
  var texts = FeedTexts(address: base)
  texts.pushBase(base, depth: 1)
  expectLink(texts.webAddress(reference), "a resolved address")
  let resolved = WebAddress.resolve(reference, against: "https://north.example/a/b?c#d")
  expect(WebAddress.scheme(of: resolved[...]) != nil, "what is resolved against an address is relative: \(resolved)")
  expect(WebAddress.resolve(resolved, against: base) == resolved, "an address is resolved twice: \(resolved)")
  _ = (WebAddress.host(of: reference), WebAddress.path(of: reference), WebAddress.withoutPercents(reference))
  for row in ConnectorCatalog.rows { _ = row.recognises(reference) }
}
