import GRDB
import HospitalModel

/// Some sources give every item a new id at each fetch. What has the link and title of a post that is there is that post.
extension WriteBatch {
  /// The post of the channel that an item is, though its id, whose row was just begun, is a new one; `nil` for a new post.
  func postAlike(_ item: FeedItem, in channel: ChannelRow) throws -> PostID? {
    guard let likeness = item.likeness, try mayBeKnown(likeness, in: channel) else { return nil }
    return try connection.first(
      """
      SELECT p.id FROM post p JOIN post_version v ON v.version = p.current_version
      WHERE p.channel = ? AND p.likeness = ? AND p.sequence <= ? AND v.link IS ? AND v.title = ? LIMIT 1
      """, [channel.key, likeness, lastSequence, item.link, item.title]
    ) { PostID(rawValue: $0[0]) }
  }

  /// A channel that had no posts before this write has those of this write alone: they need no look into the store.
  private func mayBeKnown(_ likeness: Int64, in channel: ChannelRow) throws -> Bool {
    channel.hasPosts
      ? try hasLikeness.isTrue(channel.key, likeness, lastSequence)
      : !firstLikenesses.insert(FirstLikeness(channel: channel.key, likeness: likeness)).inserted
  }

  /// A post of a channel that had none.
  struct FirstLikeness: Hashable {
    let channel: Int64
    let likeness: Int64
  }

  static let likenessQuestion =
    "SELECT EXISTS (SELECT 1 FROM post WHERE channel = ? AND likeness = ? AND sequence <= ?)"
}
