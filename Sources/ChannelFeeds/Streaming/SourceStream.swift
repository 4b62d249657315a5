public import HospitalModel

/// A stream of a source's news.
public struct SourceStream: Sendable {
  /// Where to listen.
  public let address: String
  /// The items that an event brings, new ones or edits; none for an event that means nothing here.
  public let items: @Sendable (ServerEvent) -> [FeedItem]

  init(address: String, items: @escaping @Sendable (ServerEvent) -> [FeedItem]) {
    self.address = address
    self.items = items
  }

  /// The stream of a channel, if its source has one. Asks the source where, so it blocks the calling thread.
  public static func of(_ channel: Channel, client: FeedClient) -> SourceStream? {
    guard let address = channel.address else { return nil }
    let request = SourceRequest(address: address, validators: Validators(), client: client)
    return ConnectorCatalog.row(for: address).stream?(request)
  }

  /// True for a channel that might have one; costs nothing.
  public static func isPossible(for channel: Channel) -> Bool {
    channel.address.map { ConnectorCatalog.row(for: $0).stream != nil } ?? false
  }
}
