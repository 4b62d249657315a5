import Foundation
import HospitalModel

@testable import ChannelFeeds

/// Ends the process when a promise is broken, so that libFuzzer keeps the input.
func expect(_ isKept: Bool, _ promise: @autoclosure () -> String) {
  if !isKept { broken(promise()) }
}

/// Says which promise is broken, and ends the process.
func broken(_ promise: String) -> Never {
  let line = Array("broken: \(promise.prefix(2_000).debugDescription)\n".utf8)
  _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  abort()
}

/// What the contract for feed parsing leaves out of every text.
private func isForbidden(_ value: UInt32) -> Bool {
  switch value {
  case 0x00...0x09, 0x0b...0x1f, 0x7f...0x9f, 0x202a...0x202e, 0x2066...0x2069, 0x200b, 0x2060, 0xfeff,
    0xe0000...0xe007f:
    true
  default: false
  }
}

/// A text for a terminal, with or without lines.
func expectSafe(_ text: String?, _ what: String, isLine: Bool = false) {
  guard let text else { return }
  expect(!text.isEmpty, "\(what) is empty in place of absent")
  var marks = 0
  for scalar in text.unicodeScalars {
    expect(!isForbidden(scalar.value), "\(what) holds U+\(String(scalar.value, radix: 16)): \(text)")
    expect(!isLine || scalar != "\n", "\(what) is not one line: \(text)")
    marks = scalar.isCombiningMark ? marks + 1 : 0
    expect(marks <= 32, "\(what) stacks \(marks) marks")
  }
  expect(text.first != " " && text.first != "\n", "\(what) begins with white space: \(text)")
  guard isLine else { return }
  expect(!text.contains("  "), "\(what) is not folded: \(text)")
}

/// A title or name.
func expectLine(_ text: String?, _ what: String) {
  expectSafe(text, what, isLine: true)
  expect((text?.unicodeScalars.count ?? 0) <= 4_096, "\(what) has \(text?.unicodeScalars.count ?? 0) characters")
}

/// An address to follow: `http`, `https`, or relative.
func expectLink(_ text: String?, _ what: String) {
  expectSafe(text, what, isLine: true)
  guard let text, let scheme = WebAddress.scheme(of: text[...]) else { return }
  expect(["http", "https"].contains(scheme.lowercased()), "\(what) has another scheme: \(text)")
}

/// A time that has the form which every output promises.
func expectTime(_ time: Timestamp?, _ what: String) {
  guard let time else { return }
  let text = time.iso8601
  expect(text.utf8.count == 20, "\(what) is written as \(text)")
  expect(FeedDate.read(Array(text.utf8).span) == time, "\(what) does not read back: \(text)")
}

/// What every document promises, whatever it was read from.
func expectSound(_ document: FeedDocument) {
  expectLine(document.title, "the feed's title")
  expectLink(document.link, "the feed's link")
  expect(document.entries.count <= 100_000, "\(document.entries.count) entries")
  for warning in document.warnings { expectLine(warning, "a warning") }
  expect(Set(document.warnings).count == document.warnings.count, "a warning stands twice: \(document.warnings)")
  for entry in document.entries {
    expectLine(entry.id, "an id")
    expectLine(entry.title, "a title")
    expectLink(entry.link, "a link")
    expectLine(entry.author, "an author")
    expectTime(entry.published, "published")
    expectTime(entry.updated, "updated")
    expectSafe(entry.summary, "a summary")
    expectSafe(entry.content, "a content")
    for category in entry.categories { expectLine(category, "a category") }
    expect(Set(entry.categories).count == entry.categories.count, "a category stands twice")
    for file in entry.enclosures {
      expectLink(file.url, "an enclosure")
      expectLine(file.type, "a type")
      expect(file.length ?? 0 >= 0, "a file has \(file.length ?? 0) bytes")
    }
    if let item = entry.item(in: document) { expectSound(item) }
  }
}

/// What every item for the store promises.
func expectSound(_ item: FeedItem) {
  // An id may be a link, which has no limit of its own.
  expectSafe(item.id, "an item's id", isLine: true)
  expect(!item.id.isEmpty, "an item has no id")
  if !item.title.isEmpty { expectSafe(item.title, "an item's title", isLine: true) }
  if !item.body.isEmpty { expectSafe(item.body, "an item's body") }
  expectLine(item.author, "an item's author")
  expectLink(item.link, "an item's link")
  expect(item.link.map(WebAddress.isWeb) ?? true, "an item's link is no address of the web")
  expectTime(item.published, "an item's time")
  expectTime(item.written, "an item's time of writing")
}

/// What a failure's words promise.
func expectSound(_ error: FeedError) {
  for message in [error.message, error.message(about: "north.xml")] {
    expectSafe(message, "a message", isLine: true)
    expect(message.unicodeScalars.count <= 480, "a message has \(message.unicodeScalars.count) characters")
  }
}

/// What is handed to a sink in pieces.
private final class Written {
  var bytes: [UInt8] = []
}

/// One line of JSON, as another reader understands it.
func expectJSONLine(_ write: (@escaping (Span<UInt8>) -> Void) -> Void) -> [String: Any] {
  let written = Written()
  write { piece in piece.withUnsafeBufferPointer { written.bytes += $0 } }
  let bytes = written.bytes
  expect(bytes.last == 0x0a, "no line feed ends the JSON")
  expect(!bytes.dropLast().contains { $0 < 0x20 || $0 == 0x7f }, "a raw control character stands in the JSON")
  guard let text = String(validating: bytes, as: UTF8.self) else { broken("the JSON is not UTF-8") }
  let isRaw = text.unicodeScalars.contains { (0x7f...0x9f).contains($0.value) }
  expect(!isRaw, "a raw C1 control stands in the JSON")
  let value = try? JSONSerialization.jsonObject(with: Data(bytes))
  guard let object = value as? [String: Any] else { broken("the line is no JSON object: \(text)") }
  return object
}
