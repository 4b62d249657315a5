/// The kinds of sources that are read, one row each; a row stands in the file of its connector.
enum ConnectorCatalog {
  /// In the order in which they are asked for a person's argument.
  static let rows: [Connector] = [
    MastodonConnector.row, BlueskyConnector.row, YouTubeConnector.row, FlickrConnector.row, RedditConnector.row,
    DiscourseConnector.row, DonorDriveConnector.row,
    WordPressConnector.row,
    FolderConnector.row,
    CommandConnector.row,
  ]

  /// The connector that reads a channel's address; plain addresses and files are feeds and records.
  static func row(for address: String) -> Connector {
    rows.first { $0.reads(address) } ?? FeedConnector.row
  }
}
