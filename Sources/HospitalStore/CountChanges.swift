import GRDB
import HospitalModel

/// The counters' changes of one write: summed up here, written once for each key at the end.
struct CountChanges {
  /// Posts are counted by channel and incident (0 for none): every other count is a sum of few of these.
  struct PostKey: Hashable {
    let channel: Int64
    let incident: Int64
  }

  private struct HourKey: Hashable {
    let hospital: Int64
    let hour: Int64
  }

  private var posts: [PostKey: (total: Int64, unread: Int64)] = [:]
  /// Posts of others that a channel brought too, by its number.
  private var shared: [Int64: (total: Int64, unread: Int64)] = [:]
  private var hours: [HourKey: (total: Int64, internalOnes: Int64)] = [:]

  /// Counts a new, unread post.
  mutating func add(channel: WriteBatch.ChannelRow, incident: Int64, published: Timestamp) {
    let key = PostKey(channel: channel.key, incident: incident)
    let count = posts[key] ?? (0, 0)
    posts[key] = (count.total + 1, count.unread + 1)
    let hourKey = HourKey(hospital: channel.hospital, hour: published.hour)
    let hour = hours[hourKey] ?? (0, 0)
    hours[hourKey] = (hour.total + 1, hour.internalOnes + (channel.isInternal ? 1 : 0))
  }

  /// Counts a removed post no more.
  mutating func remove(_ post: ForgettablePost) {
    let key = PostKey(channel: post.channel, incident: post.incident)
    let count = posts[key] ?? (0, 0)
    posts[key] = (count.total - 1, count.unread - (post.isUnread ? 1 : 0))
    let hourKey = HourKey(hospital: post.hospital, hour: post.published.hour)
    let hour = hours[hourKey] ?? (0, 0)
    hours[hourKey] = (hour.total - 1, hour.internalOnes - (post.isInternal ? 1 : 0))
  }

  /// Counts posts of others that a channel brought too.
  mutating func share(with channel: Int64, total: Int64, unread: Int64) {
    let count = shared[channel] ?? (0, 0)
    shared[channel] = (count.total + total, count.unread + unread)
  }

  /// Counts posts that were read (negative) or are unread again (positive).
  mutating func changeUnread(_ key: PostKey, by difference: Int64) {
    let count = posts[key] ?? (0, 0)
    posts[key] = (count.total, count.unread + difference)
  }

  /// Takes a post out; the hours are counted anew by whoever does so.
  mutating func remove(_ key: PostKey, isUnread: Bool) {
    let count = posts[key] ?? (0, 0)
    posts[key] = (count.total - 1, count.unread - (isUnread ? 1 : 0))
  }

  /// Writes the sums.
  func write(_ connection: Connection) throws {
    // A row of zeros first: an upsert would check the difference itself against the schema's limits.
    for (key, count) in posts {
      try connection.run(
        "INSERT INTO post_count (channel, incident, total, unread) VALUES (?, ?, 0, 0) ON CONFLICT DO NOTHING",
        [key.channel, key.incident])
      try connection.run(
        "UPDATE post_count SET total = total + ?, unread = unread + ? WHERE channel = ? AND incident = ?",
        [count.total, count.unread, key.channel, key.incident])
    }
    for (channel, count) in shared {
      try connection.run(
        "INSERT INTO shared_count (channel, total, unread) VALUES (?, 0, 0) ON CONFLICT DO NOTHING", [channel])
      try connection.run(
        "UPDATE shared_count SET total = total + ?, unread = unread + ? WHERE channel = ?",
        [count.total, count.unread, channel])
    }
    let beginHour = try RepeatedChange(
      connection, "INSERT INTO hour_count (hospital, hour, total, internal) VALUES (?, ?, 0, 0) ON CONFLICT DO NOTHING")
    let addToHour = try RepeatedChange(
      connection,
      "UPDATE hour_count SET total = total + ?, internal = internal + ? WHERE hospital = ? AND hour = ?")
    // In the order of the table: neighbours are written while their page is at hand.
    for (key, count) in hours.sorted(by: { ($0.key.hospital, $0.key.hour) < ($1.key.hospital, $1.key.hour) }) {
      try beginHour.run(key.hospital, key.hour)
      try addToHour.run(count.total, count.internalOnes, key.hospital, key.hour)
    }
  }
}

extension Timestamp {
  /// The number of the hour since 1970 in which it lies; stored times are never before 1970.
  var hour: Int64 { seconds / 3_600 }
}
