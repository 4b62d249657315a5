import HospitalModel
import Synchronization
import Testing

@testable import ChannelFeeds

@Suite("DonorDrive")
struct DonorDriveTests {
  private static let site = "https://drive.example/api/events/7"
  private static let address = "donordrive:\(site)"
  private static let event = """
    {"name": "Example Run", "fundraisingGoal": 5000, "sumDonations": 61.5, "numDonations": 4,
     "startDateUTC": "2026-03-01T15:00:00.0+0000", "endDateUTC": "2026-03-31T21:45:00.0+0000"}
    """

  private static func donation(_ number: Int, _ more: String = #""amount": 10, "displayName": "Example Giver""#)
    -> String
  {
    let minute = number % 60 < 10 ? "0\(number % 60)" : "\(number % 60)"
    return #"{"donationID": "D\#(number)", "createdDateUTC": "2026-03-02T12:\#(minute):13.933+0000", \#(more)}"#
  }

  /// Answers of an event whose donations are given newest first; past the end comes 204.
  private func client(_ donations: [String], event: String = event, asked: RequestLog = RequestLog()) -> FeedClient {
    FeedClient { address, validators throws(FeedError) in
      asked.note(address)
      func answer(_ body: String, status: Int = 200) -> FeedResponse {
        FeedResponse(address: address, status: status, bodyBytes: Array(body.utf8)).comparing(with: validators)
      }
      if address.hasPrefix(Self.site + "/teams") { return answer(#"[{"teamID": 8775, "name": "The Examples"}]"#) }
      guard address.hasPrefix(Self.site + "/donations") else { return answer(event) }
      let offset =
        address.firstRange(of: "offset=").flatMap { Int(address[$0.upperBound...].prefix { $0.isNumber }) } ?? 0
      let page = donations.dropFirst(offset).prefix(100)
      return page.isEmpty ? answer("", status: 204) : answer("[\(page.joined(separator: ","))]")
    }
  }

  private func read(_ client: FeedClient, _ kept: Validators = Validators()) throws -> SourceReading {
    try ConnectorCatalog.row(for: Self.address).read(
      SourceRequest(address: Self.address, validators: kept, client: client))
  }

  @Test("pages are turned to the end, which is 204 after a full one")
  func paging() throws {
    let asked = RequestLog()
    let reading = try read(client((0..<200).reversed().map { Self.donation($0) }, asked: asked))
    #expect(reading.book?.gifts.count == 200 && reading.failure == nil)
    #expect(asked.all.filter { $0.contains("/donations") }.count == 3)
  }

  @Test("while the event is the same nothing else is asked; then only what is new")
  func again() throws {
    let first = try read(client([Self.donation(2), Self.donation(1)]))
    let asked = RequestLog()
    let same = try read(client([Self.donation(2), Self.donation(1)], asked: asked), first.validators)
    #expect(same.book == nil && asked.all.count == 1 && same.validators == first.validators)
    let event = Self.event.replacing("\"numDonations\": 4", with: "\"numDonations\": 5")
    let more = try read(
      client([Self.donation(3), Self.donation(2), Self.donation(1)], event: event), first.validators)
    #expect(more.book?.gifts.map(\.id) == ["D3"])
  }

  @Test("amounts, names and keys may be missing; booleans may be numbers or texts")
  func missing() throws {
    let reading = try read(
      client([
        Self.donation(
          5, #""amount": 12.5, "displayName": "Example Giver", "donorID": "A", "teamID": 8775, "isRegFee": 1"#),
        Self.donation(4, #""displayName": "Example Giver", "donorID": "A""#),
        Self.donation(3, #""amount": 7, "message": null, "isRegFee": "false""#),
        Self.donation(2, #""amount": 5, "displayName": "Anonymous", "teamID": 9, "isRegFee": 0"#),
      ]))
    let gifts = try #require(reading.book?.gifts)
    #expect(gifts.map(\.amount.minorUnits) == [1_250, 700, 500])
    #expect(gifts.map(\.kind) == [.registration, .gift, .gift])
    #expect(gifts.map(\.team) == ["The Examples", nil, "Team 9"])
    #expect(gifts[0].donor.name == "Example Giver" && gifts[1].donor.isAnonymous && gifts[2].donor.isAnonymous)
    #expect(reading.warnings.count == 1)
  }

  @Test("becomes a campaign with its total and its gifts")
  func events() throws {
    let now = Timestamp(year: 2026, month: 3, day: 5)
    let channel = Channel(
      id: ChannelID("run"), hospital: HospitalID("north"), kind: .gift, name: "Run", address: Self.address)
    let source = SourceState(
      channel: channel, health: .waiting, nextAttempt: now, posts: 0, unread: 0, validators: Validators())
    let events = SourceReader(client: client([Self.donation(1)])).events(for: source, now: now)
    guard case .campaign(let campaign)? = events.first else { throw NotThere() }
    #expect(campaign.name == "Example Run" && campaign.goal.minorUnits == 500_000 && campaign.id.rawValue == "run")
    #expect(campaign.closes == Timestamp(year: 2026, month: 3, day: 31, hour: 21, minute: 45))
    let totals = events.compactMap { if case .campaignTotal(let total) = $0 { total } else { nil } }
    #expect(totals.map(\.raised.minorUnits) == [6_150] && totals.map(\.gifts) == [4])
    #expect(events.contains { if case .gift(let gift) = $0 { gift.campaign == campaign.id } else { false } })
  }

  @Test("is found by host and number, or by the address of its interface")
  func found() throws {
    for argument in ["donordrive:drive.example/7", Self.site] {
      let found = try findSource(argument, client: client([Self.donation(1)]))
      #expect(found.address == Self.address && found.title == "Example Run" && found.kind == .gift)
      #expect(found.validators == Validators(), "the first fetch brings the gifts")
    }
  }
}

private struct NotThere: Error {}

/// What was asked for.
private final class RequestLog: Sendable {
  private let addresses = Mutex<[String]>([])
  var all: [String] { addresses.withLock { $0 } }
  func note(_ address: String) { addresses.withLock { $0.append(address) } }
}
