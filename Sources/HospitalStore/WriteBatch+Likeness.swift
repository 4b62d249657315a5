import GRDB
import HospitalModel

/// Some sources give every item a new id at each fetch. What has the link and title of a post that is there is that post.
extension WriteBatch {
  /// Lets the post that is added next be found by its item's likeness; false where another post is found so already, and
  /// true for an item without a likeness.
  ///
  /// One statement for what is new, which is nearly everything that comes here.
  func claimLikeness(_ item: FeedItem, _ channel: ChannelRow) throws -> Bool {
    guard let likeness = item.likeness else { return true }
    let added = try connection.run(
      "INSERT INTO post_likeness (channel, likeness, post) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      [channel.key, likeness, lastSequence + 1])
    return added > 0
  }

  /// The post of the channel that the item is, though its id is a new one; `nil` where it has an id that is known, and for
  /// a new post.
  func postAlike(_ item: FeedItem, _ post: PostID, _ channel: ChannelRow) throws -> PostID? {
    let alike = try connection.first(
      """
      SELECT p.id FROM post_likeness l JOIN post p ON p.sequence = l.post
        JOIN post_version v ON v.version = p.current_version
      WHERE l.channel = ? AND l.likeness = ? AND p.channel = l.channel AND v.link IS ? AND v.title = ?
      """, [channel.key, item.likeness, item.link, item.title]
    ) { PostID(rawValue: $0[0]) }
    guard let alike, alike != post else { return nil }
    let isKnown = try connection.number("SELECT 1 FROM post WHERE id = ?", [post.rawValue]) != nil
    return isKnown ? nil : alike
  }

  /// Lets a post be found by its item's likeness from now on, whatever was found so before.
  func giveLikeness(_ item: FeedItem, to post: PostID, _ channel: ChannelRow) throws {
    guard let likeness = item.likeness else { return }
    try connection.run(
      """
      UPDATE post_likeness SET post = (SELECT sequence FROM post WHERE id = ?) WHERE channel = ? AND likeness = ?
      """, [post.rawValue, channel.key, likeness])
  }
}
