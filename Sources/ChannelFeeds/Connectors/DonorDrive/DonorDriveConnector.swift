import HospitalModel

/// A campaign on DonorDrive, by its public interface: the event's totals, its teams, its donations. Source: the public
/// documentation of DonorDrive's API, versions 1.0 to 1.3.
///
/// The event is asked for on a condition: while its totals are the same, nothing else is asked. Donations are read from the
/// newest back to those of the last fetch; 204, an empty page and a short one are the end. What donors keep to themselves
/// (amount, name, key) may be missing.
enum DonorDriveConnector {
  static let row = Connector(scheme: "donordrive", recognises: recognise, read: read)

  /// Rows of a page, the most that the interface gives.
  private static let pageRows = 100
  /// Pages of donations in one fetch: 20,000 donations. The next fetch goes on.
  private static let mostPages = 200
  private static let mostTeamPages = 20
  private static let version = "version=1.3"

  /// `donordrive:HOST/EVENT`, or the address of an event of the interface on any host.
  @Sendable private static func recognise(_ argument: String) -> Recognition {
    if argument.hasPrefix("donordrive:http") { return .certain(argument) }
    if argument.hasPrefix("donordrive:") {
      let parts = argument.dropFirst("donordrive:".count).split(separator: "/")
      guard parts.count == 2, APIAddress.isHost(String(parts[0])) else { return .nothing }
      return .certain("donordrive:\(APIAddress.origin(ofHost: String(parts[0])))/api/events/\(parts[1])")
    }
    let segments = APIAddress.segments(of: argument)
    guard WebAddress.isWeb(argument), segments.count == 3, segments[0] == "api", segments[1] == "events",
      segments[2].utf8.allSatisfy(\.isDigit), let origin = APIAddress.origin(of: argument)
    else { return .nothing }
    return .worthATry("donordrive:\(origin)/api/events/\(segments[2])")
  }

  @Sendable private static func read(_ request: SourceRequest) throws(FeedError) -> SourceReading {
    let site = request.site("donordrive")
    guard WebAddress.isWeb(site) else { throw .unsupportedAddress(request.address) }
    let kept = ReadMark(request.validators)
    var reading = SourceReading(what: "a DonorDrive campaign", kind: .gift)
    let response = try request.client.fetch("\(site)?\(version)", kept.validators)
    reading.retryAfter = response.retryAfter
    guard !response.isUnchanged else {
      reading.validators = ReadMark(validators: response.validators, mark: kept.mark).joined
      return reading
    }
    var page = DonorDrivePage()
    page.readEvent(try response.json())
    guard let event = page.event else {
      throw .badAnswer(host: WebAddress.host(of: site) ?? site, detail: "no event of DonorDrive")
    }
    reading.title = event.name
    let teams = teams(of: site, request.client)
    var book = SourceReading.Book(event: event)
    let newest = try donations(of: site, teams, until: kept.mark, request.client, into: &book, &reading)
    reading.book = book
    reading.validators = ReadMark(validators: response.validators, mark: newest ?? kept.mark).joined
    if reading.failure != nil { reading.validators = request.validators }
    return reading
  }

  /// The names of the teams by their keys; a campaign without teams has none.
  private static func teams(of site: String, _ client: FeedClient) -> [String: String] {
    var page = DonorDrivePage()
    for number in 0..<mostTeamPages {
      let before = page.teams.count
      do throws(FeedError) {
        let response = try client.fetch(
          "\(site)/teams?limit=\(pageRows)&offset=\(number * pageRows)&\(version)", Validators())
        guard response.status != 204, !response.bodyBytes.isEmpty else { break }
        page.readTeams(try response.json())
      } catch {
        // The gifts are worth more than the names of their teams: without them the keys stand for the names.
        break
      }
      guard page.teams.count - before == pageRows else { break }
    }
    return page.teams
  }

  /// Reads donations back to the last known one, and gives the key of the newest.
  private static func donations(
    of site: String, _ teams: [String: String], until known: String?, _ client: FeedClient,
    into book: inout SourceReading.Book, _ reading: inout SourceReading
  ) throws(FeedError) -> String? {
    var newest: String?
    for number in 0..<mostPages {
      let page: DonorDrivePage
      do throws(FeedError) {
        let response = try client.fetch(
          "\(site)/donations?limit=\(pageRows)&offset=\(number * pageRows)&orderBy=createdDateUTC%20DESC&\(version)",
          Validators())
        guard response.status != 204, !response.bodyBytes.isEmpty else { break }
        var answer = DonorDrivePage()
        answer.readDonations(try response.json())
        page = answer
      } catch {
        guard number > 0 else { throw error }
        reading.failure = error
        return newest
      }
      newest = newest ?? page.donations.first?.id
      let new = page.donations.prefix { $0.id != known }
      book.gifts += new.compactMap { $0.gift(teams) }
      book.withoutAmount += new.count { $0.amount == nil }
      guard new.count == pageRows else { break }
    }
    if book.withoutAmount > 0 {
      reading.warnings.append(
        "\(book.withoutAmount) donations keep their amount to themselves: they are in the totals alone")
    }
    return newest
  }
}

extension SourceReading {
  /// What a campaign's platform tells of it.
  struct Book {
    let event: DonorDrivePage.Event
    var gifts: [Gift] = []
    var withoutAmount = 0

    /// The campaign of a channel, with its totals and gifts.
    func events(of channel: Channel, at now: Timestamp) -> [FeedEvent] {
      let id = CampaignID(channel.id.rawValue)
      let opens = event.start ?? gifts.map(\.time).min() ?? now
      let campaign = Campaign(
        id: id, hospital: channel.hospital, name: event.name ?? channel.name,
        goal: Money(minorUnits: event.goal ?? 0), opens: min(opens, gifts.map(\.time).min() ?? opens),
        closes: max(event.end ?? opens, opens + 1), isSimulated: channel.isSimulated)
      var events: [FeedEvent] = [.campaign(campaign)]
      if let raised = event.raised, let count = event.count {
        events.append(
          .campaignTotal(
            CampaignTotal(
              campaign: id, time: now, raised: Money(minorUnits: raised), gifts: Int(count), donors: Int(count))))
      }
      return events
        + gifts.map { line in
          var gift = Gift(campaign: id, id: line.id, time: line.time, kind: line.kind, amount: line.amount)
          (gift.team, gift.donor, gift.message) = (line.team, line.donor, line.message)
          return .gift(gift)
        }
    }
  }
}
