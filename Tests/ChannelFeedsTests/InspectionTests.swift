import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Inspecting")
struct InspectionTests {
  private final class Output {
    var bytes: [UInt8] = []
    var text: String { String(decoding: bytes, as: UTF8.self) }
    func take(_ piece: Span<UInt8>) { bytes.append(piece) }
  }

  private func json(_ document: FeedDocument, file: String? = nil) -> String {
    let output = Output()
    document.writeJSON(file: file, to: output.take)
    return output.text
  }

  private func report(_ document: FeedDocument, columns: Int = 60, isStyled: Bool = false) -> String {
    let output = Output()
    FeedReport(columns: columns, isStyled: isStyled).write(document, to: output.take)
    return output.text
  }

  private static let entry = FeedEntry(
    id: "1", title: "ER open", link: "https://example.org/1", author: "Press office",
    published: Timestamp(year: 2026, month: 3, day: 1, hour: 14, minute: 5), summary: "All beds",
    categories: ["status"],
    enclosures: [Enclosure(url: "https://example.org/a.mp3", type: "audio/mpeg", length: 1_234)])

  @Test("JSON has every member, null for what is absent, on one line")
  func members() {
    #expect(
      json(FeedDocument(format: .rss2, title: "T", entries: [Self.entry, FeedEntry()], warnings: ["w"]))
        == #"{"format":"rss2","title":"T","link":null,"entries":[{"id":"1","title":"ER open","link":"https://example.org/1","#
        + #""author":"Press office","published":"2026-03-01T14:05:00Z","updated":null,"summary":"All beds","content":null,"#
        + #""categories":["status"],"enclosures":[{"url":"https://example.org/a.mp3","type":"audio/mpeg","length":1234}]},"#
        + #"{"id":null,"title":null,"link":null,"author":null,"published":null,"updated":null,"summary":null,"content":null,"#
        + #""categories":[],"enclosures":[]}],"warnings":["w"]}"# + "\n")
  }

  @Test("JSON escapes whatever a terminal or a line-wise program could take for its own")
  func escapes() {
    let document = FeedDocument(format: .rss2, title: "\"\\\n\t\u{1B}\u{7F}\u{9B}\u{2028}\u{202E}é🏥")
    let text = json(document, file: "a\u{1B}\u{85}b\n.xml")
    #expect(text.hasPrefix(#"{"file":"a\u001b\u0085b\n.xml","#))
    #expect(text.contains(#""title":"\"\\\n\t\u001b\u007f\u009b\u2028\u202eé🏥""#))
    #expect(text.filter { $0 == "\n" }.count == 1)
  }

  @Test("a failure is a line with its exit code")
  func failure() {
    let output = Output()
    FeedError.notAFeed(found: "empty").writeJSON(file: "x", to: output.take)
    #expect(output.text.hasPrefix(#"{"file":"x","error":{"code":65,"message":"This is no feed"#))
    let message = FeedError.notAFeed(found: "empty").message(about: String(repeating: "x", count: 9_000) + "/feed.xml")
    #expect(message.contains("/feed.xml: This is no feed") && message.count <= 480)
  }

  @Test("alerts, hospitals and lists have a further member")
  func details() {
    var alert = CAPAlert()
    alert.infos = [CAPInfo()]
    alert.infos[0].areas = [CAPArea()]
    alert.infos[0].areas[0].polygons = [[GeographicPoint(latitude: 1.5, longitude: -2)].compactMap { $0 }]
    var report = HAVEReport()
    report.beds = [HAVEReport.Beds(type: "AdultICU")]
    let text = json(
      FeedDocument(
        format: .cap12,
        entries: [
          FeedEntry(detail: .alert(alert)), FeedEntry(detail: .hospital(report)),
          FeedEntry(detail: .subscription(folders: ["a"])),
        ]))
    #expect(text.contains(#""polygon":[[[1.5,-2.0]]]"#) && text.contains(#""bedType":"AdultICU""#))
    #expect(text.contains(#""folders":["a"]"#))
  }

  @Test("a large document comes in pieces, and whole")
  func pieces() {
    var sizes: [Int] = []
    let output = Output()
    let document = FeedDocument(format: .rss2, entries: [FeedEntry](repeating: Self.entry, count: 2_000))
    document.writeJSON {
      sizes.append($0.count)
      output.take($0)
    }
    #expect(sizes.count > 3 && sizes.allSatisfy { $0 < 1 << 18 })
    #expect(output.text.split(separator: "{\"id\":").count == 2_001 && output.text.hasSuffix("\"warnings\":[]}\n"))
  }

  @Test("the report for people shows title, facts, warnings and entries, wrapped and abridged")
  func people() {
    var second = FeedEntry(title: "No date", summary: String(repeating: "word ", count: 60), content: nil)
    second.id = "2"
    let text = report(
      FeedDocument(
        format: .rss2, title: "Example news", link: "https://example.org/", entries: [Self.entry, second],
        warnings: ["The markup is broken at line 3; it was repaired."]))
    #expect(
      text == """
        Example news
        RSS 2.0 · 2 entries · 2026-03-01 · 1 without a date · times
        in UTC
        https://example.org/
        ! The markup is broken at line 3; it was repaired.

        2026-03-01 14:05  ER open
                          Press office · https://example.org/1
                          All beds
                          in status
                          file https://example.org/a.mp3
                          (audio/mpeg, 1.2 kB)

        (no date)         No date
                          word word word word word word word word
                          word word word word word word word word
                          word word word word word word word word …

        """)
  }

  @Test("alerts, hospitals and lists are shown by what matters in them")
  func peopleDetails() throws {
    var alert = CAPAlert()
    (alert.status, alert.messageType) = (.exercise, .update)
    var info = CAPInfo()
    (info.severity, info.urgency, info.certainty) = (.severe, .immediate, .observed)
    info.expires = Timestamp(year: 2026, month: 3, day: 1, hour: 18)
    info.areas = [CAPArea()]
    info.areas[0].name = "Example County"
    info.areas[0].geocodes = [CAPCode(name: "SAME", value: "048027")]
    alert.infos = [info]
    let text = report(
      FeedDocument(
        format: .cap12,
        entries: [
          FeedEntry(title: "ED on advisory", detail: .alert(alert)),
          FeedEntry(title: "Example North", summary: "Beds: 3\nFacility: Normal", detail: .hospital(HAVEReport())),
          FeedEntry(id: "https://example.org/a", title: "A", detail: .subscription(folders: ["Hospitals", "North"])),
        ]))
    #expect(text.hasPrefix("CAP 1.2 · 3 entries\n"))
    #expect(text.contains("EXERCISE Update · Severe, Immediate,\n"))
    #expect(text.contains("until 2026-03-01 18:00\n") && text.contains("  for Example County\n"))
    #expect(text.contains("  SAME 048027\n") && text.contains("  Beds: 3\n                  Facility: Normal\n"))
    #expect(text.hasSuffix("\nHospitals / North\n  A\n    https://example.org/a\n"))
  }

  @Test("only a terminal gets bold text, and no width is too small or too large", arguments: [0, 20, 100, 5_000])
  func styles(columns: Int) {
    let document = FeedDocument(format: .rss2, title: String(repeating: "word ", count: 80), entries: [Self.entry])
    #expect(!report(document, columns: columns).contains("\u{1B}"))
    #expect(report(document, columns: columns, isStyled: true).contains("\u{1B}[1mword"))
    let lines = report(document, columns: columns).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
  }
}
