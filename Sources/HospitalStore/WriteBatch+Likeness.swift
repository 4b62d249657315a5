import GRDB
import HospitalModel

/// Some sources give every item a new id at each fetch. What has the link and title of a post that is there is that post.
extension WriteBatch {
  /// The post of the channel that the item is, though its id is a new one; `nil` where it has an id that is known, and for
  /// a new post.
  func postAlike(_ item: FeedItem, _ post: PostID, _ channel: ChannelRow) throws -> PostID? {
    guard let likeness = item.likeness else { return nil }
    let alike = try connection.first(
      """
      SELECT p.id FROM post p JOIN post_version v ON v.version = p.current_version
      WHERE p.channel = ? AND p.likeness = ? AND v.link IS ? AND v.title = ? LIMIT 1
      """, [channel.key, likeness, item.link, item.title]
    ) { PostID(rawValue: $0[0]) }
    guard let alike, alike != post else { return nil }
    let isKnown = try connection.number("SELECT 1 FROM post WHERE id = ?", [post.rawValue]) != nil
    return isKnown ? nil : alike
  }
}
