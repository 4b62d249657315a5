import HospitalModel

@testable import ChannelFeeds

/// A document of any format. A last byte of 0x80 and more chooses the charset of the answer and is taken off.
let feedTarget = FuzzTarget(name: "feed") { bytes in
  var document = bytes
  var charset: String?
  if let last = bytes.last, last >= 0x80 {
    document.removeLast()
    charset = EncodingChoices.labels[Int(last) % EncodingChoices.labels.count]
  }
  readAndCheck(document, charset: charset, address: nil)
  readAndCheck(document, charset: charset, address: "https://north.example/news/feed.xml?page=1")
}

/// Alerts and hospitals' reports, by themselves, in envelopes and in feeds: what is damaged must be refused.
let messageTarget = FuzzTarget(name: "message") { bytes in
  guard let document = readAndCheck(bytes, charset: nil, address: nil) else { return }
  for entry in document.entries { expectSound(entry.detail) }
  guard document.isStrict, let end = bytes.lastIndex(of: UInt8(ascii: ">")) else { return }
  for cut in [end, end / 2] {
    let whole = try? readFeed(Array(bytes[..<cut]))
    expect(whole.map { !$0.isStrict } ?? true, "a message cut at \(cut) of \(bytes.count) bytes was read")
  }
}

extension FeedDocument {
  /// True for the formats that are refused when they are damaged.
  fileprivate var isStrict: Bool { [.cap10, .cap11, .cap12, .have, .have20, .edxlDE].contains(format) }
}

@discardableResult
private func readAndCheck(_ bytes: [UInt8], charset: String?, address: String?) -> FeedDocument? {
  do throws(FeedError) {
    let document = try readFeed(bytes, charset: charset, address: address)
    expectSound(document)
    expectWritten(document)
    return document
  } catch {
    expectSound(error)
    let object = expectJSONLine { error.writeJSON(file: "a\u{85}\"b", to: $0) }
    expect((object["error"] as? [String: Any])?["code"] as? Int == 65, "a feed that can't be read has code \(object)")
    return nil
  }
}

/// What is written says what was read.
private func expectWritten(_ document: FeedDocument) {
  let object = expectJSONLine { document.writeJSON(file: "a\u{9b}\"b\n", to: $0) }
  expect(object["format"] as? String == document.format.rawValue, "the format is written as \(object["format"] ?? "")")
  expect(object["title"] as? String == document.title, "the title is written as \(object["title"] ?? "")")
  let entries = object["entries"] as? [[String: Any]] ?? []
  expect(entries.count == document.entries.count, "\(entries.count) of \(document.entries.count) entries are written")
  for (written, entry) in zip(entries, document.entries) {
    expect(written["id"] as? String == entry.id, "an id is written as \(written["id"] ?? "")")
    expect(written["title"] as? String == entry.title, "a title is written as \(written["title"] ?? "")")
    expect(written["content"] as? String == entry.content, "a content is written as \(written["content"] ?? "")")
    expect(written["published"] as? String == entry.published?.iso8601, "a time is written otherwise")
  }
  FeedReport(columns: 60).write(document) { piece in
    piece.withUnsafeBufferPointer { bytes in
      expect(!bytes.contains { $0 < 0x20 && $0 != 0x0a || $0 == 0x7f }, "the report holds a control character")
    }
  }
}

private func expectSound(_ detail: FeedDetail?) {
  switch detail {
  case .alert(let alert):
    for line in [alert.identifier, alert.sender] { expectLine(line, "an alert's key") }
    expectTime(alert.sent, "an alert's time")
    for area in alert.infos.flatMap(\.areas) {
      for polygon in area.polygons {
        expect(polygon.count >= 4 && polygon.first == polygon.last, "an outline is open: \(polygon)")
      }
      for circle in area.circles {
        expect(circle.radius >= 0 && circle.radius.isFinite, "a circle of \(circle.radius)")
      }
    }
    for info in alert.infos {
      expectLink(info.web, "an alert's page")
      expectSafe(info.details, "an alert's text")
    }
  case .hospital(let report):
    expectLine(report.name, "a hospital's name")
    expectTime(report.updated, "a hospital's time")
    for beds in report.beds { expect((beds.available ?? 0) >= 0, "\(beds.available ?? 0) beds") }
  case .subscription(let folders, _): for folder in folders { expectLine(folder, "a folder") }
  case nil: break
  }
}
