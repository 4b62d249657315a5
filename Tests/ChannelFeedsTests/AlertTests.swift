import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Alerts (CAP)")
struct AlertTests {
  private static let good = """
    <?xml version="1.0" encoding="UTF-8"?>
    <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
      <identifier>EX-2</identifier><sender>desk@north.example</sender><sent>2026-03-01T08:05:00-06:00</sent>
      <status>Exercise</status><msgType>Update</msgType><source>desk</source><scope>Public</scope><code>profile:X</code>
      <references>desk@north.example,EX-1,2026-03-01T07:00:00-06:00 desk@north.example,EX-0,2026-03-01T06:00:00-06:00</references>
      <incidents>drill-7</incidents>
      <info><language>es-US</language><category>Health</category><event>Estado del hospital</event><urgency>Immediate</urgency>
        <severity>Severe</severity><certainty>Observed</certainty></info>
      <info><category>Health</category><category>Safety</category><event>Hospital status</event>
        <responseType>Avoid</responseType><urgency>Immediate</urgency><severity>severe</severity><certainty>Very Likely</certainty>
        <eventCode><valueName>SAME</valueName><value>CEM</value></eventCode><effective>2026-03-01T08:05:00-06:00</effective>
        <expires>2026-03-01T12:05:00-06:00</expires><senderName>Example North</senderName><headline>ED on advisory</headline>
        <description>Long waits.
    North entrance.</description><instruction>Call &lt;first&gt;.</instruction><web>https://north.example/status</web>
        <parameter><valueName>VTEC</valueName><value>/X/</value></parameter>
        <resource><resourceDesc>Map</resourceDesc><mimeType>image/png</mimeType><size>120</size><uri>https://north.example/map.png</uri></resource>
        <area><areaDesc>Example County</areaDesc><polygon>31.0,-97.5 31.2,-97.5 31.2,-97.3 31.0,-97.5</polygon>
          <circle>31.1,-97.4 8.5</circle><geocode><valueName>SAME</valueName><value>048027</value></geocode><altitude>100</altitude></area>
        <area><areaDesc>Next county</areaDesc><geocode><valueName>SAME</valueName><value>048099</value></geocode></area>
      </info>
    </alert>
    """

  private func read(_ text: String) throws -> FeedDocument { try readFeed(Array(text.utf8)) }

  private func alert(_ text: String) throws -> CAPAlert {
    guard case .alert(let alert) = try read(text).entries.first?.detail else { throw FeedError.notAFeed(found: "none") }
    return alert
  }

  @Test("an alert is read whole")
  func good() throws {
    let alert = try alert(Self.good)
    let info = try #require(alert.info())
    #expect(try read(Self.good).warnings.isEmpty && read(Self.good).format == .cap12)
    #expect(
      alert.key
        == .init(
          sender: "desk@north.example", identifier: "EX-2",
          sent: Timestamp(year: 2026, month: 3, day: 1, hour: 14, minute: 5)))
    #expect(alert.status == .exercise && alert.messageType == .update && alert.scope == .everyone && !alert.isActual)
    #expect(alert.references.map(\.identifier) == ["EX-1", "EX-0"] && alert.codes == ["profile:X"])
    #expect(alert.infos.map(\.language) == ["es-US", "en-US"] && info.event == "Hospital status")
    #expect(info.categories == [.health, .safety] && info.responseTypes == [.avoid] && info.urgency == .immediate)
    #expect(info.severity == .severe && info.certainty == .likely)
    #expect(info.eventCodes == [CAPCode(name: "SAME", value: "CEM")])
    #expect(info.parameters == [CAPCode(name: "VTEC", value: "/X/")] && info.geocodes("SAME") == ["048027", "048099"])
    let area = try #require(info.areas.first)
    #expect(area.polygons.map(\.count) == [4] && area.circles.first?.radius == 8.5 && area.altitude == 100)
    #expect(area.polygons[0][1] == GeographicPoint(latitude: 31.2, longitude: -97.5))
  }

  @Test("as an entry it has the words of the part in the reader's language, and its files")
  func entry() throws {
    var entry = try #require(try read(Self.good).entries.first)
    entry.detail = nil
    #expect(
      entry
        == FeedEntry(
          id: "EX-2", title: "ED on advisory", link: "https://north.example/status", author: "Example North",
          published: Timestamp(year: 2026, month: 3, day: 1, hour: 14, minute: 5),
          summary: "Long waits.\nNorth entrance.", content: "Long waits.\nNorth entrance.\n\nCall <first>.",
          categories: ["Health", "Safety", "Hospital status"],
          enclosures: [Enclosure(url: "https://north.example/map.png", type: "image/png", length: 120)]))
  }

  @Test("as an item an exercise says so, also where its sender does not")
  func item() throws {
    let document = try read(Self.good)
    #expect(document.items.first?.title == "EXERCISE: ED on advisory")
    let actual = try read(Self.good.replacing("<status>Exercise", with: "<status>Actual"))
    #expect(actual.items.first?.title == "ED on advisory")
  }

  @Test("an update or a cancellation replaces what it names, and nothing else does")
  func chain() throws {
    let update = try alert(Self.good)
    var first = update
    (first.identifier, first.sent) = ("EX-1", Timestamp(year: 2026, month: 3, day: 1, hour: 13))
    #expect(update.replaces(first) && !first.replaces(update))
    first.sent = Timestamp(year: 2026, month: 3, day: 1, hour: 12)
    #expect(!update.replaces(first))
    var note = update
    note.messageType = .acknowledgement
    first.sent = Timestamp(year: 2026, month: 3, day: 1, hour: 13)
    #expect(!note.replaces(first))
  }

  @Test(
    "a damaged alert is refused at its line, never repaired",
    arguments: [
      ("  <identifier>", "  <identifier", 3), ("</certainty></info>\n  <info>", "</info>\n  <info>", 8),
      ("Call &lt;first&gt;.", "Call & run.", 14), ("</alert>", "", 21), ("</alert>", "</alert><alert/>", 21),
      ("desk@north.example</sender>", "&desk;</sender>", 3),
      ("<alert ", "<!DOCTYPE alert [<!ENTITY e 'x'>]><alert y='&e;' ", 2),
    ])
  func damaged(part: String, broken: String, line: Int) throws {
    let text = Self.good.replacing(part, with: broken)
    #expect(text != Self.good)
    let error = #expect(throws: FeedError.self) { try read(text) }
    guard case .damaged("CAP 1.2", let found)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(abs(found - line) <= 1 && error?.exitCode == 65)
  }

  @Test("bytes that do not fit the encoding damage an alert")
  func damagedBytes() {
    let bytes = Array(Self.good.utf8).map { $0 == UInt8(ascii: "M") ? 0xe9 : $0 }
    #expect(throws: FeedError.damaged(format: "CAP 1.2", line: 11)) { try readFeed(bytes) }
  }

  @Test(
    "what is well-formed but against the standard is read with a warning",
    arguments: [
      ("<scope>Public</scope>", "", FeedRepair.incompleteMessage("alert", missing: "scope")),
      ("<severity>severe</severity>", "<severity/>", .incompleteMessage("alert", missing: "severity")),
      ("<scope>Public</scope>", "<scope>Public</scope><note/>", nil),
      ("<responseType>Avoid", "<responseType>Hide", .unknownWord("Hide", element: "responseType")),
      ("<effective>2026-03-01T08:05:00-06:00", "<effective>now", .unknownWord("now", element: "effective")),
      ("31.2,-97.3 31.0,-97.5", "31.2,-97.3", .unreadableShape), ("8.5</circle>", "x</circle>", .unreadableShape),
      ("31.2,-97.3 31.0,-97.5", "31.2,-97.3, 31.0,-97.5,", nil), ("31.2,-97.3", "131.2,-97.3", .unreadableShape),
      ("desk@north.example,EX-1,2026-03-01T07:00:00-06:00", "EX-1", .unknownWord("EX-1", element: "references")),
    ])
  func faulty(part: String, broken: String, repair: FeedRepair?) throws {
    let document = try read(Self.good.replacing(part, with: broken))
    #expect(document.warnings == [repair?.sentence].compactMap { $0 })
    #expect(document.entries.count == 1)
  }

  @Test(
    "the namespace tells the version",
    arguments: [
      ("urn:oasis:names:tc:emergency:cap:1.2", FeedFormat.cap12), ("urn:oasis:names:tc:emergency:cap:1.1", .cap11),
      ("http://www.incident.com/cap/1.0", .cap10),
    ])
  func versions(address: String, format: FeedFormat) throws {
    #expect(try read("<a:alert xmlns:a='\(address)'><a:identifier>1</a:identifier></a:alert>").format == format)
  }

  @Test("an element of that name in no namespace of CAP is no alert")
  func foreign() {
    #expect(throws: FeedError.notAFeed(found: "XML with the root alert")) { try read("<alert><identifier/></alert>") }
  }

  @Test("an index of alerts gives its entries' own values, several codes in one element, and the alert's key")
  func index() throws {
    let document = try read(
      """
      <feed xmlns='http://www.w3.org/2005/Atom' xmlns:cap='urn:oasis:names:tc:emergency:cap:1.2'><entry>
      <id>urn:oid:1.2.3</id><updated>2026-03-01T14:05:00Z</updated><author><name>Weather office</name></author><title>Wind</title>
      <cap:event>High wind</cap:event><cap:status>Test</cap:status><cap:msgType>Alert</cap:msgType><cap:severity>Severe</cap:severity>
      <cap:expires>2026-03-01T18:00:00Z</cap:expires><cap:areaDesc>Example County</cap:areaDesc><cap:polygon></cap:polygon>
      <cap:geocode><valueName>FIPS6</valueName><value>048027</value><valueName>UGC</valueName><value>TXZ158</value></cap:geocode>
      <category term='own'/></entry><entry><id>plain</id></entry></feed>
      """)
    let entry = try #require(document.entries.first)
    guard case .alert(let alert) = entry.detail else {
      Issue.record("no alert")
      return
    }
    #expect(document.warnings.isEmpty && entry.categories == ["own"] && document.entries.last?.detail == nil)
    #expect(alert.key?.identifier == "urn:oid:1.2.3" && alert.key?.sender == "Weather office" && alert.status == .test)
    #expect(
      alert.infos.first?.geocodes("UGC") == ["TXZ158"] && alert.infos.first?.areas.first?.name == "Example County")
    #expect(document.items.first?.title == "TEST: Wind")
  }

  @Test("an alert inside an entry or an envelope is read; inside broken markup it is left out, and said to be")
  func inside() throws {
    let alert = Self.good.split(separator: "\n").dropFirst().joined(separator: "\n")
    let atom =
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>e</id><content type='text/xml'>\(alert)</content></entry></feed>"
    let entry = try #require(try read(atom).entries.first)
    #expect(entry.id == "e" && entry.title == "ED on advisory" && entry.categories.isEmpty && entry.detail != nil)
    let mended = try read(atom.replacing("<id>e</id>", with: "<id>e&x</id>"))
    #expect(mended.entries.first?.detail == nil && mended.warnings.contains(FeedRepair.untrustedMessage.sentence))
    let envelope = try read(
      """
      <EDXLDistribution xmlns='urn:oasis:names:tc:emergency:EDXL:DE:1.0'><distributionID>d</distributionID><contentObject><xmlContent>
      <embeddedXMLContent>\(alert)</embeddedXMLContent></xmlContent></contentObject></EDXLDistribution>
      """)
    #expect(envelope.format == .edxlDE && envelope.entries.map(\.id) == ["EX-2"])
  }
}
