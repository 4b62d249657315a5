import GRDB
import HospitalModel

extension WriteBatch {
  /// Keeps a hospital, new or changed.
  func put(_ hospital: Hospital) throws {
    let changed = try connection.run(
      """
      INSERT INTO hospital (id, position, name, short_name, place, zone, is_simulated, story_offset)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name,
        short_name = excluded.short_name, place = excluded.place, zone = excluded.zone,
        is_simulated = excluded.is_simulated, story_offset = excluded.story_offset
      WHERE (position, name, short_name, place, zone, is_simulated, story_offset) IS NOT
        (excluded.position, excluded.name, excluded.short_name, excluded.place, excluded.zone,
         excluded.is_simulated, excluded.story_offset)
      """,
      [
        hospital.id.rawValue, hospital.position, hospital.name, hospital.shortName, hospital.place, hospital.zone.name,
        hospital.isSimulated, hospital.storyOffset,
      ])
    if changed > 0 { hasChanged = true }
  }

  /// The address that a source had before it moved for good does not come back: a configuration may still name it.
  private static let keptAddress =
    "iif(excluded.address IS moved_from AND address IS NOT NULL, address, excluded.address)"

  /// Keeps a channel, new or changed; its posts follow it to another hospital, and out of or into sight.
  ///
  /// A network of colleagues is internal by type, whatever is said of it.
  func put(_ channel: Channel) throws {
    let isInternal = channel.isInternal || channel.kind == .network
    let before = try connection.first(
      "SELECT key, hospital, is_internal FROM channel WHERE id = ?", [channel.id.rawValue]
    ) { row in (key: row[0] as Int64, hospital: row[1] as Int64, isInternal: row[2] as Bool) }
    let hospital = try hospital(channel.hospital)
    let changed = try connection.run(
      """
      INSERT INTO channel (id, hospital, kind, name, address, is_internal, is_simulated, interval, is_own)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET hospital = excluded.hospital, kind = excluded.kind, name = excluded.name,
        address = \(Self.keptAddress), is_internal = excluded.is_internal, is_simulated = excluded.is_simulated,
        interval = excluded.interval, is_own = excluded.is_own,
        moved_from = CASE WHEN address <> \(Self.keptAddress) THEN address ELSE moved_from END
      WHERE (hospital, kind, name, address, is_internal, is_simulated, interval, is_own) IS NOT
        (excluded.hospital, excluded.kind, excluded.name, \(Self.keptAddress), excluded.is_internal,
         excluded.is_simulated, excluded.interval, excluded.is_own)
      """,
      [
        channel.id.rawValue, hospital, channel.kind.rawValue, channel.name, channel.address, isInternal,
        channel.isSimulated, channel.interval, channel.isOwn,
      ])
    guard changed > 0 else { return }
    hasChanged = true
    forget(channel.id)
    if before?.isInternal == true, !isInternal {
      // What was internal then stays so when that moment is looked at.
      try connection.run("UPDATE channel SET open_since = ? WHERE id = ?", [revision, channel.id.rawValue])
    }
    if channel.kind == .story, let before { try holdStories(of: before.key) }
    if let before, before.hospital != hospital || before.isInternal != isInternal {
      try movePosts(of: before.key, from: before.hospital, to: hospital, isInternal: isInternal)
    }
  }

  /// Makes the hours' counts of the hospitals anew between which posts were moved.
  func recountHours() throws {
    for hospital in hospitalsToRecount {
      try connection.run("DELETE FROM hour_count WHERE hospital = ?", [hospital])
      try connection.run(
        """
        INSERT INTO hour_count (hospital, hour, total, internal)
        SELECT hospital, published / 3600, count(*), sum(is_internal) FROM post WHERE hospital = ?
        GROUP BY published / 3600
        """, [hospital])
    }
  }

  private func movePosts(of channel: Int64, from: Int64, to hospital: Int64, isInternal: Bool) throws {
    try connection.run(
      "UPDATE post SET hospital = ?, is_internal = ? WHERE channel = ?", [hospital, isInternal, channel])
    try connection.run(
      "UPDATE attention SET hospital = ? WHERE post IN (SELECT sequence FROM post WHERE channel = ?)",
      [hospital, channel])
    try connection.run(
      "UPDATE plea SET hospital = ? WHERE post IN (SELECT sequence FROM post WHERE channel = ?)", [hospital, channel])
    hospitalsToRecount.formUnion([from, hospital])
  }
}
