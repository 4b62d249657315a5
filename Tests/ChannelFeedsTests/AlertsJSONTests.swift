import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Alerts as GeoJSON (NWS)")
struct AlertsJSONTests {
  private static let good = """
    {"type":"FeatureCollection","features":[{"id":"https://example/alerts/1","type":"Feature",
    "geometry":{"type":"Polygon","coordinates":[[[-97.5,31.0],[-97.5,31.2],[-97.3,31.2],[-97.5,31.0]],
      [[-97.4,31.1],[-97.4,31.15],[-97.35,31.15],[-97.4,31.1]]]},
    "properties":{"@type":"wx:Alert","id":"urn:example:1","areaDesc":"Example; Next","geocode":{"SAME":["048027"],"UGC":[]},
    "affectedZones":["https://example/zones/county/TXC027","https://example/zones/forecast/TXZ158"],
    "references":[{"@id":"x","identifier":"urn:example:0","sender":"w@example","sent":"2026-03-01T07:00:00-06:00"}],
    "sent":"2026-03-01T08:00:00-06:00","effective":"2026-03-01T08:00:00-06:00","onset":"2026-03-01T09:00:00-06:00",
    "expires":"2026-03-01T12:00:00-06:00","ends":"2026-03-01T18:00:00-06:00","status":"Actual","messageType":"Update",
    "category":"Met","severity":"Severe","certainty":"Observed","urgency":"Immediate","event":"Example Storm Warning",
    "sender":"w@example","senderName":"Example Office","headline":"Storm","description":"WHAT...\\n\\nwind","instruction":null,
    "response":"Shelter","parameters":{"VTEC":["/X/"],"unheard":["of"]},"scope":"Public","code":"IPAWSv1.0",
    "language":"en-US","web":"https://example.org","eventCode":{"SAME":["SVR"]}}}],"title":"Current alerts"}
    """

  private func read(_ text: String) throws -> FeedDocument { try readFeed(Array(text.utf8)) }

  @Test("an alert is read to the same values as CAP")
  func good() throws {
    let document = try read(Self.good)
    #expect(document.format == .alertsJSON && document.warnings.isEmpty && document.title == "Current alerts")
    let message = try #require(document.alerts.first)
    let (alert, info) = (message.alert, try #require(message.alert.infos.first))
    #expect(
      message.key
        == .init(
          sender: "w@example", identifier: "urn:example:1", sent: Timestamp(year: 2026, month: 3, day: 1, hour: 14)))
    #expect(!message.isExcerpt && alert.status == .actual && alert.messageType == .update && alert.scope == .everyone)
    #expect(alert.references.map(\.identifier) == ["urn:example:0"] && alert.codes == ["IPAWSv1.0"])
    #expect(info.severity == .severe && info.urgency == .immediate && info.certainty == .observed)
    #expect(info.categories == [.meteorological] && info.responseTypes == [.shelter] && info.instruction == nil)
    #expect(info.details == "WHAT...\n\nwind" && info.eventCodes == [CAPCode(name: "SAME", value: "SVR")])
    #expect(
      info.parameters == [
        CAPCode(name: "VTEC", value: "/X/"), CAPCode(name: "eventEndingTime", value: "2026-03-01T18:00:00-06:00"),
      ])
    let area = try #require(info.areas.first)
    #expect(area.name == "Example; Next" && area.polygons.map(\.count) == [4])
    #expect(area.polygons[0][1] == GeographicPoint(latitude: 31.2, longitude: -97.5))
    #expect(
      area.geocodes == [
        CAPCode(name: "SAME", value: "048027"), CAPCode(name: "UGC", value: "TXC027"),
        CAPCode(name: "UGC", value: "TXZ158"),
      ])
    #expect(document.items.map(\.title) == ["Storm"])
  }

  @Test("an alert without a shape, without references and with a word of its own loses nothing else")
  func sparse() throws {
    let text = Self.good.replacing("\"references\"", with: "\"others\"").replacing("\"geometry\"", with: "\"none\"")
      .replacing("\"Observed\"", with: "\"Certain\"")
    let document = try read(text)
    let info = try #require(document.alerts.first?.alert.infos.first)
    #expect(info.certainty == nil && info.areas[0].polygons.isEmpty && document.alerts[0].alert.references.isEmpty)
    #expect(document.warnings.contains { $0.contains("certainty") })
  }

  @Test("a single alert is read as a document of its own, and an empty collection is one")
  func single() throws {
    let start = try #require(Self.good.firstRange(of: "[{")?.upperBound)
    let end = try #require(Self.good.firstRange(of: "],\"title\"")?.lowerBound)
    let document = try read("{" + Self.good[start..<end])
    #expect(document.alerts.map(\.key.identifier) == ["urn:example:1"])
    #expect(try read("{\"type\":\"FeatureCollection\",\"features\":[],\"title\":\"None\"}").alerts.isEmpty)
  }

  @Test("a map of something else is no feed")
  func foreign() {
    for text in [
      "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"x\"}}]}",
      "{\"type\":\"Feature\",\"geometry\":null}", "{\"type\":\"FeatureCollection\"}",
    ] {
      #expect(throws: FeedError.self) { try read(text) }
    }
  }

  @Test("cut off at any byte it never crashes, and a cut-off alert is none")
  func cut() {
    let bytes = Array(Self.good.utf8)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      let document = try? readFeed(Array(bytes[..<count]))
      for message in document?.alerts ?? [] { #expect(message.alert.infos.first?.event == "Example Storm Warning") }
    }
  }

  @Test("an outline that is none is told and left out")
  func badShape() throws {
    let document = try read(
      Self.good.replacing("[-97.5,31.2]", with: "[-97.5,131.2]").replacing("[-97.3,31.2]", with: "[1]"))
    #expect(document.alerts.first?.alert.infos[0].areas[0].polygons.isEmpty == true)
    #expect(!document.warnings.isEmpty)
  }
}
